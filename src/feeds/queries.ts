/** Feeds and fetches as work: the rows are the queue. Times are the database's. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { FeedReads } from '../db/schema.generated.ts'

/** After this many seconds a look whose process says nothing counts as lost: above its time-outs. */
const lostAfter = 120

/** Attempts at one page, in all: a page that nobody serves for an hour is given up. */
export const mostPageAttempts = 5

export interface DueFeed {
  readonly id: string
  readonly url: string
  readonly source_system: string
  readonly outlet_name: string | null
  readonly language: string | null
  readonly reads: FeedReads
  readonly every_seconds: number
  readonly etag: string | null
  readonly last_modified: string | null
  readonly failures: number
}

/** Takes a feed that is due; nobody else has it until it counts as lost. */
export async function takeDueFeed(db: Connection): Promise<DueFeed | undefined> {
  const { rows } = await sql<DueFeed>`
    UPDATE feed SET due_at = clock_timestamp() + ${lostAfter} * interval '1 second', last_looked_at = clock_timestamp()
    WHERE id = (SELECT id FROM feed WHERE paused IS NULL AND due_at <= clock_timestamp()
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, url, source_system, outlet_name, language, reads, every_seconds, etag, last_modified, failures`.execute(
    db,
  )
  return rows[0]
}

export interface DueFetch {
  readonly id: string
  readonly url: string
  readonly said: unknown
  readonly attempts: number
}

/** Takes a page that is to be fetched. */
export async function takeDueFetch(db: Connection): Promise<DueFetch | undefined> {
  const { rows } = await sql<DueFetch>`
    UPDATE page_fetch SET attempts = attempts + 1, due_at = clock_timestamp() + ${lostAfter} * interval '1 second'
    WHERE id = (SELECT id FROM page_fetch WHERE status = 'pending' AND due_at <= clock_timestamp()
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, url, said, attempts`.execute(db)
  return rows[0]
}

/** Stores that a page became an article; nothing where another attempt has settled it. */
export async function finishFetch(
  trx: Connection,
  fetch: Pick<DueFetch, 'id'>,
  articleId: string | null,
): Promise<void> {
  await trx
    .updateTable('page_fetch')
    .set({
      status: 'done',
      article_id: articleId,
      last_error: null,
      finished_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', fetch.id)
    .where('status', '=', 'pending')
    .execute()
}

/**
 * Stores that an attempt came to nothing.
 * @param pause seconds until the next one; null: there is none
 */
export async function failFetch(
  db: Connection,
  fetch: Pick<DueFetch, 'id' | 'attempts'>,
  error: string,
  pause: number | null,
): Promise<void> {
  await db
    .updateTable('page_fetch')
    .set({
      last_error: error,
      ...(pause === null
        ? { status: 'failed' as const, finished_at: sql<Date>`clock_timestamp()` }
        : { due_at: sql<Date>`clock_timestamp() + ${pause} * interval '1 second'` }),
    })
    .where('id', '=', fetch.id)
    .where('attempts', '=', fetch.attempts)
    .where('status', '=', 'pending')
    .execute()
}

/** What a look at a feed came to. */
export interface Look {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly hasNew: boolean
  /** Seconds until the next. */
  readonly pause: number
}

export async function settleFeed(trx: Connection, id: string, look: Look): Promise<void> {
  await trx
    .updateTable('feed')
    .set({
      etag: look.etag,
      last_modified: look.lastModified,
      failures: 0,
      last_error: null,
      last_success_at: sql<Date>`clock_timestamp()`,
      ...(look.hasNew && { last_new_at: sql<Date>`clock_timestamp()` }),
      due_at: sql<Date>`clock_timestamp() + ${look.pause} * interval '1 second'`,
    })
    .where('id', '=', id)
    .execute()
}

export async function failFeed(
  db: Connection,
  id: string,
  failed: { readonly error: string; readonly pause: number; readonly gone: boolean },
): Promise<void> {
  await db
    .updateTable('feed')
    .set((eb) => ({
      failures: eb('failures', '+', 1),
      last_error: failed.error,
      due_at: sql<Date>`clock_timestamp() + ${failed.pause} * interval '1 second'`,
      ...(failed.gone && { paused: 'gone' as const }),
    }))
    .where('id', '=', id)
    .execute()
}

/**
 * Notes an item of a feed.
 * @returns true where the feed has not said this of it before.
 */
export async function noteItem(
  trx: Connection,
  item: { readonly feedId: string; readonly key: string; readonly digest: Buffer },
): Promise<boolean> {
  const noted = await trx
    .insertInto('feed_item')
    .values({ feed_id: item.feedId, item_key: item.key, digest: item.digest })
    .onConflict((conflict) =>
      conflict
        .columns(['feed_id', 'item_key'])
        .doUpdateSet({ digest: item.digest, seen_at: sql`clock_timestamp()` })
        .where('feed_item.digest', '<>', item.digest),
    )
    .returning('item_key')
    .executeTakeFirst()
  return noted !== undefined
}

export function addFetch(
  trx: Connection,
  fetch: { readonly url: string; readonly said: object; readonly feedId?: string },
) {
  return trx
    .insertInto('page_fetch')
    .values({ url: fetch.url, said: JSON.stringify(fetch.said), feed_id: fetch.feedId ?? null })
    .returning(['id', 'url', 'status', 'created_at'])
    .executeTakeFirstOrThrow()
}

export function findFetch(db: Connection, id: string) {
  return db
    .selectFrom('page_fetch')
    .select([
      'id',
      'url',
      'status',
      'attempts',
      'last_error',
      'article_id',
      'created_at',
      'finished_at',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}

const feedColumns = [
  'id',
  'url',
  'source_system',
  'outlet_name',
  'language',
  'reads',
  'every_seconds',
  'due_at',
  'failures',
  'last_error',
  'last_looked_at',
  'last_success_at',
  'last_new_at',
  'paused',
  'created_at',
] as const

export function findFeed(db: Connection, id: string) {
  return db.selectFrom('feed').select(feedColumns).where('id', '=', id).executeTakeFirst()
}

export function listFeeds(
  db: Connection,
  page: { readonly limit: number; readonly after: string | undefined },
) {
  let query = db
    .selectFrom('feed')
    .select(feedColumns)
    .orderBy('id')
    .limit(page.limit + 1)
  if (page.after !== undefined) query = query.where('id', '>', page.after)
  return query.execute()
}

/** @returns undefined where the address has a subscription already. */
export function addFeed(
  trx: Connection,
  feed: {
    readonly url: string
    readonly system: string
    readonly outlet: string | null
    readonly language: string | null
    readonly reads: FeedReads
    readonly everySeconds: number
  },
) {
  return trx
    .insertInto('feed')
    .values({
      url: feed.url,
      source_system: feed.system,
      outlet_name: feed.outlet,
      language: feed.language,
      reads: feed.reads,
      every_seconds: feed.everySeconds,
    })
    .onConflict((conflict) => conflict.column('url').doNothing())
    .returning(feedColumns)
    .executeTakeFirst()
}

/** Pauses a feed, or has it looked at at once as if it had never failed. */
export function pauseFeed(db: Connection, id: string, paused: boolean) {
  return db
    .updateTable('feed')
    .set(
      paused
        ? { paused: 'asked' as const }
        : { paused: null, failures: 0, due_at: sql<Date>`clock_timestamp()` },
    )
    .where('id', '=', id)
    .returning(feedColumns)
    .executeTakeFirst()
}

/** Ends a subscription, with what was still to be fetched for it. */
export async function removeFeed(db: Connection, id: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('feed')
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}

/** Fetches that are over for longer than 30 days say nothing any more. */
export async function forgetFetches(db: Connection): Promise<void> {
  await db
    .deleteFrom('page_fetch')
    .where('status', '<>', 'pending')
    .where(sql<boolean>`finished_at < clock_timestamp() - interval '30 days'`)
    .execute()
}
