import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { claimSchema } from '../src/claims/schemas.ts'
import type { partySchema } from '../src/parties/schemas.ts'
import {
  boardSchema,
  type eventSchema,
  type questionItem,
  type questionSchema,
} from '../src/questions/schemas.ts'
import { useApp } from './support/app.ts'
import { publish, type Report, republish } from './support/reports.ts'

const service = useApp()
let authorization = ''

const dead = { predicate: 'people.killed', class: 'soldiers' }
const reports: readonly Report[] = [
  {
    outlet: 'Morning Post',
    at: '2020-09-27T10:00:00Z',
    said: [
      {
        ...dead,
        who: 'The Armenian Defence Ministry',
        words: '16 soldiers had been killed near Martakert',
        figure: ['16', 16, 16],
        counted: 'soldiers',
        affected: 'own_side',
        place: 'Martakert',
        day: '2020-09-27',
      },
    ],
  },
  {
    outlet: 'صحيفة الصباح',
    language: 'ar',
    at: '2020-09-27T11:00:00Z',
    said: [
      {
        ...dead,
        who: 'الدفاع الأرمينية',
        cue: 'أعلنت',
        words: 'مقتل 16 جنديا في مارتاكيرت',
        figure: ['16', 16, 16],
        counted: 'جنديا',
        affected: 'own_side',
        place: 'مارتاكيرت',
        day: '2020-09-27',
      },
    ],
  },
  {
    outlet: 'Evening Post',
    at: '2020-09-28T07:00:00Z',
    said: [
      {
        ...dead,
        who: 'The Armenian Defence Ministry',
        words: 'the toll had risen to 31 soldiers near Martakert',
        figure: ['31', 31, 31],
        counted: 'soldiers',
        counting: 'cumulative',
        affected: 'own_side',
        place: 'Martakert',
      },
      {
        ...dead,
        who: "Azerbaijan's army",
        words: 'Azerbaijani units had killed more than 200 Armenian soldiers near Martakert',
        figure: ['more than 200', 200, null, 'more_than'],
        counted: 'soldiers',
        affected: 'Armenian soldiers',
        actor: 'Azerbaijani units',
        place: 'Martakert',
        day: '2020-09-27',
      },
      {
        who: 'Brussels residents',
        words: 'they wanted peace',
        predicate: 'statement',
      },
    ],
  },
]

async function read<Schema extends z.ZodType>(url: string): Promise<z.output<Schema>> {
  const answer = await service.app.inject({ url, headers: { authorization } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

type Page<Item extends z.ZodType> = z.ZodObject<{
  items: z.ZodArray<Item>
  nextCursor: z.ZodNullable<z.ZodString>
}>

const articles: string[] = []
beforeAll(async () => {
  authorization = (await service.key('claims:read')).authorization
  for (const report of reports) articles.push((await publish(service.deps.db, report)).id)
})

async function board() {
  const events = await read<Page<typeof eventSchema>>('/v1/events')
  expect(events.items).toHaveLength(1)
  return read<typeof boardSchema>(`/v1/events/${events.items[0]?.id}`)
}

describe('GET /v1/events/{id}', () => {
  it('is what its schema says, and nothing else', async () => {
    const answer = await board()
    expect(boardSchema.parse(answer)).toEqual(answer)
  })

  it('puts the sides beside each other in the order in which they spoke', async () => {
    const { event, columns, rows } = await board()
    expect(event.key).toBe('nagorno-karabakh/2020-09-27')
    expect(event.titles.en).toBe('Nagorno-Karabakh, 27 September 2020')
    expect(columns.map(({ party }) => party.key)).toEqual(['AM', 'AZ'])
    expect(columns.map(({ speakers }) => speakers.map(({ key }) => key))).toEqual([
      ['ministry-of-defence:AM'],
      ['armed-forces:AZ'],
    ])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.question).toMatchObject({
      status: 'contested',
      titles: {
        en: 'How many soldiers on the Armenian side were killed?',
        ar: 'كم بلغ عدد القتلى من العسكريين في الجانب الأرميني؟',
      },
    })
    expect(rows[0]?.cells.map((cell) => cell.side)).toEqual(columns.map(({ party }) => party.id))
  })

  it('shows what each side says now, and what it said before', async () => {
    const { rows } = await board()
    const [own, other] = rows[0]?.cells.map((cell) => cell.positions) ?? []
    expect(own).toHaveLength(1)
    expect(own?.[0]).toMatchObject({
      party: { key: 'ministry-of-defence:AM' },
      claim: { quantity: { low: 31, high: 31, comparator: 'eq', text: '31' }, dir: 'ltr' },
      badge: 'own_losses',
      outlets: 1,
      origins: 1,
      timeline: [{ quantity: { low: 16 }, assertedAt: '2020-09-27T10:00:00.000Z' }],
    })
    expect(other?.[0]).toMatchObject({
      party: { key: 'armed-forces:AZ' },
      claim: {
        actor: { party: { key: 'AZ' } },
        affected: { party: { key: 'AM' }, text: 'Armenian soldiers' },
      },
      badge: 'other_side_losses',
      asOf: '2020-09-27',
    })
  })

  it('explains how the claims stand to each other', async () => {
    const { rows } = await board()
    const types = rows[0]?.relations.map(({ type, detail }) => [type, detail])
    expect(types).toContainEqual(['updates', 'up'])
    expect(types).toContainEqual(['contradicts', null])
    const contradiction = rows[0]?.relations.find(({ type }) => type === 'contradicts')
    const { en, ar } = contradiction?.rationales ?? {}
    expect(en).toContain('Ministry of Defence of Armenia says that 31 ')
    expect(en).toContain('Armed Forces of Azerbaijan says that more than 200')
    expect(ar).toContain('مقتل 31 جنديا في جانب أرمينيا')
  })
})

describe('GET /v1/questions', () => {
  it('lists the contested ones, and shows the reports of each claim with their spans', async () => {
    const page = await read<Page<typeof questionItem>>('/v1/questions?status=contested')
    expect(page.items).toHaveLength(1)
    const none = await read<Page<typeof questionItem>>('/v1/questions?status=agreed')
    expect(none.items).toEqual([])
    const question = await read<typeof questionSchema>(`/v1/questions/${page.items[0]?.id}`)
    const sixteen = question.claims.find((claim) => claim.quantity?.low === 16)
    expect(sixteen?.stands).toBe(false)
    // Two outlets in two languages carry one statement: one claim, two reports.
    expect(sixteen?.mentions.map((mention) => mention.outlet.name)).toEqual([
      'Morning Post',
      'صحيفة الصباح',
    ])
    const [mention] = sixteen?.mentions ?? []
    const article = await read<z.ZodObject<{ text: z.ZodString }>>(
      `/v1/articles/${mention?.articleId}`,
    )
    const [start, end] = mention?.content[0] ?? [0, 0]
    expect(article.text.slice(start, end)).toBe(mention?.words)
  })
})

const list = (query: string) => read<Page<typeof claimSchema>>(`/v1/claims${query}`)

describe('GET /v1/claims', () => {
  it('filters by everything that it names', async () => {
    const all = await list('')
    expect(all.items).toHaveLength(4)
    const army = all.items.find((claim) => claim.party.key === 'armed-forces:AZ')
    expect((await list(`?party=${army?.party.id}`)).items).toHaveLength(1)
    expect((await list(`?party=${army?.party.sideId}`)).items, 'of the side').toHaveLength(1)
    expect((await list('?predicate=statement')).items).toHaveLength(1)
    expect((await list(`?question=${army?.questionId}`)).items).toHaveLength(3)
    expect((await list(`?article=${articles[1]}`)).items).toHaveLength(1)
    expect((await list('?stance=denies')).items).toEqual([])
    expect((await list('?q=armenian%20killed')).items).toHaveLength(1)
    expect((await list('?updatedSince=2100-01-01T00:00:00Z')).items).toEqual([])
    expect((await list(`?language=en&limit=3`)).items).toHaveLength(3)
  })

  it('pages without losing or repeating one', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await list(
        `?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
      )
      seen.push(...page.items.map((claim) => claim.id))
      cursor = page.nextCursor
    }
    expect(seen).toHaveLength(4)
    expect(new Set(seen).size).toBe(4)
  })
})

describe('GET /v1/articles/{id}/claims', () => {
  it('shows what the article reports', async () => {
    const page = await read<Page<typeof claimSchema>>(`/v1/articles/${articles[1]}/claims`)
    expect(page.items).toHaveLength(1)
    expect(page.items[0]).toMatchObject({
      party: { key: 'ministry-of-defence:AM' },
      affected: { party: { key: 'AM' }, basis: 'inferred', reason: 'own_side' },
      place: { key: 'martakert', how: 'stated' },
      occurred: { from: '2020-09-27', how: 'stated' },
      mentions: [{ articleId: articles[1], outlet: { name: 'صحيفة الصباح' } }],
    })
  })

  it('knows no claims of an article that does not exist', async () => {
    const answer = await service.app.inject({
      url: '/v1/articles/01890000-0000-7000-8000-000000000000/claims',
      headers: { authorization },
    })
    expect(answer.statusCode).toBe(404)
  })
})

const find = async (query: string) =>
  (await read<Page<typeof partySchema>>(`/v1/parties?${query}`)).items.map((party) => party.key)

describe('GET /v1/parties', () => {
  it('finds a party by its name in any language', async () => {
    for (const name of ['Armenian Defence Ministry', 'الدفاع الأرمينية', "Armenia's MoD"]) {
      expect(await find(`q=${encodeURIComponent(name)}`), name).toEqual(['ministry-of-defence:AM'])
    }
    expect(await find('q=arm')).toContain('AM')
    expect(await find('country=AZ&kind=institution')).toEqual(['armed-forces:AZ'])
    expect(await find('q=nobody')).toEqual([])
  })
})

describe('a corrected article', () => {
  it('takes its old figure off the board', async () => {
    const [first] = reports
    const [said] = first?.said ?? []
    if (first === undefined || said === undefined) throw new Error('no report')
    const id = articles[2] ?? ''
    await republish(service.deps.db, id, {
      ...first,
      at: '2020-09-28T07:00:00Z',
      said: [
        { ...said, words: '17 soldiers had been killed near Martakert', figure: ['17', 17, 17] },
      ],
    })
    const { rows, columns } = await board()
    expect(columns).toHaveLength(1)
    expect(rows[0]?.question.status).toBe('one_sided')
    expect(rows[0]?.cells[0]?.positions[0]?.claim.quantity?.low).toBe(17)
    expect(rows[0]?.cells[0]?.positions[0]?.timeline).toHaveLength(1)
  })
})
