import { beforeAll, expect, it } from 'vitest'
import { advanceArticle, readVersion, takeArticle } from '../src/articles/queries.ts'
import { type GivenArticle, storeArticle } from '../src/articles/store-article.ts'
import { useDatabase } from './support/database.ts'

const database = useDatabase()

let names = 0
const given = (text: string, name: string): GivenArticle => ({
  source: { system: 'test', externalId: name },
  outletName: 'The Valley Courier',
  url: null,
  title: null,
  body: text,
  language: 'en',
  publishedAt: '2020-09-28T01:30:00+04:00',
})
let name = ''
beforeAll(() => {
  names += 1
  name = `article-${names}`
})
const store = (text: string) =>
  database.db.transaction().execute((trx) => storeArticle(trx, given(text, name)))

it('moves an article on only for the one who took it last', async () => {
  const { db } = database
  const { id } = await store('The ministry said so.')
  const work = { articleId: id, generation: 0 }
  const first = await takeArticle(db, work, 'received')
  const second = await takeArticle(db, work, 'received')
  expect([first, second]).toEqual([
    { fence: 1, attempts: 0, died: false },
    { fence: 2, attempts: 0, died: true },
  ])
  expect(await advanceArticle(db, id, 1, 'received', 'extracted')).toBe(false)
  expect(await advanceArticle(db, id, 2, 'received', 'extracted')).toBe(true)
  expect(await advanceArticle(db, id, 2, 'received', 'extracted')).toBe(false)
  expect(await takeArticle(db, work, 'received')).toBeUndefined()
  expect(await takeArticle(db, work, 'extracted')).toEqual({
    fence: 3,
    attempts: 0,
    died: false,
  })
})

it('fences off work on a text that has been replaced, and reads the new one', async () => {
  const { db } = database
  const { id, generation } = await store('The ministry said something else.')
  const taken = await takeArticle(db, { articleId: id, generation }, 'received')
  await store('The ministry said a third thing.')
  expect(await advanceArticle(db, id, taken?.fence ?? 0, 'received', 'extracted')).toBe(false)
  expect(await readVersion(db, id)).toMatchObject({
    articleId: id,
    outletName: 'The Valley Courier',
    text: 'The ministry said a third thing.',
    language: 'en',
    publishedOn: '2020-09-28',
  })
  const row = await db
    .selectFrom('article')
    .select(['generation', 'attempts', 'state', 'current_version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ generation: 2, attempts: 0, state: 'received', current_version: 3 })
  // The job of the text that was replaced comes late: it starts nothing and counts as no start.
  expect(await takeArticle(db, { articleId: id, generation }, 'received')).toBeUndefined()
  expect(await takeArticle(db, { articleId: id, generation: 2 }, 'received')).toMatchObject({
    attempts: 0,
    died: false,
  })
})

it('says why an article was given up, and tries a new text afresh', async () => {
  const { db } = database
  const { id, generation } = await store('The ministry said a fourth thing.')
  const taken = await takeArticle(db, { articleId: id, generation }, 'received')
  const fence = taken?.fence ?? 0
  expect(await advanceArticle(db, id, fence, 'received', 'quarantined', 'too slow')).toBe(true)
  const read = () =>
    db.selectFrom('article').select(['state', 'failure']).where('id', '=', id).executeTakeFirst()
  expect(await read()).toEqual({ state: 'quarantined', failure: 'too slow' })
  await store('The ministry said a fifth thing.')
  expect(await read()).toEqual({ state: 'received', failure: null })
})
