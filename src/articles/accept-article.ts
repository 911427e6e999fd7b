/** What every road on which articles come in has in common: a given article is settled, stored, answered for and put on the queue. */
import type { z } from 'zod'
import type { Answer } from '../access/idempotency.ts'
import type { Deps } from '../deps.ts'
import { settleLanguage } from './language.ts'
import { refuseDaysToCome } from './publication.ts'
import { acceptedSchema, type articleBody } from './schemas.ts'
import type { GivenArticle, StoredArticle } from './store-article.ts'
import { composeText } from './text.ts'

const toDate = (text: string | undefined) => (text === undefined ? null : new Date(text))

/**
 * An article as it was sent, ready to be stored: its language known and its dates possible.
 * @throws Problem `unknown-language`, `validation-failed`
 */
export async function settleArticle(
  given: z.infer<typeof articleBody>,
  source: GivenArticle['source'],
): Promise<GivenArticle> {
  const embargoedUntil = toDate(given.embargoedUntil)
  refuseDaysToCome(given.publishedAt, embargoedUntil)
  const title = given.title ?? null
  return {
    source,
    outletName: given.outlet.name,
    url: given.url ?? null,
    title,
    body: given.body,
    language: await settleLanguage(given.language, composeText(title, given.body)),
    publishedAt: given.publishedAt,
    embargoedUntil,
    changedAt: toDate(given.changedAt),
  }
}

const nothingToDo: ReadonlySet<StoredArticle['change']> = new Set(['unchanged', 'stale'])

export function answerOf(stored: StoredArticle): Answer {
  return {
    // 202: the claims are still to come. 200: there is nothing to do that was not done or under way.
    status: nothingToDo.has(stored.change) ? 200 : 202,
    headers: { location: `/v1/articles/${stored.id}` },
    body: JSON.stringify(acceptedSchema.parse(stored)),
  }
}

export const acceptedResponses = {
  200: acceptedSchema.describe(
    'The same, or something newer, was sent before; nothing was changed.',
  ),
  202: acceptedSchema.meta({
    description: 'Taken; `Location` says where its state can be read.',
  }),
}

/** To be called after the commit. If the queue is away, the sweep puts the work there later; what is held, it finds when it is due. */
export async function enqueueStored(
  { queue, log }: Pick<Deps, 'queue' | 'log'>,
  ...stored: readonly StoredArticle[]
): Promise<void> {
  const due = stored.filter(({ change, held }) => !nothingToDo.has(change) && !held)
  if (due.length === 0) return
  try {
    await queue.add(
      'extract',
      due.map(({ id, generation }) => ({ articleId: id, generation })),
    )
  } catch (error) {
    log.warn(
      { err: error, articleId: due[0]?.id, count: due.length },
      'not enqueued; the sweep will',
    )
  }
}
