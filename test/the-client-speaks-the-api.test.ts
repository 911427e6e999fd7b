import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import type { Article, Claim, Quantity } from '../src/client/api.generated.ts'
import { ApiProblem, ApiUnreachable, readRetryAfter } from '../src/client/api-problem.ts'
import { type Client, createClient } from '../src/client/client.ts'
import { useApp } from './support/app.ts'
import { withServer } from './support/scripted-server.ts'
import { useWorkers } from './support/work-queue.ts'

const service = useApp()
const workers = useWorkers(service)

let url = ''
let key = ''
let api: Client
beforeAll(async () => {
  url = await service.app.listen({ host: '127.0.0.1', port: 0 })
  const { authorization } = await service.key('articles:write', 'claims:read', 'admin')
  key = authorization.replace('Bearer ', '')
  api = createClient({ url, key })
})

const article = (count: number, name?: string) => ({
  outlet: { name: 'صحيفة المرفأ' },
  language: 'ar',
  publishedAt: '2020-09-27T21:40:00+03:00',
  body: `أعلنت وزارة الدفاع الأرمينية، مساء اليوم الأحد، مقتل ${count} جنديا في ناغورنو كاراباخ.`,
  ...(name !== undefined && { source: { system: 'desk', externalId: name } }),
})

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('it did not fail')
}

describe('calls', () => {
  it('give what the API gives, as its types say', async () => {
    const sent = await api.call('addArticle', { body: article(16) })
    expect(sent.status).toBe(202)
    expect(sent.headers.get('location')).toBe(`/v1/articles/${sent.body.id}`)
    await workers.processQueue()
    const { body } = await api.call('readArticle', { path: { id: sent.body.id } })
    expectTypeOf(body).toEqualTypeOf<Article>()
    expect(body).toMatchObject({ state: 'linked', dir: 'rtl' })
    const { body: claims } = await api.call('listArticleClaims', { path: { id: sent.body.id } })
    expectTypeOf(claims.items).toEqualTypeOf<Claim[]>()
    expectTypeOf<Claim['quantity']>().toEqualTypeOf<Quantity | null>()
    expect(claims.items[0]).toMatchObject({ quantity: { low: 16 } })
  })

  it('cannot be given what the API does not take', () => {
    // Each line is an error of the compiler; none is run.
    const wrong = [
      // @ts-expect-error -- no such operation
      () => api.call('addArticel', { body: article(1) }),
      // @ts-expect-error -- the body is missing
      () => api.call('addArticle'),
      // @ts-expect-error -- no outlet
      () => api.call('addArticle', { body: { body: 'x', publishedAt: '2020-09-27T21:40:00Z' } }),
      // @ts-expect-error -- the id is missing
      () => api.call('readArticle', { path: {} }),
      // @ts-expect-error -- no such status
      () => api.call('listQuestions', { query: { status: 'open' } }),
      // @ts-expect-error -- an article is no list
      () => api.items('readArticle', { path: { id: 'x' } }),
    ]
    expect(wrong).toHaveLength(6)
  })

  it('carry ids of any letters, and refuse those that would be another address', async () => {
    const externalId = 'قصة/١٧?#%2e 🕊️'
    const path = { system: 'desk', externalId }
    const { body } = await api.call('putArticle', { path, body: article(5) })
    const read = await api.call('readArticle', { path: { id: body.id } })
    expect(read.body.source).toEqual({ system: 'desk', externalId })
    for (const bad of ['', '.', '..']) {
      const call = api.call('putArticle', { path: { ...path, externalId: bad }, body: article(5) })
      expect(await failureOf(call)).toBeInstanceOf(TypeError)
    }
  })

  it('take text for text, and nothing for null', async () => {
    const lines = ['one', 'two'].map((name, at) => JSON.stringify(article(at + 20, name)))
    const { body } = await api.call('addArticles', { body: `${lines.join('\n')}\n` })
    expect(body.trim().split('\n')).toHaveLength(2)
    const [event] = (await api.call('listEvents')).body.items
    const path = { id: event?.id ?? '' }
    const board = await api.call('exportBoard', { path, query: { format: 'markdown', lang: 'ar' } })
    expect(board.body).toContain('| ')
    const made = await api.call('createKey', { body: { name: 'x', scopes: ['claims:read'] } })
    const revoked = await api.call('revokeKey', { path: { id: made.body.id } })
    expect([revoked.status, revoked.body]).toEqual([204, null])
  })

  it('walk through a list of many pages', async () => {
    for (let count = 0; count < 5; count += 1) {
      await api.call('createPerson', { body: { name: `Person ${count}`, role: 'reviewer' } })
    }
    const names: string[] = []
    for await (const person of api.items('listPeople', { query: { limit: 2 } })) {
      names.push(person.name)
    }
    expect(names.sort()).toEqual([0, 1, 2, 3, 4].map((count) => `Person ${count}`))
  })
})

describe('problems', () => {
  it('are errors with a type, a status, a code and the faults', async () => {
    const body = { ...article(16), title: ' ' }
    const error = await failureOf(api.call('addArticle', { body }))
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({
      status: 422,
      code: 'validation-failed',
      faults: [{ in: 'body', pointer: '/title' }],
    })
    const { type, message, requestId } = error as ApiProblem
    expect(type).toMatch(/\/problems\/validation-failed$/)
    expect(message).toMatch(/^POST \/v1\/articles: 422 validation-failed: .*\/title/)
    expect(requestId).toBeTypeOf('string')
  })

  it('say neither the key nor the text', async () => {
    const stranger = createClient({ url, key: `${key}x` })
    const error = (await failureOf(stranger.call('addArticle', { body: article(16) }))) as Error
    expect(error).toMatchObject({ status: 401, code: 'unauthenticated' })
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain(key)
  })

  it('are made of what a proxy answers, too', async () => {
    await withServer([{ status: 413, body: '<html>too large</html>' }], async (proxy, received) => {
      const call = createClient({ url: proxy, key }).call('addArticle', { body: article(16) })
      expect(await failureOf(call)).toMatchObject({
        status: 413,
        code: 'unknown',
        detail: '<html>too large</html>',
      })
      expect(received).toHaveLength(1)
    })
  })

  it('are redirects: the key goes nowhere else', async () => {
    await withServer([{ status: 200, body: '{}' }], async (other, atOther) => {
      const headers = { location: `${other}/v1/claims` }
      await withServer([{ status: 307, headers }], async (first) => {
        const call = createClient({ url: first, key }).call('listClaims')
        expect(await failureOf(call)).toMatchObject({ status: 307 })
      })
      expect(atOther).toHaveLength(0)
    })
  })
})

const away = { status: 503, headers: { 'retry-after': '0' }, body: '' } as const
const taken = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id":"1"}' }
const quick = { timeoutMs: 100, retries: 2 }

describe('tries', () => {
  it('go on while the service is busy, with one Idempotency-Key for all of them', async () => {
    const busy = { ...away, status: 429 }
    await withServer([away, busy, 'reset', taken], async (at, received) => {
      const { body } = await createClient({ url: at, key }).call('addArticle', {
        body: article(16),
      })
      expect(body).toEqual({ id: '1' })
      const keys = received.map(({ headers }) => headers['idempotency-key'])
      expect(keys).toHaveLength(4)
      expect(new Set(keys).size).toBe(1)
      expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
      expect(new Set(received.map(({ body }) => body)).size).toBe(1)
    })
  })

  it('wait as long as the service asks', async () => {
    const busy = { ...away, headers: { 'retry-after': '1' } }
    await withServer([busy, taken], async (at) => {
      const from = performance.now()
      await createClient({ url: at, key }).call('listClaims')
      expect(performance.now() - from).toBeGreaterThan(950)
    })
    await withServer([{ ...away, headers: { 'retry-after': '3600' } }], async (at, received) => {
      const call = createClient({ url: at, key }).call('listClaims')
      expect(await failureOf(call)).toMatchObject({ status: 503, retryAfterMs: 3_600_000 })
      expect(received).toHaveLength(1)
    })
    const now = Date.parse('2026-03-01T10:00:00Z')
    expect(readRetryAfter('Sun, 01 Mar 2026 10:00:05 GMT', now)).toBe(5000)
    expect(readRetryAfter('Sun, 01 Mar 2026 09:00:00 GMT', now)).toBe(0)
    expect(readRetryAfter('soon', now)).toBeUndefined()
  })

  it('end, with the last answer or what kept it away', async () => {
    await withServer([away], async (at, received) => {
      const call = createClient({ url: at, key, ...quick }).call('listClaims')
      expect(await failureOf(call)).toMatchObject({ name: 'ApiProblem', status: 503 })
      expect(received).toHaveLength(3)
    })
    await withServer(['hang'], async (at, received) => {
      const error = await failureOf(createClient({ url: at, key, ...quick }).call('listClaims'))
      expect(error).toBeInstanceOf(ApiUnreachable)
      expect((error as Error).cause).toMatchObject({ name: 'TimeoutError' })
      expect(received).toHaveLength(3)
    })
  })

  it('are no more than one where a second could do harm, and where a second changes nothing', async () => {
    for (const answer of [away, 'reset'] as const) {
      await withServer([answer, taken], async (at, received) => {
        const call = createClient({ url: at, key, ...quick }).call('createKey', {
          body: { name: 'x', scopes: ['claims:read'] },
        })
        await failureOf(call)
        expect(received).toHaveLength(1)
      })
    }
    for (const status of [400, 401, 404, 409, 422, 500]) {
      await withServer([{ status }, taken], async (at, received) => {
        const call = createClient({ url: at, key, ...quick }).call('listClaims')
        expect(await failureOf(call)).toMatchObject({ status })
        expect(received).toHaveLength(1)
      })
    }
  })

  it('are over when they are aborted, for the reason that is given', async () => {
    const reason = new Error('the desk has closed')
    for (const answer of ['hang', { ...away, headers: { 'retry-after': '30' } }] as const) {
      await withServer([answer], async (at, received) => {
        const stop = new AbortController()
        const call = failureOf(
          createClient({ url: at, key }).call('listClaims', {}, { signal: stop.signal }),
        )
        await expect.poll(() => received.length).toBe(1)
        stop.abort(reason)
        expect(await call).toBe(reason)
      })
    }
    const stopped = createClient({ url: 'http://127.0.0.1:1', key, signal: AbortSignal.abort() })
    expect(await failureOf(stopped.call('listClaims'))).toMatchObject({ name: 'AbortError' })
  })

  it('store an article once where its first answer is lost on the way', async () => {
    let lost = 0
    // Passes every request on; of the first, the answer does not come back.
    const proxy = createServer((request, response) => {
      const { method, headers } = request
      const onward = httpRequest(`${url}${request.url}`, { method, headers }, (answer) => {
        if (lost === 0) {
          lost += answer.statusCode ?? 0
          request.socket.destroy()
          return
        }
        response.writeHead(answer.statusCode ?? 0, answer.headers)
        answer.pipe(response)
      })
      request.pipe(onward)
    })
    await new Promise<void>((resolve) => {
      proxy.listen(0, '127.0.0.1', resolve)
    })
    const at = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    // It names no source: without a key a second POST of it would be a second article.
    const { body } = await createClient({ url: at, key }).call('addArticle', { body: article(77) })
    proxy.closeAllConnections()
    proxy.close()
    expect([lost, body.change]).toEqual([202, 'created'])
    const { count } = await service.deps.db
      .selectFrom('article_version')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('text', '=', article(77).body)
      .executeTakeFirstOrThrow()
    expect(count).toBe(1)
  })
})
