import type { ServerResponse } from 'node:http'
import { PassThrough } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import fastify from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../src/access/queries.ts'
import type { App } from '../src/feature.ts'
import { validatorCompiler } from '../src/http/compilers.ts'
import { guardAccess } from '../src/http/guard-access.ts'
import { handleErrors } from '../src/http/handle-errors.ts'
import { liveReviewRoutes } from '../src/reviews/live/routes.ts'
import { createWatchers } from '../src/reviews/live/watchers.ts'
import { useApp } from './support/app.ts'
import { makeTask } from './support/factories.ts'

const service = useApp()
let origin = ''

beforeAll(async () => {
  origin = await service.app.listen({ port: 0, host: '127.0.0.1' })
})

interface Stream {
  readonly response: Response
  readonly text: () => string
  /** Waits until so many events came, or fails. */
  readonly events: (count: number) => Promise<void>
  readonly isOver: () => boolean
  readonly close: () => void
}

const open: Stream[] = []
afterAll(() => {
  for (const stream of open) stream.close()
})

async function watch(headers: Record<string, string>, at = origin): Promise<Stream> {
  const stop = new AbortController()
  const response = await fetch(`${at}/v1/review/events`, { headers, signal: stop.signal })
  let text = ''
  let isOver = false
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true })
    isOver = true
  }
  void read().catch(() => {
    isOver = true
  })
  const eventsSoFar = () => text.split('event: queue').length - 1
  const stream: Stream = {
    response,
    text: () => text,
    events: (count) => expect.poll(eventsSoFar, { timeout: 5_000 }).toBeGreaterThanOrEqual(count),
    isOver: () => isOver,
    close: () => stop.abort(),
  }
  open.push(stream)
  return stream
}

describe('who watches the queue', () => {
  it('is told that it changed, and not what', async () => {
    const stream = await watch(await service.key('review'))
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(stream.response.headers.get('cache-control')).toBe('private, no-store')
    expect(stream.response.headers.get('x-content-type-options')).toBe('nosniff')
    // Once when the process has begun to listen.
    await stream.events(1)
    const { id, claimId } = await makeTask(service.deps.db)
    await stream.events(2)
    expect(stream.text()).toMatch(/id: \d+\nevent: queue\ndata: \{"changed":true\}\n\n/u)
    expect(stream.text()).not.toContain(id)
    expect(stream.text()).not.toContain(claimId)
  })

  it('hears of many changes together', async () => {
    const stream = await watch(await service.key('review'))
    await sleep(600)
    const before = stream.text().split('event: queue').length
    for (let made = 0; made < 40; made += 1) await makeTask(service.deps.db)
    await stream.events(before)
    await sleep(700)
    expect(stream.text().split('event: queue').length - before).toBeLessThan(10)
  })

  it('is told at once where it may have missed something', async () => {
    const stream = await watch({ ...(await service.key('review')), 'last-event-id': '7' })
    await stream.events(1)
  })

  it('has the scope for it, and not too many connections', async () => {
    const stranger = await fetch(`${origin}/v1/review/events`)
    expect(stranger.status).toBe(401)
    const reader = await fetch(`${origin}/v1/review/events`, {
      headers: await service.key('claims:read'),
    })
    expect(reader.status).toBe(403)
    const key = await service.key('review')
    for (let made = 0; made < 6; made += 1) {
      expect((await watch(key)).response.status).toBe(200)
    }
    const refused = await fetch(`${origin}/v1/review/events`, { headers: key })
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('30')
    await refused.text()
    open.at(-1)?.close()
    await expect
      .poll(async () => {
        const again = await watch(key)
        return again.response.status
      })
      .toBe(200)
  })

  it('asks with GET', async () => {
    const head = await fetch(`${origin}/v1/review/events`, {
      method: 'HEAD',
      headers: await service.key('review'),
    })
    expect(head.status).toBe(405)
  })

  it('is let go when the service ends', async () => {
    const stream = await watch(await service.key('review'))
    await service.app.close()
    await expect.poll(stream.isOver).toBe(true)
  })
})

/** A stream of which nobody reads; what is written stays with it. */
function stuck() {
  const stream = new PassThrough({ highWaterMark: 1 })
  return { stream, watcher: { actorId: 'a', stream: stream as unknown as ServerResponse } }
}

describe('a stream', () => {
  it('is cut off where what was said is not taken', async () => {
    const watchers = createWatchers({ atMostEvery: 1, mostWaiting: 100, grace: 10_000 })
    const { stream, watcher } = stuck()
    watchers.add(watcher)
    for (let beats = 0; beats < 30; beats += 1) watchers.beat(watcher)
    await expect.poll(() => stream.destroyed).toBe(true)
    await expect.poll(() => watchers.count()).toBe(0)
  })

  it('that does not take its end is cut off after a while', async () => {
    const watchers = createWatchers({ atMostEvery: 1, mostWaiting: 1_000, grace: 50 })
    const { stream, watcher } = stuck()
    watchers.add(watcher)
    watchers.beat(watcher)
    watchers.endAll()
    expect(watchers.count()).toBe(0)
    await expect.poll(() => stream.destroyed).toBe(true)
  })
})

describe('a service that looks after its streams more often', () => {
  let app: App
  let address = ''
  beforeAll(async () => {
    app = fastify({ handlerTimeout: 200 }).withTypeProvider<ZodTypeProvider>()
    app.setValidatorCompiler(validatorCompiler)
    app.setSerializerCompiler(serializerCompiler)
    handleErrors(app, service.deps)
    guardAccess(app, service.deps)
    liveReviewRoutes(app, service.deps, { beatEvery: 100, mostOfOne: 2, mostOfAll: 3 })
    address = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => app.close())

  it('sends signs of life for longer than an answer may take, until the key is revoked', async () => {
    const { secret, id } = await createKey(service.deps.db, {
      name: 'watcher',
      scopes: ['review'],
      expiresAt: null,
    })
    const stream = await watch({ authorization: `Bearer ${secret}` }, address)
    await expect.poll(() => stream.text().split(': alive').length).toBeGreaterThan(5)
    expect(stream.isOver()).toBe(false)
    await service.deps.db
      .updateTable('api_key')
      .set({ revoked_at: new Date() })
      .where('id', '=', id)
      .execute()
    await expect.poll(stream.isOver).toBe(true)
  })

  it('takes so many in all', async () => {
    const keys = [await service.key('review'), await service.key('review')]
    for (const key of [keys[0], keys[0], keys[1]]) {
      expect((await watch(key ?? {}, address)).response.status).toBe(200)
    }
    const refused = await fetch(`${address}/v1/review/events`, { headers: keys[1] ?? {} })
    expect(refused.status).toBe(503)
    await refused.text()
  })
})
