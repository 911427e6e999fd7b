/** Deliveries as work: the row is the queue. Times are the database's. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { mostAttempts, pauseAfter } from './attempts.ts'

/** A delivery with all that an attempt needs. */
export interface Taken {
  readonly id: string
  readonly endpoint_id: string
  readonly body: string
  /** Begun attempts, with this one: its fence. */
  readonly attempts: number
  readonly url: string
  readonly secret: Buffer
  readonly old_secret: Buffer | null
}

/** After this many seconds an attempt whose process says nothing counts as lost: well above its time-out of 15 s. */
const lostAfter = 60

/**
 * Takes what is due: some of each endpoint, so that a slow one leaves room for the others.
 * @param full endpoints of which no more is wanted now
 */
export async function takeDue(
  db: Connection,
  given: { readonly perEndpoint: number; readonly most: number; readonly full: readonly string[] },
): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    WITH due AS (
      SELECT one.id FROM webhook_endpoint AS endpoint
      CROSS JOIN LATERAL (
        SELECT delivery.id FROM webhook_delivery AS delivery
        WHERE delivery.endpoint_id = endpoint.id AND delivery.status = 'pending'
          -- Not clock_timestamp(): an index cannot be searched for what may change on the way.
          AND delivery.due_at <= statement_timestamp() AND delivery.attempts < ${mostAttempts}
        ORDER BY delivery.due_at, delivery.id LIMIT ${given.perEndpoint} FOR UPDATE SKIP LOCKED) AS one
      WHERE endpoint.disabled_at IS NULL AND NOT endpoint.id = any(${given.full}::uuid[])
      LIMIT ${given.most})
    UPDATE webhook_delivery AS delivery
    SET attempts = attempts + 1, last_attempt_at = clock_timestamp(),
      due_at = clock_timestamp() + ${lostAfter} * interval '1 second'
    FROM due, webhook_endpoint AS endpoint
    WHERE delivery.id = due.id AND endpoint.id = delivery.endpoint_id
    RETURNING delivery.id, delivery.endpoint_id, delivery.body, delivery.attempts, endpoint.url, endpoint.secret,
      CASE WHEN endpoint.old_secret_until > clock_timestamp() THEN endpoint.old_secret END AS old_secret`.execute(
    db,
  )
  return rows
}

/** How an attempt ended. */
export interface Result {
  readonly outcome: 'delivered' | 'again' | 'gone'
  /** HTTP status, null where there was no answer. */
  readonly status: number | null
  readonly error: string | null
}

/**
 * Stores that deliveries arrived, also those that counted as lost meanwhile: what has arrived need not be sent again.
 * Many in one statement, since each would cost its own commit.
 */
export async function settleDelivered(
  db: Connection,
  arrived: readonly { readonly id: string; readonly status: number | null }[],
): Promise<void> {
  if (arrived.length === 0) return
  await sql`
    WITH done AS (
      UPDATE webhook_delivery AS delivery
      SET status = 'delivered', delivered_at = clock_timestamp(), last_status = arrived.status, last_error = NULL
      FROM unnest(${arrived.map(({ id }) => id)}::uuid[], ${arrived.map(({ status }) => status)}::integer[])
        AS arrived (id, status)
      WHERE delivery.id = arrived.id AND delivery.status = 'pending'
      RETURNING delivery.endpoint_id)
    UPDATE webhook_endpoint SET last_delivered_at = clock_timestamp()
    WHERE id IN (SELECT endpoint_id FROM done)
      -- To the minute: a busy receiver's row is not written a thousand times.
      AND coalesce(last_delivered_at, '-infinity') < clock_timestamp() - interval '1 minute'`.execute(
    db,
  )
}

/** Stores that an attempt failed, unless it counted as lost meanwhile, and when the next one is due. */
export async function settleFailure(
  db: Connection,
  taken: Pick<Taken, 'id' | 'endpoint_id' | 'attempts'>,
  result: Result,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const pause = result.outcome === 'gone' ? null : pauseAfter(taken.attempts, Math.random())
    const row = await trx
      .updateTable('webhook_delivery')
      .set({
        status: pause === null ? 'failed' : 'pending',
        due_at: sql<Date>`clock_timestamp() + ${pause ?? 0} * interval '1 second'`,
        last_status: result.status,
        last_error: result.error,
      })
      .where('id', '=', taken.id)
      .where('status', '=', 'pending')
      .where('attempts', '=', taken.attempts)
      .returning('created_at')
      .executeTakeFirst()
    if (row === undefined) return
    if (result.outcome === 'gone') await disable(trx, taken.endpoint_id, 'gone')
    else if (pause === null) await disable(trx, taken.endpoint_id, 'failing', row.created_at)
  })
}

/** @param unlessSince a delivery that arrived since then keeps the endpoint enabled */
async function disable(
  trx: Connection,
  id: string,
  reason: 'gone' | 'failing',
  unlessSince?: Date,
): Promise<void> {
  let query = trx
    .updateTable('webhook_endpoint')
    .set({
      disabled_at: sql<Date>`clock_timestamp()`,
      disabled_reason: reason,
      updated_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
  if (unlessSince !== undefined) {
    query = query.where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('webhook_delivery')
            .select('id')
            .where('endpoint_id', '=', id)
            .where('delivered_at', '>=', unlessSince),
        ),
      ),
    )
  }
  await query.execute()
}

/** Deliveries that have used up their attempts though nobody stored how the last one ended: its process died. */
export async function giveUpLost(db: Connection): Promise<void> {
  await sql`
    UPDATE webhook_delivery SET status = 'failed', last_error = coalesce(last_error, 'the last attempt was lost')
    WHERE status = 'pending' AND attempts >= ${mostAttempts} AND due_at <= clock_timestamp()`.execute(
    db,
  )
}

/** What is kept: what has arrived for 7 days, all else for 30. */
export async function forgetDeliveries(db: Connection): Promise<void> {
  await sql`
    DELETE FROM webhook_delivery WHERE id IN (
      SELECT id FROM webhook_delivery
      WHERE created_at < clock_timestamp() - CASE status WHEN 'delivered' THEN interval '7 days' ELSE interval '30 days' END
        AND created_at < clock_timestamp() - interval '7 days'
      ORDER BY created_at LIMIT 10000)`.execute(db)
}
