/**
 * Who a pronoun or "the ministry" may stand for: sources named before it, subjects of the sentences right before
 * it, names anywhere earlier. Indices are token indices.
 */

import type { Document } from '../../document.ts'
import { spanOf, tokenFrom, tokensOf } from '../../document.ts'
import { once } from '../../once.ts'
import type { AttributionDraft, SourceParts, Span } from '../../types.ts'
import { nounPhraseStart } from './noun-phrases.ts'
import { partsOf } from './parts.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, GENITIVE, has, isNominal, looksFinite, wordOf } from './reading.ts'
import { subjectBefore } from './sources.ts'
import * as w from './words.ts'

export type Gender = 'female' | 'male' | null

const female = new Set(
  `mrs ms miss lady madam dame queen princess duchess spokeswoman chairwoman congresswoman businesswoman policewoman
   councilwoman actress mother wife daughter sister widow woman grandmother nun`.split(/\s+/u),
)
const male = new Set(
  `mr sir lord king prince duke spokesman chairman congressman businessman policeman councilman actor father husband son
   brother widower man grandfather sheikh imam pope bishop`.split(/\s+/u),
)

/** What the words of a phrase tell. */
export function genderOf(reading: Reading, [first, end]: readonly [number, number]): Gender {
  for (let at = first; at < end; at += 1) {
    if (female.has(wordOf(reading, at))) return 'female'
    if (male.has(wordOf(reading, at))) return 'male'
  }
  return null
}

/** "officials", "residents of the town", "X and Y"; "the United States" is one. */
export function isPlural(reading: Reading, [first, end]: readonly [number, number]): boolean {
  for (let at = first; at < end; at += 1) {
    const word = wordOf(reading, at)
    if (word === 'and' && has(reading, at + 1, CAPITAL) && has(reading, at - 1, CAPITAL))
      return true
    if (has(reading, at, w.PREPOSITION) || wordOf(reading, at) === ',') break
    const head =
      at + 1 === end ||
      has(reading, at + 1, w.PREPOSITION | w.RELATIVE) ||
      wordOf(reading, at + 1) === ','
    if (!head || (at > first && has(reading, at, CAPITAL))) continue
    if (word === 'people' || word === 'police' || word === 'medics') return true
    if (word.length > 3 && /[^su]s$/u.test(word) && !has(reading, at, GENITIVE)) return true
  }
  return false
}

/** Two names joined: one pronoun cannot tell which. */
export function joinsTwo(reading: Reading, [first, end]: readonly [number, number]): boolean {
  for (let at = first + 1; at + 1 < end; at += 1)
    if (
      wordOf(reading, at) === 'and' &&
      has(reading, at - 1, CAPITAL) &&
      has(reading, at + 1, CAPITAL)
    )
      return true
  return false
}

export interface Candidate {
  readonly span: Span
  readonly parts: SourceParts
  readonly sentence: number
  readonly level: 1 | 2
}

/** Sources looked back upon. */
const MEMORY = 12

/** Earlier sources with a name, the likeliest first: whose words these stand in, then the newest of the author's. */
export function namedBefore(
  document: Document,
  draft: AttributionDraft,
  earlier: readonly AttributionDraft[],
  limit: number,
): Candidate[] {
  const recent = earlier.slice(-MEMORY).toReversed()
  const parent = draft.parent === null ? undefined : earlier[draft.parent]
  const order = [
    ...(parent === undefined ? [] : [parent]),
    ...recent.filter((other) => other.parent === draft.parent),
    ...recent.filter((other) => other.parent !== draft.parent),
  ]
  const found: Candidate[] = []
  for (const other of order) {
    const span = other.antecedent ?? wholeOf(other.source)
    if (span === undefined || (other.antecedent === null && span[0] >= limit)) continue
    const parts = other.parts ?? partsOf(document, span)
    if (
      parts === null ||
      (other.open === 'generic' && parts.institution === null && !isCrowd(document, span))
    )
      continue
    const sentence = document.sentenceOf[tokenFrom(document, other.cue[0]?.[0] ?? 0)] ?? -1
    if (!found.some((known) => known.span[0] === span[0]))
      found.push({ span, parts, sentence, level: other.level })
  }
  return found
}

/** All of a joint source: "they" are both of "Chad and Niger". */
function wholeOf(source: readonly Span[]): Span | undefined {
  const [first] = source
  const last = source.at(-1)
  return first === undefined || last === undefined ? undefined : [first[0], last[1]]
}

/** "Residents": nobody's name, and yet who "they" are. */
function isCrowd(document: Document, [start, end]: Span): boolean {
  return /s\b|people|police/iu.test(document.text.slice(start, Math.min(end, start + 60)))
}

/** The subject of a sentence where it names somebody: "Ana Moreau, the mayor, visited …". */
export function subjectOf(
  document: Document,
  reading: Reading,
  sentence: number,
  limit: number,
): Candidate | null {
  const range = document.sentences[sentence]
  if (range === undefined) return null
  const stop = Math.min(range.end, range.first + 30, limit)
  for (let verb = range.first + 1; verb < stop; verb += 1) {
    if (!looksFinite(reading, verb) || has(reading, verb, CAPITAL)) continue
    const subject = subjectBefore(reading, verb, range.first)
    if (subject === null || subject[0] > range.first + 3) return null
    const span = spanOf(document, subject[0], subject[1])
    const parts = partsOf(document, span)
    if (parts === null) return null
    const names = parts.person !== null || parts.institution !== null || parts.role === 'office'
    return names ? { span, parts, sentence, level: 1 } : null
  }
  return null
}

/** Tokens that are searched for a name that is no source. */
const REACH = 400

/** Mentions that are looked at. */
const MENTIONS = 8

/**
 * The latest phrase before a token that has this head and names whose it is: "the Syrian defence ministry", "the
 * Ministry of Health of Kenya".
 */
export function mentionOf(reading: Reading, head: string, before: number): Span | null {
  const { document } = reading
  let left = MENTIONS
  for (let at = before - 1; at >= Math.max(0, before - REACH) && left > 0; at -= 1) {
    if (wordOf(reading, at) !== head) continue
    const sentence = document.sentences[document.sentenceOf[at] ?? -1]
    if (sentence === undefined) continue
    left -= 1
    let start = nounPhraseStart(reading, at + 1, sentence.first) ?? at
    for (let token = start; token < at; token += 1)
      if (has(reading, token, w.PREPOSITION)) start = token + 1
    let end = at + 1
    while (
      end < sentence.end &&
      end < at + 8 &&
      (wordOf(reading, end) === 'of' ||
        wordOf(reading, end) === 'the' ||
        isNominal(reading, end)) &&
      (has(reading, end, CAPITAL) || ['of', 'the'].includes(wordOf(reading, end)))
    )
      end += 1
    while (end > at + 1 && ['of', 'the'].includes(wordOf(reading, end - 1))) end -= 1
    let named = end > at + 1
    for (let token = start; token < at && !named; token += 1)
      named =
        (token > sentence.first && has(reading, token, CAPITAL)) || has(reading, token, GENITIVE)
    if (named) return spanOf(document, start, end)
  }
  return null
}

/** "X issued a statement": X, in the latest sentence before that has the word. */
export function issuerOf(reading: Reading, head: string, before: number): Span | null {
  const { document } = reading
  for (let at = before - 1; at >= Math.max(0, before - REACH / 2); at -= 1) {
    if (wordOf(reading, at) !== head) continue
    const subject = subjectOf(document, reading, document.sentenceOf[at] ?? -1, at)
    return subject?.span ?? null
  }
  return null
}

/** The latest person in the text before, with more than this surname. */
export function fullNameOf(reading: Reading, surname: string, before: number): Span | null {
  let left = MENTIONS
  for (let at = before - 1; at >= Math.max(1, before - 2 * REACH) && left > 0; at -= 1) {
    if (wordOf(reading, at) !== surname || !has(reading, at, CAPITAL)) continue
    left -= 1
    const name = fullNameAt(reading, at)
    if (name !== null) return name
  }
  return null
}

/** Full names by the token of their surname: every source of that surname looks at the same mentions. */
const fullNames = once((): Map<number, Span | null> => new Map())

function fullNameAt(reading: Reading, at: number): Span | null {
  const known = fullNames(reading)
  const name = known.get(at)
  if (name !== undefined) return name
  const read = readFullName(reading, at)
  known.set(at, read)
  return read
}

function readFullName(reading: Reading, at: number): Span | null {
  const { document } = reading
  const sentence = document.sentences[document.sentenceOf[at] ?? -1]
  const from = nounPhraseStart(reading, at + 1, sentence?.first ?? at)
  if (from === null || from === at) return null
  const [first, end] = tokensOf(document, spanOf(document, from, at + 1))
  const parts = partsOf(document, spanOf(document, first, end))
  const person = parts?.person ?? null
  return person !== null && /\s/u.test(document.text.slice(person[0], person[1]))
    ? spanOf(document, first, end)
    : null
}
