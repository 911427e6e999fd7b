/**
 * Attributions by reporting verbs. One pass over the sentences finds every verb group, its source
 * and its content; each result carries the name of the pattern that made it, and the pack's rules
 * hand them out by that name.
 */

import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import { once } from '../../once.ts'
import type { Found } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { jointSources } from './joint-sources.ts'
import type { Pattern, Piece } from './piece.ts'
import { piecesOf } from './pieces.ts'
import type { Reading } from './reading.ts'
import { has, PUNCTUATION, quoted, readingOf, wordOf } from './reading.ts'
import { stretchesOf } from './stretches.ts'
import * as w from './words.ts'

export interface Attributed {
  readonly pattern: Pattern
  readonly found: Found
}

/** Everything that reporting verbs attribute, in text order. */
export const clausesOf = once((document: Document): readonly Attributed[] => {
  const reading = readingOf(document)
  const result: Attributed[] = []
  let open: { content: Span[] } | null = null
  let awaiting: Piece | null = null
  let start = 0
  const emit = (piece: Piece, content: Span[]): Found => {
    const sources = piece.source === null ? [] : jointSources(reading, piece.source, start)
    const found: Found = {
      source: sources.map(([first, end]) => spanOf(document, first, end)),
      cue: [spanOf(document, piece.cue[0], piece.cue[1])],
      content,
      stance: stanceOf(reading, piece),
      negated: piece.group.negated || ofNobody(reading, piece),
      confidence: piece.confidence,
    }
    result.push({ pattern: piece.pattern, found })
    return found
  }
  for (const sentence of stretchesOf(document)) {
    const { first, end } = sentence
    start = first
    const pieces = piecesOf(reading, first, end)
    if (awaiting !== null) {
      // "X wrote:" and the words in the paragraphs below.
      const waiting: Piece = awaiting
      awaiting = null
      const all = isAllQuoted(reading, first, end)
      if (all || (pieces.length === 0 && waiting.quoteOnly !== true)) {
        const content = [sentence.span]
        emit(waiting, content)
        open = quoted(reading, first) ? { content } : null
        continue
      }
    }
    if (pieces.length === 0) {
      // A quotation that stands alone goes on with what was said before it.
      if (open !== null && goesOnQuoted(reading, first, end)) {
        open.content.push(sentence.span)
        continue
      }
      open = null
      continue
    }
    open = null
    let quotedHere = false
    for (const piece of pieces) {
      const content: Span[] = piece.content
        .filter(([a, b]) => b > a)
        .map(([a, b]) => spanOf(document, a, b))
      if (content.length === 0) {
        if (piece.waits === true) awaiting = piece
        continue
      }
      const found = emit(piece, content)
      let outer = found
      for (const told of [piece.relayed, piece.behind]) {
        if (told === undefined) break
        outer = {
          source: [spanOf(document, told.source[0], told.source[1])],
          cue: [spanOf(document, told.cue[0], told.cue[1])],
          content,
          stance: 'asserts',
          under: outer,
        }
        result.push({ pattern: piece.pattern, found: outer })
      }
      // "…," she said when asked about it: she goes on, not who asked.
      const prompted =
        open !== null && piece.group.cue.stance === 'asks' && piece.pattern === 'passive'
      // "…," he said, hinting that he would; "…," said he, who called for patience: what comes next goes on with the words
      // that were quoted; who adds goes on.
      const aside =
        open !== null &&
        (piece.pattern === 'participle' || quotedHere) &&
        piece.group.cue.lemma !== 'add' &&
        !endsQuoted(reading, piece)
      quotedHere ||= endsQuoted(reading, piece)
      if (!piece.nested && !prompted && !aside && /[tTq]/u.test(piece.group.cue.frames))
        open = { content }
    }
  }
  return result
})

function endsQuoted(reading: Reading, { content }: Piece): boolean {
  const end = content.at(-1)?.[1] ?? 0
  return quoted(reading, end - 1) || quoted(reading, end - 2)
}

function stanceOf(reading: Reading, piece: Piece): Found['stance'] {
  const { cue, negated } = piece.group
  // "Neither side commented on it", "did not respond to questions": silence.
  if ((negated || ofNobody(reading, piece)) && answers.has(cue.lemma)) return 'declines'
  const by = cue.byPreposition.get(wordOf(reading, piece.cue[1] - 1))
  if (by !== undefined && piece.cue[1] > piece.group.end) return by
  if (piece.frame?.kind === 'infinitive' && (cue.stance === 'asks' || telling.has(cue.lemma)))
    return 'calls'
  if (cue.lemma === 'rule' && wordOf(reading, piece.group.end) === 'out') return 'denies'
  if (negated && piece.frame?.kind === 'infinitive' && cue.stance === 'promises') return 'declines'
  // "will not accept the terms" concedes nothing.
  if (negated && cue.stance === 'concedes') return 'declines'
  // "has not said how many": nothing is asserted.
  if (negated && cue.stance === 'asserts' && isQuestion(reading, piece.frame?.start ?? -1))
    return 'declines'
  return cue.stance
}

/** "told them to leave": with an infinitive these ask for it. */
const telling = new Set(['tell', 'warn', 'caution', 'remind'])

const answers = new Set(['comment', 'respond', 'reply', 'answer', 'return'])

function ofNobody(reading: Reading, { source }: Piece): boolean {
  const word = source === null ? '' : wordOf(reading, source[0])
  return word === 'neither' || word === 'nobody' || word === 'none' || word === 'no'
}

function isQuestion(reading: Reading, at: number): boolean {
  return ['how', 'whether', 'what', 'why', 'who', 'where', 'when', 'if'].includes(
    wordOf(reading, at),
  )
}

/** “…”, “But “…””, or a mark that nothing closes: the sentence is a quotation, but for what ties it to the one before. */
function goesOnQuoted(reading: Reading, first: number, end: number): boolean {
  let from = first
  while (from < end && has(reading, from, w.CONJUNCTION | w.ADVERB) && !quoted(reading, from))
    from += 1
  if (wordOf(reading, from) === ',' && from > first) from += 1
  if (isAllQuoted(reading, from, end)) return true
  return from === first && isOpeningMark(reading, first)
}

/** True for a mark that opens a quotation which no mark closes. */
function isOpeningMark(reading: Reading, index: number): boolean {
  const token = reading.document.tokens[index]
  return token !== undefined && !quoted(reading, index) && /^["“„«']$/u.test(token.norm)
}

/** True where all words of the tokens stand in quotation marks. */
function isAllQuoted(reading: Reading, first: number, end: number): boolean {
  let words = 0
  for (let at = first; at < end; at += 1) {
    if (has(reading, at, PUNCTUATION)) continue
    if (!quoted(reading, at)) return false
    words += 1
  }
  return words > 0
}
