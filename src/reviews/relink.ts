import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { lockRoots } from '../questions/link-articles.ts'
import type { JobPayload } from '../queue/jobs.ts'

/** What a decision was about. */
export interface Judged {
  readonly claim_id: string | null
  readonly question_id: string | null
  readonly party_id: string | null
}

/**
 * Locks one article through which the subject can be linked again. Linking locks its article before
 * any claim, so a decision has to do the same.
 * @returns undefined where no article is linked that makes such a claim, as linking will come anyway, and for parties: who
 *   merges them links their claims at once.
 */
export async function lockArticleOf(trx: Connection, judged: Judged): Promise<string | undefined> {
  if (judged.party_id !== null) return undefined
  const row = await trx
    .selectFrom('article')
    .modifyFront(sql`/* prepared: article of a subject */`)
    .select('article.id')
    .where('article.state', '=', 'linked')
    .where('article.id', 'in', (eb) =>
      eb
        .selectFrom('mention')
        .innerJoin('claim', 'claim.id', 'mention.claim_id')
        .select('mention.article_id')
        .where('mention.live', '=', true)
        .where((or) =>
          or.or([
            or('claim.id', '=', judged.claim_id),
            or('claim.question_id', '=', judged.question_id),
          ]),
        ),
    )
    .orderBy('article.id')
    .limit(1)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row?.id
}

/**
 * Keeps linking away from the subject until the transaction ends: both change claims and relations,
 * each in its own order. After the article's lock, as in linking.
 */
export async function lockPlacesOf(trx: Connection, judged: Judged): Promise<void> {
  const rows = await trx
    .selectFrom('claim')
    .select('place_root')
    .distinct()
    .where('place_root', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('id', '=', judged.claim_id),
        eb('question_id', '=', judged.question_id),
        eb('party_id', '=', judged.party_id),
      ]),
    )
    .execute()
  await lockRoots(trx, rows.flatMap((row) => row.place_root ?? []).sort())
}

/**
 * Makes an article due for linking again, so that relations and the status of questions follow a
 * decision. The caller puts the job on the queue after its commit; if that fails, the sweep does.
 */
export async function markForLinking(trx: Connection, id: string): Promise<JobPayload<'link'>> {
  const { generation } = await trx
    .updateTable('article')
    .set((eb) => ({
      state: 'extracted',
      generation: eb('generation', '+', 1),
      attempts: 0,
      started_alone: null,
      enqueued_at: sql`clock_timestamp()`,
      state_changed_at: sql`clock_timestamp()`,
    }))
    .where('id', '=', id)
    .returning('generation')
    .executeTakeFirstOrThrow()
  return { articleId: id, generation }
}
