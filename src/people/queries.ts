import { type Selectable, sql } from 'kysely'
import pg from 'pg'
import { liveAdminKeys, lockAdmins } from '../access/queries.ts'
import type { Connection } from '../db/create-database.ts'
import type { DB, PersonRole } from '../db/schema.generated.ts'

export type PersonRow = Selectable<DB['person']>

/** Makes a person; undefined where somebody has that name already. */
export function createPerson(
  db: Connection,
  person: { readonly name: string; readonly role: PersonRole },
): Promise<PersonRow | undefined> {
  return db
    .insertInto('person')
    .values(person)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
}

/** Who has this name, whatever its capitals and widths are. */
export function findPersonNamed(db: Connection, name: string): Promise<PersonRow | undefined> {
  return db
    .selectFrom('person')
    .selectAll()
    .where(sql<boolean>`lower(normalize(name, NFKC)) = lower(normalize(${name}, NFKC))`)
    .executeTakeFirst()
}

/** People by id, the oldest first; one more than `limit` tells that there is a next page. */
export function listPeople(
  db: Connection,
  page: { readonly limit: number; readonly after: string | undefined },
): Promise<PersonRow[]> {
  const { after } = page
  return db
    .selectFrom('person')
    .selectAll()
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(page.limit + 1)
    .execute()
}

export interface PersonChange {
  readonly name?: string | undefined
  readonly role?: PersonRole | undefined
  readonly disabled?: boolean | undefined
}

/** SQLSTATE of a value that another row has. */
const uniqueViolation = '23505'

/**
 * Changes a person inside the caller's transaction. Disabling revokes their keys for good and ends their sessions; both open
 * nothing from the commit on. `name-taken`: somebody has the name, whatever its capitals; `last-admin`: nobody could make keys any
 * more. The transaction has to be rolled back after both.
 */
export async function changePerson(
  trx: Connection,
  id: string,
  change: PersonChange,
): Promise<PersonRow | 'unknown' | 'name-taken' | 'last-admin'> {
  await lockAdmins(trx)
  const before = await trx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (before === undefined) return 'unknown'
  const admins = await liveAdminKeys(trx)
  const { name = before.name, role = before.role } = change
  const disabled = change.disabled ?? before.disabled_at !== null
  const changed = await trx
    .updateTable('person')
    .set({
      name,
      role,
      disabled_at: disabled ? sql<Date>`coalesce(disabled_at, clock_timestamp())` : null,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      if (error instanceof pg.DatabaseError && error.code === uniqueViolation) return undefined
      throw error
    })
  if (changed === undefined) return 'name-taken'
  if (change.disabled === true) await revokeAll(trx, id)
  if (admins.length > 0 && (await liveAdminKeys(trx)).length === 0) return 'last-admin'
  return changed
}

async function revokeAll(trx: Connection, personId: string): Promise<void> {
  await trx
    .updateTable('api_key')
    .set({ revoked_at: sql`clock_timestamp()` })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
  await trx
    .deleteFrom('session')
    .where('key_id', 'in', (eb) =>
      eb.selectFrom('api_key').select('id').where('person_id', '=', personId),
    )
    .execute()
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Names of those who decided, by `actorId`: of people, and of keys that are nobody's. */
export async function actorNames(
  db: Connection,
  actorIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(actorIds)].filter((id) => uuid.test(id))
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .unionAll(db.selectFrom('api_key').select(['id', 'name']).where('id', 'in', ids))
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
