import { type RawBuilder, sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { sideAt } from '../parties/side-at.ts'

/** Rows of all live claims of some questions. */
export function liveRows(db: Connection, questionIds: readonly string[]) {
  return (
    reportedRows(db)
      // Eight tables: planning takes longer than reading one question.
      .modifyFront(sql`/* prepared: live claims */`)
      .where('claim.question_id', '=', sql<string>`any(${questionIds}::uuid[])`)
      .execute()
  )
}

/** A row for each claim that some article still reports, with the report whose words are shown. */
export function reportedRows(db: Connection) {
  return (
    db
      .selectFrom('claim')
      // Whom a claim was read of may stand for another party by now.
      .innerJoin('party as named', 'named.id', 'claim.party_id')
      .innerJoin('party', 'party.id', 'named.root_id')
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom('mention')
            // Two people who speak for one side are one origin.
            .innerJoin('party as origin', (join) =>
              join.on('origin.id', '=', sql<string>`mention.chain[cardinality(mention.chain)]`),
            )
            .innerJoin('outlet as teller', 'teller.id', 'mention.outlet_id')
            .innerJoin('article as told', 'told.id', 'mention.article_id')
            .leftJoin('wire_copy as wire', 'wire.version_id', 'mention.version_id')
            .select([
              // Numbers and text: dates and arrays take their reader many times as long.
              epoch(sql`min(mention.asserted_at)`).as('first_mention'),
              sql<Date>`min(mention.asserted_at)`.as('first_at'),
              // By what the reports are, never by which of them came first: ids are given in the order of arrival.
              sql<string>`(array_agg(mention.id ORDER BY mention.asserted_at, mention.words COLLATE "C",
                teller.name COLLATE "C", told.source_system COLLATE "C", told.external_id COLLATE "C",
                mention.span_start, mention.id))[1]`.as('shown_id'),
              epoch(sql`max(mention.asserted_at)`).as('last_mention'),
              epoch(sql`max(mention.recorded_at)`).as('recorded_at'),
              sql<string>`string_agg(DISTINCT mention.outlet_id::text, ' ')`.as('outlet_ids'),
              // Whose word each report ends at, and among which copies it stands.
              sql<string>`string_agg(DISTINCT concat_ws('/', ${sideAt('origin', 'mention.asserted_at')}::text,
                wire.group_id::text, CASE WHEN wire.group_id IS NOT NULL THEN mention.article_id::text END), ' ')`.as(
                'carried',
              ),
            ])
            .whereRef('mention.claim_id', '=', 'claim.id')
            .where('mention.live', '=', true)
            .as('report'),
        (join) => join.onTrue(),
      )
      .innerJoin('mention as shown', 'shown.id', 'report.shown_id')
      .innerJoin('article_version as version', 'version.id', 'shown.version_id')
      .innerJoin('outlet', 'outlet.id', 'shown.outlet_id')
      .select(sideAt('party', 'report.first_at').as('side_id'))
      .select([
        'claim.id',
        'claim.question_id',
        'party.id as party_id',
        'claim.predicate',
        'claim.stance',
        'claim.polarity',
        'claim.modality',
        'claim.quantity_low',
        'claim.quantity_high',
        'claim.comparator',
        'claim.quantity_text',
        'claim.counted_text',
        'claim.class',
        'claim.counting',
        'claim.actor_id',
        'claim.affected_id',
        'claim.affected_text',
        'claim.affected_reason',
        'claim.place_key',
        'claim.place_root',
        'claim.place_how',
        'claim.occurred_from',
        'claim.occurred_to',
        'claim.occurred_how',
        'claim.words',
        'claim.language',
        'shown.words as shown_words',
        'version.language as shown_language',
        'shown.article_id',
        'version.version',
        'outlet.name as outlet_name',
        'shown.source',
        'shown.cue',
        'shown.content',
        'report.first_mention',
        'report.last_mention',
        'report.recorded_at',
        'report.outlet_ids',
        'report.carried',
      ])
      .where('claim.review_status', '!=', 'rejected')
      .orderBy('claim.id')
  )
}

/** An instant as milliseconds since the epoch. */
function epoch(instant: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`floor(extract(epoch FROM ${instant}) * 1000)::float8`
}

export type LiveRow = Awaited<ReturnType<typeof liveRows>>[number]
