/**
 * Finds reporting verbs with their auxiliaries: "has repeatedly said", "did not rule out", "was
 * accused", "went on to say", "adding". A form that is a noun or an adjective here is left out.
 */
import type { VerbCue, VerbReading } from './cues.ts'
import { nounLike } from './cues.ts'
import { figureAfter } from './figured.ts'
import type { VerbForm } from './inflection.ts'
import { isPhrase } from './lexicon.ts'
import { quantityAt } from './numbers.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, looksFinite, NUMBER, PUNCTUATION, wordOf } from './reading.ts'
import type { GroupKind } from './verb-kinds.ts'
import { kindOf } from './verb-kinds.ts'
import * as w from './words.ts'

export interface Group {
  /** Token of the verb itself. */
  readonly head: number
  /** First token of the cue: auxiliaries, negation and adverbs included. */
  readonly first: number
  /** Token after the verb. */
  readonly end: number
  readonly cue: VerbCue
  readonly kind: GroupKind
  readonly negated: boolean
}

/** Verbs and adjectives that carry an infinitive without changing its subject. */
const chains = new Set(
  `want wants wanted tried tries try trying sought seeks seek seeking began begins continued continues went goes going
  refused refuses declined declines planned plans expected scheduled set due ready failed fails
  came managed hesitated moved rushed able likely quick keen eager appeared appears seemed seems forced reluctant willing
  prompted compelled obliged invited quick threatened stopped meant hastened chose prepared`.split(
    /\s+/u,
  ),
)

/** Every reporting verb among the tokens `first` to `end`, in order. */
export function groupsIn(reading: Reading, first: number, end: number): Group[] {
  const groups: Group[] = []
  for (let head = first; head < end; head += 1) {
    if (reading.verbs[head] === undefined && !isOpenReport(reading, head)) continue
    const group = groupAt(reading, head, first, end)
    if (group !== null) groups.push(group)
  }
  return groups
}

const media = new Set('tv television media radio news broadcaster agency newspaper'.split(' '))

/** A past form of open class before "that" and a clause reports, whatever verb it is. */
const openReport: VerbReading = {
  cue: {
    lemma: '',
    stance: 'asserts',
    frames: 'T',
    prepositions: [],
    byPreposition: new Map(),
  },
  forms: new Set<VerbForm>(['past', 'participle']),
}

function isOpenReport(reading: Reading, head: number): boolean {
  return (
    wordOf(reading, head + 1) === 'that' &&
    wordOf(reading, head).endsWith('ed') &&
    !has(reading, head, CAPITAL | w.VERB) &&
    !looksFinite(reading, head + 2) &&
    !has(reading, head - 1, w.DETERMINER | w.POSSESSIVE)
  )
}

function groupAt(reading: Reading, head: number, from: number, to: number): Group | null {
  const verb = reading.verbs[head] ?? openReport
  const { forms } = verb
  const phrase = verb.phrases?.find(({ words }) => isPhrase(reading, head + 1, words))
  const cue = phrase?.cue ?? verb.cue
  const last = head + (phrase?.words.length ?? 0)
  if (cue.frames === '' && cue.prepositions.length === 0 && verb.adjective === undefined)
    return null
  // "state TV reported", "the state news agency"
  if (wordOf(reading, head) === 'state' && media.has(wordOf(reading, head + 1))) return null
  if (has(reading, head, CAPITAL) && head > from && !titleCased(reading, head, cue)) return null
  // "non-confirmed", "so-called": a part of a compound is no verb.
  if (wordOf(reading, head - 1) === '-' && reading.document.tokens[head]?.spaced === false)
    return null
  if (wordOf(reading, head + 1) === '-' && reading.document.tokens[head + 1]?.spaced === false)
    return null
  if (
    phrase === undefined &&
    figuring.has(cue.lemma) &&
    !(putsFigure(reading, head) && !forms.has('ing'))
  )
    return null
  if (counting.has(cue.lemma) && !countsToll(reading, head)) return null
  let start = head
  let negated = false
  let be = false
  let have = false
  let modal = false
  let to_ = false
  for (let at = head - 1; at >= from; at -= 1) {
    const flag = reading.flags[at] ?? 0
    const word = wordOf(reading, at)
    // "had no known links": an adjective behind its article.
    if (word === 'no' && wordOf(reading, at + 1) !== 'longer') break
    if ((flag & w.NEGATION) !== 0) negated = true
    else if (word === 'to' && !to_ && forms.has('plain') && !be && !have && !modal) {
      to_ = true
      const chain = chainBefore(reading, at, from)
      start = at
      if (chain < 0) break
      at = chain
      start = chain
      if (wordOf(reading, at) === 'declined' || wordOf(reading, at) === 'refused') return null
      continue
    } else if ((flag & w.PRONOUN) !== 0) {
      // "he's", "they've": the clitic belongs to the pronoun's token.
      if ((flag & w.BE) !== 0) be = true
      if ((flag & w.HAVE) !== 0) have = true
      if ((flag & w.MODAL) !== 0) modal = true
      break
    } else if ((flag & w.BE) !== 0) be = true
    else if ((flag & w.HAVE) !== 0) have = true
    else if ((flag & (w.DO | w.MODAL)) !== 0) modal = true
    else if ((flag & w.ADVERB) === 0 || (flag & w.DAY) !== 0) break
    start = at
    if (head - at > 12) break
  }
  while (start < head && startsLoose(reading, start)) start += 1
  const before = start - 1
  const { adjective } = verb
  if (adjective !== undefined) {
    const linked = be || copulas.has(wordOf(reading, before))
    if (linked) {
      const first = be ? start : before
      return { head, first, end: head + 1, cue: adjective, kind: 'active', negated }
    }
    if (verb.forms.size === 0) return null
  }
  const kind = kindOf(reading, verb.forms, head, before, from, to, be, have, modal, to_, cue)
  if (kind === null) return null
  return { head, first: start, end: last + 1, cue, kind, negated }
}

/** Verbs that link a subject to an adjective. */
const copulas = new Set(
  'grow growing getting become becoming remain remains remained seem seems seemed sound sounds sounded feel feels felt appear appears appeared became grew'.split(
    ' ',
  ),
)

/** In a headline in title case ("Mayor Says Bridge Is Safe") a verb may have a capital. */
function titleCased(reading: Reading, head: number, cue: VerbCue): boolean {
  const { document } = reading
  const paragraph = document.sentences[document.sentenceOf[head] ?? -1]?.paragraph
  if (paragraph !== 0 || nounLike.has(cue.lemma) || !cue.frames.includes('t')) return false
  return has(reading, head + 1, CAPITAL) && has(reading, head - 1, CAPITAL)
}

/** Verbs that report only where a figure is their object: "put the toll at 31", "raised it to 40". */
const figuring = new Set(['put', 'raise', 'revise', 'lower'])

/** Verbs that report only where a toll is their object: "counted 221 dead". */
const counting = new Set(['count', 'record', 'register', 'tally'])

const tolls =
  /^(?:dead|deaths?|killed|fatalities|wounded|injured|injuries|hurt|missing|cases|infections|arrests|casualties|victims|violations|attacks|strikes|incidents)$/u

function countsToll(reading: Reading, head: number): boolean {
  const quantity = quantityAt(reading, head + 1, reading.words.length)
  if (quantity === null) return false
  for (let at = quantity.end; at < quantity.end + 4; at += 1)
    if (tolls.test(wordOf(reading, at))) return true
  return false
}

/** Tokens from "put" to the "at" before its figure, at most. */
const FIGURED = 10

/** "put the toll at 31", "put it at 31": the only sense of "put" that reports. */
function putsFigure(reading: Reading, head: number): boolean {
  const next = wordOf(reading, head + 1)
  const to = wordOf(reading, head + 2)
  if ((next === 'it' || next === 'them') && (to === 'at' || to === 'to'))
    return has(reading, head + 3, NUMBER)
  // "raised to 21 the number of inmates killed"
  if (figureFirst(reading, head + 1) > 0) return true
  // "put the dead at 31", "put its losses at 12 men"
  if (/^puts?$/u.test(wordOf(reading, head)) && sizesObject(reading, head + 1)) return true
  for (let at = head + 1; at < head + 4; at += 1)
    if (
      ['toll', 'number', 'figure', 'total', 'losses', 'crowd', 'turnout', 'cost'].includes(
        wordOf(reading, at),
      )
    )
      return true
  return false
}

/** "the dead at 31", "attendance at 12,000", "at $40 million" where what is sized stands before: but not "the children to bed at nine". */
function sizesObject(reading: Reading, from: number): boolean {
  for (let at = from; at < from + FIGURED; at += 1) {
    if (figureAfter(reading, at, reading.words.length) >= 0) return true
    const word = wordOf(reading, at)
    if (has(reading, at, PUNCTUATION | w.SUBORDINATOR | w.CONJUNCTION)) return false
    if (has(reading, at, w.PREPOSITION) && word !== 'of' && word !== 'in' && word !== 'by')
      return false
  }
  return false
}

/** Where the figure begins of "raised | to 21 the number of …", or -1. */
export function figureFirst(reading: Reading, at: number): number {
  if (wordOf(reading, at) !== 'to' && wordOf(reading, at) !== 'at') return -1
  for (let next = at + 2; next < at + 6; next += 1)
    if (/^(?:number|toll|count|tally)$/u.test(wordOf(reading, next)))
      return wordOf(reading, next - 1) === 'the' || wordOf(reading, next - 1) === 'its'
        ? at + 1
        : -1
  return -1
}

/** Adverbs of the clause, not of the verb, are no part of the cue: "Meanwhile said", "Then …". */
function startsLoose(reading: Reading, index: number): boolean {
  const word = wordOf(reading, index)
  return loose.has(word)
}

const loose = new Set(
  'however meanwhile then so yet instead there here thus therefore moreover else no today yesterday'.split(
    ' ',
  ),
)

function chainBefore(reading: Reading, to: number, from: number): number {
  let at = to - 1
  if (wordOf(reading, at) === 'on' && wordOf(reading, at - 1) === 'went') at -= 1
  if (at < from) return -1
  return chains.has(wordOf(reading, at)) ? at : -1
}
