import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'

export interface FoundPage {
  readonly limit: number
  /** Id of the last row of the page before. */
  readonly after: string | undefined
}

/**
 * Claims that some article still reports, the newest first.
 * @param query words as `to_tsquery` reads them, folded as claims are.
 */
export async function findClaims(db: Connection, query: string, page: FoundPage) {
  return db
    .selectFrom('claim')
    .select([
      'claim.id',
      'claim.party_id as partyId',
      'claim.stance',
      'claim.predicate',
      'claim.quantity_low as low',
      'claim.quantity_high as high',
      'claim.comparator',
      'claim.quantity_text as quantityText',
      'claim.words',
      'claim.language',
      'claim.asserted_last as assertedLast',
      'claim.event_id as eventId',
      'claim.question_id as questionId',
    ])
    .where(
      'claim.id',
      'in',
      sql<string>`(SELECT search_claims(to_tsquery('simple', ${query}), ${page.after ?? null}::uuid, ${page.limit + 1}::integer))`,
    )
    .orderBy('claim.id', 'desc')
    .execute()
}

/**
 * Parties by any of their names, those of merged ones among them: each once, with the first name that fits.
 * @param folded as `fold` of `parties/fold.ts` makes it: the spelling in which names are kept.
 */
export async function findParties(db: Connection, folded: string, page: FoundPage) {
  let found = db
    .selectFrom('party_alias')
    .innerJoin('party', 'party.id', 'party_alias.party_id')
    .select(['party.root_id as id', 'party_alias.text', 'party_alias.language'])
    .distinctOn('party.root_id')
    .where(
      'party_alias.id',
      'in',
      sql<string>`(SELECT search_party_names(search_query(${folded})))`,
    )
  if (page.after !== undefined) found = found.where('party.root_id', '<', page.after)
  return found
    .orderBy('party.root_id', 'desc')
    .orderBy(sql`length(party_alias.text)`)
    .orderBy('party_alias.text')
    .limit(page.limit + 1)
    .execute()
}

/** Articles by the title of their present version, the newest first. */
export async function findArticles(db: Connection, q: string, page: FoundPage) {
  return db
    .selectFrom('article')
    .innerJoin('article_version', (join) =>
      join
        .onRef('article.id', '=', 'article_version.article_id')
        .onRef('article.current_version', '=', 'article_version.version'),
    )
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select([
      'article.id',
      'article.url',
      'outlet.name as outlet',
      'article_version.language',
      'article_version.published_at as publishedAt',
      sql<string>`article_version.title`.as('title'),
      sql<boolean>`article_version.text = ''`.as('withdrawn'),
    ])
    .where(
      'article.id',
      'in',
      sql<string>`(SELECT search_articles(search_query(${q}), ${page.after ?? null}::uuid, ${page.limit + 1}::integer))`,
    )
    .orderBy('article.id', 'desc')
    .execute()
}
