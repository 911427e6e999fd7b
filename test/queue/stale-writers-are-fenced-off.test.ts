import { describe, expect, it } from 'vitest'
import { takeArticle } from '../../src/articles/queries.ts'
import { extractClaims } from '../../src/claims/extract-claims.ts'
import { createExtractionPool, type ExtractionPool } from '../../src/claims/extraction-pool.ts'
import { linkClaims } from '../../src/questions/link-claims.ts'
import { useDatabase } from '../support/database.ts'
import { makeArticle } from '../support/factories.ts'
import { useDeps } from '../support/queues.ts'

/** A pool that lets something happen between the reading and the writing. */
const interrupted = (pool: ExtractionPool, happening: () => Promise<unknown>): ExtractionPool => ({
  ...pool,
  async extract(text, options) {
    const reading = await pool.extract(text, options)
    await happening()
    return reading
  },
})

describe('a run whose article was taken by another', () => {
  const database = useDatabase()
  const container = useDeps('postgres', database, 5)

  it('stores nothing', async () => {
    const pool = createExtractionPool({ size: 1, timeoutMs: 10_000 })
    const { id } = await makeArticle(database.db)
    const stale = interrupted(pool, () =>
      takeArticle(database.db, { articleId: id, generation: 0 }, 'received'),
    )
    await extractClaims(container.deps, stale, { articleId: id, generation: 0 })
    const count = async (table: 'mention' | 'extraction_run' | 'claim') =>
      (await database.db.selectFrom(table).select('id').execute()).length
    expect([await count('mention'), await count('claim'), await count('extraction_run')]).toEqual([
      0, 0, 0,
    ])
    // The one who holds it now stores everything, once.
    await extractClaims(container.deps, pool, { articleId: id, generation: 0 })
    await extractClaims(container.deps, pool, { articleId: id, generation: 0 })
    expect(await count('extraction_run')).toBe(1)
    expect(await count('mention')).toBeGreaterThan(0)
    await linkClaims(container.deps, { articleId: id, generation: 0 })
    await linkClaims(container.deps, { articleId: id, generation: 0 })
    const article = await database.db
      .selectFrom('article')
      .select(['state', 'attempts'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(article).toEqual({ state: 'linked', attempts: 0 })
    await pool.close()
  })

  it('counts no attempt against an article when the database is at fault', async () => {
    const pool = createExtractionPool({ size: 1, timeoutMs: 10_000 })
    const { id } = await makeArticle(database.db)
    const broken = interrupted(pool, () => {
      throw Object.assign(new Error('terminating connection'), { code: '57P01' })
    })
    await expect(
      extractClaims(container.deps, broken, { articleId: id, generation: 0 }),
    ).rejects.toThrow('terminating')
    const article = await database.db
      .selectFrom('article')
      .select(['state', 'attempts'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(article).toEqual({ state: 'received', attempts: 0 })
    await pool.close()
  })
})
