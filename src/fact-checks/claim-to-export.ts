import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { partiesById } from '../parties/queries.ts'
import type { ClaimToExport } from './claim-review.ts'

/** Most reports that a node lists, the first ones. */
const most = 100

/**
 * A claim with its author and the articles that still make it; undefined where there is none.
 * `rejected`: a person found that its author did not say it so.
 */
export async function claimToExport(
  db: Connection,
  id: string,
): Promise<(ClaimToExport & { readonly rejected: boolean }) | undefined> {
  const claim = await db
    .selectFrom('claim')
    .innerJoin('party', 'party.id', 'claim.party_id')
    .select(['claim.id', 'claim.words', 'claim.language', 'claim.review_status', 'party.root_id'])
    .where('claim.id', '=', id)
    .executeTakeFirst()
  if (claim === undefined) return undefined
  const author = (await partiesById(db, [claim.root_id])).get(claim.root_id)
  if (author === undefined) throw new Error('a claim is of nobody')
  const reports = await db
    .selectFrom('mention')
    .innerJoin('article_version as version', 'version.id', 'mention.version_id')
    .innerJoin('article', 'article.id', 'mention.article_id')
    .innerJoin('outlet', 'outlet.id', 'mention.outlet_id')
    .select([
      'article.id',
      'article.url',
      'version.title',
      'outlet.name as outlet',
      sql<Date>`min(version.published_at)`.as('publishedAt'),
    ])
    .where('mention.claim_id', '=', id)
    .where('mention.live', '=', true)
    .groupBy(['article.id', 'version.title', 'outlet.name'])
    .orderBy('publishedAt')
    .orderBy('outlet.name')
    .orderBy('article.id')
    .limit(most)
    .execute()
  const { words, language, review_status: status } = claim
  return { id: claim.id, words, language, author, reports, rejected: status === 'rejected' }
}
