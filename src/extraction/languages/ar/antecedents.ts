/** Who stands behind «وأضاف», «مشيرا إلى», «البيان», «الوزارة», «هذه البيانات». */

import type { Document } from '../../document.ts'
import { tokenFrom, tokensOf, wordAt } from '../../document.ts'
import { fold } from '../../normalise.ts'
import type { AttributionDraft, Span } from '../../types.ts'
import { cueForms } from './cues.ts'
import { bare, documents, headKind, isFeminine } from './sources.ts'
import { demonstratives } from './words.ts'

/** Drafts looked back upon. */
const MEMORY = 12

export function antecedentOf(
  document: Document,
  draft: AttributionDraft,
  earlier: readonly AttributionDraft[],
): Span | null {
  const recent = earlier.slice(-MEMORY).toReversed()
  const same = recent.filter((other) => other.parent === draft.parent)
  const source = draft.source[0]
  if (source === undefined) {
    const cue = tokenFrom(document, draft.cue[0]?.[0] ?? 0)
    const word = wordAt(document, cue)
    const form = cueForms.get(word) ?? cueForms.get(word.slice(1))
    const sentence = document.sentenceOf[cue]
    const pool = same.length > 0 || draft.level === 1 ? same : recent
    for (const other of pool) {
      const span = other.antecedent ?? other.source[0]
      if (span === undefined) continue
      const head = wordAt(document, tokensOf(document, span)[0])
      const feminine = isFeminine(head)
      const otherSentence = document.sentenceOf[tokenFrom(document, other.cue[0]?.[0] ?? 0)]
      const agrees =
        form === undefined ||
        feminine === null ||
        form.aspect === 'masdar' ||
        form.plural ||
        form.feminine === feminine
      if (agrees || (sentence === otherSentence && form?.aspect === 'participle')) return span
    }
    return null
  }
  return genericAntecedent(document, source, draft, recent)
}

/** «البيان» after «بيان لوزارة …», «الوزارة» after «وزارة …»: the same noun, once fuller. */
function genericAntecedent(
  document: Document,
  source: Span,
  draft: AttributionDraft,
  recent: readonly AttributionDraft[],
): Span | null {
  const [first, end] = tokensOf(document, source)
  // The span may begin inside its first word («لهذه البيانات»).
  const head = fold(document.text.slice(source[0], document.tokens[first]?.end ?? source[0]))
  if (demonstratives.has(head) && documents.has(bare(wordAt(document, first + 1)))) {
    const last = recent.find(
      (other) =>
        other.parent === draft.parent && (other.source[0] ?? other.antecedent) !== undefined,
    )
    return last === undefined ? null : (last.antecedent ?? last.source[0] ?? null)
  }
  if (
    end - first !== 1 ||
    !head.startsWith('ال') ||
    headKind(head) === 'other' ||
    headKind(head) === 'place'
  )
    return null
  const noun = bare(head)
  for (const other of recent) {
    const span = other.antecedent ?? other.source[0]
    if (span === undefined) continue
    const [from, to] = tokensOf(document, span)
    if (to - from < 2) continue
    for (let at = from; at < to; at += 1) if (bare(wordAt(document, at)) === noun) return span
  }
  return null
}

/** «الوزارة», «وزارة الدفاع» -> «وزارة الدفاع الأرمينية»: the newest that begins alike and says more. */
export function fullerInstitution(
  document: Document,
  institution: Span,
  earlier: readonly Span[],
): Span | null {
  const words = wordsOf(document, institution)
  if (words.length > 2 || headKind(words[0] ?? '') !== 'institution') return null
  for (const span of earlier) {
    const other = wordsOf(document, span)
    if (other.length > words.length && words.every((word, index) => word === other[index]))
      return span
  }
  return null
}

function wordsOf(document: Document, span: Span): string[] {
  return fold(document.text.slice(span[0], span[1])).split(/\s/u).map(bare)
}
