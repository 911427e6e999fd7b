/** The subject of a verb that tells a figure: "earnings per share rose", "the tally for yes votes was". Token indices. */
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, NUMBER, wordOf } from './reading.ts'
import * as w from './words.ts'

/** Tokens of one noun phrase, and phrases that prepositions join, at most. */
const RUN = 4
const HOPS = 3

const links = new Set(['of', 'per', 'in', 'at', 'for', 'from', 'on', 'to'])

/** Where the noun phrase before a verb begins (from `first` on) and ends, with what prepositions join to it; null for a name or none. */
export function subjectOf(
  reading: Reading,
  verb: number,
  first: number,
): readonly [first: number, end: number] | null {
  let end = verb
  while (has(reading, end - 1, w.AUXILIARY | w.ADVERB | w.HAVE | w.BE)) end -= 1
  let from = runBefore(reading, end, first)
  if (from === end) return null
  for (let hop = 0; hop < HOPS; hop += 1) {
    let link = from - 1
    while (has(reading, link, w.DETERMINER | w.POSSESSIVE)) link -= 1
    if (!links.has(wordOf(reading, link))) break
    const next = runBefore(reading, link, first)
    if (next === link) break
    from = next
  }
  // "Smith was 45": an age.
  return has(reading, from, CAPITAL) && end - from === 1 && !opensSentence(reading, from)
    ? null
    : [from, end]
}

function opensSentence(reading: Reading, at: number): boolean {
  const { sentenceOf } = reading.document
  return sentenceOf[at] !== sentenceOf[at - 1]
}

function runBefore(reading: Reading, end: number, first: number): number {
  let from = end
  while (
    from > end - RUN &&
    from > first &&
    isNominal(reading, from - 1) &&
    !has(reading, from - 1, NUMBER | w.DETERMINER | w.POSSESSIVE)
  )
    from -= 1
  return from
}
