/** Sessions of the page: made for a key, live as long as it and its person do. Time is the database's. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { type LiveKey, liveKeys, toLiveKey } from './queries.ts'
import { sessionSeconds } from './session-cookie.ts'

/** Hours without a request after which a session is over. */
const idleHours = 8

const idleSince = sql<Date>`clock_timestamp() - make_interval(hours => ${idleHours})`

/** Opens a session for a key; returns when it will be over at the latest. */
export async function openSession(
  db: Connection,
  session: { readonly sha256: Buffer; readonly keyId: string },
): Promise<{ id: string; expiresAt: Date }> {
  const row = await db
    .insertInto('session')
    .values({
      sha256: session.sha256,
      key_id: session.keyId,
      expires_at: sql`clock_timestamp() + make_interval(secs => ${sessionSeconds})`,
    })
    .returning(['id', 'expires_at'])
    .executeTakeFirstOrThrow()
  return { id: row.id, expiresAt: row.expires_at }
}

export type LiveSession = LiveKey & {
  readonly session_id: string
  readonly session_expires_at: Date
  readonly sight_is_stale: boolean
}

/** The live session of a token's digest, with its live key. */
export async function findLiveSession(
  db: Connection,
  sha256: Buffer,
): Promise<LiveSession | undefined> {
  const row = await liveKeys(db)
    .innerJoin('session as s', 's.key_id', 'k.id')
    .select(['s.id as session_id', 's.expires_at as session_expires_at'])
    .select(
      sql<boolean>`s.last_seen_at < clock_timestamp() - interval '1 minute'`.as('sight_is_stale'),
    )
    .where('s.sha256', '=', sha256)
    .where('s.expires_at', '>', sql<Date>`clock_timestamp()`)
    .where('s.last_seen_at', '>', idleSince)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, ...toLiveKey(row) }
}

/** Notes that a session was used, unless somebody holds its row: the next request notes it as well. */
export async function noteSight(db: Connection, id: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: sql`clock_timestamp()` })
    .where('id', 'in', (eb) =>
      eb.selectFrom('session').select('id').where('id', '=', id).forUpdate().skipLocked(),
    )
    .execute()
}

/** Ends a session at once. */
export async function endSession(db: Connection, which: { id: string } | { sha256: Buffer }) {
  const ended = db.deleteFrom('session')
  await ('id' in which
    ? ended.where('id', '=', which.id)
    : ended.where('sha256', '=', which.sha256)
  ).execute()
}

/** Deletes the sessions that are over. */
export async function forgetSessions(db: Connection): Promise<void> {
  await db
    .deleteFrom('session')
    .where((eb) =>
      eb.or([
        eb('last_seen_at', '<', idleSince),
        eb('expires_at', '<', sql<Date>`clock_timestamp()`),
      ]),
    )
    .execute()
}
