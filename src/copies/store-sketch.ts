import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { Span } from '../extraction/types.ts'
import { bandsOf, sketchOf, toBytes } from './sketch.ts'

/**
 * Keeps the sketch of a version that is being read, so that copies can be found when it is linked. Committed before anybody
 * looks: of two copies that are read in the same second, whoever looks later finds the other.
 * @param boilerplate spans that are no part of what the article says
 */
export async function storeSketch(
  trx: Connection,
  version: { readonly versionId: string; readonly text: string },
  boilerplate: readonly Span[],
): Promise<void> {
  const sketch = sketchOf(version.text, boilerplate)
  const made = await trx
    .insertInto('article_sketch')
    .values({ version_id: version.versionId, size: sketch.size, hashes: toBytes(sketch) })
    // Another engine may tell boilerplate otherwise: what was found by the first sketch stays true.
    .onConflict((conflict) => conflict.column('version_id').doNothing())
    .returning('size')
    .executeTakeFirst()
  const bands = made === undefined ? [] : bandsOf(sketch)
  if (bands.length === 0) return
  await sql`
    INSERT INTO sketch_band (hash, next, version_id)
    SELECT hash, next, ${version.versionId}::uuid
    FROM unnest(${bands.map((band) => band.hash)}::int[], ${bands.map((band) => band.next)}::int[]) AS band (hash, next)
    ON CONFLICT DO NOTHING`.execute(trx)
}
