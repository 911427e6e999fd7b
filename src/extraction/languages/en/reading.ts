/**
 * What each token of a document can be in English, computed once a document: closed classes, verb
 * readings, capitals, quotation. Rules ask this instead of the text. Indices are token indices.
 */
import type { Document } from '../../document.ts'
import { once } from '../../once.ts'
import type { VerbReading } from './cues.ts'
import { nounLike, reportingNouns, verbReadings } from './cues.ts'
import * as w from './words.ts'

export interface Reading {
  readonly document: Document
  /** Folded word without a clitic ("armenia" for "Armenia's"). */
  readonly words: readonly string[]
  readonly flags: Int32Array
  readonly verbs: readonly (VerbReading | undefined)[]
}

/** Extra flags of a token that depend on its text. */
export const CAPITAL = 1 << 20

/** Ends in 's: a possessive noun, or a contracted verb after a pronoun. */
export const GENITIVE = 1 << 21

export const NUMBER = 1 << 22

export const PUNCTUATION = 1 << 23

/** A noun that reports ("claim", "call"), whatever stands around it. */
export const REPORTING_NOUN = 1 << 24

/** The last part of "state-run", "London-based": an adjective there, whatever verb it is elsewhere. */
export const COMPOUND = 1 << 25

interface Entry {
  /** Without a clitic. */
  readonly word: string
  readonly flags: number
  readonly verb: VerbReading | undefined
}

/** All that is known of a word by itself, so that a token costs one look-up and not one a question. */
const lexicon = buildLexicon()

function buildLexicon(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const word of [...w.closedWords(), ...verbReadings.keys(), ...reportingNouns.keys()])
    entries.set(word, {
      word,
      flags: w.flagsOf(word) | (reportingNouns.has(word) ? REPORTING_NOUN : 0),
      verb: verbReadings.get(word),
    })
  return entries
}

/** Words that are remembered: a text has some thousands of different ones, and there is no end of texts. */
const MOST = 20_000

/** Letters of the longest word that is remembered: engines make a longer slice point into its text. */
const LONGEST_KEPT = 12

/** Words met so far, those of the lexicon among them. */
let met = new Map(lexicon)

function entryOf(norm: string): Entry {
  const known = met.get(norm)
  if (known !== undefined) return known
  const entry = lexicon.get(norm) ?? openEntry(norm)
  if (met.size > MOST) met = new Map(lexicon)
  // Of a long word the string may be a part of its text, which would be kept with it.
  if (norm.length <= LONGEST_KEPT) met.set(norm, entry)
  return entry
}

/** A word that does not stand in the lexicon, or only without its clitic: a word that does has none to cut off. */
function openEntry(norm: string): Entry {
  const open = w.flagsOfOpenClass(norm)
  const cut = clitic(norm)
  if (cut < 0) return { word: norm, flags: open | opensWithDigit(norm), verb: undefined }
  const word = norm.slice(0, cut)
  const tail = norm.slice(cut + 1)
  if (open !== 0) return { word, flags: open, verb: undefined }
  const plain = lexicon.get(word)?.flags ?? w.flagsOfOpenClass(word)
  const ofTail = tail !== 's' ? clitics(tail) : isPlain(plain) ? GENITIVE : w.BE
  return { word, flags: plain | ofTail, verb: undefined }
}

/** "20th" may be a day of a month. */
function opensWithDigit(norm: string): number {
  const first = norm.charCodeAt(0)
  return first >= 0x30 && first <= 0x39 ? w.OPENS_DATE : 0
}

/** True for what an 's makes a possessor of, and no contraction of "is". */
function isPlain(flags: number): boolean {
  return (flags & (w.PRONOUN | w.RELATIVE)) === 0
}

/** The reading of a document; the same object for the same document. */
export const readingOf = once((document: Document): Reading => {
  const count = document.tokens.length
  // Of their length from the start: growing would copy them over and over.
  const words: string[] = []
  words.length = count
  const flags = new Int32Array(count)
  const verbs: (VerbReading | undefined)[] = []
  verbs.length = count
  for (let index = 0; index < count; index += 1) {
    const token = document.tokens[index]
    if (token === undefined) continue
    if (token.kind === 'punct') {
      words[index] = token.norm
      flags[index] = PUNCTUATION
      continue
    }
    const entry = entryOf(token.norm)
    const { word } = entry
    let flag = token.kind === 'number' ? NUMBER : entry.flags
    if (isUpper(document.text, token.start)) {
      // The letter of "F.B.I." is no pronoun.
      if (token.end - token.start === 1 && document.text[token.end] === '.')
        flag &= ~(w.PRONOUN | w.DETERMINER)
      // "Jolly said", "Kelly said": a name; "Reportedly," is none.
      if (
        (flag & ~w.HEARSAY) === w.ADVERB &&
        word.endsWith('ly') &&
        document.text[token.end] !== ','
      )
        flag = 0
      // "Mayor Else Brandt", "Judge Will Marsh": inside a name nothing is an adverb or a verb.
      if (((flags[index - 1] ?? 0) & (CAPITAL | PUNCTUATION)) === CAPITAL)
        flag &= ~(w.ADVERB | w.MODAL | w.VERB)
      // "Will Marsh", "May Linden": a capital follows.
      const next = document.tokens[index + 1]
      if (next?.kind === 'word' && isUpper(document.text, next.start)) flag &= ~(w.VERB | w.MODAL)
      flag |= CAPITAL
    }
    const compound = endsCompound(document, index)
    if (compound) flag = (flag & ~w.VERB) | COMPOUND
    words[index] = word
    flags[index] = flag
    verbs[index] = compound ? undefined : entry.verb
  }
  return { document, words, flags, verbs }
})

function endsCompound({ tokens }: Document, index: number): boolean {
  if (index < 2) return false
  const hyphen = tokens[index - 1]
  if (hyphen?.norm !== '-' || hyphen.spaced || tokens[index]?.spaced !== false) return false
  const before = tokens[index - 2]
  return before !== undefined && !verbPrefixes.has(before.norm)
}

/** Before the hyphen of a verb: "re-elected", "double-checked". */
const verbPrefixes = new Set('re co over under out pre mis cross fact double counter'.split(' '))

function clitic(norm: string): number {
  if (norm.length < 3) return -1
  // Two letters follow it at most: the end of the word is all there is to look at.
  let at = norm.length - 1
  while (at > 0 && at >= norm.length - 3 && !isApostrophe(norm.charCodeAt(at))) at -= 1
  if (at <= 0 || at < norm.length - 3) return -1
  // "n't" belongs to the list of auxiliaries.
  return norm[at + 1] === 't' && norm[at - 1] === 'n' ? -1 : at
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

function clitics(tail: string): number {
  if (tail === 're' || tail === 'm') return w.BE
  if (tail === 've') return w.HAVE
  return tail === 'll' || tail === 'd' ? w.MODAL : 0
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const character = text.charAt(at)
  return character.toLowerCase() !== character
}

/** True where the token has one of these flags. */
export function has(reading: Reading, index: number, flag: number): boolean {
  return ((reading.flags[index] ?? 0) & flag) !== 0
}

export function wordOf(reading: Reading, index: number): string {
  return index < 0 ? '' : (reading.words[index] ?? '')
}

/** True for a token that stands in quotation marks, the marks included. */
export function quoted(reading: Reading, index: number): boolean {
  return (reading.document.topQuoteOf[index] ?? -1) >= 0
}

/** Start offset of the text of the quotation that opens at this token, or -1. */
export function opensQuote(reading: Reading, index: number): number {
  const quote = reading.document.topQuoteOf[index] ?? -1
  if (quote < 0) return -1
  return reading.document.quotes[quote]?.open === reading.document.tokens[index]?.start ? quote : -1
}

/** Index after the last token of a quotation that `index` stands in. */
export function quoteEnd(reading: Reading, index: number, limit: number): number {
  const quote = reading.document.topQuoteOf[index] ?? -1
  let at = index
  while (at < limit && (reading.document.topQuoteOf[at] ?? -1) === quote) at += 1
  return at
}

/** A token that can be part of the core of a noun phrase: noun, adjective, number, name. */
export function isNominal(reading: Reading, index: number): boolean {
  const flag = reading.flags[index] ?? 0
  if ((flag & PUNCTUATION) !== 0) return false
  if (
    (flag & CAPITAL) !== 0 &&
    (flag & (w.PREPOSITION | w.PRONOUN | w.SUBORDINATOR | w.CONJUNCTION)) === 0
  )
    return true
  return (
    (flag &
      (w.PREPOSITION |
        w.PRONOUN |
        w.AUXILIARY |
        w.SUBORDINATOR |
        w.CONJUNCTION |
        w.NEGATION |
        w.RELATIVE |
        w.ADVERB |
        w.VERB)) ===
    0
  )
}

/** A word that looks like a finite verb: auxiliary, known verb, or a past form of open class. */
export function looksFinite(reading: Reading, index: number): boolean {
  const flag = reading.flags[index] ?? 0
  if ((flag & (w.BE | w.HAVE | w.DO | w.MODAL | w.VERB)) !== 0) return (flag & GENITIVE) === 0
  if ((flag & (PUNCTUATION | CAPITAL | NUMBER | COMPOUND)) !== 0) return false
  const word = reading.words[index] ?? ''
  if (word.length > 4 && word.endsWith('ed')) {
    const before = reading.flags[index - 1] ?? 0
    return (before & (w.DETERMINER | w.POSSESSIVE | w.PREPOSITION | GENITIVE)) === 0
  }
  const verb = reading.verbs[index]
  return (
    verb !== undefined &&
    (verb.forms.has('past') ||
      (verb.forms.has('third') && !nounLike.has(verb.cue.lemma) && !afterArticle(reading, index)))
  )
}

/** "the judges said": a plural noun behind its article. */
function afterArticle(reading: Reading, index: number): boolean {
  const word = wordOf(reading, index - 1)
  return (
    word === 'the' || (has(reading, index - 1, w.POSSESSIVE) && !has(reading, index - 1, w.OBJECT))
  )
}
