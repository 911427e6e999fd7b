/** Whether two figures are of places that have nothing in common. Pure. */
import { containersOf, isState } from '../places/find-place.ts'
import type { ComparedClaim } from './compared-claim.ts'
import type { Interval } from './intervals.ts'

/**
 * True where neither place lies in the other: a toll of one town says nothing of another town's. A town and the region
 * around it may be two words for one place, and an unknown place for any.
 */
export function liesApart(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false
  return !containersOf(one).includes(other) && !containersOf(other).includes(one)
}

/**
 * True where one counts a whole state, in so many words, and the other a town in it, and the state's figure is the higher
 * one: it holds the town's dead and others. A state with fewer dead than its town is a dispute, and a region is one place with its towns.
 */
export function countsWholeState(
  one: ComparedClaim,
  other: ComparedClaim,
  figures: readonly [Interval | undefined, Interval | undefined],
): boolean {
  const [ofOne, ofOther] = figures
  if (ofOne === undefined || ofOther === undefined) return false
  return (
    (isStateAround(one, other) && ofOne.low > ofOther.high) ||
    (isStateAround(other, one) && ofOther.low > ofOne.high)
  )
}

function isStateAround(wide: ComparedClaim, narrow: ComparedClaim): boolean {
  const [around, within] = [wide.placeKey, narrow.placeKey]
  if (around === null || within === null || around === within) return false
  return wide.placeHow === 'stated' && isState(around) && containersOf(within).includes(around)
}
