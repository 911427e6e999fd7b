import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from '../client/client.ts'
import type { BoardView } from '../exports/board-words.ts'
import type { SampleArticle } from './sample-articles.ts'

/** Where the service is and who asks; a newsroom's own client would begin the same way. */
export interface DemoClient {
  readonly url: string
  readonly api: Client
  /** Aborts everything that is under way. */
  readonly signal: AbortSignal
}

/** An article on its way, with its id in the API. */
export interface PostedArticle {
  readonly article: SampleArticle
  readonly id: string
}

export function createDemoClient(url: string, key: string, signal: AbortSignal): DemoClient {
  return { url, signal, api: createClient({ url, key, signal }) }
}

/** Posts one article. The key makes a repeated request a replay instead of a second article. */
export async function postArticle(
  { api }: DemoClient,
  article: SampleArticle,
): Promise<PostedArticle> {
  const idempotencyKey = `demo-${article.source.externalId}`
  const { body } = await api.call('addArticle', { body: article, idempotencyKey })
  return { article, id: body.id }
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
      const { body } = await client.api.call('readArticle', { path: { id: one.id } })
      const { state, failure } = body
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
export async function readBoards({ api }: DemoClient): Promise<BoardView[]> {
  const boards: BoardView[] = []
  for await (const { id } of api.items('listEvents', { query: { limit: 50 } })) {
    boards.push((await api.call('readBoard', { path: { id } })).body)
  }
  return boards.sort((a, b) => positionsOf(b) - positionsOf(a))
}
