import { expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp()

const article = {
  title: 'Ministry reports losses',
  body: 'The ministry said that sixteen soldiers had been killed.',
  language: 'en',
  publishedAt: '2020-09-28T01:30:00+04:00',
  outlet: { name: 'The Valley Courier' },
}

async function post(payload: object, headers: Record<string, string> = {}) {
  const key = await service.key('articles:write', 'claims:read')
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/articles',
    headers: { ...key, ...headers },
    payload,
  })
  return { answer, key }
}

it('answers 202 with the address at which the article can be read', async () => {
  const { answer, key } = await post(article)
  expect(answer.statusCode, answer.body).toBe(202)
  const { id, ...rest } = answer.json()
  expect(rest).toEqual({ version: 1, state: 'received', change: 'created', language: 'en' })
  expect(answer.headers.location).toBe(`/v1/articles/${id}`)
  expect(service.queued.at(-1)).toEqual({
    name: 'extract',
    payload: { articleId: id, generation: 0 },
  })
  const read = await service.app.inject({ url: `/v1/articles/${id}`, headers: key })
  expect(read.statusCode, read.body).toBe(200)
  expect(read.json()).toMatchObject({
    id,
    source: null,
    outlet: { name: 'The Valley Courier' },
    state: 'received',
    progress: { done: 0, total: 2, step: 'extract' },
    failure: null,
    version: 1,
    text: `${article.title}\n\n${article.body}`,
    language: 'en',
    dir: 'ltr',
    publishedAt: '2020-09-27T21:30:00.000Z',
  })
})
