/** The numbers inside contents: value, comparator and counted thing against those that a careful reader noted. */

import type { ClaimDraft, Comparator, QuantityDraft, Span } from '../types.ts'
import { overlaps } from './align.ts'

/** A fact of a gold file; only those with a figure are looked at. The words are as they stand inside the content. */
export interface GoldFact {
  readonly value: readonly [low: number | null, high: number | null]
  readonly comparator: Comparator | 'none'
  /** The words of the number. */
  readonly raw: string
  /** The words for what is counted; null where the reader noted none. */
  readonly counted: string | null
}

/** A number of the reader with the best of ours on the same words; spans count UTF-16 code units of the text. */
export interface JudgedFigure {
  readonly raw: Span
  readonly counted: Span | null
  readonly low: number | null
  readonly high: number | null
  readonly comparator: Comparator
  /** Ours; null where nothing of ours overlaps the words of the number. */
  readonly ours: { readonly quantity: QuantityDraft; readonly counted: Span | null } | null
  readonly sameValue: boolean
  readonly sameComparator: boolean
  /** The words for what is counted overlap, or the reader noted none. */
  readonly sameCounted: boolean
  /** All three are right in a claim of the attribution that was paired with the reader's, not of another one. */
  readonly attributed: boolean
}

/** Value, comparator and counted thing: all that is asked of a number. */
export const isRightFigure = (
  one: Pick<JudgedFigure, 'sameValue' | 'sameComparator' | 'sameCounted'>,
): boolean => one.sameValue && one.sameComparator && one.sameCounted

interface WithFacts {
  readonly content: readonly Span[]
  readonly facts?: readonly GoldFact[] | undefined
  /** Our claims under the attribution that was paired with this one. */
  readonly own: readonly ClaimDraft[]
}

/**
 * Compares the numbers of a text, each once for every attribution in whose content it stands; a fact whose words are not
 * in its content has no place in the text and is left out.
 */
export function judgeFigures(
  text: string,
  attributions: readonly WithFacts[],
  claims: readonly ClaimDraft[],
): JudgedFigure[] {
  const judged: JudgedFigure[] = []
  for (const { content, facts, own } of attributions) {
    for (const fact of facts ?? []) {
      if (fact.comparator === 'none') continue
      const place = placeOf(text, content, fact)
      if (place === null) continue
      const wanted = { ...fact, ...place, comparator: fact.comparator }
      const attributed = isRightFigure(bestOf(wanted, own))
      judged.push({ ...bestOf(wanted, claims), attributed })
    }
  }
  return judged
}

type Compared = Omit<JudgedFigure, 'attributed'>

interface Wanted {
  readonly value: GoldFact['value']
  readonly comparator: Comparator
  readonly raw: Span
  readonly counted: Span | null
}

function bestOf(wanted: Wanted, claims: readonly ClaimDraft[]): Compared {
  const { raw, counted, comparator } = wanted
  const [low, high] = wanted.value
  let best: Compared | null = null
  for (const claim of claims) {
    const { quantity } = claim
    if (quantity === null || !overlaps([quantity.span], [raw])) continue
    const one: Compared = {
      raw,
      counted,
      low,
      high,
      comparator,
      ours: { quantity, counted: claim.counted },
      sameValue: quantity.low === low && quantity.high === high,
      sameComparator: quantity.comparator === comparator,
      sameCounted:
        counted === null || (claim.counted !== null && overlaps([claim.counted], [counted])),
    }
    if (best === null || points(one) > points(best)) best = one
  }
  const none = { ours: null, sameValue: false, sameComparator: false, sameCounted: false }
  return best ?? { raw, counted, low, high, comparator, ...none }
}

const points = (one: Compared) =>
  Number(one.sameValue) + Number(one.sameComparator) + Number(one.sameCounted)

/** Where the number stands: of several places with these words the one nearest to what is counted. */
function placeOf(
  text: string,
  content: readonly Span[],
  { raw, counted }: GoldFact,
): Pick<Wanted, 'raw' | 'counted'> | null {
  let best: Pick<Wanted, 'raw' | 'counted'> | null = null
  let nearest = Infinity
  const nouns = counted === null ? [] : content.flatMap((span) => placesOf(text, counted, span))
  for (const number of content.flatMap((span) => placesOf(text, raw, span))) {
    best ??= { raw: number, counted: nouns[0] ?? null }
    for (const noun of nouns) {
      const distance = Math.abs(noun[0] - number[0])
      if (distance >= nearest) continue
      nearest = distance
      best = { raw: number, counted: noun }
    }
  }
  return best
}

const inWord = /[\p{L}\p{N}\p{M}]/u

/** Where these words begin at the beginning of a word and end at the end of one. */
function placesOf(text: string, words: string, [from, to]: Span): Span[] {
  const found: Span[] = []
  if (words === '') return found
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (end > to) break
    const whole = !inWord.test(text.charAt(at - 1)) && !inWord.test(text.charAt(end))
    if (whole || !inWord.test(words.charAt(0))) found.push([at, end])
  }
  return found
}
