import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { areCopies, bandsOf, fromBytes, type Likeness, likeness, type Sketch } from './sketch.ts'

/**
 * Texts that are looked at under one key, on either side of the text in the order of the keys that follow: a shingle that
 * thousands of texts share (a stock phrase, a notice of copyright) brings those of them that go on alike.
 */
const NEIGHBOURS = 8

/** Of all that the keys of one text bring, those with the most keys in common. */
const CANDIDATES = 32

export interface Copy extends Likeness {
  readonly versionId: string
}

/** Versions of other articles that are near copies of a version, whether they stand or not: at another moment they may. */
export async function findCopies(
  trx: Connection,
  own: { readonly versionId: string; readonly articleId: string; readonly sketch: Sketch },
): Promise<Copy[]> {
  const bands = bandsOf(own.sketch)
  if (bands.length === 0) return []
  const { rows } = await sql<{ id: string; size: number; hashes: Buffer }>`
    WITH found AS (
      SELECT near.version_id, count(*) AS keys
      FROM unnest(${bands.map((band) => band.hash)}::int[], ${bands.map((band) => band.next)}::int[]) AS own (hash, next)
      CROSS JOIN LATERAL (
        (SELECT version_id FROM sketch_band AS band
          WHERE band.hash = own.hash AND (band.next, band.version_id) > (own.next, ${own.versionId}::uuid)
          ORDER BY band.next, band.version_id LIMIT ${NEIGHBOURS})
        UNION ALL
        (SELECT version_id FROM sketch_band AS band
          WHERE band.hash = own.hash AND (band.next, band.version_id) < (own.next, ${own.versionId}::uuid)
          ORDER BY band.next DESC, band.version_id DESC LIMIT ${NEIGHBOURS})) AS near
      JOIN article_version AS version ON version.id = near.version_id AND version.article_id <> ${own.articleId}
      GROUP BY near.version_id
      ORDER BY keys DESC, near.version_id LIMIT ${CANDIDATES}
    )
    SELECT sketch.version_id AS id, sketch.size, sketch.hashes
    FROM found JOIN article_sketch AS sketch ON sketch.version_id = found.version_id`.execute(trx)
  return rows.flatMap(({ id, size, hashes }) => {
    const sketch = fromBytes(size, hashes)
    const found = likeness(own.sketch, sketch)
    return areCopies(own.sketch, sketch, found) ? [{ versionId: id, ...found }] : []
  })
}
