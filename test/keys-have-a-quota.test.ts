import { expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp({ RATE_LIMIT_PER_MINUTE: '3' })
const someId = '01890000-0000-7000-8000-000000000000'

it('counts the requests of a key over all routes, and refuses those over its quota', async () => {
  const headers = await service.key('claims:read')
  const ask = (url: string) => service.app.inject({ url, headers })
  const first = await ask('/v1/parties')
  expect(first.statusCode).toBe(200)
  expect(first.headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '2' })
  expect((await ask('/v1/claims')).statusCode).toBe(200)
  expect((await ask(`/v1/questions/${someId}`)).statusCode).toBe(404)
  const refused = await ask('/v1/parties')
  expect(refused.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
  expect(refused.statusCode).toBe(429)
  expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(refused.headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '0' })
  for (const name of ['ratelimit-reset', 'retry-after']) {
    expect(Number(refused.headers[name]), name).toBeGreaterThan(0)
    expect(Number(refused.headers[name]), name).toBeLessThanOrEqual(60)
  }
  const other = await service.key('claims:read')
  expect((await service.app.inject({ url: '/v1/parties', headers: other })).statusCode).toBe(200)
})

it('counts nothing on public routes', async () => {
  for (let count = 0; count < 5; count += 1) {
    const answer = await service.app.inject({ url: '/livez' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).not.toHaveProperty('ratelimit-limit')
  }
})
