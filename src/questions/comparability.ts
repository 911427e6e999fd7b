/** Why two figures cannot be set beside each other. Pure. */
import type { ComparedClaim } from './compared-claim.ts'
import { type Interval, intervalOf } from './intervals.ts'

/** One population under several names: a soldier is a fighter in another report. */
const armed: ReadonlySet<string> = new Set(['soldiers', 'fighters', 'militants'])

/**
 * Why the two cannot be set beside each other, or null. In the order: population, unit, counting,
 * period, as_of. `across`: figures of different sides, for which the day of the count matters; a side's
 * own later count takes the place of its earlier one.
 */
export function whyNotComparable(
  earlier: ComparedClaim,
  later: ComparedClaim,
  across: boolean,
): string | null {
  const people = earlier.predicate.startsWith('people.')
  if (people && earlier.predicate !== later.predicate) return 'population'
  if (earlier.class !== later.class && !samePopulation(earlier.class, later.class)) {
    return people ? 'population' : 'unit'
  }
  if (earlier.quantity === null || later.quantity === null) return null
  if (isIncrement(earlier) !== isIncrement(later)) return 'counting'
  if (isIncrement(earlier) && daysApart(earlier, later)) return 'period'
  const before = intervalOf(earlier.quantity)
  const now = intervalOf(later.quantity)
  // "Hundreds" after 550 says less, and replaces nothing; 550 after "hundreds" says more.
  if (now === undefined && (across || before !== undefined)) return 'vague'
  if (across && before === undefined) return 'vague'
  if (
    across &&
    before !== undefined &&
    now !== undefined &&
    grewSince(earlier, later, before, now)
  ) {
    return 'as_of'
  }
  return null
}

function isIncrement(claim: ComparedClaim): boolean {
  return claim.counting === 'incremental'
}

export function samePopulation(a: string | null, b: string | null): boolean {
  // Only one of them says who was counted: the question has put them together already.
  if (a === null || b === null) return true
  return armed.has(a) && armed.has(b)
}

function daysApart(a: ComparedClaim, b: ComparedClaim): boolean {
  if (a.occurredFrom === null || b.occurredFrom === null) return false
  const aTo = a.occurredTo ?? a.occurredFrom
  const bTo = b.occurredTo ?? b.occurredFrom
  return aTo < b.occurredFrom || bTo < a.occurredFrom
}

function dayOfSaying(claim: ComparedClaim): string {
  return new Date(claim.assertedAt).toISOString().slice(0, 10)
}

/** A total only grows: a higher figure of a later day does not contradict the earlier, lower one. */
function grewSince(
  earlier: ComparedClaim,
  later: ComparedClaim,
  before: Interval,
  now: Interval,
): boolean {
  return dayOfSaying(later) > dayOfSaying(earlier) && now.low > before.high
}
