import { expect, it } from 'vitest'
import { toEnvironment } from '../../src/config.ts'
import { createDeps } from '../../src/deps.ts'
import { maxAttempts } from '../../src/queue/queue.ts'
import { useDatabase } from '../support/database.ts'
import { makeArticle } from '../support/factories.ts'
import { countStates, takeInArticles } from '../support/newsroom.ts'
import { useProcesses } from '../support/processes.ts'
import { configFor } from '../support/queues.ts'

const database = useDatabase()
const processes = useProcesses()

it('is quarantined after its starts; what its process had in hand beside it is read', async () => {
  const { db } = database
  const config = configFor('postgres', database, 0, {
    EXTRACT_CONCURRENCY: '4',
    QUEUE_LOCK_MS: '800',
  })
  const deps = await createDeps(config, { name: 'test' })
  const deadly = [
    await makeArticle(db, { text: 'DEADLY one.' }),
    await makeArticle(db, { text: 'DEADLY two.' }),
  ]
  await deps.queue.add(
    'extract',
    deadly.map(({ id }) => ({ articleId: id, generation: 0 })),
  )
  await takeInArticles(db, deps.queue, 30)
  const innocent = async () => (await countStates(db)).find((row) => row.state === 'extracted')
  const given = () =>
    db
      .selectFrom('article')
      .select(['id', 'failure', 'fence'])
      .where('state', '=', 'quarantined')
      .execute()
  let deaths = 0
  for (const deadline = performance.now() + 100_000; performance.now() < deadline; ) {
    const worker = processes.start('test/support/deadly-worker.ts', toEnvironment(config))
    const done = async () => {
      for (;;) {
        if ((await given()).length === 2 && (await innocent())?.count === 30) return 'done'
        if (performance.now() > deadline) return 'late'
        await new Promise((resolve) => setTimeout(resolve, 100))
        if (worker.child.exitCode !== null || worker.child.signalCode !== null) return 'died'
      }
    }
    if ((await done()) === 'died') {
      deaths += 1
      continue
    }
    worker.child.kill('SIGTERM')
    break
  }
  const quarantined = await given()
  expect(quarantined.map((row) => row.id).sort()).toEqual(deadly.map((one) => one.id).sort())
  for (const row of quarantined) {
    expect(row.failure).toBe(`given up after ${maxAttempts} starts: its process died`)
  }
  expect((await innocent())?.count).toBe(30)
  // Two texts: each ends its process at most so many times, and once they may have shared it.
  expect(deaths).toBeLessThanOrEqual(2 * maxAttempts)
  expect(deaths).toBeGreaterThanOrEqual(maxAttempts)
  await deps.close()
})
