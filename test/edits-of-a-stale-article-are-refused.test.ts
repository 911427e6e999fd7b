import { beforeAll, expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp()
let headers = { authorization: '' }
beforeAll(async () => {
  headers = await service.key('articles:write', 'claims:read')
})

function put(name: string, body: string, more: Record<string, string> = {}) {
  return service.app.inject({
    method: 'PUT',
    url: `/v1/articles/wire/${name}`,
    headers: { ...headers, ...more },
    payload: {
      body,
      language: 'en',
      publishedAt: '2020-09-28T01:30:00+04:00',
      outlet: { name: 'The Valley Courier' },
    },
  })
}

async function etagOf(id: string): Promise<string> {
  const answer = await service.app.inject({ url: `/v1/articles/${id}`, headers })
  expect(answer.statusCode).toBe(200)
  return String(answer.headers.etag)
}

it('takes an edit of what was read, and refuses one of what was changed since', async () => {
  const { id } = (await put('1', 'The mayor said that one bridge was closed.')).json()
  const read = await etagOf(id)
  const edit = await put('1', 'The mayor said that two bridges were closed.', { 'if-match': read })
  expect(edit.statusCode, edit.body).toBe(202)
  const late = await put('1', 'The mayor said that no bridge was closed.', { 'if-match': read })
  expect(late.json()).toMatchObject({ status: 412, code: 'precondition-failed' })
  const article = await service.app.inject({ url: `/v1/articles/${id}`, headers })
  expect(article.json()).toMatchObject({ version: 2 })
  expect(article.json().text).toContain('two bridges')
})

it('refuses weak tags, tags of others and any tag of nothing; takes a list and *', async () => {
  const { id } = (await put('2', 'The mayor said that a road was closed.')).json()
  const other = (await put('3', 'The mayor said that a road was closed.')).json()
  const tag = await etagOf(id)
  const text = 'The mayor said that two roads were closed.'
  for (const stale of [`W/${tag}`, await etagOf(other.id), '"x"', 'nonsense']) {
    expect((await put('2', text, { 'if-match': stale })).statusCode, stale).toBe(412)
  }
  expect((await put('4', text, { 'if-match': '*' })).statusCode).toBe(412)
  expect((await put('2', text, { 'if-match': `"x", ${tag}` })).statusCode).toBe(202)
  expect((await put('2', `${text} Again.`, { 'if-match': '*' })).statusCode).toBe(202)
})

it('shows another tag once processing has moved on, and still takes the edit', async () => {
  const { id } = (await put('5', 'The mayor said that a road was closed.')).json()
  const before = await etagOf(id)
  await service.deps.db
    .updateTable('article')
    .set({ state: 'linked', enqueued_at: null })
    .where('id', '=', id)
    .execute()
  expect(await etagOf(id)).not.toBe(before)
  expect((await put('5', 'The road is open.', { 'if-match': before })).statusCode).toBe(202)
})

it('answers a repeated edit again, and refuses its key under another condition', async () => {
  const { id } = (await put('6', 'The mayor said that a pier was closed.')).json()
  const read = await etagOf(id)
  const text = 'The mayor said that two piers were closed.'
  const edit = (condition: Record<string, string>) =>
    put('6', text, { 'idempotency-key': 'pier-1', ...condition })
  const first = await edit({ 'if-match': read })
  expect(first.statusCode).toBe(202)
  const again = await edit({ 'if-match': read })
  expect([again.statusCode, again.body]).toEqual([202, first.body])
  for (const condition of [{ 'if-match': await etagOf(id) }, { 'if-match': '*' }, {}]) {
    const other = await edit(condition)
    expect(other.json()).toMatchObject({ status: 422, code: 'idempotency-mismatch' })
  }
})
