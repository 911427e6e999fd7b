import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { takeArticle } from '../src/articles/queries.ts'
import { sweep } from '../src/articles/sweep.ts'
import { useApp } from './support/app.ts'

const service = useApp()

const hence = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

async function put(name: string, more: Record<string, unknown>) {
  const answer = await service.app.inject({
    method: 'PUT',
    url: `/v1/articles/desk/${name}`,
    headers: await service.key('articles:write'),
    payload: {
      outlet: { name: 'صحيفة المرفأ' },
      language: 'ar',
      title: 'سري حتى المساء',
      body: 'قالت وزارة الصحة اللبنانية إن 12 شخصا قتلوا في صور.',
      publishedAt: '2026-03-01T10:00:00+02:00',
      ...more,
    },
  })
  return { status: answer.statusCode, ...answer.json<{ id: string; change: string }>() }
}

async function read(path: string) {
  return service.app.inject({ url: path, headers: await service.key('claims:read') })
}

/** What the sweep would do with nothing on the queue. */
async function sweptIds(): Promise<string[]> {
  const added: string[] = []
  await sweep(
    {
      ...service.deps,
      queue: {
        findLive: async () => new Set<string>(),
        add: async (_name: string, payloads: readonly { articleId: string }[]) => {
          added.push(...payloads.map((it) => it.articleId))
        },
      } as never,
    },
    { graceMs: 0 },
  )
  return added
}

it('neither reads an article before its time nor shows its text', async () => {
  const before = service.queued.length
  const { id, status } = await put('held', { embargoedUntil: hence(5), publishedAt: hence(5) })
  expect(status).toBe(202)
  expect(service.queued.length).toBe(before)
  expect(await sweptIds()).not.toContain(id)
  const work = { articleId: id, generation: 0 }
  expect(await takeArticle(service.deps.db, work, 'received')).toBeUndefined()

  const shown = await read(`/v1/articles/${id}`)
  expect(shown.json()).toMatchObject({ state: 'received', title: null, text: '', withdrawn: false })
  expect(shown.body).not.toContain('وزارة')
  const versions = await read(`/v1/articles/${id}/versions`)
  expect(versions.body).not.toContain('سري')
  const version = await read(`/v1/articles/${id}/versions/1`)
  expect(version.statusCode).toBe(403)
  expect(version.json()).toMatchObject({ code: 'under-embargo' })
})

it('reads it at the first sweep after its time', async () => {
  const { id } = await put('short', { embargoedUntil: hence(5) })
  await sql`UPDATE article SET embargoed_until = clock_timestamp() WHERE id = ${id}`.execute(
    service.deps.db,
  )
  expect(await sweptIds()).toContain(id)
  const shown = await read(`/v1/articles/${id}`)
  expect(shown.json<{ text: string }>().text).toContain('وزارة الصحة')
})

it('follows an embargo that is lifted or prolonged before anybody has read the text', async () => {
  const { id } = await put('moved', { embargoedUntil: hence(5) })
  const longer = await put('moved', { embargoedUntil: hence(9) })
  expect(longer).toMatchObject({ id, change: 'updated', version: 1 })
  expect(await sweptIds()).not.toContain(id)
  const before = service.queued.length
  expect(await put('moved', {})).toMatchObject({ id, change: 'updated', version: 1 })
  expect(service.queued.slice(before)).toMatchObject([{ payload: { articleId: id } }])
})

it('keeps what is not read yet from the queue, although an older text was', async () => {
  const { id } = await put('later', {})
  const before = service.queued.length
  await put('later', { body: 'قالت الوزارة إن 15 شخصا قتلوا في صور.', embargoedUntil: hence(5) })
  expect(service.queued.length).toBe(before)
  expect(await sweptIds()).not.toContain(id)
})
