/** Whom a pronoun, "the ministry" or a surname stands for, or why nobody can tell. */

import type { Document } from '../../document.ts'
import { spanOf, tokensOf } from '../../document.ts'
import type { AttributionDraft, Behind, OpenReason, Span } from '../../types.ts'
import type { Candidate } from './candidates.ts'
import {
  fullNameOf,
  genderOf,
  isPlural,
  issuerOf,
  joinsTwo,
  mentionOf,
  namedBefore,
  subjectOf,
} from './candidates.ts'
import { bodies, documents, offices, speakers } from './institutions.ts'
import { partsOf } from './parts.ts'
import { isNationality } from './peoples.ts'
import { joinsWords } from './persons.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, GENITIVE, has, isNominal, readingOf, wordOf } from './reading.ts'
import * as w from './words.ts'

const self: Behind = { span: null, open: null }
const found = (span: Span): Behind => ({ span, open: null })
const open = (reason: OpenReason): Behind => ({ span: null, open: reason })

type Pronoun = 'he' | 'she' | 'it' | 'they'

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ['he', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['it', 'it'],
  ['its', 'it'],
  ['they', 'they'],
  ['their', 'they'],
])

const firstPerson = new Set(['i', 'we', 'my', 'our', 'us', 'me'])

/** Nouns that stand for a body whatever it is called. */
const anyBody = new Set(
  'organisation organization agency group body movement firm company watchdog bloc alliance union side country'.split(
    ' ',
  ),
)

/** The fuller phrase behind a pronoun, "the ministry", a surname; or why there is none. */
export function antecedentOf(
  document: Document,
  draft: AttributionDraft,
  earlier: readonly AttributionDraft[],
): Behind {
  const reading = readingOf(document)
  const source = draft.source[0]
  if (source === undefined) {
    if (draft.rule !== 'en.participle') return open('unnamed')
    const [last] = namedBefore(document, draft, earlier, draft.cue[0]?.[0] ?? 0)
    return last === undefined ? open('no_candidate') : found(last.span)
  }
  const [first, end] = tokensOf(document, source)
  const word = wordOf(reading, first)
  if (end - first === 1) {
    if (firstPerson.has(word)) return open('author')
    if (word === 'you' || word === 'one') return open('generic')
    if (word === 'who' || word === 'which' || word === 'that') {
      const span = before(document, reading, first)
      return span === null ? open('no_candidate') : found(span)
    }
    const pronoun = pronouns.get(word)
    if (pronoun !== undefined) return behindPronoun(reading, pronoun, draft, earlier, source)
  }
  return ownBody(reading, draft, earlier, [first, end]) ?? behindNoun(reading, earlier, source)
}

function behindPronoun(
  reading: Reading,
  pronoun: Pronoun,
  draft: AttributionDraft,
  earlier: readonly AttributionDraft[],
  source: Span,
): Behind {
  const { document } = reading
  const [first] = tokensOf(document, source)
  const here = document.sentenceOf[first] ?? -1
  const named = namedBefore(document, draft, earlier, source[0])
  const newest = named[0]?.sentence ?? -1
  // Who acts in the sentence before is nearer than who spoke before that.
  const subjects: Candidate[] = []
  for (let sentence = here; sentence >= Math.max(0, here - 2, newest + 1); sentence -= 1) {
    const subject = subjectOf(document, reading, sentence, first)
    if (subject !== null && subject.span[1] <= source[0]) subjects.push(subject)
  }
  const nested = draft.parent !== null
  const fitting = (nested ? [...named, ...subjects] : [...subjects, ...named]).filter((candidate) =>
    fits(reading, pronoun, candidate),
  )
  const [best, next] = fitting
  if (best === undefined) return open('no_candidate')
  const single = pronoun === 'he' || pronoun === 'she'
  if (single && joinsTwo(reading, tokensOf(document, best.span))) return open('ambiguous')
  // Two who spoke in one sentence, and nothing to tell them apart.
  if (
    single &&
    !nested &&
    next !== undefined &&
    next.sentence === best.sentence &&
    next.level === best.level &&
    next.parts.person !== null &&
    genderOf(reading, tokensOf(document, best.span)) ===
      genderOf(reading, tokensOf(document, next.span))
  )
    return open('ambiguous')
  return found(best.span)
}

function fits(reading: Reading, pronoun: Pronoun, { span, parts }: Candidate): boolean {
  const range = tokensOf(reading.document, span)
  const plural = isPlural(reading, range)
  if (pronoun === 'they')
    return plural || (parts.person === null && (parts.role === 'body' || parts.role === 'document'))
  if (pronoun === 'it')
    return !plural && parts.person === null && (parts.role === 'body' || parts.role === 'document')
  const joined = joinsTwo(reading, range)
  if (plural && !joined) return false
  const gender = genderOf(reading, range)
  if (gender !== null && (gender === 'female') !== (pronoun === 'she')) return joined
  return (
    parts.person !== null ||
    parts.role === 'office' ||
    parts.role === 'spokesperson' ||
    (parts.role === 'unknown' && parts.institution === null)
  )
}

/** "his country would not leave": the one whose words these are speaks for it. */
function ownBody(
  reading: Reading,
  draft: AttributionDraft,
  earlier: readonly AttributionDraft[],
  [first, end]: readonly [number, number],
): Behind | null {
  const possessive = pronouns.has(wordOf(reading, first)) && has(reading, first, w.POSSESSIVE)
  if (!possessive || end - first > 3 || !ownBodies.has(wordOf(reading, end - 1))) return null
  const parent = draft.parent === null ? undefined : earlier[draft.parent]
  const span = parent === undefined ? undefined : (parent.antecedent ?? parent.source[0])
  return span === undefined ? open('no_candidate') : found(span)
}

const ownBodies = new Set(
  `country nation state government people side party group movement organisation organization army military forces
  ministry administration office delegation`.split(/\s+/u),
)

/** "the ministry", "the same source", "Farhadi": what an earlier, longer phrase says in full. */
function behindNoun(reading: Reading, earlier: readonly AttributionDraft[], source: Span): Behind {
  const { document } = reading
  const [first, end] = tokensOf(document, source)
  const lead = wordOf(reading, first)
  const start = has(reading, first, w.DETERMINER | w.POSSESSIVE) ? first + 1 : first
  const definite = start > first && (lead === 'the' || lead === 'this' || lead === 'that')
  if (definite) {
    // "the ministry's press service": whose it is.
    for (let at = start; at < end - 1; at += 1)
      if (has(reading, at, GENITIVE) && bodies.has(wordOf(reading, at))) {
        const span = holder(reading, earlier, wordOf(reading, at), source, true)
        return span === null ? self : found(span)
      }
  }
  const from = definite && wordOf(reading, start) === 'same' ? start + 1 : start
  const head = wordOf(reading, end - 1)
  if (!definite && !has(reading, first, CAPITAL)) return genericOr(reading, source)
  if (end - first > 2 && !(definite && end - from === 1)) return genericOr(reading, source)
  if (definite && has(reading, start, CAPITAL) && end - start > 1) return self
  const span =
    holder(reading, earlier, head, source, definite) ??
    elsewhere(reading, earlier, head, source, definite)
  if (span !== null) return found(span)
  const wanted = documents.has(head) || speakers.has(head) || offices.has(head) || bodies.has(head)
  if (definite && !has(reading, end - 1, CAPITAL))
    return wanted || anyBody.has(head) || head === 'source'
      ? open('no_candidate')
      : genericOr(reading, source)
  return genericOr(reading, source)
}

/** A phrase without a capital or a known body is a kind of people and no name. */
function genericOr(reading: Reading, source: Span): Behind {
  const { document } = reading
  const [first, end] = tokensOf(document, source)
  const sentence = document.sentences[document.sentenceOf[first] ?? -1]
  for (let at = first; at < end; at += 1)
    if (has(reading, at, CAPITAL) && at !== sentence?.first && wordOf(reading, at) !== 'i')
      return self
  const parts = partsOf(document, source)
  // "Peruvian officials" are somebody's.
  if (isNationality(reading, first, end)) return self
  // The first word of a sentence has its capital anyway: "Kenya's health ministry" names somebody, "The army" does not.
  const capital = has(reading, first, CAPITAL) && !has(reading, first, w.DETERMINER)
  if (parts !== null && (parts.person !== null || (parts.institution !== null && capital)))
    return self
  // "the ministry of health": a body, and nobody knows whose.
  if (parts !== null && parts.institution !== null && wordOf(reading, first) === 'the')
    return open('no_candidate')
  return open('generic')
}

/** Where no source says more: the text itself. */
function elsewhere(
  reading: Reading,
  earlier: readonly AttributionDraft[],
  head: string,
  source: Span,
  definite: boolean,
): Span | null {
  const { document } = reading
  const [first, end] = tokensOf(document, source)
  if (!definite) {
    const alone = end - first === 1 && partsOf(document, source)?.person !== null
    return alone ? fullNameOf(reading, head, first) : null
  }
  const same = wordOf(reading, first + 1) === 'same' && (head === 'source' || head === 'sources')
  if (documents.has(head) || same)
    return (
      mentionOf(reading, head, first) ??
      issuerOf(reading, head, first) ??
      onlySpeaker(reading, earlier)
    )
  if (bodies.has(head) || offices.has(head) || speakers.has(head)) {
    const span = mentionOf(reading, head, first)
    if (span !== null) return span
  }
  if (!anyBody.has(head)) return null
  const last = earlier.findLast(
    (other) => other.parts?.role === 'body' && other.parts.person === null && other.open === null,
  )
  return last === undefined ? null : (last.antecedent ?? last.source[0] ?? null)
}

/** "The statement added", where all that was said before is of one named body or person: it is theirs. */
function onlySpeaker(reading: Reading, earlier: readonly AttributionDraft[]): Span | null {
  let only: Span | null = null
  const textOf = (span: Span) =>
    reading.document.text.slice(span[0], span[1]).replace(/^the /iu, '')
  for (const { antecedent, source, open: why, parent } of earlier) {
    const span = antecedent ?? source[0]
    if (parent !== null || span === undefined || why !== null) continue
    if (only !== null && textOf(only) !== textOf(span)) return null
    only ??= span
  }
  return only
}

/** The latest earlier source that holds this word and says more than `source` does. */
function holder(
  reading: Reading,
  earlier: readonly AttributionDraft[],
  head: string,
  source: Span,
  definite: boolean,
): Span | null {
  const { document } = reading
  for (let index = earlier.length - 1; index >= Math.max(0, earlier.length - 60); index -= 1) {
    const span = earlier[index]?.antecedent ?? earlier[index]?.source[0]
    if (span === undefined || span[0] >= source[0]) continue
    const person = earlier[index]?.parts?.person
    if (!definite && (person == null || span[1] - span[0] <= source[1] - source[0])) continue
    const [a, b] = tokensOf(document, span)
    if (b - a < 2 || (wordOf(reading, a) === 'the' && b - a === 2)) continue
    if (!definite && person != null) {
      // A surname: it closes the earlier name. A country is not its ministry.
      const [from, to] = tokensOf(document, person)
      // "a Mona Hart film" is no person.
      if (to < b && isNominal(reading, to) && !has(reading, to, CAPITAL)) continue
      if (to - from > 1 && wordOf(reading, to - 1) === head) return span
      continue
    }
    for (let at = a; at < b; at += 1) if (wordOf(reading, at) === head) return span
  }
  return null
}

/** The noun phrase right before a relative pronoun. */
function before(document: Document, reading: Reading, at: number): Span | null {
  let end = at
  if (wordOf(reading, end - 1) === ',') end -= 1
  const first = document.sentences[document.sentenceOf[at] ?? -1]?.first ?? 0
  let start = end
  while (start > first && (isNominal(reading, start - 1) || joinsWords(reading, start - 1)))
    start -= 1
  return end > start ? spanOf(document, start, end) : null
}
