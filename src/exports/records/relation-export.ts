import { sql } from 'kysely'
import { type Names, speaksForParty } from '../../parties/queries.ts'
import { toInstant } from '../../wire.ts'
import { nameIn } from '../speech.ts'
import type { ExportSource } from './read-in-batches.ts'
import { passingReports } from './visible-reports.ts'

/**
 * A row for each tie between two claims that are both reported, unless a person rejected it. A filter by party or report is passed
 * where one of the two claims passes it.
 */
export const relationExport: ExportSource = {
  columns: [
    'relationId',
    'type',
    'detail',
    'status',
    'rule',
    'confidence',
    'recordedAt',
    'eventId',
    'eventKey',
    'place',
    'questionId',
    'questionStatus',
    'fromClaimId',
    'fromPartyKey',
    'fromParty',
    'fromStance',
    'fromLow',
    'fromHigh',
    'fromWords',
    'toClaimId',
    'toPartyKey',
    'toParty',
    'toStance',
    'toLow',
    'toHigh',
    'toWords',
  ],

  // Each with all reports of two claims.
  batch: 200,

  async newest(db) {
    const rows = await db
      .selectFrom('relation')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
    return rows[0]?.id
  },

  async ids(db, { event }, { after, upTo, most }) {
    const rows = await db
      .selectFrom('relation')
      .select('id')
      .where('id', '>', after)
      .where('id', '<=', upTo)
      .$if(event !== undefined, (query) =>
        query.where('question_id', 'in', (eb) =>
          eb
            .selectFrom('question')
            .select('id')
            .where('event_id', '=', event ?? ''),
        ),
      )
      .orderBy('id')
      .limit(most)
      .execute()
    return rows.map(({ id }) => id)
  },

  async read(db, ids, filter, language) {
    const { party, outlet, since, until } = filter
    const asksOfReports = [outlet, filter.language, since, until].some((it) => it !== undefined)
    const firstWords = sql<string>`(array_agg(report.words ORDER BY report.asserted_at, report.id))[1]`
    const rows = await db
      .selectFrom('relation')
      .innerJoin('question', 'question.id', 'relation.question_id')
      .innerJoin('event', 'event.id', 'question.event_id')
      .innerJoin('claim as a', 'a.id', 'relation.from_claim_id')
      .innerJoin('party as named_a', 'named_a.id', 'a.party_id')
      .innerJoin('party as party_a', 'party_a.id', 'named_a.root_id')
      .innerJoin('claim as b', 'b.id', 'relation.to_claim_id')
      .innerJoin('party as named_b', 'named_b.id', 'b.party_id')
      .innerJoin('party as party_b', 'party_b.id', 'named_b.root_id')
      .innerJoinLateral(
        () => passingReports(db, 'a.id', {}).select(firstWords.as('words')).as('told_a'),
        (join) => join.onTrue(),
      )
      .innerJoinLateral(
        () => passingReports(db, 'b.id', {}).select(firstWords.as('words')).as('told_b'),
        (join) => join.onTrue(),
      )
      .select([
        'relation.id as relationId',
        'relation.type',
        'relation.detail',
        'relation.status',
        'relation.rule',
        'relation.confidence',
        'relation.recorded_at as recordedAt',
        'event.id as eventId',
        'event.key as eventKey',
        'event.place_names as place',
        'question.id as questionId',
        'question.status as questionStatus',
        'a.id as fromClaimId',
        'party_a.key as fromPartyKey',
        'party_a.names as fromParty',
        'a.stance as fromStance',
        'a.quantity_low as fromLow',
        'a.quantity_high as fromHigh',
        'told_a.words as fromWords',
        'b.id as toClaimId',
        'party_b.key as toPartyKey',
        'party_b.names as toParty',
        'b.stance as toStance',
        'b.quantity_low as toLow',
        'b.quantity_high as toHigh',
        'told_b.words as toWords',
      ])
      .where('relation.id', '=', sql<string>`any(${ids}::uuid[])`)
      .where('relation.status', '<>', 'rejected')
      .where('a.review_status', '<>', 'rejected')
      .where('b.review_status', '<>', 'rejected')
      .where('told_a.words', 'is not', null)
      .where('told_b.words', 'is not', null)
      .$if(party !== undefined, (query) =>
        query.where((eb) =>
          eb.or([
            speaksForParty(party ?? '', 'a.party_id', 'a.asserted_first'),
            speaksForParty(party ?? '', 'b.party_id', 'b.asserted_first'),
          ]),
        ),
      )
      .$if(asksOfReports, (query) =>
        query.where((eb) =>
          eb.or(
            ['a.id', 'b.id'].map((claim) =>
              eb.exists(passingReports(db, claim, filter).select('report.id')),
            ),
          ),
        ),
      )
      .orderBy('relation.id')
      .execute()
    return rows.map((row) => ({
      ...row,
      recordedAt: toInstant(row.recordedAt),
      place: nameIn(row.place as Names, language),
      fromParty: nameIn(row.fromParty as Names, language),
      toParty: nameIn(row.toParty as Names, language),
    }))
  },
}
