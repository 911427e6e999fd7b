/** When a claim happened: the dates of a document, looked up from near to far. */

import type { Document } from './document.ts'
import { spanOf } from './document.ts'
import type { FoundDate } from './pack.ts'
import type { AttributionDraft, DateRange, Span } from './types.ts'

export interface Calendar {
  of(claim: Span, attribution: AttributionDraft): DateRange | null
}

/**
 * When a claim happened: a date in its clause, else in its content, else when it was said, else the last
 * day that the text named before it. Days far from the publication are background and not inherited.
 *
 * @param bySentence the dates of each sentence of the document
 */
export function collectDates(
  document: Document,
  bySentence: readonly (readonly FoundDate[])[],
  published: string | null,
): Calendar {
  const dates: { readonly span: Span; readonly found: FoundDate }[] = []
  for (const inSentence of bySentence)
    for (const found of inSentence)
      dates.push({ span: spanOf(document, found.first, found.end), found })
  const within = (span: Span) => {
    const from = lowerBound(dates, span[0])
    const date = dates[from]
    return date !== undefined && date.span[1] <= span[1] ? date.found.range : null
  }
  return {
    of(claim, attribution) {
      const inClause = within(claim)
      if (inClause !== null) return inClause
      for (const span of attribution.content) {
        const inContent = within(span)
        if (inContent !== null) return inContent
      }
      if (attribution.asserted !== null) return attribution.asserted
      for (
        let at = lowerBound(dates, claim[0]) - 1, left = 8;
        at >= 0 && left > 0;
        at -= 1, left -= 1
      ) {
        const range = dates[at]?.found.range
        if (range?.precision === 'day' && isRecent(range.from, published)) return range
      }
      return null
    },
  }
}

function lowerBound(dates: readonly { readonly span: Span }[], offset: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.span[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function isRecent(day: string, published: string | null): boolean {
  if (published === null) return false
  const distance = Date.parse(`${published}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)
  return distance >= 0 && distance <= 31 * 86_400_000
}
