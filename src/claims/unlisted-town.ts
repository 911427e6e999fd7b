/** Claims that a text places in a state, beside those that it places in one town there that no list knows. Pure. */
import { predicateOf } from '../extraction/predicates.ts'
import type { NormalClaim } from './normal-form.ts'

/**
 * Claims about the state, of one family and day with those about the one town that no list knows, are about that town:
 * an event in the town would lose them otherwise, as the town lies in no place of the list. A text with two such towns
 * stays as it is, and so does a claim that names the state itself: a country's toll is not the town's.
 */
export function inTheTown(claims: readonly NormalClaim[]): NormalClaim[] {
  const inTowns = claims.filter((claim) => claim.place?.country !== undefined)
  const towns = new Set(inTowns.map((claim) => claim.place?.key))
  const place = inTowns[0]?.place
  if (place == null || towns.size !== 1) return [...claims]
  const told = new Set(inTowns.map(happeningOf))
  return claims.map((claim) => {
    const { place: at } = claim
    const ofState = at !== null && at.key === place.country && !named.has(at.how)
    if (!ofState || !told.has(happeningOf(claim))) return claim
    return { ...claim, place: { ...place, how: 'article' } }
  })
}

/** The claim's own words, or those around it, name its place. */
const named: ReadonlySet<string> = new Set(['stated', 'attribution'])

function happeningOf({ predicate, occurred }: NormalClaim): string {
  return `${predicateOf(predicate)?.family ?? predicate} ${occurred?.from ?? ''}`
}
