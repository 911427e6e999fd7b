/**
 * What stands to the right of a reporting verb: adjuncts ("on Sunday", "in a statement"), an addressee,
 * then a clause, a quotation, an infinitive, an indirect question or a noun phrase. Token indices.
 */

import { addresseeEnd, isAddressed, wh } from './addressees.ts'
import { isHour, skipAdjunct, skipCarried, textPhrase } from './adjuncts.ts'
import { saysMuch, startsClause, startsPhrase } from './clause-starts.ts'
import { figureFirst, type Group } from './groups.ts'
import { happenings, isHeadlined } from './headline-topics.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  has,
  looksFinite,
  NUMBER,
  opensQuote,
  PUNCTUATION,
  quoted,
  wordOf,
} from './reading.ts'
import { opensCitation } from './relays.ts'
import * as w from './words.ts'

export type ContentKind = 'clause' | 'quote' | 'infinitive' | 'phrase'

export interface Frame {
  readonly kind: ContentKind
  /** Token after the cue: past a governed preposition or "in a statement". */
  readonly cueEnd: number
  /** First token of the content. */
  readonly start: number
}

export interface Right {
  readonly frame: Frame | null
  /** Where the cue ends where nothing follows it. */
  readonly cueEnd: number
  /** First token after adjuncts and addressee. */
  readonly rest: number
}

/** Tokens of adjuncts between a verb and its content, at most: "to say to say to say …" has nothing else. */
const ADJUNCTS = 60

/** Reads on from the end of a verb group. `to` is the end of the sentence. */
export function rightOf(reading: Reading, group: Group, to: number): Right {
  const { cue } = group
  let at = group.end
  let cueEnd = group.end
  const limit = group.end + ADJUNCTS
  // Separable words that belong to the verb: "pointed out", "made clear", "hit back", "said so".
  while (at <= limit) {
    // "claiming instead that", "said only that"
    if (has(reading, at, w.ADVERB) && wordOf(reading, at + 1) === 'that') at += 1
    const direct = contentAt(reading, group, at, to, cueEnd)
    if (direct !== null) return { frame: direct, cueEnd: direct.cueEnd, rest: at }
    const statement = textPhrase(reading, at, to)
    if (statement > at) {
      if (at === cueEnd) cueEnd = statement
      at = skipCarried(reading, statement, to)
      continue
    }
    const past = Math.max(skipAdjunct(reading, at, to), skipCiting(reading, at, to))
    if (past > at) {
      at = past
      continue
    }
    break
  }
  const addressee = addresseeEnd(reading, group, at, to)
  if (addressee > at) {
    at = addressee
    while (at <= limit) {
      const direct = contentAt(reading, group, at, to, cueEnd, true)
      if (direct !== null) return { frame: direct, cueEnd: direct.cueEnd, rest: at }
      const past = Math.max(skipAdjunct(reading, at, to), textPhrase(reading, at, to))
      if (past <= at) break
      at = past
    }
  }
  const having = /^(?:having|being)$/u.test(wordOf(reading, group.end))
  const phrase = having || startsPhrase(reading, group.end, to)
  if (/[np]/u.test(cue.frames) && addressee <= group.end && phrase) {
    const start = group.end
    if (cue.frames.includes('q') && !cue.frames.includes('t') && opensQuote(reading, start) >= 0)
      return { frame: { kind: 'quote', cueEnd, start }, cueEnd, rest: start }
    return { frame: { kind: 'phrase', cueEnd: group.end, start }, cueEnd: group.end, rest: start }
  }
  // "urged restraint": with nothing after it the addressee was the content.
  if (
    cue.frames.includes('n') &&
    cue.frames.includes('A') &&
    addressee > group.end &&
    startsPhrase(reading, group.end, to)
  )
    return {
      frame: { kind: 'phrase', cueEnd: group.end, start: group.end },
      cueEnd: group.end,
      rest: group.end,
    }
  const far = fartherContent(reading, group, at, to, cueEnd)
  return { frame: far, cueEnd, rest: at }
}

/** Tokens between a verb and a content that is set off by other words, at most. */
const FAR = 24

/**
 * "told the Post, to loud applause: “…”", "acknowledged, however, “…”", "wrote to the senator that …": the first
 * quotation or "that" of the clause, where no other verb that could govern it stands between.
 */
function fartherContent(
  reading: Reading,
  group: Group,
  at: number,
  to: number,
  cueEnd: number,
): Frame | null {
  const { frames } = group.cue
  if (!/[tT]/u.test(frames) || frames.includes('i')) return null
  for (let index = at; index < Math.min(to - 1, at + FAR); index += 1) {
    const word = wordOf(reading, index)
    if (opensQuote(reading, index) >= 0) {
      const before = wordOf(reading, index - 1)
      return before === ':' || (before === ',' && frames.includes('q'))
        ? { kind: 'quote', cueEnd, start: index }
        : null
    }
    if (word === ';' || word === '.') return null
    if (word === 'that' && index > at && clauseVerbAfter(reading, index, to))
      return has(reading, index - 1, w.RELATIVE)
        ? null
        : { kind: 'clause', cueEnd, start: index + 1 }
    if (reading.verbs[index] !== undefined && looksFinite(reading, index)) return null
    // "he said, adding that …": the participle governs what follows.
    if (/[tTq]/u.test(reading.verbs[index]?.cue.frames ?? '') && word.endsWith('ing')) return null
  }
  return null
}

/** "that he would go": a subject and then a verb; in "that would go" the word is a relative. */
function clauseVerbAfter(reading: Reading, that: number, to: number): boolean {
  return !looksFinite(reading, that + 1) && startsClause(reading, that + 1, to)
}

/** "reported, citing the ministry, that …": the aside before the content. */
function skipCiting(reading: Reading, at: number, to: number): number {
  if (wordOf(reading, at) !== ',' || !opensCitation(reading, at + 1)) return at
  for (let index = at + 2; index < Math.min(to, at + 16); index += 1)
    if (wordOf(reading, index) === ',')
      return wordOf(reading, index + 1) === 'that' ? index + 1 : at
  return at
}

/** The content that begins right here, if one does. */
function contentAt(
  reading: Reading,
  group: Group,
  at: number,
  to: number,
  cueEnd: number,
  addressed = false,
): Frame | null {
  if (at >= to) return null
  const { cue } = group
  const { frames } = cue
  const word = wordOf(reading, at)
  // "told" needs whom before what, unless it is passive.
  const waits = frames.includes('a') && !addressed && group.kind !== 'passive'
  const clause = (frames.includes('t') || frames.includes('T')) && !waits
  if (word === 'as' && wordOf(reading, at + 1) === 'saying') {
    const start = at + 2
    const that = wordOf(reading, start) === 'that' ? 1 : 0
    return { kind: 'clause', cueEnd: start, start: start + that }
  }
  const quote = opensQuote(reading, at)
  if (quote >= 0 && (clause || frames.includes('q'))) return { kind: 'quote', cueEnd, start: at }
  if (word === ':' && frames !== '') {
    // "Lima protests: police at odds with the mayor": a noun, and what the headline is about.
    if (happenings.has(wordOf(reading, group.head)) && isHeadlined(reading, at)) return null
    if (at + 1 < to && (clause || frames.includes('q') || opensQuote(reading, at + 1) >= 0))
      return { kind: quoted(reading, at + 1) ? 'quote' : 'clause', cueEnd, start: at + 1 }
    return null
  }
  if (word === ',' && frames.includes('q')) {
    if (opensQuote(reading, at + 1) >= 0) return { kind: 'quote', cueEnd, start: at + 1 }
    return null
  }
  if (
    word === 'that' &&
    clause &&
    has(reading, at + 1, w.BE | w.MODAL) &&
    !quoted(reading, at + 1)
  ) {
    // "added that was not the point": here "that" is the subject.
    return { kind: 'clause', cueEnd, start: at }
  }
  // "said that, reportedly, …"
  if (
    word === 'that' &&
    clause &&
    wordOf(reading, at + 1) === ',' &&
    has(reading, at + 2, w.ADVERB | w.PREPOSITION | w.SUBORDINATOR)
  )
    return { kind: 'clause', cueEnd, start: at + 2 }
  if (word === 'that' && clause) {
    if (!has(reading, at + 1, PUNCTUATION) || quoted(reading, at + 1))
      return { kind: 'clause', cueEnd, start: at + 1 }
  }
  if (clause && word === ',' && wordOf(reading, at + 1) === 'that')
    return { kind: 'clause', cueEnd, start: at + 2 }
  if (wh.has(word) && frames.includes('w') && !waits) {
    if (word !== 'when' && (word !== 'which' || cue.stance === 'asks'))
      return { kind: 'clause', cueEnd, start: at }
  }
  if (
    wh.has(word) &&
    (frames.includes('n') || clause) &&
    ['whether', 'how', 'why', 'what'].includes(word)
  )
    return { kind: 'clause', cueEnd, start: at }
  if (at === group.end) {
    const figure = figureFirst(reading, at)
    if (figure > 0 && frames.includes('n')) return { kind: 'phrase', cueEnd, start: figure }
  }
  if (cue.prepositions.includes(word) && at === group.end) {
    const start = at + 1
    // "responded to say so"; "responded to questions", "to repeated requests"
    const infinitive = word === 'to' && reading.verbs[start]?.forms.has('plain') === true
    if (infinitive && !has(reading, start, w.DETERMINER)) return null
    if (start < to && !has(reading, start, PUNCTUATION | w.DAY))
      return { kind: 'phrase', cueEnd: start, start }
    if (opensQuote(reading, start) >= 0) return { kind: 'phrase', cueEnd: start, start }
  }
  if (cue.prepositions.includes(word) && addressed) return { kind: 'phrase', cueEnd, start: at + 1 }
  const infinitive =
    frames.includes('o') ||
    ((frames.includes('A') || frames.includes('a')) && addressed) ||
    group.kind === 'passive'
  if (infinitive && (word === 'to' || (word === 'not' && wordOf(reading, at + 1) === 'to'))) {
    const verb = wordOf(reading, at + (word === 'to' ? 1 : 2))
    // "declined to be named": how he spoke, and nothing that he said.
    if (verb === 'give' && isOwnName(reading, at + (word === 'to' ? 2 : 3))) return null
    if (verb === 'be' && anonymous.has(wordOf(reading, at + (word === 'to' ? 2 : 3)))) return null
    if (opensQuote(reading, at + 1) >= 0) return { kind: 'infinitive', cueEnd, start: at }
    if (
      verb !== '' &&
      !has(reading, at + 1, w.DETERMINER | w.POSSESSIVE | CAPITAL | w.OBJECT) &&
      verb.length > 1
    )
      return { kind: 'infinitive', cueEnd, start: at }
  }
  if (
    clause &&
    (frames.includes('t') || isHearing(reading, group)) &&
    !isHour(reading, at) &&
    (startsClause(reading, at, to) || (cue.lemma === 'say' && saysMuch(reading, group, at, to))) &&
    !isAddressed(reading, group, at, to)
  )
    return { kind: 'clause', cueEnd, start: at }
  // "organisers said 40,000, police said 12,000": a bare figure, at the end of its clause.
  if (cue.lemma === 'say' && at === group.end && has(reading, at, NUMBER)) {
    const next = wordOf(reading, at + 1)
    if (at + 1 >= to || next === '.' || next === ',' || next === ';')
      return { kind: 'phrase', cueEnd, start: at }
  }
  if (frames.includes('a') && addressed && startsClause(reading, at, to))
    return { kind: 'clause', cueEnd, start: at }
  return null
}

/** "the court heard he had been drunk": what is heard there is told. */
function isHearing(reading: Reading, { cue, first }: Group): boolean {
  return (
    cue.lemma === 'hear' &&
    /^(?:court|jury|inquest|tribunal|inquiry|hearing|trial|committee|panel)$/u.test(
      wordOf(reading, first - 1),
    )
  )
}

/** "declined to give her name" */
function isOwnName(reading: Reading, at: number): boolean {
  const last = /^(?:full|last|real|first)$/u.test(wordOf(reading, at + 1)) ? at + 2 : at + 1
  return has(reading, at, w.POSSESSIVE) && /^names?$/u.test(wordOf(reading, last))
}

const anonymous = new Set('named identified quoted'.split(' '))
