/** Where a content to the right of its verb ends. */
import { quoteAt } from '../../document.ts'
import { nounsWithThat } from './cues.ts'
import { isDash } from './noun-phrases.ts'
import { hangsOnNoun, isMainVerb, leavesPhrase } from './phrase-ends.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  has,
  isNominal,
  looksFinite,
  NUMBER,
  PUNCTUATION,
  quoted,
  quoteEnd,
  wordOf,
} from './reading.ts'
import { opensRevision } from './revisions.ts'
import { opensTail } from './tails.ts'
import * as w from './words.ts'

const clauseStops = new Set(['while', 'whereas', 'although', 'though'])

const phraseStops = new Set(['while', 'although', 'though', 'whereas', 'but'])

/** Closes the content at the right of the cue where the clause of the report ends. */
export function closeRight(reading: Reading, piece: Piece, limit: number): void {
  const last = piece.content.at(-1)
  const frame = piece.frame
  if (last === undefined || frame === null || last[0] < piece.cue[1]) return
  if (last[1] > limit) last[1] = limit
  if (frame.kind === 'quote') {
    last[1] = quoteClose(reading, last[0], last[1])
    return
  }
  const fronted = isFronted(reading, piece)
  for (let at = last[0]; at < last[1]; at += 1) {
    if (!quoted(reading, at)) continue
    const end = quoteEnd(reading, at, last[1])
    const quote = quoteAt(reading.document, reading.document.topQuoteOf[at])
    if (
      end < last[1] &&
      reading.document.text[(quote?.innerEnd ?? 0) - 1] === ',' &&
      !listsOn(reading, end)
    ) {
      last[1] = end
      break
    }
    at = end - 1
  }
  const hangs = frame.kind === 'phrase' && hangsOnNoun(reading, piece)
  let complete = false
  // "rejected the idea that X, or Y, did": from here on it is a clause that decides where the content ends.
  let clause = frame.kind === 'clause'
  for (let at = last[0]; at < last[1]; at += 1) {
    if (quoted(reading, at)) continue
    const word = wordOf(reading, at)
    complete ||= looksFinite(reading, at)
    if (word === 'according' && wordOf(reading, at + 1) === 'to') {
      last[1] = wordOf(reading, at - 1) === ',' ? at - 1 : at
      return
    }
    if (word === ';') {
      last[1] = at
      return
    }
    if (!clause && word === 'that' && at > last[0] && opensClause(reading, at, last[1])) {
      clause = true
      complete = false
    }
    if (clause) {
      if (complete && (word === ',' || isDash(reading, at)) && opensTail(reading, at, last[1])) {
        last[1] = at
        return
      }
      if (fronted && word === ',') {
        last[1] = at
        return
      }
      if (word === ',' && clauseStops.has(wordOf(reading, at + 1)) && !qualifies(reading, at + 1)) {
        last[1] = at
        return
      }
      continue
    }
    if (
      frame.kind === 'phrase' &&
      at > last[0] &&
      (leavesPhrase(reading, last[0], at, last[1]) || (hangs && isMainVerb(reading, last[0], at)))
    ) {
      last[1] = at
      return
    }
    const stops = frame.kind === 'infinitive' ? clauseStops : phraseStops
    // "hopes to win while spending little": two things at once, and no contrast.
    const along = frame.kind === 'infinitive' && wordOf(reading, at + 1).endsWith('ing')
    if (at > last[0] && stops.has(word) && !along) {
      last[1] = wordOf(reading, at - 1) === ',' ? at - 1 : at
      return
    }
    if (isDash(reading, at)) {
      last[1] = at
      return
    }
    if (word === ',' && (opensRevision(reading, at + 1) || expanding.has(wordOf(reading, at + 1))))
      continue
    // "raised the toll to 1,651, with 11,119 injured"
    if (word === ',' && wordOf(reading, at + 1) === 'with' && has(reading, at + 2, NUMBER)) continue
    // "accused Hanna Voss, 52, of theft"
    if (word === ',' && has(reading, at + 1, NUMBER) && wordOf(reading, at + 2) === ',') {
      at += 2
      continue
    }
    // "a gentle, patient man": the noun is still to come. "the aid, “the food and the tents”": one more of them.
    if (word === ',' && !fronted && (isAdjective(reading, at) || quoted(reading, at + 1))) continue
    if (word === ',' && (fronted || !inList(reading, at, last[1]))) {
      last[1] = at
      return
    }
  }
}

/** "“a liar,” a “thief” and …", "“dull,” compared with …", "“late,” which …": after the comma inside the marks the clause goes on. */
function listsOn(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  if (quoted(reading, at) || tying.has(word) || has(reading, at, w.ADVERB)) return true
  if (word === 'and' && wordOf(reading, at + 1) === 'that') return true
  // "“tired,” but not beaten": of the same things; "but he stayed" is the author's.
  if (word === 'but') return has(reading, at + 1, w.NEGATION | w.ADVERB)
  return (
    (has(reading, at, w.DETERMINER) || word === 'and' || word === 'or') && quoted(reading, at + 1)
  )
}

const tying = new Set(['compared', 'which', 'because', 'such', 'rather'])

/** A quotation after the cue, with the sentences that follow it inside the same marks. */
function quoteClose(reading: Reading, first: number, limit: number): number {
  let at = first
  while (at < limit) {
    if (quoted(reading, at)) {
      const end = quoteEnd(reading, at, limit)
      // "…," before he left: a comma or a full stop inside the marks closes what was said.
      const last = quoteAt(reading.document, reading.document.topQuoteOf[at])
      const mark = reading.document.text[(last?.innerEnd ?? 0) - 1] ?? ''
      if (end < limit && /[,.?!]/u.test(mark)) return end
      at = end
      continue
    }
    if (wordOf(reading, at) === ',' || wordOf(reading, at) === ';' || isDash(reading, at)) return at
    at += 1
  }
  return limit
}

/** The report stands in a subordinate clause that opens the sentence ("When X said …, Y did"). */
function isFronted(reading: Reading, piece: Piece): boolean {
  const start =
    piece.source === null ? piece.group.first : Math.min(piece.source[0], piece.group.first)
  const sentence = reading.document.sentences[reading.document.sentenceOf[start] ?? -1]
  if (sentence === undefined) return false
  if (
    piece.pattern === 'participle' &&
    (piece.group.first === sentence.first || has(reading, piece.group.first - 1, w.PREPOSITION))
  )
    return true
  // "Asked whether it would rain, she said: …"
  if (
    piece.pattern === 'passive' &&
    piece.group.cue.stance === 'asks' &&
    piece.group.first === sentence.first
  )
    return true
  if (has(reading, start, w.RELATIVE)) return true
  if (wordOf(reading, start - 1) === 'when' || wordOf(reading, start - 1) === 'after') return true
  return (
    start - 1 >= sentence.first &&
    start - 1 <= sentence.first + 1 &&
    fronting.has(wordOf(reading, start - 1))
  )
}

const fronting = new Set([
  'when',
  'while',
  'although',
  'though',
  'after',
  'if',
  'because',
  'since',
  'as',
  'once',
  'before',
  'by',
  'in',
])

/** ", although it is late", ", though costly, …": of the same things; "though the mayor denied it" sets the author's against it. */
function qualifies(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  if (word !== 'although' && word !== 'though') return false
  return (
    has(reading, at + 1, w.PRONOUN | w.ADVERB) ||
    wordOf(reading, at + 1) === 'there' ||
    wordOf(reading, at + 1).endsWith('ed') ||
    wordOf(reading, at + 2) === ','
  )
}

/** "the claim that X did", "data showing that X did"; in "the law that bans it" the word is a relative. */
function opensClause(reading: Reading, that: number, limit: number): boolean {
  const before = wordOf(reading, that - 1)
  if (looksFinite(reading, that + 1) || has(reading, that + 1, PUNCTUATION | w.ADVERB)) return false
  if (wordOf(reading, that + 1).endsWith('ed')) return false
  if (reading.verbs[that - 1]?.cue.frames.includes('t') !== true && !nounsWithThat.has(before))
    return false
  for (let at = that + 2; at < Math.min(limit, that + 24); at += 1)
    if (looksFinite(reading, at)) return true
  return false
}

/** "a gentle, patient man", "the oldest, largest dam": before the comma stands no noun but what describes one. */
function isAdjective(reading: Reading, comma: number): boolean {
  const next = comma + 1
  if (!isNominal(reading, next) || has(reading, next, CAPITAL | w.DETERMINER | w.POSSESSIVE))
    return false
  const word = wordOf(reading, comma - 1)
  const before = wordOf(reading, comma - 2)
  return before === 'a' || before === 'an' || (before === 'the' && word.endsWith('est'))
}

/** ", including …", ", such as …", ", rather than …": the phrase goes on. */
const expanding = new Set(
  'including such like rather not especially particularly notably'.split(' '),
)

function inList(reading: Reading, comma: number, limit: number): boolean {
  const next = wordOf(reading, comma + 1)
  if (has(reading, comma + 1, w.RELATIVE | w.SUBORDINATOR)) return false
  if (next === 'and' || next === 'or')
    return !has(reading, comma + 2, w.PRONOUN) && commaBefore(reading, comma)
  if (next.endsWith('ing')) return false
  for (let at = comma + 1; at < Math.min(limit, comma + 16); at += 1) {
    const word = wordOf(reading, at)
    if (word === 'and' || word === 'or') return true
    if (looksFinite(reading, at)) return false
  }
  return false
}

function commaBefore(reading: Reading, comma: number): boolean {
  for (let at = comma - 1; at > comma - 10; at -= 1) if (wordOf(reading, at) === ',') return true
  return false
}
