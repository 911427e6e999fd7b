import { type Selectable, sql, type UpdateObject } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type {
  DB,
  WebhookDelivery,
  WebhookDeliveryStatus,
  WebhookEndpoint,
} from '../db/schema.generated.ts'
import type { EventType } from './event-types.ts'

export type EndpointRow = Omit<Selectable<WebhookEndpoint>, 'secret' | 'old_secret' | 'types'> & {
  readonly types: string[]
}
export type DeliveryRow = Selectable<WebhookDelivery>

/** Endpoints that there may be: every event is held against each. */
export const mostEndpoints = 100

const columns = [
  'id',
  'url',
  'description',
  'party_ids',
  'event_ids',
  'outlet_ids',
  'old_secret_until',
  'disabled_at',
  'disabled_reason',
  'last_delivered_at',
  'created_at',
  'updated_at',
] as const

/** The driver reads arrays of text, not those of our types. */
const types = sql<string[]>`types::text[]`.as('types')

const now = () => sql<Date>`clock_timestamp()`

export interface EndpointGiven {
  readonly id: string
  readonly url: string
  readonly description: string | null
  readonly types: readonly EventType[]
  readonly partyIds: readonly string[] | null
  readonly eventIds: readonly string[] | null
  readonly outletIds: readonly string[] | null
  readonly secret: Buffer
}

/** Stores an endpoint; undefined where there are as many as there may be. */
export async function createEndpoint(
  trx: Connection,
  given: EndpointGiven,
): Promise<EndpointRow | undefined> {
  // Of two that come at once the second counts the first.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('new webhooks', 0))`.execute(trx)
  const { count } = await trx
    .selectFrom('webhook_endpoint')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count >= mostEndpoints) return undefined
  return trx
    .insertInto('webhook_endpoint')
    .values({
      id: given.id,
      url: given.url,
      description: given.description,
      types: typesOf(given.types),
      party_ids: uuids(given.partyIds),
      event_ids: uuids(given.eventIds),
      outlet_ids: uuids(given.outletIds),
      secret: given.secret,
    })
    .returning([...columns, types])
    .executeTakeFirstOrThrow()
}

export const typesOf = (given: readonly EventType[]) =>
  sql<EventType[]>`${given}::webhook_event_type[]`
export const uuids = (ids: readonly string[] | null | undefined) =>
  sql<string[] | null>`${ids ?? null}::uuid[]`

export function findEndpoint(db: Connection, id: string): Promise<EndpointRow | undefined> {
  return db
    .selectFrom('webhook_endpoint')
    .select([...columns, types])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Endpoints in the order of their making; one more than `limit` where there are more. */
export function listEndpoints(
  db: Connection,
  page: { limit: number; after: string | undefined },
): Promise<EndpointRow[]> {
  let query = db
    .selectFrom('webhook_endpoint')
    .select([...columns, types])
    .orderBy('id')
    .limit(page.limit + 1)
  if (page.after !== undefined) query = query.where('id', '>', page.after)
  return query.execute()
}

export function changeEndpoint(
  trx: Connection,
  id: string,
  change: UpdateObject<DB, 'webhook_endpoint'>,
): Promise<EndpointRow | undefined> {
  return trx
    .updateTable('webhook_endpoint')
    .set({ ...change, updated_at: now() })
    .where('id', '=', id)
    .returning([...columns, types])
    .executeTakeFirst()
}

/**
 * Forgets what was sent to an endpoint and what waits for it, a piece at a time: a table of a busy month is no work for
 * one statement.
 * @returns false where there is more than there was time for
 */
export async function emptyEndpoint(db: Connection, id: string, mostMs: number): Promise<boolean> {
  const end = performance.now() + mostMs
  while (performance.now() < end) {
    const { numAffectedRows } = await sql`
      DELETE FROM webhook_delivery WHERE id IN (
        SELECT id FROM webhook_delivery WHERE endpoint_id = ${id} ORDER BY id LIMIT 5000)`.execute(
      db,
    )
    if ((numAffectedRows ?? 0n) === 0n) return true
  }
  return false
}

export async function deleteEndpoint(trx: Connection, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('webhook_endpoint')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The new secret signs from now on, and the one before beside it for some hours. */
export function rotateSecret(
  trx: Connection,
  id: string,
  given: { readonly secret: Buffer; readonly overlapHours: number },
): Promise<EndpointRow | undefined> {
  const keeps = given.overlapHours > 0
  return changeEndpoint(trx, id, {
    secret: given.secret,
    old_secret: keeps ? sql<Buffer>`webhook_endpoint.secret` : null,
    old_secret_until: keeps
      ? sql<Date>`clock_timestamp() + ${given.overlapHours} * interval '1 hour'`
      : null,
  })
}

export function writeTest(db: Connection, endpointId: string): Promise<DeliveryRow> {
  const timestamp = new Date().toISOString()
  return db
    .insertInto('webhook_delivery')
    .values({
      endpoint_id: endpointId,
      type: 'webhook.test',
      body: JSON.stringify({ type: 'webhook.test', timestamp, data: { webhookId: endpointId } }),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Deliveries of an endpoint, the newest first; one more than `limit` where there are more. */
export function listDeliveries(
  db: Connection,
  endpointId: string,
  page: {
    limit: number
    before: string | undefined
    status: WebhookDeliveryStatus | undefined
  },
): Promise<DeliveryRow[]> {
  let query = db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('endpoint_id', '=', endpointId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.before !== undefined) query = query.where('id', '<', page.before)
  if (page.status !== undefined) query = query.where('status', '=', page.status)
  return query.execute()
}

/** Sent again from the first attempt, with the same id. */
const anew = {
  status: 'pending' as const,
  attempts: 0,
  due_at: now(),
  delivered_at: null,
}

/** Sends a message again, whatever became of it; undefined for one that is not of this endpoint. */
export function replayDelivery(
  db: Connection,
  endpointId: string,
  id: string,
): Promise<DeliveryRow | undefined> {
  return db
    .updateTable('webhook_delivery')
    .set(anew)
    .where('endpoint_id', '=', endpointId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

/** Messages that are replayed at once. */
export const mostReplayed = 10_000

/** Sends the failed messages again that were written since then, the oldest first, and says how many. */
export async function replayFailures(
  db: Connection,
  endpointId: string,
  since: Date,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('webhook_delivery')
    .set(anew)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('webhook_delivery')
        .select('id')
        .where('endpoint_id', '=', endpointId)
        .where('status', '=', 'failed')
        .where('created_at', '>=', since)
        .orderBy('id')
        .limit(mostReplayed),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
