import { expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp()

const HOUR = 3_600_000

async function send(publishedAt: string, method: 'POST' | 'PUT' = 'POST') {
  return service.app.inject({
    method,
    url: method === 'POST' ? '/v1/articles' : '/v1/articles/wire/1',
    headers: await service.key('articles:write'),
    payload: {
      outlet: { name: 'Harbour Post' },
      language: 'en',
      body: 'The Lebanese Health Ministry said 12 people were killed in Tyre.',
      publishedAt,
    },
  })
}

it('refuses an article that nobody can have read yet, and points at its date', async () => {
  for (const method of ['POST', 'PUT'] as const) {
    const later = new Date(Date.now() + 48 * HOUR).toISOString()
    for (const publishedAt of [later, '2130-01-01T00:00:00Z']) {
      const answer = await send(publishedAt, method)
      expect(answer.statusCode, answer.body).toBe(422)
      expect(answer.json()).toMatchObject({
        code: 'validation-failed',
        faults: [{ pointer: '/publishedAt' }],
      })
    }
  }
})

it('takes one that a clock or a zone has put some hours ahead', async () => {
  const answer = await send(new Date(Date.now() + 14 * HOUR).toISOString())
  expect(answer.statusCode, answer.body).toBe(202)
})
