import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { storedSpans } from '../db/stored-spans.ts'
import type { Names } from '../parties/queries.ts'
import type { AnnotatedMention } from './annotation.ts'

/** What an article says, but not what a reviewer found that it does not say. */
function annotated(db: Connection, articleId: string) {
  return (
    db
      .selectFrom('mention')
      .innerJoin('claim', 'claim.id', 'mention.claim_id')
      .innerJoin('article', 'article.id', 'mention.article_id')
      .where('mention.article_id', '=', articleId)
      .where('mention.live', '=', true)
      // Of a withdrawn one reports are live until a worker has come to it.
      .where('article.publication_status', '=', 'usable')
      .where('claim.review_status', '<>', 'rejected')
  )
}

/** How many annotations an article has. */
export async function countAnnotations(db: Connection, articleId: string): Promise<number> {
  const { count } = await annotated(db, articleId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export interface AnnotationPage {
  readonly limit: number
  readonly after: { readonly at: number; readonly id: string } | undefined
}

export type MentionToAnnotate = Omit<AnnotatedMention, 'text'> & {
  readonly versionId: string
  readonly spanStart: number
}

/** Attributions of an article in the order of its text; one more than `limit` where there are more. `id`: one of them. */
export async function listAnnotations(
  db: Connection,
  articleId: string,
  { limit, after }: AnnotationPage,
  id?: string,
): Promise<MentionToAnnotate[]> {
  let query = annotated(db, articleId)
    .innerJoin('article_version as version', 'version.id', 'mention.version_id')
    .innerJoin('party as named', 'named.id', 'claim.party_id')
    .innerJoin('party', 'party.id', 'named.root_id')
    .select([
      'mention.id',
      'mention.article_id as articleId',
      'article.url as articleUrl',
      'version.version',
      'version.id as versionId',
      'version.published_at as publishedAt',
      'version.language',
      'mention.source',
      'mention.cue',
      'mention.content',
      'mention.words',
      'mention.span_start as spanStart',
      'mention.recorded_at as recordedAt',
      'claim.id as claimId',
      'claim.stance',
      'claim.predicate',
      'claim.event_id as eventId',
      'party.names as party',
    ])
  if (id !== undefined) query = query.where('mention.id', '=', id)
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(mention.span_start, mention.id) > (${after.at}::integer, ${after.id}::uuid)`,
    )
  }
  const rows = await query
    .orderBy('mention.span_start')
    .orderBy('mention.id')
    .limit(limit + 1)
    .execute()
  return rows.map((row) => ({
    ...row,
    source: storedSpans(row.source),
    cue: storedSpans(row.cue),
    content: storedSpans(row.content),
    party: row.party as Names,
  }))
}

/** Texts of versions, by their ids: read once, however many attributions stand in them. */
export async function textsOf(
  db: Connection,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (versionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('article_version')
    .select(['id', 'text'])
    .where('id', '=', sql<string>`any(${[...new Set(versionIds)]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}
