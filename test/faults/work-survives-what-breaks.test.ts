import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createDeps } from '../../src/deps.ts'
import { useDatabase } from '../support/database.ts'
import { countLinked, readOutcome, takeInArticles } from '../support/newsroom.ts'
import { useProcesses } from '../support/processes.ts'
import { backendKinds, configFor, eventually, flushRedis } from '../support/queues.ts'

const redisDatabase = 8
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.each(backendKinds)('on %s', (kind) => {
  const processes = useProcesses()

  describe('a worker that is stopped past its lock and then goes on', () => {
    const database = useDatabase()

    it('changes nothing that another has done meanwhile, and is of use again', async () => {
      if (kind === 'redis') await flushRedis(redisDatabase)
      const config = configFor(kind, database, redisDatabase, {
        EXTRACT_CONCURRENCY: '4',
        QUEUE_LOCK_MS: '1000',
      })
      const deps = await createDeps(config, { name: 'test' })
      const first = processes.startWorkers(config)
      await first.ready
      const count = 120
      await takeInArticles(deps.db, deps.queue, count)
      // Stopped while it holds work: tried until it is caught with some.
      for (let caught = false; !caught; ) {
        await pause(20)
        first.child.kill('SIGSTOP')
        const { active = 0 } = await deps.queue.count('extract')
        caught = active > 0
        if (!caught) first.child.kill('SIGCONT')
        if ((await countLinked(database.db)) === count) throw new Error('it was never caught')
      }
      const second = processes.startWorkers(config)
      await second.ready
      await eventually(
        'the other worker does everything',
        async () => (await countLinked(database.db)) === count,
        60_000,
      )
      const before = await readOutcome(database.db)
      const fences = sql<{ fence: number }>`SELECT fence FROM article ORDER BY id`
      const { rows: fencesBefore } = await fences.execute(database.db)
      first.child.kill('SIGCONT')
      await pause(3_000)
      expect(await readOutcome(database.db)).toEqual(before)
      expect((await fences.execute(database.db)).rows).toEqual(fencesBefore)
      second.child.kill('SIGTERM')
      await second.exited
      await deps.db.updateTable('article').set({ state: 'received' }).execute()
      await eventually(
        'the first worker does it all again',
        async () => (await countLinked(database.db)) === count,
        60_000,
      )
      expect(await readOutcome(database.db)).toEqual(before)
      await deps.close()
    })
  })

  describe('connections that are cut again and again', () => {
    const database = useDatabase()

    it('lose nothing', async () => {
      if (kind === 'redis') await flushRedis(redisDatabase)
      const config = configFor(kind, database, redisDatabase)
      const deps = await createDeps(config, { name: 'test' })
      const worker = processes.startWorkers(config)
      await worker.ready
      const count = 150
      await takeInArticles(deps.db, deps.queue, count)
      for (let cut = 0; cut < 8; cut += 1) {
        await sql`
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND application_name <> 'test'
        `.execute(database.db)
        await pause(250)
      }
      await eventually(
        'all are linked',
        async () => (await countLinked(database.db)) === count,
        60_000,
      )
      expect((await readOutcome(database.db)).runs).toHaveLength(count)
      expect(worker.child.exitCode).toBeNull()
      await deps.close()
    })
  })
})

if (backendKinds.includes('redis')) {
  describe('a Redis that forgets everything in the middle of the work', () => {
    const database = useDatabase()
    const processes = useProcesses()

    it('loses nothing', async () => {
      await flushRedis(redisDatabase)
      const config = configFor('redis', database, redisDatabase)
      const deps = await createDeps(config, { name: 'test' })
      const count = 200
      await takeInArticles(deps.db, deps.queue, count)
      const worker = processes.startWorkers(config)
      await worker.ready
      for (let flush = 0; flush < 3; flush += 1) {
        await pause(300)
        await flushRedis(redisDatabase)
      }
      expect(await countLinked(database.db)).toBeLessThan(count)
      await eventually(
        'all are linked',
        async () => (await countLinked(database.db)) === count,
        60_000,
      )
      expect((await readOutcome(database.db)).runs).toHaveLength(count)
      await deps.close()
    })
  })
}
