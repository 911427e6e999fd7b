import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp()

it('lives, and is ready while the schema is its own', async () => {
  const { app, deps } = service
  expect((await app.inject({ url: '/livez' })).json()).toEqual({ status: 'ok' })
  expect((await app.inject({ url: '/readyz' })).json()).toEqual({ status: 'ok' })
  await sql`INSERT INTO kysely_migration VALUES ('9999_later', 'now')`.execute(deps.db)
  const other = await app.inject({ url: '/readyz' })
  expect(other.json()).toMatchObject({ status: 503, code: 'unavailable' })
  expect(other.headers['retry-after']).toBeDefined()
  await sql`DELETE FROM kysely_migration WHERE name = '9999_later'`.execute(deps.db)
})

it('is not ready any more once it is to stop, but still serves', async () => {
  const { app } = service
  app.readiness.draining = true
  expect((await app.inject({ url: '/readyz' })).statusCode).toBe(503)
  expect((await app.inject({ url: '/livez' })).statusCode).toBe(200)
  app.readiness.draining = false
  expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200)
})

it('measures requests by pattern, and articles by what they wait for', async () => {
  const { app, deps } = service
  const headers = await service.key('articles:write', 'claims:read')
  for (const name of ['one', 'two', 'three']) {
    await app.inject({
      method: 'PUT',
      url: `/v1/articles/wp/${name}`,
      headers,
      payload: {
        body: 'The ministry said so.',
        language: 'en',
        publishedAt: '2020-09-28T01:30:00Z',
        outlet: { name: 'The Valley Courier' },
      },
    })
  }
  await deps.db
    .updateTable('article')
    .set({ state: 'quarantined' })
    .where('external_id', '=', 'three')
    .execute()
  await deps.db
    .updateTable('article')
    .set({ state_changed_at: sql`clock_timestamp() - interval '11 minutes'` })
    .where('external_id', 'in', ['two', 'three'])
    .execute()
  const answer = await app.inject({ url: '/metrics', headers })
  expect(answer.headers['content-type']).toContain('text/plain')
  expect(answer.body).toContain('counterclaim_articles_waiting{state="received"} 2')
  expect(answer.body).toContain('counterclaim_articles_waiting{state="extracted"} 0')
  expect(answer.body).toContain('counterclaim_articles_waiting{state="quarantined"} 1')
  expect(answer.body).toContain('counterclaim_articles_overdue 1')
  expect(answer.body).toContain(
    'counterclaim_http_request_seconds_count{method="PUT",route="/v1/articles/:system/:externalId",status="202"} 3',
  )
  expect(answer.body).not.toContain('wp/one')
})

it('serves the documents of the API from itself alone', async () => {
  const { app } = service
  const page = await app.inject({ url: '/docs' })
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-security-policy']).toContain("script-src 'self';")
  expect(page.body).not.toMatch(/https?:\/\//)
  const assets = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(assets.length).toBeGreaterThan(3)
  for (const url of assets) {
    expect((await app.inject({ url })).statusCode, url).toBe(200)
  }
  expect((await app.inject({ url: '/docs/json' })).json().openapi).toBe('3.1.0')
})
