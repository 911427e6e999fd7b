import { sql } from 'kysely'
import { type Actor, type AuditRecord, appendAudit } from '../audit/append-audit.ts'
import type { Connection, Database } from '../db/create-database.ts'
import type { PersonRole } from '../db/schema.generated.ts'
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
  readonly person_id: string | null
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
  'person_id',
] as const

/** Why no key can be made for a person. */
export type NoKeyForPerson = 'no-person' | 'person-disabled' | 'no-admin'

/** That somebody made a key: whose it is and what it opens. */
export function keyMade(by: Actor, row: KeyRow): AuditRecord {
  const { id, prefix, name, scopes, person_id: personId } = row
  const expiresAt = row.expires_at?.toISOString() ?? null
  const detail = { prefix, name, scopes, personId, expiresAt }
  return { ...by, action: 'key.made', subject: { kind: 'key', id }, detail }
}

/** Makes a key; its secret is in the answer and nowhere else. */
export async function createKey(
  db: Connection,
  key: { name: string; scopes: readonly Scope[]; expiresAt: Date | null; personId?: string | null },
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
      person_id: key.personId ?? null,
    })
    .returning(keyColumns)
    .executeTakeFirstOrThrow()
  return { id: row.id, secret, row }
}

/**
 * Why a person may not get a key of these scopes; undefined where they may. Until the end of the transaction nobody can
 * disable the person or change the role.
 */
export async function whyNoKey(
  trx: Connection,
  personId: string,
  scopes: readonly Scope[],
): Promise<NoKeyForPerson | undefined> {
  const person = await trx
    .selectFrom('person')
    .select(['role', 'disabled_at'])
    .where('id', '=', personId)
    .forShare()
    .executeTakeFirst()
  if (person === undefined) return 'no-person'
  if (person.disabled_at !== null) return 'person-disabled'
  return scopes.includes('admin') && person.role !== 'admin' ? 'no-admin' : undefined
}

const isUnexpired = sql<boolean>`(k.expires_at IS NULL OR k.expires_at > clock_timestamp())`

/** Keys that open something, with their people: neither revoked nor expired, and of nobody who is disabled. */
export function liveKeys(db: Connection) {
  return db
    .selectFrom('api_key as k')
    .leftJoin('person as p', 'p.id', 'k.person_id')
    .select(['k.id', 'k.prefix', 'k.name', 'k.scopes', 'k.sha256'])
    .select(['p.id as person_id', 'p.name as person_name', 'p.role as person_role'])
    .select(
      sql<boolean>`k.last_used_at IS NULL OR k.last_used_at < clock_timestamp() - interval '1 minute'`.as(
        'use_is_stale',
      ),
    )
    .where('k.revoked_at', 'is', null)
    .where(isUnexpired)
    .where('p.disabled_at', 'is', null)
}

/** A live key with what it takes to check a secret against it. */
export interface LiveKey {
  readonly id: string
  readonly prefix: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly sha256: Buffer
  readonly use_is_stale: boolean
  readonly person: { readonly id: string; readonly name: string; readonly role: PersonRole } | null
}

type LiveKeyRow = Omit<LiveKey, 'person'> & {
  readonly person_id: string | null
  readonly person_name: string | null
  readonly person_role: PersonRole | null
}

/** Puts the person of a row of `liveKeys` together. */
export function toLiveKey(row: LiveKeyRow): LiveKey {
  const { person_id: id, person_name: name, person_role: role } = row
  const person = id === null || name === null || role === null ? null : { id, name, role }
  const { prefix, scopes, sha256, use_is_stale } = row
  return { id: row.id, prefix, name: row.name, scopes, sha256, use_is_stale, person }
}

/** The live key of a prefix. */
export async function findLiveKey(db: Connection, prefix: string): Promise<LiveKey | undefined> {
  const row = await liveKeys(db).where('k.prefix', '=', prefix).executeTakeFirst()
  return row === undefined ? undefined : toLiveKey(row)
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
  by: Actor,
): Promise<'revoked' | 'already' | 'unknown' | 'last-admin'> {
  return db.transaction().execute(async (trx) => {
    await lockAdmins(trx)
    const admins = await liveAdminKeys(trx)
    const key = await trx
      .selectFrom('api_key')
      .select(['id', 'revoked_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (key === undefined) return 'unknown'
    if (key.revoked_at !== null) return 'already'
    if (admins.length === 1 && admins[0] === id) return 'last-admin'
    await trx
      .updateTable('api_key')
      .set({ revoked_at: sql`clock_timestamp()` })
      .where('id', '=', id)
      .execute()
    await appendAudit(trx, {
      ...by,
      action: 'key.revoked',
      subject: { kind: 'key', id },
      detail: {},
    })
    return 'revoked'
  })
}

/** One at a time may take an admin away, so that two admins cannot put each other out at once. */
export async function lockAdmins(trx: Connection): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('admins', 0))`.execute(trx)
}

/** Ids of the live keys that can make keys; under `lockAdmins` no other transaction makes them fewer. */
export async function liveAdminKeys(trx: Connection): Promise<string[]> {
  const rows = await liveKeys(trx)
    .where(sql<boolean>`'admin' = ANY (k.scopes)`)
    .where((eb) => eb.or([eb('p.id', 'is', null), eb('p.role', '=', 'admin')]))
    .execute()
  return rows.map((row) => row.id)
}
