import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

async function watch(headers: Record<string, string>): Promise<Stream> {
  const stop = new AbortController()
  const response = await fetch(`${origin}/v1/review/events`, { headers, signal: stop.signal })
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
