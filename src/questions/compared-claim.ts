/** A claim as the rules of comparison see it, and the order in which claims were said. Pure. */
import type { Counting, Modality, Polarity, Stance } from '../extraction/types.ts'
import type { FigureMarks } from './around-figure.ts'
import type { Quantity } from './intervals.ts'

export interface ComparedClaim {
  readonly id: string
  /** Display name of the party, in English where there is one. */
  readonly partyName: string
  readonly partyId: string
  /** Of the registry, or made of the name as a text gives it: the same whichever report came first. */
  readonly partyKey: string
  /** Id and key of the end of the chain of whom the party speaks for. */
  readonly sideId: string
  readonly sideKey: string
  /** False where no list knows the side: then its name in another script is another side's, as far as one can tell. */
  readonly sideIsKnown: boolean
  /** True for states, authorities and armed groups: sides with people and equipment of their own to lose. */
  readonly sideHasForces: boolean
  /** True for a source like "witnesses": in two reports they need not be the same people. */
  readonly sideIsMany?: boolean
  readonly predicate: string
  readonly stance: Stance
  readonly polarity: Polarity
  readonly modality: Modality
  readonly quantity: Quantity | null
  /** The words of the number in the text, or null. */
  readonly quantityText: string | null
  readonly class: string | null
  readonly counting: Counting | null
  readonly actorSideId: string | null
  readonly actorName: string | null
  readonly affectedSideId: string | null
  readonly affectedName: string | null
  readonly placeKey: string | null
  /** `stated` where the claim's own words name the place. */
  readonly placeHow: string | null
  /** True where the place is contained in none: a whole state or region. */
  readonly placeIsRoot: boolean
  /** `YYYY-MM-DD`, or null where no day is known. */
  readonly occurredFrom: string | null
  readonly occurredTo: string | null
  /** `stated` where the claim's own words give the day. */
  readonly occurredHow: string | null
  /** What the words around the figure tell. */
  readonly marks: FigureMarks
  /** Milliseconds since the epoch at which it was first said, as far as the articles tell. */
  readonly assertedAt: number
  /** Parties at which the reports of it end. */
  readonly origins: readonly string[]
  /** The reports of it that stand in an article of which there are near copies (`src/copies`). */
  readonly copies?: readonly InCopy[]
}

export interface InCopy {
  /** The party at which the report ends. */
  readonly origin: string
  /** Articles of one group are copies of one text. */
  readonly group: string
  readonly articleId: string
}

/** Order of saying: by time; at one time by day of the event, then the lower figure first, then by id. */
export function inOrder(
  one: ComparedClaim,
  other: ComparedClaim,
): [earlier: ComparedClaim, later: ComparedClaim] {
  return compareInTime(one, other) <= 0 ? [one, other] : [other, one]
}

export function compareInTime(one: ComparedClaim, other: ComparedClaim): number {
  return (
    one.assertedAt - other.assertedAt ||
    compareText(one.occurredTo ?? '', other.occurredTo ?? '') ||
    lowOf(one) - lowOf(other) ||
    compareText(figureText(one), figureText(other)) ||
    compareText(one.id, other.id)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function lowOf(claim: ComparedClaim): number {
  return claim.quantity?.low ?? claim.quantity?.high ?? -1
}

/** A claim is compared with many others, and they with it. */
const figureTexts = new WeakMap<ComparedClaim, string>()

/** All that tells two claims of one time apart, so that their order never hangs on ids, which storing gives. */
function figureText(claim: ComparedClaim): string {
  const known = figureTexts.get(claim)
  if (known !== undefined) return known
  const { quantity } = claim
  const text = JSON.stringify([
    claim.predicate,
    claim.partyKey,
    claim.stance,
    claim.polarity,
    claim.modality,
    quantity?.low ?? null,
    quantity?.high ?? null,
    quantity?.comparator ?? null,
    claim.class,
    claim.counting,
    claim.placeKey,
    claim.occurredFrom,
    claim.actorName,
    claim.affectedName,
    claim.quantityText,
  ])
  figureTexts.set(claim, text)
  return text
}
