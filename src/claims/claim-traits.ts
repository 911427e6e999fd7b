/** What the reports of one claim may tell differently, and what the claim then has. Pure. */
import type { Counting, Precision, Stance } from '../extraction/types.ts'

export interface ClaimTraits {
  readonly stance: Stance
  readonly class: string | null
  readonly counting: Counting | null
  /** Key of the party that acted. */
  readonly actor: string | null
  readonly actorBasis: 'stated' | 'inferred' | null
  readonly affectedBasis: 'stated' | 'inferred' | null
  readonly affectedReason: string | null
  readonly placeHow: string | null
  readonly occurredPrecision: Precision | null
  readonly occurredHow: string | null
}

/** The plainest verb first: a claim concedes or accuses where every report puts it so. */
const stances: readonly Stance[] = ['asserts', 'accuses', 'concedes']
const countings: readonly (Counting | null)[] = ['cumulative', 'snapshot', 'incremental', null]
const bases = ['stated', 'inferred', null] as const
const placeBases = ['stated', 'attribution', 'article', 'affected', 'speaker', null]
const dayBases = ['stated', 'published', null]

/** The one that stands first in the list; those that it lacks come last, in the order of the alphabet. */
function firstOf<Value extends string | null>(
  list: readonly (string | null)[],
  a: Value,
  b: Value,
): Value {
  const [atA, atB] = [list.indexOf(a), list.indexOf(b)]
  if (atA !== atB) return atB < 0 || (atA >= 0 && atA < atB) ? a : b
  return smaller(a, b)
}

/** Null says nothing; of two the one that comes first in the alphabet. */
function smaller<Value extends string | null>(a: Value, b: Value): Value {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/**
 * The traits of a claim that two reports make. Commutative, associative and idempotent, so the order in
 * which reports arrive makes no difference: a figure that one of them calls a total is a total, who did
 * it is known once one of them says so, "soldiers" stands for other words for them.
 */
export function joinTraits(a: ClaimTraits, b: ClaimTraits): ClaimTraits {
  const affected = firstOf(bases, a.affectedBasis, b.affectedBasis)
  const reasons = [a, b].filter((traits) => traits.affectedBasis === affected)
  const actor = smaller(a.actor, b.actor)
  const acting = [a, b].filter((traits) => traits.actor === actor)
  return {
    stance: firstOf(stances, a.stance, b.stance),
    class: firstOf(['soldiers', 'fighters', 'militants'], a.class, b.class),
    counting: firstOf(countings, a.counting, b.counting),
    actor,
    actorBasis: acting.reduce<ClaimTraits['actorBasis']>(
      (basis, traits) => firstOf(bases, basis, traits.actorBasis),
      null,
    ),
    affectedBasis: affected,
    affectedReason: reasons.reduce<string | null>(
      (reason, traits) => smaller(reason, traits.affectedReason),
      null,
    ),
    placeHow: firstOf(placeBases, a.placeHow, b.placeHow),
    occurredPrecision: smaller(a.occurredPrecision, b.occurredPrecision),
    occurredHow: firstOf(dayBases, a.occurredHow, b.occurredHow),
  }
}

export function sameTraits(a: ClaimTraits, b: ClaimTraits): boolean {
  return (Object.keys(a) as (keyof ClaimTraits)[]).every((name) => a[name] === b[name])
}

/** What reports tell of a claim that a reviewer has put right: the form that the reviewer gave it stays. */
export function asEdited(edited: ClaimTraits, told: ClaimTraits): ClaimTraits {
  const { actor, actorBasis } = told
  return { ...edited, actor, actorBasis }
}
