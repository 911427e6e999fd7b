/**
 * How two claims of one question stand to each other. Pure rules, tried in the order of the design:
 * repeats, updates, not_comparable, concedes, denies, blames_other, contradicts, corroborates.
 *
 * Two claims of one side are never set against each other: the later one repeats or updates the
 * earlier one, or the two cannot be compared. Sides are the ends of the chains of "speaks for".
 */
import {
  eachNamesAnother,
  isUnspecific,
  mayMeanOwn,
  samePopulation,
  whyNotComparable,
} from './comparability.ts'
import { type ComparedClaim, inOrder } from './compared-claim.ts'
import {
  gapOf,
  intervalOf,
  isNarrower,
  overlap,
  type Quantity,
  sameQuantity,
  standingOf,
} from './intervals.ts'
import { liesApart } from './place-of-count.ts'
import { haveDifferentOrigins, mayBeOneSpeaker } from './two-voices.ts'

export type RelationType =
  | 'repeats'
  | 'updates'
  | 'not_comparable'
  | 'concedes'
  | 'denies'
  | 'blames_other'
  | 'contradicts'
  | 'corroborates'

export interface Relation {
  readonly type: RelationType
  /**
   * updates: up, down, refines, corrects, retracts; not_comparable: population, unit, place, affected,
   * incident, counting, period, as_of, vague; denies: `other_measure`, or null.
   */
  readonly detail: string | null
  /** The claim that does it, and the one that it is done to. */
  readonly from: string
  readonly to: string
  /** What was compared: `quantity`, `polarity`, `actor`, `stance`. */
  readonly basis: string
  readonly rule: string
  readonly confidence: number
}

/**
 * The relation of two claims of one question, or null where there is nothing to say. Symmetric.
 * @param stoodBy true where the side of the lower figure has denied the higher one: then it stands by its own, and the
 * two are of one moment.
 */
export function compare(
  one: ComparedClaim,
  other: ComparedClaim,
  stoodBy = false,
): Relation | null {
  if (one.id === other.id) return null
  const [earlier, later] = inOrder(one, other)
  if (!isFactual(earlier) || !isFactual(later)) return null
  if (earlier.sideId !== later.sideId) return acrossSides(earlier, later, stoodBy)
  const own = withinSide(earlier, later)
  // Other witnesses take nothing back of what some have said.
  return own?.type === 'updates' && later.sideIsMany === true ? null : own
}

/** Conditions and forecasts say nothing of what happened; calls and promises neither. */
function isFactual(claim: ComparedClaim): boolean {
  if (claim.modality === 'conditional' || claim.modality === 'forecast') return false
  return !['calls', 'promises', 'declines', 'asks'].includes(claim.stance)
}

/** True where a claim says that something is not so. */
export function isDenial(claim: ComparedClaim): boolean {
  return (claim.stance === 'denies') !== (claim.polarity === 'negated')
}

function withinSide(earlier: ComparedClaim, later: ComparedClaim): Relation | null {
  const make = maker(later, earlier)
  if (later.stance === 'retracts') return make('updates', 'retracts', 'stance', 'retraction', 0.9)
  const turned = isDenial(earlier) !== isDenial(later)
  // Who says 31 and denies another's 550 has not changed a word.
  if (turned && (!meets(earlier, later) || !sameDeed(earlier, later))) return null
  if (saysTheSame(earlier, later) && mayCountTheSame(earlier, later)) {
    return make('repeats', null, basisOf(earlier, later), 'same-side-same-figure', 0.95)
  }
  const differs = whyNotComparable(earlier, later, false)
  if (differs !== null) {
    return make('not_comparable', differs, differs, `differs-in-${differs}`, 0.9)
  }
  if (turned) return make('updates', 'corrects', 'polarity', 'same-side-turns-round', 0.8)
  const basis = basisOf(earlier, later)
  if (saysTheSame(earlier, later)) {
    return make('repeats', null, basis, 'same-side-same-figure', 0.95)
  }
  if ((isBare(later) && !isBare(earlier)) || (isDenial(later) && isBare(earlier))) {
    return make('repeats', null, 'statement', 'same-side-without-the-figure', 0.7)
  }
  if (loosens(later, earlier)) {
    return make('repeats', null, 'quantity', 'same-side-looser-bound', 0.8)
  }
  const detail = directionOfUpdate(earlier, later)
  if ((detail === 'up' || detail === 'down') && areOfOneMoment(earlier, later)) return null
  return make('updates', detail, basis, 'same-side-later-figure', 0.9)
}

/**
 * Who denies having shelled a town and says that another did has not changed a word: a denial is of one's own deed
 * where it names nobody, an accusation of somebody else's.
 */
function sameDeed(earlier: ComparedClaim, later: ComparedClaim): boolean {
  const [denial, claim] = isDenial(earlier) ? [earlier, later] : [later, earlier]
  // "We did not shoot it down, they did."
  const isBlame = claim.stance === 'accuses' && claim.actorSideId !== null
  if (!asksForActor.has(earlier.predicate) && !isBlame) return true
  return claim.actorSideId === null
    ? claim.stance !== 'accuses'
    : claim.actorSideId === (denial.actorSideId ?? denial.sideId)
}

/** Predicates whose question is who did it. */
const asksForActor: ReadonlySet<string> = new Set(['attack', 'offensive', 'ceasefire.violated'])

/** One side's same figure is one count, whether or not a report says of whom. */
function mayCountTheSame(a: ComparedClaim, b: ComparedClaim): boolean {
  if (isDenial(a) !== isDenial(b) || a.predicate !== b.predicate) return false
  if (liesApart(a.placeKey, b.placeKey)) return false
  if ((a.counting === 'incremental') !== (b.counting === 'incremental')) return false
  if (a.quantity === null) return a.class === b.class
  return a.quantity.comparator !== 'vague' && (isUnspecific(a.class) || isUnspecific(b.class))
}

/** Two figures in one breath, none of them called the total: nobody tells which replaced the other, if one did. */
function areOfOneMoment(a: ComparedClaim, b: ComparedClaim): boolean {
  const isTotal = a.counting === 'cumulative' || b.counting === 'cumulative'
  return a.assertedAt === b.assertedAt && !isTotal
}

/** A claim that names no figure takes nothing back from one that does. */
function isBare(claim: ComparedClaim): boolean {
  return claim.quantity === null
}

/** True where the quantities can be of one thing: they overlap, or name one figure ("550", "more than 550"). */
function meets(a: ComparedClaim, b: ComparedClaim): boolean {
  if (a.quantity === null || b.quantity === null) return true
  const one = intervalOf(a.quantity)
  const other = intervalOf(b.quantity)
  if (one === undefined || other === undefined || overlap(one, other)) return true
  return figureIn(a.quantity) === figureIn(b.quantity)
}

/** True where the later claim names the figure of the earlier one and only says it less exactly: "at least 40" after "40". */
export function loosens(later: ComparedClaim, earlier: ComparedClaim): boolean {
  if (later.quantity === null || earlier.quantity === null) return false
  if (figureIn(later.quantity) !== figureIn(earlier.quantity)) return false
  const [before, now] = [intervalOf(earlier.quantity), intervalOf(later.quantity)]
  return before !== undefined && now !== undefined && isNarrower(before, now)
}

function figureIn(quantity: Quantity): number | null {
  return quantity.low ?? quantity.high
}

function saysTheSame(a: ComparedClaim, b: ComparedClaim): boolean {
  return sameQuantity(a.quantity, b.quantity) && sameOrUnknown(a.actorSideId, b.actorSideId)
}

function sameOrUnknown(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b
}

function basisOf(a: ComparedClaim, b: ComparedClaim): string {
  return a.quantity === null && b.quantity === null ? 'statement' : 'quantity'
}

function directionOfUpdate(earlier: ComparedClaim, later: ComparedClaim): string {
  const before = earlier.quantity === null ? undefined : intervalOf(earlier.quantity)
  const now = later.quantity === null ? undefined : intervalOf(later.quantity)
  if (now === undefined) return 'corrects'
  if (before === undefined || isNarrower(now, before)) return 'refines'
  if (now.low > before.low || (now.low === before.low && now.high > before.high)) return 'up'
  return 'down'
}

function acrossSides(
  earlier: ComparedClaim,
  later: ComparedClaim,
  stoodBy: boolean,
): Relation | null {
  if (mayBeOneSpeaker(earlier, later)) return null
  const make = maker(later, earlier)
  const [denying, second] = [later, earlier].filter(isDenial)
  if (denying !== undefined) {
    if (mayMeanOwn(earlier, later)) return null
    if (second !== undefined) return make('corroborates', null, 'polarity', 'both-deny', 0.6)
    return denies(denying, denying === later ? earlier : later)
  }
  const differs = whyNotComparable(earlier, later, true)
  if (differs !== null && !(stoodBy && differs === 'as_of')) {
    return make('not_comparable', differs, differs, `differs-in-${differs}`, 0.9)
  }
  const before = earlier.quantity === null ? undefined : intervalOf(earlier.quantity)
  const now = later.quantity === null ? undefined : intervalOf(later.quantity)
  const standing = before === undefined || now === undefined ? 'agree' : standingOf(before, now)
  const agree = standing === 'agree'
  const conceding = [later, earlier].find((claim) => claim.stance === 'concedes')
  if (conceding !== undefined && agree) {
    const heard = conceding === later ? earlier : later
    if (heard.stance === 'concedes') return null
    return maker(conceding, heard)('concedes', null, 'stance', 'concession', 0.8)
  }
  if (eachNamesAnother(earlier, later)) {
    return make('blames_other', null, 'actor', 'each-names-another', 0.85)
  }
  if (before === undefined || now === undefined) return withoutFigures(earlier, later)
  if (standing === 'open') return null
  if (standing === 'apart') {
    // Figures that nearly meet may be two readings of one count.
    const confidence = gapOf(before, now) < 0.1 ? 0.6 : 0.9
    return make('contradicts', null, 'quantity', 'figures-apart', confidence)
  }
  return haveDifferentOrigins(earlier, later)
    ? make('corroborates', null, 'quantity', 'figures-meet', 0.8)
    : null
}

function denies(denying: ComparedClaim, denied: ComparedClaim): Relation | null {
  const make = maker(denying, denied)
  if (denying.class !== denied.class && !samePopulation(denying.class, denied.class)) {
    return make('not_comparable', 'population', 'population', 'differs-in-population', 0.8)
  }
  if (!deniesFigureOf(denying, denied) || !deniesDeedOf(denying, denied)) return null
  return measuresTheSame(denying, denied)
    ? make('denies', null, 'polarity', 'denial', 0.85)
    : make('denies', 'other_measure', 'polarity', denialOfAnotherMeasure, 0.5)
}

/** "We did not shell it" answers those who say that we did, not those who say that it was shelled. */
function deniesDeedOf(denying: ComparedClaim, denied: ComparedClaim): boolean {
  if (!asksForActor.has(denied.predicate)) return true
  const actor = denying.actorSideId ?? denying.sideId
  return denied.actorSideId === null ? denied.stance === 'accuses' : denied.actorSideId === actor
}

/** A denial without a figure denies them all; "we did not lose 40" says nothing of "up to 70". */
function deniesFigureOf(denying: ComparedClaim, denied: ComparedClaim): boolean {
  if (!meets(denying, denied)) return false
  if (denying.quantity === null || denied.quantity === null) return true
  const one = intervalOf(denying.quantity)
  const other = intervalOf(denied.quantity)
  if (one === undefined || other === undefined) return true
  const top = Math.min(one.high, other.high)
  const bounded = [one, other].find((interval) => interval.low <= 0 && interval.high > 0)
  // "Up to 70" is a claim of some 70: only a denial of about that figure meets it.
  return bounded === undefined || top >= bounded.high * 0.9
}

/** The rule by which "550 were killed" is denied of "550 were killed or wounded". */
export const denialOfAnotherMeasure = 'denial-of-another-measure'

/** The dead are not the dead and the wounded; a drone that was shot down is a drone destroyed. */
function measuresTheSame(a: ComparedClaim, b: ComparedClaim): boolean {
  return a.predicate === b.predicate || !a.predicate.startsWith('people.')
}

function withoutFigures(earlier: ComparedClaim, later: ComparedClaim): Relation | null {
  const make = maker(later, earlier)
  if (earlier.quantity !== null || later.quantity !== null) return null
  if (earlier.predicate === 'ceasefire.agreed' && haveDifferentOrigins(earlier, later)) {
    return make('corroborates', null, 'statement', 'both-say-so', 0.7)
  }
  if (earlier.actorSideId === null || later.actorSideId === null) return null
  if (earlier.actorSideId !== later.actorSideId) {
    return earlier.predicate === 'territory.captured'
      ? make('contradicts', null, 'actor', 'different-holders', 0.7)
      : null
  }
  return haveDifferentOrigins(earlier, later)
    ? make('corroborates', null, 'actor', 'same-actor', 0.6)
    : null
}

function maker(from: ComparedClaim, to: ComparedClaim) {
  return (
    type: RelationType,
    detail: string | null,
    basis: string,
    rule: string,
    confidence: number,
  ): Relation => ({
    type,
    detail,
    from: from.id,
    to: to.id,
    basis,
    rule,
    // No relation is surer than the reading of "reportedly".
    confidence:
      from.modality === 'hedged' || to.modality === 'hedged' ? confidence * 0.8 : confidence,
  })
}
