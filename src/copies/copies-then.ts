/** The groups of copies when only what had been published by a moment had been said. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { connected, regrouped, type Tie } from './groups.ts'

/**
 * Lets versions be in the groups in which they were then, for the rest of a transaction that reads what had been said by a
 * moment: what pairs of copies connect of the versions that stood then.
 * @param claimIds claims whose reports it concerns
 */
export async function groupCopiesOfThen(
  trx: Connection,
  claimIds: readonly string[],
): Promise<void> {
  const seen = new Set(await reportsOf(trx, claimIds))
  const ties = new Map<string, Tie>()
  for (let next = [...seen]; next.length > 0; ) {
    const found = await tiesThen(trx, next)
    for (const tie of found) ties.set(`${tie.one} ${tie.other}`, tie)
    next = [...new Set(found.flatMap(({ one, other }) => [one, other]))].filter(
      (id) => !seen.has(id),
    )
    for (const id of next) seen.add(id)
  }
  if (ties.size === 0) return
  const { groupOf } = regrouped(connected([...ties.values()]), new Map(), randomUUID)
  const rows = [...groupOf].map(([version_id, group_id]) => ({ version_id, group_id }))
  await sql`SELECT set_config('counterclaim.copies', ${JSON.stringify(rows)}, true)`.execute(trx)
}

async function reportsOf(trx: Connection, claimIds: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('mention')
    .select('version_id')
    .distinct()
    .where('claim_id', '=', sql<string>`any(${[...claimIds]}::uuid[])`)
    .where('live', '=', true)
    .execute()
  return rows.map((row) => row.version_id)
}

/** The pairs of these versions and others of which both stood then: no newer one of their article had been published. */
async function tiesThen(trx: Connection, versions: readonly string[]): Promise<Tie[]> {
  const { rows } = await sql<Tie>`
    WITH tie AS (
      SELECT one_id, other_id FROM near_copy WHERE one_id = any(${[...versions]}::uuid[])
      UNION SELECT one_id, other_id FROM near_copy WHERE other_id = any(${[...versions]}::uuid[])
    ), standing AS (
      SELECT id FROM (SELECT one_id AS id FROM tie UNION SELECT other_id FROM tie) AS named
      JOIN article_version AS version USING (id)
      WHERE version.said_from <= (SELECT said.moment())
        AND EXISTS (SELECT FROM article_sketch WHERE version_id = id) AND NOT EXISTS (
          SELECT FROM article_version AS newer JOIN article_sketch ON article_sketch.version_id = newer.id
          WHERE newer.article_id = version.article_id AND newer.version > version.version
            AND newer.said_from <= (SELECT said.moment())))
    SELECT one_id AS one, other_id AS other FROM tie
    WHERE one_id IN (SELECT id FROM standing) AND other_id IN (SELECT id FROM standing)`.execute(
    trx,
  )
  return rows
}
