/** Brings the groups of copies up to date when articles are linked. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { type Copy, findCopies } from './find-copies.ts'
import { connected, regrouped, type Tie } from './groups.ts'
import { claimsBeside, noteDifferences } from './note-differences.ts'
import { fromBytes } from './sketch.ts'

/**
 * Finds the copies of articles, and sets the groups right in which they are, were or come to be: a newer version leaves the
 * group of the one before it and may join another one, a withdrawn article leaves its own. What groups are follows from the
 * versions that stand and from nothing else, so neither the order of arrival nor how many workers are at it makes a
 * difference. Where there is anything to write, one transaction at a time does so (advisory lock, taken before those of
 * parties and places).
 * @returns claims that must be looked at again, beside those of the articles: of groups that grew together or fell apart,
 * and those in whose words a copy has another number.
 */
export async function settleCopies(
  trx: Connection,
  articleIds: readonly string[],
): Promise<string[]> {
  const versions = await versionsOf(trx, articleIds)
  const seen = await copiesOf(trx, versions)
  // Somebody may just be putting an earlier version into a group.
  const isNew = !(await haveEarlier(trx, articleIds))
  if (isNew && seen.every(({ copies }) => copies.length === 0)) return []
  await lockCopies(trx)
  // Again under the lock: who waited for another transaction sees what that one left.
  const copies = await copiesOf(trx, versions)
  const fresh = await storeTies(trx, copies)
  const ids = versions.map(({ versionId }) => versionId)
  const differing = await noteDifferences(trx, fresh, new Set(ids))
  const left = await staleOf(trx, articleIds)
  const moved = await regroup(trx, left, ids)
  const found = await claimsIn(trx, moved)
  return [...new Set([...differing, ...(await claimsBeside(trx, left)), ...found])]
}

/** How long is waited for those before, in milliseconds: they link their articles meanwhile, one after the other. */
const PATIENCE = 4_500

async function lockCopies(trx: Connection): Promise<void> {
  const { rows } = await sql<{ before: string }>`
    SELECT current_setting('lock_timeout') AS before, set_config('lock_timeout', ${String(PATIENCE)}, true)`.execute(
    trx,
  )
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('copies', 0))`.execute(trx)
  await sql`SELECT set_config('lock_timeout', ${rows[0]?.before ?? '0'}, true)`.execute(trx)
}

/** The versions that stand: the newest of each article that has been read. */
async function versionsOf(trx: Connection, articleIds: readonly string[]) {
  const { rows } = await sql<{ id: string; article_id: string; size: number; hashes: Buffer }>`
    SELECT DISTINCT ON (version.article_id) version.id, version.article_id, sketch.size, sketch.hashes
    FROM article_version AS version JOIN article_sketch AS sketch ON sketch.version_id = version.id
    WHERE version.article_id = any(${[...articleIds]}::uuid[])
    ORDER BY version.article_id, version.version DESC`.execute(trx)
  return rows.map((row) => ({
    versionId: row.id,
    articleId: row.article_id,
    sketch: fromBytes(row.size, row.hashes),
  }))
}

type Own = Awaited<ReturnType<typeof versionsOf>>[number]

async function copiesOf(
  trx: Connection,
  versions: readonly Own[],
): Promise<{ own: Own; copies: Copy[] }[]> {
  const found = []
  for (const own of versions) found.push({ own, copies: await findCopies(trx, own) })
  return found
}

/** True where any of the articles has been read before in a version that could have copies. */
async function haveEarlier(trx: Connection, articleIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM article_version AS version JOIN article_sketch AS sketch ON sketch.version_id = version.id
    WHERE version.article_id = any(${[...articleIds]}::uuid[])
    GROUP BY version.article_id HAVING count(*) > 1 LIMIT 1`.execute(trx)
  return rows.length > 0
}

/** Members of groups that a newer version of their article has replaced. */
async function staleOf(trx: Connection, articleIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT version.id FROM article_version AS version
    JOIN wire_copy ON wire_copy.version_id = version.id
    WHERE version.article_id = any(${[...articleIds]}::uuid[]) AND EXISTS (
      SELECT FROM article_version AS newer JOIN article_sketch ON article_sketch.version_id = newer.id
      WHERE newer.article_id = version.article_id AND newer.version > version.version)`.execute(trx)
  return rows.map((row) => row.id)
}

/** @returns the pairs that were not known before */
async function storeTies(
  trx: Connection,
  found: readonly { own: Own; copies: readonly Copy[] }[],
): Promise<Tie[]> {
  const rows = found.flatMap(({ own, copies }) =>
    copies.map(({ versionId, similarity, containment }) => {
      const [one_id = '', other_id = ''] = [own.versionId, versionId].sort()
      return { one_id, other_id, similarity, containment }
    }),
  )
  if (rows.length === 0) return []
  const made = await trx
    .insertInto('near_copy')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doNothing())
    .returning(['one_id', 'other_id'])
    .execute()
  return made.map((row) => ({ one: row.one_id, other: row.other_id }))
}

/**
 * Writes the groups anew that these versions leave or belong to.
 * @returns the members of groups of which more has changed than that one came in
 */
async function regroup(
  trx: Connection,
  stale: readonly string[],
  versions: readonly string[],
): Promise<string[]> {
  const { rows: touched } = await sql<{ group_id: string }>`
    WITH near AS (
      SELECT other_id AS id FROM near_copy WHERE one_id = any(${[...versions]}::uuid[])
      UNION SELECT one_id FROM near_copy WHERE other_id = any(${[...versions]}::uuid[])
      UNION SELECT unnest(${[...stale, ...versions]}::uuid[]))
    SELECT DISTINCT group_id FROM wire_copy JOIN near ON near.id = wire_copy.version_id`.execute(
    trx,
  )
  const groups = touched.map((row) => row.group_id)
  await trx.deleteFrom('wire_copy').where('version_id', '=', anyOf(stale)).execute()
  const before = await trx
    .selectFrom('wire_copy')
    .select(['version_id', 'group_id'])
    .where('group_id', '=', anyOf(groups))
    .execute()
  const known = new Map(before.map((row) => [row.version_id, row.group_id]))
  // One more comes in and nobody leaves: the ties of the others need no reading.
  const joins = stale.length === 0 && groups.length === 1
  const ties = await tiesAmong(trx, joins ? versions : [...versions, ...known.keys()])
  const hold = joins
    ? [...known.keys()].slice(1).map((id) => ({ one: id, other: first(known) }))
    : []
  const { groupOf, moved } = regrouped(connected([...ties, ...hold]), known, randomUUID)
  const gone = [...known.keys()].filter((id) => !groupOf.has(id))
  if (gone.length > 0) {
    await trx.deleteFrom('wire_copy').where('version_id', '=', anyOf(gone)).execute()
  }
  const moves = [...groupOf].filter(([id, group]) => known.get(id) !== group)
  if (moves.length > 0) {
    await sql`
      INSERT INTO wire_copy (version_id, group_id)
      SELECT * FROM unnest(${moves.map(([id]) => id)}::uuid[], ${moves.map(([, group]) => group)}::uuid[])
      ON CONFLICT (version_id) DO UPDATE SET group_id = excluded.group_id`.execute(trx)
  }
  return [...moved]
}

function first(known: ReadonlyMap<string, string>): string {
  for (const id of known.keys()) return id
  return ''
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`

/** Pairs of these versions and others, of which both stand. */
async function tiesAmong(trx: Connection, versions: readonly string[]): Promise<Tie[]> {
  const { rows } = await sql<Tie>`
    WITH tie AS (
      SELECT one_id, other_id FROM near_copy WHERE one_id = any(${[...versions]}::uuid[])
      UNION SELECT one_id, other_id FROM near_copy WHERE other_id = any(${[...versions]}::uuid[])
    ), standing AS (
      SELECT id FROM (SELECT one_id AS id FROM tie UNION SELECT other_id FROM tie) AS named
      JOIN article_version AS version USING (id)
      WHERE EXISTS (SELECT FROM article_sketch WHERE version_id = id) AND NOT EXISTS (
        SELECT FROM article_version AS newer JOIN article_sketch ON article_sketch.version_id = newer.id
        WHERE newer.article_id = version.article_id AND newer.version > version.version))
    SELECT one_id AS one, other_id AS other FROM tie
    WHERE one_id IN (SELECT id FROM standing) AND other_id IN (SELECT id FROM standing)`.execute(
    trx,
  )
  return rows
}

/** Live claims of versions. */
async function claimsIn(trx: Connection, versionIds: readonly string[]): Promise<string[]> {
  if (versionIds.length === 0) return []
  const rows = await trx
    .selectFrom('mention')
    .select('claim_id')
    .distinct()
    .where('version_id', '=', anyOf(versionIds))
    .where('live', '=', true)
    .execute()
  return rows.map((row) => row.claim_id)
}
