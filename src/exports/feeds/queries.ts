import { sql } from 'kysely'
import type { Connection } from '../../db/create-database.ts'
import type { Records } from './happenings.ts'

const among = (ids: readonly string[]) => sql<string>`any(${[...new Set(ids)]}::uuid[])`

/** When this service learnt of claims. */
export async function claimsRecorded(
  db: Connection,
  ids: readonly string[],
): Promise<Records['claims']> {
  const rows = await db
    .selectFrom('claim')
    .select(['id', 'recorded_at'])
    .where('id', '=', among(ids))
    .execute()
  return new Map(rows.map((row) => [row.id, row.recorded_at]))
}

/** When relations came into being, and when they last changed: a confirmed one then was confirmed. */
export async function relationsRecorded(
  db: Connection,
  ids: readonly string[],
): Promise<Records['relations']> {
  const rows = await sql<{ id: string; opened: Date; changed: Date | null }>`
    SELECT relation.id, relation.recorded_at AS opened, change.recorded_at AS changed
    FROM relation LEFT JOIN history.change ON change.id = relation.change
    WHERE relation.id = ${among(ids)}`.execute(db)
  return new Map(
    rows.rows.map(({ id, opened, changed }) => [id, { opened, changed: changed ?? opened }]),
  )
}

/** Every version of the fact-checks of some claims. */
export async function factChecksOf(
  db: Connection,
  claimIds: readonly string[],
): Promise<Records['factChecks']> {
  const rows = await db
    .selectFrom('fact_check')
    .innerJoin('fact_check_version as version', 'version.fact_check_id', 'fact_check.id')
    .select([
      'fact_check.id',
      'fact_check.claim_id as claimId',
      'version.version',
      sql<string>`version.rating ->> 'alternateName'`.as('rating'),
      'version.claim_reviewed as claimReviewed',
      'version.explanation',
      'version.correction',
      'version.published_at as publishedAt',
      'version.url',
    ])
    .where('fact_check.claim_id', '=', among(claimIds))
    .execute()
  return rows
}

/** The event of a question, or undefined. */
export async function eventOfQuestion(db: Connection, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('question')
    .select('event_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.event_id
}
