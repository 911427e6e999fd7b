/** Filters and pages of the lists that readers use: whatever is asked, an answer or a stated problem. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './support/app.ts'
import { publish } from './support/reports.ts'

const service = useApp()
let headers: { authorization: string }

beforeAll(async () => {
  headers = await service.key('claims:read', 'review')
  await publish(service.deps.db, {
    outlet: 'صحيفة',
    language: 'ar',
    at: '2020-09-27T10:00:00Z',
    said: [
      {
        who: 'وزارة الدفاع الأرمينية',
        cue: 'أعلنت',
        words: 'أن القوّات الأذربيجانية أصابت مروحية للجيش قرب مارتاكيرت',
        predicate: 'attack',
        actor: 'القوّات الأذربيجانية',
        place: 'مارتاكيرت',
        day: '2020-09-27',
      },
      {
        who: 'The Armenian Defence Ministry',
        words: "Azerbaijan's forces attacked Martakert",
        predicate: 'attack',
        actor: "Azerbaijan's forces",
        place: 'Martakert',
        day: '2020-09-28',
      },
    ],
  })
})

async function ask(url: string) {
  const answer = await service.app.inject({ url, headers })
  return { status: answer.statusCode, body: answer.json() }
}

/** The sort keys that a cursor of each list holds. */
const keysOf = (list: string) => ({
  list: list.split('/').at(-1),
  ...(list === '/v1/parties' ? {} : { at: '2020-09-27T10:00:00Z' }),
  id: someId,
})
const lists = ['/v1/claims', '/v1/events', '/v1/questions', '/v1/parties'] as const
const otherCursor = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url')
const someId = '01890000-0000-7000-8000-000000000000'

describe.each(lists)('%s', (list) => {
  it.each([
    ['a limit of nothing', 'limit=0', 'validation-failed'],
    ['a limit above the highest', 'limit=201', 'validation-failed'],
    ['a limit that is no number', 'limit=ten', 'validation-failed'],
    ['an unknown filter', 'colour=red', 'validation-failed'],
    ['the same filter twice', 'limit=1&limit=2', 'validation-failed'],
    ['a cursor that is none', 'cursor=%21%21', 'invalid-cursor'],
    ['a cursor of another shape', `cursor=${otherCursor({ page: 2 })}`, 'invalid-cursor'],
    [
      'a cursor with more in it',
      `cursor=${otherCursor({ ...keysOf(list), x: 1 })}`,
      'invalid-cursor',
    ],
    [
      'a cursor with an impossible day',
      `cursor=${otherCursor({ ...keysOf(list), at: '2020-02-31T10:00:00Z' })}`,
      'invalid-cursor',
    ],
  ])('refuses %s', async (_name, query, code) => {
    const { status, body } = await ask(`${list}?${query}`)
    expect(body.code, JSON.stringify(body)).toBe(code)
    expect(status).toBe(code === 'invalid-cursor' ? 400 : 422)
  })

  it('refuses the cursor of a list with other keys', async () => {
    const own = list === '/v1/parties' ? { at: '2020-09-27T10:00:00Z', id: someId } : { id: someId }
    expect((await ask(`${list}?cursor=${otherCursor(own)}`)).status).toBe(400)
  })

  it('takes its own cursor and refuses that of any other list', async () => {
    for (const other of lists) {
      const answer = await ask(
        `${list}?cursor=${otherCursor({ ...keysOf(list), list: keysOf(other).list })}`,
      )
      expect(answer.status, other).toBe(other === list ? 200 : 400)
    }
  })

  it('takes the highest limit, and gives an end to its pages', async () => {
    expect((await ask(`${list}?limit=200`)).status).toBe(200)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await ask(`${list}?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)
      seen.push(...body.items.map((item: { id: string }) => item.id))
      cursor = body.nextCursor
      expect(seen.length).toBeLessThan(50)
    }
    expect(seen.length).toBeGreaterThan(0)
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('filters', () => {
  it.each([
    '/v1/claims?party=Armenia',
    '/v1/claims?question=1',
    '/v1/claims?article=%00',
    '/v1/claims?stance=shouts',
    '/v1/claims?updatedSince=yesterday',
    '/v1/claims?updatedSince=2020-09-27T10:00:00%2B99:00',
    `/v1/claims?q=${'a'.repeat(5_000)}`,
    '/v1/claims?q=%20',
    '/v1/claims?q=a%00b',
    '/v1/claims?predicate=a%00b',
    '/v1/claims?language=e%00',
    '/v1/questions?status=settled',
    '/v1/questions?event=x',
    `/v1/parties?q=${'a'.repeat(5_000)}`,
    '/v1/parties?q=a%00b',
    '/v1/parties?kind=nobody',
    '/v1/parties?country=armenia',
    '/v1/events/none',
    '/v1/questions/none',
  ])('are refused with a problem: %s', async (url) => {
    const { status, body } = await ask(url)
    expect([400, 404, 422], JSON.stringify(body)).toContain(status)
    expect(body.code).toBeTypeOf('string')
  })

  it.each([
    "/v1/claims?q='",
    '/v1/claims?q=%22%26%7C!():*',
    '/v1/claims?q=%F0%9F%98%80',
    '/v1/parties?q=%25',
    '/v1/parties?q=_%5C',
    "/v1/parties?q='%20OR%201=1",
    `/v1/claims?party=${someId}`,
    `/v1/claims?article=${someId}`,
    `/v1/questions?event=${someId}`,
  ])('that nothing fits give an empty page: %s', async (url) => {
    const { status, body } = await ask(url)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toEqual({ items: [], nextCursor: null })
  })

  it.each([
    ['القوات', 'أن القوّات'],
    ['قوات الاذربيجانيه', 'أن القوّات'],
    ['ٱلْقُوَّات', 'أن القوّات'],
    ['الجيش مروحيه', 'أن القوّات'],
    ['AZERBAIJAN attacked', 'Azerbaijan'],
    ['Martakert', 'Azerbaijan'],
  ])('of words find them in any spelling: %s', async (q, beginning) => {
    const { body } = await ask(`/v1/claims?q=${encodeURIComponent(q)}`)
    expect(body.items).toHaveLength(1)
    expect(body.items[0].words.startsWith(beginning)).toBe(true)
  })
})

it.each([
  ['/v1/claims', { at: '0000-01-01T00:00:00Z', id: someId }],
  ['/v1/events', { at: `2020-09-27T10:00:00.${'1'.repeat(500)}Z`, id: someId }],
  ['/v1/questions', { at: '2020-09-27T10:00:00.1234567Z', id: someId }],
  ['/v1/questions', { at: '1969-12-31T23:59:59Z', id: someId }],
  ['/v1/review/tasks', { priority: 2_147_483_648, id: someId }],
  ['/v1/review/tasks', { priority: -2_147_483_649, id: someId }],
  [`/v1/articles/${someId}/versions`, { version: 2_147_483_648 }],
])('%s refuses a cursor that the database could not read: %o', async (list, keys) => {
  const { status, body } = await ask(`${list}?cursor=${otherCursor(keys)}`)
  expect(body).toMatchObject({ code: 'invalid-cursor' })
  expect(status).toBe(400)
})

it.each([
  ['/v1/claims?language=AR', 2],
  ['/v1/claims?updatedSince=2020-09-27T10:00:00%2B04:00', 2],
  ['/v1/claims?updatedSince=2020-09-27T10:00:00+04:00', 2],
  ['/v1/claims?updatedSince=2199-09-27T10:00:00-04:00', 0],
])('%s finds %i claims', async (url, count) => {
  const { status, body } = await ask(url)
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body.items).toHaveLength(count)
})

it('refuses an instant with a fraction that the database could not read', async () => {
  const { status } = await ask(`/v1/claims?updatedSince=2020-09-27T10:00:00.${'1'.repeat(500)}Z`)
  expect(status).toBe(422)
})
