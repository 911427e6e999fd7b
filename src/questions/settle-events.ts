import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { type QuestionSubject, questionOf } from './question-key.ts'
import { namesInTexts, placeNames } from './titles.ts'

/** A claim and where it belongs. */
export interface Placed {
  readonly id: string
  /** Key of the root of its place, and first day of its event: together the event's key. */
  readonly root: string
  readonly day: string
  /** Its own day: with other reports it would be of the event of that day. */
  readonly ownDay: string
  readonly questionKey: string
  readonly oldQuestionId: string | null
  readonly subject: QuestionSubject
  /** The place's name in the text. */
  readonly placeText: string | null
  /** True where it counts its own side's losses, which is whoever the speaker turned out to speak for. */
  readonly isOwn: boolean
  /** The affected side's row. */
  readonly affectedId: string | null
}

/**
 * Makes the events and questions that claims belong to and moves the claims there. Under the locks of
 * the places. Rows are made in sorted order; also those to which claims belonged at moments at which nothing had been said
 * of the days before, or of whom the speaker spoke for.
 * @returns the questions that gained or lost a claim, and the question of each claim.
 */
export async function settleEvents(
  trx: Connection,
  placed: readonly Placed[],
): Promise<{ questionIds: Set<string>; questionOf: Map<string, string> }> {
  const questionIds = new Set<string>()
  const questions = new Map<string, string>()
  if (placed.length === 0) return { questionIds, questionOf: questions }
  const eventIds = await makeEvents(trx, placed)
  const rows = await makeQuestions(trx, placed, eventIds)
  const moves: { id: string; eventId: string; questionId: string }[] = []
  for (const claim of placed) {
    const eventId = eventIds.get(`${claim.root}/${claim.day}`) ?? ''
    const questionId = rows.get(`${eventId} ${claim.questionKey}`)
    if (questionId === undefined) throw new Error('a question was not made')
    questions.set(claim.id, questionId)
    if (claim.oldQuestionId === questionId) continue
    questionIds.add(questionId)
    if (claim.oldQuestionId !== null) questionIds.add(claim.oldQuestionId)
    moves.push({ id: claim.id, eventId, questionId })
  }
  if (moves.length > 0) {
    await sql`
      UPDATE claim SET event_id = move.event_id, question_id = move.question_id,
        updated_at = clock_timestamp()
      FROM unnest(${moves.map((move) => move.id)}::uuid[], ${moves.map((move) => move.eventId)}::uuid[],
        ${moves.map((move) => move.questionId)}::uuid[]) AS move (id, event_id, question_id)
      WHERE claim.id = move.id`.execute(trx)
  }
  return { questionIds, questionOf: questions }
}

/** The claims, and again at each day and in each question that they can have had at a moment of the past. */
function atAnyMoment(placed: readonly Placed[]): Placed[] {
  return placed.flatMap((claim) => {
    const open = claim.isOwn ? questionOf({ ...claim.subject, affectedSide: null }) : undefined
    const asked =
      open === undefined
        ? [claim]
        : [
            claim,
            {
              ...claim,
              questionKey: open.key,
              subject: { ...claim.subject, affectedSide: null },
              affectedId: null,
            },
          ]
    if (claim.day === claim.ownDay) return asked
    return asked.flatMap((it) => [{ ...it, day: claim.ownDay }, it])
  })
}

async function makeEvents(
  trx: Connection,
  placed: readonly Placed[],
): Promise<Map<string, string>> {
  const wanted = new Map(atAnyMoment(placed).map((claim) => [`${claim.root}/${claim.day}`, claim]))
  const keys = [...wanted.keys()].sort()
  const known = await eventsByKey(trx, keys)
  const rows = keys
    .filter((key) => !known.has(key))
    .flatMap((key) => {
      const claim = wanted.get(key)
      if (claim === undefined) return []
      const given = claim.placeText === null ? null : namesInTexts([claim.placeText])
      const names = JSON.stringify(placeNames(claim.root, given))
      const { root, day } = claim
      return [{ key, place_key: root, place_names: names, day_from: day, day_to: day }]
    })
  if (rows.length === 0) return known
  await trx
    .insertInto('event')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return eventsByKey(trx, keys)
}

async function eventsByKey(trx: Connection, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('event')
    .select(['id', 'key'])
    .where('key', '=', sql<string>`any(${keys})`)
    .execute()
  return new Map(rows.map((row) => [row.key, row.id]))
}

/** Ids by `<event id> <question key>`. */
async function makeQuestions(
  trx: Connection,
  placed: readonly Placed[],
  eventIds: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const wanted = new Map<string, { eventId: string; claim: Placed }>()
  for (const claim of atAnyMoment(placed)) {
    const eventId = eventIds.get(`${claim.root}/${claim.day}`) ?? ''
    wanted.set(`${eventId} ${claim.questionKey}`, { eventId, claim })
  }
  const known = await questionsOf(trx, [...new Set([...wanted.values()].map((it) => it.eventId))])
  const missing = [...wanted.keys()].filter((key) => !known.has(key)).sort()
  if (missing.length === 0) return known
  const rows = missing.flatMap((key) => {
    const it = wanted.get(key)
    const question = it === undefined ? undefined : questionOf(it.claim.subject)
    if (it === undefined || question === undefined) return []
    return [
      {
        event_id: it.eventId,
        key: question.key,
        predicate: question.predicate,
        affected_side_id: question.affectedSide === null ? null : it.claim.affectedId,
        class: question.class,
      },
    ]
  })
  await trx
    .insertInto('question')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['event_id', 'key']).doNothing())
    .execute()
  return questionsOf(trx, [...new Set([...wanted.values()].map((it) => it.eventId))])
}

async function questionsOf(
  trx: Connection,
  eventIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('question')
    .select(['id', 'event_id', 'key'])
    .where('event_id', '=', sql<string>`any(${eventIds}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [`${row.event_id} ${row.key}`, row.id]))
}
