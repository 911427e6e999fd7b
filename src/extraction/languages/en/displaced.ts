/** Contents that stand before their subject: "which he describes as a gift", "a deal she once supported". */
import type { Right } from './frames.ts'
import type { Range } from './noun-phrases.ts'
import { nounPhraseStart } from './noun-phrases.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, PUNCTUATION, quoted, wordOf } from './reading.ts'
import * as w from './words.ts'

const relatives = new Set(['which', 'whom', 'what', 'that', 'who'])

/** Puts the relative, or the noun that the subject follows, into the content; false where the verb has its own object. */
export function takesDisplaced(
  reading: Reading,
  piece: Piece,
  right: Right,
  first: number,
  end: number,
): boolean {
  const { source, group } = piece
  if (right.frame !== null || source === null || !group.cue.frames.includes('n')) return false
  const head = headOf(reading, source[0] - 1, first, source[1] - source[0] === 1)
  if (head === null) return false
  piece.content = [head]
  const as = wordOf(reading, group.end) === 'as'
  piece.frame = as ? { kind: 'phrase', cueEnd: group.end, start: group.end } : null
  if (as && group.end + 1 < end) piece.content.push([group.end, end])
  piece.confidence = 0.6
  return true
}

function headOf(
  reading: Reading,
  before: number,
  first: number,
  single: boolean,
): [number, number] | null {
  if (before < first || quoted(reading, before)) return null
  const word = wordOf(reading, before)
  if (relatives.has(word)) {
    // "said that he objected": no relative without a noun before it.
    if (word === 'that' && !isNominal(reading, before - 1)) return null
    return [before, before + 1]
  }
  // "a deal she supported", "a claim the army rejects": a pronoun or an article right behind a noun begins a clause.
  const begins = single
    ? has(reading, before + 1, w.PRONOUN)
    : /^(?:the|its|their|his|her)$/u.test(wordOf(reading, before + 1))
  if (!begins) return null
  if (!isNominal(reading, before) || has(reading, before, w.DAY | w.MONTH | PUNCTUATION))
    return null
  const start = nounPhraseStart(reading, before + 1, first)
  if (start === null || (single && start <= first)) return null
  if (!single && !has(reading, start, w.DETERMINER | w.POSSESSIVE)) return null
  return [start, before + 1]
}

const told = new Set(
  'claim charge allegation accusation assertion report suggestion contention decision plan idea notion demand offer proposal figure move'.split(
    ' ',
  ),
)

/** "a claim | Orlin scoffs at": where the name of who speaks begins behind what it speaks of; -1 where a source is one phrase. */
export function claimBefore(reading: Reading, [first, end]: Range): number {
  if (!/^(?:an?|the)$/u.test(wordOf(reading, first))) return -1
  let at = first + 1
  while (at < end && !has(reading, at, CAPITAL)) at += 1
  if (at === end || at - first > 4 || !told.has(wordOf(reading, at - 1))) return -1
  for (let rest = at; rest < end; rest += 1) if (!has(reading, rest, CAPITAL)) return -1
  return at
}
