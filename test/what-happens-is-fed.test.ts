import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { acceptedLanguage } from '../src/exports/accepted-language.ts'
import { isUnchangedSince, lastModified } from '../src/exports/feeds/last-modified.ts'
import { atomFeed, type FeedToRender, jsonFeed, writable } from '../src/exports/feeds/render.ts'
import { useApp } from './support/app.ts'
import { payloads } from './support/payloads.ts'
import { publish } from './support/reports.ts'
import { childrenOf, readXml } from './support/strict-xml.ts'

interface JsonFeed {
  version: string
  title: string
  language: string
  items: {
    id: string
    title: string
    content_text: string
    date_published: string
    tags: string[]
    url: string
    external_url?: string
  }[]
}

const service = useApp({ PUBLIC_URL: 'https://claims.example.org' })
let headers: { authorization: string }
const world = { event: '', question: '', article: '', claim: '' }

const said = {
  predicate: 'people.killed',
  class: 'soldiers',
  counted: 'soldiers',
  place: 'Martakert',
  day: '2020-09-27',
}

function ownLosses(figure: number) {
  return {
    ...said,
    who: 'The Armenian Defence Ministry',
    words: `${figure} soldiers were killed near Martakert`,
    figure: [String(figure), figure, figure] as const,
    affected: 'own_side',
  }
}

const get = (path: string, more: Record<string, string> = {}) =>
  service.app.inject({ url: path, headers: { ...headers, ...more } })

async function feed(path: string, more: Record<string, string> = {}): Promise<JsonFeed> {
  const answer = await get(path, more)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

beforeAll(async () => {
  headers = await service.key('claims:read', 'review')
  const { db } = service.deps
  await publish(db, { outlet: 'Post', at: '2020-09-27T10:00:00Z', said: [ownLosses(16)] })
  const other = {
    ...said,
    who: "Azerbaijan's army",
    words: 'more than 200 Armenian soldiers were killed near Martakert',
    figure: ['more than 200', 200, null, 'more_than'] as const,
    affected: 'Armenian soldiers',
  }
  const against = await publish(db, { outlet: 'Wire', at: '2020-09-27T12:00:00Z', said: [other] })
  await publish(db, { outlet: 'Post', at: '2020-09-28T10:00:00Z', said: [ownLosses(31)] })
  await sql`UPDATE article SET url = 'https://wire.example.org/1' WHERE id = ${against.id}`.execute(
    db,
  )
  const list = await get('/v1/questions')
  const [question] = list.json<{ items: { id: string; eventId: string }[] }>().items
  Object.assign(world, { event: question?.eventId, question: question?.id, article: against.id })
  const claim = await db
    .selectFrom('mention')
    .select('claim_id')
    .where('article_id', '=', against.id)
    .executeTakeFirstOrThrow()
  world.claim = claim.claim_id
})

const kindsOf = (given: JsonFeed) => given.items.map((item) => item.tags[0] ?? '').sort()
const itemOf = (given: JsonFeed, kind: string) => given.items.find((item) => item.tags[0] === kind)

describe('GET /v1/events/{id}/feed.json', () => {
  it('has an item for each position, revision and dispute, the newest first', async () => {
    const json = await feed(`/v1/events/${world.event}/feed.json`)
    expect(json.version).toBe('https://jsonfeed.org/version/1.1')
    expect(json.language).toBe('en')
    expect(kindsOf(json)).toEqual(['opened', 'position', 'position', 'revision'])
    const revision = itemOf(json, 'revision')
    expect(revision?.title).toMatch(
      /^\u2068Ministry of Defence of Armenia\u2069: 31 \(before: 16\)$/u,
    )
    expect(revision?.content_text.split('\n')).toEqual([
      'How many soldiers on the Armenian side were killed?',
      revision?.title,
      '“\u206831 soldiers were killed near Martakert\u2069”',
      '\u2068Post\u2069, 28 Sept 2020',
    ])
    expect(itemOf(json, 'opened')?.title).toMatch(/^contradicts: .*more than 200/u)
    const times = json.items.map((item) => Date.parse(item.date_published))
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    const withSource = json.items.filter((item) => item.external_url !== undefined)
    expect(withSource.map((item) => item.external_url)).toEqual(['https://wire.example.org/1'])
    expect(parseJsonFeed(json)).toMatchObject({ items: json.items.map(({ id }) => ({ id })) })
  })

  it('is in the language that is asked for, with the same ids', async () => {
    const path = `/v1/events/${world.event}/feed.json`
    const english = await feed(path)
    const asked = await feed(`${path}?lang=ar`)
    const liked = await feed(path, { 'accept-language': 'fr, ar-EG;q=0.9, en;q=0.8' })
    expect(asked).toEqual(liked)
    expect(asked.language).toBe('ar')
    expect(itemOf(asked, 'revision')?.title).toContain('31 (سابقا: 16)')
    expect(asked.items.map(({ id }) => id).sort()).toEqual(english.items.map(({ id }) => id).sort())
  })

  it('tells what a reviewer confirmed, what was checked and what was corrected', async () => {
    const { db } = service.deps
    const path = `/v1/events/${world.event}/feed.json`
    const before = await feed(path)
    await sql`UPDATE relation SET status = 'confirmed' WHERE type = 'contradicts' AND
      id = (SELECT id FROM relation WHERE type = 'contradicts' ORDER BY id LIMIT 1)`.execute(db)
    const post = (url: string, payload: object) =>
      service.app.inject({ method: 'POST', url, headers, payload })
    const check = await post('/v1/fact-checks', {
      claimId: world.claim,
      rating: { alternateName: 'Misleading' },
      explanation: 'The register has nine names.',
      author: { name: 'The Desk', url: 'https://desk.example/' },
      evidence: [{ url: 'https://register.example/x', capturedAt: '2021-04-02T10:00:00Z' }],
    })
    expect(check.statusCode, check.body).toBe(201)
    const { id } = check.json<{ id: string }>()
    const correction = { correction: 'It was too mild.', rating: { alternateName: 'False' } }
    await post(`/v1/fact-checks/${id}/corrections`, correction)
    const after = await feed(path)
    const known = new Set(before.items.map((item) => item.id))
    const news = after.items.filter((item) => !known.has(item.id))
    expect(kindsOf({ ...after, items: news })).toEqual(['confirmed', 'correction', 'fact-check'])
    expect(itemOf(after, 'confirmed')?.title).toMatch(/^Confirmed by a reviewer: contradicts: /u)
    expect(itemOf(after, 'correction')?.content_text).toContain('It was too mild.')
    // What was told stays as it was told.
    expect(after.items.filter((item) => known.has(item.id))).toEqual(before.items)
  })

  it('does not quote an article under embargo, nor what is tied to it', async () => {
    const { db } = service.deps
    const hold = (until: string | null) =>
      sql`UPDATE article SET embargoed_until = ${until} WHERE id = ${world.article}`.execute(db)
    await hold('2999-01-01T00:00:00Z')
    const held = await get(`/v1/events/${world.event}/feed.json`)
    await hold(null)
    expect(held.body).not.toContain('200')
    expect(kindsOf(held.json())).toEqual(['position', 'revision'])
  })
})

it('a question has feeds of its own', async () => {
  const json = await feed(`/v1/questions/${world.question}/feed.json`)
  expect(json.title).toContain('How many soldiers on the Armenian side were killed?')
  expect(json.items.length).toBeGreaterThan(4)
  const atom = await get(`/v1/questions/${world.question}/feed.atom`)
  expect(childrenOf(readXml(atom.body), 'entry')).toHaveLength(json.items.length)
  const unknown = '01890a5d-ac96-774b-bcce-b302099a8057'
  for (const of of ['questions', 'events'])
    expect((await get(`/v1/${of}/${unknown}/feed.atom`)).statusCode).toBe(404)
})

it('is Atom with the same items', async () => {
  const json = await feed(`/v1/events/${world.event}/feed.json`)
  const answer = await get(`/v1/events/${world.event}/feed.atom`)
  expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  const root = readXml(answer.body)
  expect(root).toMatchObject({
    name: 'feed',
    attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
  })
  for (const [at, entry] of childrenOf(root, 'entry').entries()) {
    const item = json.items[at]
    expect(childrenOf(entry, 'id')[0]?.text).toBe(item?.id)
    expect(childrenOf(entry, 'title')[0]?.text).toBe(item?.title)
    expect(childrenOf(entry, 'content')[0]?.text).toBe(item?.content_text)
    expect(childrenOf(entry, 'updated')[0]?.text).toBe(item?.date_published)
  }
  for (const name of ['id', 'title', 'updated', 'author'])
    expect(childrenOf(root, name)).toHaveLength(1)
  expect(parseAtomFeed(answer.body)).toMatchObject({
    entries: json.items.map(({ id }) => ({ id })),
  })
})

it('is not sent again to who has it', async () => {
  // Old enough for a date that counts seconds to tell of it.
  await sql`UPDATE claim SET recorded_at = recorded_at`.execute(service.deps.db)
  await new Promise((resolve) => setTimeout(resolve, 2_100))
  for (const path of [
    `/v1/events/${world.event}/feed.atom`,
    `/v1/events/${world.event}/feed.json`,
  ]) {
    const first = await get(path)
    const { etag, 'last-modified': modified } = first.headers
    expect(etag).toMatch(/^"/u)
    const again = await get(path, { 'if-none-match': String(etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const dated = await get(path, { 'if-modified-since': String(modified) })
    expect([dated.statusCode, dated.body]).toEqual([304, ''])
    const other = { 'if-none-match': '"x"', 'if-modified-since': String(modified) }
    expect((await get(path, other)).statusCode).toBe(200)
    expect((await get(path, { 'if-modified-since': 'yesterday' })).statusCode).toBe(200)
    expect((await get(`${path}?lang=ar`, { 'if-none-match': String(etag) })).statusCode).toBe(200)
  }
})

it('has no date for what changed in the second that is running', () => {
  const now = new Date('2026-01-01T00:00:10.900Z')
  expect(lastModified(new Date('2026-01-01T00:00:10.100Z'), now)).toBeUndefined()
  const modified = lastModified(new Date('2026-01-01T00:00:05.900Z'), now)
  expect(modified).toBe('Thu, 01 Jan 2026 00:00:05 GMT')
  expect(isUnchangedSince(modified, { 'if-modified-since': modified })).toBe(true)
  expect(isUnchangedSince(modified, { 'if-modified-since': 'Thu, 01 Jan 2026 00:00:04 GMT' })).toBe(
    false,
  )
})

const hostile = [
  ...payloads,
  'a ]]> b',
  ']]&gt;',
  '<![CDATA[x]]>',
  '&amp;lt; stays &copy; &nosuch; &#0;',
  'end\uFFFE\uFFFF\u0000\u0008\u001B[31m',
  'half \uD83D and \uDC00 half',
  'it\'s "quoted"',
  'الجنود‎ \u202Eقتلوا\u202C 🟥',
]

function feedOf(texts: readonly string[]): FeedToRender {
  return {
    id: 'urn:uuid:01890a5d-ac96-874b-bcce-b302099a8057',
    title: texts[0] ?? '',
    language: 'ar',
    self: 'https://x.example/?a=1&b=2',
    page: 'https://x.example/',
    questionAt: (id) => `https://x.example/${id}`,
    updated: new Date(0),
    happenings: texts.map((text, at) => ({
      id: `urn:x:${at}`,
      kind: 'position' as const,
      at: new Date(at),
      questionId: 'q',
      title: text,
      text,
      source: `https://x.example/"><&'${at}`,
    })),
  }
}

it('has a list of items where nothing has happened', () => {
  expect(JSON.parse(jsonFeed(feedOf([])))).toMatchObject({ items: [] })
})

it('keeps hostile text text, in XML that a strict parser takes', () => {
  const texts = hostile.map((text) => `x${text}x`)
  const root = readXml(atomFeed(feedOf(texts)))
  const entries = childrenOf(root, 'entry')
  expect(entries).toHaveLength(texts.length)
  for (const [at, entry] of entries.entries()) {
    const expected = writable(texts[at] ?? '')
    // The generator indents what it puts into a CDATA section.
    expect(childrenOf(entry, 'title')[0]?.text.trim()).toBe(expected)
    expect(childrenOf(entry, 'content')[0]?.text.trim()).toBe(expected)
    expect(childrenOf(entry, 'content')[0]?.children).toEqual([])
  }
  const json = JSON.parse(jsonFeed(feedOf(texts))) as JsonFeed
  expect(json.items.map((item) => item.content_text)).toEqual(texts.map(writable))
})

it('has a strict parser for that, which refuses what is no XML', () => {
  const broken = ['<a>&nbsp;</a>', '<a>&</a>', '<a>]]></a>', '<a b="<"/>', '<a></b>', '<a/><a/>']
  broken.push('<a>\u0008</a>', '<a>\uFFFE</a>', '<a>&#8;</a>', '<a b="1" b="2"/>', '<a', 'x<a/>')
  for (const text of broken) expect(() => readXml(text), text).toThrow('not XML')
  expect(readXml('<a x="&lt;">1<b>&#x32;</b><![CDATA[<3>]]></a>')).toMatchObject({
    attributes: { x: '<' },
    text: '12<3>',
  })
})

it.each([
  [undefined, 'en'],
  ['ar', 'ar'],
  ['ar-EG, en', 'ar'],
  ['en;q=0.5, ar;q=0.9', 'ar'],
  ['fr, *;q=0.1, ar;q=0.05', 'en'],
  ['hy', 'en'],
  ['ar;q=0, en;q=0.1', 'en'],
  ['ar;q=x', 'en'],
])('Accept-Language: %s asks for %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language)
})
