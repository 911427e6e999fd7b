/** Search: whatever is asked, in any spelling, an answer of every kind or a stated problem. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { matchSpans, wordsOf } from '../src/search/match-spans.ts'
import type { searchSchema } from '../src/search/schemas.ts'
import { useApp } from './support/app.ts'
import { makeArticle } from './support/factories.ts'
import { publish } from './support/reports.ts'

const service = useApp()
let headers: { authorization: string }

type Results = z.output<typeof searchSchema>

beforeAll(async () => {
  const { db } = service.deps
  headers = await service.key('claims:read')
  await publish(db, {
    outlet: 'صحيفة',
    language: 'ar',
    at: '2020-09-27T10:00:00Z',
    said: [
      {
        who: 'وزارة الدفاع الأرمينية',
        cue: 'أعلنت',
        words: 'مقتل ١٦ جنديًّا للقوّات الأرمينيّة في مارتاكيرت',
        predicate: 'people.killed',
        affected: 'own_side',
        class: 'soldiers',
        figure: ['١٦', 16, 16],
        place: 'مارتاكيرت',
        day: '2020-09-27',
      },
    ],
  })
  await publish(db, {
    outlet: 'Morning Post',
    at: '2020-09-27T11:00:00Z',
    said: [
      {
        who: 'The Azerbaijani Defence Ministry',
        words: '100% of the 550 soldiers_of the café were killed near Martakert',
        predicate: 'people.killed',
        class: 'soldiers',
        figure: ['550', 550, 550],
        place: 'Martakert',
        day: '2020-09-27',
      },
    ],
  })
  await makeArticle(db, { title: 'Zürich: talks on the "Nagorno-Karabakh" truce & <b>peace</b>' })
  await makeArticle(db, { title: 'إعلان الهُدنة في زيورخ', language: 'ar' })
  await makeArticle(db, { title: null })
})

async function ask(query: Record<string, string>) {
  const answer = await service.app.inject({
    url: `/v1/search?${new URLSearchParams(query).toString()}`,
    headers,
  })
  return { status: answer.statusCode, body: answer.json() }
}

async function find(q: string): Promise<Results> {
  const { status, body } = await ask({ q })
  expect(status, JSON.stringify(body)).toBe(200)
  return body as Results
}

const claimsOf = async (q: string) => (await find(q)).claims?.items.map(({ words }) => words) ?? []
const titlesOf = async (q: string) =>
  (await find(q)).articles?.items.map(({ title }) => title) ?? []

describe('it finds', () => {
  it.each(['soldiers', 'SOLDIERS', 'soldier', 'martakert 550', 'cafe', 'killed near'])(
    'a claim in English by "%s"',
    async (q) => {
      expect(await claimsOf(q)).toEqual([expect.stringContaining('near Martakert')])
    },
  )

  it.each(['جنديا', 'جنديّاً', 'القوات الارمينيه', 'قوات', 'مقتـــل', '16 مارتاكيرت', 'مارتا'])(
    'a claim in Arabic by «%s»',
    async (q) => {
      expect(await claimsOf(q)).toEqual([expect.stringContaining('مارتاكيرت')])
    },
  )

  it('a party by a word of any of its names, once', async () => {
    const { parties } = await find('الدفاع')
    expect(parties?.items.map(({ party }) => party.key).toSorted()).toEqual([
      'ministry-of-defence:AM',
      'ministry-of-defence:AZ',
    ])
    const inEnglish = await find('defense ministry')
    expect(inEnglish.parties?.items.map(({ party }) => party.key)).toContain(
      'ministry-of-defence:AZ',
    )
  })

  it('an event by the name of its place in any language, with what it holds', async () => {
    for (const q of ['nagorno karabakh', 'ناغورني', 'باغ']) {
      const { events } = await find(q)
      expect(events?.items, q).toMatchObject([{ days: { from: '2020-09-27' }, questions: 2 }])
    }
  })

  it('an article by its title, whatever its accents and letters', async () => {
    expect(await titlesOf('zurich')).toEqual([expect.stringContaining('Zürich')])
    expect(await titlesOf('هدنه')).toEqual(['إعلان الهُدنة في زيورخ'])
    expect(await titlesOf('اعلان')).toEqual(['إعلان الهُدنة في زيورخ'])
    expect(await titlesOf('karabakh TRUCE')).toHaveLength(1)
  })
})

it('tells where the words stand, in code units of the text beside them', async () => {
  const { claims, articles } = await find('killed café')
  const [claim] = claims?.items ?? []
  expect(claim?.matches.map(([from, to]) => claim.words.slice(from, to))).toEqual([
    'café',
    'killed',
  ])
  expect(articles?.items).toEqual([])
  const [title] = (await find('peace')).articles?.items ?? []
  expect(title?.matches.map(([from, to]) => title.title.slice(from, to))).toEqual(['peace'])
})

it('counts astral characters and marks as what they are in the text', () => {
  expect(matchSpans('𝒳 🙂 قوّات ok', wordsOf('قوات'))).toEqual([[6, 11]])
  expect(matchSpans('soldiers sold soldering', wordsOf('sold'))).toEqual([
    [0, 8],
    [9, 13],
    [14, 23],
  ])
  // Short words are looked for whole.
  expect(matchSpans('in inside', wordsOf('in'))).toEqual([[0, 2]])
})

const nothing = { items: [], nextCursor: null }

it.each(['%', '_', '100%_', '*', ':*', "'", '\\', '&|!()', '<->', 'soldiers:*&!', '"', '---'])(
  'takes "%s" for no wildcard and no operator',
  async (q) => {
    const { claims, parties, events, articles } = await find(q)
    const isWord = /[a-z0-9]/u.test(q)
    if (!isWord)
      expect([claims, parties, events, articles]).toEqual(Array.from({ length: 4 }, () => nothing))
    else expect(claims?.items.length).toBeLessThanOrEqual(1)
  },
)

it('answers one kind only where it is asked for, page by page, without gaps', async () => {
  const { db } = service.deps
  for (let count = 0; count < 5; count += 1)
    await makeArticle(db, { title: `Serial number ${count}` })
  const titles: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { status, body } = await ask({
      q: 'serial',
      kind: 'articles',
      limit: '2',
      ...(cursor === '' ? {} : { cursor }),
    })
    expect(status).toBe(200)
    const { claims, parties, events, articles } = body as Results
    expect([claims, parties, events]).toEqual([null, null, null])
    titles.push(...(articles?.items.map(({ title }) => title) ?? []))
    cursor = articles?.nextCursor ?? null
  }
  expect(titles).toEqual([4, 3, 2, 1, 0].map((count) => `Serial number ${count}`))
})

describe('it refuses', () => {
  it.each([
    ['no words', {}, 'validation-failed'],
    ['words of spaces', { q: '   ' }, 'validation-failed'],
    ['201 characters', { q: 'x'.repeat(201) }, 'validation-failed'],
    ['an unknown kind', { q: 'x', kind: 'people' }, 'validation-failed'],
    ['an unknown parameter', { q: 'x', page: '2' }, 'validation-failed'],
    ['more than 50', { q: 'x', limit: '51' }, 'validation-failed'],
    ['a cursor without its kind', { q: 'x', cursor: 'x' }, 'validation-failed'],
    ['a cursor that is none', { q: 'x', kind: 'claims', cursor: 'x' }, 'invalid-cursor'],
    ['a NUL character', { q: 'a\0b' }, 'unstorable-text'],
  ])('%s', async (_, query, code) => {
    const { body } = await ask(query)
    expect(body).toMatchObject({ code })
  })

  it('a key that may not read claims', async () => {
    const other = await service.key('articles:write')
    const answer = await service.app.inject({ url: '/v1/search?q=x', headers: other })
    expect(answer.statusCode).toBe(403)
  })
})

it('takes any text of 200 characters', async () => {
  for (const q of [
    'ا'.repeat(200),
    '🙂'.repeat(100),
    'ﷺ'.repeat(200),
    'a '.repeat(100),
    '\u202e'.repeat(9),
    '\ud800',
  ]) {
    const { status } = await ask({ q })
    expect([200, 400], q).toContain(status)
  }
})
