import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sweep } from '../src/articles/sweep.ts'
import type { Scope } from '../src/feature.ts'
import { createOutbound } from '../src/outbound/outbound.ts'
import { announce } from '../src/webhooks/announce.ts'
import { pauseAfter } from '../src/webhooks/attempts.ts'
import { startDelivering } from '../src/webhooks/deliver.ts'
import { sealingOf } from '../src/webhooks/sealing.ts'
import { useApp } from './support/app.ts'
import { makeArticle } from './support/factories.ts'
import { useWorkers } from './support/work-queue.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const service = useApp({ OUTBOUND_ALLOWED_NETWORKS: '127.0.0.0/8', WEBHOOK_KEY: key })
const workers = useWorkers(service)

interface Got {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly at: number
}

interface Receiver {
  readonly url: string
  readonly got: Got[]
  /** What it answers: a status, after some milliseconds; -1 breaks the connection. */
  answer: (count: number) => { status: number; after?: number }
}

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})
beforeEach(async () => {
  await service.deps.db.deleteFrom('webhook_endpoint').execute()
})

async function receive(): Promise<Receiver> {
  const receiver = {
    url: '',
    got: [] as Got[],
    answer: (_count: number): { status: number; after?: number } => ({ status: 204 }),
  }
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const { headers, url = '' } = request
      receiver.got.push({ path: url, headers, body, at: performance.now() })
      const { status, after = 0 } = receiver.answer(receiver.got.length)
      setTimeout(() => {
        if (status < 0) request.socket.destroy()
        else response.writeHead(status, { location: '/elsewhere' }).end('{}')
      }, after)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  return receiver
}

/** A worker that delivers, as `workers/deliver.ts` starts one. */
function deliverer() {
  const { config, db, log } = service.deps
  const outbound = createOutbound({ allowedNetworks: config.outboundAllowedNetworks })
  const running = startDelivering({ db, log, outbound, sealing: sealingOf(config) })
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await running.close()
    await outbound.close()
  }
  open.push(close)
  return { close }
}

/** A reviewer is known by the key. */
const keys = new Map<Scope, { authorization: string }>()

async function call(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
  scope: Scope = 'admin',
) {
  const headers = keys.get(scope) ?? (await service.key(scope))
  keys.set(scope, headers)
  return service.app.inject({ method, url, headers, ...(body && { payload: body }) })
}

interface Endpoint {
  id: string
  secret: string
  enabled: boolean
  disabledReason: string | null
}
interface Delivery {
  id: string
  messageId: string
  type: string
  status: string
  attempts: number
  lastStatus: number | null
  lastError: string | null
  body: string
}

async function listen(url: string, types: string[], filters: object = {}): Promise<Endpoint> {
  const made = await call('POST', '/v1/webhooks', { url, types, filters })
  expect(made.statusCode, made.body).toBe(201)
  return made.json<Endpoint>()
}

async function deliveriesOf(id: string, query = ''): Promise<Delivery[]> {
  const path = `/v1/webhooks/${id}/deliveries?limit=200${query}`
  return (await call('GET', path)).json<{ items: Delivery[] }>().items
}

async function until(what: () => boolean | Promise<boolean>, ms = 8_000): Promise<void> {
  const start = performance.now()
  while (!(await what())) {
    if (performance.now() - start > ms) throw new Error(`not so after ${ms} ms: ${what.toString()}`)
    await sleep(20)
  }
}

const soon = (id: string) =>
  service.deps.db
    .updateTable('webhook_delivery')
    .set({ due_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .execute()

let serial = 0
async function publish(
  text: string,
  outlet = 'The Harbour Post',
  embargoedUntil?: string,
): Promise<string> {
  serial += 1
  const headers = await service.key('articles:write')
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/articles',
    headers,
    payload: {
      source: { system: 'test', externalId: `hook-${serial}` },
      outlet: { name: outlet },
      title: 'Shelling',
      body: text,
      language: 'en',
      // A later report changes when a claim was last made.
      publishedAt: `2020-09-28T05:${10 + serial}:00+03:00`,
      ...(embargoedUntil === undefined ? {} : { embargoedUntil }),
    },
  })
  expect(answer.statusCode, answer.body).toBe(202)
  await workers.processQueue()
  return answer.json<{ id: string }>().id
}

describe('messages', () => {
  test('are signed so that the standard library verifies them, and no other body or time', async () => {
    const receiver = await receive()
    const { id, secret } = await listen(receiver.url, ['article.processed'])
    deliverer()
    expect((await call('POST', `/v1/webhooks/${id}/test`)).statusCode).toBe(202)
    await until(() => receiver.got.length === 1)
    const [got] = receiver.got
    if (got === undefined) throw new Error('nothing came')
    const headers = got.headers as Record<string, string>
    expect(new Webhook(secret).verify(got.body, headers)).toMatchObject({
      type: 'webhook.test',
      data: { webhookId: id },
    })
    expect(() => new Webhook(secret).verify(`${got.body} `, headers)).toThrow()
    expect(() => new Webhook(`whsec_${key}`).verify(got.body, headers)).toThrow()
    const late = { ...headers, 'webhook-timestamp': `${Number(headers['webhook-timestamp']) + 1}` }
    expect(() => new Webhook(secret).verify(got.body, late)).toThrow()
    expect(headers['content-type']).toBe('application/json')
    await until(async () => (await deliveriesOf(id))[0]?.status === 'delivered')
    expect((await deliveriesOf(id))[0]).toMatchObject({
      messageId: headers['webhook-id'],
      attempts: 1,
      lastStatus: 204,
    })
  })

  test('carry both signatures while keys rotate, and one after that', async () => {
    const receiver = await receive()
    const { id, secret: old } = await listen(receiver.url, ['article.processed'])
    const rotation = await call('POST', `/v1/webhooks/${id}/rotate`, {
      overlapHours: 2,
    })
    expect(rotation.statusCode).toBe(200)
    const { secret } = rotation.json<{ secret: string }>()
    deliverer()
    await call('POST', `/v1/webhooks/${id}/test`)
    await until(() => receiver.got.length === 1)
    const verifies = (other: string, at: number) => {
      const got = receiver.got[at]
      try {
        new Webhook(other).verify(got?.body ?? '', (got?.headers ?? {}) as Record<string, string>)
        return true
      } catch {
        return false
      }
    }
    expect(verifies(old, 0) && verifies(secret, 0)).toBe(true)
    await service.deps.db
      .updateTable('webhook_endpoint')
      .set({ old_secret_until: sql<Date>`clock_timestamp() - interval '1 second'` })
      .execute()
    await call('POST', `/v1/webhooks/${id}/test`)
    await until(() => receiver.got.length === 2)
    expect([verifies(old, 1), verifies(secret, 1)]).toEqual([false, true])
  })

  test('tell of an article from its claims to its questions, once, thin, below 20 kB', async () => {
    const receiver = await receive()
    const all = [
      'article.processed',
      'claim.created',
      'claim.updated',
      'question.opened',
      'question.changed',
      'review_task.created',
    ]
    const { id } = await listen(receiver.url, all)
    const article = await publish('Armenia said 31 soldiers were killed in Stepanakert on Sunday.')
    await publish(
      'Azerbaijan said 550 Armenian soldiers were killed in Stepanakert on Sunday. Armenia said 31 soldiers were killed in Stepanakert on Sunday.',
      'The Second Post',
    )
    const told = await deliveriesOf(id)
    const count = (type: string) => told.filter((one) => one.type === type).length
    expect(count('article.processed')).toBe(2)
    expect(count('claim.created')).toBeGreaterThan(0)
    expect(count('claim.updated')).toBeGreaterThan(0)
    expect(count('question.opened')).toBeGreaterThan(0)
    for (const one of told) {
      expect(Buffer.byteLength(one.body)).toBeLessThan(20_000)
      expect(Object.keys(JSON.parse(one.body) as object)).toEqual(['type', 'timestamp', 'data'])
    }
    const processed = told.filter((one) => one.type === 'article.processed').map((one) => one.body)
    expect(processed.some((body) => body.includes(article))).toBe(true)
    // The same work again tells nothing again of what is new once only.
    const created = told.filter((one) => one.type === 'claim.created')
    const ids = created.map(
      (one) => (JSON.parse(one.body) as { data: { claimId: string } }).data.claimId,
    )
    expect(new Set(ids).size).toBe(ids.length)
    const left = await service.deps.db.selectFrom('webhook_news').selectAll().execute()
    expect(left).toEqual([])
  })

  test('go to those who want them: by type, outlet and party', async () => {
    const receiver = await receive()
    const everything = await listen(receiver.url, ['claim.created', 'article.processed'])
    const none = await listen(receiver.url, ['fact_check.published'])
    const elsewhere = await listen(receiver.url, ['claim.created', 'article.processed'], {
      outletIds: ['01890a5d-ac96-774b-bcce-b302099a8057'],
    })
    await publish('Georgia said 12 people were wounded in Gori on Friday.', 'Filter Gazette')
    const first = await deliveriesOf(everything.id)
    expect(first.length).toBeGreaterThan(1)
    expect(await deliveriesOf(none.id)).toEqual([])
    expect(await deliveriesOf(elsewhere.id)).toEqual([])
    const claim = first.find((one) => one.type === 'claim.created')
    const { party } = (JSON.parse(claim?.body ?? '') as { data: { party: { id: string } } }).data
    const mine = await listen(receiver.url, ['claim.created', 'article.processed'], {
      partyIds: [party.id],
    })
    await publish('Georgia said 14 people were wounded in Zugdidi on Friday.')
    await publish('Peru said 3 people were killed in Cusco on Friday.')
    const types = (await deliveriesOf(mine.id)).map((one) => one.type)
    expect(types.toSorted()).toEqual(['article.processed', 'claim.created'])
  })

  test('are never told of what was rolled back, and cost one statement where nobody listens', async () => {
    const { db } = service.deps
    const { id: article } = await makeArticle(db)
    const { id } = await listen('https://cms.example.org/', ['article.processed'])
    const failing = db.transaction().execute(async (trx) => {
      await announce(trx, [{ type: 'article.processed', id: article }])
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await deliveriesOf(id)).toEqual([])
    await db
      .transaction()
      .execute((trx) => announce(trx, [{ type: 'article.processed', id: article }]))
    expect(await deliveriesOf(id)).toHaveLength(1)
    await call('DELETE', `/v1/webhooks/${id}`)
    const statements: string[] = []
    const counted = db.withPlugin({
      transformQuery: ({ node }) => {
        statements.push(node.kind)
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const events = Array.from({ length: 500 }, () => ({
      type: 'article.processed' as const,
      id: article,
    }))
    await counted.transaction().execute((trx) => announce(trx, events))
    expect(statements).toHaveLength(1)
  })

  test('of a thousand events of one transaction are written by few statements', async () => {
    const { db } = service.deps
    const { id } = await listen('https://cms.example.org/', ['article.processed'])
    const { id: article } = await makeArticle(db)
    const statements: string[] = []
    const counted = db.withPlugin({
      transformQuery: ({ node }) => {
        statements.push(node.kind)
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const events = Array.from({ length: 1_000 }, () => ({
      type: 'article.processed' as const,
      id: article,
    }))
    await counted.transaction().execute((trx) => announce(trx, events))
    expect(statements.length).toBeLessThan(5)
    const { count } = await db
      .selectFrom('webhook_delivery')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('endpoint_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(count).toBe(1_000)
  })
})

describe('what people do', () => {
  interface Data {
    claimId: string
    factCheckId: string
    version: number
    reviewStatus: string
  }
  const dataOf = (told: readonly Delivery[], type: string) =>
    told
      .filter((one) => one.type === type)
      .map((one) => (JSON.parse(one.body) as { data: Data }).data)

  test('fact-checks are told when they are published and when they are corrected', async () => {
    const { id } = await listen('https://cms.example.org/', [
      'claim.created',
      'fact_check.published',
      'fact_check.corrected',
    ])
    await publish('Norway said 17 people were killed in Tromso on Friday.')
    const [claim] = dataOf(await deliveriesOf(id), 'claim.created')
    const rating = { alternateName: 'Misleading' }
    const published = await call(
      'POST',
      '/v1/fact-checks',
      {
        claimId: claim?.claimId,
        rating,
        explanation: 'The register has nine names.',
        author: { name: 'The Desk' },
        evidence: [{ url: 'https://register.example/', capturedAt: '2021-04-02T10:00:00Z' }],
      },
      'review',
    )
    expect(published.statusCode, published.body).toBe(201)
    const check = published.json<{ id: string }>().id
    const correction = { correction: 'Too mild.', rating: { alternateName: 'False' } }
    const path = `/v1/fact-checks/${check}/corrections`
    expect((await call('POST', path, correction, 'review')).statusCode).toBeLessThan(300)
    const told = await deliveriesOf(id)
    expect(dataOf(told, 'fact_check.published')).toMatchObject([
      { factCheckId: check, version: 1, rating },
    ])
    expect(dataOf(told, 'fact_check.corrected')).toMatchObject([{ factCheckId: check, version: 2 }])
  })

  test('a confirmed dispute, a reviewed claim and new tasks are told', async () => {
    const all = [
      'review_task.created',
      'relation.confirmed',
      'claim.created',
      'claim.updated',
      'question.changed',
    ]
    const { id } = await listen('https://cms.example.org/', all)
    const name = 'Agdam'
    await publish(`Azerbaijan said 40 of its soldiers were killed in ${name} on Monday.`)
    await publish(`Armenia said 900 Azerbaijani soldiers were killed in ${name} on Monday.`)
    const before = await deliveriesOf(id)
    expect(dataOf(before, 'review_task.created').length).toBeGreaterThan(0)
    let confirmed = 0
    for (let turn = 0; turn < 20; turn += 1) {
      const leased = await call('POST', '/v1/review/tasks/lease', {}, 'review')
      if (leased.statusCode !== 200) break
      const task = leased.json<{ id: string; fence: number; kind: string }>()
      const decision = { fence: task.fence, outcome: 'accept' }
      const path = `/v1/review/tasks/${task.id}/decision`
      const decided = await call('POST', path, decision, 'review')
      expect(decided.statusCode, decided.body).toBeLessThan(300)
      if (task.kind === 'relation') confirmed += 1
      await workers.processQueue()
    }
    expect(confirmed).toBeGreaterThan(0)
    const told = await deliveriesOf(id)
    expect(dataOf(told, 'relation.confirmed').length).toBeGreaterThan(0)
    expect(dataOf(told, 'question.changed').length).toBeGreaterThan(0)
  })

  test('an article under embargo is not told of before its time', async () => {
    const { id } = await listen('https://cms.example.org/', ['article.processed', 'claim.created'])
    const until = new Date(Date.now() + 3_600_000).toISOString()
    await publish('Peru said 5 people were killed in Lima on Friday.', 'Held Post', until)
    expect(await deliveriesOf(id)).toEqual([])
  })
})

describe('receivers', () => {
  test.each([500, 404, 302, 307, -1])(
    'one that answers %i gets the same message again',
    async (status) => {
      const receiver = await receive()
      receiver.answer = (count) => ({ status: count === 1 ? status : 200 })
      const { id, secret } = await listen(receiver.url, ['article.processed'])
      deliverer()
      await call('POST', `/v1/webhooks/${id}/test`)
      await until(async () => (await deliveriesOf(id))[0]?.lastError !== null)
      const [failed] = await deliveriesOf(id)
      expect(failed).toMatchObject({ status: 'pending', attempts: 1 })
      expect(receiver.got).toHaveLength(1)
      await sleep(1_100)
      await soon(failed?.id ?? '')
      await until(async () => (await deliveriesOf(id))[0]?.status === 'delivered')
      const [first, second] = receiver.got
      expect(second?.path).toBe('/hook')
      expect(second?.body).toBe(first?.body)
      expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
      // Stamped anew: a receiver refuses old stamps.
      expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp'])
      new Webhook(secret).verify(
        second?.body ?? '',
        (second?.headers ?? {}) as Record<string, string>,
      )
    },
  )

  test('one that answers 410 is told nothing more, until it is enabled again', async () => {
    const receiver = await receive()
    receiver.answer = (count) => ({ status: count === 1 ? 410 : 200 })
    const { id } = await listen(receiver.url, ['article.processed'])
    deliverer()
    await call('POST', `/v1/webhooks/${id}/test`)
    await until(async () => !(await call('GET', `/v1/webhooks/${id}`)).json<Endpoint>().enabled)
    expect((await call('GET', `/v1/webhooks/${id}`)).json<Endpoint>().disabledReason).toBe('gone')
    expect((await call('POST', `/v1/webhooks/${id}/test`)).statusCode).toBe(409)
    await publish('Chile said 2 people were hurt in Arica on Friday.')
    expect(await deliveriesOf(id, '&status=pending')).toEqual([])
    const enabled = await call('PATCH', `/v1/webhooks/${id}`, { enabled: true })
    expect(enabled.json()).toMatchObject({ enabled: true, disabledReason: null })
    const [failed] = await deliveriesOf(id, '&status=failed')
    await call('POST', `/v1/webhooks/${id}/deliveries/${failed?.id ?? ''}/replay`)
    await until(async () => (await deliveriesOf(id, '&status=delivered')).length === 1)
    expect(receiver.got[1]?.headers['webhook-id']).toBe(receiver.got[0]?.headers['webhook-id'])
  })

  test('one that fails for three days is disabled; what failed can be sent again all at once', async () => {
    const receiver = await receive()
    receiver.answer = () => ({ status: 500 })
    const { id } = await listen(receiver.url, ['article.processed'])
    const started = new Date(Date.now() - 1_000).toISOString()
    deliverer()
    for (let turn = 0; turn < 3; turn += 1) await call('POST', `/v1/webhooks/${id}/test`)
    await until(() => receiver.got.length === 3)
    await until(async () => (await deliveriesOf(id)).every((one) => one.lastStatus === 500))
    // Nine attempts are behind them.
    await service.deps.db
      .updateTable('webhook_delivery')
      .set({ attempts: 9, due_at: sql<Date>`clock_timestamp()` })
      .execute()
    await until(async () => (await deliveriesOf(id, '&status=failed')).length === 3)
    const endpoint = (await call('GET', `/v1/webhooks/${id}`)).json<Endpoint>()
    expect(endpoint).toMatchObject({ enabled: false, disabledReason: 'failing' })
    receiver.answer = () => ({ status: 200 })
    await call('PATCH', `/v1/webhooks/${id}`, { enabled: true })
    const replay = await call('POST', `/v1/webhooks/${id}/replay`, { since: started })
    expect(replay.json()).toEqual({ replayed: 3 })
    await until(async () => (await deliveriesOf(id, '&status=delivered')).length === 3)
  })

  test('a slow one does not hold up another', async () => {
    const [slow, quick] = [await receive(), await receive()]
    slow.answer = () => ({ status: 200, after: 3_000 })
    const lame = await listen(slow.url, ['article.processed'])
    const swift = await listen(quick.url, ['article.processed'])
    await service.deps.db.transaction().execute(async (trx) => {
      const { id } = await makeArticle(trx)
      const events = Array.from({ length: 100 }, () => ({ type: 'article.processed' as const, id }))
      await announce(trx, events)
    })
    deliverer()
    await until(() => quick.got.length === 100, 4_000)
    expect(slow.got.length).toBeLessThanOrEqual(60)
    expect(await deliveriesOf(lame.id, '&status=failed')).toEqual([])
    await until(async () => (await deliveriesOf(swift.id, '&status=delivered')).length === 100)
  })

  test('a private address is refused when it is given and when it is dialled', async () => {
    const wrong = [
      'http://10.0.0.1/',
      'http://[::1]:8080/',
      'ftp://a.example/',
      'http://a:b@a.example/',
      'x',
    ]
    for (const url of wrong) {
      const answer = await call('POST', '/v1/webhooks', { url, types: ['claim.created'] })
      expect(answer.statusCode, url).toBe(422)
      expect(answer.json()).toMatchObject({
        code: 'validation-failed',
        faults: [{ pointer: '/url' }],
      })
    }
    const { id } = await listen('https://cms.example.org/', ['claim.created'])
    await service.deps.db
      .updateTable('webhook_endpoint')
      .set({ url: 'http://169.254.169.254/' })
      .execute()
    deliverer()
    await call('POST', `/v1/webhooks/${id}/test`)
    await until(async () => (await deliveriesOf(id))[0]?.lastError !== null)
    expect((await deliveriesOf(id))[0]?.lastError).toMatch(/^refused-address/)
  })
})

describe('the work', () => {
  test('two processes that deliver send each message once', async () => {
    const receiver = await receive()
    const { id } = await listen(receiver.url, ['article.processed'])
    await service.deps.db.transaction().execute(async (trx) => {
      const { id: article } = await makeArticle(trx)
      const events = Array.from({ length: 200 }, () => ({
        type: 'article.processed' as const,
        id: article,
      }))
      await announce(trx, events)
    })
    deliverer()
    deliverer()
    await until(async () => (await deliveriesOf(id, '&status=delivered')).length === 200)
    expect(new Set(receiver.got.map((one) => one.headers['webhook-id'])).size).toBe(200)
    expect(receiver.got).toHaveLength(200)
  })

  test('what a dead process held is sent by another, and a late failure of the first changes nothing', async () => {
    const receiver = await receive()
    receiver.answer = (count) => ({ status: count === 1 ? 500 : 200, after: count === 1 ? 800 : 0 })
    const { id } = await listen(receiver.url, ['article.processed'])
    deliverer()
    await call('POST', `/v1/webhooks/${id}/test`)
    await until(() => receiver.got.length === 1)
    const [held] = await deliveriesOf(id)
    // As if its minute were over.
    await soon(held?.id ?? '')
    deliverer()
    await until(async () => (await deliveriesOf(id))[0]?.status === 'delivered')
    await sleep(1_000)
    expect((await deliveriesOf(id))[0]).toMatchObject({
      status: 'delivered',
      attempts: 2,
      lastStatus: 200,
    })
  })

  test('secrets are unreadable at rest, shown once, and not in the log', async () => {
    const receiver = await receive()
    const { id, secret } = await listen(receiver.url, ['article.processed'])
    const { db } = service.deps
    const row = await db.selectFrom('webhook_endpoint').selectAll().executeTakeFirstOrThrow()
    expect(row.secret.toString('latin1')).not.toContain(secret.slice(6))
    const { open: unseal } = await sealingOf(service.deps.config)()
    expect(unseal(id, row.secret)).toBe(secret)
    expect(() => unseal('01890a5d-ac96-774b-bcce-b302099a8057', row.secret)).toThrow()
    const other = sealingOf({ webhookKey: Buffer.alloc(32, 8).toString('base64'), dataDir: '' })
    const { open: unsealOther } = await other()
    expect(() => unsealOther(id, row.secret)).toThrow()
    for (const path of ['/v1/webhooks', `/v1/webhooks/${id}`])
      expect((await call('GET', path)).body).not.toContain('whsec_')
    expect(service.logged.join('')).not.toContain(secret.slice(6))
  })

  test('old deliveries are forgotten, and lost last attempts end as failures', async () => {
    const { id } = await listen('https://cms.example.org/', ['article.processed'])
    for (let turn = 0; turn < 2; turn += 1) await call('POST', `/v1/webhooks/${id}/test`)
    const [newer, older] = await deliveriesOf(id)
    const { db } = service.deps
    await db
      .updateTable('webhook_delivery')
      .set({ created_at: sql<Date>`clock_timestamp() - interval '31 days'` })
      .where('id', '=', older?.id ?? '')
      .execute()
    await db
      .updateTable('webhook_delivery')
      .set({ attempts: 10, due_at: sql<Date>`clock_timestamp()` })
      .where('id', '=', newer?.id ?? '')
      .execute()
    const queue = { ...service.deps.queue, findLive: async () => new Set<string>() }
    await sweep({ ...service.deps, queue: queue as never }, { graceMs: 60_000 })
    expect(await deliveriesOf(id)).toMatchObject([
      { id: newer?.id, status: 'failed', attempts: 10 },
    ])
  })

  test('pauses are those of the standard, give or take a tenth', () => {
    const planned = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]
    for (const [at, seconds] of planned.entries()) {
      expect(pauseAfter(at + 1, 0)).toBeCloseTo(seconds * 0.9)
      expect(pauseAfter(at + 1, 1)).toBeCloseTo(seconds * 1.1)
    }
    expect(pauseAfter(10, 0.5)).toBeNull()
  })
})
