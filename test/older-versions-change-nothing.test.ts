import { expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp()

async function send(name: string, count: number, changedAt?: string) {
  const answer = await service.app.inject({
    method: 'PUT',
    url: `/v1/articles/desk/${name}`,
    headers: await service.key('articles:write'),
    payload: {
      outlet: { name: 'Harbour Post' },
      language: 'en',
      body: `The Lebanese Health Ministry said ${count} people were killed in Tyre.`,
      publishedAt: '2026-03-01T10:00:00Z',
      ...(changedAt === undefined ? {} : { changedAt }),
    },
  })
  return { status: answer.statusCode, ...answer.json<{ id: string; change: string }>() }
}

const textOf = async (id: string) => {
  const headers = await service.key('claims:read')
  const answer = await service.app.inject({ url: `/v1/articles/${id}`, headers })
  return answer.json<{ text: string }>().text
}

it('keeps the newest text by the clock of its source, whatever arrives last', async () => {
  const { id } = await send('order', 3, '2026-03-01T10:03:00Z')
  const late = await send('order', 2, '2026-03-01T10:02:00Z')
  expect(late).toMatchObject({ id, status: 200, change: 'stale', version: 1 })
  expect(await textOf(id)).toContain('3 people')
  expect(await send('order', 4, '2026-03-01T12:04:00+02:00')).toMatchObject({ change: 'updated' })
  expect(await textOf(id)).toContain('4 people')
})

it('takes a text of the same second, and one that names no time', async () => {
  const { id } = await send('plain', 3, '2026-03-01T10:03:00Z')
  expect(await send('plain', 5, '2026-03-01T10:03:00Z')).toMatchObject({ change: 'updated' })
  expect(await send('plain', 6)).toMatchObject({ change: 'updated' })
  // Naming no time does not make the source forget its own.
  expect(await send('plain', 2, '2026-03-01T10:02:00Z')).toMatchObject({ change: 'stale' })
  expect(await textOf(id)).toContain('6 people')
})

it('remembers the time of a version that said the same', async () => {
  const { id } = await send('same', 3, '2026-03-01T10:03:00Z')
  expect(await send('same', 3, '2026-03-01T10:09:00Z')).toMatchObject({ change: 'unchanged' })
  expect(await send('same', 2, '2026-03-01T10:05:00Z')).toMatchObject({ change: 'stale' })
  expect(await textOf(id)).toContain('3 people')
})
