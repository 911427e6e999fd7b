import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { placeOf } from '../places/find-place.ts'
import { placeAsked } from './question-key.ts'
import { type Names, namesInTexts } from './titles.ts'

/** True for a place that has no name but those that texts give it. */
export function isUnlisted(placeKey: string | null): boolean {
  return placeKey !== null && placeOf(placeKey) === undefined
}

/**
 * Names the places of questions and of their events as all reports that are there name them, where no list does. Under the
 * locks of the places.
 */
export async function settlePlaceNames(
  trx: Connection,
  questionIds: readonly string[],
): Promise<void> {
  const questions = await trx
    .selectFrom('question')
    .innerJoin('event', 'event.id', 'question.event_id')
    .select(['question.id', 'question.key', 'question.predicate', 'question.place_names as names'])
    .select(['event.id as eventId', 'event.place_key as eventPlace'])
    .select('event.place_names as eventNames')
    .where('question.id', '=', sql<string>`any(${questionIds}::uuid[])`)
    .execute()
  const named = await trx
    .selectFrom('claim')
    .select(['event_id as eventId', 'place_key as placeKey', 'place_text as text'])
    .distinct()
    .where('event_id', '=', sql<string>`any(${questions.map((it) => it.eventId)}::uuid[])`)
    .where('place_text', 'is not', null)
    .where('review_status', '!=', 'rejected')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('mention')
          .select('mention.id')
          .whereRef('mention.claim_id', '=', 'claim.id')
          .where('mention.live', '=', true),
      ),
    )
    .execute()
  const namesOf = (eventId: string, placeKey: string | null) =>
    isUnlisted(placeKey)
      ? namesInTexts(
          named.flatMap((it) =>
            it.eventId === eventId && it.placeKey === placeKey ? (it.text ?? []) : [],
          ),
        )
      : null
  for (const { id, names, ...question } of questions) {
    const found = namesOf(question.eventId, placeAsked(question))
    if (found === null || sameNames(found, names as Names | null)) continue
    await sql`UPDATE question SET place_names = ${JSON.stringify(found)}::jsonb, updated_at = clock_timestamp()
      WHERE id = ${id}`.execute(trx)
  }
  const events = new Map(questions.map((question) => [question.eventId, question]))
  for (const [id, { eventPlace, eventNames }] of events) {
    const found = namesOf(id, eventPlace)
    if (found === null || sameNames(found, eventNames as Names)) continue
    await sql`UPDATE event SET place_names = ${JSON.stringify(found)}::jsonb, updated_at = clock_timestamp()
      WHERE id = ${id}`.execute(trx)
  }
}

function sameNames(found: Names, stored: Names | null): boolean {
  const languages = Object.keys(found)
  return (
    stored !== null &&
    languages.length === Object.keys(stored).length &&
    languages.every((language) => found[language] === stored[language])
  )
}
