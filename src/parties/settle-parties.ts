/** Keeps what follows from merges and from who speaks for whom: the root and the side of every party. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { Problem } from '../problems.ts'

/**
 * Keeps others from changing who is whom until the transaction ends. `shared` for who makes parties or looks at sides,
 * `alone` for who changes them: then nobody does either meanwhile. After the lock of an article, before those of places.
 */
export async function lockParties(trx: Connection, how: 'shared' | 'alone'): Promise<void> {
  const key = sql`hashtextextended('parties', 0)`
  const lock =
    how === 'alone' ? sql`pg_advisory_xact_lock(${key})` : sql`pg_advisory_xact_lock_shared(${key})`
  await sql`SELECT ${lock}`.execute(trx)
}

/** A party with what it hangs on. */
export interface Hung {
  readonly id: string
  /** With whom it is merged, or null. */
  readonly into: string | null
  readonly speaksFor: string | null
}

/** Where a party belongs: the party that it stands for, and the end of whom that one speaks for. */
export interface Settled {
  readonly rootId: string
  readonly sideId: string
}

/**
 * Root and side of parties. Pure.
 * @param rows the parties and everybody up their chains
 * @throws Problem `party-loop` where a chain comes back to itself
 */
export function settle(rows: readonly Hung[]): Map<string, Settled> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const known = (id: string): Hung => {
    const row = byId.get(id)
    if (row === undefined) throw new Error(`no row for the party ${id}`)
    return row
  }
  const rootOf = (id: string, seen = new Set<string>()): Hung => {
    const row = known(id)
    if (row.into === null) return row
    return rootOf(row.into, visit(seen, id))
  }
  const sideOf = (id: string, seen = new Set<string>()): string => {
    const root = rootOf(id)
    return root.speaksFor === null ? root.id : sideOf(root.speaksFor, visit(seen, root.id))
  }
  return new Map(rows.map(({ id }) => [id, { rootId: rootOf(id).id, sideId: sideOf(id) }]))
}

function visit(seen: ReadonlySet<string>, id: string): Set<string> {
  if (seen.has(id)) throw new Problem('party-loop', 'A party would speak for itself.')
  return new Set([...seen, id])
}

/**
 * Brings roots and sides up to date after something has changed about these parties. Under `lockParties` alone.
 * @returns these parties and all others that stand for them or speak for them, through however many others.
 * @throws Problem `party-loop`
 */
export async function settleParties(trx: Connection, ids: readonly string[]): Promise<string[]> {
  const moved = await below(trx, ids)
  const settled = settle(await above(trx, moved))
  const rows = moved.map((id) => ({ id, ...settled.get(id) }))
  await sql`
    UPDATE party SET root_id = found.root, side_id = found.side, has_terms = found.terms
    FROM (
      SELECT id, root, side, EXISTS (SELECT FROM party_term WHERE party_id = root) AS terms
      FROM unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.rootId)}::uuid[],
      ${rows.map((row) => row.sideId)}::uuid[]) AS settled (id, root, side)
    ) AS found
    WHERE party.id = found.id
      AND (party.root_id, party.side_id, party.has_terms) <> (found.root, found.side, found.terms)`.execute(
    trx,
  )
  return moved
}

/** The parties, and those that hang on them. */
export async function below(trx: Connection, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE moved (id) AS (
      SELECT unnest(${[...ids]}::uuid[])
      UNION
      SELECT near.id FROM moved CROSS JOIN LATERAL (
        SELECT party_id AS id FROM standing_merge WHERE into_id = moved.id
        UNION ALL
        SELECT id FROM party WHERE speaks_for = moved.id
        UNION ALL
        SELECT party_id FROM party_term WHERE spoken_for_id = moved.id
      ) AS near
    )
    SELECT id FROM moved ORDER BY id`.execute(trx)
  return rows.map((row) => row.id)
}

/** The parties, and those that they hang on. */
export async function above(trx: Connection, ids: readonly string[]): Promise<Hung[]> {
  const { rows } = await sql<Hung>`
    WITH RECURSIVE near (id) AS (
      SELECT unnest(${[...ids]}::uuid[])
      UNION
      SELECT next.id FROM near CROSS JOIN LATERAL (
        SELECT into_id AS id FROM standing_merge WHERE party_id = near.id
        UNION ALL
        SELECT speaks_for FROM party WHERE party.id = near.id AND speaks_for IS NOT NULL
      ) AS next
    )
    SELECT near.id, party.speaks_for AS "speaksFor",
      (SELECT into_id FROM standing_merge WHERE party_id = near.id LIMIT 1) AS into
    FROM near JOIN party ON party.id = near.id`.execute(trx)
  return rows
}

/** True where one of the parties is a party, or speaks for it, at any time and through however many others. */
export async function leadsTo(
  trx: Connection,
  ids: readonly string[],
  to: string,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE spoken (id) AS (
      SELECT root_id FROM party WHERE id = any(${[...ids]}::uuid[])
      UNION
      SELECT root.root_id FROM spoken CROSS JOIN LATERAL (
        SELECT speaks_for AS id FROM party WHERE party.id = spoken.id AND speaks_for IS NOT NULL
        UNION ALL
        SELECT spoken_for_id FROM party_term WHERE party_id = spoken.id
      ) AS next JOIN party AS root ON root.id = next.id
    )
    SELECT id FROM spoken WHERE id = ${to}`.execute(trx)
  return rows.length > 0
}

/**
 * Whom a party speaks for, itself first, each by the party that it stands for.
 * @returns ids; empty where there is no such party
 */
export async function spokenChain(db: Connection, id: string): Promise<string[]> {
  const chain: string[] = []
  for (let at: string | null = id; at !== null; ) {
    const row: { id: string; speaks_for: string | null } | undefined = await db
      .selectFrom('party as named')
      .innerJoin('party', 'party.id', 'named.root_id')
      .select(['party.id', 'party.speaks_for'])
      .where('named.id', '=', at)
      .executeTakeFirst()
    if (row === undefined || chain.includes(row.id)) break
    chain.push(row.id)
    at = row.speaks_for
  }
  return chain
}
