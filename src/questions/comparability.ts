/** Why two figures cannot be set beside each other. Pure. */
import type { ComparedClaim } from './compared-claim.ts'
import { daysBetween } from './event-days.ts'
import { type Interval, intervalOf } from './intervals.ts'
import { countsWholeState, liesApart } from './place-of-count.ts'
import { countsSomething } from './question-key.ts'

/** One population under several names: a soldier is a fighter in another report. */
const armed: ReadonlySet<string> = new Set(['soldiers', 'fighters', 'militants'])

/**
 * Why the two cannot be set beside each other, or null. In the order: population, unit, place,
 * affected, incident, counting, period, vague, as_of. `across`: figures of different sides, for which the day of the count matters; a side's
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
    const grows = people && !across && isNewTotal(earlier, later)
    if (!grows) return people ? 'population' : 'unit'
  }
  if (liesApart(earlier.placeKey, later.placeKey)) return 'place'
  if (across && mayMeanOthers(earlier, later)) return 'affected'
  if (earlier.quantity === null || later.quantity === null) return null
  const [before, now] = [intervalOf(earlier.quantity), intervalOf(later.quantity)]
  if (countsSomething(earlier.predicate) && countsWholeState(earlier, later, [before, now]))
    return 'place'
  if (isOfAnotherIncident(earlier, later, across)) return 'incident'
  if (isIncrement(earlier) !== isIncrement(later)) return 'counting'
  if (isIncrement(earlier) && daysApart(earlier, later)) return 'period'
  if (coversOtherTime(earlier, later)) return 'period'
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

/**
 * "The toll rose to nine" after "six civilians were killed": a side's total goes on from its last figure, whether or not
 * it says again who they were.
 */
function isNewTotal(earlier: ComparedClaim, later: ComparedClaim): boolean {
  if (later.counting !== 'cumulative' || earlier.assertedAt === later.assertedAt) return false
  const [unspecific, other] = isUnspecific(earlier.class)
    ? [earlier.class, later.class]
    : [later.class, earlier.class]
  if (!isUnspecific(unspecific) || other !== 'civilians') return false
  const [before, now] = [earlier.quantity?.low ?? null, later.quantity?.low ?? null]
  return before !== null && now !== null && now >= before
}

function daysApart(a: ComparedClaim, b: ComparedClaim): boolean {
  if (a.occurredFrom === null || b.occurredFrom === null) return false
  const aTo = a.occurredTo ?? a.occurredFrom
  const bTo = b.occurredTo ?? b.occurredFrom
  return aTo < b.occurredFrom || bTo < a.occurredFrom
}

/** "Since April" is not Monday's count; nor is that of a month the count of a day in it. */
function coversOtherTime(a: ComparedClaim, b: ComparedClaim): boolean {
  if (!countsSomething(a.predicate)) return false
  if (a.marks.overTime !== b.marks.overTime) return true
  return Math.abs(lengthOf(a) - lengthOf(b)) > LONGER_DAYS
}

/** Two counts whose days differ by more than this in number are not of one time. */
const LONGER_DAYS = 3

function lengthOf(claim: ComparedClaim): number {
  if (claim.occurredFrom === null || claim.occurredTo === null) return 0
  return daysBetween(claim.occurredFrom, claim.occurredTo)
}

/**
 * "Three died in a separate attack" replaces no figure of its side's first attack. Of two sides one may call "a second
 * attack" what the other speaks of as the only one: but then their figures meet.
 */
function isOfAnotherIncident(a: ComparedClaim, b: ComparedClaim, across: boolean): boolean {
  if (!countsSomething(a.predicate)) return false
  if (across) return a.marks.another !== b.marks.another
  return a.marks.another || b.marks.another || areOfTwoKinds(a, b)
}

/** The dead of a raid are not those of a crash. Two sides may well quarrel about which it was: then their figures are of one. */
function areOfTwoKinds(a: ComparedClaim, b: ComparedClaim): boolean {
  const [one, other] = [a.marks.kind, b.marks.kind]
  return one !== null && other !== null && one !== other
}

/**
 * Two sides that each have people and equipment to lose, neither saying whose was lost, about a whole
 * region: each may speak of its own. A named town is one place, and police and hospital have no own.
 */
export function mayMeanOwn(a: ComparedClaim, b: ComparedClaim): boolean {
  if (!countsSomething(a.predicate) || a.affectedSideId !== null || b.affectedSideId !== null) {
    return false
  }
  if (!a.sideHasForces || !b.sideHasForces) return false
  // Who is held is of neither side that speaks, or of both in the same words.
  if (a.class === 'prisoners' && b.class === 'prisoners') return false
  return a.placeKey !== b.placeKey || a.placeIsRoot || b.placeIsRoot
}

/**
 * True also of a named town where one of them names who did it and the other does not, or names another; and of
 * equipment always: "five drones were shot down" and "we shot down two" are not the same drones.
 */
function mayMeanOthers(a: ComparedClaim, b: ComparedClaim): boolean {
  if (mayMeanOwn(a, b)) return true
  if (a.affectedSideId !== b.affectedSideId) {
    return a.affectedSideId !== null && b.affectedSideId !== null
  }
  if (!countsSomething(a.predicate)) return false
  if (a.affectedSideId !== null || !a.sideHasForces || !b.sideHasForces) return false
  // "Russia shot the plane down", "Ukraine did": one plane.
  if (eachNamesAnother(a, b) && ofOneFigure(a, b)) return false
  return a.predicate.startsWith('equipment.') || a.actorSideId !== b.actorSideId
}

/** Both say who did it, and not the same one; and nobody says "we did". */
export function eachNamesAnother(a: ComparedClaim, b: ComparedClaim): boolean {
  if (a.actorSideId === null || b.actorSideId === null) return false
  return a.actorSideId !== b.actorSideId && a.actorSideId !== a.sideId && b.actorSideId !== b.sideId
}

function ofOneFigure({ quantity: a }: ComparedClaim, { quantity: b }: ComparedClaim): boolean {
  return a === null || b === null || (a.low === b.low && a.high === b.high)
}

const HALF_A_DAY = 43_200_000

/** A later day, and not just after midnight: the hour of publication says little of when it was counted. */
function isOfLaterDay(earlier: ComparedClaim, later: ComparedClaim): boolean {
  return (
    dayOfSaying(later) > dayOfSaying(earlier) && later.assertedAt - earlier.assertedAt >= HALF_A_DAY
  )
}

function dayOfSaying(claim: ComparedClaim): string {
  return new Date(claim.assertedAt).toISOString().slice(0, 10)
}

/** True where both say of one and the same day what happened on it, and neither calls its figure a running total. */
function areOfOneStatedDay(a: ComparedClaim, b: ComparedClaim): boolean {
  return isOfStatedDay(a) && isOfStatedDay(b) && a.occurredFrom === b.occurredFrom
}

function isOfStatedDay(claim: ComparedClaim): boolean {
  const isOneDay = claim.occurredFrom === claim.occurredTo
  return claim.occurredHow === 'stated' && isOneDay && claim.counting !== 'cumulative'
}

/** True where the day of the event was over when the claim was made: its toll does not grow by the hour any more. */
function isOver(claim: ComparedClaim): boolean {
  return claim.occurredTo !== null && claim.occurredTo < dayOfSaying(claim)
}

/**
 * A total only grows: a higher figure of a later day does not contradict the earlier, lower one. Where one of them is
 * no side with forces (a hospital, a company), of a later hour either: tolls of a disaster grow all day. How many are
 * missing goes up and down; how many came to a rally does neither. How many were arrested on a stated day is what those who
 * arrest them know and others dispute, at whatever hour. What two armies say of one stated day is of that
 * day, whenever they say it; so is what anybody says of a day that is over, within a day of each other.
 */
function grewSince(
  earlier: ComparedClaim,
  later: ComparedClaim,
  before: Interval,
  now: Interval,
): boolean {
  if (earlier.predicate === 'crowd.size') return false
  const bystander = !earlier.sideHasForces || !later.sideHasForces
  if (areOfOneStatedDay(earlier, later)) {
    if (!bystander || earlier.predicate === 'people.detained') return false
    if (isOver(earlier) && !isOfLaterDay(earlier, later)) return false
  }
  const isLater = bystander ? later.assertedAt > earlier.assertedAt : isOfLaterDay(earlier, later)
  if (!isLater) return false
  return earlier.predicate === 'people.missing'
    ? now.low > before.high || before.low > now.high
    : now.low > before.high
}
