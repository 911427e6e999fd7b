import { sql } from 'kysely'
import { type Names, speaksForParty } from '../../parties/queries.ts'
import { toInstant } from '../../wire.ts'
import { nameIn } from '../speech.ts'
import type { ExportSource } from './read-in-batches.ts'
import { passingReports } from './visible-reports.ts'

/** A row for each claim, with how often and by how many it was reported; words, days and numbers are those of the reports that pass. */
export const claimExport: ExportSource = {
  columns: [
    'claimId',
    'partyId',
    'partyKey',
    'party',
    'stance',
    'polarity',
    'modality',
    'predicate',
    'low',
    'high',
    'comparator',
    'figureWords',
    'class',
    'counting',
    'occurredFrom',
    'occurredTo',
    'words',
    'language',
    'mentions',
    'outlets',
    'assertedFirst',
    'assertedLast',
    'confidence',
    'reviewStatus',
    'eventId',
    'eventKey',
    'place',
    'questionId',
    'questionStatus',
  ],

  // Each with all of its reports.
  batch: 200,

  async newest(db) {
    const row = await db.selectFrom('claim').select('id').orderBy('id', 'desc').limit(1).execute()
    return row[0]?.id
  },

  async ids(db, { event }, { after, upTo, most }) {
    const rows = await db
      .selectFrom('claim')
      .select('id')
      .where('id', '>', after)
      .where('id', '<=', upTo)
      .$if(event !== undefined, (query) => query.where('event_id', '=', event ?? ''))
      .orderBy('id')
      .limit(most)
      .execute()
    return rows.map(({ id }) => id)
  },

  async read(db, ids, filter, language) {
    const { party } = filter
    const rows = await db
      .selectFrom('claim')
      .innerJoin('party as named', 'named.id', 'claim.party_id')
      .innerJoin('party', 'party.id', 'named.root_id')
      .leftJoin('event', 'event.id', 'claim.event_id')
      .leftJoin('question', 'question.id', 'claim.question_id')
      .innerJoinLateral(
        () =>
          passingReports(db, 'claim.id', filter)
            .select(({ fn }) => [
              fn.countAll<number>().as('mentions'),
              sql<number>`count(DISTINCT report.outlet_id)`.as('outlets'),
              // Never null: a claim without such a report has no row.
              sql<Date>`min(report.asserted_at)`.as('first'),
              sql<Date>`max(report.asserted_at)`.as('last'),
              sql<string>`(array_agg(report.words ORDER BY report.asserted_at, report.id))[1]`.as(
                'words',
              ),
              sql<string>`(array_agg(said_in.language ORDER BY report.asserted_at, report.id))[1]`.as(
                'language',
              ),
            ])
            .having(({ fn }) => fn.countAll(), '>', 0)
            .as('told'),
        (join) => join.onTrue(),
      )
      .select([
        'claim.id as claimId',
        'party.id as partyId',
        'party.key as partyKey',
        'party.names as party',
        'claim.stance',
        'claim.polarity',
        'claim.modality',
        'claim.predicate',
        'claim.quantity_low as low',
        'claim.quantity_high as high',
        'claim.comparator',
        'claim.quantity_text as figureWords',
        'claim.class',
        'claim.counting',
        'claim.occurred_from as occurredFrom',
        'claim.occurred_to as occurredTo',
        'told.words',
        'told.language',
        'told.mentions',
        'told.outlets',
        'told.first as assertedFirst',
        'told.last as assertedLast',
        'claim.confidence',
        'claim.review_status as reviewStatus',
        'event.id as eventId',
        'event.key as eventKey',
        'event.place_names as place',
        'question.id as questionId',
        'question.status as questionStatus',
      ])
      .where('claim.id', '=', sql<string>`any(${ids}::uuid[])`)
      .where('claim.review_status', '<>', 'rejected')
      .$if(party !== undefined, (query) =>
        query.where(speaksForParty(party ?? '', 'claim.party_id', 'claim.asserted_first')),
      )
      .orderBy('claim.id')
      .execute()
    return rows.map((row) => ({
      ...row,
      party: nameIn(row.party as Names, language),
      place: row.place === null ? null : nameIn(row.place as Names, language),
      assertedFirst: toInstant(row.assertedFirst),
      assertedLast: toInstant(row.assertedLast),
    }))
  },
}
