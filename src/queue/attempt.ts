import type { Logger } from 'pino'
import { advanceArticle, takeArticle } from '../articles/queries.ts'
import type { Database } from '../db/create-database.ts'
import { maxAttempts } from './queue.ts'
import { isTransient } from './transient.ts'
import { createTurns } from './turns.ts'
import { scrub } from './worker.ts'

type Workable = 'received' | 'extracted'

/** An article whose work this process holds. */
export interface Taken {
  readonly id: string
  readonly state: Workable
  /** Writes count only under it. */
  readonly fence: number
  /** Starts that ended by the article's own fault, so far. */
  readonly attempts: number
  /** True where an earlier start has never ended: its process died, or lost the article while it stood still. */
  readonly died: boolean
  /** True where nothing else is in the hands of this process. */
  readonly alone: boolean
}

/** Thrown to undo a transaction whose article has gone to another taker. */
export class LostFence extends Error {}

/** Longest reason that is kept with an article, in UTF-16 code units. */
const longestReason = 500

/** Deaths of a process that had nothing but this article in hand; with the first, among others, `maxAttempts` starts. */
const mostDeaths = maxAttempts - 1

/** One for the process: a death takes all that the process has in hand. */
const turns = createTurns()

/** Sets an article aside with its reason, where nobody else has taken it meanwhile. */
export async function quarantine(
  db: Database,
  log: Logger,
  article: Pick<Taken, 'id' | 'fence' | 'state'>,
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

/** Notes that a start has ended without success; `fault` where that is held against the article. */
async function settle(db: Database, article: Taken, fault: boolean): Promise<void> {
  await db
    .updateTable('article')
    .set((eb) => ({ attempts: eb('attempts', '+', fault ? 1 : 0), started_alone: null }))
    .where('id', '=', article.id)
    .where('fence', '=', article.fence)
    .execute()
}

async function run(
  db: Database,
  log: Logger,
  article: Taken,
  work: (article: Taken) => Promise<void>,
): Promise<void> {
  try {
    await work(article)
  } catch (error) {
    if (error instanceof LostFence) {
      log.info({ articleId: article.id, state: article.state }, 'taken by another worker')
      return
    }
    if (isTransient(error)) {
      // Best effort: the database may be away altogether.
      await settle(db, article, false).catch(() => undefined)
      throw error
    }
    if (article.attempts + 1 >= maxAttempts) {
      const reason = error instanceof Error ? error.message : String(error)
      await quarantine(db, log, article, `failed ${maxAttempts} times: ${reason}`)
      return
    }
    await settle(db, article, true)
    throw error
  }
}

/**
 * Takes an article and runs one attempt at its work. What fails is tried again by the queue until `maxAttempts` starts,
 * counted in the article itself, so that lost queues count too; then it is quarantined. A fault of the database is
 * nobody's fault. The death of a process is the fault of at most one of the articles that it had in hand, so an article
 * that was started and never heard of again is started alone in its process, and only deaths during that count.
 */
export async function attempt(
  db: Database,
  log: Logger,
  payload: { readonly articleId: string; readonly generation: number },
  state: Workable,
  work: (article: Taken) => Promise<void>,
): Promise<void> {
  const take = async (alone: boolean): Promise<Taken | undefined> => {
    const taken = await takeArticle(db, payload, state, alone)
    if (taken === undefined) return undefined
    const article = { id: payload.articleId, state, alone, ...taken }
    if (!taken.died || taken.attempts < mostDeaths) return article
    await quarantine(db, log, article, `given up after ${maxAttempts} starts: its process died`)
    return undefined
  }
  const inTurn = async (alone: boolean): Promise<'done' | 'suspect'> => {
    const end = await (alone ? turns.alone() : turns.together())
    try {
      const article = await take(alone)
      if (article?.died === true && !alone) return 'suspect'
      if (article !== undefined) await run(db, log, article, work)
      return 'done'
    } finally {
      end()
    }
  }
  if ((await inTurn(false)) === 'suspect') await inTurn(true)
}
