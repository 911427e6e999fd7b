import type { Connection } from '../db/create-database.ts'
import { Problem } from '../problems.ts'
import { type StoredArticle, storeArticle } from './store-article.ts'

/**
 * Withdraws an article inside the caller's transaction: its next version says nothing, of this moment. So its mentions go the way of
 * those of any changed text, with the claims, relations and positions that rested on them alone, and nothing of what it said is lost to
 * history. An article that is withdrawn already stays as it is; a `PUT` of its text brings it back.
 * @param changedAt when the source did so, by its own clock: what it wrote before does not bring the article back.
 * @throws Problem `not-found`
 */
export async function withdrawArticle(
  trx: Connection,
  id: string,
  changedAt: Date | null = null,
): Promise<StoredArticle> {
  const known = await trx
    .selectFrom('article')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .innerJoin('article_version', (join) =>
      join
        .onRef('article_version.article_id', '=', 'article.id')
        .onRef('article_version.version', '=', 'article.current_version'),
    )
    .select([
      'article.source_system',
      'article.external_id',
      'article.url',
      'article.state',
      'article.generation',
      'article_version.version',
      'article_version.language',
      'article_version.text',
      'outlet.name as outlet_name',
    ])
    .where('article.id', '=', id)
    .forUpdate('article')
    .executeTakeFirst()
  if (known === undefined) throw new Problem('not-found', 'There is no such article.')
  const { state, generation, version, language } = known
  if (known.text === '') {
    return { id, version, state, change: 'unchanged', language, generation, held: false }
  }
  return storeArticle(trx, {
    source: { system: known.source_system, externalId: known.external_id },
    outletName: known.outlet_name,
    url: known.url,
    title: null,
    body: '',
    language,
    publishedAt: new Date().toISOString(),
    changedAt,
  })
}
