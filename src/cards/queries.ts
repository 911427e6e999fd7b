import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'

const shown = [
  'id',
  'event_id as eventId',
  'language',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'revoked_at as revokedAt',
] as const

/** A new card. @param given.days how long its address lasts */
export function insertCard(
  trx: Connection,
  given: {
    readonly eventId: string
    readonly language: string
    readonly sha256: Buffer
    readonly madeBy: string
    readonly days: number
  },
) {
  return trx
    .insertInto('board_card')
    .values({
      event_id: given.eventId,
      language: given.language,
      sha256: given.sha256,
      made_by: given.madeBy,
      expires_at: sql`clock_timestamp() + ${given.days}::integer * interval '1 day'`,
    })
    .returning(shown)
    .executeTakeFirstOrThrow()
}

/** Cards of an event, the newest first; one more than `limit` where there are more. */
export function listCards(
  db: Connection,
  eventId: string,
  page: { readonly limit: number; readonly before: string | undefined },
) {
  const { limit, before } = page
  return db
    .selectFrom('board_card')
    .select(shown)
    .where('event_id', '=', eventId)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export type CardRow = Awaited<ReturnType<typeof listCards>>[number]

/** The card of a token that is neither over nor revoked. */
export function findLiveCard(db: Connection, sha256: Buffer) {
  return db
    .selectFrom('board_card')
    .select(['event_id as eventId', 'language'])
    .where('sha256', '=', sha256)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirst()
}

/** Ends a card; undefined where there is none, or it has been ended before. */
export function revokeCard(trx: Connection, id: string) {
  return trx
    .updateTable('board_card')
    .set({ revoked_at: sql`clock_timestamp()` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('event_id as eventId')
    .executeTakeFirst()
}
