import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp()
let headers = { authorization: '' }
beforeAll(async () => {
  headers = await service.key('articles:write')
})

const body = JSON.stringify({
  body: 'The ministry said that sixteen soldiers had been killed.',
  language: 'en',
  publishedAt: '2020-09-28T01:30:00+04:00',
  outlet: { name: 'The Valley Courier' },
})

function post(key: string, payload = body, more: Record<string, string> = headers) {
  return service.app.inject({
    method: 'POST',
    url: '/v1/articles',
    headers: { ...more, 'idempotency-key': key, 'content-type': 'application/json' },
    payload,
  })
}

async function countArticles(): Promise<number> {
  const { count } = await service.deps.db
    .selectFrom('article')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

it('sends the very same answer again and does nothing twice', async () => {
  const first = await post('replay')
  const articles = await countArticles()
  const jobs = service.queued.length
  const second = await post('replay')
  expect(first.statusCode).toBe(202)
  expect(second.statusCode).toBe(202)
  expect(second.body).toBe(first.body)
  for (const name of ['location', 'content-type', 'content-length']) {
    expect(second.headers[name]).toBe(first.headers[name])
  }
  expect(await countArticles()).toBe(articles)
  expect(service.queued).toHaveLength(jobs)
})

it('makes one article of ten requests at once', async () => {
  const before = await countArticles()
  const answers = await Promise.all(Array.from({ length: 10 }, () => post('burst')))
  expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
  expect(await countArticles()).toBe(before + 1)
})

it('refuses a key that was used with other bytes, even if they mean the same', async () => {
  await post('bytes')
  const other = await post('bytes', `${body} `)
  expect(other.json()).toMatchObject({ status: 422, code: 'idempotency-mismatch' })
})

it('answers 409 while the first request is still running', async () => {
  const slot = await service.deps.db.selectFrom('api_key').select('id').execute()
  const id = slot[0]?.id ?? ''
  await service.deps.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('idempotency')
      .values({
        api_key_id: id,
        route: 'POST /v1/articles',
        key: 'slow',
        fingerprint: Buffer.alloc(32),
      })
      .execute()
    const started = performance.now()
    const answer = await post('slow')
    expect(answer.json()).toMatchObject({ status: 409, code: 'idempotency-in-flight' })
    expect(answer.headers['retry-after']).toBeDefined()
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

it('keeps the keys of callers and addresses apart', async () => {
  const first = await post('shared')
  const other = await post('shared', body, await service.key('articles:write'))
  expect(other.json().id).not.toBe(first.json().id)
  const put = await service.app.inject({
    method: 'PUT',
    url: '/v1/articles/wp/1',
    headers: { ...headers, 'idempotency-key': 'shared', 'content-type': 'application/json' },
    payload: body,
  })
  expect(put.json().id).not.toBe(first.json().id)
})

it('remembers no failure', async () => {
  const refused = await post('mended', JSON.stringify({ body: 'x' }))
  expect(refused.statusCode).toBe(422)
  expect((await post('mended')).statusCode).toBe(202)
})

it('remembers no request whose transaction failed', async () => {
  const { db } = service.deps
  await sql`ALTER TABLE article_version ADD CONSTRAINT none CHECK (text NOT LIKE '%sixteen%') NOT VALID`.execute(
    db,
  )
  const before = await countArticles()
  const failed = await post('crashed')
  await sql`ALTER TABLE article_version DROP CONSTRAINT none`.execute(db)
  expect(failed.json()).toMatchObject({ status: 500, code: 'internal' })
  expect(await countArticles()).toBe(before)
  expect((await post('crashed')).statusCode).toBe(202)
})

it('forgets a key after seven days', async () => {
  const { db } = service.deps
  const first = await post('week')
  await db
    .updateTable('idempotency')
    .set({ created_at: sql`clock_timestamp() - interval '7 days 1 minute'` })
    .where('key', '=', 'week')
    .execute()
  const second = await post('week', `${body} `)
  expect(second.statusCode).toBe(202)
  expect(second.json().id).not.toBe(first.json().id)
})

it.each(['', 'two words', 'x'.repeat(256), 'ключ'])('refuses the key %j', async (key) => {
  const encoded = Buffer.from(key, 'utf8').toString('latin1')
  const answer = await post(encoded)
  expect(answer.json()).toMatchObject({
    status: 422,
    code: 'validation-failed',
    faults: [{ in: 'headers', pointer: '/idempotency-key' }],
  })
})
