import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from '../db/create-database.ts'
import type { DB } from '../db/schema.generated.ts'
import { Problem } from '../problems.ts'
import { callerOf } from './authenticate.ts'

/** An answer as it goes out, byte for byte: what is stored and sent again. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a piece of work leaves behind: its answer, and what is done once it is committed. */
export interface Outcome {
  readonly answer: Answer
  readonly afterCommit: () => Promise<void>
}

type Work = (trx: Transaction<DB>) => Promise<Outcome>

/** How long an answer is kept and given again, in days (reliability rule 1). */
const daysKept = 7

/** True of answers that are older than that. */
const isOver = sql<boolean>`idempotency.created_at < clock_timestamp() - ${daysKept} * interval '1 day'`

/** Visible ASCII: what clients send here is a UUID or the id of an order, not a text. */
const keyShape = /^[\x21-\x7e]{1,255}$/

function keyOf(request: FastifyRequest): string | undefined {
  const given = request.headers['idempotency-key']
  if (given === undefined) return undefined
  if (typeof given === 'string' && keyShape.test(given)) return given
  throw new Problem('validation-failed', 'The Idempotency-Key cannot be used.', {
    faults: [
      {
        in: 'headers',
        pointer: '/idempotency-key',
        detail: 'Give 1 to 255 visible ASCII characters.',
      },
    ],
  })
}

/** Method and address without its query, short enough for an index. */
function routeOf(request: FastifyRequest): string {
  const path = request.url.split('?')[0] ?? ''
  const route = `${request.method} ${path}`
  return route.length <= 200
    ? route
    : `${request.method} ${createHash('sha256').update(path).digest('base64url')}`
}

interface Slot {
  readonly apiKeyId: string
  readonly route: string
  readonly key: string
  readonly fingerprint: Buffer
}

/**
 * Takes the slot of a key, or finds the answer that stands in it. A request that holds the same slot in an open
 * transaction makes the INSERT wait; after `lock_timeout` it counts as in flight.
 */
async function takeSlot(trx: Transaction<DB>, slot: Slot): Promise<Answer | undefined> {
  try {
    const taken = await trx
      .insertInto('idempotency')
      .values({
        api_key_id: slot.apiKeyId,
        route: slot.route,
        key: slot.key,
        fingerprint: slot.fingerprint,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['api_key_id', 'route', 'key'])
          .doUpdateSet({
            fingerprint: slot.fingerprint,
            status: null,
            headers: null,
            body: null,
            created_at: sql`clock_timestamp()`,
          })
          .where(isOver),
      )
      .returning('key')
      .executeTakeFirst()
    if (taken !== undefined) return undefined
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '55P03') throw inFlight()
    throw error
  }
  const stored = await trx
    .selectFrom('idempotency')
    .select(['fingerprint', 'status', 'headers', 'body'])
    .where('api_key_id', '=', slot.apiKeyId)
    .where('route', '=', slot.route)
    .where('key', '=', slot.key)
    .executeTakeFirst()
  if (stored === undefined || stored.status === null) throw inFlight()
  if (!stored.fingerprint.equals(slot.fingerprint)) {
    throw new Problem(
      'idempotency-mismatch',
      'This Idempotency-Key was used with another body or If-Match; use a new key for a new request.',
    )
  }
  return {
    status: stored.status,
    headers: stored.headers as Record<string, string>,
    body: stored.body ?? '',
  }
}

function inFlight(): Problem {
  return new Problem('idempotency-in-flight', 'The first request with this key is still running.', {
    headers: { 'retry-after': '2' },
  })
}

/**
 * Does a piece of work in one transaction, once for each `Idempotency-Key` of a caller and address: a second request
 * with the same bytes and the same If-Match gets the first answer again. Whatever the work throws is rolled back and not
 * remembered, so that a failed request can be sent again. Without a key the work is simply done.
 * @throws Problem `idempotency-mismatch`, `idempotency-in-flight`, and what the work throws.
 */
export async function answerOnce(
  db: Database,
  request: FastifyRequest,
  work: Work,
): Promise<Answer> {
  const key = keyOf(request)
  const slot = key === undefined ? undefined : slotOf(request, key)
  const { answer, afterCommit } = await db.transaction().execute(async (trx): Promise<Outcome> => {
    if (slot === undefined) return work(trx)
    const stored = await takeSlot(trx, slot)
    if (stored !== undefined) return { answer: stored, afterCommit: async () => undefined }
    const outcome = await work(trx)
    await trx
      .updateTable('idempotency')
      .set({
        status: outcome.answer.status,
        headers: JSON.stringify(outcome.answer.headers),
        body: outcome.answer.body,
      })
      .where('api_key_id', '=', slot.apiKeyId)
      .where('route', '=', slot.route)
      .where('key', '=', slot.key)
      .execute()
    return outcome
  })
  await afterCommit()
  return answer
}

/** Deletes the answers that are no longer given again. */
export async function forgetAnswers(db: Database): Promise<void> {
  await db.deleteFrom('idempotency').where(isOver).execute()
}

function slotOf(request: FastifyRequest, key: string): Slot {
  return {
    apiKeyId: callerOf(request).keyId,
    route: routeOf(request),
    key,
    fingerprint: fingerprintOf(request),
  }
}

/**
 * What makes two requests the same one: the bytes of the body, and the condition under which it is to be done. With another
 * If-Match the same bytes are another request: the first answer would say that a condition held which nobody looked at.
 */
function fingerprintOf(request: FastifyRequest): Buffer {
  const body = createHash('sha256')
    .update(request.rawBody ?? '')
    .digest()
  const condition = request.headers['if-match']
  if (condition === undefined) return body
  return createHash('sha256').update(body).update(`if-match ${condition}`).digest()
}

/** Sends an answer with exactly its bytes. */
export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  return reply
    .code(answer.status)
    .headers(answer.headers)
    .type('application/json; charset=utf-8')
    .send(answer.body)
}
