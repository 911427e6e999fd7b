/** Attributions by a preposition: "according to X", "in the words of X". Indices are token indices. */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { Found } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { nextStop, subjectAfter } from './inverted.ts'
import { isPhrase } from './lexicon.ts'
import { isDash } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  has,
  looksFinite,
  NUMBER,
  PUNCTUATION,
  quoted,
  readingOf,
  wordOf,
} from './reading.ts'
import { stretchesOf } from './stretches.ts'
import * as w from './words.ts'

/** Prepositions that name a source. `according to` and its kin. */
const openers: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['as', 'per'],
  ['per'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
]

export function accordingTo(document: Document): Found[] {
  const reading = readingOf(document)
  const result: Found[] = []
  for (const sentence of stretchesOf(document)) {
    const { first, end } = sentence
    for (let at = first; at < end; at += 1) {
      const length = openerAt(reading, at) || looseOpener(reading, at, first)
      if (length === 0 || quoted(reading, at)) continue
      const source = subjectAfter(reading, at + length, end)
      if (source === null) continue
      let [from, to] = source
      to = publishedBy(reading, to, end)
      const leading = at === first || clauseLead(reading, at, first)
      if (leading) {
        const comma = nextStop(reading, to, end)
        // "According to X, a lawyer, Y": the source keeps its apposition; it never eats the clause.
        if (looksFinite(reading, to) || comma >= end - 1) to = lastComma(reading, from, to)
        else if (comma - to < 25 && wordOf(reading, comma) === ',') to = comma
        if (to <= from) continue
      }
      const content: Span[] = []
      const stop =
        at > first && (wordOf(reading, at - 1) === ',' || isDash(reading, at - 1)) ? at - 1 : at
      const before = relativeStart(reading, clauseStart(reading, first, stop), stop)
      if (stop > before && !leading) content.push(spanOf(document, before, stop))
      const comma = wordOf(reading, to) === ','
      // "According to Reuters, citing two miners, …": the two stand behind what comes after them.
      const told =
        leading && comma && wordOf(reading, to + 1) === 'citing'
          ? subjectAfter(reading, to + 2, nextStop(reading, to + 2, end))
          : null
      const body = told === null ? to + 1 : told[1] + 1
      if (leading && comma && body < end) content.push(spanOf(document, body, end))
      else if (
        !leading &&
        comma &&
        to + 2 < end &&
        wordOf(reading, at - 1) === ',' &&
        goesOn(reading, to + 1)
      )
        content.push(spanOf(document, to + 1, end))
      if (content.length === 0) continue
      const found: Found = {
        source: [spanOf(document, from, to)],
        cue: [spanOf(document, at, at + length)],
        content,
        stance: 'asserts',
        confidence: 0.9,
      }
      result.push(found)
      if (told !== null)
        result.push({
          source: [spanOf(document, told[0], told[1])],
          cue: [spanOf(document, to + 1, to + 2)],
          content,
          stance: 'asserts',
          under: found,
        })
    }
  }
  return result
}

/** "a poll published by the Lantern Institute": the participle and its agent belong to the source. */
function publishedBy(reading: Reading, to: number, end: number): number {
  let verb = to
  while (has(reading, verb, w.ADVERB)) verb += 1
  const participle =
    wordOf(reading, verb).endsWith('ed') || irregularParticiples.has(wordOf(reading, verb))
  // "carried out by"
  const particle = ['out', 'up'].includes(wordOf(reading, verb + 1))
  const after = particle ? verb + 2 : verb + 1
  if (!participle || !has(reading, after, w.PREPOSITION | w.DAY)) return to
  let at = after
  for (;;) {
    if (has(reading, at, w.PREPOSITION)) at += 1
    const next = subjectAfter(reading, at, end)
    if (next !== null) at = next[1]
    else if (has(reading, at, w.DAY | w.MONTH | NUMBER)) at += 1
    else return at === after || has(reading, at - 1, w.PREPOSITION) ? to : at
    if (at >= end || !has(reading, at, w.PREPOSITION | w.DAY | w.MONTH | NUMBER)) return at
  }
}

const irregularParticiples = new Set(
  'seen read written led sent taken held drawn shown given made'.split(' '),
)

function openerAt(reading: Reading, at: number): number {
  if (!has(reading, at, w.OPENS_SOURCE)) return 0
  for (const words of openers) {
    if (words.length === 1 && !has(reading, at - 1, PUNCTUATION)) continue
    if (isPhrase(reading, at, words)) return words.length
  }
  return 0
}

/** "In a poll by the Gazette, …", "Under the new charter, …", "To Ms. Aune, …" at the head of a sentence. */
function looseOpener(reading: Reading, at: number, first: number): number {
  if (!has(reading, at, w.OPENS_SOURCE) || !clauseLead(reading, at, first)) return 0
  const word = wordOf(reading, at)
  if (word === 'in') return names(reading, at, polls) ? 1 : 0
  if (word === 'under') return names(reading, at, rules) ? 1 : 0
  return word === 'to' && has(reading, at + 1, w.OBJECT | CAPITAL) ? 1 : 0
}

const polls = new Set('poll polls survey surveys polling'.split(' '))

const rules = new Set(
  'law laws act rules rule regulation regulations bill proposal constitution treaty deal accord'.split(
    ' ',
  ),
)

/** Tokens of a name within which its last noun is looked for. */
const NAME = 10

/** True where the noun phrase after a preposition has one of these heads. */
function names(reading: Reading, at: number, heads: ReadonlySet<string>): boolean {
  for (let index = at + 1; index < at + NAME; index += 1) {
    if (heads.has(wordOf(reading, index))) return true
    const mark = has(reading, index, PUNCTUATION) && !/^[-/.&]$/u.test(wordOf(reading, index))
    if (mark || has(reading, index, w.PREPOSITION) || looksFinite(reading, index)) return false
  }
  return false
}

function goesOn(reading: Reading, index: number): boolean {
  return looksFinite(reading, index) || has(reading, index, w.PREPOSITION | w.AUXILIARY)
}

function clauseLead(reading: Reading, at: number, first: number): boolean {
  if (at - first > 2) return false
  for (let index = first; index < at; index += 1)
    if (!has(reading, index, w.CONJUNCTION | w.ADVERB | PUNCTUATION)) return false
  return true
}

function lastComma(reading: Reading, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1)
    if (wordOf(reading, at) === ',' && !quoted(reading, at)) return at
  return -1
}

function clauseStart(reading: Reading, first: number, stop: number): number {
  let closed = false
  for (let at = stop - 1; at > first; at -= 1) {
    if (quoted(reading, at)) continue
    const word = wordOf(reading, at)
    if (word === ')') closed = true
    if (word === ';' || (word === '(' && !closed)) return at + 1
    if (word === '(') closed = false
  }
  return has(reading, first, w.CONJUNCTION) ? first + 1 : first
}

/** "Police said …, in which 81 were hurt, according to X": after another's report X answers for the relative clause. */
function relativeStart(reading: Reading, first: number, stop: number): number {
  for (let at = stop - 1; at > first; at -= 1) {
    if (wordOf(reading, at) !== ',' || quoted(reading, at)) continue
    const inside = has(reading, at + 1, w.PREPOSITION) ? at + 2 : at + 1
    if (!['which', 'where', 'while', 'whom'].includes(wordOf(reading, inside))) return first
    for (let verb = first; verb < at; verb += 1)
      if (reading.verbs[verb]?.cue.frames.includes('t') === true && looksFinite(reading, verb))
        return at + 1
    return first
  }
  return first
}
