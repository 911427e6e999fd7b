import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { createQueueBackend } from '../../src/queue/backend.ts'
import { createQueues } from '../../src/queue/queue.ts'
import { type RunningWorker, scrub, startWorker } from '../../src/queue/worker.ts'
import { useDatabase } from '../support/database.ts'
import { backendKinds, eventually, useDeps } from '../support/queues.ts'

const log = createLog({ level: 'silent', name: 'test' })

describe.each(backendKinds)('on %s', (kind) => {
  const database = useDatabase()
  const container = useDeps(kind, database, 1)

  const work = (handle: (articleId: string) => Promise<void>): Promise<RunningWorker> =>
    startWorker(container.deps.queue.backend, log, {
      name: 'extract',
      concurrency: 2,
      lockDuration: 2_000,
      handle: (payload) => handle(payload.articleId),
    })

  it('runs each job, and the same job only once however often it is added', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID())
    const payloads = ids.map((articleId) => ({ articleId, generation: 0 }))
    await container.deps.queue.add('extract', payloads)
    await container.deps.queue.add('extract', payloads)
    const seen: string[] = []
    const worker = await work(async (id) => void seen.push(id))
    await eventually('all jobs', () => seen.length >= ids.length)
    await worker.close()
    expect(seen.sort()).toEqual(ids.sort())
  })

  it('tries a job again whose error holds what no queue can store', async () => {
    const articleId = randomUUID()
    await container.deps.queue.add('extract', [{ articleId, generation: 0 }])
    let starts = 0
    const worker = await work(async () => {
      starts += 1
      if (starts === 1) throw new Error(`NUL \0 and half a pair \uD800 ${'x'.repeat(100_000)}`)
    })
    await eventually('a second start', () => starts === 2)
    await worker.close()
  })

  it('lets a begun job finish and begins no other when it is closed', async () => {
    const payloads = Array.from({ length: 12 }, () => ({ articleId: randomUUID(), generation: 0 }))
    await container.deps.queue.add('extract', payloads)
    let begun = 0
    let finished = 0
    const worker = await work(async () => {
      begun += 1
      await new Promise((resolve) => setTimeout(resolve, 300))
      finished += 1
    })
    await eventually('a begun job', () => begun > 0)
    await worker.close()
    expect(finished).toBe(begun)
    expect(begun).toBeLessThanOrEqual(4)
  })

  it('knows which jobs are still to be done', async () => {
    const waiting = { articleId: randomUUID(), generation: 3 }
    const unknown = { articleId: randomUUID(), generation: 3 }
    await container.deps.queue.add('link', [waiting])
    const live = await container.deps.queue.findLive('link', [waiting, unknown])
    expect([...live]).toEqual([`link_${waiting.articleId}_g3`])
    await container.deps.queue.ping()
  })
})

describe('on a database whose login gives up locks soon', () => {
  const database = useDatabase()

  it('waits longer for them, so that a finished job is not run again', async () => {
    const name = sql.id(new URL(database.url).pathname.slice(1))
    await sql`ALTER DATABASE ${name} SET lock_timeout = '400ms'`.execute(database.db)
    const config = parseConfig({ DATABASE_URL: database.url })
    const backend = createQueueBackend(config, database.url, log)
    const queues = createQueues(backend, log)
    const payload = { articleId: randomUUID(), generation: 0 }
    let starts = 0
    let holding: Promise<unknown> | undefined
    const worker = await startWorker(backend, log, {
      name: 'extract',
      concurrency: 1,
      lockDuration: 4_000,
      handle: () => {
        starts += 1
        // Somebody else holds the row of the job when the worker wants to end it.
        return new Promise<void>((resolve, reject) => {
          holding = database.db.transaction().execute(async (trx) => {
            await sql`SELECT id FROM bullmq.job FOR UPDATE`.execute(trx)
            resolve()
            await sql`SELECT pg_sleep(1.5)`.execute(trx)
          })
          holding.catch(reject)
        })
      },
    })
    await queues.add('extract', [payload])
    await eventually('the job begins', () => holding !== undefined)
    await holding
    await eventually('the job is gone', async () => {
      const { rows } = await sql`SELECT id FROM bullmq.job`.execute(database.db)
      return rows.length === 0
    })
    expect(starts).toBe(1)
    await worker.close()
    await queues.close()
    await backend.close()
  })
})

it.each([
  ['postgres', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }],
  [
    'redis',
    { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', REDIS_URL: 'redis://127.0.0.1:1' },
  ],
])('answers soon and does not throw when %s is away', async (_kind, env) => {
  const config = parseConfig(env)
  const backend = createQueueBackend(config, config.databaseUrl ?? '', log)
  const queues = createQueues(backend, log)
  const payload = { articleId: randomUUID(), generation: 0 }
  const startedAt = performance.now()
  await queues.add('extract', [payload])
  expect(performance.now() - startedAt).toBeLessThan(4_000)
  // A second one in the same outage does not wait at all.
  const againAt = performance.now()
  await queues.add('extract', [payload])
  expect(performance.now() - againAt).toBeLessThan(100)
  await expect(
    startWorker(backend, log, {
      name: 'extract',
      concurrency: 1,
      lockDuration: 2_000,
      handle: async () => undefined,
    }),
  ).rejects.toThrow()
  await queues.close()
  await backend.close()
})

it('makes any text storable', () => {
  const scrubbed = scrub(`a\0b\uD800c${'x'.repeat(10_000)}`)
  expect(scrubbed).not.toContain('\0')
  expect(scrubbed.isWellFormed()).toBe(true)
  expect(scrubbed.length).toBeLessThanOrEqual(4_096)
})
