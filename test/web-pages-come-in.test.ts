import { beforeAll, expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp()
let headers: { authorization: string }
beforeAll(async () => {
  headers = await service.key('articles:write', 'claims:read')
})

async function send(payload: unknown) {
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/ingest/html',
    headers,
    payload: payload as object,
  })
  return {
    status: answer.statusCode,
    text: answer.body,
    ...answer.json<{ id: string; change: string }>(),
  }
}

const page = (body: string, head = '') => `<!doctype html><html lang="ar" dir="rtl"><head>
<title>تبادل للقصف على الحدود | صحيفة المرفأ</title>
<link rel="canonical" href="https://harbour.example/news/7">
<meta property="og:site_name" content="صحيفة المرفأ">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"تبادل للقصف على الحدود",
"datePublished":"2026-03-01T10:00:00+02:00","author":{"@type":"Person","name":"سلمى حداد"}}</script>${head}</head>
<body><nav><a href="/">الرئيسية</a><a href="/sport">رياضة</a></nav><article><h1>تبادل للقصف على الحدود</h1>${body}</article>
<footer>جميع الحقوق محفوظة</footer></body></html>`

const paragraphs =
  '<p>قالت وزارة الدفاع الأرمينية يوم الأحد إن 16 من جنودها قتلوا في القصف الذي طال قرى حدودية.</p><p>ونفت وزارة الدفاع الأذربيجانية ذلك، وقالت إن قواتها لم تطلق النار على أحد منذ يومين.</p>'

it('keeps title, paragraphs, outlet, language, address and time of a page', async () => {
  const { status, text, id } = await send({ html: page(paragraphs) })
  expect(status, text).toBe(202)
  const answer = await service.app.inject({ url: `/v1/articles/${id}`, headers })
  expect(answer.json()).toMatchObject({
    title: 'تبادل للقصف على الحدود',
    outlet: { name: 'صحيفة المرفأ' },
    language: 'ar',
    url: 'https://harbour.example/news/7',
    publishedAt: '2026-03-01T08:00:00.000Z',
    source: { system: 'web', externalId: 'https://harbour.example/news/7' },
  })
  const lines = answer.json<{ text: string }>().text.split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[2]).toMatch(/^قالت وزارة الدفاع الأرمينية .* حدودية\.$/u)
  expect(lines.join(' ')).not.toMatch(/الرئيسية|محفوظة/u)
  expect(await send({ html: page(paragraphs) })).toMatchObject({ id, change: 'unchanged' })
})

it('believes the sender before the page', async () => {
  const { id } = await send({
    html: page(paragraphs),
    source: { system: 'archive', externalId: 'a7' },
    outlet: { name: 'Harbour Post' },
    publishedAt: '2026-03-02T10:00:00Z',
  })
  const answer = await service.app.inject({ url: `/v1/articles/${id}`, headers })
  expect(answer.json()).toMatchObject({
    outlet: { name: 'Harbour Post' },
    publishedAt: '2026-03-02T10:00:00.000Z',
    source: { system: 'archive', externalId: 'a7' },
  })
})

it('refuses a page without an article, one nested too deep, one that nothing names', async () => {
  const empty = await send({ html: page('<p>…</p>') })
  expect([empty.status, empty.text.includes('unreadable-markup')]).toEqual([422, true])
  const deep = await send({ html: page(`${'<div>'.repeat(900)}x`) })
  expect([deep.status, deep.text.includes('unreadable-markup')]).toEqual([422, true])
  const nameless = await send({
    html: page(paragraphs).replace(/<link rel="canonical"[^>]*>/u, ''),
  })
  expect([nameless.status, nameless.text.includes('/url')]).toEqual([422, true])
})
