/** The figure of a claim: how much, of what where the noun is left out, and whether it is a total. */
import type { Document } from './document.ts'
import { spanOf } from './document.ts'
import { casualties, type Making, shares } from './making.ts'
import type { CountedPhrase } from './pack.ts'
import type { ClaimDraft, Counting, QuantityDraft } from './types.ts'

/** What the source said before the claim that replaces it. */
export function formerOf(
  document: Document,
  claim: ClaimDraft,
  phrase: CountedPhrase,
): ClaimDraft | null {
  const quantity = quantityDraft(document, phrase.quantity)
  if (quantity === null) return null
  return { ...claim, quantity, counted: phrase.noun ?? claim.counted, former: true }
}

function quantityDraft(
  document: Document,
  quantity: CountedPhrase['quantity'],
): QuantityDraft | null {
  if (quantity === null) return null
  const { low, high, comparator, first, end } = quantity
  return { low, high, comparator, span: spanOf(document, first, end) }
}

/** The figure of a claim; an indefinite singular that is denied («نفى خسارة دبابة») is none. */
export function statedQuantity({ document, attribution, pairing }: Making): QuantityDraft | null {
  const { trigger, phrase } = pairing
  const denied = attribution.stance === 'denies' || trigger.polarity === 'negated'
  if (phrase?.implicit === true && denied) return null
  return quantityDraft(document, phrase?.quantity ?? trigger.quantity ?? null)
}

/** Class of "another 15" or of a figure without a noun: what was counted just before it. */
export function elliptic(making: Making): string | null {
  const { document, own, pairing } = making
  const last = own.at(-1)
  if (last === undefined || pairing.phrase === null || pairing.phrase.class !== null) return null
  // "seven children and a woman were killed, 13 others wounded": others of the dead, and not of their women.
  const isPart = last.predicate !== pairing.predicate && breakdowns.has(last.class ?? '')
  if (pairing.phrase.additional === true && isPart) return null
  return pairing.phrase.additional === true || shares(document, making) ? last.class : null
}

const breakdowns: ReadonlySet<string> = new Set(['women', 'children'])

/** How many claims back a figure is remembered by one that comes on top of it. */
const NEAR = 40

export function countingOf(making: Making): Counting | null {
  const { pairing, own, claims } = making
  if (pairing.phrase?.quantity == null) return null
  if (pairing.phrase.additional === true) {
    const { predicate } = pairing
    const same = (claim: ClaimDraft) => claim.predicate === predicate && claim.quantity !== null
    const counted = own.some(same) || claims.slice(-NEAR).some(same)
    // "12 were killed and 40 more wounded" counts all of the wounded; "50 more were wounded" alone does not.
    const other = own.some((claim) => casualties(claim) && claim.quantity !== null)
    const { more } = pairing.phrase
    // "Another 12 people were killed" adds to a toll, unless the text has just counted what befell others.
    const onTop =
      more === true
        ? !other || pairing.trigger.modality === 'hedged'
        : casualties({ predicate }) &&
          !claims.slice(-NEAR).some((claim) => casualties(claim) && claim.quantity !== null) &&
          !other
    return counted || onTop ? 'incremental' : (pairing.trigger.counting ?? null)
  }
  return pairing.trigger.counting ?? null
}
