/** Whose losses a claim counts, seen from its side. Pure. */
import type { PartyRow } from '../parties/queries.ts'
import { countsForces } from './hostilities.ts'
import type { LiveClaim } from './live-claims.ts'
import { haveForces } from './own-side.ts'
import { countsSomething } from './question-key.ts'

export type Badge = 'own_losses' | 'other_side_losses'

/**
 * Whose losses a side speaks of: a side that counts its own dead is worth a mark. The mark belongs to conflicts: the side that
 * was hurt must be a party to hostilities, and who speaks must speak for one of the parties. The drowned, the burnt and
 * the tourists of a state are no losses of a side, and who only counts the dead of others' war (a foreign official, a
 * coast guard, witnesses, names that nobody knows) is no other side. Where soldiers or arms are counted and the event
 * names no opponent, the state that counts another's is taken for it. The people of the country where a movement is at
 * home are its own, that country's soldiers are not.
 * @param fighting ids of the parties to hostilities (`hostilities.ts`)
 */
export function badgeOf(
  claim: LiveClaim,
  parties: ReadonlyMap<string, PartyRow>,
  fighting: ReadonlySet<string>,
): Badge | null {
  const { sideId, affectedSideId } = claim
  if (!countsSomething(claim.predicate) || affectedSideId === null) return null
  const [side, affected] = [parties.get(sideId), parties.get(affectedSideId)]
  const isHome = affected?.kind === 'state' && side?.country === affected.country
  const isOwnHome = isHome && side?.kind === 'armed_group' && fighting.has(sideId)
  if (!fighting.has(affectedSideId) && !isOwnHome) return null
  if (affectedSideId === sideId) return 'own_losses'
  if (side === undefined || isNameless(side) || isOutside(side)) return null
  // Foreign soldiers are with the host until a movement says that it killed them.
  if (affected?.kind === 'generic' && side.kind !== 'armed_group') return null
  const opponents = [...fighting].filter((id) => id !== affectedSideId)
  const isOpponent =
    fighting.has(sideId) ||
    (opponents.length === 0 && countsForces(claim) && haveForces.has(side.kind))
  if (!isOpponent) return null
  return isHome && claim.predicate.startsWith('people.') && !countsForces(claim)
    ? 'own_losses'
    : 'other_side_losses'
}

/** Alliances that fight. Every other organisation counts the losses of others and is opposed to none. */
const fighting: ReadonlySet<string> = new Set(['nato', 'csto', 'coalition-yemen'])

/**
 * Agencies, outlets and organisations that only count: the United Nations, the Red Cross. A person who speaks for nobody,
 * a shopkeeper, is no side, whoever was harmed where they live.
 */
function isOutside(party: PartyRow): boolean {
  if (['agency', 'outlet', 'person'].includes(party.kind)) return true
  return party.kind === 'organisation' && !fighting.has(party.key)
}

/** Witnesses, officials of nobody in particular, and names that nobody knows: no party to a dispute. */
export function isNameless(party: PartyRow): boolean {
  return party.kind === 'generic' || party.kind === 'unknown'
}
