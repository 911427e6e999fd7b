import { createThreadPool, type ThreadPool, ThreadTimeout } from '../threads/thread-pool.ts'
import type { PageRequest, PageResult } from './page-messages.ts'
import type { Fragment, Page } from './read-page.ts'
import type { PageLimits } from './trim-markup.ts'
import { UnreadablePage } from './unreadable-page.ts'

export interface PagePool {
  /**
   * `readPage` in a thread.
   * @throws UnreadablePage, `timed-out` past the time limit (waiting for a thread does not count), `failed` where the thread died.
   */
  readonly read: (
    html: string,
    options?: { readonly url?: string; readonly limits?: PageLimits },
  ) => Promise<Page>
  /** `readFragment` in a thread; throws as `read` does. */
  readonly readFragment: (
    html: string,
    options?: { readonly limits?: PageLimits },
  ) => Promise<Fragment>
  /** Ends the threads; what waits or runs is rejected as `failed`. */
  readonly close: () => Promise<void>
}

/** Threads that nobody has needed for this long are ended: each holds some 40 MB. */
const idleMs = 60_000

const ownThread = new URL('page-thread.ts', import.meta.url)

/**
 * A few threads that read pages, started when there is work.
 * @param options.size most threads
 * @param options.thread the module that runs in each (`answerPage`)
 */
export function createPagePool(options: {
  readonly size: number
  readonly timeoutMs: number
  readonly thread?: URL
}): PagePool {
  const { size, timeoutMs, thread = ownThread } = options
  let pool: ThreadPool<PageRequest, PageResult> | undefined
  let running = 0
  let idle: NodeJS.Timeout | undefined
  let closed = false

  const rest = async () => {
    clearTimeout(idle)
    const ending = pool
    pool = undefined
    await ending?.close()
  }

  const run = async (request: PageRequest): Promise<Page | Fragment> => {
    if (closed) throw new UnreadablePage('failed', 'the pool is closed')
    clearTimeout(idle)
    pool ??= createThreadPool({ thread, size, timeoutMs, what: 'page' })
    running += 1
    try {
      const result = await pool.run(request).catch((error: Error) => {
        const fault = error instanceof ThreadTimeout ? 'timed-out' : 'failed'
        throw new UnreadablePage(fault, error.message)
      })
      if (result.kind === 'refused') throw new UnreadablePage(result.fault, result.message)
      return result.result
    } finally {
      running -= 1
      clearTimeout(idle)
      if (running === 0 && !closed) idle = setTimeout(() => void rest(), idleMs).unref()
    }
  }

  return {
    read: async (html, { url, limits } = {}) =>
      (await run({ kind: 'page', html, url, limits })) as Page,
    readFragment: (html, { limits } = {}) =>
      run({ kind: 'fragment', html, url: undefined, limits }),
    async close() {
      closed = true
      await rest()
    },
  }
}
