import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FetchDeps } from '../src/feeds/fetch-page.ts'
import { fetchNext } from '../src/feeds/start-fetching.ts'
import { createOutbound } from '../src/outbound/outbound.ts'
import { createPagePool } from '../src/pages/page-pool.ts'
import { useApp } from './support/app.ts'

const service = useApp()

/** What the server on loopback answers, by path; requests are kept. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void
const answers = new Map<string, Answer>()
const asked: IncomingMessage[] = []
const server = createServer((request, response) => {
  asked.push(request)
  const answer = answers.get(request.url ?? '')
  if (answer === undefined) response.writeHead(404).end()
  else answer(request, response)
})
const dialled: string[] = []
const outbound = createOutbound({
  allowedNetworks: ['127.0.0.1/32'],
  resolve: async (name) =>
    name === 'inside.example'
      ? [{ address: '10.1.2.3', family: 4 }]
      : [{ address: '127.0.0.1', family: 4 }],
  onDial: (address) => dialled.push(address),
})
const pages = createPagePool({ size: 1, timeoutMs: 10_000 })
let base = ''
let headers: { authorization: string }
let deps: FetchDeps

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  headers = await service.key('articles:write', 'claims:read')
  deps = { ...service.deps, queue: service.deps.queue as never, outbound, pages }
})
afterAll(async () => {
  await pages.close()
  await outbound.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
beforeEach(() => {
  asked.length = 0
  dialled.length = 0
})

const text =
  (body: string, type: string, status = 200): Answer =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body)

const page = (count: number) => `<!doctype html><html lang="ar"><head><title>قصف على الحدود</title>
<meta property="article:published_time" content="2026-03-01T10:00:00+02:00"></head><body><article><h1>قصف على الحدود</h1>
<p>قالت وزارة الدفاع الأرمينية يوم الأحد إن ${count} من جنودها قتلوا في القصف الذي طال قرى حدودية.</p>
<p>ونفت وزارة الدفاع الأذربيجانية ذلك، وقالت إن قواتها لم تطلق النار على أحد منذ يومين.</p></article></body></html>`

async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) {
  const answer = await service.app.inject({ method, url, headers, ...(payload && { payload }) })
  return {
    status: answer.statusCode,
    text: answer.body,
    json: answer.body === '' ? {} : answer.json(),
  }
}

/** Does all that is due. */
async function work(): Promise<void> {
  for (let left = 50; left > 0 && (await fetchNext(deps)); left -= 1);
}

const makeDue = () => sql`UPDATE feed SET due_at = clock_timestamp()`.execute(service.deps.db)

async function articles(): Promise<{ external_id: string; text: string; version: number }[]> {
  return service.deps.db
    .selectFrom('article')
    .innerJoin('article_version', (join) =>
      join
        .onRef('article_version.article_id', '=', 'article.id')
        .onRef('article_version.version', '=', 'article.current_version'),
    )
    .select(['external_id', 'text', 'version'])
    .where('source_system', '=', 'feed')
    .where('external_id', 'like', `${base}%`)
    .orderBy('external_id')
    .execute()
}

/** The text in windows-1256: each letter is the byte that decodes to it. */
function inWindows1256(text: string): Buffer {
  const decoder = new TextDecoder('windows-1256')
  const byteOf = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Buffer.from(Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f))
}

async function fetchOf(url: string) {
  const added = await call('POST', '/v1/ingest/url', { url, outlet: { name: 'صحيفة المرفأ' } })
  expect(added.status, added.text).toBe(202)
  await work()
  return (await call('GET', `/v1/ingest/url/${added.json.id}`)).json
}

const rss = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>صحيفة المرفأ</title>${items}</channel></rss>`
const item = (id: string, path: string, title = 'قصف على الحدود') =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>${base}${path}#top</link><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate><description>موجز</description></item>`

async function subscribe(path: string, more: object = {}): Promise<string> {
  const added = await call('POST', '/v1/feeds', { url: `${base}${path}`, ...more })
  expect(added.status, added.text).toBe(201)
  expect(added.json).toMatchObject({ health: 'new' })
  return added.json.id as string
}

const pause = (it: { nextLookAt: string; lastLookedAt: string }) =>
  Date.parse(it.nextLookAt) - Date.parse(it.lastLookedAt)

describe('a page by its address', () => {
  it('becomes an article', async () => {
    answers.set('/one', text(page(16), 'text/html; charset=utf-8'))
    const done = await fetchOf(`${base}/one`)
    expect(done).toMatchObject({ status: 'done', attempts: 1, error: null })
    const { json } = await call('GET', `/v1/articles/${done.articleId}`)
    expect(json).toMatchObject({ outlet: { name: 'صحيفة المرفأ' }, language: 'ar' })
    expect(json.text).toContain('16 من جنودها')
  })

  it('is read in the charset that it is written in', async () => {
    const said =
      'قالت الوزارة إن جنودا قتلوا في القصف الذي طال قرى الحدود أمس، ونفى الناطق ذلك نفيا'
    const html = `<html><head><meta charset="windows-1256"><title>x</title></head><body><article><p>${said}</p></article></body></html>`
    const body = inWindows1256(html)
    answers.set('/old', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(body)
    })
    const added = await call('POST', '/v1/ingest/url', {
      url: `${base}/old`,
      publishedAt: '2026-03-01T10:00:00Z',
    })
    await work()
    const { json } = await call('GET', `/v1/ingest/url/${added.json.id}`)
    expect(json, JSON.stringify(json)).toMatchObject({ status: 'done' })
    expect((await call('GET', `/v1/articles/${json.articleId}`)).json.text).toContain(said)
  })

  it('is not fetched from a network that is not public, by name, literal or redirect', async () => {
    answers.set('/away', (_request, response) => {
      response.writeHead(302, { location: 'http://inside.example/' }).end()
    })
    for (const url of [
      'http://inside.example/news',
      'http://169.254.169.254/latest',
      'http://[::ffff:10.0.0.1]/',
      `${base}/away`,
    ]) {
      expect(await fetchOf(url)).toMatchObject({ status: 'failed', attempts: 1, articleId: null })
    }
    expect(dialled.filter((it) => it !== '127.0.0.1')).toEqual([])
    const refused = await call('POST', '/v1/ingest/url', { url: 'http://user:pass@example.org/' })
    expect(refused.status).toBe(422)
  })

  it('is tried again where its server is away, and not where there is no such page', async () => {
    answers.set('/busy', text('later', 'text/plain', 503))
    expect(await fetchOf(`${base}/busy`)).toMatchObject({
      status: 'pending',
      error: 'answered 503',
    })
    expect(await fetchOf(`${base}/none`)).toMatchObject({ status: 'failed', error: 'answered 404' })
    answers.set('/pdf', text('%PDF', 'application/pdf'))
    expect(await fetchOf(`${base}/pdf`)).toMatchObject({ status: 'failed' })
    answers.set('/empty', text('<p>…</p>', 'text/html'))
    expect((await fetchOf(`${base}/empty`)).error).toContain('unreadable-markup')
  })
})

describe('a feed', () => {
  it('leads to its pages, once each, although it changes their ids', async () => {
    answers.set('/a', text(page(3), 'text/html'))
    answers.set('/b', text(page(4), 'text/html'))
    answers.set('/rss', text(rss(item('1', '/a') + item('2', '/b')), 'application/rss+xml'))
    const id = await subscribe('/rss')
    await work()
    expect((await articles()).map((it) => it.external_id)).toEqual([`${base}/a`, `${base}/b`])
    answers.set('/rss', text(rss(item('1x', '/a') + item('2x', '/b')), 'application/rss+xml'))
    asked.length = 0
    await makeDue()
    await work()
    expect(asked.map((it) => it.url)).toEqual(['/rss'])
    expect((await call('GET', `/v1/feeds/${id}`)).json).toMatchObject({ health: 'ok', failures: 0 })
    // What the feed says anew of an item, its page may have too.
    answers.set('/a', text(page(5), 'text/html'))
    answers.set(
      '/rss',
      text(rss(item('1', '/a', 'تحديث') + item('2', '/b')), 'application/rss+xml'),
    )
    await makeDue()
    await work()
    const [first] = await articles()
    expect(first).toMatchObject({ version: 2 })
    expect(first?.text).toContain('5 من جنودها')
    await call('DELETE', `/v1/feeds/${id}`)
  })

  it('is asked whether it has changed at all', async () => {
    answers.set('/cond', (request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
      else {
        response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"v1"' })
        response.end(rss(''))
      }
    })
    const id = await subscribe('/cond')
    await work()
    await makeDue()
    await work()
    expect(asked.map((it) => it.headers['if-none-match'])).toEqual([undefined, '"v1"'])
    expect((await call('GET', `/v1/feeds/${id}`)).json).toMatchObject({ health: 'ok' })
    await call('DELETE', `/v1/feeds/${id}`)
  })

  it('may hold the articles itself: Atom and JSON Feed', async () => {
    const said = 'قالت وزارة الصحة اللبنانية إن 12 شخصا قتلوا في صور.'
    answers.set(
      '/atom',
      text(
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة</title><id>f</id><updated>2026-03-01T10:00:00Z</updated><entry><id>e1</id><title>صور</title><link href="/e1"/><published>2026-03-01T10:00:00+02:00</published><updated>2026-03-01T10:00:00+02:00</updated><content type="html">&lt;p&gt;${said}&lt;/p&gt;</content></entry></feed>`,
        'application/atom+xml',
      ),
    )
    answers.set(
      '/json',
      text(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Wire',
          items: [
            {
              id: '9',
              url: `${base}/j9`,
              content_html: `<p>${said}</p>`,
              date_published: '2026-03-01T10:00:00Z',
            },
          ],
        }),
        'application/feed+json',
      ),
    )
    const ids = [
      await subscribe('/atom', { reads: 'content' }),
      await subscribe('/json', { reads: 'content', outlet: { name: 'Harbour' } }),
    ]
    await work()
    const found = (await articles()).filter((it) => /\/(?:e1|j9)$/.test(it.external_id))
    expect(found.map((it) => it.text.split('\n').at(-1))).toEqual([said, said])
    for (const id of ids) await call('DELETE', `/v1/feeds/${id}`)
  })

  it('says how it is: failing with ever longer pauses, gone for good, paused, unreadable', async () => {
    answers.set('/flaky', text('no', 'text/plain', 500))
    const id = await subscribe('/flaky', { everyMinutes: 10 })
    await work()
    const first = (await call('GET', `/v1/feeds/${id}`)).json
    expect(first).toMatchObject({ health: 'failing', failures: 1, lastError: 'answered 500' })
    await makeDue()
    await work()
    const second = (await call('GET', `/v1/feeds/${id}`)).json
    expect(pause(second)).toBeGreaterThan(pause(first) * 1.5)

    answers.set('/flaky', text('<html>', 'text/html'))
    await makeDue()
    await work()
    expect((await call('GET', `/v1/feeds/${id}`)).json.lastError).toContain('unreadable')
    const bomb =
      '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
    answers.set('/flaky', text(bomb, 'application/xml'))
    await makeDue()
    await work()
    expect((await call('GET', `/v1/feeds/${id}`)).json.lastError).toContain('document type')

    answers.set('/flaky', text('', 'text/plain', 410))
    await makeDue()
    await work()
    expect((await call('GET', `/v1/feeds/${id}`)).json).toMatchObject({
      health: 'gone',
      nextLookAt: null,
    })
    asked.length = 0
    await work()
    expect(asked).toEqual([])
    const again = await call('PATCH', `/v1/feeds/${id}`, { paused: false })
    expect(again.json).toMatchObject({ failures: 0 })
    expect((await call('PATCH', `/v1/feeds/${id}`, { paused: true })).json.health).toBe('paused')
    expect((await call('DELETE', `/v1/feeds/${id}`)).status).toBe(204)
    expect((await call('GET', `/v1/feeds/${id}`)).status).toBe(404)
  })

  it('has one subscription for one address, and none for what is never asked', async () => {
    answers.set('/twice', text(rss(''), 'application/rss+xml'))
    const id = await subscribe('/twice')
    expect((await call('POST', '/v1/feeds', { url: `${base}/twice` })).status).toBe(409)
    expect((await call('POST', '/v1/feeds', { url: 'ftp://example.org/x' })).status).toBe(422)
    expect((await call('POST', '/v1/feeds', { url: 'http://example.org:25/x' })).status).toBe(422)
    await call('DELETE', `/v1/feeds/${id}`)
  })
})
