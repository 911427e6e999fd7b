import type { Connection } from '../db/create-database.ts'
import { announce } from '../webhooks/announce.ts'
import type { TaskRow } from './queries.ts'
import { reviewersDisagree } from './reasons.ts'

/** Above what two people disagreed on: boards wait for it. */
const urgency = 10

/**
 * Opens the task in which an editor settles what two reviewers decided differently. Neither of the two may have it, and its
 * decision is the one that takes effect.
 */
export async function openAdjudication(trx: Connection, task: TaskRow): Promise<void> {
  const decided = await trx
    .selectFrom('decision')
    .select('reviewer')
    .where('task_id', '=', task.id)
    .where('took_effect', '=', false)
    .execute()
  const reviewers = [...new Set([...task.excluded, ...decided.map(({ reviewer }) => reviewer)])]
  const { id } = await trx
    .insertInto('review_task')
    .values({
      kind: 'adjudication',
      dedupe_key: `adjudication:${task.id}`,
      about_task_id: task.id,
      claim_id: task.claim_id,
      question_id: task.question_id,
      party_id: task.party_id,
      article_id: task.article_id,
      priority: Math.min(task.priority + urgency, 100),
      reasons: JSON.stringify([reviewersDisagree]),
      subject_digest: task.subject_digest,
      excluded: reviewers,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await announce(trx, [{ type: 'review_task.created', id }])
}
