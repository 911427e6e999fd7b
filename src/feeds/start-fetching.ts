import { setTimeout as sleep } from 'node:timers/promises'
import { type FetchDeps, runFetch } from './fetch-page.ts'
import { lookAtFeed } from './look-at-feed.ts'
import { takeDueFeed, takeDueFetch } from './queries.ts'

/** Feeds and pages that a process fetches at one time. */
const atOnce = 4

/** How often the database is asked for what is due, in milliseconds. */
const lookEvery = 1_000

/** Does one piece of work that is due. False where there was none. */
export async function fetchNext(deps: FetchDeps): Promise<boolean> {
  const page = await takeDueFetch(deps.db)
  if (page !== undefined) {
    await runFetch(deps, page)
    return true
  }
  const feed = await takeDueFeed(deps.db)
  if (feed === undefined) return false
  await lookAtFeed(deps, feed)
  return true
}

/** Fetches what is due until it is closed. The rows are the queue, as for webhooks: what a process had when it died is due again by itself. */
export function startFetching(deps: FetchDeps): { close: () => Promise<void> } {
  const stop = new AbortController()
  const loop = async () => {
    while (!stop.signal.aborted) {
      try {
        if (await fetchNext(deps)) continue
      } catch (error) {
        deps.log.error({ err: error }, 'what is to be fetched was not read')
      }
      await sleep(lookEvery, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }
  const loops = Array.from({ length: atOnce }, loop)
  return {
    async close() {
      stop.abort()
      await Promise.all(loops)
    },
  }
}
