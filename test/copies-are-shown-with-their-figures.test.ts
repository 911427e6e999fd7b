import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './support/app.ts'
import { useWorkers } from './support/work-queue.ts'

const service = useApp()
const workers = useWorkers(service)
let headers: { authorization: string }
beforeAll(async () => {
  headers = await service.key('articles:write', 'claims:read', 'review')
})

async function put(name: string, body: string, more: Record<string, unknown> = {}) {
  const answer = await service.app.inject({
    method: 'PUT',
    url: `/v1/articles/desk/${name}`,
    headers,
    payload: {
      outlet: { name: `Outlet ${name}` },
      publishedAt: '2026-03-01T18:00:00+02:00',
      body,
      ...more,
    },
  })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  await workers.processQueue()
  return answer.json<{ id: string }>().id
}

interface Figure {
  text: string
  value: string
  span: [number, number]
}
interface Copy {
  articleId: string
  outlet: string
  similarity: number
  containment: number
  changedFigures: { own: Figure | null; other: Figure | null }[]
}
interface Task {
  kind: string
  reasons: { code: string; texts: { en: string; ar: string } }[]
  subject: { words: string }
}

async function get<Answer>(url: string): Promise<Answer> {
  const answer = await service.app.inject({ url, headers })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

const copiesOf = async (id: string, query = '') =>
  get<{ items: Copy[]; nextCursor: string | null }>(`/v1/articles/${id}/copies${query}`)

const tasks = async () =>
  (await get<{ items: Task[] }>('/v1/review/tasks?kind=claim')).items.filter(({ reasons }) =>
    reasons.some(({ code }) => code === 'copies-differ'),
  )

const arabic = `أعلنت وزارة الدفاع الأرمينية مساء الأحد مقتل 16 جنديا في المعارك في فيزولي.

وأضافت أن القتال تواصل خلال الليل على امتداد خط التماس، وأن فرق الإسعاف نقلت المصابين إلى مستشفيات المدينة، وأن الطرق المؤدية إلى القرى الحدودية أغلقت أمام حركة السير حتى إشعار آخر.`

const english = `The Lebanese Health Ministry said 12 people were killed in Tyre on Sunday.

Rescue teams worked through the night under the light of car lamps, and neighbours carried blankets and water to those who had lost their homes along the harbour road.`

describe('a copy with another figure', () => {
  it('is shown on both articles with the spans, and asks a reviewer, in Arabic', async () => {
    const first = await put('one', arabic)
    expect((await copiesOf(first)).items).toEqual([])
    const body = `تنقل الصحيفة ما يلي عن الوكالة.\n\n${arabic.replace('16', '١٩')}`
    const second = await put('two', body, { title: 'حصيلة' })
    const [copy] = (await copiesOf(first)).items
    expect(copy).toMatchObject({ articleId: second, outlet: 'Outlet two' })
    expect(copy?.containment).toBeGreaterThan(0.9)
    expect(copy?.similarity).toBeLessThan(copy?.containment ?? 0)
    const change = copy?.changedFigures[0]
    expect(copy?.changedFigures).toHaveLength(1)
    expect(arabic.slice(...(change?.own?.span ?? [0, 0]))).toBe('16')
    expect(`حصيلة\n\n${body}`.slice(...(change?.other?.span ?? [0, 0]))).toBe('١٩')
    expect(change).toMatchObject({ own: { value: '16' }, other: { text: '١٩', value: '19' } })
    const [back] = (await copiesOf(second)).items
    expect(back?.changedFigures).toEqual([{ own: change?.other, other: change?.own }])
    const asked = await tasks()
    const figures = asked.map((task) => /16|١٩/u.exec(task.subject.words)?.[0] ?? '')
    expect(new Set(figures)).toEqual(new Set(['16', '١٩']))
    expect(asked.map((task) => task.reasons[0]?.texts.ar ?? '').join(' ')).toMatch(/Outlet two/u)
    // As soon as the copies agree nobody has to look any more.
    await put('two', `تنقل الصحيفة ما يلي عن الوكالة.\n\n${arabic.replace('16', 'ستة عشر')}`)
    expect((await copiesOf(first)).items.map((it) => it.changedFigures)).toEqual([[]])
    expect(await tasks()).toEqual([])
  })

  it('is shown in English, and of many copies page by page', async () => {
    const first = await put('en-1', english)
    const outlets = ['en-2', 'en-3', 'en-4', 'en-5']
    for (const [at, name] of outlets.entries()) {
      await put(name, english.replace('12', at === 2 ? 'twenty' : 'twelve'))
    }
    const page = await copiesOf(first, '?limit=3')
    const rest = await copiesOf(first, `?limit=3&cursor=${page.nextCursor}`)
    const all = [...page.items, ...rest.items]
    expect(all.map((it) => it.outlet)).toEqual(outlets.map((name) => `Outlet ${name}`))
    expect(rest.nextCursor).toBeNull()
    expect(all.map((it) => it.changedFigures.map(({ other }) => other?.value))).toEqual([
      [],
      [],
      ['20'],
      [],
    ])
    const words = (await tasks()).map((task) => task.subject.words).join(' ')
    for (const figure of [/12|twelve/u, /twenty/u]) expect(words).toMatch(figure)
  })

  it('is gone with its article', async () => {
    const first = await put('gone-1', english.replaceAll('Tyre', 'Sidon').replace('12', '31'))
    const second = await put('gone-2', english.replaceAll('Tyre', 'Sidon').replace('12', '32'))
    const shown = async () => (await copiesOf(first)).items.map((it) => it.articleId)
    expect(await shown()).toContain(second)
    const url = `/v1/articles/${second}`
    await service.app.inject({ method: 'DELETE', url, headers })
    await workers.processQueue()
    expect(await shown()).not.toContain(second)
    expect((await copiesOf(second)).items).toEqual([])
  })

  it('is not shown while it is held', async () => {
    const story = english.replaceAll('Tyre', 'Tripoli').replace('12', '77')
    const first = await put('held-1', story)
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const held = await put('held-2', story.replace('77', '78'), { embargoedUntil: until })
    expect((await copiesOf(first)).items.map((it) => it.articleId)).not.toContain(held)
  })
})

it('is asked of an article that exists', async () => {
  const url = '/v1/articles/01900000-0000-7000-8000-000000000000/copies'
  expect((await service.app.inject({ url, headers })).statusCode).toBe(404)
})
