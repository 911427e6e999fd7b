/** The columns of a board: the sides, and who spoke for each. Pure. */
import type { PartyRow } from '../parties/queries.ts'
import { isNameless } from './badge.ts'
import type { LiveClaim } from './live-claims.ts'

export interface Column {
  readonly party: PartyRow
  readonly speakers: PartyRow[]
}

/** Sides by the time at which they first spoke, then by name, never by side; the nameless come last. */
export function columnsOf(
  claims: readonly LiveClaim[],
  parties: ReadonlyMap<string, PartyRow>,
): Column[] {
  const speakers = speakersOf(claims, parties)
  const first = new Map<string, number>()
  for (const claim of claims) {
    const known = first.get(claim.sideId)
    if (known === undefined || claim.assertedAt < known) first.set(claim.sideId, claim.assertedAt)
  }
  return [...first.entries()]
    .flatMap(([id, at]) => {
      const party = parties.get(id)
      return party === undefined ? [] : [{ party, at }]
    })
    .sort(
      (a, b) =>
        Number(isNameless(a.party)) - Number(isNameless(b.party)) ||
        a.at - b.at ||
        (nameKey(a.party) < nameKey(b.party) ? -1 : 1),
    )
    .map(({ party }) => ({ party, speakers: speakers.get(party.id) ?? [] }))
}

/** Side -> who spoke for it here, by the time at which each first spoke: what its column unfolds into. */
function speakersOf(claims: readonly LiveClaim[], parties: ReadonlyMap<string, PartyRow>) {
  const first = new Map<string, LiveClaim>()
  for (const claim of claims) {
    const by = `${claim.sideId} ${claim.partyId}`
    const known = first.get(by)
    if (known === undefined || claim.assertedAt < known.assertedAt) first.set(by, claim)
  }
  const inOrder = [...first.values()].sort(
    (a, b) => a.assertedAt - b.assertedAt || (a.partyKey < b.partyKey ? -1 : 1),
  )
  return Map.groupBy(
    inOrder.flatMap(({ partyId, sideId }) => {
      const party = parties.get(partyId)
      // Whoever they speak for today: then they spoke for this side.
      return party === undefined ? [] : [{ ...party, sideId }]
    }),
    ({ sideId }) => sideId,
  )
}

function nameKey(party: PartyRow): string {
  return `${party.names['en'] ?? party.names['ar'] ?? ''} ${party.key}`
}
