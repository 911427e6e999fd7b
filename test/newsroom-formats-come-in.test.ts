import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp()
let headers: { authorization: string }
beforeAll(async () => {
  headers = await service.key('articles:write', 'claims:read')
})

interface Result {
  change: string
  reason: string | null
  id: string
  version: number
}

async function send(path: string, payload: unknown, more: Record<string, string> = {}) {
  const answer = await service.app.inject({
    method: 'POST',
    url: `/v1/ingest/${path}`,
    headers: { ...headers, 'content-type': 'application/json', ...more },
    payload: JSON.stringify(payload),
  })
  return { status: answer.statusCode, text: answer.body, ...answer.json<Result>() }
}

async function article(id: string) {
  const answer = await service.app.inject({ url: `/v1/articles/${id}`, headers })
  return answer.json<{
    title: string | null
    text: string
    language: string
    publishedAt: string
    embargoedUntil: string | null
    withdrawn: boolean
    outlet: { name: string }
    source: { system: string; externalId: string }
    url: string | null
    version: number
  }>()
}

const arabicMarkup =
  '<p>قالت وزارة الدفاع الأرمينية يوم الأحد إن 16 من جنودها قتلوا.</p><p>ونفت باكو ذلك&nbsp;نفيا قاطعا.</p>'

async function setup() {
  const answer = await service.app.inject({ url: '/v1/ingest/ghost/setup', headers })
  return answer.json<{ url: string; secret: string }>()
}

function sign(body: string, secret: string, time = Date.now()): string {
  const hex = createHmac('sha256', secret).update(`${body}${time}`).digest('hex')
  return `sha256=${hex}, t=${time}`
}

async function notify(
  post: unknown,
  options: { secret?: string; time?: number; sent?: unknown; signature?: string } = {},
) {
  const { url, secret } = await setup()
  const body = JSON.stringify({ post })
  const signature = options.signature ?? sign(body, options.secret ?? secret, options.time)
  const { pathname, search } = new URL(url)
  const answer = await service.app.inject({
    method: 'POST',
    url: `${pathname}${search}`,
    headers: { 'content-type': 'application/json', 'x-ghost-signature': signature },
    payload: options.sent === undefined ? body : JSON.stringify(options.sent),
  })
  return { status: answer.statusCode, text: answer.body, ...answer.json<Result>() }
}

describe('ninjs 3.1', () => {
  const item = {
    uri: 'urn:newsml:harbour.example:2026:1',
    type: 'text',
    version: '2',
    versionCreated: '2026-03-01T10:05:00+04:00',
    firstCreated: '2026-03-01T09:00:00+04:00',
    pubStatus: 'usable',
    language: 'ar',
    headlines: [
      { role: 'short', value: 'موجز' },
      { role: 'main', value: 'اشتباكات على الحدود' },
    ],
    bodies: [{ role: 'main', contentType: 'text/html', value: arabicMarkup }],
    infoSources: [{ name: 'وكالة المرفأ', role: 'source' }],
    edNote: 'seen by nobody',
    subjects: [{ name: 'war' }],
  }

  it('gives title, paragraphs, outlet, language and the time of the version', async () => {
    const { status, id, change } = await send('ninjs', item)
    expect([status, change]).toEqual([202, 'created'])
    expect(await article(id)).toMatchObject({
      title: 'اشتباكات على الحدود',
      text: 'اشتباكات على الحدود\n\nقالت وزارة الدفاع الأرمينية يوم الأحد إن 16 من جنودها قتلوا.\nونفت باكو ذلك نفيا قاطعا.',
      language: 'ar',
      publishedAt: '2026-03-01T06:05:00.000Z',
      outlet: { name: 'وكالة المرفأ' },
      source: { system: 'ninjs', externalId: item.uri },
    })
  })

  it('is no new version where only its date changed, a stale one where it is older', async () => {
    const later = await send('ninjs', { ...item, versionCreated: '2026-03-01T11:00:00+04:00' })
    expect(later).toMatchObject({ status: 200, change: 'unchanged', version: 1 })
    const older = { ...item, versionCreated: '2026-03-01T10:30:00+04:00', headlines: [] }
    expect(await send('ninjs', older)).toMatchObject({ status: 200, change: 'stale', version: 1 })
  })

  it('withdraws what is canceled, ignores what was never here, and lets it come back', async () => {
    const canceled = {
      uri: item.uri,
      pubStatus: 'canceled',
      versionCreated: '2026-03-01T12:00:00Z',
    }
    const { id, change } = await send('ninjs', canceled)
    expect(change).toBe('withdrawn')
    expect((await article(id)).withdrawn).toBe(true)
    expect(await send('ninjs', canceled)).toMatchObject({ change: 'unchanged' })
    // What was written before the cancellation arrives after it.
    expect(await send('ninjs', item)).toMatchObject({ change: 'stale' })
    const back = await send('ninjs', { ...item, versionCreated: '2026-03-01T13:00:00Z' })
    expect(back).toMatchObject({ change: 'updated', id })
    expect((await article(id)).withdrawn).toBe(false)
    const unknown = await send('ninjs', { ...canceled, uri: 'urn:nobody' })
    expect(unknown).toMatchObject({ status: 200, change: 'ignored', id: null })
    expect(unknown.reason).toContain('nothing of it is here')
  })

  it('is held under its embargo', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const { id } = await send('ninjs', { ...item, uri: 'urn:held', embargoedUntil: until })
    expect(await article(id)).toMatchObject({ text: '', embargoedUntil: until })
  })

  it('says what it lacks to be an article', async () => {
    const { bodies: _bodies, infoSources: _sources, ...bare } = item
    const answer = await send('ninjs', { ...bare, uri: 'urn:bare' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('body of the article')
    expect(answer.text).toContain('?outlet=')
    const wrong = await send('ninjs', { ...item, versionCreated: 'yesterday' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('/versionCreated')
    expect((await send('ninjs', { ...item, type: 'picture' })).status).toBe(422)
  })
})

describe('the ninjs of Superdesk', () => {
  const item = {
    guid: 'urn:newsml:desk.example:1',
    type: 'text',
    versioncreated: '2026-03-02T09:00:00+0000',
    pubstatus: 'usable',
    language: 'en',
    headline: 'Clashes at the border',
    body_html: '<p>The ministry said 12 people were killed in Tyre.</p>',
    source: 'Harbour Wire',
    version: '3',
  }

  it('takes an update under another name as one of the same story, in either order', async () => {
    const first = await send('ninjs', item)
    const update = {
      ...item,
      guid: 'urn:newsml:desk.example:2',
      evolvedfrom: item.guid,
      versioncreated: '2026-03-02T10:00:00+0000',
      body_html: '<p>The ministry said 14 people were killed in Tyre.</p>',
    }
    expect(await send('ninjs', update)).toMatchObject({
      id: first.id,
      change: 'updated',
      version: 2,
    })
    const third = { ...update, guid: 'urn:3', evolvedfrom: update.guid, pubstatus: 'canceled' }
    expect(
      await send('ninjs', { ...update, versioncreated: '2026-03-02T09:30:00+0000' }),
    ).toMatchObject({ id: first.id, change: 'stale' })
    expect(await send('ninjs', third)).toMatchObject({ change: 'ignored' })

    // The update overtakes what it evolved from.
    const late = { ...item, guid: 'urn:a', versioncreated: '2026-03-02T09:00:00+0000' }
    const early = { ...update, guid: 'urn:b', evolvedfrom: 'urn:a' }
    const { id } = await send('ninjs', early)
    expect(await send('ninjs', late)).toMatchObject({ id, change: 'stale', version: 1 })
  })
})

describe('WordPress', () => {
  const post = {
    id: 12,
    date: '2026-03-01T13:00:00',
    date_gmt: '2026-03-01T10:00:00',
    modified_gmt: '2026-03-01T10:00:00',
    link: 'https://www.harbour.example/2026/03/border',
    status: 'publish',
    type: 'post',
    title: { rendered: 'Ministers &#8220;agree&#8221;' },
    content: {
      rendered:
        '\n<p>The ministry said 12 people were killed in Tyre.</p>\n<figure><figcaption>A harbour</figcaption></figure>\n<p>&#8220;We mourn,&#8221; it said.</p>\n',
      protected: false,
    },
    yoast_head: '<title>…</title>',
  }

  it('gives the text without markup, in the zone of its site, under the name of the site', async () => {
    const { id, status } = await send('wordpress', post)
    expect(status).toBe(202)
    expect(await article(id)).toMatchObject({
      title: 'Ministers “agree”',
      text: 'Ministers “agree”\n\nThe ministry said 12 people were killed in Tyre.\n“We mourn,” it said.',
      publishedAt: '2026-03-01T10:00:00.000Z',
      outlet: { name: 'harbour.example' },
      source: { system: 'wordpress', externalId: 'harbour.example/12' },
      url: post.link,
    })
  })

  it('is one version however often it is sent at once', async () => {
    const many = await Promise.all(
      Array.from({ length: 40 }, () => send('wordpress?outlet=Harbour', { ...post, id: 13 })),
    )
    expect(new Set(many.map(({ id }) => id)).size).toBe(1)
    expect(many.filter(({ change }) => change === 'created')).toHaveLength(1)
    expect(many.every(({ version }) => version === 1)).toBe(true)
  })

  it('withdraws a post that is a draft again, or has a password', async () => {
    const { id } = await send('wordpress', post)
    const draft = { ...post, status: 'draft', modified_gmt: '2026-03-01T11:00:00' }
    expect(await send('wordpress', draft)).toMatchObject({ id, change: 'withdrawn' })
    const back = { ...post, modified_gmt: '2026-03-01T12:00:00' }
    expect(await send('wordpress', back)).toMatchObject({ id, change: 'updated' })
    const locked = {
      ...post,
      modified_gmt: '2026-03-01T13:00:00',
      content: { rendered: '', protected: true },
    }
    expect(await send('wordpress', locked)).toMatchObject({ id, change: 'withdrawn' })
  })

  it('holds a post that is scheduled', async () => {
    const later = new Date(Date.now() + 72 * 3_600_000).toISOString().slice(0, 19)
    const answer = await send('wordpress', {
      ...post,
      id: 14,
      status: 'future',
      date: later,
      date_gmt: later,
    })
    expect(answer.status, answer.text).toBe(202)
    expect((await article(answer.id)).text).toBe('')
  })

  it('refuses markup that would cost a parser its time, and keeps nothing of it', async () => {
    const rendered = `${'<div>'.repeat(5_000)}deep`
    const answer = await send('wordpress', { ...post, id: 15, content: { rendered } })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('unreadable-markup')
  })
})

describe('Ghost', () => {
  const current = {
    id: '65f0c0ffee65f0c0ffee65f0',
    title: 'Clashes at the border',
    html: '<p>The ministry said 12 people were killed in Tyre.</p>',
    status: 'published',
    url: 'https://blog.example/clashes/',
    published_at: '2026-03-01T10:00:00.000Z',
    updated_at: '2026-03-01T10:00:00.000Z',
  }

  it('comes in without a header of ours, by its signature alone', async () => {
    const made = await notify({ current, previous: {} })
    expect(made, made.text).toMatchObject({ status: 202, change: 'created' })
    expect(await article(made.id)).toMatchObject({
      outlet: { name: 'blog.example' },
      source: { system: 'ghost', externalId: current.id },
    })
    const gone = await notify({ current: {}, previous: { ...current } })
    expect(gone).toMatchObject({ id: made.id, change: 'withdrawn' })
    const draft = { ...current, status: 'draft', updated_at: '2026-03-01T12:00:00.000Z' }
    expect(await notify({ current: draft, previous: {} })).toMatchObject({ change: 'unchanged' })
  })

  it('lets nobody in whose signature is missing, old, of another secret or another body', async () => {
    const post = { current: { ...current, id: 'other' }, previous: {} }
    const tries = [
      await notify(post, { secret: 'f'.repeat(64) }),
      await notify(post, { time: Date.now() - 400_000 }),
      await notify(post, { sent: { post: { current: { ...current, id: 'evil' } } } }),
      await notify(post, { signature: '' }),
      await notify(post, { signature: 'sha256=00, t=1' }),
    ]
    for (const answer of tries) {
      expect(answer.status, answer.text).toBe(401)
      expect(answer.text).not.toContain('ffff')
    }
    const nameless = await service.app.inject({
      method: 'POST',
      url: '/v1/ingest/ghost?key=cc_live_000000000000',
      payload: { post },
    })
    expect(nameless.statusCode).toBe(401)
  })

  it('needs a key that may write, and ends with it', async () => {
    const reader = await service.key('claims:read')
    const refused = await service.app.inject({ url: '/v1/ingest/ghost/setup', headers: reader })
    expect(refused.statusCode).toBe(403)
  })
})
