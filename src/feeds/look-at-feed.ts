import { createHash } from 'node:crypto'
import { enqueueStored } from '../articles/accept-article.ts'
import type { StoredArticle } from '../articles/store-article.ts'
import type { Connection } from '../db/create-database.ts'
import { hostOf, type IncomingArticle } from '../ingest/incoming.ts'
import { settleIncoming, storeIncoming } from '../ingest/take-in.ts'
import { decodeText } from '../outbound/decode-text.ts'
import { OutboundError, type Received } from '../outbound/outbound.ts'
import { Problem } from '../problems.ts'
import { type FetchDeps, userAgent } from './fetch-page.ts'
import { addFetch, type DueFeed, failFeed, noteItem, settleFeed } from './queries.ts'
import { type Feed, type FeedItem, readFeed, UnreadableFeed } from './read-feed.ts'

/** Bounds of a feed: decoded bytes, and milliseconds from the look-up to the last byte. */
const feedLimits = { maxBytes: 8_000_000, timeoutMs: 20_000, redirects: 3 } as const

/** The longest pause between looks, in seconds, however often a feed has failed. */
const longestPause = 86_400

/** Two to the power of the looks that failed in a row, with a tenth more or less so that feeds of one server part. */
function pauseAfter(
  { every_seconds: every, failures }: DueFeed,
  asked: number | undefined,
): number {
  const grown = Math.min(longestPause, every * 2 ** Math.min(failures + 1, 12))
  return Math.round(Math.max(asked ?? 0, grown) * (0.9 + Math.random() * 0.2))
}

/** `Retry-After` in seconds, where it is a number of them and no more than a day. */
function retryAfter(received: Received): number | undefined {
  const given = received.headers.get('retry-after') ?? ''
  return /^\d{1,5}$/.test(given) ? Math.min(Number(given), longestPause) : undefined
}

const digestOf = (item: FeedItem): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([item.title, item.content, item.publishedAt, item.changedAt]))
    .digest()

/** The name of an item: its address where it has one, for ids change with a feed's software. */
const keyOf = (item: FeedItem): string | undefined => (item.url ?? item.id)?.slice(0, 2_000)

function articleOf(feed: DueFeed, said: Feed, item: FeedItem, key: string): IncomingArticle {
  return {
    kind: 'article',
    externalId: key.slice(0, 500),
    title: item.title === undefined ? null : { format: 'html', value: item.title },
    body: { format: 'html', value: item.content ?? '' },
    language: feed.language ?? undefined,
    outlet: feed.outlet_name ?? said.title ?? hostOf(item.url ?? feed.url),
    url: item.url,
    publishedAt: item.publishedAt ?? item.changedAt ?? new Date().toISOString(),
    datedByVersion: item.publishedAt === undefined,
    embargoedUntil: undefined,
    changedAt: item.changedAt,
  }
}

/** What is told of the page of an item, for when it is fetched. */
function saidOf(feed: DueFeed, said: Feed, item: FeedItem, key: string): object {
  const outlet = feed.outlet_name ?? said.title
  return {
    source: { system: feed.source_system, externalId: key.slice(0, 500) },
    ...(outlet !== undefined && { outlet: { name: outlet.slice(0, 200) } }),
    ...(feed.language !== null && { language: feed.language }),
    ...(item.publishedAt !== undefined && { publishedAt: item.publishedAt }),
  }
}

/** Takes in what is new on a feed: its text, or the page that it leads to. Items that make no article are passed over. */
async function takeItems(
  deps: FetchDeps,
  feed: DueFeed,
  said: Feed,
  look: (trx: Connection, hasNew: boolean) => Promise<void>,
) {
  const stored: StoredArticle[] = []
  let hasNew = false
  // The oldest first: of two items of one story the newer one counts.
  for (const item of said.items.toReversed()) {
    const key = keyOf(item)
    if (key === undefined) continue
    const asPage = feed.reads === 'page' && item.url !== undefined
    const article = asPage ? undefined : await settled(deps, feed, said, item, key)
    await deps.db.transaction().execute(async (trx) => {
      if (!(await noteItem(trx, { feedId: feed.id, key, digest: digestOf(item) }))) return
      hasNew = true
      if (asPage) {
        await addFetch(trx, {
          url: item.url ?? '',
          said: saidOf(feed, said, item, key),
          feedId: feed.id,
        })
      } else if (article !== undefined) {
        stored.push(await storeIncoming(trx, article.incoming, article.given, feed.source_system))
      }
    })
  }
  await deps.db.transaction().execute((trx) => look(trx, hasNew))
  await enqueueStored(deps, ...stored)
}

async function settled(deps: FetchDeps, feed: DueFeed, said: Feed, item: FeedItem, key: string) {
  const incoming = articleOf(feed, said, item, key)
  try {
    const defaults = { system: feed.source_system, outlet: undefined, language: undefined }
    return { incoming, given: await settleIncoming(incoming, defaults, deps.pages) }
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return undefined
    throw error
  }
}

/** One look at a feed; how it ends is stored. Never throws for what the feed or its server does. */
export async function lookAtFeed(deps: FetchDeps, feed: DueFeed): Promise<void> {
  const failed = (error: string, asked?: number, gone = false) =>
    failFeed(deps.db, feed.id, {
      error: error.slice(0, 500).toWellFormed(),
      pause: pauseAfter(feed, asked),
      gone,
    })
  try {
    const received = await deps.outbound.fetchBounded(feed.url, {
      ...feedLimits,
      headers: {
        accept:
          'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5',
        'user-agent': userAgent,
        ...(feed.etag !== null && { 'if-none-match': feed.etag }),
        ...(feed.last_modified !== null && { 'if-modified-since': feed.last_modified }),
      },
    })
    const settle =
      (etag: string | null, lastModified: string | null) => (trx: Connection, hasNew: boolean) =>
        settleFeed(trx, feed.id, { etag, lastModified, hasNew, pause: feed.every_seconds })
    if (received.status === 304) {
      await settle(feed.etag, feed.last_modified)(deps.db, false)
      return
    }
    if (received.status !== 200) {
      await failed(`answered ${received.status}`, retryAfter(received), received.status === 410)
      return
    }
    const { headers } = received
    const said = readFeed(decodeText(received.body, headers.get('content-type')), received.url)
    const [etag, lastModified] = ['etag', 'last-modified'].map(
      (name) => headers.get(name)?.slice(0, 500) ?? null,
    )
    await takeItems(deps, feed, said, settle(etag ?? null, lastModified ?? null))
  } catch (error) {
    if (error instanceof OutboundError) await failed(`${error.code}: ${error.message}`)
    else if (error instanceof UnreadableFeed) await failed(`unreadable: ${error.message}`)
    else {
      deps.log.error({ err: error }, 'a feed was not read')
      await failed('internal')
    }
  }
}
