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
  let found = db
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
      sql<boolean>`to_tsvector('simple', claim.search_words) @@ to_tsquery('simple', ${query})`,
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('mention')
          .select('mention.id')
          .whereRef('mention.claim_id', '=', 'claim.id')
          .where('mention.live', '=', true),
      ),
    )
  if (page.after !== undefined) found = found.where('claim.id', '<', page.after)
  return found
    .orderBy('claim.id', 'desc')
    .limit(page.limit + 1)
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
    .where('party_alias.retired_at', 'is', null)
    .where(
      sql<boolean>`to_tsvector('pg_catalog.simple', search_fold(party_alias.folded)) @@ search_query(${folded})`,
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
  let found = db
    .selectFrom('article_version')
    .innerJoin('article', (join) =>
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
    .where('article_version.title', 'is not', null)
    .where(
      sql<boolean>`to_tsvector('pg_catalog.simple', search_fold(article_version.title)) @@ search_query(${q})`,
    )
  if (page.after !== undefined) found = found.where('article.id', '<', page.after)
  return found
    .orderBy('article.id', 'desc')
    .limit(page.limit + 1)
    .execute()
}
