/**
 * Whose losses a claim counts that names nobody's. Who announces losses speaks of its own side: whichever that has turned
 * out to be since the report was read, as later articles may have introduced a bare name, and people may have merged it.
 */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { PartyKind } from '../db/schema.generated.ts'
import type { PartyRow } from '../parties/queries.ts'
import { sideAt } from '../parties/side-at.ts'

/** Kinds of sides that have people and equipment of their own to lose. */
export const haveForces: ReadonlySet<PartyKind> = new Set<PartyKind>([
  'state',
  'de_facto_authority',
  'armed_group',
])

/** The affected side of a claim of which the report told no more than that it is the speaker's own. */
export function ownSide(reason: string | null, speakersSide: PartyRow): PartyRow | undefined {
  return reason === 'own_side' && haveForces.has(speakersSide.kind) ? speakersSide : undefined
}

interface Affected {
  readonly id: string
  readonly affectedKey: string | null
  readonly affectedId: string | null
  readonly affectedReason: string | null
}

/** The same for rows of claims: one query where there are any such. */
export async function withOwnSides<Row extends Affected>(
  trx: Connection,
  rows: readonly Row[],
): Promise<Row[]> {
  const open = rows.filter((row) => row.affectedKey === null && row.affectedReason === 'own_side')
  if (open.length === 0) return [...rows]
  const sides = await trx
    .selectFrom('claim')
    .innerJoin('party as speaker', 'speaker.id', 'claim.party_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('mention')
          .select(sql<Date>`coalesce(min(mention.asserted_at), claim.asserted_first)`.as('at'))
          .whereRef('mention.claim_id', '=', 'claim.id')
          .where('mention.live', '=', true)
          .as('first'),
      (join) => join.onTrue(),
    )
    .innerJoin('party as side', (join) => join.on('side.id', '=', sideAt('speaker', 'first.at')))
    .select(['claim.id', 'side.id as affectedId', 'side.key as affectedKey'])
    .where('claim.id', '=', sql<string>`any(${open.map((row) => row.id)}::uuid[])`)
    .where('side.kind', 'in', [...haveForces])
    .execute()
  const sideOf = new Map(sides.map(({ id, ...side }) => [id, side]))
  return rows.map((row) => ({ ...row, ...sideOf.get(row.id) }))
}
