/** Stories whose source gives every update a name of its own. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'

interface Source {
  readonly system: string
  readonly externalId: string
}

/**
 * Under which name an article is kept that its source calls by this one: that of its story, where another name of it is known.
 * Two names of one story wait for each other until the transaction ends, so that they cannot make two articles.
 * @param formerId what the source says that it called the same story before.
 */
export async function nameKept(
  trx: Connection,
  { system, externalId }: Source,
  formerId?: string,
): Promise<Source> {
  const names = [externalId, ...(formerId === undefined ? [] : [formerId])]
  for (const name of names.toSorted()) {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`article ${system} ${name}`}, 0))`.execute(
      trx,
    )
  }
  const known = await trx
    .selectFrom('article')
    .leftJoin('article_other_name as other', 'other.article_id', 'article.id')
    .select('article.external_id')
    .where('article.source_system', '=', system)
    .where((eb) =>
      eb.or([eb('article.external_id', 'in', names), eb('other.external_id', 'in', names)]),
    )
    .orderBy('article.created_at')
    .limit(1)
    .executeTakeFirst()
  return { system, externalId: known?.external_id ?? externalId }
}

/** Notes, once an article is stored, the names by which its source may call it again. */
export async function noteNames(
  trx: Connection,
  articleId: string,
  kept: Source,
  names: readonly (string | undefined)[],
): Promise<void> {
  const others = names.filter((name) => name !== undefined && name !== kept.externalId)
  if (others.length === 0) return
  await trx
    .insertInto('article_other_name')
    .values(
      others.map((name) => ({
        source_system: kept.system,
        external_id: name ?? '',
        article_id: articleId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
