import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { exactInstant } from '../db/exact-instant.ts'
import type { Stance } from '../db/schema.generated.ts'
import { type PartyRow, partiesById, speaksForParty } from '../parties/queries.ts'
import { searchWords } from './search-words.ts'

export interface ClaimFilter {
  readonly party?: string | undefined
  readonly predicate?: string | undefined
  readonly question?: string | undefined
  readonly article?: string | undefined
  readonly language?: string | undefined
  readonly stance?: Stance | undefined
  /** Words that are all in the claim. */
  readonly q?: string | undefined
  readonly updatedSince?: string | undefined
}

export interface ClaimPage {
  readonly limit: number
  readonly after: { readonly at: string; readonly id: string } | undefined
}

/** Language tags are compared in the spelling in which they are kept: `AR` is `ar`. */
function canonicalTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language
  } catch {
    return language
  }
}

/** Claims that some article still reports, the one that changed longest ago first: fit for syncing. */
export async function listClaims(db: Connection, filter: ClaimFilter, page: ClaimPage) {
  let query = db
    .selectFrom('claim')
    .selectAll('claim')
    .select(exactInstant('claim.updated_at').as('exactUpdate'))
  query =
    filter.article === undefined
      ? query.where((eb) =>
          eb.exists(
            eb
              .selectFrom('mention')
              .select('mention.id')
              .whereRef('mention.claim_id', '=', 'claim.id')
              .where('mention.live', '=', true),
          ),
        )
      : query.where('claim.id', 'in', (eb) =>
          eb
            .selectFrom('mention')
            .select('claim_id')
            .where('article_id', '=', filter.article ?? '')
            .where('live', '=', true),
        )
  const { party, predicate, question, language, stance, q, updatedSince } = filter
  if (party !== undefined) {
    query = query.where(speaksForParty(party, 'claim.party_id', 'claim.asserted_first'))
  }
  if (predicate !== undefined) query = query.where('claim.predicate', '=', predicate)
  if (question !== undefined) query = query.where('claim.question_id', '=', question)
  if (language !== undefined) query = query.where('claim.language', '=', canonicalTag(language))
  if (stance !== undefined) query = query.where('claim.stance', '=', stance)
  if (q !== undefined) {
    query = query.where(
      sql<boolean>`to_tsvector('simple', claim.search_words) @@ plainto_tsquery('simple', ${searchWords(q)})`,
    )
  }
  if (updatedSince !== undefined) {
    query = query.where(sql<boolean>`claim.updated_at >= ${updatedSince}::timestamptz`)
  }
  const { after } = page
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(claim.updated_at, claim.id) > (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  }
  return query
    .orderBy('claim.updated_at')
    .orderBy('claim.id')
    .limit(page.limit + 1)
    .execute()
}

/** A claim, whether any article still makes it or not. */
export function findClaim(db: Connection, id: string): Promise<ClaimRow | undefined> {
  return db
    .selectFrom('claim')
    .selectAll('claim')
    .select(exactInstant('claim.updated_at').as('exactUpdate'))
    .where('id', '=', id)
    .executeTakeFirst()
}

export type ClaimRow = Awaited<ReturnType<typeof listClaims>>[number]

/** Reports of some claims, in the order of the text; at most `most` for each claim, the newest. */
export async function mentionsOf(db: Connection, claimIds: readonly string[], most = 50) {
  if (claimIds.length === 0) return []
  return db
    .selectFrom('claim')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('mention')
          .innerJoin('outlet', 'outlet.id', 'mention.outlet_id')
          .innerJoin('article_version', 'article_version.id', 'mention.version_id')
          .selectAll('mention')
          .select(['outlet.name as outlet_name', 'article_version.version'])
          .whereRef('mention.claim_id', '=', 'claim.id')
          .where('mention.live', '=', true)
          .orderBy('mention.asserted_at', 'desc')
          .orderBy('mention.id')
          .limit(most)
          .as('report'),
      (join) => join.onTrue(),
    )
    .selectAll('report')
    .where('claim.id', '=', sql<string>`any(${claimIds}::uuid[])`)
    .orderBy('report.asserted_at')
    .orderBy('report.span_start')
    .orderBy('report.id')
    .execute()
}

export type MentionRow = Awaited<ReturnType<typeof mentionsOf>>[number]

/** Parties of claims and their reports, by id. */
export function partiesOfClaims(
  db: Connection,
  claims: readonly ClaimRow[],
  mentions: readonly MentionRow[],
): Promise<Map<string, PartyRow>> {
  const ids = new Set<string>()
  for (const claim of claims) {
    for (const id of [claim.party_id, claim.actor_id, claim.affected_id])
      if (id !== null) ids.add(id)
  }
  for (const mention of mentions) for (const id of mention.chain) ids.add(id)
  return partiesById(db, [...ids])
}
