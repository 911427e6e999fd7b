import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { ArticleState } from '../db/schema.generated.ts'

/** The stored version that processing reads. */
export interface VersionToRead {
  articleId: string
  versionId: string
  version: number
  outletId: string
  outletName: string
  text: string
  language: string
  publishedAt: Date
  /** YYYY-MM-DD */
  publishedOn: string
}

/** Takes the work of an article that is in `state`; undefined where it is in another. */
export async function takeArticle(
  db: Connection,
  articleId: string,
  state: 'received' | 'extracted',
): Promise<{ fence: number; attempts: number } | undefined> {
  return await db
    .updateTable('article')
    .set((eb) => ({ fence: eb('fence', '+', 1), attempts: eb('attempts', '+', 1) }))
    .where('id', '=', articleId)
    .where('state', '=', state)
    .returning(['fence', 'attempts'])
    .executeTakeFirst()
}

/** The current version of an article. */
export async function readVersion(
  db: Connection,
  articleId: string,
): Promise<VersionToRead | undefined> {
  return await db
    .selectFrom('article')
    .innerJoin('article_version', (join) =>
      join
        .onRef('article_version.article_id', '=', 'article.id')
        .onRef('article_version.version', '=', 'article.current_version'),
    )
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .where('article.id', '=', articleId)
    .select([
      'article.id as articleId',
      'article_version.id as versionId',
      'article_version.version',
      'outlet.id as outletId',
      'outlet.name as outletName',
      'article_version.text',
      'article_version.language',
      'article_version.published_at as publishedAt',
      'article_version.published_on as publishedOn',
    ])
    .executeTakeFirst()
}

/**
 * Moves an article on, inside the transaction that holds the effects. False where the fence is no
 * longer the caller's: it must roll back and stop.
 */
export async function advanceArticle(
  trx: Connection,
  articleId: string,
  fence: number,
  from: ArticleState,
  to: ArticleState,
  failure?: string,
): Promise<boolean> {
  const current = await trx
    .selectFrom('article')
    .select('id')
    .where('id', '=', articleId)
    .where('fence', '=', fence)
    .where('state', '=', from)
    .forUpdate()
    .executeTakeFirst()
  if (current === undefined) return false
  await trx
    .updateTable('article')
    .set({
      state: to,
      attempts: 0,
      failure: failure ?? null,
      state_changed_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', articleId)
    .execute()
  return true
}
