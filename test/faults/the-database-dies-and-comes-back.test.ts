import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { createKey } from '../../src/access/queries.ts'
import { parseConfig, toEnvironment } from '../../src/config.ts'
import { createDatabase } from '../../src/db/create-database.ts'
import { countStates } from '../support/newsroom.ts'
import { useOwnCluster } from '../support/own-cluster.ts'
import { useProcesses } from '../support/processes.ts'
import { eventually } from '../support/queues.ts'

const cluster = useOwnCluster()
const processes = useProcesses()

/** How soon after its database the service must take articles again, in milliseconds (the table of faults). */
const resumeLimit = 15_000

const textOf = (n: number) =>
  `The coast guard said on Tuesday that ${2 + (n % 9)} sailors were killed near Odesa. ` +
  `The shipping ministry said that ${1 + (n % 4)} sailors were killed near Odesa.`

it.each(['crash', 'stop'] as const)(
  'answers 503 meanwhile, loses nothing that it has acknowledged, and goes on by itself (%s)',
  async (how) => {
    const config = parseConfig({
      DATABASE_URL: cluster.url,
      LOG_LEVEL: 'silent',
      PORT: '0',
      SWEEP_INTERVAL_MS: '500',
      QUEUE_LOCK_MS: '2000',
    })
    const api = processes.start('src/server.ts', toEnvironment(config))
    const workers = processes.startWorkers(config)
    const [{ url = '' }] = await Promise.all([api.ready, workers.ready])
    const db = createDatabase({
      url: cluster.url,
      poolSize: 2,
      name: 'watcher',
      onIdleError: () => undefined,
    })
    const { secret } = await createKey(db, { name: 'k', scopes: ['admin'], expiresAt: null })
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }

    /** Sends the nth article, whatever comes back. */
    const send = (n: number, key: string) =>
      fetch(`${url}/v1/articles`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': key },
        body: JSON.stringify({
          source: { system: how, externalId: `story ${n}` },
          outlet: { name: `Outlet ${n % 5}` },
          language: 'en',
          publishedAt: '2022-07-19T10:00:00Z',
          body: textOf(n),
        }),
      })

    /** Four clients that send articles until they are told to stop, each again until it is taken. */
    const taken = new Map<number, string>()
    const refusals = new Map<number, unknown>()
    let next = 0
    const enough = new AbortController()
    const client = async () => {
      while (!enough.signal.aborted) {
        const n = next++
        const key = randomUUID()
        for (let done = false; !done; ) {
          const answer = await send(n, key)
          const body = (await answer.json()) as { id: string; code?: string }
          done = answer.status === 202
          if (done) {
            taken.set(n, body.id)
            continue
          }
          refusals.set(answer.status, body.code)
          if (answer.status === 503) expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      }
    }
    const clients = Array.from({ length: 4 }, client)
    await eventually('articles arrive', () => taken.size >= 30)

    await cluster[how]()
    await eventually('refusals', () => refusals.has(503))
    const ready = await fetch(`${url}/readyz`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ code: 'unavailable' })
    expect((await fetch(`${url}/livez`)).status).toBe(200)
    // Long enough for everybody to have noticed, and to have tried again in vain.
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    const takenBefore = taken.size

    await cluster.start()
    const backAt = performance.now()
    await eventually('articles are taken again', () => taken.size > takenBefore, resumeLimit)
    await eventually(
      'the service is ready again',
      async () => (await fetch(`${url}/readyz`)).status === 200,
      resumeLimit - (performance.now() - backAt),
    )
    await eventually('more articles', () => taken.size >= takenBefore + 20)
    enough.abort()
    await Promise.all(clients)

    // Nothing but 503 while it was away; a key whose first request was cut off may be in flight for a moment.
    for (const code of refusals.values()) {
      expect(['unavailable', 'idempotency-in-flight', 'conflict']).toContain(code)
    }
    await eventually(
      'everything is linked',
      async () => {
        const states = await countStates(db)
        return states.every((row) => row.state === 'linked')
      },
      40_000,
    ).catch(async (error: unknown) => {
      throw new Error(`${String(error)}: ${JSON.stringify(await countStates(db))}`, {
        cause: error,
      })
    })
    const rows = await db
      .selectFrom('article')
      .select(['id', 'external_id'])
      .where('source_system', '=', how)
      .execute()
    const kept = new Map(rows.map((row) => [row.external_id, row.id]))
    for (const [n, id] of taken) expect(kept.get(`story ${n}`), `story ${n}`).toBe(id)
    // Sent again until taken, and there once.
    expect(kept.size).toBe(rows.length)
    expect(kept.size).toBe(taken.size)
    // Neither has died: nobody was there to start them again.
    expect([api.child.exitCode, workers.child.exitCode]).toEqual([null, null])
    api.child.kill('SIGTERM')
    workers.child.kill('SIGTERM')
    expect(await Promise.all([api.exited, workers.exited])).toEqual([
      { code: 0, signal: null },
      { code: 0, signal: null },
    ])
    await db.destroy()
  },
)
