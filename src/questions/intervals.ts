/**
 * Quantities as intervals, and when two of them agree.
 *
 * Tolerance, in writing: an exact figure is itself and nothing near it. "About n" stretches by a tenth
 * on either side, and by one at least. Open bounds ("more than 100") are taken at their word and not
 * stretched: 97 is not more than 100. "At least n" includes n, "more than n" begins at n + 1 for counts.
 * Vague quantities ("dozens", «عشرات») have no bounds: nothing is compared with them.
 *
 * A figure with an upper bound only ("up to 945", "fewer than 50") claims to be near its bound, so two
 * intervals that both reach down to 0 do not agree for that. Two of them agree where their bounds are
 * equal, and stand apart where the bounds differ by more than a tenth of the larger. One beside a
 * figure with a lower bound agrees where that figure reaches half of the bound; below that nothing is
 * said: 12 neither supports nor refutes "up to 70".
 */
import type { Comparator } from '../extraction/types.ts'

export interface Quantity {
  readonly low: number | null
  readonly high: number | null
  readonly comparator: Comparator
}

/** Both ends inclusive; counts, so the next figure above n is n + 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A tenth: "about 50" is said of 45 and of 55. */
const STRETCH = 0.1

/** The interval that a quantity speaks of, or undefined for a vague one. */
export function intervalOf(quantity: Quantity): Interval | undefined {
  const { low, high, comparator } = quantity
  if (comparator === 'vague') return undefined
  const from = low ?? 0
  const to = high ?? Number.POSITIVE_INFINITY
  if (low === null && high === null) return undefined
  switch (comparator) {
    case 'more_than':
      return { low: low === null ? 0 : next(low), high: to }
    case 'less_than':
      return { low: from, high: high === null ? to : previous(high) }
    case 'approx':
      return { low: from - stretchOf(from), high: to + stretchOf(to) }
    default:
      return { low: from, high: to }
  }
}

function next(value: number): number {
  return Number.isInteger(value) ? value + 1 : value
}

function previous(value: number): number {
  return Math.max(0, Number.isInteger(value) ? value - 1 : value)
}

function stretchOf(value: number): number {
  return Number.isFinite(value) ? Math.max(1, value * STRETCH) : 0
}

export function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high
}

export type Standing = 'agree' | 'apart' | 'open'

/** How near its upper bound "up to n" claims to be: 12 says nothing of "up to 70". */
const NEAR_BOUND = 0.5

/** Whether two figures support each other, exclude each other, or leave it open (see the policy above). */
export function standingOf(a: Interval, b: Interval): Standing {
  const [aOpen, bOpen] = [isOpenDownward(a), isOpenDownward(b)]
  if (aOpen && bOpen) {
    if (a.high === b.high) return 'agree'
    return Math.abs(a.high - b.high) > STRETCH * Math.max(a.high, b.high) ? 'apart' : 'open'
  }
  if (!overlap(a, b)) return 'apart'
  if (!aOpen && !bOpen) return 'agree'
  const [open, closed] = aOpen ? [a, b] : [b, a]
  return closed.high >= open.high * NEAR_BOUND ? 'agree' : 'open'
}

/** An upper bound and nothing else: "up to 70", not "none". */
function isOpenDownward(interval: Interval): boolean {
  return interval.low <= 0 && interval.high > 0
}

/** True where `inner` says more than `outer` and nothing else: it lies inside and is narrower. */
export function isNarrower(inner: Interval, outer: Interval): boolean {
  const inside = inner.low >= outer.low && inner.high <= outer.high
  return inside && (inner.low > outer.low || inner.high < outer.high)
}

export function sameQuantity(a: Quantity | null, b: Quantity | null): boolean {
  if (a === null || b === null) return a === b
  return a.low === b.low && a.high === b.high && a.comparator === b.comparator
}

/** How far apart two disjoint intervals are, as a share of the larger figure: 0 to 1. */
export function gapOf(a: Interval, b: Interval): number {
  const [lower, upper] = a.high < b.low ? [a, b] : [b, a]
  return upper.low <= 0 ? 0 : Math.max(0, (upper.low - lower.high) / upper.low)
}
