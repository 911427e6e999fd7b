import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createKey } from '../../src/access/queries.ts'
import { countOverdue, startSweeping, sweep } from '../../src/articles/sweep.ts'
import { startWorkers, workerNames } from '../../src/run-workers.ts'
import { useDatabase } from '../support/database.ts'
import { makeArticle } from '../support/factories.ts'
import { backendKinds, eventually, flushRedis, useDeps } from '../support/queues.ts'

describe.each(backendKinds)('on %s', (kind) => {
  const database = useDatabase()
  const container = useDeps(kind, database, 2)

  const stateOf = async (id: string) =>
    await database.db
      .selectFrom('article')
      .select(['state', 'generation', 'failure', 'attempts'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  const forgetJobs = () =>
    kind === 'redis'
      ? flushRedis(2)
      : sql`DELETE FROM bullmq.job`.execute(database.db).then(() => undefined)

  it('puts an article on the queue that nobody enqueued, once it is old enough', async () => {
    const { id } = await makeArticle(database.db)
    expect(await sweep(container.deps, { graceMs: 60_000 })).toMatchObject({ requeued: 0 })
    expect((await sweep(container.deps, { graceMs: 0 })).requeued).toBe(1)
    expect(await stateOf(id)).toMatchObject({ state: 'received', generation: 1 })
    const live = await container.deps.queue.findLive('extract', [{ articleId: id, generation: 1 }])
    expect(live.size).toBe(1)
  })

  it('leaves alone what waits on the queue, and restores it when the queue forgets it', async () => {
    const { id } = await makeArticle(database.db)
    await sweep(container.deps, { graceMs: 0 })
    const { generation } = await stateOf(id)
    await sweep(container.deps, { graceMs: 0 })
    expect((await stateOf(id)).generation).toBe(generation)
    await forgetJobs()
    await sweep(container.deps, { graceMs: 0 })
    expect((await stateOf(id)).generation).toBe(generation + 1)
  })

  it('brings lost articles through both steps to their end', async () => {
    const lost = await makeArticle(database.db)
    const half = await makeArticle(database.db, { state: 'extracted' })
    const workers = await startWorkers(container.deps, workerNames)
    try {
      await eventually('both are linked', async () => {
        const states = [await stateOf(lost.id), await stateOf(half.id)]
        return states.every((row) => row.state === 'linked')
      })
    } finally {
      await workers.close()
    }
  })
})

describe('the sweep', () => {
  const database = useDatabase()
  const container = useDeps('postgres', database, 3)

  it('counts what has been undone for ten minutes', async () => {
    await makeArticle(database.db)
    expect(await countOverdue(database.db)).toBe(0)
    await database.db
      .updateTable('article')
      .set({ state_changed_at: sql`clock_timestamp() - interval '11 minutes'` })
      .execute()
    expect((await sweep(container.deps, { graceMs: 60_000 })).overdue).toBe(1)
  })

  it('goes on by itself, whether anybody wants to know of its results or not', async () => {
    const { id } = await makeArticle(database.db)
    const sweeping = startSweeping(container.deps, { intervalMs: 20 })
    await eventually('the article is put on the queue', async () => {
      const row = await database.db
        .selectFrom('article')
        .select('generation')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return row.generation === 1
    })
    await sweeping.close()
  })

  it('forgets stored answers after a week, and no earlier', async () => {
    const key = await createKey(database.db, { name: 'k', scopes: ['review'], expiresAt: null })
    for (const days of [6, 8]) {
      await database.db
        .insertInto('idempotency')
        .values({
          api_key_id: key.id,
          route: 'r',
          key: `${days} days`,
          fingerprint: Buffer.alloc(32),
          created_at: sql`clock_timestamp() - ${days} * interval '1 day'`,
        })
        .execute()
    }
    await sweep(container.deps, { graceMs: 60_000 })
    const left = await database.db.selectFrom('idempotency').select('key').execute()
    expect(left).toEqual([{ key: '6 days' }])
  })

  it('forgets sessions that are over, and no others', async () => {
    const key = await createKey(database.db, { name: 's', scopes: ['review'], expiresAt: null })
    const ages = { live: [7, 24], idle: [9, 24], old: [1, -1] } as const
    for (const [name, [idle, left]] of Object.entries(ages)) {
      await database.db
        .insertInto('session')
        .values({
          sha256: Buffer.from(name),
          key_id: key.id,
          last_seen_at: sql`clock_timestamp() - ${idle} * interval '1 hour'`,
          expires_at: sql`clock_timestamp() + ${left} * interval '1 hour'`,
        })
        .execute()
    }
    await sweep(container.deps, { graceMs: 60_000 })
    const kept = await database.db.selectFrom('session').select('sha256').execute()
    expect(kept.map(({ sha256 }) => String(sha256))).toEqual(['live'])
  })
})
