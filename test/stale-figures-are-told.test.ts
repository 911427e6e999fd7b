import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { raiseStaleFigures } from '../src/alerts/raise-stale-figures.ts'
import { useApp } from './support/app.ts'
import { useWorkers } from './support/work-queue.ts'

const service = useApp({ WEBHOOK_KEY: Buffer.alloc(32, 7).toString('base64') })
const workers = useWorkers(service)
let headers: { authorization: string }
beforeAll(async () => {
  headers = await service.key('articles:write', 'claims:read', 'admin')
})

async function put(name: string, outlet: string, publishedAt: string, body: string) {
  const answer = await service.app.inject({
    method: 'PUT',
    url: `/v1/articles/desk/${name}`,
    headers,
    payload: { outlet: { name: outlet }, language: 'ar', publishedAt, body },
  })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  await workers.processQueue()
  return answer.json<{ id: string }>().id
}

interface Alert {
  id: string
  reason: string
  open: boolean
  cited: { quantity: { low: number }; words: string; version: number; content: [number, number][] }
  now: { quantity: { low: number }; party: { key: string } }
}

async function alertsOf(id: string): Promise<Alert[]> {
  const answer = await service.app.inject({ url: `/v1/articles/${id}/alerts`, headers })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ items: Alert[] }>().items
}

const told = (count: number, day: string) =>
  `قالت وزارة الدفاع الأرمينية يوم ${day} إن ${count} من جنودها قتلوا في فيزولي يوم الأحد.`

describe('an article that cites a figure', () => {
  it('is told, with the span, when the party says otherwise, and no more when it has corrected itself', async () => {
    const endpoint = await service.app.inject({
      method: 'POST',
      url: '/v1/webhooks',
      headers,
      payload: { url: 'https://cms.example/hook', types: ['article.stale_figure'] },
    })
    expect(endpoint.statusCode, endpoint.body).toBe(201)
    const first = await put('one', 'صحيفة المرفأ', '2020-09-27T18:00:00+04:00', told(16, 'الأحد'))
    expect(await alertsOf(first)).toEqual([])
    const second = await put(
      'two',
      'Harbour Post',
      '2020-09-28T18:00:00+04:00',
      told(31, 'الاثنين'),
    )

    const [alert, ...more] = await alertsOf(first)
    expect(more).toEqual([])
    expect(alert).toMatchObject({
      reason: 'revised',
      open: true,
      cited: { quantity: { low: 16 }, version: 1 },
      now: { quantity: { low: 31 }, party: { key: 'ministry-of-defence:AM' } },
    })
    const text = told(16, 'الأحد')
    expect(alert?.cited.content.map(([from, to]) => text.slice(from, to)).join(' ')).toContain(
      '16 من جنودها قتلوا',
    )
    expect(await alertsOf(second)).toEqual([])

    const deliveries = await service.deps.db
      .selectFrom('webhook_delivery')
      .select(['type', 'body'])
      .execute()
    expect(deliveries.map(({ type }) => type)).toEqual(['article.stale_figure'])
    const { data } = JSON.parse(deliveries[0]?.body ?? '{}') as { data: Record<string, unknown> }
    expect(data).toMatchObject({
      alertId: alert?.id,
      articleId: first,
      externalId: 'one',
      outlet: { name: 'صحيفة المرفأ' },
      cited: { quantity: { low: 16 } },
      now: { quantity: { low: 31 } },
    })

    await put('one', 'صحيفة المرفأ', '2020-09-28T19:00:00+04:00', told(31, 'الاثنين'))
    expect((await alertsOf(first)).map(({ open }) => open)).toEqual([false])
  })

  it('is told too where it comes in after the revision', async () => {
    const late = await put('late', 'The Late News', '2020-09-27T19:00:00+04:00', told(16, 'الأحد'))
    expect(await alertsOf(late)).toMatchObject([{ reason: 'revised', open: true }])
  })

  it('is told when reviewers confirm that another party contradicts it, each side once', async () => {
    const one = await put(
      'claim',
      'North',
      '2020-10-05T18:00:00+04:00',
      'قالت وزارة الدفاع الأرمينية إن 40 جنديا أرمينيا قتلوا في هادروت يوم الاثنين.',
    )
    const other = await put(
      'counter',
      'South',
      '2020-10-05T19:00:00+04:00',
      'قالت وزارة الدفاع الأذربيجانية إن 90 جنديا أرمينيا قتلوا في هادروت يوم الاثنين.',
    )
    expect(await alertsOf(one)).toEqual([])
    const { db } = service.deps
    const { rows } = await sql<{ question_id: string }>`
      UPDATE relation SET status = 'confirmed' WHERE type = 'contradicts' RETURNING question_id`.execute(
      db,
    )
    const questions = rows.map((row) => row.question_id)
    expect(questions.length).toBeGreaterThan(0)
    for (let again = 0; again < 2; again += 1) {
      await db.transaction().execute((trx) => raiseStaleFigures(trx, questions))
    }
    expect(await alertsOf(one)).toMatchObject([
      { reason: 'disputed', cited: { quantity: { low: 40 } }, now: { quantity: { low: 90 } } },
    ])
    expect(await alertsOf(other)).toMatchObject([
      { reason: 'disputed', cited: { quantity: { low: 90 } }, now: { quantity: { low: 40 } } },
    ])
  })

  it('is not told of an article that there is not', async () => {
    const answer = await service.app.inject({
      url: '/v1/articles/01900000-0000-7000-8000-000000000000/alerts',
      headers,
    })
    expect(answer.statusCode).toBe(404)
  })
})
