import type { Logger } from 'pino'
import { advanceArticle } from '../articles/queries.ts'
import type { Database } from '../db/create-database.ts'
import { maxAttempts } from './queue.ts'
import { isTransient } from './transient.ts'
import { scrub } from './worker.ts'

type Workable = 'received' | 'extracted'

/** Thrown to undo a transaction whose article has gone to another taker. */
export class LostFence extends Error {}

/** Longest reason that is kept with an article, in UTF-16 code units. */
const longestReason = 500

/** Sets an article aside with its reason, where nobody else has taken it meanwhile. */
export async function quarantine(
  db: Database,
  log: Logger,
  article: { id: string; fence: number; state: Workable },
  reason: string,
): Promise<void> {
  const failure = scrub(reason).slice(0, longestReason).toWellFormed()
  const done = await db
    .transaction()
    .execute((trx) =>
      advanceArticle(trx, article.id, article.fence, article.state, 'quarantined', failure),
    )
  if (done) log.error({ articleId: article.id, state: article.state }, 'quarantined')
}

/** Takes back the count of a start that a fault of the database ended. */
async function returnAttempt(db: Database, id: string, fence: number): Promise<void> {
  await db
    .updateTable('article')
    .set((eb) => ({ attempts: eb('attempts', '-', 1) }))
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('attempts', '>', 0)
    .execute()
}

/**
 * Runs one attempt at an article that was taken. What fails is tried again by the queue until
 * `maxAttempts` starts, counted in the article itself, so that killed workers and lost queues count
 * too; then it is quarantined. A fault of the database is nobody's fault and is given back.
 */
export async function attempt(
  db: Database,
  log: Logger,
  article: { id: string; fence: number; attempts: number; state: Workable },
  work: () => Promise<void>,
): Promise<void> {
  if (article.attempts > maxAttempts) {
    await quarantine(db, log, article, `given up after ${maxAttempts} starts`)
    return
  }
  try {
    await work()
  } catch (error) {
    if (error instanceof LostFence) {
      log.info({ articleId: article.id, state: article.state }, 'taken by another worker')
      return
    }
    if (isTransient(error)) {
      // Best effort: the database may be away altogether.
      await returnAttempt(db, article.id, article.fence).catch(() => undefined)
      throw error
    }
    if (article.attempts >= maxAttempts) {
      const reason = error instanceof Error ? error.message : String(error)
      await quarantine(db, log, article, `failed ${maxAttempts} times: ${reason}`)
      return
    }
    throw error
  }
}
