/** Tasks and their leases. Time is the database's throughout: the clocks of processes differ. */
import { type Selectable, sql } from 'kysely'
import type { Connection, Database } from '../db/create-database.ts'
import type { DB, TaskKind, TaskState } from '../db/schema.generated.ts'

export type TaskRow = Selectable<DB['review_task']>
export type DecisionRow = Selectable<DB['decision']>

export interface LeaseRequest {
  /** Id of the person or key that works on the task. */
  readonly holder: string
  readonly seconds: number
  readonly kinds?: readonly TaskKind[] | undefined
  /** Only tasks about a claim in one of these languages, or about a question that has one. */
  readonly languages?: readonly string[] | undefined
  readonly eventId?: string | undefined
}

const fromNow = (seconds: number) =>
  sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})`

/**
 * Leases the most urgent free task to a reviewer, or hands back the one that it holds already (with
 * the fence it has, and for at least the time that was asked for). A task that the reviewer skipped
 * is not offered to it again until its subject changes. Undefined: there is nothing to do.
 */
export function leaseTask(db: Database, request: LeaseRequest): Promise<TaskRow | undefined> {
  return db.transaction().execute(async (trx) => {
    // Two calls of one reviewer at the same moment must not get two tasks.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('lease:' || ${request.holder}, 0))`.execute(
      trx,
    )
    return (await extendHeldLease(trx, request)) ?? (await takeFreeTask(trx, request))
  })
}

function extendHeldLease(trx: Connection, request: LeaseRequest): Promise<TaskRow | undefined> {
  return trx
    .updateTable('review_task')
    .set({
      lease_until: sql`greatest(lease_until, ${fromNow(request.seconds)})`,
      // It is shown as it is now.
      leased_at: sql`clock_timestamp()`,
      leased_digest: sql`subject_digest`,
    })
    .where('holder', '=', request.holder)
    .where('state', '=', 'open')
    .where('lease_until', '>', sql<Date>`clock_timestamp()`)
    .returningAll()
    .executeTakeFirst()
}

function takeFreeTask(trx: Connection, request: LeaseRequest): Promise<TaskRow | undefined> {
  const { kinds, languages, eventId } = request
  const free = trx
    .selectFrom('review_task as t')
    .select('t.id')
    .where('t.state', '=', 'open')
    .where((eb) =>
      eb.or([
        eb('t.lease_until', 'is', null),
        eb('t.lease_until', '<', sql<Date>`clock_timestamp()`),
      ]),
    )
    .where(
      sql<boolean>`NOT EXISTS (
        SELECT FROM decision AS d
        WHERE d.task_id = t.id AND d.reviewer = ${request.holder} AND d.outcome = 'skip'
          AND d.subject_digest = t.subject_digest
      )`,
    )
    .$if(kinds !== undefined, (query) => query.where('t.kind', 'in', [...(kinds ?? [])]))
    .$if(languages !== undefined, (query) =>
      query.where(
        sql<boolean>`EXISTS (
          SELECT FROM claim AS c
          WHERE (c.id = t.claim_id OR c.question_id = t.question_id OR c.party_id = t.party_id)
            AND c.language = ANY (${[...(languages ?? [])]}::text[])
        )`,
      ),
    )
    .$if(eventId !== undefined, (query) =>
      query.where(
        sql<boolean>`(
          EXISTS (SELECT FROM claim AS c WHERE c.id = t.claim_id AND c.event_id = ${eventId})
          OR EXISTS (SELECT FROM question AS q WHERE q.id = t.question_id AND q.event_id = ${eventId})
          OR EXISTS (SELECT FROM claim AS c WHERE c.party_id = t.party_id AND c.event_id = ${eventId})
        )`,
      ),
    )
    .orderBy('t.priority', 'desc')
    .orderBy('t.id')
    .limit(1)
    .forUpdate()
    .skipLocked()
  return trx
    .updateTable('review_task')
    .set((eb) => ({
      holder: request.holder,
      fence: eb('fence', '+', 1),
      lease_until: fromNow(request.seconds),
      leased_at: sql`clock_timestamp()`,
      leased_digest: sql`subject_digest`,
    }))
    .where('id', '=', free)
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

export function findTask(db: Connection, id: string): Promise<TaskRow | undefined> {
  return db.selectFrom('review_task').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Tasks of one state, the most urgent first; one more than `limit` tells that there is a next page. */
export function listTasks(
  db: Connection,
  page: {
    readonly state: TaskState
    readonly kind: TaskKind | undefined
    readonly limit: number
    readonly after: { priority: number; id: string } | undefined
  },
): Promise<TaskRow[]> {
  const { kind, after } = page
  return db
    .selectFrom('review_task')
    .selectAll()
    .where('state', '=', page.state)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'claim'))
    .$if(after !== undefined, (query) =>
      query
        .where('priority', '<=', after?.priority ?? 0)
        .where((eb) =>
          eb.or([eb('priority', '<', after?.priority ?? 0), eb('id', '>', after?.id ?? '')]),
        ),
    )
    .orderBy('priority', 'desc')
    .orderBy('id')
    .limit(page.limit + 1)
    .execute()
}

/** What was decided on a task, in that order. */
export function listDecisions(db: Connection, taskId: string): Promise<DecisionRow[]> {
  return db
    .selectFrom('decision')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('fence')
    .execute()
}
