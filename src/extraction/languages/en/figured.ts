/** Sizes that somebody gives: "a crowd that police estimated at 5,000", "the damage was put at $40 million". Token indices. */
import { currencies, currencySigns, units } from './counted-classes.ts'
import { subjectAfter } from './inverted.ts'
import { nounPhraseStart } from './noun-phrases.ts'
import { quantityAt } from './numbers.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { has, PUNCTUATION, wordOf } from './reading.ts'
import { subjectBefore } from './sources.ts'
import * as w from './words.ts'

/** Verbs that give a size with "at". */
export const sizing: ReadonlySet<string> = new Set(['estimate', 'put', 'value', 'reckon', 'assess'])

/** "put to bed at nine", "at two o'clock": a time. */
const clock = /^(?:o'clock|o’clock|am|pm|a\.m|p\.m|gmt)$/u

/** Token after the figure to which the "at" at `at` leads, its unit included; -1 where it leads to none. */
export function figureAfter(reading: Reading, at: number, end: number): number {
  if (wordOf(reading, at) !== 'at') return -1
  const sign = currencySigns.has(wordOf(reading, at + 1)) ? 1 : 0
  const quantity = quantityAt(reading, at + 1 + sign, Math.min(end, at + 12))
  if (quantity === null || clock.test(wordOf(reading, quantity.end))) return -1
  let last = quantity.end
  while (last < end && (units.has(wordOf(reading, last)) || currencies.has(wordOf(reading, last))))
    last += 1
  if (wordOf(reading, last) === 'people') last += 1
  return last
}

/**
 * What was sized stands before the verb: the subject of a passive, with the agent before or behind the figure, or the
 * noun of a relative clause. Null where it stands behind the verb ("put the toll at nine").
 */
export function figured(
  reading: Reading,
  piece: Piece,
  first: number,
  bound: number,
  end: number,
): Piece | null {
  const { group } = piece
  if (!sizing.has(group.cue.lemma)) return null
  if (group.kind === 'passive') return passiveSize(reading, piece, bound, end)
  const stop = figureAfter(reading, group.end, end)
  const source = stop < 0 ? null : subjectBefore(reading, group.first, bound)
  if (source === null) return null
  const relative = source[0] - 1
  if (!/^(?:which|that)$/u.test(wordOf(reading, relative))) return null
  const head = wordOf(reading, relative - 1) === ',' ? relative - 1 : relative
  const start = nounPhraseStart(reading, head, first)
  if (start === null) return null
  piece.source = source
  piece.aside = true
  return sized(piece, [start, head === relative ? relative + 1 : head], [group.end, stop])
}

function passiveSize(reading: Reading, piece: Piece, bound: number, end: number): Piece | null {
  const { group } = piece
  const subject = subjectBefore(reading, group.first, bound)
  if (subject === null || has(reading, subject[0], w.PRONOUN)) return null
  piece.pattern = 'passive'
  if (wordOf(reading, group.end) === 'by') {
    const source = subjectAfter(reading, group.end + 1, Math.min(end, atBefore(reading, group.end)))
    const stop = source === null ? -1 : figureAfter(reading, source[1], end)
    if (stop < 0 || source === null) return null
    piece.source = source
    piece.cue = [group.first, group.end + 1]
    piece.aside = !has(reading, group.first, w.BE | w.HAVE | w.MODAL)
    return sized(piece, [subject[0], subject[1]], [source[1], stop])
  }
  const stop = figureAfter(reading, group.end, end)
  if (stop < 0) return null
  piece.cue = [group.first, group.end]
  if (wordOf(reading, stop) === 'by') piece.source = subjectAfter(reading, stop + 1, end)
  return sized(piece, [subject[0], subject[1]], [group.end, stop])
}

/** Tokens of the one who gives a size, at most. */
const AGENT = 12

/** The "at" after "by": the name before it does not reach over it. */
function atBefore(reading: Reading, by: number): number {
  for (let at = by + 1; at < by + AGENT && !has(reading, at, PUNCTUATION); at += 1)
    if (figureAfter(reading, at, reading.words.length) >= 0) return at
  return by + 1
}

function sized(piece: Piece, what: [number, number], figure: [number, number]): Piece {
  piece.content = [what, figure]
  piece.frame = { kind: 'phrase', cueEnd: piece.cue[1], start: figure[0] }
  piece.confidence = 0.75
  return piece
}
