import { isReleased } from '../articles/queries.ts'
import type { Connection } from '../db/create-database.ts'

function standing(db: Connection) {
  return db
    .selectFrom('wire_copy')
    .innerJoin('article_version as version', 'version.id', 'wire_copy.version_id')
    .innerJoin('article', 'article.id', 'version.article_id')
    .innerJoin('article_sketch as sketch', 'sketch.version_id', 'version.id')
    .select(['version.id', 'version.text', 'version.language', 'sketch.size', 'sketch.hashes'])
    .where(isReleased)
}

/** The version of an article that is in a group of copies, or undefined where it has no copy. */
export function findGrouped(db: Connection, articleId: string) {
  return standing(db)
    .select('wire_copy.group_id')
    .where('version.article_id', '=', articleId)
    .executeTakeFirst()
}

/** The other members of its group, by their ids; one more than `limit` where there are more. */
export function listGroup(
  db: Connection,
  own: { readonly id: string; readonly group_id: string },
  page: { readonly limit: number; readonly after: string | undefined },
) {
  let query = standing(db)
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select([
      'version.article_id',
      'version.version',
      'version.title',
      'version.published_at',
      'article.url',
      'outlet.name as outlet_name',
    ])
    .where('wire_copy.group_id', '=', own.group_id)
    .where('version.id', '<>', own.id)
    .orderBy('version.id')
    .limit(page.limit + 1)
  if (page.after !== undefined) query = query.where('version.id', '>', page.after)
  return query.execute()
}
