/** The fuller name of an institution that a text has named before. */

import type { Document } from '../../document.ts'
import { fold } from '../../normalise.ts'
import { once } from '../../once.ts'
import type { Span } from '../../types.ts'
import { bare, headKind } from './sources.ts'

/** «الوزارة», «وزارة الدفاع» -> «وزارة الدفاع الأرمينية»: the newest that begins alike and says more. */
export function fullerInstitution(
  document: Document,
  institution: Span,
  earlier: readonly Span[],
): Span | null {
  const words = wordsOf(document, institution)
  if (words.length > 2 || headKind(words[0] ?? '') !== 'institution') return null
  // «قوات» alone wants its owner behind it, whoever that is.
  if (
    words.length === 1 &&
    !/^(?:[وفبلك]?ال|لل)/u.test(fold(document.text.slice(institution[0], institution[1])))
  )
    return null
  for (const span of earlier) {
    const other = wordsOf(document, span)
    if (other.length > words.length && words.every((word, index) => word === other[index]))
      return span
  }
  return null
}

interface Folded {
  readonly end: number
  readonly words: readonly string[]
}

/** Words of spans by their first offset: the last dozen institutions are compared with each one that follows. */
const folded = once((): Map<number, Folded> => new Map())

function wordsOf(document: Document, [start, end]: Span): readonly string[] {
  const spans = folded(document)
  const known = spans.get(start)
  if (known?.end === end) return known.words
  const words = fold(document.text.slice(start, end)).split(/\s/u).map(bare)
  spans.set(start, { end, words })
  return words
}
