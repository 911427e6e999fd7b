import type { LiveClaim } from './live-claims.ts'

export interface QuantityView {
  readonly low: number | null
  readonly high: number | null
  readonly comparator: NonNullable<LiveClaim['quantity']>['comparator']
  readonly text: string
}

/** A claim's figure with its words, as boards show it. */
export function quantityView(claim: LiveClaim): QuantityView | null {
  return claim.quantity === null ? null : { ...claim.quantity, text: claim.quantityText ?? '' }
}
