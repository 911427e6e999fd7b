/** Claims without a known predicate: what a source said, and the figures in it that nothing else counts. */

import type { ContentRange } from './content-ranges.ts'
import type { Document } from './document.ts'
import { spanOf } from './document.ts'
import type { LanguagePack } from './pack.ts'
import type { AttributionDraft, ClaimDraft, Modality, Span } from './types.ts'

/** What is said to come: "expects", «توقع». */
export function foreseen(
  document: Document,
  pack: LanguagePack,
  { cue }: AttributionDraft,
): Modality {
  const span = cue.at(-1)
  return span !== undefined && pack.facts.foresees?.(document, span) === true ? 'forecast' : 'plain'
}

/** A claim that says no more than that the source said it. */
export function statementOf(attribution: AttributionDraft, index: number): ClaimDraft {
  return {
    attribution: index,
    predicate: 'statement',
    stance: attribution.stance,
    polarity: attribution.negated ? 'negated' : 'affirmed',
    modality: 'plain',
    quantity: null,
    counted: null,
    class: null,
    counting: null,
    actor: null,
    affected: null,
    place: null,
    occurred: null,
    trigger: null,
    rule: 'fact.statement',
    confidence: attribution.confidence,
  }
}

/**
 * Figures of an attribution's contents (`ranges`) beside those of its claims (`own`), each as a statement: "40 ministers
 * were invited", "a cut of 10 per cent". They answer no question and are compared with nothing.
 */
export function figuresBeside(
  document: Document,
  pack: LanguagePack,
  attribution: AttributionDraft,
  index: number,
  ranges: readonly ContentRange[],
  own: readonly ClaimDraft[],
): ClaimDraft[] {
  const { figures } = pack.facts
  if (figures === undefined) return []
  const isTaken = withinAny(
    own.flatMap((claim) => [claim.quantity?.span, claim.counted].filter((span) => span != null)),
  )
  const found: ClaimDraft[] = []
  for (const [from, to] of ranges) {
    for (const { first, end, quantity, noun, class: name, former } of figures(document, from, to)) {
      const [start] = spanOf(document, first, end)
      if (quantity === null) continue
      const span = spanOf(document, quantity.first, quantity.end)
      if (isTaken(start) || isTaken(span[0])) continue
      const { low, high, comparator } = quantity
      found.push({
        ...statementOf(attribution, index),
        quantity: { low, high, comparator, span },
        counted: noun,
        modality: foreseen(document, pack, attribution),
        class: name,
        ...(former === true ? { former } : {}),
        rule: 'fact.figure',
      })
    }
  }
  return found
}

/** Tells whether an offset lies in one of the spans: one look-up each, however many there are. */
function withinAny(spans: readonly Span[]): (offset: number) => boolean {
  let reach = 0
  const sorted = spans
    .toSorted((a, b) => a[0] - b[0])
    .map(([start, end]) => {
      reach = Math.max(reach, end)
      return [start, reach] as const
    })
  return (offset) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.[0] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low > 0 && (sorted[low - 1]?.[1] ?? 0) > offset
  }
}
