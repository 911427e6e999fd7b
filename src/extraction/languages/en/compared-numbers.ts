/** The words before a number that compare it: "at least 14", "as many as 300", "an estimated 40". Token indices. */
import { quantityAt } from './numbers.ts'
import type { Reading } from './reading.ts'
import { has, NUMBER, wordOf } from './reading.ts'
import * as w from './words.ts'

/** Words that stand right before a number which they compare, with others before them. */
const last = new Set('least most than to as of estimated'.split(' '))

/** Tokens of such words, at most. */
const LONGEST = 4

/** Where the words begin that compare the number at `number`; `number` where there are none. */
export function comparedFrom(reading: Reading, number: number, limit: number): number {
  if (!last.has(wordOf(reading, number - 1))) return number
  if (!has(reading, number, NUMBER | w.DETERMINER)) return number
  for (let at = Math.max(limit, number - LONGEST); at < number - 1; at += 1) {
    const quantity = quantityAt(reading, at, reading.words.length)
    if (quantity !== null && quantity.comparator !== 'eq' && quantity.end > number) return at
  }
  return number
}
