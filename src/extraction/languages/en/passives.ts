/** Passives that report: "was accused of", "is expected to", "was quoted as saying". */
import { skipAdjunct } from './adjuncts.ts'
import { currencies, units } from './counted-classes.ts'
import type { Right } from './frames.ts'
import { subjectAfter } from './inverted.ts'
import type { Range } from './noun-phrases.ts'
import { quantityAt } from './numbers.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, opensQuote, PUNCTUATION, wordOf } from './reading.ts'
import { subjectBefore } from './sources.ts'
import * as w from './words.ts'

/** "was accused of", "is expected to", "were told that", "was quoted as saying". */
export function passive(
  reading: Reading,
  piece: Piece,
  right: Right,
  bound: number,
  end: number,
): Piece | null {
  piece.pattern = 'passive'
  piece.confidence = 0.7
  const { group } = piece
  let at = group.end
  if (wordOf(reading, at) === 'by') {
    const source = subjectAfter(reading, at + 1, end)
    // "was raised by offering": a means, nobody.
    if (source === null || wordOf(reading, source[0]).endsWith('ing')) return null
    if (measures(reading, source)) return null
    piece.source = beforeGerund(reading, source)
    piece.cue = [group.first, at + 1]
    at = piece.source[1]
  }
  const subject = subjectBefore(reading, group.first, bound)
  const cue = group.cue
  const it =
    subject !== null &&
    (wordOf(reading, subject[0]) === 'it' || wordOf(reading, subject[0]) === 'there')
  const addressed = cue.frames.includes('a') || cue.frames.includes('A')
  const asked = cue.stance === 'asks'
  if (piece.source === null && (right.frame === null || plain.has(cue.lemma))) return null
  const quotedAs = wordOf(reading, group.end) === 'as'
  if (quotedAs && cue.lemma === 'quote') {
    piece.source = subject
    piece.pattern = 'cue-content'
    return subject === null || right.frame === null ? null : piece
  }
  if (piece.source !== null) {
    // "X was quoted by Channel 12 as saying that …": the channel passes on what X said.
    if (cue.lemma === 'quote' && wordOf(reading, at) === 'as' && subject !== null) {
      const said = wordOf(reading, at + 1) === 'saying' ? at + 2 : -1
      if (said < 0 || said >= end) return null
      piece.relayed = { source: subject, cue: [at, said] }
      piece.content = [[wordOf(reading, said) === 'that' ? said + 1 : said, end]]
      return piece
    }
    piece.content = []
    if (wordOf(reading, at) === ',') at += 1
    const question = asked ? skipAdjunct(reading, at, end) : at
    if (asked && (asksWith.has(wordOf(reading, question)) || opensQuote(reading, question) >= 0)) {
      piece.content.push([question, end])
      return piece
    }
    if (subject !== null && !it) piece.content.push([subject[0], subject[1]])
    const word = wordOf(reading, at)
    if (word === 'of' || word === 'that' || word === 'to' || word === 'as' || word === 'for')
      piece.content.push([word === 'that' || word === 'of' ? at + 1 : at, end])
    return piece.content.length > 0 ? piece : null
  }
  if (!it && subject !== null && !addressed && !asked) {
    if (has(reading, subject[0], w.RELATIVE)) return null
    piece.content.unshift([subject[0], subject[1]])
  }
  if (cue.stance === 'accuses') closesWithAgent(reading, piece, end)
  return piece
}

/** "was accused of racism by a former player": who accuses stands behind the charge, at the end of the clause. */
function closesWithAgent(reading: Reading, piece: Piece, end: number): void {
  const last = piece.content.at(-1)
  if (last === undefined || piece.frame?.kind !== 'phrase') return
  for (let by = last[0] + 1; by < Math.min(end, last[0] + CHARGE); by += 1) {
    if (has(reading, by, PUNCTUATION | w.SUBORDINATOR)) return
    if (wordOf(reading, by) !== 'by') continue
    // "of being paid by the state": of another verb.
    if (!isNominal(reading, by - 1) || /(?:ed|en)$/u.test(wordOf(reading, by - 1))) return
    const source = subjectAfter(reading, by + 1, end)
    const named =
      has(reading, by + 1, w.DETERMINER | w.POSSESSIVE | CAPITAL) ||
      wordOf(reading, by + 1).endsWith('s')
    if (source === null || !named || measures(reading, source)) return
    if (source[1] < end && !has(reading, source[1], PUNCTUATION | w.PREPOSITION | w.DAY)) return
    piece.source = source
    last[1] = by
    return
  }
}

/** Tokens from "accused of" to who accuses, at most. */
const CHARGE = 16

/** "was approved by 212 votes to 180", "by a majority": how, and nobody. */
function measures(reading: Reading, [first, end]: Range): boolean {
  if (/^(?:majority|margin)$/u.test(wordOf(reading, first + 1))) return true
  const quantity = quantityAt(reading, first, end)
  if (quantity === null) return false
  return (
    quantity.end >= end ||
    units.has(wordOf(reading, quantity.end)) ||
    currencies.has(wordOf(reading, quantity.end))
  )
}

/** Without an agent these tell what is so: "was found in the river", "are supposed to vote". */
const plain = new Set(['find', 'suppose'])

/** What somebody who "was asked by X" was asked. */
const asksWith = new Set(['whether', 'if', 'how', 'what', 'why', 'who', 'where', 'when', 'about'])

/** "was criticised by his rivals for leaving": the reason is no part of who said it. */
function beforeGerund(reading: Reading, [first, end]: Range): Range {
  for (let at = first + 1; at + 1 < end; at += 1) {
    const word = wordOf(reading, at)
    if ((word === 'for' || word === 'of') && wordOf(reading, at + 1).endsWith('ing'))
      return has(reading, at + 1, CAPITAL) ? [first, end] : [first, at]
  }
  return [first, end]
}
