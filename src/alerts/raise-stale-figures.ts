import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { announce } from '../webhooks/announce.ts'

/** Kinds of update after which the old figure is wrong; one that only says it more exactly leaves it right. */
const revising = ['up', 'down', 'corrects', 'retracts'] as const

/**
 * Notes every live report of a claim of these questions that its own party has revised since, and of a claim in a dispute that
 * reviewers confirmed; and tells the endpoints of its outlet. Each report and each newer claim once. An article that has the newer claim
 * too needs no telling. In the transaction that relates the claims, or that confirms the dispute.
 */
export async function raiseStaleFigures(
  trx: Connection,
  questionIds: readonly string[],
): Promise<void> {
  if (questionIds.length === 0) return
  const { rows } = await sql<{ id: string }>`
    WITH tie AS (
      SELECT to_claim_id AS old_id, from_claim_id AS new_id, 'revised'::stale_reason AS reason
      FROM relation
      WHERE question_id = any(${questionIds}::uuid[]) AND type = 'updates' AND status <> 'rejected'
        AND detail = any(${[...revising]}::text[])
      UNION ALL
      SELECT side.old_id, side.new_id, 'disputed'::stale_reason
      FROM relation CROSS JOIN LATERAL (
        VALUES (from_claim_id, to_claim_id), (to_claim_id, from_claim_id)) AS side (old_id, new_id)
      WHERE question_id = any(${questionIds}::uuid[]) AND type = 'contradicts' AND status = 'confirmed'
    )
    INSERT INTO stale_figure (article_id, mention_id, old_claim_id, new_claim_id, reason)
    SELECT cited.article_id, cited.id, tie.old_id, tie.new_id, tie.reason
    FROM tie
    JOIN claim AS newer ON newer.id = tie.new_id AND newer.review_status <> 'rejected'
    JOIN mention AS cited ON cited.claim_id = tie.old_id AND cited.live
    WHERE EXISTS (SELECT FROM mention WHERE claim_id = tie.new_id AND live)
      AND NOT EXISTS (
        SELECT FROM mention AS own
        WHERE own.article_id = cited.article_id AND own.claim_id = tie.new_id AND own.live)
    ORDER BY cited.id, tie.new_id
    ON CONFLICT (mention_id, new_claim_id) DO NOTHING
    RETURNING id`.execute(trx)
  await announce(
    trx,
    rows.map(({ id }) => ({
      type: 'article.stale_figure' as const,
      id,
      key: `article.stale_figure:${id}`,
    })),
  )
}
