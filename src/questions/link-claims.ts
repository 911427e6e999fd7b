import { advanceArticle, takeArticle } from '../articles/queries.ts'
import type { Deps } from '../deps.ts'
import { attempt, LostFence } from '../queue/attempt.ts'
import type { JobPayload } from '../queue/jobs.ts'
import { linkArticle } from './link-article.ts'

/** The job `link`: brings the article's claims into events, questions and relations. */
export async function linkClaims(deps: Deps, payload: JobPayload<'link'>): Promise<void> {
  const { articleId: id } = payload
  const taken = await takeArticle(deps.db, id, 'extracted')
  if (taken === undefined) return
  await attempt(deps.db, deps.log, { id, state: 'extracted', ...taken }, () =>
    deps.db.transaction().execute(async (trx) => {
      if (!(await advanceArticle(trx, id, taken.fence, 'extracted', 'linked'))) {
        throw new LostFence()
      }
      await linkArticle(trx, id)
    }),
  )
}
