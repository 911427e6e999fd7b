/** Verbs that report with a subject who says nothing. Indices are token indices. */
import type { Group } from './groups.ts'
import { cardinal } from './numbers.ts'
import type { Reading } from './reading.ts'
import { has, isNominal, wordOf } from './reading.ts'
import * as w from './words.ts'

const toll = new Set('dead drowned killed missing trapped lost buried'.split(' '))

/** "It was not clear whether …", "Hopes faded that …", "missing and feared drowned": nobody says it. */
export function isExpletive(reading: Reading, { first, head, cue }: Group): boolean {
  const before = wordOf(reading, first - 1)
  if (cue.lemma === '') return /^(?:hopes?|fears?|concerns?|doubts?)$/u.test(before)
  if (wordOf(reading, head) === 'feared' && toll.has(wordOf(reading, head + 1)))
    return !has(reading, head - 1, w.PRONOUN)
  if (/^vot(?:e|ed|ing)$/u.test(wordOf(reading, head)) && ways.has(wordOf(reading, head + 1)))
    return isCounted(reading, first)
  return before === 'it' && /^(?:clear|unclear)$/u.test(wordOf(reading, head))
}

const ways = new Set(['for', 'against', 'in'])

/** "118 lawmakers voted for it": the outcome of a vote, and no word of theirs. */
function isCounted(reading: Reading, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at -= 1) {
    if (cardinal(reading, at, verb) !== null) return true
    if (!isNominal(reading, at)) return false
  }
  return false
}
