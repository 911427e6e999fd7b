/** Claims that a person has reviewed and that articles have dropped since: subjects of `orphaned` and `article_changed`. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { digestOf, type Read } from './subjects.ts'
import type { ChangedArticle, Orphan } from './wishes.ts'

export function orphanKey(claimId: string): string {
  return `orphaned:${claimId}`
}

export function articleKey(articleId: string): string {
  return `article_changed:${articleId}`
}

/** Whom a person's decision binds: it was accepted or put right. */
const reviewed = ['accepted', 'edited'] as const

/** Of these claims, those that a person has accepted or edited and that stand in no article now. */
export async function readOrphans(
  trx: Connection,
  claimIds: readonly string[],
): Promise<Read<Orphan>[]> {
  if (claimIds.length === 0) return []
  const { rows } = await sql<{
    id: string
    outlets: string[]
    same: boolean
    status: string
  }>`select /* prepared: orphans */ claim.id, claim.review_status AS status,
      array_agg(DISTINCT outlet.name ORDER BY outlet.name) AS outlets
    FROM claim
    JOIN mention ON mention.claim_id = claim.id
    JOIN outlet ON outlet.id = mention.outlet_id
    WHERE claim.id = any(${[...claimIds]}::uuid[]) AND claim.review_status = any(${[...reviewed]}::review_status[])
    GROUP BY claim.id
    HAVING NOT bool_or(mention.live)`.execute(trx)
  return rows.map(({ id, outlets, status }) => ({
    id,
    subject: { outlets },
    digest: digestOf([id, status, outlets]),
  }))
}

/** Of these articles, those whose newest version has lost a claim that a person accepted or edited. */
export async function readChangedArticles(
  trx: Connection,
  articleIds: readonly string[],
): Promise<Read<ChangedArticle>[]> {
  if (articleIds.length === 0) return []
  const { rows } = await sql<{ id: string; version: number; claims: string[] }>`
    SELECT article.id, article.current_version AS version,
      array_agg(DISTINCT claim.id::text ORDER BY claim.id::text) AS claims
    FROM article
    JOIN mention ON mention.article_id = article.id
    JOIN article_version ON article_version.id = mention.version_id
    JOIN claim ON claim.id = mention.claim_id
    WHERE article.id = any(${[...articleIds]}::uuid[])
      -- Of a withdrawn article, whose newest version says nothing, the claims themselves are asked about.
      AND EXISTS (
        SELECT FROM article_version AS now
        WHERE now.article_id = article.id AND now.version = article.current_version AND now.text <> '')
      AND claim.review_status = any(${[...reviewed]}::review_status[])
      AND mention.stands AND NOT mention.live AND article_version.version < article.current_version
      AND NOT EXISTS (
        SELECT FROM mention AS still
        WHERE still.claim_id = claim.id AND still.article_id = article.id AND still.live)
    GROUP BY article.id`.execute(trx)
  return rows.map(({ id, version, claims }) => ({
    id,
    subject: { version, claimIds: claims },
    digest: digestOf([version, claims]),
  }))
}
