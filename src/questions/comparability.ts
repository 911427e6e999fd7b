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

/** Words for all who were there: the dead of a mill are "workers" in one report and "people" in another. */
const whole: ReadonlySet<string> = new Set(['workers', 'protesters', 'students', 'refugees'])

/** Part of a toll only: children among the dead, police among the hurt. */
const parts: ReadonlySet<string> = new Set([
  'children',
  'women',
  'families',
  'medics',
  'journalists',
  'police',
])

/** True where nothing says who was counted; prisoners are whoever was taken. */
export function isUnspecific(counted: string | null): boolean {
  return counted === null || counted === 'people' || counted === 'prisoners'
}

export function samePopulation(a: string | null, b: string | null): boolean {
  if (isUnspecific(a) || isUnspecific(b)) {
    const other = isUnspecific(a) ? b : a
    if (isUnspecific(other) || (other !== null && whole.has(other))) return true
    // Of soldiers one of them says so, and the question has put them together already.
    return other !== 'civilians' && other !== null && !parts.has(other)
  }
  return a !== null && b !== null && armed.has(a) && armed.has(b)
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

/**
 * A total only grows: a higher figure of a later day does not contradict the earlier, lower one. Where one of them is
 * no side with forces (a hospital, a company), of a later hour either: tolls of a disaster grow all day. How many are
 * missing goes up and down; how many came to a rally does neither.
 */
function grewSince(
  earlier: ComparedClaim,
  later: ComparedClaim,
  before: Interval,
  now: Interval,
): boolean {
  if (earlier.predicate === 'crowd.size') return false
  const bystander = !earlier.sideHasForces || !later.sideHasForces
  const isLater = bystander
    ? later.assertedAt > earlier.assertedAt
    : dayOfSaying(later) > dayOfSaying(earlier)
  if (!isLater) return false
  return earlier.predicate === 'people.missing'
    ? now.low > before.high || before.low > now.high
    : now.low > before.high
}
