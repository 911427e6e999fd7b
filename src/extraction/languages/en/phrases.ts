/**
 * Attributions without a verb: "according to X", headlines ("X: Y", "Y – X"), and nouns that report
 * ("the claim that", "X's call for", "criticism of").
 */

import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { Found } from '../../pack.ts'
import type { Span, Stance } from '../../types.ts'
import { nounsWithThat, reportingNouns } from './cues.ts'
import { nextStop, subjectAfter } from './inverted.ts'
import { isPhrase } from './lexicon.ts'
import { isDash, nounPhraseStart } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  isNominal,
  looksFinite,
  NUMBER,
  PUNCTUATION,
  quoted,
  REPORTING_NOUN,
  readingOf,
  stretchesOf,
  wordOf,
} from './reading.ts'
import { titles } from './titles.ts'
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
      const length = openerAt(reading, at)
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
      if (leading && comma && to + 1 < end) content.push(spanOf(document, to + 1, end))
      else if (
        !leading &&
        comma &&
        to + 2 < end &&
        wordOf(reading, at - 1) === ',' &&
        goesOn(reading, to + 1)
      )
        content.push(spanOf(document, to + 1, end))
      if (content.length === 0) continue
      result.push({
        source: [spanOf(document, from, to)],
        cue: [spanOf(document, at, at + length)],
        content,
        stance: 'asserts',
        confidence: 0.9,
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

const notSources = new Set(
  `exclusive video watch update updated analysis live breaking opinion photos gallery review report fact factbox explainer
  timeline poll election debate day part chapter editorial commentary note read listen transcript correction interview
  profile column graphic podcast`.split(/\s+/u),
)

const asks = new Set(['what', 'how', 'why', 'who', 'where', 'when'])

/** A headline is the first line where it has no full stop; it may be followed by others such. */
export function headlines(document: Document): Found[] {
  const reading = readingOf(document)
  const paragraph = document.paragraphs[0]
  if (paragraph === undefined || paragraph.boilerplate || paragraph.end - paragraph.first > 30)
    return []
  const first = paragraph.first
  let { end } = paragraph
  if (wordOf(reading, end - 1) === '.') end -= 1
  for (let at = first; at < end; at += 1) {
    if (quoted(reading, at)) continue
    if (has(reading, at, PUNCTUATION) && (wordOf(reading, at) === ':' || isDash(reading, at))) {
      const colon = wordOf(reading, at) === ':'
      // "At 6:20"
      if (colon && has(reading, at - 1, NUMBER) && has(reading, at + 1, NUMBER)) continue
      const left = at - first
      const right = end - at - 1
      if (
        colon &&
        left > 0 &&
        left <= 6 &&
        right > 1 &&
        !asks.has(wordOf(reading, at + 1)) &&
        isNamed(reading, first, at)
      )
        return [headline(document, [first, at], at, [at + 1, end])]
      if (
        right > 0 &&
        right <= 4 &&
        left > 3 &&
        isNamed(reading, at + 1, end) &&
        !has(reading, end - 1, w.DAY)
      )
        return [headline(document, [at + 1, end], at, [first, at])]
    }
  }
  return []
}

function isNamed(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const word = wordOf(reading, at)
    if (notSources.has(word)) return false
    if (has(reading, at, PUNCTUATION) && word !== '.' && word !== '-' && word !== '&') return false
    if (
      has(reading, at, w.AUXILIARY | w.PRONOUN | w.RELATIVE | w.SUBORDINATOR) &&
      !has(reading, at, GENITIVE | w.DETERMINER)
    )
      return false
    const verb = reading.verbs[at]
    if (
      verb !== undefined &&
      !has(reading, at, CAPITAL) &&
      (verb.forms.has('past') || verb.forms.has('third') || verb.forms.has('ing'))
    )
      return false
  }
  return (
    has(reading, first, CAPITAL) ||
    titles.has(wordOf(reading, end - 1)) ||
    institutionsLower.has(wordOf(reading, end - 1))
  )
}

const institutionsLower = new Set(
  'ministry army police officials official report sources president government poll study media guard mayor minister court military un governor spokesman spokeswoman witnesses agency reports survey watchdog'.split(
    ' ',
  ),
)

function headline(
  document: Document,
  source: [number, number],
  cue: number,
  content: [number, number],
): Found {
  return {
    source: [spanOf(document, source[0], source[1])],
    cue: [spanOf(document, cue, cue + 1)],
    content: [spanOf(document, content[0], content[1])],
    stance: 'asserts',
    confidence: 0.7,
  }
}

/** "X's claim that …", "the ministry's call for …", "a statement by X that …", "the claim that …". */
export function nouns(document: Document): Found[] {
  const reading = readingOf(document)
  const result: Found[] = []
  for (const sentence of stretchesOf(document)) {
    for (let at = sentence.first; at < sentence.end; at += 1) {
      if (!has(reading, at, REPORTING_NOUN) || quoted(reading, at)) continue
      const noun = reportingNouns.get(wordOf(reading, at))
      if (noun === undefined) continue
      const found = nounAt(document, reading, at, sentence.first, sentence.end, noun)
      if (found !== null) result.push(found)
    }
  }
  return result
}

function nounAt(
  document: Document,
  reading: Reading,
  at: number,
  first: number,
  end: number,
  noun: { readonly stance: Stance; readonly prepositions: readonly string[] },
): Found | null {
  // Adjectives between the owner and the noun belong to the cue ("his repeated calls for").
  let from = at
  while (
    from - 1 >= first &&
    isNominal(reading, from - 1) &&
    !has(reading, from - 1, GENITIVE | CAPITAL | w.DETERMINER | w.POSSESSIVE) &&
    at - from < 3
  )
    from -= 1
  const owner = from - 1
  const next = wordOf(reading, at + 1)
  const that =
    next === 'that' && nounsWithThat.has(wordOf(reading, at)) && !looksFinite(reading, at + 2)
  const governed = noun.prepositions.includes(next)
  let source: Span | null = null
  if (owner >= first && has(reading, owner, w.POSSESSIVE))
    source = spanOf(document, owner, owner + 1)
  else if (owner >= first && has(reading, owner, GENITIVE)) {
    const start = nounPhraseStart(reading, from, first)
    if (start === null) return null
    const [a, b] = spanOf(document, start, from)
    source = [
      a,
      document.text.slice(b - 2, b).endsWith('s') && /['’]/u.test(document.text[b - 2] ?? '')
        ? b - 2
        : b,
    ]
  } else if (wordOf(reading, owner) === '’' || wordOf(reading, owner) === "'") {
    const start = nounPhraseStart(reading, owner, first)
    if (start === null) return null
    source = spanOf(document, start, owner)
  }
  let cueEnd = at + 1
  let start = at + 2
  if (that) start = at + 2
  else if (governed) {
    cueEnd = at + 2
    start = at + 2
  } else if (next === 'by' || next === 'from') {
    const agent = subjectAfter(reading, at + 2, end)
    if (agent === null || source !== null) return null
    const after = wordOf(reading, agent[1])
    if (after !== 'that' && !noun.prepositions.includes(after)) return null
    source = spanOf(document, agent[0], agent[1])
    start = agent[1] + 1
  } else return null
  if (source === null && !that) return null
  if (
    source === null &&
    !has(reading, from - 1, w.DETERMINER) &&
    at - from === 0 &&
    !wordOf(reading, at).endsWith('s')
  )
    return null
  if (start >= end) return null
  let stop = start
  while (
    stop < end &&
    !(
      has(reading, stop, PUNCTUATION) &&
      !quoted(reading, stop) &&
      (wordOf(reading, stop) === ',' ||
        wordOf(reading, stop) === ';' ||
        isDash(reading, stop) ||
        stop === end - 1)
    )
  )
    stop += 1
  // A clause that is the subject ("the claim that X did Y was false") ends before its second verb: not told apart here.
  if (!that) {
    // "his call for a boycott went unheard": the noun phrase ends before the verb of the sentence.
    for (let index = start + 1; index < stop; index += 1)
      if (
        !quoted(reading, index) &&
        looksFinite(reading, index) &&
        !has(reading, index - 1, w.RELATIVE)
      ) {
        stop = index
        break
      }
  }
  if (stop <= start) return null
  return {
    source: source === null ? [] : [source],
    cue: [spanOf(document, from, cueEnd)],
    content: [spanOf(document, start, stop)],
    stance: noun.stance,
    confidence: 0.6,
  }
}
