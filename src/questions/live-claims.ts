import { type RawBuilder, sql } from 'kysely'
import type { Told } from '../claims/told.ts'
import type { Connection } from '../db/create-database.ts'
import { storedSpans } from '../db/stored-spans.ts'
import { isManyVoices } from '../parties/generic-sources.ts'
import { type Names, type PartyRow, partiesById } from '../parties/queries.ts'
import { sideAt } from '../parties/side-at.ts'
import { type FigureMarks, marksAround } from './around-figure.ts'
import type { Relation } from './compare.ts'
import type { InCopy } from './compared-claim.ts'
import type { Quantity } from './intervals.ts'
import { haveForces, ownSide } from './own-side.ts'
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
  return (await claimsAndParties(db, questionIds)).claims
}

/**
 * The same with everybody whom they name: speakers, their sides, who acted and who was affected.
 * @param others ids of further parties that are wanted
 */
export async function claimsAndParties(
  db: Connection,
  questionIds: readonly string[],
  others: readonly string[] = [],
): Promise<{ claims: LiveClaim[]; parties: Map<string, PartyRow> }> {
  const rows = questionIds.length === 0 ? [] : await liveRows(db, questionIds)
  return withParties(db, rows, others)
}

async function withParties(db: Connection, rows: readonly LiveRow[], others: readonly string[]) {
  // Few parties, named by many claims: read once each.
  const named = rows.flatMap((row) =>
    [row.party_id, row.side_id, row.actor_id, row.affected_id].filter((id) => id !== null),
  )
  const parties = await partiesById(db, [...named, ...others])
  return { claims: rows.map((row) => liveClaimOf(row, parties)), parties }
}

/**
 * Live claims as their reports of then tell them.
 * @param members by their ids, with the questions that they answered then
 */
export async function claimsThen(
  db: Connection,
  members: ReadonlyMap<string, { told: Told | undefined; question: string } & OfThen>,
  others: readonly string[],
): Promise<{ claims: LiveClaim[]; parties: Map<string, PartyRow> }> {
  const rows = await reportedRows(db)
    .where('claim.id', '=', sql<string>`any(${[...members.keys()]}::uuid[])`)
    .execute()
  return withParties(
    db,
    rows.map((row) => {
      const member = members.get(row.id)
      return member === undefined ? row : rowThen(row, member)
    }),
    others,
  )
}

interface OfThen {
  readonly actorId: string | null
}

function rowThen(
  row: LiveRow,
  { told, question, actorId }: { told: Told | undefined; question: string } & OfThen,
): LiveRow {
  if (told === undefined) return { ...row, question_id: question }
  const { traits, texts } = told
  return {
    ...row,
    question_id: question,
    stance: traits.stance,
    class: traits.class,
    counting: traits.counting,
    actor_id: actorId,
    affected_reason: traits.affectedReason,
    affected_text: texts.affectedText,
    place_how: traits.placeHow,
    occurred_how: traits.occurredHow,
    quantity_text: texts.quantityText,
    counted_text: texts.countedText,
    words: texts.words,
  }
}

function liveRows(db: Connection, questionIds: readonly string[]) {
  return (
    reportedRows(db)
      // Eight tables: planning takes longer than reading one question.
      .modifyFront(sql`/* prepared: live claims */`)
      .where('claim.question_id', '=', sql<string>`any(${questionIds}::uuid[])`)
      .execute()
  )
}

function reportedRows(db: Connection) {
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

type LiveRow = Awaited<ReturnType<typeof liveRows>>[number]

function liveClaimOf(row: LiveRow, parties: ReadonlyMap<string, PartyRow>): LiveClaim {
  const partyOf = (id: string | null) => (id === null ? undefined : parties.get(id))
  const [party, side] = [partyOf(row.party_id), partyOf(row.side_id)]
  if (party === undefined || side === undefined) throw new Error('a claim is of nobody')
  const actor = partyOf(row.actor_id)
  const affected = partyOf(row.affected_id) ?? ownSide(row.affected_reason, side)
  let marks: FigureMarks | undefined
  return {
    id: row.id,
    questionId: row.question_id ?? '',
    partyId: row.party_id,
    partyKey: party.key,
    partyName: nameOf(party.names),
    sideId: row.side_id,
    sideKey: side.key,
    sideIsKnown: side.known,
    sideHasForces: haveForces.has(side.kind),
    sideIsMany: isManyVoices(side.key),
    predicate: row.predicate,
    stance: row.stance,
    polarity: row.polarity,
    modality: row.modality,
    quantity: quantityOf(row),
    quantityText: row.quantity_text,
    countedText: row.counted_text,
    class: row.class,
    counting: row.counting,
    actorSideId: actor?.sideId ?? null,
    actorName: actor === undefined ? null : nameOf(actor.names),
    affectedSideId: affected?.sideId ?? null,
    affectedName: affected === undefined ? null : nameOf(affected.names),
    arabicNames: {
      party: arabicNameOf(party.names),
      actor: actor === undefined ? null : arabicNameOf(actor.names),
      affected: affected === undefined ? null : arabicNameOf(affected.names),
    },
    actorId: actor?.id ?? null,
    affectedId: affected?.id ?? null,
    affectedText: row.affected_text,
    placeKey: row.place_key,
    placeHow: row.place_how,
    placeIsRoot: row.place_key === row.place_root,
    occurredFrom: row.occurred_from,
    occurredTo: row.occurred_to,
    occurredHow: row.occurred_how,
    // Read when two claims are compared: most of a board's are not.
    get marks() {
      marks ??= marksAround(row.words, row.quantity_text)
      return marks
    },
    assertedAt: row.first_mention,
    ...carriedOf(row.carried),
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
    firstMention: new Date(row.first_mention),
    lastMention: new Date(row.last_mention),
    recordedAt: new Date(row.recorded_at),
    outletIds: row.outlet_ids.split(' '),
  }
}

function carriedOf(text: string): { origins: string[]; copies: InCopy[] } {
  const ways = text.split(' ').map((way) => way.split('/'))
  return {
    origins: [...new Set(ways.map(([origin = '']) => origin))],
    copies: ways.flatMap(([origin = '', group, articleId = '']) =>
      group === undefined ? [] : [{ origin, group, articleId }],
    ),
  }
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
    .modifyFront(sql`/* prepared: relations */`)
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
      'status',
    ])
    .where('question_id', '=', sql<string>`any(${questionIds}::uuid[])`)
    .execute()
}
