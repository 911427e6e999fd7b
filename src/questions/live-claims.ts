import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { storedSpans } from '../db/stored-spans.ts'
import { isManyVoices } from '../parties/generic-sources.ts'
import type { Names } from '../parties/queries.ts'
import { sideAt } from '../parties/side-at.ts'
import { marksAround } from './around-figure.ts'
import type { Relation } from './compare.ts'
import type { Quantity } from './intervals.ts'
import type { NamedClaim } from './rationale-arabic.ts'

/** The display name in English, else in Arabic, else in whatever language there is. */
export function nameOf(names: Names): string {
  return names['en'] ?? names['ar'] ?? Object.values(names)[0] ?? ''
}

function arabicNameOf(names: Names): string {
  return names['ar'] ?? nameOf(names)
}

/** The report whose words a board shows, with its spans in that version's text (UTF-16 code units). */
export interface ReportShown {
  readonly articleId: string
  readonly version: number
  readonly outlet: string
  readonly source: [start: number, end: number][]
  readonly cue: [start: number, end: number][]
  readonly content: [start: number, end: number][]
}

/** What boards and linking need of a live claim. */
export interface LiveClaim extends NamedClaim {
  readonly questionId: string
  readonly countedText: string | null
  /** Rows of those who acted and were affected, as they are named: an army, a state. */
  readonly actorId: string | null
  readonly affectedId: string | null
  /** The words that name the affected. */
  readonly affectedText: string | null
  /** As its first report among those that still stand puts it. */
  readonly words: string
  readonly language: string
  readonly report: ReportShown
  readonly firstMention: Date
  readonly lastMention: Date
  /** When its newest report was stored. */
  readonly recordedAt: Date
  readonly outletIds: readonly string[]
}

/** All live claims of some questions: those that some article still reports. */
export async function liveClaims(
  db: Connection,
  questionIds: readonly string[],
): Promise<LiveClaim[]> {
  if (questionIds.length === 0) return []
  const rows = await db
    .selectFrom('claim')
    // Whom a claim was read of may stand for another party by now.
    .innerJoin('party as named', 'named.id', 'claim.party_id')
    .innerJoin('party', 'party.id', 'named.root_id')
    // The limit keeps the planner from reading all parties for an expression that it cannot estimate.
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('party as one')
          .selectAll('one')
          .where('one.id', '=', sideAt('party', 'claim.asserted_first'))
          .limit(1)
          .as('side'),
      (join) => join.onTrue(),
    )
    .leftJoin('party as named_actor', 'named_actor.id', 'claim.actor_id')
    .leftJoin('party as actor', 'actor.id', 'named_actor.root_id')
    .leftJoin('party as named_affected', 'named_affected.id', 'claim.affected_id')
    .leftJoin('party as affected', 'affected.id', 'named_affected.root_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('mention')
          // Two people who speak for one side are one origin.
          .innerJoin('party as origin', (join) =>
            join.on('origin.id', '=', sql<string>`mention.chain[cardinality(mention.chain)]`),
          )
          .select([
            sql<Date>`min(mention.asserted_at)`.as('first_mention'),
            sql<string>`(array_agg(mention.id ORDER BY mention.asserted_at, mention.words, mention.id))[1]`.as(
              'shown_id',
            ),
            sql<Date>`max(mention.asserted_at)`.as('last_mention'),
            sql<Date>`max(mention.recorded_at)`.as('recorded_at'),
            sql<string[]>`array_agg(DISTINCT mention.outlet_id::text)`.as('outlet_ids'),
            sql<
              string[]
            >`array_agg(DISTINCT (${sideAt('origin', 'mention.asserted_at')})::text)`.as('origins'),
          ])
          .whereRef('mention.claim_id', '=', 'claim.id')
          .where('mention.live', '=', true)
          .as('report'),
      (join) => join.onTrue(),
    )
    .innerJoin('mention as shown', 'shown.id', 'report.shown_id')
    .innerJoin('article_version as version', 'version.id', 'shown.version_id')
    .innerJoin('outlet', 'outlet.id', 'shown.outlet_id')
    .select([
      'claim.id',
      'claim.question_id',
      'party.id as party_id',
      'party.names as party_names',
      'side.id as side_id',
      'side.names as side_names',
      'side.kind as side_kind',
      'side.known as side_known',
      'side.key as side_key',
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
      'actor.side_id as actor_side_id',
      'actor.names as actor_names',
      'affected.side_id as affected_side_id',
      'affected.names as affected_names',
      'actor.id as actor_id',
      'affected.id as affected_id',
      'claim.affected_text',
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
      'report.origins',
    ])
    .where('claim.question_id', '=', sql<string>`any(${questionIds}::uuid[])`)
    .where('claim.review_status', '!=', 'rejected')
    .orderBy('claim.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    questionId: row.question_id ?? '',
    partyId: row.party_id,
    partyName: nameOf(row.party_names as Names),
    sideId: row.side_id,
    sideName: nameOf(row.side_names as Names),
    sideIsKnown: row.side_known,
    sideHasForces: ['state', 'de_facto_authority', 'armed_group'].includes(row.side_kind),
    sideIsMany: isManyVoices(row.side_key),
    predicate: row.predicate,
    stance: row.stance,
    polarity: row.polarity,
    modality: row.modality,
    quantity: quantityOf(row),
    quantityText: row.quantity_text,
    countedText: row.counted_text,
    class: row.class,
    counting: row.counting,
    actorSideId: row.actor_side_id,
    actorName: row.actor_names === null ? null : nameOf(row.actor_names as Names),
    affectedSideId: row.affected_side_id,
    affectedName: row.affected_names === null ? null : nameOf(row.affected_names as Names),
    arabicNames: {
      party: arabicNameOf(row.party_names as Names),
      actor: row.actor_names === null ? null : arabicNameOf(row.actor_names as Names),
      affected: row.affected_names === null ? null : arabicNameOf(row.affected_names as Names),
    },
    actorId: row.actor_id,
    affectedId: row.affected_id,
    affectedText: row.affected_text,
    placeKey: row.place_key,
    placeHow: row.place_how,
    placeIsRoot: row.place_key === row.place_root,
    occurredFrom: row.occurred_from,
    occurredTo: row.occurred_to,
    occurredHow: row.occurred_how,
    marks: marksAround(row.words, row.quantity_text),
    assertedAt: row.first_mention.getTime(),
    origins: row.origins,
    words: row.shown_words,
    language: row.shown_language,
    report: {
      articleId: row.article_id,
      version: row.version,
      outlet: row.outlet_name,
      source: storedSpans(row.source),
      cue: storedSpans(row.cue),
      content: storedSpans(row.content),
    },
    firstMention: row.first_mention,
    lastMention: row.last_mention,
    recordedAt: row.recorded_at,
    outletIds: row.outlet_ids,
  }))
}

export function quantityOf(row: {
  comparator: Quantity['comparator'] | null
  quantity_low: number | null
  quantity_high: number | null
}): Quantity | null {
  if (row.comparator === null) return null
  return { low: row.quantity_low, high: row.quantity_high, comparator: row.comparator }
}

export interface StoredRelation extends Relation {
  readonly id: string
  readonly questionId: string
  readonly status: 'proposed' | 'confirmed' | 'rejected'
}

export function relationsOf(
  db: Connection,
  questionIds: readonly string[],
): Promise<StoredRelation[]> {
  if (questionIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('relation')
    .select([
      'id',
      'question_id as questionId',
      'type',
      'detail',
      'from_claim_id as from',
      'to_claim_id as to',
      'basis',
      'rule',
      'confidence',
      'rationale',
      'status',
    ])
    .where('question_id', '=', sql<string>`any(${questionIds}::uuid[])`)
    .orderBy('id')
    .execute()
}
