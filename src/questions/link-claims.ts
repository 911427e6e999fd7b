import { advanceArticle, advanceWaiting } from '../articles/queries.ts'
import type { Deps } from '../deps.ts'
import { attempt, LostFence } from '../queue/attempt.ts'
import type { JobPayload } from '../queue/jobs.ts'
import { isTransient } from '../queue/transient.ts'
import { announceArticles } from '../webhooks/announce-articles.ts'
import { linkArticles } from './link-articles.ts'

/**
 * Articles linked in one transaction. Linking at one place goes one by one, and most of its cost is
 * shared by articles about the same questions: what waits is taken along.
 */
const mostAtOnce = 24

/** The job `link`: brings the article's claims, and those of articles that wait, into events, questions and relations. */
export async function linkClaims(deps: Deps, payload: JobPayload<'link'>): Promise<void> {
  await attempt(deps.db, deps.log, payload, 'extracted', async ({ id, fence, alone }) => {
    try {
      await linkTogether(deps, id, fence, alone ? 1 : mostAtOnce)
    } catch (error) {
      if (alone || error instanceof LostFence || isTransient(error)) throw error
      // One of those taken along may be at fault: this one is judged by itself.
      await linkTogether(deps, id, fence, 1)
    }
  })
}

async function linkTogether(deps: Deps, id: string, fence: number, most: number): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    if (!(await advanceArticle(trx, id, fence, 'extracted', 'linked'))) throw new LostFence()
    const others = most > 1 ? await advanceWaiting(trx, most - 1) : []
    const ids = [id, ...others]
    await linkArticles(trx, ids)
    await announceArticles(trx, ids)
  })
}
