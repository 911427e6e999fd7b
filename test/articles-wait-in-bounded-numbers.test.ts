import { describe, expect, it } from 'vitest'
import { useApp } from './support/app.ts'
import { useWorkers } from './support/work-queue.ts'

/** Two of one key may wait to be read, and four in all. */
const service = useApp({ BACKLOG_PER_KEY: '2', BACKLOG: '4' })
const workers = useWorkers(service)

const article = (name: string) => ({
  source: { system: 'desk', externalId: name },
  outlet: { name: 'صحيفة المرفأ' },
  language: 'ar',
  body: `قالت وزارة الصحة اللبنانية إن 12 شخصا قتلوا في صور (${name}).`,
  publishedAt: '2026-03-01T10:00:00+02:00',
})

type Headers = Awaited<ReturnType<typeof service.key>>

async function send(headers: Headers, name: string) {
  return service.app.inject({
    method: 'POST',
    url: '/v1/articles',
    headers,
    payload: article(name),
  })
}

async function stored(): Promise<number> {
  const { count } = await service.deps.db
    .selectFrom('article')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

describe('articles that wait to be read', () => {
  it('are two of a key and four in all; the next is refused with a time, and nothing of it is kept', async () => {
    const [first, second, third] = [
      await service.key('articles:write'),
      await service.key('articles:write'),
      await service.key('articles:write'),
    ]
    for (const name of ['1', '2']) expect((await send(first, name)).statusCode).toBe(202)
    const own = await send(first, '3')
    expect(own.statusCode).toBe(429)
    expect(own.json()).toMatchObject({ code: 'too-many-requests' })
    expect(Number(own.headers['retry-after'])).toBeGreaterThan(0)
    for (const name of ['4', '5']) expect((await send(second, name)).statusCode).toBe(202)
    const all = await send(third, '6')
    expect(all.statusCode).toBe(503)
    expect(all.json()).toMatchObject({ code: 'overloaded' })
    expect(Number(all.headers['retry-after'])).toBeGreaterThan(0)
    expect(await stored()).toBe(4)
    // What was accepted is read, and there is room again.
    await workers.processQueue()
    await expect
      .poll(async () => (await send(first, '3')).statusCode, { timeout: 10_000, interval: 200 })
      .toBe(202)
    expect(await stored()).toBe(5)
    await workers.processQueue()
  })

  it('are counted line by line in a batch: what finds no room is told, and can be sent again', async () => {
    const headers = await service.key('articles:write')
    const batch = async (names: readonly string[]) => {
      const answer = await service.app.inject({
        method: 'POST',
        url: '/v1/articles:batch',
        headers: { ...headers, 'content-type': 'application/x-ndjson' },
        payload: names.map((name) => JSON.stringify(article(`b${name}`))).join('\n'),
      })
      return answer.body
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { status: number }).status)
    }
    await expect.poll(() => batch(['1', '2', '3']), { timeout: 10_000 }).toEqual([202, 202, 429])
    await workers.processQueue()
    await expect
      .poll(() => batch(['1', '2', '3']), { timeout: 10_000, interval: 300 })
      .toEqual([200, 200, 202])
  })

  it('may be withdrawn however many wait', async () => {
    const headers = await service.key('articles:write')
    await workers.processQueue()
    await expect
      .poll(async () => (await send(headers, 'w1')).statusCode, { timeout: 10_000 })
      .toBe(202)
    const second = await send(headers, 'w2')
    expect(second.statusCode).toBe(202)
    expect((await send(headers, 'w3')).statusCode).toBe(429)
    const { id } = second.json<{ id: string }>()
    const url = `/v1/articles/${id}`
    const gone = await service.app.inject({ method: 'DELETE', url, headers })
    expect(gone.statusCode).toBeLessThan(300)
  })
})
