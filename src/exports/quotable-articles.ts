import { sql } from 'kysely'
import { isReleased } from '../articles/queries.ts'
import type { Connection } from '../db/create-database.ts'

/** Articles that may be quoted, each with its address. */
export type QuotableArticles = ReadonlyMap<string, { readonly url: string | null }>

/** Those of some articles that may be quoted: neither withdrawn nor under embargo. */
export async function quotableArticles(
  db: Connection,
  ids: readonly string[],
): Promise<QuotableArticles> {
  const rows = await db
    .selectFrom('article')
    .select(['id', 'url'])
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .where('publication_status', '=', 'usable')
    .where(isReleased)
    .execute()
  return new Map(rows.map(({ id, url }) => [id, { url }]))
}
