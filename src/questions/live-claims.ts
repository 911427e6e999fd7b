import { sql } from 'kysely'
import type { Told } from '../claims/told.ts'
import type { Connection } from '../db/create-database.ts'
import { storedSpans } from '../db/stored-spans.ts'
import { isManyVoices } from '../parties/generic-sources.ts'
import { type Names, type PartyRow, partiesById } from '../parties/queries.ts'
import { type FigureMarks, marksAround } from './around-figure.ts'
import type { Relation } from './compare.ts'
import type { InCopy } from './compared-claim.ts'
import type { Quantity } from './intervals.ts'
import { type LiveRow, liveRows, reportedRows } from './live-rows.ts'
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
