/** Whose losses a claim counts, seen from its side. Pure. */
import { classFamily } from '../extraction/predicates.ts'
import type { PartyRow } from '../parties/queries.ts'
import type { LiveClaim } from './live-claims.ts'
import { countsSomething } from './question-key.ts'

export type Badge = 'own_losses' | 'other_side_losses'

/**
 * Whose losses a side speaks of: a side that counts its own dead is worth a mark. Witnesses and names that nobody knows
 * are no side. The people of the country where a movement is at home are its own, that country's soldiers are not.
 */
export function badgeOf(claim: LiveClaim, parties: ReadonlyMap<string, PartyRow>): Badge | null {
  if (!countsSomething(claim.predicate) || claim.affectedSideId === null) return null
  if (claim.affectedSideId === claim.sideId) return 'own_losses'
  const [side, affected] = [parties.get(claim.sideId), parties.get(claim.affectedSideId)]
  if (side === undefined || isNameless(side) || isOutside(side)) return null
  const isHome = affected?.kind === 'state' && side.country === affected.country
  if (!isHome || !claim.predicate.startsWith('people.')) return 'other_side_losses'
  return claim.class !== null && classFamily(claim.class) === 'military'
    ? 'other_side_losses'
    : 'own_losses'
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
