import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createLog } from '../src/log.ts'
import { useApp } from './support/app.ts'

const service = useApp()
const canary = 'canary-7f3a91'

it('keeps texts, addresses and keys out of the log, whatever happens to a request', async () => {
  const { app, deps, logged } = service
  const headers = { ...(await service.key('admin')), 'idempotency-key': `${canary}-idempotency` }
  const article = {
    title: `${canary} title`,
    body: `${canary} said that sixteen soldiers had been killed.`,
    language: 'en',
    publishedAt: '2020-09-28T01:30:00Z',
    outlet: { name: `${canary} outlet` },
    url: `https://example.org/${canary}`,
  }
  const put = (payload: object | string) =>
    app.inject({
      method: 'PUT',
      url: `/v1/articles/${canary}/${canary}?x=${canary}`.replace(/\?.*/, ''),
      headers: { ...headers, 'content-type': 'application/json' },
      payload,
    })
  expect((await put(article)).statusCode).toBe(202)
  expect((await put({ ...article, body: 16 })).statusCode).toBe(422)
  expect((await put(`{"body": "${canary}`)).statusCode).toBe(400)
  expect((await app.inject({ url: `/${canary}?q=${canary}` })).statusCode).toBe(404)
  expect(
    (await app.inject({ url: '/v1/keys', headers: { authorization: canary } })).statusCode,
  ).toBe(401)
  const { outlet: _outlet, url: _url, ...preview } = article
  const read = await app.inject({ method: 'POST', url: '/v1/extract', headers, payload: preview })
  expect(read.statusCode).toBe(200)
  const key = await app.inject({
    method: 'POST',
    url: '/v1/keys',
    headers,
    payload: { name: canary, scopes: ['review'] },
  })
  // A crash whose message and detail quote the row.
  await sql`ALTER TABLE article_version ADD CONSTRAINT none CHECK (length(text) < 5) NOT VALID`.execute(
    deps.db,
  )
  const { 'idempotency-key': _used, ...fresh } = headers
  const crashed = await app.inject({
    method: 'POST',
    url: '/v1/articles',
    headers: fresh,
    payload: article,
  })
  expect(crashed.statusCode).toBe(500)
  expect(crashed.body).not.toContain(canary)
  expect(crashed.body).not.toContain('constraint')

  const text = logged.join('')
  expect(text).toContain('"status":500')
  expect(text).toContain('"constraint":"none"')
  expect(text).not.toContain(canary)
  expect(text).not.toContain(headers.authorization.slice('Bearer '.length))
  expect(text).not.toContain(key.json().secret)
  expect(text).not.toContain(key.json().secret.slice(21, 53))
})

it('drops fields that nobody allowed, and what errors say', () => {
  const lines: string[] = []
  const log = createLog({ level: 'info', name: 'test' }, { write: (line) => void lines.push(line) })
  const error = new Error(canary, { cause: new TypeError(canary) })
  log.info({ text: canary, body: { text: canary }, articleId: 'a' }, 'kept')
  log.error(error)
  log.error({ err: error })
  log.error({ err: error, text: canary }, 'with words')
  log.error(error, 'with words')
  log.error({ err: canary }, 'thrown string')
  const text = lines.join('')
  expect(text).not.toContain(canary)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'kept', articleId: 'a' })
  expect(lines).toHaveLength(6)
  for (const line of lines.slice(1, 5)) {
    expect(JSON.parse(line)).toMatchObject({
      err: { type: 'Error', cause: { type: 'TypeError' }, stack: expect.stringContaining('at ') },
    })
  }
})
