/** Who fights in an event, as far as its claims tell. Pure. */
import { classFamily } from '../extraction/predicates.ts'
import type { PartyRow } from '../parties/queries.ts'
import { fieldsSoldiers } from '../parties/serving-under.ts'
import { isState } from '../places/find-place.ts'
import type { LiveClaim } from './live-claims.ts'
import { haveForces } from './own-side.ts'
import { countsSomething } from './question-key.ts'

/** What only those who fight do to each other. */
const ofArms =
  /^(?:attack|offensive(?:\.counter)?|territory\.captured|ceasefire\.\p{L}+|equipment\.\p{L}+)$/u

/**
 * Ids of the sides that are parties to hostilities: movements in arms that speak, act or are hurt; who is said to have
 * harmed another side, and that side; who lost soldiers, fighters or arms; whose people were hurt in a disputed region,
 * which is no state's. A flood, a fire or a boat that sank makes a state no party to anything.
 * @param claims all live claims of an event, or of one question of it
 * @param root key of the event's place
 */
export function partiesToHostilities(
  claims: readonly LiveClaim[],
  parties: ReadonlyMap<string, PartyRow>,
  root: string,
): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (id: string | null) => {
    const party = id === null ? undefined : parties.get(id)
    if (party === undefined) return
    if (haveForces.has(party.kind) || fieldsSoldiers(party.key)) found.add(party.id)
  }
  for (const claim of claims) {
    const { actorSideId: actor, affectedSideId: affected } = claim
    for (const id of [claim.sideId, actor, affected]) {
      if (id !== null && parties.get(id)?.kind === 'armed_group') found.add(id)
    }
    if (
      actor !== null &&
      actor !== affected &&
      (affected !== null || ofArms.test(claim.predicate))
    ) {
      add(actor)
      add(affected)
    }
    const counts = countsSomething(claim.predicate)
    if (counts && (countsForces(claim) || !isState(root))) add(affected)
  }
  return found
}

/** True for losses that only sides with forces have: soldiers, fighters, arms. */
export function countsForces(claim: Pick<LiveClaim, 'predicate' | 'class'>): boolean {
  if (claim.predicate.startsWith('equipment.')) return true
  return claim.class !== null && classFamily(claim.class) === 'military'
}
