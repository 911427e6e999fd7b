import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createByteBudget } from '../src/http/byte-budget.ts'
import { bodyBudget, freeBody } from '../src/http/limit-bodies.ts'
import { useApp } from './support/app.ts'

const settled = async (promise: Promise<unknown>) =>
  Promise.race([promise.then(() => true), new Promise((end) => setTimeout(end, 5, false))])

const megabyte = 1024 * 1024
const article = (length: number) =>
  JSON.stringify({
    outlet: { name: 'Harbour Post' },
    body: `A gale closed the harbour. ${'x'.repeat(length)}`,
    language: 'en',
    publishedAt: '2021-03-02T08:00:00Z',
  })

describe('the budget', () => {
  it('lends no more than it has, in the order of asking, and takes each loan back once', async () => {
    const budget = createByteBudget({ bytes: 10, patienceMs: 5_000 })
    const first = await budget.take(7)
    const large = budget.take(9)
    const small = budget.take(1)
    expect(await settled(large)).toBe(false)
    // It would fit, but must not overtake.
    expect(await settled(small)).toBe(false)
    first?.()
    first?.()
    const second = await large
    expect(await settled(small)).toBe(true)
    expect(budget.lent()).toBe(10)
    second?.()
    ;(await small)?.()
    expect(budget.lent()).toBe(0)
  })

  it('gives up after its patience, or when the one who waits has gone, and lets the next one in', async () => {
    const budget = createByteBudget({ bytes: 10, patienceMs: 40 })
    const held = await budget.take(8)
    expect(await budget.take(3)).toBeUndefined()
    const gone = new AbortController()
    const leaving = budget.take(3, gone.signal)
    const behind = budget.take(2)
    gone.abort()
    expect(await leaving).toBeUndefined()
    expect(await behind).toBeTypeOf('function')
    held?.()
    expect(await budget.take(3, AbortSignal.abort())).toBeTypeOf('function')
  })

  it('lends all it has to who asks for more', async () => {
    const budget = createByteBudget({ bytes: 10, patienceMs: 40 })
    expect(await budget.take(11)).toBeTypeOf('function')
    expect(budget.lent()).toBe(10)
  })
})

describe('an API whose room for bodies is taken', () => {
  const service = useApp()
  const opened: Socket[] = []
  let headers = { authorization: '' }
  let address = { host: '127.0.0.1', port: 0 }
  beforeAll(async () => {
    headers = await service.key('articles:write')
    const url = new URL(await service.app.listen({ host: '127.0.0.1', port: 0 }))
    address = { host: url.hostname, port: Number(url.port) }
  })
  afterEach(() => {
    for (const socket of opened.splice(0)) socket.destroy()
  })

  const post = (body: string) =>
    fetch(`http://${address.host}:${address.port}/v1/articles`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    })

  /** Announces a body of a megabyte and sends its first byte only. */
  async function announce(length: string): Promise<Socket> {
    const socket = connect(address)
    opened.push(socket)
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(
      `POST /v1/articles HTTP/1.1\r\nhost: x\r\nauthorization: ${headers.authorization}\r\ncontent-type: application/json\r\n${length}\r\n\r\n`,
    )
    return socket
  }

  it('refuses the next large one unread, takes small ones, and goes on when there is room', async () => {
    const announced = bodyBudget / megabyte
    for (let count = 0; count < announced - 1; count += 1) {
      await announce(`content-length: ${megabyte}`)
    }
    // Of unknown length: it may become as large as any.
    await announce('transfer-encoding: chunked')
    await new Promise((resolve) => setTimeout(resolve, 200))
    const [large, small] = await Promise.all([post(article(500_000)), post(article(100))])
    expect(small.status).toBe(202)
    expect(large.status).toBe(503)
    expect(large.headers.get('retry-after')).toBe('2')
    expect(await large.json()).toMatchObject({ status: 503, code: 'overloaded' })

    const unread = await announce(`content-length: ${megabyte}`)
    const [answer] = (await once(unread, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 /)

    const waiting = post(article(500_000))
    await new Promise((resolve) => setTimeout(resolve, 100))
    opened[0]?.destroy()
    expect((await waiting).status).toBe(202)
  })

  it('has all its room again when the others have hung up or been answered', async () => {
    const most = Math.ceil(bodyBudget / 900_000)
    for (let round = 0; round < 2; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: most * 2 }, (_, index) => post(article(900_000 + index))),
      )
      expect(answers.map((one) => one.status)).toEqual(answers.map(() => 202))
    }
    const refused = await Promise.all(
      Array.from({ length: most * 2 }, () => post(`${article(freeBody)}x`)),
    )
    expect(refused.map((one) => one.status)).toEqual(refused.map(() => 400))
    expect((await post(article(900_000))).status).toBe(202)
  })
})
