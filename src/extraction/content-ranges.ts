/** Which tokens of its contents an attribution is read for claims in. */
import type { Document } from './document.ts'
import { tokenFrom, tokensOf } from './document.ts'
import type { LanguagePack } from './pack.ts'
import { pairUp } from './pairing.ts'
import type { AttributionDraft, Span } from './types.ts'

/**
 * Reports inside one content that it is read on past, at most. In 23,000 contents of news no more than six stood in
 * one. A text without full stops, where each report holds all that follow, would be read as often as it has reports,
 * and each of its figures would be claimed by all of them.
 */
export const mostInside = 8

export type ContentRange = readonly [first: number, end: number]

/**
 * Token ranges of the contents of all attributions, each up to where the author goes on in his own voice. A content
 * with more than `mostInside` reports in it is read for those that are nearest to its own cue.
 *
 * @param attributions in the order of their cues
 */
export function contentRanges(
  document: Document,
  pack: LanguagePack,
  attributions: readonly AttributionDraft[],
): readonly (readonly ContentRange[])[] {
  const cues = attributions.map(({ cue }) => tokenFrom(document, cue[0]?.[0] ?? 0))
  return attributions.map((attribution, index) => {
    const ranges = attribution.content.map((span): ContentRange => {
      const [first, end] = nearest(tokensOf(document, span), cues[index] ?? 0, cues)
      const cut = pack.facts.authorFrom?.(document, first, end, attribution) ?? -1
      return [first, cut >= 0 ? cut : end]
    })
    return joined(document, pack, attribution, ranges)
  })
}

/**
 * Two ranges with nothing but the attribution's own cue and source between them are one clause where the first only
 * names somebody: "Nine people, officials said, | were killed", "Nine people were confirmed | dead".
 */
function joined(
  document: Document,
  pack: LanguagePack,
  { cue, source }: AttributionDraft,
  ranges: readonly ContentRange[],
): readonly ContentRange[] {
  const [first, second] = ranges
  if (first === undefined || second === undefined) return ranges
  const splits =
    document.sentenceOf[first[0]] === document.sentenceOf[second[0]] &&
    isOwn(document, first[1], second[0], [...cue, ...source]) &&
    pairUp(document, pack, ...first).length === 0
  return splits ? [[first[0], second[1]], ...ranges.slice(2)] : ranges
}

/** True where each token from `first` to `end` is a mark or a word of the spans, but for one ("which", "later"). */
function isOwn(document: Document, first: number, end: number, spans: readonly Span[]): boolean {
  let others = 0
  for (let at = first; at < end && others < 2; at += 1) {
    const token = document.tokens[at]
    if (token === undefined || token.kind === 'punct') continue
    if (!spans.some((span) => span[0] <= token.start && token.end <= span[1])) others += 1
  }
  return end > first && others < 2
}

/** The part of a content that lies towards its cue and has no more than `mostInside` of the `cues` in it. */
function nearest([first, end]: ContentRange, cue: number, cues: readonly number[]): ContentRange {
  if (end > cue) return [first, Math.min(end, cues[firstAt(cues, first) + mostInside] ?? Infinity)]
  const last = firstAt(cues, end) - mostInside - 1
  return [Math.max(first, last < 0 ? 0 : (cues[last] ?? -1) + 1), end]
}

/** Place of the first of some ascending token indices that is not below `index`. */
function firstAt(indices: readonly number[], index: number): number {
  let low = 0
  let high = indices.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((indices[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}
