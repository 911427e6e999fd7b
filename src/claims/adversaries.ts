/** Who fights whom in an article, by what its claims say that sides do to each other. Pure. */
import type { ClaimDraft } from '../extraction/types.ts'
import type { PartyEntry } from '../parties/party.ts'
import type { ClaimRoles } from './claim-roles.ts'

/** Sides that have soldiers and territory: they can be adversaries, and lose something. */
export function hasForces(side: PartyEntry): boolean {
  return ['state', 'de_facto_authority', 'armed_group'].includes(side.kind)
}

/** Side -> its only adversary in the article, by what the claims say that they do to each other. */
export function adversariesIn(
  claims: readonly ClaimDraft[],
  roles: readonly ClaimRoles[],
  sides: readonly (PartyEntry | null)[],
): Map<string, PartyEntry> {
  const counts = new Map<string, Map<string, { side: PartyEntry; count: number }>>()
  const oppose = (one: PartyEntry | null | undefined, other: PartyEntry | null | undefined) => {
    if (one == null || other == null || one.key === other.key) return
    if (!hasForces(one) || !hasForces(other)) return
    for (const [a, b] of [[one, other] as const, [other, one] as const]) {
      const row = counts.get(a.key) ?? new Map<string, { side: PartyEntry; count: number }>()
      row.set(b.key, { side: b, count: (row.get(b.key)?.count ?? 0) + 1 })
      counts.set(a.key, row)
    }
  }
  roles.forEach(({ actor, affected }, at) => {
    oppose(actor?.side, affected?.side)
    oppose(sides[at], actor?.side)
    oppose(sides[at], affected?.side)
  })
  for (const [denier, striker] of deniedLosses(claims, roles, sides)) oppose(denier, striker)
  const adversaries = new Map<string, PartyEntry>()
  for (const [key, row] of counts) {
    const [most, next] = [...row.values()].sort((a, b) => b.count - a.count)
    if (most !== undefined && most.count > (next?.count ?? 0)) adversaries.set(key, most.side)
  }
  return adversaries
}

/** Who denies a loss of equipment, and who claims to have inflicted one like it: the denial answers that claim. */
function* deniedLosses(
  claims: readonly ClaimDraft[],
  roles: readonly ClaimRoles[],
  sides: readonly (PartyEntry | null)[],
) {
  const strikers = new Map<string, PartyEntry>()
  claims.forEach((claim, at) => {
    const side = sides[at] ?? null
    const strikes = claim.stance === 'asserts' && roles[at]?.actor?.side?.key === side?.key
    if (side !== null && strikes && isLossOfEquipment(claim)) strikers.set(claim.class ?? '', side)
  })
  const takers = claims.flatMap((claim, at) =>
    claim.predicate === taking && claim.stance === 'asserts' ? [sides[at] ?? null] : [],
  )
  for (const [at, claim] of claims.entries()) {
    if (claim.stance !== 'denies') continue
    if (isLossOfEquipment(claim)) yield [sides[at], strikers.get(claim.class ?? '')] as const
    // Who denies that a town fell answers whoever says that they took it.
    else if (claim.predicate === taking)
      for (const taker of takers) yield [sides[at], taker] as const
  }
}

const taking = 'territory.captured'

function isLossOfEquipment(claim: ClaimDraft): boolean {
  return /^equipment\.(?:destroyed|shot_down)$/u.test(claim.predicate)
}
