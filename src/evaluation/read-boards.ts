import type { Database } from '../db/create-database.ts'
import { partiesById } from '../parties/queries.ts'
import { positionsOf } from '../questions/board.ts'
import { isDenial } from '../questions/compare.ts'
import { claimsAndParties, relationsOf } from '../questions/live-claims.ts'
import { findEvent, listEvents, questionsOfEvent } from '../questions/queries.ts'
import { directionOf } from '../wire.ts'
import type { SeenEvent, SeenParty } from './score-board.ts'

/** More events than any story has. */
const mostEvents = 200

/** All boards of a database, as scoring looks at them. In the order of their keys. */
export async function readBoards(db: Database): Promise<SeenEvent[]> {
  const listed = await listEvents(db, {}, { limit: mostEvents, before: undefined })
  const events: SeenEvent[] = []
  for (const { id } of listed) {
    const event = await findEvent(db, id)
    if (event === undefined) continue
    const questions = await questionsOfEvent(db, id)
    const ids = questions.map((question) => question.id)
    const relations = await relationsOf(db, ids)
    const affected = questions.flatMap((question) => question.affectedSideId ?? [])
    const { claims, parties: named } = await claimsAndParties(db, ids, affected)
    const actors = claims.flatMap((claim) => claim.actorSideId ?? [])
    const parties = new Map([...named, ...(await partiesById(db, actors))])
    const partyOf = (key: string | null): SeenParty | null => {
      const party = key === null ? undefined : parties.get(key)
      return party === undefined ? null : { key: party.key, names: Object.values(party.names) }
    }
    const nobody: SeenParty = { key: '', names: [] }
    events.push({
      key: event.key,
      place: event.placeKey,
      day: event.dayFrom,
      questions: questions.flatMap((question) => {
        const own = claims.filter((claim) => claim.questionId === question.id)
        if (own.length === 0) return []
        const ties = relations.filter((relation) => relation.questionId === question.id)
        const positions = positionsOf(own, ties, { parties, directionOf })
        const standing = new Map(positions.map((position) => [position.claim.id, position]))
        return [
          {
            key: question.key,
            predicate: question.predicate,
            affected: partyOf(question.affectedSideId),
            class: question.class,
            status: question.status,
            claims: own.map((claim) => ({
              id: claim.id,
              stands: standing.has(claim.id),
              party: partyOf(claim.partyId) ?? nobody,
              side: partyOf(claim.sideId)?.key ?? '',
              predicate: claim.predicate,
              denies: isDenial(claim),
              quantity: claim.quantity,
              actor: partyOf(claim.actorSideId),
              asOf: standing.get(claim.id)?.asOf ?? null,
              words: claim.words,
            })),
            relations: ties.filter((relation) => relation.status !== 'rejected'),
          },
        ]
      }),
    })
  }
  return events.sort((a, b) => (a.key < b.key ? -1 : 1))
}
