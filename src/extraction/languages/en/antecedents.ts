/** Whom a pronoun, "the ministry" or a surname stands for. */

import type { Document } from '../../document.ts'
import { spanOf, tokensOf } from '../../document.ts'
import type { AttributionDraft, SourceParts, Span } from '../../types.ts'
import { bodies } from './institutions.ts'
import { joinsWords, partsOf } from './parts.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, GENITIVE, has, isNominal, readingOf, wordOf } from './reading.ts'
import * as w from './words.ts'

const pronouns = new Set([
  'he',
  'she',
  'it',
  'they',
  'who',
  'we',
  'i',
  'his',
  'her',
  'its',
  'their',
  'which',
  'that',
  'you',
])

/** The fuller earlier source behind a pronoun, "the ministry", a surname, or nothing. */
export function antecedentOf(
  document: Document,
  draft: AttributionDraft,
  earlier: readonly AttributionDraft[],
): Span | null {
  const reading = readingOf(document)
  const source = draft.source[0]
  if (source === undefined) {
    if (draft.rule === 'en.participle')
      return lastNamed(document, earlier, draft.cue[0]?.[0] ?? 0, () => true)
    return null
  }
  const [first, end] = tokensOf(document, source)
  const word = wordOf(reading, first)
  if (end - first === 1 && pronouns.has(word)) {
    if (word === 'who' || word === 'which' || word === 'that')
      return before(document, reading, first)
    if (word === 'we' || word === 'i' || word === 'you') return null
    const kind =
      word === 'he' || word === 'his' || word === 'she' || word === 'her'
        ? 'person'
        : word === 'it' || word === 'its'
          ? 'body'
          : 'any'
    return lastNamed(document, earlier, source[0], (parts) =>
      kind === 'person'
        ? parts.person !== null ||
          parts.role === 'office' ||
          parts.role === 'spokesperson' ||
          parts.role === 'unknown'
        : kind === 'body'
          ? parts.person === null && (parts.role === 'body' || parts.role === 'document')
          : true,
    )
  }
  // "the ministry", "the spokesman", "Farhadi": one that an earlier, longer source holds.
  const start =
    has(reading, first, w.DETERMINER) || has(reading, first, w.POSSESSIVE) ? first + 1 : first
  const definite =
    start > first && (wordOf(reading, first) === 'the' || wordOf(reading, first) === 'this')
  if (definite) {
    // "the ministry's press service": whose it is.
    for (let at = start; at < end - 1; at += 1)
      if (has(reading, at, GENITIVE) && bodies.has(wordOf(reading, at)))
        return holder(document, reading, earlier, wordOf(reading, at), source, true)
  }
  if (end - start > 2) return null
  const head = wordOf(reading, end - 1)
  if (!definite && !has(reading, first, CAPITAL)) return null
  if (definite && has(reading, start, CAPITAL) && end - start > 1) return null
  return holder(document, reading, earlier, head, source, definite)
}

/** The latest earlier source that holds this word and says more than `source` does. */
function holder(
  document: Document,
  reading: Reading,
  earlier: readonly AttributionDraft[],
  head: string,
  source: Span,
  definite: boolean,
): Span | null {
  for (let index = earlier.length - 1; index >= Math.max(0, earlier.length - 60); index -= 1) {
    const span = earlier[index]?.antecedent ?? earlier[index]?.source[0]
    if (span === undefined || span[0] >= source[0]) continue
    const [a, b] = tokensOf(document, span)
    if (b - a < 2 || (wordOf(reading, a) === 'the' && b - a === 2)) continue
    if (!definite && span[1] - span[0] <= source[1] - source[0]) continue
    if (!definite) {
      // A surname: it closes the earlier name. A country is not its ministry.
      const person = earlier[index]?.parts?.person
      if (person == null) continue
      const [from, to] = tokensOf(document, person)
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
  let start = end
  while (start > 0 && (isNominal(reading, start - 1) || joinsWords(reading, start - 1))) start -= 1
  return end > start ? spanOf(document, start, end) : null
}

function lastNamed(
  document: Document,
  earlier: readonly AttributionDraft[],
  limit: number,
  fits: (parts: SourceParts) => boolean,
): Span | null {
  for (let index = earlier.length - 1; index >= Math.max(0, earlier.length - 12); index -= 1) {
    const draft = earlier[index]
    const span = draft?.antecedent ?? draft?.source[0]
    if (draft === undefined || span === undefined || span[0] >= limit) continue
    const parts = draft.parts ?? partsOf(document, span)
    if (parts === null || !fits(parts)) continue
    return span
  }
  return null
}
