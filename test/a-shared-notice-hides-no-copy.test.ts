import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { readVersion } from '../src/articles/queries.ts'
import { findCopies } from '../src/copies/find-copies.ts'
import { bandsOf, sketchOf } from '../src/copies/sketch.ts'
import { storeSketch } from '../src/copies/store-sketch.ts'
import type { Database } from '../src/db/create-database.ts'
import { useDatabase } from './support/database.ts'
import { makeArticle } from './support/factories.ts'

const database = useDatabase()

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ')

async function store(db: Database, text: string) {
  const { id } = await makeArticle(db, { text })
  const version = await readVersion(db, id)
  if (version === undefined) throw new Error('no version')
  await db.transaction().execute((trx) => storeSketch(trx, version, []))
  return { versionId: version.versionId, articleId: id, sketch: sketchOf(text) }
}

it('finds a copy among thousands of texts that have each of its keys, and looks at few of them', async () => {
  const { db } = database
  const first = await store(db, words(0, 300))
  const second = await store(db, `${words(9_000, 30)} ${words(0, 300)}`)
  const bands = bandsOf(first.sketch)
  expect(bands.length).toBeGreaterThan(10)
  await sql`
    INSERT INTO sketch_band (hash, next, version_id)
    SELECT band.hash, (random() * 4294967295 - 2147483648)::bigint::int, gen_random_uuid()
    FROM unnest(${bands.map((band) => band.hash)}::int[]) AS band (hash) CROSS JOIN generate_series(1, 3000)`.execute(
    db,
  )
  await sql`ANALYZE sketch_band`.execute(db)
  const found = await findCopies(db, first)
  expect(found.map((it) => it.versionId)).toEqual([second.versionId])
  expect((await findCopies(db, second)).map((it) => it.versionId)).toEqual([first.versionId])
})

it('looks at 32 texts at most', async () => {
  const { db } = database
  const copies = []
  for (let n = 0; n < 40; n += 1) {
    copies.push(await store(db, `${words(20_000, 200)} ${words(30_000 + n * 100, 10)}`))
  }
  const [one] = copies
  if (one === undefined) throw new Error('no copy')
  const found = await findCopies(db, one)
  expect(found.length).toBeGreaterThan(7)
  expect(found.length).toBeLessThanOrEqual(32)
})
