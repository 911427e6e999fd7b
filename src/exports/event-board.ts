import type { Connection } from '../db/create-database.ts'
import { partiesById } from '../parties/queries.ts'
import { Problem } from '../problems.ts'
import { assembleBoard, partyIdsOf } from '../questions/board.ts'
import { liveClaims, relationsOf } from '../questions/live-claims.ts'
import { findEvent, questionsOfEvent } from '../questions/queries.ts'
import { directionOf } from '../wire.ts'

/**
 * The board of an event as `GET /v1/events/{id}` answers it.
 * @throws Problem `not-found`
 */
export async function eventBoard(db: Connection, id: string) {
  const event = await findEvent(db, id)
  if (event === undefined) throw new Problem('not-found', 'There is no such event.')
  const questions = await questionsOfEvent(db, id)
  const ids = questions.map((question) => question.id)
  const [claims, relations] = await Promise.all([liveClaims(db, ids), relationsOf(db, ids)])
  const affected = questions.flatMap((question) => question.affectedSideId ?? [])
  const parties = await partiesById(db, [...partyIdsOf(claims), ...affected])
  return assembleBoard({ event, questions, claims, relations, parties, directionOf })
}
