import { beforeAll, expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp()
let headers = { authorization: '' }
beforeAll(async () => {
  headers = await service.key('articles:write', 'claims:read')
})

const article = {
  title: 'Ministry reports losses',
  body: 'The ministry said that sixteen soldiers had been killed.',
  language: 'en',
  publishedAt: '2020-09-28T01:30:00+04:00',
  outlet: { name: 'The Valley Courier' },
}

const post = (payload: object) =>
  service.app.inject({ method: 'POST', url: '/v1/articles', headers, payload })
const put = (name: string, payload: object) =>
  service.app.inject({ method: 'PUT', url: `/v1/articles/${name}`, headers, payload })
const get = (url: string, more: Record<string, string> = {}) =>
  service.app.inject({ url, headers: { ...headers, ...more } })

it('answers 202 with the address at which the article can be read', async () => {
  const answer = await post(article)
  expect(answer.statusCode, answer.body).toBe(202)
  const { id, ...rest } = answer.json()
  expect(rest).toEqual({ version: 1, state: 'received', change: 'created', language: 'en' })
  expect(answer.headers.location).toBe(`/v1/articles/${id}`)
  expect(service.queued.at(-1)).toEqual({
    name: 'extract',
    payload: { articleId: id, generation: 0 },
  })
  const read = await get(`/v1/articles/${id}`)
  expect(read.statusCode, read.body).toBe(200)
  expect(read.json()).toMatchObject({
    id,
    source: null,
    outlet: { name: 'The Valley Courier' },
    state: 'received',
    progress: { done: 0, total: 2, step: 'extract' },
    failure: null,
    version: 1,
    text: `${article.title}\n\n${article.body}`,
    language: 'en',
    dir: 'ltr',
    publishedAt: '2020-09-27T21:30:00.000Z',
  })
})

it("keeps the day of publication on the sender's calendar", async () => {
  const { id } = (await post(article)).json()
  const version = await service.deps.db
    .selectFrom('article_version')
    .select('published_on')
    .where('article_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(version.published_on).toBe('2020-09-28')
})

it('keeps a text exactly as it came, right-to-left marks and line ends included', async () => {
  const body = '\u200fقالت الوزارة إن ستة عشر جنديا قتلوا.\r\n\r\n  وأضافت «لا تعليق»\u200f.\n'
  const { id } = (await post({ ...article, title: undefined, language: 'ar', body })).json()
  expect((await get(`/v1/articles/${id}`)).json()).toMatchObject({ text: body, dir: 'rtl' })
})

it('tells an article that has not changed from one that has', async () => {
  const { language: _language, ...body } = article
  const first = await put('superdesk/urn%3Aone%2Ftwo', body)
  expect(first.statusCode, first.body).toBe(202)
  const { id } = first.json()
  const same = await put('superdesk/urn%3Aone%2Ftwo', body)
  expect(same.statusCode).toBe(200)
  expect(same.json()).toMatchObject({ id, version: 1, change: 'unchanged' })

  const jobs = service.queued.length
  const changed = await put('superdesk/urn%3Aone%2Ftwo', {
    ...body,
    body: body.body.replace('sixteen', 'seventeen'),
  })
  expect(changed.statusCode).toBe(202)
  expect(changed.json()).toMatchObject({ id, version: 2, change: 'updated', state: 'received' })
  expect(service.queued.slice(jobs)).toEqual([
    { name: 'extract', payload: { articleId: id, generation: 1 } },
  ])
  const later = await put('superdesk/urn%3Aone%2Ftwo', {
    ...body,
    body: body.body.replace('sixteen', 'seventeen'),
    publishedAt: '2020-09-29T01:30:00+04:00',
  })
  expect(later.json()).toMatchObject({ id, version: 3, change: 'updated' })

  expect((await get(`/v1/articles/${id}`)).json()).toMatchObject({
    source: { system: 'superdesk', externalId: 'urn:one/two' },
    version: 3,
  })
  const pages = [await get(`/v1/articles/${id}/versions?limit=2`)]
  const { nextCursor } = pages[0]?.json() ?? {}
  pages.push(await get(`/v1/articles/${id}/versions?limit=2&cursor=${nextCursor}`))
  expect(pages.map((page) => page.json().items.map((item: object) => item))).toMatchObject([
    [
      { version: 3, change: 'metadata' },
      { version: 2, change: 'text' },
    ],
    [{ version: 1, change: 'new' }],
  ])
  expect(pages[1]?.json().nextCursor).toBeNull()
  expect((await get(`/v1/articles/${id}/versions/1`)).json().text).toContain('sixteen')
})

it('treats a POST with a known source as an update', async () => {
  const source = { system: 'ghost', externalId: '42' }
  const first = (await post({ ...article, source })).json()
  const second = await post({ ...article, source, title: 'Ministry reports more losses' })
  expect(second.statusCode).toBe(202)
  expect(second.json()).toMatchObject({ id: first.id, version: 2 })
})

it('makes one article and one outlet of many requests at once', async () => {
  const payload = { ...article, outlet: { name: 'The  Hurried Times' } }
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      put(
        'wp/7',
        index % 2 === 0 ? payload : { ...payload, outlet: { name: 'the hurried times' } },
      ),
    ),
  )
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
  expect(answers.filter((answer) => answer.statusCode === 202)).toHaveLength(1)
  const outlets = await service.deps.db
    .selectFrom('outlet')
    .select('name')
    .where('key', '=', 'the hurried times')
    .execute()
  expect(outlets).toHaveLength(1)
})

it.each([
  ['en', 'The ministry said on Sunday that its forces had shot down two helicopters.'],
  ['ar', 'قالت الوزارة يوم الأحد إن قواتها أسقطت مروحيتين.'],
  // A page in Arabic keeps its language beside a share line in English.
  [
    'ar',
    'Follow us on Telegram\nhttps://example.org/a/very/long/address\n\nقالت الوزارة إن قواتها أسقطت مروحيتين في المنطقة.',
  ],
])('recognises the language %s', async (language, body) => {
  const { language: _given, title: _title, ...rest } = article
  const answer = await post({ ...rest, body })
  expect(answer.json()).toMatchObject({ language })
})

it.each([
  [
    'de',
    undefined,
    'Das Ministerium teilte am Sonntag mit, dass zwei Hubschrauber abgeschossen wurden.',
  ],
  ['fa', undefined, 'وزارت دفاع روز یکشنبه گفت که نیروهایش دو بالگرد را سرنگون کرده‌اند.'],
  ['none', undefined, '16 + 18 = 34'],
  ['tlh', 'tlh', 'The ministry said so.'],
])('refuses a text in a language without a pack (%s)', async (_name, language, body) => {
  const answer = await post({ ...article, language, title: undefined, body })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({
    code: 'unknown-language',
    faults: [{ in: 'body', pointer: '/language' }],
  })
})

it('is not troubled by a queue that is away', async () => {
  const { deps } = service
  const add = deps.queue.add
  Object.assign(deps.queue, { add: () => Promise.reject(new Error('no queue')) })
  try {
    const answer = await post(article)
    expect(answer.statusCode).toBe(202)
    expect((await get(answer.headers.location as string)).statusCode).toBe(200)
  } finally {
    Object.assign(deps.queue, { add })
  }
})

it('answers 304 to a reader who has the article already', async () => {
  const { id } = (await post(article)).json()
  const first = await get(`/v1/articles/${id}`)
  const etag = first.headers.etag as string
  const again = await get(`/v1/articles/${id}`, { 'if-none-match': `"other", W/${etag}` })
  expect(again.statusCode).toBe(304)
  expect(again.body).toBe('')
  expect(again.headers.etag).toBe(etag)
})

it('knows no article that nobody sent', async () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  for (const url of [
    `/v1/articles/${id}`,
    `/v1/articles/${id}/versions`,
    `/v1/articles/${id}/versions/1`,
  ]) {
    expect((await get(url)).json()).toMatchObject({ status: 404, code: 'not-found' })
  }
})
