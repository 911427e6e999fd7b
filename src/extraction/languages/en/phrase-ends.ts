/** Where a noun phrase ends that is the whole of what a verb reports ("praised the crew | in a speech"). Token indices. */
import { textPhrase } from './adjuncts.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, looksFinite, NUMBER, PUNCTUATION, wordOf } from './reading.ts'
import * as w from './words.ts'

/** "denounced the raid in a speech", "… when it resigned", "… since Monday": when and where it was said. */
export function leavesPhrase(reading: Reading, first: number, at: number, limit: number): boolean {
  const word = wordOf(reading, at)
  // "put it at 4,000": the figure is what is reported.
  if (circumstances.has(word) && !has(reading, at + 1, NUMBER) && isBareObject(reading, first, at))
    return true
  if (word === 'when' || word === 'since') return true
  if (has(reading, at - 1, w.PREPOSITION)) return false
  const next = wordOf(reading, at + 1)
  if (word === 'as' && has(reading, at + 1, w.PRONOUN)) return true
  if (word === 'by' && next.endsWith('ing')) return true
  if (
    (word === 'before' || word === 'after') &&
    (next.endsWith('ing') || has(reading, at + 1, w.PRONOUN))
  )
    return true
  if (word === 'last' && w.timeNouns.has(next)) return !goesOn(reading, at + 2)
  if (word === 'and') {
    const verb = has(reading, at + 1, w.ADVERB) ? at + 2 : at + 1
    return looksFinite(reading, verb)
  }
  if ((word === 'on' || word === 'this' || word === 'last') && has(reading, at + 1, w.DAY))
    return !goesOn(reading, at + 2)
  return textPhrase(reading, at, limit) > at
}

/** "accused the town on Sunday of hiding it": after the day comes what the verb governs. */
function goesOn(reading: Reading, at: number): boolean {
  const next = has(reading, at, w.DAY) ? at + 1 : at
  const word = wordOf(reading, next)
  // "… of deliberately hiding it"
  const verb = has(reading, next + 1, w.ADVERB) ? next + 2 : next + 1
  if (word !== 'of' && word !== 'for') return false
  return wordOf(reading, verb).endsWith('ing') || isNominal(reading, next + 1)
}

/** True where the verb stands in a description of a noun: "voters who back her", "people supporting him". */
export function hangsOnNoun(reading: Reading, piece: Piece): boolean {
  const { source, group, pattern } = piece
  // "who believe tolls | are": no phrase after all.
  if (group.cue.frames.includes('t')) return false
  if (pattern === 'participle') return source !== null && source[1] === group.first
  return (
    source !== null &&
    (has(reading, source[0], w.RELATIVE) || has(reading, group.first - 1, w.RELATIVE))
  )
}

/** "voters who back her | are": the verb of the sentence, where no relative of the phrase has it for its own. */
export function isMainVerb(reading: Reading, from: number, at: number): boolean {
  if (!has(reading, at, w.BE | w.HAVE | w.MODAL) || !looksFinite(reading, at)) return false
  if (has(reading, at, CAPITAL) || has(reading, at - 1, w.PREPOSITION)) return false
  for (let index = at - 1; index >= from; index -= 1)
    if (
      has(reading, index, w.RELATIVE | w.SUBORDINATOR | w.CONJUNCTION | PUNCTUATION) ||
      looksFinite(reading, index)
    )
      return false
  return true
}

/** "backed her", "endorsed Marek": a pronoun or a bare name, which needs nothing after it. */
function isBareObject(reading: Reading, first: number, end: number): boolean {
  if (end === first + 1 && has(reading, first, w.OBJECT) && !has(reading, first, w.POSSESSIVE))
    return true
  if (end - first > 3) return false
  for (let at = first; at < end; at += 1) if (!has(reading, at, CAPITAL)) return false
  return true
}

const circumstances = new Set(
  'in at after before during despite because since early late until'.split(' '),
)
