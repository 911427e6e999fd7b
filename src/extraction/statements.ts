/** Claims without a known predicate: what a source said, and the figures in it that nothing else counts. */

import type { Document } from './document.ts'
import { spanOf, tokensOf } from './document.ts'
import type { LanguagePack } from './pack.ts'
import { pairUp } from './pairing.ts'
import type { AttributionDraft, ClaimDraft, Modality, Span } from './types.ts'

/** Token range of a content, up to where the author goes on in his own voice. */
export function contentRange(
  document: Document,
  pack: LanguagePack,
  content: Span,
): readonly [first: number, end: number] {
  const [first, end] = tokensOf(document, content)
  const cut = pack.facts.authorFrom?.(document, first, end) ?? -1
  return [first, cut >= 0 ? cut : end]
}

/**
 * Token ranges of all that an attribution says. Two spans with nothing but its own cue and source between them are
 * one clause where the first only names somebody: "Nine people, officials said, | were killed", "Nine people were
 * confirmed | dead".
 */
export function contentRanges(
  document: Document,
  pack: LanguagePack,
  { content, cue, source }: AttributionDraft,
): (readonly [first: number, end: number])[] {
  const ranges: (readonly [number, number])[] = []
  for (const span of content) {
    const range = contentRange(document, pack, span)
    const last = ranges.at(-1)
    const joined =
      last !== undefined &&
      document.sentenceOf[last[0]] === document.sentenceOf[range[0]] &&
      isOwn(document, last[1], range[0], [...cue, ...source]) &&
      pairUp(document, pack, ...last).length === 0
    if (joined) ranges[ranges.length - 1] = [last[0], range[1]]
    else ranges.push(range)
  }
  return ranges
}

/** True where each token from `first` to `end` is a mark or a word of the spans. */
function isOwn(document: Document, first: number, end: number, spans: readonly Span[]): boolean {
  for (let at = first; at < end; at += 1) {
    const token = document.tokens[at]
    if (token === undefined || token.kind === 'punct') continue
    if (!spans.some((span) => span[0] <= token.start && token.end <= span[1])) return false
  }
  return end > first
}

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
 * Figures of an attribution's content beside those of its claims (`own`), each as a statement: "40 ministers
 * were invited", "a cut of 10 per cent". They answer no question and are compared with nothing.
 */
export function figuresBeside(
  document: Document,
  pack: LanguagePack,
  attribution: AttributionDraft,
  index: number,
  own: readonly ClaimDraft[],
): ClaimDraft[] {
  const { figures } = pack.facts
  if (figures === undefined) return []
  const taken = new Set(own.flatMap((claim) => [claim.quantity?.span[0], claim.counted?.[0]]))
  const found: ClaimDraft[] = []
  for (const content of attribution.content) {
    const [from, to] = contentRange(document, pack, content)
    for (const { first, end, quantity, noun, class: name } of figures(document, from, to)) {
      const [start] = spanOf(document, first, end)
      if (quantity === null) continue
      const span = spanOf(document, quantity.first, quantity.end)
      if (taken.has(start) || taken.has(span[0])) continue
      const { low, high, comparator } = quantity
      found.push({
        ...statementOf(attribution, index),
        quantity: { low, high, comparator, span },
        counted: noun,
        modality: foreseen(document, pack, attribution),
        class: name,
        rule: 'fact.figure',
      })
    }
  }
  return found
}
