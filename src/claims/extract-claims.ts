import { advanceArticle, readVersion, stampOf } from '../articles/queries.ts'
import type { Deps } from '../deps.ts'
import { attempt, LostFence, quarantine } from '../queue/attempt.ts'
import type { JobPayload } from '../queue/jobs.ts'
import type { Reading } from './extraction-messages.ts'
import { type ExtractionPool, UnreadableText } from './extraction-pool.ts'
import { storeExtraction } from './store-extraction.ts'

/**
 * The job `extract`: reads the article's current version and stores what it found, then hands the
 * article on to `link`. Whoever takes the article later fences this run off: nothing is stored twice.
 */
export async function extractClaims(
  deps: Deps,
  pool: ExtractionPool,
  payload: JobPayload<'extract'>,
): Promise<void> {
  await attempt(deps.db, deps.log, payload, 'received', async (article) => {
    const { id, fence } = article
    const version = await readVersion(deps.db, id)
    if (version === undefined) throw new Error('the article has no version')
    let found: Reading
    try {
      found = await pool.extract(version.text, {
        language: version.language,
        publishedAt: stampOf(version),
      })
    } catch (error) {
      if (!(error instanceof UnreadableText)) throw error
      await quarantine(deps.db, deps.log, article, error.message)
      return
    }
    await deps.db.transaction().execute(async (trx) => {
      if (!(await advanceArticle(trx, id, fence, 'received', 'extracted'))) {
        throw new LostFence()
      }
      await storeExtraction(trx, version, found.draft, found)
    })
    await deps.queue.add('link', [payload])
  })
}
