/** What reports tell of a claim, one by one and together. Pure. */
import { type ClaimTraits, joinTraits } from './claim-traits.ts'

/** What the report that comes first lends the claim. */
export interface LentTexts {
  readonly words: string
  readonly language: string
  readonly quantityText: string | null
  readonly countedText: string | null
  readonly placeText: string | null
  readonly affectedText: string | null
}

/** What one report tells of its claim, or several together. */
export interface Told {
  readonly traits: ClaimTraits
  readonly texts: LentTexts
  /** When it was first and last said; milliseconds since the epoch. */
  readonly first: number
  readonly last: number
  readonly confidence: number
}

/**
 * What two reports come to. Commutative, associative and idempotent: neither the order of reports nor which of them were
 * put together before makes a difference.
 */
export function joinTold(a: Told, b: Told): Told {
  return {
    traits: joinTraits(a.traits, b.traits),
    texts: comesBefore(b, a) ? b.texts : a.texts,
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    confidence: Math.max(a.confidence, b.confidence),
  }
}

/** By time, then by the alphabet: of its words, and of the other texts where one sentence was read in two ways. */
export function comesBefore(a: Told, b: Told): boolean {
  if (a.first !== b.first) return a.first < b.first
  if (a.texts.words !== b.texts.words) return a.texts.words < b.texts.words
  return orderOf(a.texts) < orderOf(b.texts)
}

function orderOf({ language, quantityText, countedText, placeText, affectedText }: LentTexts) {
  return JSON.stringify([language, quantityText, countedText, placeText, affectedText])
}

export function sameTexts(a: LentTexts, b: LentTexts): boolean {
  return a.words === b.words && orderOf(a) === orderOf(b)
}
