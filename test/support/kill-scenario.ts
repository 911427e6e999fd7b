import { describe, expect, it } from 'vitest'
import { createDeps } from '../../src/deps.ts'
import { useDatabase } from './database.ts'
import { countLinked, countStates, readOutcome, takeInArticles } from './newsroom.ts'
import { seededRandom, useProcesses } from './processes.ts'
import { type BackendKind, configFor, eventually, flushRedis } from './queues.ts'

/**
 * Declares a test: `articles` are processed by a worker process that is killed at random points and
 * started again. What is understood must equal what an undisturbed run makes of the same articles.
 */
export function describeKills(
  kind: BackendKind,
  options: { articles: number; kills: number; redisDatabase: number; limit: number },
): void {
  describe(`${options.articles} articles on ${kind}`, () => {
    const calm = useDatabase()
    const rough = useDatabase()
    const processes = useProcesses()

    it(
      'are all processed, once, while the worker is killed again and again',
      async () => {
        const seed = Date.now() % 100_000
        const random = seededRandom(seed)
        const more = { EXTRACT_CONCURRENCY: '2', QUEUE_LOCK_MS: '1000' }
        const prepare = async (database: { url: string }) => {
          if (kind === 'redis') await flushRedis(options.redisDatabase)
          const config = configFor(kind, database, options.redisDatabase, more)
          const deps = await createDeps(config, { name: 'test' })
          await takeInArticles(deps.db, deps.queue, options.articles)
          await deps.close()
          return config
        }
        const calmConfig = await prepare(calm)
        const undisturbed = processes.startWorkers(calmConfig)
        await eventually(
          'the undisturbed run',
          async () => (await countLinked(calm.db)) === options.articles,
          options.limit / 3,
        )
        undisturbed.child.kill('SIGTERM')
        expect(await undisturbed.exited).toEqual({ code: 0, signal: null })

        const roughConfig = await prepare(rough)
        let kills = 0
        while (kills < options.kills && (await countLinked(rough.db)) < options.articles) {
          const worker = processes.startWorkers(roughConfig)
          await worker.ready
          // Long enough for some work under load: a process that always dies within its first job
          // starts the same articles again and again, and eight starts are the end of one.
          await new Promise((resolve) => setTimeout(resolve, 50 + random() * 1_200))
          worker.child.kill('SIGKILL')
          await worker.exited
          kills += 1
        }
        const last = processes.startWorkers(roughConfig)
        await eventually(
          `all articles after ${kills} kills (seed ${seed})`,
          async () => (await countLinked(rough.db)) === options.articles,
          options.limit / 2,
        ).catch(async (error: unknown) => {
          const states = await countStates(rough.db)
          throw new Error(`${String(error)}; they are ${JSON.stringify(states)}`, { cause: error })
        })
        // It may have been started for nothing: a process that is still loading just dies at SIGTERM.
        await last.ready
        last.child.kill('SIGTERM')
        expect(await last.exited).toEqual({ code: 0, signal: null })

        const expected = await readOutcome(calm.db)
        const outcome = await readOutcome(rough.db)
        expect(kills, `kills with seed ${seed}`).toBeGreaterThanOrEqual(options.kills / 4)
        expect(outcome.runs).toHaveLength(options.articles)
        expect(expected.mentions.length).toBeGreaterThanOrEqual(options.articles)
        expect(outcome, `seed ${seed}`).toEqual(expected)
      },
      options.limit,
    )
  })
}
