/** A person's decision outlasts the engine: what a new reading of the same text does to claims that were reviewed. Pure. */
import type { Span } from '../extraction/types.ts'

/** A place of the text where a claim stands that a person has accepted or put right. */
export interface ReviewedPlace {
  readonly mentionId: string
  readonly claimKey: string
  readonly predicate: string
  /** Where its figure, or what tells the deed, begins. */
  readonly start: number
  readonly content: readonly Span[]
}

/** What is read in the text now. */
export interface NewReading {
  readonly claimKey: string
  readonly predicate: string
  readonly start: number
  readonly content: readonly Span[]
}

export interface KeptPlaces<Reading> {
  /** By the id of the mention that stays: what is read in its place now, or null for nothing. */
  readonly kept: ReadonlyMap<string, Reading | null>
  /** The readings that do not take a reviewed claim's place. */
  readonly readings: readonly Reading[]
}

/**
 * Keeps reviewed claims where they stand. One that is not read any more stays, and the reading that would take its place, one
 * of the same figure or one of the same kind in the same words, waits for a person.
 * @param known keys of the claims that were read in this text before: none of those is a reading in another's place
 */
export function keepReviewed<Reading extends NewReading>(
  places: readonly ReviewedPlace[],
  readings: readonly Reading[],
  known: ReadonlySet<string>,
): KeptPlaces<Reading> {
  const kept = new Map<string, Reading | null>()
  const replaced = new Set<Reading>()
  for (const place of places) {
    if (readings.some((it) => it.claimKey === place.claimKey && it.start === place.start)) continue
    const other = readings.find(
      (it) => !known.has(it.claimKey) && !replaced.has(it) && takesPlaceOf(it, place),
    )
    if (other !== undefined) replaced.add(other)
    kept.set(place.mentionId, other ?? null)
  }
  return { kept, readings: readings.filter((it) => !replaced.has(it)) }
}

function takesPlaceOf(reading: NewReading, place: ReviewedPlace): boolean {
  if (reading.start === place.start) return true
  return reading.predicate === place.predicate && overlap(reading.content, place.content)
}

const overlap = (some: readonly Span[], others: readonly Span[]) =>
  some.some(([start, end]) => others.some(([from, to]) => start < to && from < end))
