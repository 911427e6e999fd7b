/** Fact-checks as rows. */
import type { z } from 'zod'
import type { Connection } from '../db/create-database.ts'
import { toInstant } from '../wire.ts'
import type { factCheck, factCheckVersion } from './schemas.ts'

export type Version = z.output<typeof factCheckVersion>

function checksWithCurrent(db: Connection) {
  return db
    .selectFrom('fact_check')
    .innerJoin('fact_check_version as current', (join) =>
      join
        .onRef('current.fact_check_id', '=', 'fact_check.id')
        .onRef('current.version', '=', 'fact_check.version'),
    )
    .selectAll('current')
    .select([
      'fact_check.id',
      'fact_check.claim_id',
      'fact_check.created_at',
      'fact_check.updated_at',
    ])
}

type CheckRow = NonNullable<Awaited<ReturnType<typeof findFactCheck>>>
type VersionRow = Awaited<ReturnType<typeof versionsOf>>[number]

export function findFactCheck(db: Connection, by: { id: string } | { claimId: string }) {
  const query = checksWithCurrent(db)
  return (
    'id' in by
      ? query.where('fact_check.id', '=', by.id)
      : query.where('fact_check.claim_id', '=', by.claimId)
  ).executeTakeFirst()
}

/** All versions, the newest first. */
export function versionsOf(db: Connection, id: string) {
  return db
    .selectFrom('fact_check_version')
    .selectAll()
    .where('fact_check_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
}

/** Fact-checks by id, the newest first; one more than `limit` tells that there is a next page. */
export function listFactChecks(
  db: Connection,
  page: {
    readonly claim: string | undefined
    readonly event: string | undefined
    readonly limit: number
    readonly before: string | undefined
  },
) {
  const { claim, event, before } = page
  return checksWithCurrent(db)
    .$if(claim !== undefined, (query) => query.where('fact_check.claim_id', '=', claim ?? ''))
    .$if(event !== undefined, (query) =>
      query.where('fact_check.claim_id', 'in', (eb) =>
        eb
          .selectFrom('claim')
          .select('claim.id')
          .where('claim.event_id', '=', event ?? ''),
      ),
    )
    .$if(before !== undefined, (query) => query.where('fact_check.id', '<', before ?? ''))
    .orderBy('fact_check.id', 'desc')
    .limit(page.limit + 1)
    .execute()
}

export function versionView(row: VersionRow): Version {
  return {
    version: row.version,
    rating: row.rating as Version['rating'],
    claimReviewed: row.claim_reviewed,
    explanation: row.explanation,
    evidence: row.evidence as Version['evidence'],
    url: row.url,
    author: row.author as Version['author'],
    language: row.language,
    correction: row.correction,
    by: { id: row.by_id, name: row.by_name },
    publishedAt: toInstant(row.published_at),
  }
}

export function factCheckView(row: CheckRow): z.output<typeof factCheck> {
  return {
    id: row.id,
    claimId: row.claim_id,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
    current: versionView(row),
  }
}
