import { readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { problemAdvice } from '../src/operations/problem-pages.ts'
import { type ProblemCode, problemCatalogue } from '../src/problems.ts'
import { useApp } from './support/app.ts'

const service = useApp()
const codes = Object.keys(problemCatalogue) as ProblemCode[]

it.each(codes)('explains %s on a page for people', async (code) => {
  const answer = await service.app.inject({ url: `/problems/${code}` })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(answer.body).toContain(problemCatalogue[code].title)
  expect(answer.body).toContain(problemAdvice[code].todo.slice(0, 20))
  expect(answer.body).not.toContain('undefined')
})

it.each(['nothing', 'toString', '__proto__', 'constructor'])(
  'knows no problem %s',
  async (code) => {
    const answer = await service.app.inject({ url: `/problems/${code}` })
    expect(answer.json()).toMatchObject({
      status: 404,
      code: 'not-found',
      type: '/problems/not-found',
    })
  },
)

it('throws no code that the catalogue does not have, and has none that nothing throws', async () => {
  // The compiler holds the first half; a code that is never thrown would be a promise to nobody.
  const root = new URL('../src/', import.meta.url)
  const files = await readdir(root, { recursive: true })
  const throwing = files.filter(
    (name) =>
      name.endsWith('.ts') &&
      !/(?:^|\/)(?:problems|problem-pages|routes|[a-z-]+-routes)\.ts$/.test(name),
  )
  const sources = await Promise.all(throwing.map((name) => readFile(new URL(name, root), 'utf8')))
  const text = sources.join('\n')
  for (const code of codes) expect(text.includes(`'${code}'`), code).toBe(true)
})

it.each([
  ['GET', '/v2/articles'],
  ['GET', '/v1/keys/a/b'],
  ['POST', '/v1/nothing'],
  ['GET', '/docs-of-another'],
  ['GET', '/docs/static/../x'],
  ['GET', '/docs/static/%2e%2e/%2e%2e/package.json'],
] as const)('answers %s %s with 404', async (method, url) => {
  const answer = await service.app.inject({ method, url })
  expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' })
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
})

it.each([
  ['PATCH', '/v1/articles', 'POST'],
  ['GET', '/v1/articles', 'POST'],
  ['PATCH', '/v1/articles/01890a5d-ac96-774b-bcce-b302099a8057', 'DELETE, GET, HEAD'],
  ['OPTIONS', '/v1/keys', 'GET, HEAD, POST'],
  ['POST', '/livez?verbose=1', 'GET, HEAD'],
] as const)('answers %s %s with 405 and Allow', async (method, url, allow) => {
  const answer = await service.app.inject({ method, url })
  expect(answer.json()).toMatchObject({ status: 405, code: 'method-not-allowed' })
  expect(answer.headers.allow).toBe(allow)
})

it('answers HEAD like GET without a body', async () => {
  const headers = await service.key('admin')
  const get = await service.app.inject({ url: '/v1/keys', headers })
  const head = await service.app.inject({ method: 'HEAD', url: '/v1/keys', headers })
  expect(head.statusCode).toBe(200)
  expect(head.body).toBe('')
  expect(head.headers['content-type']).toBe(get.headers['content-type'])
  expect((await service.app.inject({ method: 'HEAD', url: '/v1/keys' })).statusCode).toBe(401)
})

it('names the request in the answer as in the log', async () => {
  const answer = await service.app.inject({ url: '/v2' })
  const { requestId } = answer.json()
  expect(service.logged.join('')).toContain(requestId)
})

/** What the service sends to these bytes until it hangs up. */
async function answerTo(bytes: string): Promise<string> {
  if (!service.app.server.listening) await service.app.listen({ host: '127.0.0.1', port: 0 })
  const address = service.app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return await new Promise<string>((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      text += chunk.toString()
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}

it.each([
  ['bytes that are no HTTP', 'nonsense\r\n\r\n', 400, 'malformed-request'],
  [
    'endless headers',
    `GET /livez HTTP/1.1\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
    431,
    'headers-too-large',
  ],
] as const)('answers %s with a problem and hangs up', async (_name, bytes, status, code) => {
  const answer = await answerTo(bytes)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toContain('application/problem+json')
  expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ status, code })
})

it('blames a body that stops arriving on whoever sends it', async () => {
  const { authorization } = await service.key('articles:write')
  const head = `POST /v1/articles HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n`
  const before = service.logged.length
  const answer = await answerTo(
    `${head}content-type: application/json\r\ncontent-length: 900\r\n\r\n{`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(answer).toContain('"code":"request-timeout"')
  const levels = service.logged.slice(before).map((line) => JSON.parse(line).level)
  expect(Math.max(...levels)).toBeLessThan(50)
})

it('puts the security headers on every answer', async () => {
  for (const url of [
    '/livez',
    '/v1/keys',
    '/nothing',
    '/v1/articles/%ff',
    '/problems/internal',
    '/docs',
    '/openapi.json',
  ]) {
    const { headers } = await service.app.inject({ url })
    expect(headers['content-security-policy'], url).toContain("default-src 'none'")
    expect(headers['content-security-policy'], url).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    })
  }
})

it.each(['QUERY', 'TRACE', 'PROPFIND', 'PURGE', 'M-SEARCH'])(
  'answers %s with 405 or 404, and complains to nobody',
  async (method) => {
    const address = service.app.server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const before = service.logged.length
    const ask = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        request({ host: '127.0.0.1', port, method, path }, (answer) => {
          answer.resume()
          answer.on('end', () => resolve(answer.statusCode))
        })
          .on('error', reject)
          .end()
      })
    expect(await ask('/livez')).toBe(405)
    expect(await ask('/nowhere')).toBe(404)
    const levels = service.logged.slice(before).map((line) => JSON.parse(line).level)
    expect(Math.max(...levels)).toBeLessThan(50)
  },
)

it('answers an unknown method before it reads the body', async () => {
  const payload = 'no JSON'
  const headers = { 'content-type': 'application/json' }
  const answer = await service.app.inject({ method: 'PATCH', url: '/v1/keys', headers, payload })
  expect(answer.statusCode).toBe(405)
})
