import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'

/** The alerts of an article, the newest first; one more than `limit` where there are more. */
export function listAlerts(
  db: Connection,
  articleId: string,
  page: { readonly limit: number; readonly before: string | undefined },
) {
  let query = db
    .selectFrom('stale_figure as alert')
    .innerJoin('mention', 'mention.id', 'alert.mention_id')
    .innerJoin('article_version as version', 'version.id', 'mention.version_id')
    .innerJoin('claim as old', 'old.id', 'alert.old_claim_id')
    .innerJoin('claim as newer', 'newer.id', 'alert.new_claim_id')
    .select([
      'alert.id',
      'alert.reason',
      'alert.created_at',
      'alert.old_claim_id',
      'alert.new_claim_id',
      'version.version',
      'mention.content',
      'mention.words',
      'mention.live',
      'old.question_id',
      'old.party_id as old_party_id',
      'old.quantity_low as old_low',
      'old.quantity_high as old_high',
      'old.comparator as old_comparator',
      'old.quantity_text as old_text',
      'newer.party_id as new_party_id',
      'newer.quantity_low as new_low',
      'newer.quantity_high as new_high',
      'newer.comparator as new_comparator',
      'newer.quantity_text as new_text',
      'newer.words as new_words',
      'newer.language as new_language',
      'newer.asserted_last as new_at',
    ])
    // The newer claim may be gone again: then there is nothing to correct.
    .select(
      sql<boolean>`mention.live AND newer.review_status <> 'rejected'
        AND EXISTS (SELECT FROM mention AS said WHERE said.claim_id = newer.id AND said.live)`.as(
        'open',
      ),
    )
    .where('alert.article_id', '=', articleId)
    .orderBy('alert.id', 'desc')
    .limit(page.limit + 1)
  if (page.before !== undefined) query = query.where('alert.id', '<', page.before)
  return query.execute()
}
