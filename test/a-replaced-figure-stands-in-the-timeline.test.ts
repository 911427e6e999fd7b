/** "31, down from 40": both figures are the source's own, and the newer one stands whichever is larger. */
import { expect, it } from 'vitest'
import { readVersion } from '../src/articles/queries.ts'
import { storeExtraction } from '../src/claims/store-extraction.ts'
import { extract } from '../src/extraction/extract.ts'
import { useDatabase } from './support/database.ts'
import { makeArticle } from './support/factories.ts'
import { link } from './support/reports.ts'

const database = useDatabase()

it.each([
  [
    '2020-09-28',
    '58 Armenian soldiers had been killed near Gyumri, raising an earlier figure of 44',
    44,
  ],
  ['2020-12-20', '58 Armenian soldiers had been killed near Gyumri, down from 63', 63],
] as const)('on %s: %s', async (day, words, former) => {
  const text = `The Armenian Defence Ministry said ${words}.`
  const draft = extract(text, { language: 'en', publishedAt: day })
  const article = await makeArticle(database.db, {
    text,
    publishedOn: day,
    publishedAt: `${day}T12:00:00Z`,
  })
  const { claimIds } = await database.db.transaction().execute(async (trx) => {
    const version = await readVersion(trx, article.id)
    if (version === undefined) throw new Error('the article has no version')
    return storeExtraction(trx, version, draft, { engineVersion: 'test', tookMs: 1 })
  })
  await link(database.db, article.id)
  const relations = await database.db
    .selectFrom('relation')
    .innerJoin('claim as newer', 'newer.id', 'relation.from_claim_id')
    .innerJoin('claim as older', 'older.id', 'relation.to_claim_id')
    .select(['relation.type', 'newer.quantity_low as now', 'older.quantity_low as before'])
    .where('newer.id', 'in', claimIds)
    .execute()
  expect(relations.map((it) => [it.type, Number(it.now), Number(it.before)])).toEqual([
    ['updates', 58, former],
  ])
})
