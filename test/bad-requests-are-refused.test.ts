import { beforeAll, expect, it } from 'vitest'
import { useApp } from './support/app.ts'

const service = useApp()
let headers = { authorization: '' }
beforeAll(async () => {
  headers = await service.key('articles:write', 'claims:read')
})

const article = {
  body: 'The ministry said that sixteen soldiers had been killed.',
  language: 'en',
  publishedAt: '2020-09-28T01:30:00+04:00',
  outlet: { name: 'The Valley Courier' },
}

async function send(payload: string | Buffer, type = 'application/json') {
  const before = await countArticles()
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/articles',
    headers: { ...headers, 'content-type': type },
    payload,
  })
  expect(await countArticles(), 'nothing is stored').toBe(before)
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.json()).toMatchObject({
    type: `/problems/${answer.json().code}`,
    status: answer.statusCode,
  })
  return answer
}

async function countArticles(): Promise<number> {
  const { count } = await service.deps.db
    .selectFrom('article')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const json = (value: unknown) => JSON.stringify(value)
/** The article with a field given as JSON text, which JSON.stringify would not write. */
const withRaw = (field: string) => `${json(article).slice(0, -1)},${field}}`
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

it.each<[string, string | Buffer, number, string]>([
  ['half a value', '{"body":', 400, 'invalid-json'],
  ['two values', '{}{}', 400, 'invalid-json'],
  ['a comment', '{/**/}', 400, 'invalid-json'],
  ['NaN', withRaw('"x":NaN'), 400, 'invalid-json'],
  ['too deep', withRaw(`"x":${nested(32)}`), 400, 'invalid-json'],
  ['much too deep', nested(400_000), 400, 'invalid-json'],
  ['__proto__', withRaw('"__proto__":{"admin":true}'), 400, 'invalid-json'],
  ['__proto__ in disguise', withRaw('"__pr\\u006fto__":{}'), 400, 'invalid-json'],
  ['__proto__ inside', withRaw('"source":{"__proto__" : 1}'), 400, 'invalid-json'],
  ['constructor.prototype', withRaw('"constructor":{"prototype":{}}'), 400, 'invalid-json'],
  ['a key twice', withRaw('"body":"another"'), 400, 'invalid-json'],
  ['a key twice in disguise', withRaw('"b\\u006fdy":"another"'), 400, 'invalid-json'],
  ['Latin-1', Buffer.from(json({ ...article, title: 'é' }), 'latin1'), 400, 'invalid-encoding'],
  [
    'an overlong encoding',
    Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
    400,
    'invalid-encoding',
  ],
  [
    'UTF-16',
    Buffer.from(json(article), 'utf16le'),
    400,
    // NULs between the letters are valid UTF-8 and no JSON.
    'invalid-json',
  ],
  ['more than 1 MiB', json({ ...article, body: 'a'.repeat(1024 * 1024) }), 413, 'body-too-large'],
])('refuses a body with %s', async (_name, payload, status, code) => {
  const answer = await send(payload)
  expect(answer.json()).toMatchObject({ status, code })
})

it('takes JSON of just the depth that is allowed as JSON', async () => {
  const answer = await send(withRaw(`"x":${nested(31)}`))
  expect(answer.json()).toMatchObject({ status: 422, faults: [{ pointer: '/x' }] })
})

it.each<[string, string, string]>([
  ['an unknown field', withRaw('"bodyText":"x"'), '/bodyText'],
  ['an unknown field with a slash', withRaw('"a/b~c":1'), '/a~1b~0c'],
  ['an unknown field inside', json({ ...article, outlet: { name: 'x', id: 1 } }), '/outlet/id'],
  ['no text', json({ ...article, body: undefined }), '/body'],
  ['null for text', json({ ...article, body: null }), '/body'],
  ['a number for text', json({ ...article, body: 16 }), '/body'],
  ['null for a title', json({ ...article, title: null }), '/title'],
  ['spaces for text', json({ ...article, body: ' \n\t' }), '/body'],
  ['a string for an object', json({ ...article, outlet: 'The Valley Courier' }), '/outlet'],
  ['a local time', json({ ...article, publishedAt: '2020-09-28T01:30:00' }), '/publishedAt'],
  ['a day that is not', json({ ...article, publishedAt: '2021-02-29T01:30:00Z' }), '/publishedAt'],
  [
    'a year before print',
    json({ ...article, publishedAt: '0000-01-01T00:00:00Z' }),
    '/publishedAt',
  ],
  [
    'an offset of no place',
    json({ ...article, publishedAt: '2020-09-28T01:30:00+23:59' }),
    '/publishedAt',
  ],
  ['a number for a time', json({ ...article, publishedAt: 1_601_256_600 }), '/publishedAt'],
  ['no language tag', json({ ...article, language: 'english please' }), '/language'],
  ['a script for an address', json({ ...article, url: 'javascript:alert(1)' }), '/url'],
  ['an array', '[]', ''],
  ['null', 'null', ''],
  ['nothing', '', ''],
  [
    'a system name with capitals',
    json({ ...article, source: { system: 'WP', externalId: '1' } }),
    '/source/system',
  ],
  [
    'our own system name',
    json({ ...article, source: { system: 'counterclaim', externalId: '1' } }),
    '/source/system',
  ],
])('points at %s', async (_name, payload, pointer) => {
  const answer = await send(payload)
  expect(answer.json()).toMatchObject({
    status: 422,
    code: 'validation-failed',
    faults: [{ in: 'body', pointer }],
  })
})

it.each<[string, string, string]>([
  ['NUL', '\\u0000', '/body'],
  ['half a surrogate pair', '\\ud83d', '/body'],
  ['the other half', '\\ude00x', '/body'],
  ['31 combining marks', `a${'\u0301'.repeat(31)}`, '/body'],
  ['60,000 combining marks', `a${'\u0301'.repeat(60_000)}`, '/body'],
])('refuses a text with %s', async (_name, text, pointer) => {
  const started = performance.now()
  const answer = await send(json(article).replace('sixteen', text))
  expect(answer.json()).toMatchObject({
    status: 422,
    code: 'unstorable-text',
    faults: [{ in: 'body', pointer }],
  })
  expect(performance.now() - started).toBeLessThan(5_000)
})

it('refuses keys of objects that could not be kept', async () => {
  expect((await send(withRaw('"\\u0000":1'))).json()).toMatchObject({ code: 'unstorable-text' })
})

it('takes 30 combining marks and vowelled Arabic', async () => {
  const body = `a${'\u0301'.repeat(30)} قَالَتِ الوِزَارَةُ إِنَّ`
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/articles',
    headers,
    payload: { ...article, language: 'ar', body },
  })
  expect(answer.statusCode, answer.body).toBe(202)
})

it.each([
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/json; charset=iso-8859-1', 415],
  ['application/jsonp', 415],
  ['nonsense', 415],
])('refuses %s', async (type, status) => {
  expect((await send(json(article), type)).statusCode).toBe(status)
})

it.each([
  ['says that it is UTF-8', 'Application/JSON; Charset="UTF-8"', ''],
  ['begins with a byte order mark (RFC 8259 lets one ignore it)', 'application/json', '\ufeff'],
])('takes JSON that %s', async (_name, type, start) => {
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/articles',
    headers: { ...headers, 'content-type': type },
    payload: start + json(article),
  })
  expect(answer.statusCode).toBe(202)
})

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
it.each<[string, string, number, string]>([
  ['an id that is none', '/v1/articles/16', 422, 'validation-failed'],
  ['a limit that is none', `/v1/articles/${id}/versions?limit=ten`, 422, 'validation-failed'],
  ['a limit of nothing', `/v1/articles/${id}/versions?limit=`, 422, 'validation-failed'],
  ['a limit too high', `/v1/articles/${id}/versions?limit=201`, 422, 'validation-failed'],
  ['a limit in hexadecimal', `/v1/articles/${id}/versions?limit=0x10`, 422, 'validation-failed'],
  ['a limit with an exponent', `/v1/articles/${id}/versions?limit=1e2`, 422, 'validation-failed'],
  ['a limit with a space', `/v1/articles/${id}/versions?limit=%205`, 422, 'validation-failed'],
  ['a version in hexadecimal', `/v1/articles/${id}/versions/0x1`, 422, 'validation-failed'],
  ['a version with a sign', `/v1/articles/${id}/versions/+1`, 422, 'validation-failed'],
  ['a query where there is none', `/v1/articles/${id}?foo=1`, 422, 'validation-failed'],
  ['two limits', `/v1/articles/${id}/versions?limit=1&limit=2`, 422, 'validation-failed'],
  ['an unknown parameter', `/v1/articles/${id}/versions?offset=2`, 422, 'validation-failed'],
  ['a made-up cursor', `/v1/articles/${id}/versions?cursor=abc`, 400, 'invalid-cursor'],
  [
    "another list's cursor",
    `/v1/articles/${id}/versions?cursor=eyJpZCI6MX0`,
    400,
    'invalid-cursor',
  ],
  ['NUL in a query', `/v1/articles/${id}/versions?cursor=%00`, 422, 'unstorable-text'],
  ['NUL in an address', '/v1/articles/%00', 422, 'unstorable-text'],
  ['broken encoding in a query', `/v1/articles/${id}/versions?cursor=%ff`, 400, 'invalid-encoding'],
  ['broken encoding in an address', '/v1/articles/%ff', 400, 'invalid-encoding'],
  ['half an escape', '/v1/articles/%', 400, 'invalid-encoding'],
])('refuses %s', async (_name, url, status, code) => {
  const answer = await service.app.inject({ url, headers })
  expect(answer.json()).toMatchObject({ status, code })
})

it.each<[string, number]>([
  ['superdesk/%00', 422],
  [`superdesk/${'%CC%81'.repeat(31)}`, 422],
  ['superdesk/%20', 422],
  [`superdesk/${'x'.repeat(501)}`, 422],
  [`superdesk/${'%D9%82'.repeat(501)}`, 422],
  ['Superdesk/1', 422],
  ['counterclaim/1', 422],
  ['superdesk/%ed%a0%80', 400],
  [`superdesk/${'%D9%82'.repeat(500)}`, 202],
  ['superdesk/..%2f..%2fetc', 202],
])('answers a PUT to %.40s with %i', async (name, status) => {
  const { app } = service
  const url = `/v1/articles/${name}`
  const answer = await app.inject({ method: 'PUT', url, headers, payload: article })
  expect(answer.statusCode, answer.body).toBe(status)
})

it('refuses a PUT with a query, and a body in a coding', async () => {
  const { app } = service
  const url = '/v1/articles/superdesk/coded'
  const put = (more: string, coding: string) =>
    app.inject({
      method: 'PUT',
      url: `${url}${more}`,
      headers: { ...headers, 'content-encoding': coding },
      payload: article,
    })
  expect((await put('?foo=1', 'identity')).json()).toMatchObject({
    status: 422,
    faults: [{ in: 'query', pointer: '/foo' }],
  })
  expect((await put('', 'gzip')).json()).toMatchObject({ code: 'unsupported-media-type' })
  expect((await put('', 'identity')).statusCode).toBe(202)
})
