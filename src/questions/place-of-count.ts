/** Whether two figures are of places that have nothing in common. Pure. */
import { containersOf } from '../places/find-place.ts'

/**
 * True where neither place lies in the other: a toll of one town says nothing of another town's. A town and the region
 * around it may be two words for one place, and an unknown place for any.
 */
export function liesApart(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false
  return !containersOf(one).includes(other) && !containersOf(other).includes(one)
}
