import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { forgetAnswers } from '../access/idempotency.ts'
import { forgetSessions } from '../access/sessions.ts'
import type { Database } from '../db/create-database.ts'
import type { ProcessDeps } from '../deps.ts'
import { forgetFetches } from '../feeds/queries.ts'
import { type JobName, jobs } from '../queue/jobs.ts'
import { letNewsAge } from '../reviews/raise-tasks.ts'
import { forgetDeliveries, giveUpLost } from '../webhooks/deliveries.ts'
import { isReleased } from './queries.ts'

/** An article that is not done after this long is somebody's business (reliability rule 3), in seconds. */
export const overdueSeconds = 600

/** Articles looked at in one statement, and the most such statements in one sweep. */
const batchSize = 500
const mostBatches = 20

interface Work {
  readonly id: string
  readonly generation: number
}

const payloadOf = (row: Work) => ({ articleId: row.id, generation: row.generation })

const jobOfState = { received: 'extract', extracted: 'link' } as const

export interface SweepResult {
  /** Articles whose work was put back on the queue. */
  readonly requeued: number
  /** Articles that wait for longer than `overdueSeconds`. */
  readonly overdue: number
}

/** How many articles have been undone for longer than `overdueSeconds`: what the alarm hangs on. */
export async function countOverdue(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('article')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', 'in', ['received', 'extracted'])
    .where(
      'state_changed_at',
      '<',
      sql<Date>`clock_timestamp() - ${overdueSeconds} * interval '1 second'`,
    )
    .where(
      sql<boolean>`coalesce(embargoed_until, '-infinity') < clock_timestamp() - ${overdueSeconds} * interval '1 second'`,
    )
    .executeTakeFirstOrThrow()
  return count
}

/** Due work that nobody has put on the queue, or seen there, for `graceMs`; the longest waiting first. */
function findDue(db: Database, graceMs: number) {
  return db
    .selectFrom('article')
    .select(['id', 'state', 'generation'])
    .where('state', 'in', ['received', 'extracted'])
    .where(isReleased)
    .where(
      sql<boolean>`greatest(state_changed_at, enqueued_at) < clock_timestamp() - ${graceMs} * interval '1 millisecond'`,
    )
    .orderBy('state_changed_at')
    .limit(batchSize)
    .execute()
}

/** Notes that the work of these articles is on the queue, as of now. */
async function markSeen(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('article')
    .set({ enqueued_at: sql<Date>`clock_timestamp()` })
    .where('id', 'in', ids)
    .execute()
}

/** Gives the work a new job id; of several sweepers only one gets the row back. */
async function bumpGenerations(db: Database, due: readonly Work[]): Promise<Work[]> {
  if (due.length === 0) return []
  const values = sql.join(due.map((row) => sql`(${row.id}::uuid, ${row.generation}::integer)`))
  const { rows } = await sql<Work>`
    UPDATE article SET generation = article.generation + 1, enqueued_at = clock_timestamp()
    FROM (VALUES ${values}) AS due (id, generation)
    WHERE article.id = due.id AND article.generation = due.generation
      AND article.state IN ('received', 'extracted')
    RETURNING article.id, article.generation
  `.execute(db)
  return rows
}

/**
 * Puts back what is due and has no live job (reliability rule 3): lost enqueues, flushed queues,
 * killed workers whose jobs were given up. Business state decides; the queue is only asked whether
 * it still knows the job.
 * @param options.graceMs fresh work is left to the one who has just enqueued it.
 * @throws when the database or the queue is away: the next sweep repairs it.
 */
export async function sweep(
  deps: Pick<ProcessDeps, 'db' | 'queue' | 'log'>,
  options: { readonly graceMs: number },
): Promise<SweepResult> {
  const { db, queue, log } = deps
  let requeued = 0
  for (let batch = 0; batch < mostBatches; batch += 1) {
    const due = await findDue(db, options.graceMs)
    for (const state of ['received', 'extracted'] as const) {
      const name: JobName = jobOfState[state]
      const rows = due.filter((row) => row.state === state)
      const live = await queue.findLive(name, rows.map(payloadOf))
      const isLive = (row: Work) => live.has(jobs[name].id(payloadOf(row)))
      await markSeen(
        db,
        rows.filter(isLive).map((row) => row.id),
      )
      const lost = await bumpGenerations(
        db,
        rows.filter((row) => !isLive(row)),
      )
      await queue.add(name, lost.map(payloadOf))
      requeued += lost.length
    }
    if (due.length < batchSize) break
  }
  await forgetAnswers(db)
  await forgetSessions(db)
  await letNewsAge(db)
  await forgetFetches(db)
  await giveUpLost(db)
  await forgetDeliveries(db)
  const overdue = await countOverdue(db)
  if (requeued > 0) log.warn({ count: requeued }, 'work that had no job was put back on the queue')
  if (overdue > 0)
    log.error({ count: overdue }, `articles are undone after ${overdueSeconds / 60} minutes`)
  return { requeued, overdue }
}

/** Sweeps every `intervalMs` until it is closed; a sweep that fails is logged, and the next one tries again. */
export function startSweeping(
  deps: Pick<ProcessDeps, 'db' | 'queue' | 'log'>,
  options: { readonly intervalMs: number; readonly onResult?: (result: SweepResult) => void },
): { close: () => Promise<void> } {
  const stop = new AbortController()
  const loop = async () => {
    while (!stop.signal.aborted) {
      try {
        const result = await sweep(deps, { graceMs: options.intervalMs * 3 })
        options.onResult?.(result)
      } catch (error) {
        deps.log.error({ err: error }, 'a sweep failed')
      }
      await sleep(options.intervalMs, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }
  const running = loop()
  return {
    async close() {
      stop.abort()
      await running
    },
  }
}
