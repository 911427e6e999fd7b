/** Verbs that report with a subject who says nothing. Indices are token indices. */
import type { Group } from './groups.ts'
import type { Reading } from './reading.ts'
import { has, wordOf } from './reading.ts'
import * as w from './words.ts'

const toll = new Set('dead drowned killed missing trapped lost buried'.split(' '))

/** "It was not clear whether …", "Hopes faded that …", "missing and feared drowned": nobody says it. */
export function isExpletive(reading: Reading, { first, head, cue }: Group): boolean {
  const before = wordOf(reading, first - 1)
  if (cue.lemma === '') return /^(?:hopes?|fears?|concerns?|doubts?)$/u.test(before)
  if (wordOf(reading, head) === 'feared' && toll.has(wordOf(reading, head + 1)))
    return !has(reading, head - 1, w.PRONOUN)
  return before === 'it' && /^(?:clear|unclear)$/u.test(wordOf(reading, head))
}
