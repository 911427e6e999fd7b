/** For whom bare names stood when only what had been published by a moment had been said. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { dueOf } from './settle-introduced.ts'
import { above, below, settle } from './settle-parties.ts'
import { tellsApart } from './skeleton.ts'

/**
 * Lets names stand for whom they stood for then, for the rest of a transaction that reads what had been said by a
 * moment. By the rule that merges names of the present, with the reports of then.
 * @param claimIds claims whose speakers it may concern
 * @returns true where any stood for somebody else than today
 */
export async function namePartiesOfThen(
  trx: Connection,
  claimIds: readonly string[],
): Promise<boolean> {
  const due = await dueOf(trx, await soundsOf(trx, claimIds))
  if (due.length === 0) return false
  const into = new Map(due.map((change) => [change.id, change.into]))
  const moved = await below(trx, [...into.keys()])
  const others = due.flatMap((change) => change.into ?? [])
  const rows = await above(trx, [...new Set([...moved, ...others])])
  const settled = settle(
    rows.map((row) => ({ ...row, into: into.has(row.id) ? (into.get(row.id) ?? null) : row.into })),
  )
  const named = moved.flatMap((id) => {
    const { rootId, sideId } = settled.get(id) ?? {}
    return rootId === undefined ? [] : [{ id, root_id: rootId, side_id: sideId }]
  })
  await sql`
    SELECT set_config('counterclaim.parties', jsonb_agg(to_jsonb(named) || jsonb_build_object('has_terms',
      EXISTS (SELECT FROM party_term WHERE party_id = named.root_id)))::text, true)
    FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb)
      AS named (id uuid, root_id uuid, side_id uuid)`.execute(trx)
  return true
}

async function soundsOf(trx: Connection, claimIds: readonly string[]): Promise<string[]> {
  if (claimIds.length === 0) return []
  const rows = await trx
    .selectFrom('claim')
    .innerJoin('party', 'party.id', 'claim.party_id')
    .select('party.sound')
    .distinct()
    .where('claim.id', '=', sql<string>`any(${claimIds}::uuid[])`)
    .where('party.sound', 'is not', null)
    .execute()
  return rows
    .flatMap((row) => row.sound ?? [])
    .filter(tellsApart)
    .sort()
}
