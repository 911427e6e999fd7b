import { sql } from 'kysely'
import type { Connection, Database } from '../db/create-database.ts'
import type { Scope } from '../feature.ts'
import { digestOf, newSecret } from './secret.ts'

export interface KeyRow {
  readonly id: string
  readonly prefix: string
  readonly name: string
  readonly scopes: string[]
  readonly created_at: Date
  readonly expires_at: Date | null
  readonly revoked_at: Date | null
  readonly last_used_at: Date | null
}

const keyColumns = [
  'id',
  'prefix',
  'name',
  'scopes',
  'created_at',
  'expires_at',
  'revoked_at',
  'last_used_at',
] as const

/** Makes a key; its secret is in the answer and nowhere else. */
export async function createKey(
  db: Connection,
  key: { name: string; scopes: readonly Scope[]; expiresAt: Date | null },
): Promise<{ id: string; secret: string; row: KeyRow }> {
  const { prefix, secret } = newSecret()
  const row = await db
    .insertInto('api_key')
    .values({
      prefix,
      sha256: digestOf(secret),
      name: key.name,
      scopes: [...key.scopes],
      expires_at: key.expiresAt,
    })
    .returning(keyColumns)
    .executeTakeFirstOrThrow()
  return { id: row.id, secret, row }
}

/** The live key of a prefix with what it takes to check a secret against it. */
export function findLiveKey(db: Connection, prefix: string) {
  return db
    .selectFrom('api_key')
    .select(['id', 'prefix', 'scopes', 'sha256'])
    .select(
      sql<boolean>`last_used_at IS NULL OR last_used_at < clock_timestamp() - interval '1 minute'`.as(
        'use_is_stale',
      ),
    )
    .where('prefix', '=', prefix)
    .where('revoked_at', 'is', null)
    .where((eb) =>
      eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`clock_timestamp()`)]),
    )
    .executeTakeFirst()
}

/** Notes that a key was used, unless somebody holds its row: the note is not worth a wait. */
export async function noteUse(db: Connection, id: string): Promise<void> {
  await db
    .updateTable('api_key')
    .set({ last_used_at: sql`clock_timestamp()` })
    .where('id', 'in', (eb) =>
      eb.selectFrom('api_key').select('id').where('id', '=', id).forUpdate().skipLocked(),
    )
    .execute()
}

/** Keys by id, the oldest first. */
export function listKeys(
  db: Connection,
  page: { limit: number; after: string | undefined },
): Promise<KeyRow[]> {
  let query = db
    .selectFrom('api_key')
    .select(keyColumns)
    .orderBy('id')
    .limit(page.limit + 1)
  if (page.after !== undefined) query = query.where('id', '>', page.after)
  return query.execute()
}

/**
 * Revokes a key; the row stays, because answers and logs name it. `last-admin` means that nobody could make keys any
 * more, so nothing was done.
 */
export function revokeKey(
  db: Database,
  id: string,
): Promise<'revoked' | 'already' | 'unknown' | 'last-admin'> {
  return db.transaction().execute(async (trx) => {
    // All live admin keys are locked in one order, so that two admins cannot revoke each other at once.
    const admins = await trx
      .selectFrom('api_key')
      .select('id')
      .where('revoked_at', 'is', null)
      .where(sql<boolean>`'admin' = ANY (scopes)`)
      .where((eb) =>
        eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`clock_timestamp()`)]),
      )
      .orderBy('id')
      .forUpdate()
      .execute()
    const key = await trx
      .selectFrom('api_key')
      .select(['id', 'revoked_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (key === undefined) return 'unknown'
    if (key.revoked_at !== null) return 'already'
    if (admins.length === 1 && admins[0]?.id === id) return 'last-admin'
    await trx
      .updateTable('api_key')
      .set({ revoked_at: sql`clock_timestamp()` })
      .where('id', '=', id)
      .execute()
    return 'revoked'
  })
}
