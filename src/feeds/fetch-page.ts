import { enqueueStored } from '../articles/accept-article.ts'
import type { StoredArticle } from '../articles/store-article.ts'
import type { Database } from '../db/create-database.ts'
import type { ProcessDeps } from '../deps.ts'
import { readGivenPage } from '../ingest/given-page.ts'
import { addressBody } from '../ingest/page.ts'
import { settleIncoming, storeIncoming } from '../ingest/take-in.ts'
import { decodeText } from '../outbound/decode-text.ts'
import { type Outbound, OutboundError } from '../outbound/outbound.ts'
import type { PagePool } from '../pages/page-pool.ts'
import { Problem } from '../problems.ts'
import { type DueFetch, failFetch, finishFetch, mostPageAttempts } from './queries.ts'

export interface FetchDeps extends Pick<ProcessDeps, 'queue' | 'log'> {
  readonly db: Database
  readonly outbound: Outbound
  readonly pages: PagePool
}

/** Who asks, so that an outlet can tell us from others. */
export const userAgent = 'Counterclaim'

/** Bounds of a page: decoded bytes, and milliseconds from the look-up to the last byte. */
const pageLimits = { maxBytes: 4_000_000, timeoutMs: 20_000, redirects: 3 } as const

/** Seconds until the next attempt: a minute, four, sixteen, … */
const pauseAfter = (attempts: number): number => 60 * 4 ** (attempts - 1)

/** Why an attempt failed, and whether another may end otherwise. */
interface Failure {
  readonly error: string
  readonly again: boolean
}

function failureOf(error: unknown): Failure {
  if (error instanceof OutboundError) {
    const again = error.code === 'timed-out' || error.code === 'unreachable'
    return { error: `${error.code}: ${error.message}`, again }
  }
  if (error instanceof Problem) {
    const why = error.faults.map(({ detail }) => detail).join('; ')
    return {
      error: `${error.code}: ${why === '' ? error.message : why}`,
      again: error.status >= 500,
    }
  }
  return { error: 'internal', again: true }
}

/** Statuses of servers that may answer otherwise later (RFC 9110). */
const passing = new Set([408, 425, 429, 500, 502, 503, 504])

async function fetchPage(deps: FetchDeps, due: DueFetch): Promise<StoredArticle | Failure> {
  const given = addressBody.parse({ ...(due.said as object), url: due.url })
  const received = await deps.outbound.fetchBounded(due.url, {
    ...pageLimits,
    headers: { accept: 'text/html, application/xhtml+xml;q=0.9', 'user-agent': userAgent },
  })
  if (received.status !== 200) {
    return { error: `answered ${received.status}`, again: passing.has(received.status) }
  }
  const type = received.headers.get('content-type')
  if (type !== null && !/html|xml/i.test(type))
    return { error: `no page: ${type.slice(0, 100)}`, again: false }
  const html = decodeText(received.body, type)
  const incoming = await readGivenPage(deps.pages, html, { ...given, url: received.url })
  const { system } = incoming
  const article = await settleIncoming(
    incoming,
    { system, outlet: undefined, language: undefined },
    deps.pages,
  )
  return deps.db.transaction().execute(async (trx) => {
    const stored = await storeIncoming(trx, incoming, article, system)
    await finishFetch(trx, due, stored.id)
    return stored
  })
}

/** One attempt at a page; how it ends is stored. Never throws for what the page or its server does. */
export async function runFetch(deps: FetchDeps, due: DueFetch): Promise<void> {
  let result: StoredArticle | Failure
  try {
    result = await fetchPage(deps, due)
  } catch (error) {
    result = failureOf(error)
    if (result.error === 'internal') deps.log.error({ err: error }, 'a page was not fetched')
  }
  if ('id' in result) {
    await enqueueStored(deps, result)
    return
  }
  const again = result.again && due.attempts < mostPageAttempts
  const error = result.error.slice(0, 500).toWellFormed()
  await failFetch(deps.db, due, error, again ? pauseAfter(due.attempts) : null)
}
