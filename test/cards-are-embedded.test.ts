import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../src/access/queries.ts'
import { remember } from '../src/cards/remember.ts'
import { parseConfig, toEnvironment } from '../src/config.ts'
import { useApp } from './support/app.ts'
import { makeDispute } from './support/disputed.ts'
import { makeEvent, makeOutlet } from './support/factories.ts'
import { payloads } from './support/payloads.ts'

const service = useApp({ PUBLIC_URL: 'https://claims.example.org' })
let reader: { authorization: string }
let editor: { authorization: string }
let eventId = ''
let claims: { id: string; articleId: string }[] = []

/** A key of a person of a role. */
async function keyOf(role: 'reviewer' | 'editor') {
  const { db } = service.deps
  const name = `${role} ${Math.random()}`
  const person = await db
    .insertInto('person')
    .values({ name, role })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { secret } = await createKey(db, {
    name,
    scopes: ['review'],
    expiresAt: null,
    personId: person.id,
  })
  return { authorization: `Bearer ${secret}` }
}

beforeAll(async () => {
  reader = await service.key('claims:read')
  editor = await keyOf('editor')
  ;({ eventId, claims } = await makeDispute(service.deps.db))
})

const read = (query = '', headers: Record<string, string> = {}, id = eventId) =>
  service.app.inject({ url: `/v1/events/${id}/card${query}`, headers: { ...reader, ...headers } })

const make = (payload: object = {}, headers = editor, id = eventId) =>
  service.app.inject({ method: 'POST', url: `/v1/events/${id}/cards`, headers, payload })

const end = (id: string, headers = editor) =>
  service.app.inject({ method: 'DELETE', url: `/v1/cards/${id}`, headers })

/** Without a key, as the readers of a newspaper. */
const open = (url: string) =>
  service.app.inject({ url: url.replace('https://claims.example.org', '') })

interface Made {
  id: string
  url: string
  lang: string
  expiresAt: string
}

async function makeCard(payload: object = {}): Promise<Made> {
  const answer = await make(payload)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}

describe('GET /v1/events/{id}/card', () => {
  it('is a page with what each side says in its own words, and nothing else that a browser would load', async () => {
    const answer = await read()
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('<html lang="en" dir="ltr">')
    expect(answer.body).toContain('How many people')
    expect(answer.body).toContain('<blockquote lang="ar" dir="rtl">«قتل 550 جنديا»</blockquote>')
    expect(answer.body).toContain('<blockquote lang="en" dir="ltr">“16 soldiers fell”</blockquote>')
    expect(answer.body).toContain('href="https://paper.example.org/0?a=1&amp;b=2"')
    expect(answer.body).not.toMatch(/<(script|img|link|iframe|object|form)\b|style="|\son\w+=/iu)
    const policy = String(answer.headers['content-security-policy'])
    const style = /<style>([^<]*)<\/style>/u.exec(answer.body)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      'sandbox allow-popups allow-popups-to-escape-sandbox',
    ])
    expect(answer.headers['x-frame-options']).toBe('DENY')
  })

  it('is in Arabic from right to left', async () => {
    for (const answer of [await read('?lang=ar'), await read('', { 'accept-language': 'ar-SY' })]) {
      expect(answer.body).toContain('<html lang="ar" dir="rtl">')
      expect(answer.body).toContain('<bdi>الشمال</bdi>')
      expect(answer.body).toContain(
        '<blockquote lang="en" dir="ltr">“16 soldiers fell”</blockquote>',
      )
      expect(answer.headers['content-language']).toBe('ar')
    }
  })

  it('is Markdown where that is asked for', async () => {
    const answer = await read('', { accept: 'text/markdown' })
    expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8')
    expect(answer.body.split('\n')).toEqual([
      '# Martakert, 27 September 2020',
      '',
      expect.stringMatching(/^## How many people/u),
      '',
      '- **North**: **16**<br>',
      '  <span lang="en" dir="ltr">“\u206816 soldiers fell\u2069”</span><br>',
      expect.stringMatching(
        /^ {2}.*27 Sept.*, \[\u2068Outlet .*\]\(<https:\/\/paper\.example\.org\/0\?a=1&amp;b=2>\)$/u,
      ),
      '- **South**: **550**<br>',
      '  <span lang="ar" dir="rtl">«\u2068قتل 550 جنديا\u2069»</span><br>',
      expect.any(String),
      '',
      `[The whole board](<https://claims.example.org/review#/events/${eventId}>)`,
      '',
    ])
    expect((await read('?format=markdown&lang=ar')).body).toMatch(
      /^<div dir="rtl" lang="ar">\n\n# /u,
    )
    expect((await read('', { accept: 'application/pdf' })).json()).toMatchObject({
      code: 'not-acceptable',
    })
  })

  it('cuts what is too long for a card, between letters', async () => {
    const words = [`${'🟥'.repeat(5000)} end`, 'short'] as const
    const { eventId: id } = await makeDispute(service.deps.db, { words })
    const { body } = await read('', {}, id)
    expect(body).toMatch(/“(?:🟥){150,200}…”/u)
    expect(body).toContain('«short»')
    expect(body.isWellFormed()).toBe(true)
  })

  it('says so where nothing is contested, and where there is no such event', async () => {
    const { id } = await makeEvent(service.deps.db)
    expect((await read('', {}, id)).body).toContain('<p>No question is contested.</p>')
    expect((await read('', {}, '01890a5d-ac96-774b-bcce-b302099a8057')).statusCode).toBe(404)
  })

  it('does not quote what is under embargo', async () => {
    const { db } = service.deps
    const hold = (until: string | null) =>
      sql`UPDATE article SET embargoed_until = ${until} WHERE id = ${claims[1]?.articleId}`.execute(
        db,
      )
    await hold('2999-01-01T00:00:00Z')
    const held = await read()
    await hold(null)
    expect(held.body).not.toContain('550')
    expect((await read()).body).toContain('550')
  })

  it('keeps hostile text text, in both forms', async () => {
    const { db } = service.deps
    const loud = payloads.join('\n')
    const outlet = await makeOutlet(db, { name: payloads[60] ?? '' })
    const { eventId: id } = await makeDispute(db, {
      place: { en: payloads[0] ?? '', ar: payloads[41] ?? '' },
      names: [{ en: payloads[2] ?? '' }, { en: payloads[3] ?? '' }],
      words: [loud, loud],
      url: `https://paper.example.org/">)<script>alert(1)</script>&#41;`,
      outlet,
    })
    for (const lang of ['en', 'ar']) {
      const { body } = await read(`?lang=${lang}`, {}, id)
      const tags = new Set([...body.matchAll(/<\/?([a-z0-9!]+)/giu)].map(([, name]) => name))
      const own =
        'html head meta title style body main h1 section h2 div h3 bdi p blockquote a'.split(' ')
      for (const tag of tags) expect(['!doctype', ...own]).toContain(tag)
      expect(body).not.toMatch(/[\u202A-\u202E]/u)
      const markdown = (await read(`?format=markdown&lang=${lang}`, {}, id)).body
      expect(markdown).not.toMatch(/(?<!\\)<(?!\/?span|\/?div|br>|https:)/u)
    }
  })

  it('has no link that is not of the web', async () => {
    const { eventId: id } = await makeDispute(service.deps.db, { url: 'javascript:alert(1)' })
    expect((await read('', {}, id)).body).not.toMatch(/href|javascript/u)
  })
})

describe('a public card', () => {
  it('is read without a key, and opens nothing else', async () => {
    const made = await makeCard({ lang: 'ar', days: 7 })
    expect(made.url).toMatch(/^https:\/\/claims\.example\.org\/cards\/[\w-]{27}$/u)
    const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThan(7.1)
    const page = await open(made.url)
    expect(page.statusCode, page.body).toBe(200)
    expect(page.body).toBe((await read('?lang=ar')).body)
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['referrer-policy']).toBe('no-referrer')
    expect(page.body).not.toContain(eventId)
    const token = made.url.split('/').at(-1) ?? ''
    for (const url of ['/v1/events', `/v1/events/${eventId}`, `/v1/events/${eventId}/card`]) {
      const headers = { authorization: `Bearer ${token}` }
      expect((await service.app.inject({ url, headers })).statusCode).toBe(401)
    }
  })

  it('is kept as a digest, listed without its address and never logged', async () => {
    const made = await makeCard()
    const token = made.url.split('/').at(-1) ?? ''
    await open(made.url)
    const { rows } = await sql<{ row: string }>`
      SELECT row_to_json(board_card)::text AS row FROM board_card
      UNION ALL SELECT row_to_json(audit)::text FROM audit`.execute(service.deps.db)
    expect(rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(service.logged.join('')).not.toContain(token)
    const list = await service.app.inject({ url: `/v1/events/${eventId}/cards`, headers: reader })
    expect(list.body).not.toContain(token)
    expect(list.json<{ items: Made[] }>().items[0]).toMatchObject({ id: made.id, revokedAt: null })
  })

  it('ends at once when it is ended, and when its time is over; the answer is that of one that never was', async () => {
    const [ended, over] = [await makeCard(), await makeCard()]
    expect((await open(ended.url)).statusCode).toBe(200)
    expect((await end(ended.id)).statusCode).toBe(204)
    expect((await end(ended.id)).statusCode).toBe(404)
    await sql`UPDATE board_card SET expires_at = clock_timestamp() WHERE id = ${over.id}`.execute(
      service.deps.db,
    )
    const never = `/cards/${'A'.repeat(27)}`
    const answers = await Promise.all(
      [ended.url, over.url, never, '/cards/x', '/cards/%00'].map(open),
    )
    const [first] = answers.map((it) => it.json<{ code: string; detail: string }>())
    for (const answer of answers.slice(0, 4)) {
      const { code, detail } = answer.json<{ code: string; detail: string }>()
      expect({ code, detail }).toEqual({ code: 'not-found', detail: first?.detail })
    }
    expect(answers[4]?.statusCode).toBeGreaterThanOrEqual(400)
    const { rows } = await sql<{ action: string }>`
      SELECT action FROM audit WHERE subject_id = ${ended.id} ORDER BY seq`.execute(service.deps.db)
    expect(rows.map((row) => row.action)).toEqual(['card.made', 'card.ended'])
  })

  it('is made and ended by editors only', async () => {
    const reviewer = await keyOf('reviewer')
    const { id } = await makeCard()
    for (const headers of [reviewer, reader, await service.key('review')]) {
      expect((await make({}, headers)).json()).toMatchObject({ code: 'forbidden' })
      expect((await end(id, headers)).json()).toMatchObject({ code: 'forbidden' })
    }
    expect((await make({}, await service.key('admin'))).statusCode).toBe(201)
    for (const payload of [{ days: 0 }, { days: 731 }, { lang: 'hy' }, { token: 'mine' }])
      expect((await make(payload)).json()).toMatchObject({ code: 'validation-failed' })
    const unknown = '01890a5d-ac96-774b-bcce-b302099a8057'
    expect((await make({}, editor, unknown)).statusCode).toBe(404)
  })
})

describe('CARD_FRAME_ANCESTORS', () => {
  it.each([
    ['', "'none'"],
    ['none', "'none'"],
    ['self', "'self'"],
    ['https://paper.example', 'https://paper.example'],
    ['self, https://*.paper.example:8443', "'self' https://*.paper.example:8443"],
  ])('"%s" is written as %s, and handed on to child processes', (given, written) => {
    const config = parseConfig({ CARD_FRAME_ANCESTORS: given })
    expect(config.cardFrameAncestors).toBe(written)
    expect(parseConfig(toEnvironment(config)).cardFrameAncestors).toBe(written)
  })

  it.each([
    '*',
    'none, self',
    'https://a.example; script-src *',
    "'unsafe-inline'",
    'a.example',
    'data:',
  ])('"%s" is refused', (given) => {
    expect(() => parseConfig({ CARD_FRAME_ANCESTORS: given })).toThrow('CARD_FRAME_ANCESTORS')
  })
})

describe('where frames are allowed', () => {
  const framed = useApp({ CARD_FRAME_ANCESTORS: 'self,https://paper.example' })

  it('says so, and nothing else says the contrary', async () => {
    const { eventId: id } = await makeDispute(framed.deps.db)
    const headers = await framed.key('admin')
    const answer = await framed.app.inject({ url: `/v1/events/${id}/card`, headers })
    expect(answer.headers['content-security-policy']).toContain(
      "frame-ancestors 'self' https://paper.example;",
    )
    expect(answer.headers).not.toHaveProperty('x-frame-options')
    const other = await framed.app.inject({ url: `/v1/events/${id}`, headers })
    expect(other.headers['x-frame-options']).toBe('DENY')
  })
})

const fail = () => Promise.reject(new Error('away'))

describe('what is remembered', () => {
  it('is made once in ten seconds, for however many ask', async () => {
    let [now, made] = [0, 0]
    const ask = remember<number>(() => now)
    const make = async () => (made += 1)
    expect(await Promise.all([ask('a', make), ask('a', make), ask('b', make)])).toEqual([1, 1, 2])
    now = 9_999
    expect(await ask('a', make)).toBe(1)
    now = 10_000
    expect(await ask('a', make)).toBe(3)
  })

  it('is no failure, and is not kept for ever', async () => {
    const ask = remember<number>(() => 0)
    await expect(ask('a', fail)).rejects.toThrow('away')
    expect(await ask('a', async () => 7)).toBe(7)
    for (let n = 0; n < 200; n += 1) await ask(`other ${n}`, async () => n)
    expect(await ask('a', async () => 8)).toBe(8)
  })
})
