/** A service that has run before its history was kept: what is stored goes on, and earlier moments are refused. */
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { createDatabase, type Database } from '../src/db/create-database.ts'
import { createSqlMigrationProvider, migrateToLatest } from '../src/db/migrate.ts'
import { readBoard } from '../src/questions/read-board.ts'
import { makeOutlet } from './support/factories.ts'
import { momentOf } from './support/past-boards.ts'

const name = `upgraded_${process.pid}`
const at = (path: string) => inject('templateUrl').replace(/\/template_counterclaim$/, `/${path}`)
let db: Database
let folder: string

async function asAdmin(statement: string) {
  const client = new pg.Client({ connectionString: at('postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  await asAdmin(`CREATE DATABASE ${name}`)
  db = createDatabase({ url: at(name), poolSize: 4, name: 'test', onIdleError: () => undefined })
  folder = await mkdtemp(join(tmpdir(), 'counterclaim-migrations-'))
  const migrations = fileURLToPath(new URL('../migrations', import.meta.url))
  for (const file of await readdir(migrations)) {
    if (file < '0009') await copyFile(join(migrations, file), join(folder, file))
  }
  const migrator = new Migrator({ db, provider: createSqlMigrationProvider(folder) })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
})

afterAll(async () => {
  await db.destroy()
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`)
  await rm(folder, { recursive: true })
})

/** Rows as they were stored then: an article with four versions, the last two of which keep the date. */
async function storeAsThen(): Promise<string> {
  const outlet = await makeOutlet(db)
  const { rows } = await sql<{ event: string }>`
    WITH party AS (
      INSERT INTO party (id, key, kind, names, side_id, known)
      SELECT id, 'XX', 'state', '{"en": "Exland"}', id, true FROM (SELECT uuidv7() AS id) AS made RETURNING id
    ), article AS (
      INSERT INTO article (source_system, external_id, outlet_id, language, current_version)
      VALUES ('test', 'old', ${outlet.id}, 'en', 4) RETURNING id
    ), version AS (
      INSERT INTO article_version (article_id, version, text, language, published_at, published_on, received_at,
        text_sha256, change_kind)
      SELECT article.id, given.version, 'text', 'en', ('2021-05-04T' || given.hour || ':00Z')::timestamptz,
        '2021-05-04', ('2021-05-04T' || given.came || ':00Z')::timestamptz, '', given.kind::change_kind
      FROM article, (VALUES (1, '09:00', '09:10', 'new'), (2, '11:00', '11:10', 'text'),
        (3, '11:00', '12:30', 'text'), (4, '11:00', '13:00', 'metadata')) AS given (version, hour, came, kind)
      RETURNING id, article_id, version
    ), run AS (
      INSERT INTO extraction_run (version_id, engine_version, attributions, claims, took_ms)
      SELECT id, 'old', 1, 1, 1 FROM version
    ), event AS (
      INSERT INTO event (key, place_key, place_names, day_from, day_to)
      VALUES ('x/2021-05-04', 'x', '{"en": "X"}', '2021-05-04', '2021-05-04') RETURNING id
    ), question AS (
      INSERT INTO question (event_id, key, predicate, titles)
      SELECT id, 'people.killed/-/any', 'people.killed', '{"en": "How many?", "ar": "كم؟"}' FROM event RETURNING id, event_id
    ), claim AS (
      INSERT INTO claim (key, party_id, stance, modality, polarity, predicate, quantity_low, quantity_high, comparator,
        place_key, place_root, occurred_from, question_key, asserted_first, asserted_last, language, words, confidence,
        event_id, question_id)
      SELECT 'claim', party.id, 'asserts', 'plain', 'affirmed', 'people.killed', 5, 5, 'eq', 'x', 'x',
        '2021-05-04', 'people.killed/-/any', '2021-05-04T09:00:00Z', '2021-05-04T09:00:00Z', 'en', 'five were killed', 0.9, question.event_id, question.id FROM party, question
      RETURNING id, party_id
    ), mention AS (
      INSERT INTO mention (claim_id, version_id, article_id, outlet_id, live, source, cue, content, span_start, words,
        type, level, chain, rule, confidence, asserted_at)
      SELECT claim.id, version.id, version.article_id, ${outlet.id}, version.version = 4, '[]', '[]', '[]', 0,
        'five were killed', 'indirect', 1, ARRAY[claim.party_id], 'old', 0.9, '2021-05-04T09:00:00Z'
      FROM claim, version
    )
    SELECT id AS event FROM event`.execute(db)
  return rows[0]?.event ?? ''
}

it('keeps what there is, knows since when each version was said, and refuses moments before', async () => {
  const event = await storeAsThen()
  const before = (await sql<{ at: Date }>`SELECT clock_timestamp() AS at`.execute(db)).rows[0]?.at
  await migrateToLatest(db)
  const versions = await db
    .selectFrom('article_version')
    .select('said_from')
    .orderBy('version')
    .execute()
  expect(versions.map(({ said_from }) => said_from.toISOString().slice(11, 16))).toEqual([
    '09:00',
    '11:00',
    '12:30',
    '12:30',
  ])
  const board = await readBoard(db, event, {})
  expect(board.rows).toHaveLength(1)
  const now = await momentOf(db)
  expect(await readBoard(db, event, { recorded_at: now })).toEqual(board)
  expect(await readBoard(db, event, { known_at: now, recorded_at: now })).toEqual(board)
  await expect(readBoard(db, event, { recorded_at: before?.toISOString() })).rejects.toMatchObject({
    code: 'validation-failed',
  })
})
