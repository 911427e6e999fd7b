/** A database that holds as much as years of news: a small real world, copied again and again into the past. */
import type pg from 'pg'

/** Days between one copy and the next: none speaks of the days of another. */
const daysApart = 45

/** Columns that name rows which are copied with them; parties and outlets stay the same ones. */
const ownKeys = new Set([
  'id',
  'article_id',
  'version_id',
  'event_id',
  'question_id',
  'claim_id',
  'from_claim_id',
  'to_claim_id',
])

/** In the order in which they refer to each other. */
const copied = [
  'article',
  'article_version',
  'extraction_run',
  'event',
  'question',
  'claim',
  'mention',
  'relation',
]

/** What a column of the copy number `k` holds, where it is not what the original holds. */
function valueOf(table: string, column: string): string {
  // A digest with the version and the variant of a UUID written into it.
  if (ownKeys.has(column))
    return `overlay(overlay(md5(t.${column}::text || '/' || k) placing '8' from 13) placing '8' from 17)::uuid`
  const shift = `- k * ${daysApart}`
  switch (`${table}.${column}`) {
    case 'article.external_id':
      return `t.external_id || '/' || k`
    case 'claim.key':
      return `md5(t.key || '/' || k)`
    case 'event.key':
      return `t.place_key || '/' || (t.day_from ${shift})`
    case 'event.day_from':
    case 'event.day_to':
    case 'claim.occurred_from':
    case 'claim.occurred_to':
    case 'article_version.published_on':
      return `t.${column} ${shift}`
    case 'claim.asserted_first':
    case 'claim.asserted_last':
    case 'mention.asserted_at':
    case 'article_version.published_at':
    case 'article_version.said_from':
      return `t.${column} ${shift} * interval '1 day'`
    // Nobody reads the texts again here, and they would fill the disk.
    case 'article_version.text':
      return `left(t.text, 200)`
    default:
      return `t.${column}`
  }
}

/**
 * Copies `from` to `to` (numbers of copies, both included) of the rows that `original` marks: those of the real world.
 * Planner statistics are fresh afterwards.
 */
export async function growWorld(owner: pg.Client, from: number, to: number): Promise<void> {
  await owner.query('BEGIN')
  await withoutChecks(owner, async () => copyAll(owner, from, to))
  await owner.query('COMMIT')
  await owner.query('VACUUM ANALYZE')
}

async function copyAll(owner: pg.Client, from: number, to: number): Promise<void> {
  for (const table of copied) {
    await owner.query(`CREATE TABLE IF NOT EXISTS bench.${table} AS TABLE public.${table}`)
    const { rows } = await owner.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
      [`public.${table}`],
    )
    const names = rows.map(({ name }) => name)
    const values = names.map((name) => valueOf(table, name))
    await owner.query(
      `INSERT INTO public.${table} (${names.map((name) => `"${name}"`).join(', ')})
       SELECT ${values.join(', ')} FROM generate_series($1::int, $2::int) AS k, bench.${table} AS t`,
      [from, to],
    )
  }
}

/** Drops the foreign keys of some tables, the copied ones unless named, and rests their triggers while rows by the million come in. */
export async function withoutChecks(
  owner: pg.Client,
  work: () => Promise<void>,
  tables: readonly string[] = copied,
): Promise<void> {
  const { rows } = await owner.query<{ owned: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS owned, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])`,
    [tables.map((table) => `public.${table}`)],
  )
  for (const { owned, name } of rows)
    await owner.query(`ALTER TABLE ${owned} DROP CONSTRAINT "${name}"`)
  for (const table of tables) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await work()
  for (const table of tables) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  for (const { owned, name, definition } of rows)
    await owner.query(`ALTER TABLE ${owned} ADD CONSTRAINT "${name}" ${definition}`)
}

/** How many claims are stored. */
export async function countClaims(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ count: string }>('SELECT count(*) FROM claim')
  return Number(rows[0]?.count ?? 0)
}
