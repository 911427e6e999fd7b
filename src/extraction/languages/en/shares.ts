/** "12 of the 40", "99 out of 110": the part that is counted; "three in every ten": a share, which counts nothing. */
import { cardinal, quantityAt } from './numbers.ts'
import type { Reading } from './reading.ts'
import { has, NUMBER, wordOf } from './reading.ts'
import * as w from './words.ts'

/** After the whole of a figure that is a part of it ("of the 40"), where its noun begins; -1 where there is none. */
export function afterWhole(reading: Reading, at: number, end: number): number {
  let from = at
  if (wordOf(reading, from) === 'out' && wordOf(reading, from + 1) === 'of') from += 2
  else if (wordOf(reading, from) === 'of') from += 1
  else return -1
  while (
    has(reading, from, w.DETERMINER | w.POSSESSIVE) &&
    !has(reading, from, NUMBER) &&
    cardinal(reading, from, end) === null
  )
    from += 1
  if (modifiers.has(wordOf(reading, from))) from += 1
  const whole = cardinal(reading, from, end) ?? quantityAt(reading, from, end)
  return whole === null ? -1 : whole.end
}

const parts = new Set(
  'half halves third thirds quarter quarters fourths fifth fifths sixths sevenths eighths tenth tenths'.split(
    ' ',
  ),
)

/**
 * "three quarters of the crew", "two-thirds of the 90 detainees", "a third of the grants": a share counts nobody, and the whole
 * that it is a share of is not what is said to have happened.
 * @returns where the reading goes on, behind the number of the whole; -1 where no share begins
 */
export function afterFraction(reading: Reading, at: number, end: number): number {
  const word = wordOf(reading, at)
  // "a quarter of a million": a number.
  if ((cardinal(reading, at, end)?.value ?? 0) >= 1000) return -1
  let part = at
  if (word === 'a' || word === 'an') part += 1
  else if (!parts.has(word)) {
    const count = cardinal(reading, at, end)
    if (count === null || count.value > 9) return -1
    part = count.end
  }
  if (wordOf(reading, part) === '-') part += 1
  if (!parts.has(wordOf(reading, part)) || wordOf(reading, part + 1) !== 'of') return -1
  const whole = afterWhole(reading, part + 1, end)
  return whole < 0 ? part + 1 : whole
}

const modifiers = new Set('about around some nearly roughly total estimated'.split(' '))

/** True for "three in every ten", "one in five", "two out of every three", and for the second number of it. */
export function isShare(reading: Reading, first: number, valueEnd: number, end: number): boolean {
  if (opensShare(reading, valueEnd)) return true
  if (wordOf(reading, first - 1) === 'every') return true
  if (wordOf(reading, valueEnd) === 'in' && wordOf(reading, first) === 'one')
    return !has(reading, valueEnd + 1, NUMBER) && cardinal(reading, valueEnd + 1, end) !== null
  return wordOf(reading, first - 1) === 'in' && wordOf(reading, first - 2) === 'one'
}

function opensShare(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  if (word === 'in') return wordOf(reading, at + 1) === 'every'
  if (word === 'of') return wordOf(reading, at + 1) === 'every'
  return word === 'out' && wordOf(reading, at + 1) === 'of' && wordOf(reading, at + 2) === 'every'
}
