import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { BoardView } from '../exports/board-words.ts'
import { boardSchema } from '../questions/schemas.ts'
import type { SampleArticle } from './sample-articles.ts'

/** Where the service is and who asks; a newsroom's own client would begin the same way. */
export interface DemoClient {
  readonly url: string
  readonly key: string
  /** Aborts everything that is under way. */
  readonly signal: AbortSignal
}

/** An article on its way: `location` is its address in the API. */
export interface PostedArticle {
  readonly article: SampleArticle
  readonly location: string
}

const articleState = z.object({
  state: z.enum(['received', 'extracted', 'linked', 'quarantined']),
  failure: z.string().nullish(),
})
const eventList = z.object({ items: z.array(z.object({ id: z.string() })) })

/** @throws with the problem's own words for an answer other than 2xx. */
async function call(client: DemoClient, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${client.key}`)
  const limit = AbortSignal.timeout(15_000)
  const response = await fetch(new URL(path, client.url), {
    ...init,
    headers,
    signal: AbortSignal.any([client.signal, limit]),
  })
  if (!response.ok) {
    const words = (await response.text()).slice(0, 500)
    throw new Error(
      `${init.method ?? 'GET'} ${path} was answered with ${response.status}: ${words}`,
    )
  }
  return response
}

/** Posts one article. The key makes a repeated request a replay instead of a second article. */
export async function postArticle(
  client: DemoClient,
  article: SampleArticle,
): Promise<PostedArticle> {
  const response = await call(client, '/v1/articles', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `demo-${article.source.externalId}`,
    },
    body: JSON.stringify(article),
  })
  const location = response.headers.get('location')
  await response.body?.cancel()
  if (location === null) throw new Error('POST /v1/articles was answered without a Location.')
  return { article, location }
}

/**
 * Waits until every article stands on its board.
 * @param limit milliseconds; the error that follows names what is still missing
 * @throws when an article was quarantined, with the reason, or when the time is over
 */
export async function waitUntilLinked(
  client: DemoClient,
  posted: readonly PostedArticle[],
  limit: number,
  onLinked: (article: SampleArticle, done: number) => void,
): Promise<void> {
  const deadline = performance.now() + limit
  const waiting = new Set(posted)
  for (;;) {
    for (const one of waiting) {
      const { state, failure } = articleState.parse(await (await call(client, one.location)).json())
      if (state === 'quarantined') {
        throw new Error(
          `${one.article.source.externalId} could not be processed: ${failure ?? 'no reason'}`,
        )
      }
      if (state !== 'linked') continue
      waiting.delete(one)
      onLinked(one.article, posted.length - waiting.size)
    }
    if (waiting.size === 0) return
    if (performance.now() > deadline) {
      const names = [...waiting].map((one) => one.article.source.externalId).join(', ')
      throw new Error(`After ${limit / 1000} s these articles are still on their way: ${names}`)
    }
    await sleep(100, undefined, { signal: client.signal })
  }
}

function positionsOf(board: BoardView): number {
  const cells = board.rows.flatMap((row) => row.cells)
  return cells.reduce((sum, cell) => sum + cell.positions.length, 0)
}

/** The boards of all events, the one on which most is said first. */
export async function readBoards(client: DemoClient): Promise<BoardView[]> {
  const events = eventList.parse(await (await call(client, '/v1/events?limit=50')).json())
  const boards: BoardView[] = []
  for (const { id } of events.items) {
    boards.push(boardSchema.parse(await (await call(client, `/v1/events/${id}`)).json()))
  }
  return boards.sort((a, b) => positionsOf(b) - positionsOf(a))
}
