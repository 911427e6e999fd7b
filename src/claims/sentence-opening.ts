/** Where a sentence says that it is, and what it only tells of its source. Pure. */
import type { AttributionDraft, Span } from '../extraction/types.ts'
import { relativeIn } from '../parties/bare-phrase.ts'
import { placesStanding } from '../places/find-place.ts'

/** Characters before a source in which its sentence may open with a place. */
const OPENING = 90

/** "In Odesa, ", «وفي خاركيف، »: a preposition, a name and a comma at the beginning of a sentence, with nothing else before its source. */
const opening =
  /(?:^|[\n.!?؟…]["”»]?\s{0,3})((?:In|At|Near|Outside|Around|Across|Over|و?(?:في|قرب|بالقرب من|شرق|غرب|جنوب|شمال))\s[^.,،;:!?؟\n"“”«»]{2,60}[,،]\s{0,2})$/u

/** The words by which a sentence opens with its place, right before a span; empty where it does not. */
function openingBefore(text: string, from: number): string {
  return opening.exec(text.slice(Math.max(0, from - OPENING), from))?.[1] ?? ''
}

/** The place with which the sentence of an attribution opens: "In Odesa, officials said". */
export function openedBy(text: string, attribution: AttributionDraft): string | undefined {
  const first = Math.min(...[...attribution.source, ...attribution.cue].map(([start]) => start))
  const words = Number.isFinite(first) ? openingBefore(text, first) : ''
  return words === '' ? undefined : placesStanding(words)[0]
}

/** What may stand between a source and a clause about it. */
const beside = /^[,،]?\s{0,2}(?:الذي|التي|الذين|who|which)\s/u

/**
 * Clauses about sources: "the army, which is fighting in Chad,". Their places are neither where the news is nor where the source
 * comes from.
 */
export function asidesOf(text: string, attributions: readonly AttributionDraft[]): Span[] {
  const asides: Span[] = []
  for (const { source, cue, content } of attributions) {
    const last = source.at(-1)
    if (last === undefined) continue
    for (const [start, end] of source) {
      const at = relativeIn(text.slice(start, end))
      if (at > 0) asides.push([start + at, end])
    }
    const rest = [...cue, ...content].map(([start]) => start).filter((start) => start >= last[1])
    const next = Math.min(...rest)
    if (Number.isFinite(next) && beside.test(text.slice(last[1], next)))
      asides.push([last[1], next])
  }
  return asides
}
