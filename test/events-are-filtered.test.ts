/** The list of events by place, day and how its questions stand. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './support/app.ts'
import { makeClaim, makeEvent, makeMention, makeQuestion } from './support/factories.ts'

const service = useApp()
let headers: { authorization: string }

beforeAll(async () => {
  headers = await service.key('claims:read')
  const { db } = service.deps
  const told = [
    { place: { en: 'Tall Kale', ar: 'تلّ الكلأ' }, day: '2021-03-01', status: 'contested' },
    { place: { en: 'Tall Kale', ar: 'تلّ الكلأ' }, day: '2021-03-09', status: 'one_sided' },
    { place: { en: 'Düren' }, day: '2021-03-09', status: 'agreed' },
  ] as const
  for (const { place, day, status } of told) {
    const event = await makeEvent(db, { placeNames: place, day })
    const question = await makeQuestion(db, { event_id: event.id, status })
    const claim = await makeClaim(db, { event_id: event.id, question_id: question.id })
    await makeMention(db, { claimId: claim.id })
  }
  // Nobody says anything about it: it is in no list.
  await makeEvent(db, { placeNames: { en: 'Tall Kale' }, day: '2021-03-10' })
})

async function ask(query: Record<string, string>) {
  const url = `/v1/events?${new URLSearchParams(query).toString()}`
  const answer = await service.app.inject({ url, headers })
  return { status: answer.statusCode, body: answer.json() }
}

async function daysOf(query: Record<string, string>): Promise<string[]> {
  const { status, body } = await ask(query)
  expect(status, JSON.stringify(body)).toBe(200)
  const { items } = body as { items: { days: { from: string } }[] }
  return items.map(({ days }) => days.from).toSorted()
}

describe('events are found', () => {
  it.each([
    [{ q: 'tall' }, ['2021-03-01', '2021-03-09']],
    [{ q: 'KALE tall' }, ['2021-03-01', '2021-03-09']],
    [{ q: 'كلا' }, ['2021-03-01', '2021-03-09']],
    [{ q: 'duren' }, ['2021-03-09']],
    [{ q: 'tall duren' }, []],
    [{ q: '%' }, []],
    [{ day: '2021-03-09' }, ['2021-03-09', '2021-03-09']],
    [{ day: '2021-03-10' }, []],
    [{ status: 'contested' }, ['2021-03-01']],
    [{ status: 'converged' }, []],
    [{ q: 'tall', day: '2021-03-09', status: 'one_sided' }, ['2021-03-09']],
    [{ q: 'tall', day: '2021-03-09', status: 'contested' }, []],
    [{}, ['2021-03-01', '2021-03-09', '2021-03-09']],
  ])('by %o', async (query, days) => {
    expect(await daysOf(query as Record<string, string>)).toEqual(days)
  })

  it('page by page under a filter too', async () => {
    const first = await ask({ q: 'tall', limit: '1' })
    const { items, nextCursor } = first.body as { items: { id: string }[]; nextCursor: string }
    const second = await ask({ q: 'tall', limit: '1', cursor: nextCursor })
    const rest = second.body as { items: { id: string }[]; nextCursor: string | null }
    expect(rest.items).toHaveLength(1)
    expect(rest.items[0]?.id).not.toBe(items[0]?.id)
    expect(rest.nextCursor).toBeNull()
  })
})

it.each([
  { q: '' },
  { q: 'x'.repeat(201) },
  { day: '2021-13-01' },
  { day: 'yesterday' },
  { day: '0001-01-01' },
  { status: 'open' },
])('a filter that is none is refused: %o', async (query) => {
  const { status, body } = await ask(query)
  expect(status).toBe(422)
  expect(body).toMatchObject({ code: 'validation-failed' })
})
