import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { announce } from './announce.ts'

/**
 * Tells that articles stand on their boards: once of each version, for a decision links an article again, and so is no
 * news to endpoints that are younger than the version.
 */
export async function announceArticles(trx: Connection, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ article_id: string; id: string }>`
    SELECT version.article_id, version.id
    FROM article JOIN article_version AS version
      ON version.article_id = article.id AND version.version = article.current_version
    WHERE article.id = any(${ids}::uuid[])
      AND EXISTS (SELECT FROM webhook_endpoint WHERE disabled_at IS NULL AND 'article.processed' = any(types)
        AND created_at <= greatest(version.received_at, article.embargoed_until))
      -- By then the delivery that would show that it was told is forgotten (deliveries.ts).
      AND greatest(version.received_at, article.embargoed_until) > clock_timestamp() - interval '5 days'`.execute(
    trx,
  )
  await announce(
    trx,
    rows.map(({ article_id: id, id: versionId }) => ({
      type: 'article.processed',
      id,
      key: `article.processed:${versionId}`,
    })),
  )
}
