import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { inChunks } from '../db/in-chunks.ts'
import { describe } from './describe.ts'
import type { EventType } from './event-types.ts'

/** Something that happened, to tell of in the transaction in which it does. */
export interface Announcement {
  readonly type: EventType
  /**
   * What it is about: the article, claim, question, relation, review task or fact-check that the type names. The rest
   * of what is told is read from it.
   */
  readonly id: string
  /** Joined to what is told; small. */
  readonly more?: Readonly<Record<string, unknown>>
  /** Names what must be told once to each endpoint, however often its work is done (`article.processed:<version>`). */
  readonly key?: string
}

/** A message before it is addressed. */
export interface Message {
  readonly type: EventType
  readonly key: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly partyIds: readonly string[]
  readonly eventIds: readonly string[]
  readonly outletIds: readonly string[]
}

/** Those of the types that somebody listens to: one look at a table with a row an endpoint. */
async function listenedTo(
  trx: Connection,
  types: readonly EventType[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ type: string }>`
    SELECT DISTINCT type::text AS type FROM webhook_endpoint, unnest(types) AS type
    WHERE disabled_at IS NULL AND types && ${types}::webhook_event_type[]`.execute(trx)
  return new Set(rows.map((row) => row.type))
}

/**
 * Writes a delivery for each endpoint that listens to an event, inside the caller's transaction: it is told if and only
 * if it happened. Where nobody listens that is one small statement; else a few for any number of events.
 */
export async function announce(trx: Connection, events: readonly Announcement[]): Promise<void> {
  if (events.length === 0) return
  const types = await listenedTo(trx, [...new Set(events.map((event) => event.type))])
  const heard = events.filter((event) => types.has(event.type))
  if (heard.length > 0) await address(trx, await describe(trx, heard))
}

/** Most bytes of a body (interop.md: under 20 kB). */
const largestBody = 20_000

function bodyOf(message: Message, timestamp: string): string {
  const { type, data } = message
  const whole = JSON.stringify({ type, timestamp, data })
  if (Buffer.byteLength(whole) < largestBody) return whole
  // Names and words make it large, never the ids: whoever wants those reads them where the id leads.
  const short = Object.entries(data).filter(([, value]) => typeof value !== 'object')
  return JSON.stringify({
    type,
    timestamp,
    data: { ...Object.fromEntries(short), shortened: true },
  })
}

/** Gives messages to the endpoints that want them. */
export async function address(trx: Connection, messages: readonly Message[]): Promise<void> {
  const timestamp = new Date().toISOString()
  for (const some of inChunks(messages)) {
    const rows = some.map((message) => ({
      type: message.type,
      key: message.key,
      body: bodyOf(message, timestamp).toWellFormed(),
      parties: message.partyIds,
      events: message.eventIds,
      outlets: message.outletIds,
    }))
    await sql`
      INSERT INTO webhook_delivery (endpoint_id, type, event_key, body)
      SELECT endpoint.id, event.type, event.key, event.body
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS event (
        type webhook_event_type, key text, body text, parties uuid[], events uuid[], outlets uuid[])
      JOIN webhook_endpoint AS endpoint ON endpoint.disabled_at IS NULL AND event.type = any(endpoint.types)
        AND (endpoint.party_ids IS NULL OR endpoint.party_ids && event.parties)
        AND (endpoint.event_ids IS NULL OR endpoint.event_ids && event.events)
        AND (endpoint.outlet_ids IS NULL OR endpoint.outlet_ids && event.outlets)
      ORDER BY endpoint.id, event.key
      -- One that is being deleted gets nothing; without the lock it would fail what is told of.
      FOR KEY SHARE OF endpoint
      ON CONFLICT (endpoint_id, event_key) WHERE event_key IS NOT NULL DO NOTHING`.execute(trx)
  }
}

/**
 * Notes that claims were stored or changed. Their endpoints are told when they are linked (`announceClaims`), since only
 * then is it known to which event they belong.
 */
export async function noteClaims(
  trx: Connection,
  news: { readonly created: readonly string[]; readonly updated: readonly string[] },
): Promise<void> {
  if (news.created.length + news.updated.length === 0) return
  const types = await listenedTo(trx, ['claim.created', 'claim.updated'])
  const rows = [
    ...news.created.map((id) => ({ claim_id: id, type: 'claim.created' as const })),
    ...news.updated.map((id) => ({ claim_id: id, type: 'claim.updated' as const })),
  ].filter((row) => types.has(row.type))
  for (const some of inChunks(rows)) await trx.insertInto('webhook_news').values(some).execute()
}

/** Tells of what was noted of these claims: once of each, and of a new one only that it is new. */
export async function announceClaims(trx: Connection, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0) return
  const { rows } = await sql<{ claim_id: string; type: 'claim.created' | 'claim.updated' }>`
    DELETE FROM webhook_news WHERE id IN (
      SELECT id FROM webhook_news WHERE claim_id = any(${claimIds}::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED)
    RETURNING claim_id, type`.execute(trx)
  const typeOf = new Map<string, 'claim.created' | 'claim.updated'>()
  for (const { claim_id: id, type } of rows) {
    if (typeOf.get(id) !== 'claim.created') typeOf.set(id, type)
  }
  await announce(
    trx,
    [...typeOf].map(([id, type]) =>
      type === 'claim.created' ? { type, id, key: `claim.created:${id}` } : { type, id },
    ),
  )
}
