import { type RawBuilder, sql } from 'kysely'
import type { Connection } from '../../db/create-database.ts'
import type { ExportFilter } from './read-in-batches.ts'

const column = (table: string, name: string) => sql.ref(`${table}.${name}`)

/**
 * What may be exported of a report: one that its article still makes, of an article that is neither withdrawn nor under embargo. Both
 * are asked of the article itself, since the work that follows a withdrawal takes its time.
 * @param mention, article names of the tables in the query
 */
export function isVisible(mention: string, article: string): RawBuilder<boolean> {
  return sql<boolean>`(${column(mention, 'live')} AND ${column(article, 'publication_status')} = 'usable'
    AND (${column(article, 'embargoed_until')} IS NULL OR ${column(article, 'embargoed_until')} <= clock_timestamp()))`
}

/** Visible reports of a claim which the parts of a filter that concern reports let through; `claimId` is a column of the query around it. */
export function passingReports(
  db: Connection,
  claimId: string,
  filter: Pick<ExportFilter, 'outlet' | 'language' | 'since' | 'until'>,
) {
  const { outlet, language, since, until } = filter
  return db
    .selectFrom('mention as report')
    .innerJoin('article as told', 'told.id', 'report.article_id')
    .innerJoin('article_version as said_in', 'said_in.id', 'report.version_id')
    .where('report.claim_id', '=', sql.ref<string>(claimId))
    .where(isVisible('report', 'told'))
    .$if(outlet !== undefined, (query) => query.where('report.outlet_id', '=', outlet ?? ''))
    .$if(language !== undefined, (query) => query.where('said_in.language', '=', language ?? ''))
    .$if(since !== undefined, (query) => query.where('report.asserted_at', '>=', since as never))
    .$if(until !== undefined, (query) => query.where('report.asserted_at', '<', until as never))
}
