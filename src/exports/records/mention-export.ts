import { sql } from 'kysely'
import { storedSpans } from '../../db/stored-spans.ts'
import { type Names, speaksForParty } from '../../parties/queries.ts'
import { toInstant } from '../../wire.ts'
import { nameIn } from '../speech.ts'
import type { ExportSource } from './read-in-batches.ts'
import { isVisible } from './visible-reports.ts'

/** A row for each report: who is said to have said what, by which article, in which words and where they stand. */
export const mentionExport: ExportSource = {
  columns: [
    'mentionId',
    'claimId',
    'articleId',
    'version',
    'url',
    'title',
    'outletId',
    'outlet',
    'language',
    'assertedAt',
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
    'type',
    'words',
    'source',
    'cue',
    'content',
    'confidence',
    'reviewStatus',
    'eventId',
    'eventKey',
    'place',
    'questionId',
    'questionStatus',
  ],

  batch: 1000,

  async newest(db) {
    const row = await db.selectFrom('mention').select('id').orderBy('id', 'desc').limit(1).execute()
    return row[0]?.id
  },

  async ids(db, { event }, { after, upTo, most }) {
    const rows = await db
      .selectFrom('mention')
      .select('mention.id')
      .where('mention.id', '>', after)
      .where('mention.id', '<=', upTo)
      // An event has few claims: without this its export would look at every mention that there is.
      .$if(event !== undefined, (query) =>
        query.where('mention.claim_id', 'in', (eb) =>
          eb
            .selectFrom('claim')
            .select('id')
            .where('event_id', '=', event ?? ''),
        ),
      )
      .orderBy('mention.id')
      .limit(most)
      .execute()
    return rows.map(({ id }) => id)
  },

  async read(db, ids, filter, language) {
    const { party, outlet, since, until } = filter
    const rows = await db
      .selectFrom('mention')
      .innerJoin('claim', 'claim.id', 'mention.claim_id')
      .innerJoin('article', 'article.id', 'mention.article_id')
      .innerJoin('article_version as version', 'version.id', 'mention.version_id')
      .innerJoin('outlet', 'outlet.id', 'mention.outlet_id')
      .innerJoin('party as named', 'named.id', 'claim.party_id')
      .innerJoin('party', 'party.id', 'named.root_id')
      .leftJoin('event', 'event.id', 'claim.event_id')
      .leftJoin('question', 'question.id', 'claim.question_id')
      .select([
        'mention.id as mentionId',
        'claim.id as claimId',
        'article.id as articleId',
        'version.version',
        'article.url',
        'version.title',
        'outlet.id as outletId',
        'outlet.name as outlet',
        'version.language',
        'mention.asserted_at as assertedAt',
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
        'mention.type',
        'mention.words',
        'mention.source',
        'mention.cue',
        'mention.content',
        'mention.confidence',
        'claim.review_status as reviewStatus',
        'event.id as eventId',
        'event.key as eventKey',
        'event.place_names as place',
        'question.id as questionId',
        'question.status as questionStatus',
      ])
      .where('mention.id', '=', sql<string>`any(${ids}::uuid[])`)
      .where('claim.review_status', '<>', 'rejected')
      .where(isVisible('mention', 'article'))
      .$if(party !== undefined, (query) =>
        query.where(speaksForParty(party ?? '', 'claim.party_id', 'claim.asserted_first')),
      )
      .$if(outlet !== undefined, (query) => query.where('mention.outlet_id', '=', outlet ?? ''))
      .$if(filter.language !== undefined, (query) =>
        query.where('version.language', '=', filter.language ?? ''),
      )
      .$if(since !== undefined, (query) => query.where('mention.asserted_at', '>=', since as never))
      .$if(until !== undefined, (query) => query.where('mention.asserted_at', '<', until as never))
      .orderBy('mention.id')
      .execute()
    return rows.map((row) => ({
      ...row,
      assertedAt: toInstant(row.assertedAt),
      party: nameIn(row.party as Names, language),
      place: row.place === null ? null : nameIn(row.place as Names, language),
      source: storedSpans(row.source),
      cue: storedSpans(row.cue),
      content: storedSpans(row.content),
    }))
  },
}
