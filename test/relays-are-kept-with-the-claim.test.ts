/** What is stored of a text that passes words on: one claim, by its origin, with the chain of who passed it on. */
import { beforeAll, expect, test } from 'vitest'
import { readVersion } from '../src/articles/queries.ts'
import { storeExtraction } from '../src/claims/store-extraction.ts'
import { extract } from '../src/extraction/extract.ts'
import { useApp } from './support/app.ts'
import { makeArticle, makeOutlet } from './support/factories.ts'

const service = useApp()
let headers = { authorization: '' }
beforeAll(async () => {
  headers = await service.key('claims:read')
})

interface Page {
  readonly items: readonly {
    readonly party: { readonly key: string }
    readonly predicate: string
    readonly mentions: readonly {
      readonly outlet: { readonly name: string }
      readonly chain: readonly { readonly key: string }[]
    }[]
  }[]
}

/** The claims of an article as a client reads them, statements aside. */
async function claimsOf(text: string, language: string) {
  const { db } = service.deps
  const outlet = await makeOutlet(db, { name: 'Harbour Post' })
  const published = { publishedAt: '2022-06-15T08:00:00Z', publishedOn: '2022-06-15' }
  const article = await makeArticle(db, { outletId: outlet.id, language, text, ...published })
  const draft = extract(text, { language, publishedAt: published.publishedAt })
  await db.transaction().execute(async (trx) => {
    const version = await readVersion(trx, article.id)
    if (version === undefined) throw new Error('the article has no version')
    await storeExtraction(trx, version, draft, { engineVersion: 'test', tookMs: 1 })
  })
  const answer = await service.app.inject({ url: `/v1/articles/${article.id}/claims`, headers })
  expect(answer.statusCode, answer.body).toBe(200)
  const { items } = answer.json<Page>()
  return items
    .filter((claim) => claim.predicate !== 'statement')
    .map((claim) => [
      claim.party.key,
      ...claim.mentions.map((mention) => mention.chain.map(({ key }) => key).join(' <- ')),
    ])
}

test.each([
  [
    'en',
    'BAKU, June 14 (Reuters) - Interfax reported that the Georgian Interior Ministry said 4 people were killed.',
    ['ministry-of-interior:GE', 'reuters <- interfax <- ministry-of-interior:GE'],
  ],
  [
    'ar',
    'ذكرت وكالة الأناضول نقلا عن وزارة الدفاع التركية أن 6 جنود قتلوا.',
    ['ministry-of-defence:TR', 'anadolu <- ministry-of-defence:TR'],
  ],
  [
    'en',
    'Interfax reported that the ministry said 7 people were killed.',
    ['generic:unnamed', 'interfax <- generic:unnamed'],
  ],
])('%s: %s', async (language, text, claim) => {
  expect(await claimsOf(text, language)).toEqual([claim])
})
