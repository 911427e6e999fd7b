/** Whose words a participle or an infinitive reports that hangs on another clause: "…, citing two miners, …". Token indices. */
import type { Group } from './groups.ts'
import { nextStop, subjectAfter } from './inverted.ts'
import {
  infinitiveSubject,
  mainSubject,
  openingPhrase,
  participleSubject,
  subjectOfOpening,
} from './main-subjects.ts'
import type { Range } from './noun-phrases.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { has, PUNCTUATION, wordOf } from './reading.ts'
import { opensCitation, speaks } from './relays.ts'
import { subjectBefore } from './sources.ts'
import * as w from './words.ts'

/** Whose words a participle or an infinitive reports. */
export function hangsOn(
  reading: Reading,
  group: Group,
  first: number,
  end: number,
  bound: number,
  current: Piece | null,
): Range | null {
  const before = group.first - 1
  if (group.kind === 'infinitive') return infinitiveSubject(reading, group.first, first)
  const apart =
    has(reading, before, PUNCTUATION) ||
    has(reading, before, w.CONJUNCTION | w.PREPOSITION | w.SUBORDINATOR)
  if (before >= first && !apart) return participleSubject(reading, group.first, bound)
  if (current?.pattern === 'content-cue-source') return current.source
  return (
    mainSubject(reading, first, group.first) ??
    current?.source ??
    // "The mayor, citing the cost, said …": the subject stands before it, and not after.
    (wordOf(reading, before) === ',' && openingPhrase(reading, first, group.first) !== null
      ? null
      : subjectOfOpening(reading, group.first, end))
  )
}

/** "The club, fearing a strike, postponed …": an aside of the phrase that opens the sentence, to the next comma. */
export function hangOnOpening(reading: Reading, piece: Piece, first: number, end: number): void {
  const { group, content } = piece
  piece.source = openingPhrase(reading, first, group.first)
  const last = content.at(-1)
  if (piece.source !== null && last !== undefined) last[1] = nextStop(reading, last[0], end)
}

/** "X, citing Y, …": a participle between the commas after the noun that opens the sentence. */
export function isAside(reading: Reading, group: Group, first: number): boolean {
  const comma = group.first - 1
  return (
    comma > first && wordOf(reading, comma) === ',' && subjectBefore(reading, comma, first) !== null
  )
}

/** "Citing X, Y said": the aside that opens a sentence, up to its comma, names somebody and nothing else. */
export function citesBefore(reading: Reading, group: Group, first: number, end: number): boolean {
  if (group.first !== first || !opensCitation(reading, first)) return false
  const comma = nextStop(reading, group.end, end)
  const named = subjectAfter(reading, group.end, comma)
  return wordOf(reading, comma) === ',' && named?.[1] === comma && speaks(reading, named)
}
