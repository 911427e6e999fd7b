import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { exactInstant } from '../db/exact-instant.ts'
import type { Names } from '../parties/queries.ts'
import type { QuestionStatus } from './positions.ts'

export interface EventRow {
  readonly id: string
  readonly key: string
  readonly placeKey: string
  readonly placeNames: Names
  readonly dayFrom: string
  readonly dayTo: string
  readonly updatedAt: Date
}

const eventColumns = [
  'event.id',
  'event.key',
  'event.place_key as placeKey',
  'event.place_names as placeNames',
  'event.day_from as dayFrom',
  'event.day_to as dayTo',
  'event.updated_at as updatedAt',
] as const

export async function findEvent(db: Connection, id: string): Promise<EventRow | undefined> {
  const row = await db
    .selectFrom('event')
    .select(eventColumns)
    .where('event.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, placeNames: row.placeNames as Names }
}

export interface EventFilter {
  /** Words of the place's names, in any language. */
  readonly q?: string | undefined
  /** `YYYY-MM-DD`: one of its days. */
  readonly day?: string | undefined
  /** It has a question that stands so. */
  readonly status?: QuestionStatus | undefined
}

/** Events with at least one question that somebody answers; newest first. */
export async function listEvents(
  db: Connection,
  filter: EventFilter,
  page: { limit: number; before: { at: string; id: string } | undefined },
) {
  let query = db
    .selectFrom('event')
    .select(eventColumns)
    .select([
      exactInstant('event.updated_at').as('exactUpdate'),
      (eb) =>
        eb
          .selectFrom('question')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('question.event_id', '=', 'event.id')
          .as('questions'),
      (eb) =>
        eb
          .selectFrom('question')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('question.event_id', '=', 'event.id')
          .where('question.status', '=', 'contested')
          .as('contested'),
    ])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('claim')
          .innerJoin('mention', 'mention.claim_id', 'claim.id')
          .select('claim.id')
          .whereRef('claim.event_id', '=', 'event.id')
          .where('mention.live', '=', true),
      ),
    )
  const { q, day, status } = filter
  if (q !== undefined) {
    query = query.where(
      sql<boolean>`to_tsvector('pg_catalog.simple', search_names(event.place_names)) @@ search_query(${q})`,
    )
  }
  if (day !== undefined) {
    query = query.where('event.day_from', '<=', day).where('event.day_to', '>=', day)
  }
  if (status !== undefined) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('question')
          .select('question.id')
          .whereRef('question.event_id', '=', 'event.id')
          .where('question.status', '=', status),
      ),
    )
  }
  const { before } = page
  if (before !== undefined) {
    query = query.where(
      sql<boolean>`(event.updated_at, event.id) < (${before.at}::timestamptz, ${before.id}::uuid)`,
    )
  }
  const rows = await query
    .orderBy('event.updated_at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return rows.map((row) => ({ ...row, placeNames: row.placeNames as Names }))
}

export interface QuestionRow {
  readonly id: string
  readonly eventId: string
  readonly key: string
  readonly predicate: string
  readonly affectedSideId: string | null
  readonly class: string | null
  /** Names of the place that it asks about, of one that no list knows. */
  readonly placeNames: Names | null
  /** Key of the place of its event. */
  readonly eventPlace: string
  readonly status: QuestionStatus
  readonly updatedAt: Date
}

const questionColumns = [
  'question.id',
  'question.event_id as eventId',
  'question.key',
  'question.predicate',
  'question.affected_side_id as affectedSideId',
  'question.class',
  'question.place_names as placeNames',
  'event.place_key as eventPlace',
  'question.status',
  'question.updated_at as updatedAt',
] as const

export async function questionsOfEvent(db: Connection, eventId: string): Promise<QuestionRow[]> {
  const rows = await db
    .selectFrom('question')
    .innerJoin('event', 'event.id', 'question.event_id')
    .select(questionColumns)
    .where('question.event_id', '=', eventId)
    .orderBy('question.key')
    .execute()
  return rows.map((row) => ({ ...row, placeNames: row.placeNames as Names | null }))
}

export async function findQuestion(db: Connection, id: string): Promise<QuestionRow | undefined> {
  const row = await db
    .selectFrom('question')
    .innerJoin('event', 'event.id', 'question.event_id')
    .select(questionColumns)
    .where('question.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, placeNames: row.placeNames as Names | null }
}

/** Questions that somebody answers, the last changed first. */
export async function listQuestions(
  db: Connection,
  filter: { status: QuestionStatus | undefined; event: string | undefined },
  page: { limit: number; before: { at: string; id: string } | undefined },
) {
  let query = db
    .selectFrom('question')
    .innerJoin('event', 'event.id', 'question.event_id')
    .select(questionColumns)
    .select(exactInstant('question.updated_at').as('exactUpdate'))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('claim')
          .innerJoin('mention', 'mention.claim_id', 'claim.id')
          .select('claim.id')
          .whereRef('claim.question_id', '=', 'question.id')
          .where('mention.live', '=', true),
      ),
    )
  if (filter.status !== undefined) query = query.where('question.status', '=', filter.status)
  if (filter.event !== undefined) query = query.where('question.event_id', '=', filter.event)
  const { before } = page
  if (before !== undefined) {
    query = query.where(
      sql<boolean>`(question.updated_at, question.id) < (${before.at}::timestamptz, ${before.id}::uuid)`,
    )
  }
  const rows = await query
    .orderBy('question.updated_at', 'desc')
    .orderBy('question.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return rows.map((row) => ({ ...row, placeNames: row.placeNames as Names | null }))
}
