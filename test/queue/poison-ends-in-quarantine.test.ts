import { afterAll, describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims/extract-claims.ts'
import {
  createExtractionPool,
  ExtractionOverflow,
  ExtractionTimeout,
} from '../../src/claims/extraction-pool.ts'
import { maxAttempts } from '../../src/queue/queue.ts'
import { startWorker } from '../../src/queue/worker.ts'
import { useDatabase } from '../support/database.ts'
import { makeArticle } from '../support/factories.ts'
import { backendKinds, eventually, useDeps } from '../support/queues.ts'

const thread = new URL('../support/threads/troubled-thread.ts', import.meta.url)
const pool = createExtractionPool({ size: 2, timeoutMs: 400, thread })
afterAll(() => pool.close())

describe('the pool', () => {
  it('gives up a text that hangs, reads the others, and goes on with new threads', async () => {
    const options = { language: 'en' }
    const hanging = pool.extract('HANG', options)
    const others = Array.from({ length: 6 }, (_, i) => pool.extract(`Fine ${i}.`, options))
    await expect(hanging).rejects.toBeInstanceOf(ExtractionTimeout)
    expect((await Promise.all(others)).map((reading) => reading.draft.language)).toEqual(
      Array.from({ length: 6 }, () => 'en'),
    )
    await expect(pool.extract('THROW', options)).rejects.toThrow('breaks the engine')
    await expect(pool.extract('EXIT', options)).rejects.toThrow('thread ended')
    expect((await pool.extract('Fine.', options)).tookMs).toBeGreaterThanOrEqual(0)
  })

  it('gives up a text that makes more claims than any article does', async () => {
    const real = createExtractionPool({ size: 1, timeoutMs: 60_000 })
    const nested = 'The ministry said that 3 soldiers were killed and that '.repeat(2_000)
    await expect(real.extract(nested, { language: 'en' })).rejects.toBeInstanceOf(
      ExtractionOverflow,
    )
    await real.close()
  })

  it('rejects what is still to be read when it is closed', async () => {
    const closing = createExtractionPool({ size: 1, timeoutMs: 10_000, thread })
    const hanging = closing.extract('HANG', { language: 'en' })
    const waiting = closing.extract('Fine.', { language: 'en' })
    const settled = Promise.allSettled([hanging, waiting])
    await closing.close()
    expect((await settled).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
  })
})

describe.each(backendKinds)('on %s', (kind) => {
  const database = useDatabase()
  const container = useDeps(kind, database, 4)

  it('quarantines what hangs at once and what throws after its attempts, and nothing else', async () => {
    const { db } = database
    const hangs = await makeArticle(db, { text: 'HANG' })
    const throws = await makeArticle(db, { text: 'THROW' })
    const fine = await makeArticle(db)
    await db
      .updateTable('article')
      .set({ attempts: maxAttempts - 2 })
      .where('id', '=', throws.id)
      .execute()
    // Killed in each of its starts: no handler lived to count or to say why.
    const killer = await makeArticle(db)
    await db
      .updateTable('article')
      .set({ attempts: maxAttempts - 2, started_alone: true })
      .where('id', '=', killer.id)
      .execute()
    let starts = 0
    const worker = await startWorker(container.deps.queue.backend, container.deps.log, {
      name: 'extract',
      concurrency: 2,
      lockDuration: 5_000,
      handle: (payload) => {
        if (payload.articleId === throws.id) starts += 1
        return extractClaims(container.deps, pool, payload)
      },
    })
    const all = [hangs, throws, fine, killer]
    await container.deps.queue.add(
      'extract',
      all.map(({ id }) => ({ articleId: id, generation: 0 })),
    )
    const read = async () => {
      const rows = await db.selectFrom('article').select(['id', 'state', 'failure']).execute()
      return all.map(({ id }) => rows.find((row) => row.id === id))
    }
    try {
      await eventually('all are decided', async () =>
        (await read()).every((row) => row?.state !== 'received'),
      )
    } finally {
      await worker.close()
    }
    expect(await read()).toMatchObject([
      { state: 'quarantined', failure: expect.stringContaining('longer than 400 ms') },
      { state: 'quarantined', failure: expect.stringContaining('breaks the engine') },
      { state: 'extracted', failure: null },
      { state: 'quarantined', failure: expect.stringContaining(`${maxAttempts} starts`) },
    ])
    expect(starts).toBe(2)
  })
})
