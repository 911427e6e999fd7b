/** What seems so to nobody in particular: "the ruling appears to settle it", "it seems that nobody came". */
import type { ContentKind } from './frames.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { has, isNominal, PUNCTUATION, wordOf } from './reading.ts'
import { subjectBefore } from './sources.ts'
import * as w from './words.ts'

/** Content of "seem" and "appear" with no source, or null where they only lead to another report ("seems to say"). */
export function seeming(reading: Reading, piece: Piece, bound: number, end: number): Piece | null {
  const { group } = piece
  if (group.kind !== 'active') return null
  const subject = subjectBefore(reading, group.first, bound)
  if (subject === null) return null
  const impersonal = ['it', 'there'].includes(wordOf(reading, subject[0]))
  let at = group.end
  while (has(reading, at, w.ADVERB) && at < end) at += 1
  const kind = complement(reading, at)
  if (kind === null || at >= end) return null
  const start = kind === 'clause' ? at + 1 : at
  piece.pattern = 'passive'
  piece.confidence = 0.5
  piece.frame = { kind, cueEnd: group.end, start }
  piece.cue = [group.first, group.end]
  piece.content = [[start, end]]
  if (!impersonal || kind !== 'clause') piece.content.unshift([subject[0], subject[1]])
  return piece
}

function complement(reading: Reading, at: number): ContentKind | null {
  const word = wordOf(reading, at)
  if (word === 'that' || word === 'like') return 'clause'
  if (word === 'to') {
    const verb = reading.verbs[at + 1]
    return verb !== undefined && /[tTqn]/u.test(verb.cue.frames) ? null : 'infinitive'
  }
  if (has(reading, at, PUNCTUATION | w.PREPOSITION | w.DAY) || !isNominal(reading, at)) return null
  return reading.verbs[at]?.adjective === undefined ? 'phrase' : null
}
