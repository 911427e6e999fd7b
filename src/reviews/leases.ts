/** Leases of review tasks. Time is the database's throughout: the clocks of processes differ. */
import { sql } from 'kysely'
import type { Connection, Database } from '../db/create-database.ts'
import { Problem } from '../problems.ts'
import type { TaskRow } from './queries.ts'
import { aboutWhat, isFree, type TaskFilter } from './task-filter.ts'

export interface LeaseRequest extends TaskFilter {
  /** Id of the person, or of the API key of nobody in particular, that works on the task. */
  readonly holder: string
  readonly seconds: number
  /** Editors settle what reviewers disagree on; others are not offered it. */
  readonly isEditor?: boolean | undefined
  /** True for one more beside those that the holder has; else the one that it has held longest comes back. */
  readonly another?: boolean | undefined
  /** Most tasks that one may hold. */
  readonly cap?: number | undefined
}

const now = sql<Date>`clock_timestamp()`

const fromNow = (seconds: number) =>
  sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})`

/** Two calls of one reviewer at the same moment must not get two tasks. */
async function lockHolder(trx: Connection, holder: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('lease:' || ${holder}, 0))`.execute(trx)
}

/**
 * Leases the most urgent free task to a reviewer, or hands back the one that it holds already (with
 * the fence it has, and for at least the time that was asked for). A task that the reviewer skipped
 * is not offered to it again until its subject changes, one that is snoozed to nobody before its time, and none to who
 * has decided it already. Undefined: there is nothing to do.
 * @throws Problem `lease-cap` where another one is asked for by who holds as many as one may.
 */
export function leaseTask(db: Database, request: LeaseRequest): Promise<TaskRow | undefined> {
  return db.transaction().execute(async (trx) => {
    await lockHolder(trx, request.holder)
    if (request.another !== true) {
      const held = await extendHeldLease(trx, request)
      if (held !== undefined) return held
    } else await refuseMoreThan(trx, request.cap ?? 1, request.holder)
    return takeTask(trx, request, freeTask(trx, request))
  })
}

/**
 * Leases one task, if it is free, or hands it back to who holds it. Undefined: there is no such open task.
 * @throws Problem `task-held`, `excluded-reviewer`, `lease-cap`
 */
export function leaseThisTask(
  db: Database,
  id: string,
  request: LeaseRequest,
): Promise<TaskRow | undefined> {
  return db.transaction().execute(async (trx) => {
    await lockHolder(trx, request.holder)
    const task = await trx
      .selectFrom('review_task')
      .selectAll()
      .select(sql<boolean>`coalesce(lease_until > clock_timestamp(), false)`.as('is_leased'))
      .where('id', '=', id)
      .where('state', '=', 'open')
      .forUpdate()
      .executeTakeFirst()
    if (task === undefined) return undefined
    if (task.excluded.includes(request.holder)) {
      throw new Problem('excluded-reviewer', 'You have decided on this before.')
    }
    if (task.kind === 'adjudication' && request.isEditor !== true) {
      throw new Problem('excluded-reviewer', 'What reviewers disagree on is for an editor.')
    }
    if (task.is_leased && task.holder !== request.holder) {
      throw new Problem('task-held', 'Somebody else works on it.')
    }
    if (task.is_leased) return extendHeldLease(trx, request, id)
    await refuseMoreThan(trx, request.cap ?? 1, request.holder)
    return takeTask(
      trx,
      request,
      trx.selectFrom('review_task as t').select('t.id').where('t.id', '=', id),
    )
  })
}

async function refuseMoreThan(trx: Connection, cap: number, holder: string): Promise<void> {
  const { held } = await trx
    .selectFrom('review_task')
    .select((eb) => eb.fn.countAll<number>().as('held'))
    .where('holder', '=', holder)
    .where('state', '=', 'open')
    .where('lease_until', '>', now)
    .executeTakeFirstOrThrow()
  if (held < cap) return
  throw new Problem('lease-cap', `You hold ${held} tasks; decide or give back one of them first.`)
}

function extendHeldLease(
  trx: Connection,
  request: LeaseRequest,
  id?: string,
): Promise<TaskRow | undefined> {
  const held = trx
    .selectFrom('review_task')
    .select('id')
    .where('holder', '=', request.holder)
    .where('state', '=', 'open')
    .where('lease_until', '>', now)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('leased_at')
    .orderBy('id')
    .limit(1)
  return trx
    .updateTable('review_task')
    .set({
      lease_until: sql`greatest(lease_until, ${fromNow(request.seconds)})`,
      // It is shown as it is now.
      leased_at: now,
      leased_digest: sql`subject_digest`,
    })
    .where('id', '=', held)
    .returningAll()
    .executeTakeFirst()
}

function freeTask(trx: Connection, request: LeaseRequest) {
  const { holder } = request
  return trx
    .selectFrom('review_task as t')
    .select('t.id')
    .where('t.state', '=', 'open')
    .where(isFree)
    .where(sql<boolean>`NOT t.excluded @> ARRAY[${holder}::text]`)
    .$if(request.isEditor !== true, (query) => query.where('t.kind', '<>', 'adjudication'))
    .where(
      sql<boolean>`NOT EXISTS (
        SELECT FROM decision AS d
        WHERE d.task_id = t.id AND d.reviewer = ${holder} AND d.outcome = 'skip'
          AND d.subject_digest = t.subject_digest
      )`,
    )
    .$call((query) => aboutWhat(query, request))
    .orderBy('t.priority', 'desc')
    .orderBy('t.id')
    .limit(1)
    .forUpdate()
    .skipLocked()
}

function takeTask(
  trx: Connection,
  request: LeaseRequest,
  task: ReturnType<typeof freeTask>,
): Promise<TaskRow | undefined> {
  return trx
    .updateTable('review_task')
    .set((eb) => ({
      holder: request.holder,
      fence: eb('fence', '+', 1),
      lease_until: fromNow(request.seconds),
      leased_at: now,
      leased_digest: sql`subject_digest`,
      snoozed_until: null,
    }))
    .where('id', '=', task)
    .returningAll()
    .executeTakeFirst()
}

/** A lease as its holder names it. */
export interface Lease {
  readonly taskId: string
  readonly holder: string
  readonly fence: number
}

/** Tasks on which exactly this lease is still running; what is updated through it is nobody else's. */
function heldTasks(db: Connection, lease: Lease) {
  return db
    .updateTable('review_task')
    .where('id', '=', lease.taskId)
    .where('fence', '=', lease.fence)
    .where('holder', '=', lease.holder)
    .where('state', '=', 'open')
    .where('lease_until', '>', sql<Date>`clock_timestamp()`)
}

/** Lets a lease run for so many seconds from now on; undefined: it is lost. */
export function renewLease(
  db: Connection,
  lease: Lease,
  seconds: number,
): Promise<{ lease_until: Date | null } | undefined> {
  return heldTasks(db, lease)
    .set({ lease_until: fromNow(seconds) })
    .returning('lease_until')
    .executeTakeFirst()
}

/** Gives a task back to the queue, where anybody may lease it; false: the lease is lost. */
export async function releaseLease(
  db: Connection,
  lease: Lease,
  note: string | null,
): Promise<boolean> {
  const row = await heldTasks(db, lease)
    .set({
      holder: null,
      lease_until: null,
      release_note: note,
      updated_at: sql`clock_timestamp()`,
    })
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Gives back all that somebody holds: who may not work any more keeps nothing from the others. */
export async function releaseAllOf(trx: Connection, holder: string): Promise<void> {
  await trx
    .updateTable('review_task')
    .set({ holder: null, lease_until: null, updated_at: now })
    .where('holder', '=', holder)
    .where('state', '=', 'open')
    .execute()
}

/** Keeps a task from everybody until a moment. Undefined: the lease is lost. */
export function snoozeTask(
  db: Connection,
  lease: Lease,
  snooze: { readonly until: Date; readonly reason: string },
): Promise<TaskRow | undefined> {
  return heldTasks(db, lease)
    .set({
      holder: null,
      lease_until: null,
      snoozed_until: snooze.until,
      release_note: snooze.reason,
      updated_at: now,
    })
    .returningAll()
    .executeTakeFirst()
}

/**
 * Ends the work on a task: for good, or (`reopen`) as a skip that leaves it to other reviewers.
 * Undefined: the lease is lost, nothing was changed.
 */
export function closeTask(
  trx: Connection,
  lease: Lease,
  reopen: boolean,
): Promise<TaskRow | undefined> {
  const held = heldTasks(trx, lease)
  const closed = reopen
    ? held.set({ holder: null, lease_until: null, updated_at: sql`clock_timestamp()` })
    : held.set({
        state: 'done',
        updated_at: sql`clock_timestamp()`,
        done_at: sql`clock_timestamp()`,
      })
  return closed.returningAll().executeTakeFirst()
}

/** Leaves a task, on which this lease has decided, to a second reviewer. Undefined: the lease is lost. */
export function passToSecond(trx: Connection, lease: Lease): Promise<TaskRow | undefined> {
  return heldTasks(trx, lease)
    .set({
      holder: null,
      lease_until: null,
      awaits_second: true,
      excluded: sql<string[]>`array_append(excluded, ${lease.holder}::text)`,
      updated_at: sql`clock_timestamp()`,
    })
    .returningAll()
    .executeTakeFirst()
}
