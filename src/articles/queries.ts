import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { ArticleState } from '../db/schema.generated.ts'

/** The stored version that processing reads. */
export interface VersionToRead {
  readonly articleId: string
  readonly versionId: string
  readonly version: number
  readonly outletId: string
  readonly outletName: string
  /** Title, blank line, body: spans count its UTF-16 code units. */
  readonly text: string
  /** BCP 47. */
  readonly language: string
  readonly publishedAt: Date
  /** `YYYY-MM-DD` on the sender's calendar. */
  readonly publishedOn: string
}

/**
 * When a version was published, for those who read it: the moment where its day in UTC is also the sender's, else the
 * sender's day, for then its stamp is of the sender's own zone.
 */
export function stampOf(version: {
  readonly publishedAt: Date
  readonly publishedOn: string
}): string {
  const stamp = version.publishedAt.toISOString()
  return stamp.startsWith(version.publishedOn) ? stamp : version.publishedOn
}

/** True of articles that are under no embargo (any more). */
export const isReleased = sql<boolean>`(embargoed_until IS NULL OR embargoed_until <= clock_timestamp())`

/** Articles, each with its outlet and the version that counts. */
function withCurrentVersion(db: Connection) {
  return db
    .selectFrom('article')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .innerJoin('article_version', (join) =>
      join
        .onRef('article_version.article_id', '=', 'article.id')
        .onRef('article_version.version', '=', 'article.current_version'),
    )
}

/** The current version of an article, or undefined for an unknown one. */
export function readVersion(db: Connection, articleId: string): Promise<VersionToRead | undefined> {
  return withCurrentVersion(db)
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
    .where('article.id', '=', articleId)
    .executeTakeFirst()
}

/**
 * Takes an article's work (reliability rule 4): whoever took it before must not write any more. Undefined where
 * the article is not in that state, or has a newer generation whose own job does the work: many updates in a
 * second must not count as many starts of the newest text.
 * @param alone true where the process has nothing else in hand: if it dies before the start is settled, the next take
 * counts an attempt.
 * @returns `died` where the start before this one was never settled.
 */
export function takeArticle(
  db: Connection,
  work: { readonly articleId: string; readonly generation: number },
  state: 'received' | 'extracted',
  alone = false,
): Promise<{ fence: number; attempts: number; died: boolean } | undefined> {
  return db
    .updateTable('article')
    .set((eb) => ({
      fence: eb('fence', '+', 1),
      attempts: sql<number>`attempts + CASE WHEN started_alone THEN 1 ELSE 0 END`,
      started_alone: alone,
    }))
    .where('id', '=', work.articleId)
    .where('generation', '=', work.generation)
    .where('state', '=', state)
    .where(isReleased)
    .returning(['fence', 'attempts', sql<boolean>`old.started_alone IS NOT NULL`.as('died')])
    .executeTakeFirst()
}

/**
 * Moves an article on, in the transaction that writes the effects of its work. The row stays locked until that
 * transaction ends.
 * @param failure why it is given up, where `to` is `quarantined`.
 * @returns false where somebody took the work meanwhile: roll back.
 */
export async function advanceArticle(
  trx: Connection,
  articleId: string,
  fence: number,
  from: ArticleState,
  to: ArticleState,
  failure?: string,
): Promise<boolean> {
  const held = await trx
    .selectFrom('article')
    .select('id')
    .where('id', '=', articleId)
    .where('fence', '=', fence)
    .where('state', '=', from)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) return false
  await trx
    .updateTable('article')
    .set({
      state: to,
      state_changed_at: sql`clock_timestamp()`,
      // The job of the next step goes on the queue right after the commit.
      enqueued_at: to === 'extracted' ? sql`clock_timestamp()` : null,
      attempts: 0,
      started_alone: null,
      failure: failure ?? null,
    })
    .where('id', '=', articleId)
    .execute()
  return true
}

/**
 * Moves articles on that wait for linking and that nobody has begun, the longest waiting first, in the
 * transaction that links them. Their own jobs will find nothing to do; where that transaction fails, they
 * wait as before.
 * @returns their ids.
 */
export async function advanceWaiting(trx: Connection, most: number): Promise<string[]> {
  const rows = await trx
    .updateTable('article')
    .set({ state: 'linked', state_changed_at: sql`clock_timestamp()`, enqueued_at: null })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('article')
        .select('id')
        .where('state', '=', 'extracted')
        .where('attempts', '=', 0)
        .where('started_alone', 'is', null)
        .orderBy('state_changed_at')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** An article with its current version, as `GET /v1/articles/{id}` shows it. */
export function findArticle(db: Connection, id: string) {
  return withCurrentVersion(db)
    .select([
      'article.id',
      'article.source_system',
      'article.external_id',
      'article.url',
      'article.state',
      'article.failure',
      'article.created_at',
      'article.state_changed_at',
      'article.embargoed_until',
      isReleased.as('released'),
      'outlet.id as outlet_id',
      'outlet.name as outlet_name',
      'article_version.version',
      'article_version.title',
      'article_version.text',
      'article_version.language',
      'article_version.published_at',
    ])
    .where('article.id', '=', id)
    .executeTakeFirst()
}

export async function articleExists(db: Connection, id: string): Promise<boolean> {
  const row = await db.selectFrom('article').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

const versionColumns = [
  'article_version.id',
  'article_version.version',
  'article_version.change_kind',
  'article_version.title',
  'article_version.language',
  'article_version.published_at',
  'article_version.received_at',
  'article_version.text_sha256',
] as const

/** Versions, each with whether its article is under no embargo. */
function versionsOf(db: Connection, articleId: string) {
  return db
    .selectFrom('article_version')
    .innerJoin('article', 'article.id', 'article_version.article_id')
    .select(versionColumns)
    .select(isReleased.as('released'))
    .where('article_id', '=', articleId)
}

/** Versions of an article, the newest first; one more than `limit` where there are more. */
export function listVersions(
  db: Connection,
  articleId: string,
  page: { limit: number; before: number | undefined },
) {
  let query = versionsOf(db, articleId)
    .orderBy('version', 'desc')
    .limit(page.limit + 1)
  if (page.before !== undefined) query = query.where('version', '<', page.before)
  return query.execute()
}

/** One version of an article, with its text. */
export function findVersion(db: Connection, articleId: string, version: number) {
  return versionsOf(db, articleId)
    .select('article_version.text')
    .where('version', '=', version)
    .executeTakeFirst()
}
