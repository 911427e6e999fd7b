/** What describes a noun inside its phrase: adjectives made of verbs, relative clauses, names that speakers give. Token indices. */
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, PUNCTUATION, wordOf } from './reading.ts'
import * as w from './words.ts'

/** Participles that stand before their noun in names of bodies and groups: "the armed forces", "exiled leaders". */
const attributive = new Set(
  'armed unarmed united allied combined retired elected appointed exiled jailed ousted displaced wounded injured organised organized associated'.split(
    ' ',
  ),
)

/** "The armed forces", "exiled leaders": a verb form that is an adjective. */
export function isAttributive(reading: Reading, index: number): boolean {
  const word = wordOf(reading, index)
  if (!isNominal(reading, index + 1)) return false
  // "the lead author", "…,” lead author X wrote"
  if (word === 'lead') return has(reading, index - 1, PUNCTUATION | w.DETERMINER | w.POSSESSIVE)
  return attributive.has(word)
}

/** "a student who gave her name as | Mira", "a fisherman known as | Old Ben": the last token before the description, or -1. */
export function selfNamed(reading: Reading, as: number, limit: number): number {
  if (/^(?:known|identified|named)$/u.test(wordOf(reading, as - 1)))
    return isNominal(reading, as - 2) && as - 2 >= limit
      ? as - 2
      : relativeBefore(reading, as - 1, limit)
  for (let at = as - 1; at >= Math.max(limit, as - 4); at -= 1)
    if (/^(?:name|himself|herself|themselves)$/u.test(wordOf(reading, at)))
      return relativeBefore(reading, as - 1, limit)
  return -1
}

export function relativeBefore(reading: Reading, verb: number, limit: number): number {
  for (let at = verb - 1; at >= Math.max(limit, verb - 8); at -= 1) {
    if (has(reading, at, w.RELATIVE))
      return wordOf(reading, at) === 'that' && !isNominal(reading, at - 1) ? -1 : at - 1
    if (has(reading, at, PUNCTUATION)) return -1
  }
  return -1
}

export function participleInPhrase(reading: Reading, index: number, limit: number): boolean {
  const word = wordOf(reading, index)
  if (!word.endsWith('ed') || index <= limit) return false
  // "a man named Otto"
  if (/^(?:named|called|nicknamed)$/u.test(word))
    return isNominal(reading, index - 1) && has(reading, index + 1, CAPITAL)
  if (wordOf(reading, index - 1) === 'those') return true
  return isNominal(reading, index - 1) && has(reading, index + 1, w.PREPOSITION)
}
