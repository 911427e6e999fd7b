/** An event as it was when only what had been published by a moment had been said. */
import { groupCopiesOfThen } from '../copies/copies-then.ts'
import type { Connection } from '../db/create-database.ts'
import type { PartyRow } from '../parties/queries.ts'
import { subjectOf } from './link-rows.ts'
import { claimsThen, type LiveClaim, relationsOf, type StoredRelation } from './live-claims.ts'
import { type ClaimThen, membersThen } from './members-then.ts'
import { type EventRow, type QuestionRow, questionsOfEvent } from './queries.ts'
import { placeAsked, questionOf } from './question-key.ts'
import { uuidOf } from './relation-id.ts'
import { saidByThen } from './said-by-then.ts'
import { isUnlisted } from './settle-place-names.ts'
import { type Names, namesInTexts, placeNames } from './titles.ts'

export interface EventThen {
  readonly event: EventRow
  readonly questions: QuestionRow[]
  readonly claims: LiveClaim[]
  readonly parties: Map<string, PartyRow>
  readonly relations: StoredRelation[]
}

/**
 * Everything is worked out anew from the reports of then, by the functions that settle it for the present; what reviewers
 * have decided holds, whenever that was. In a transaction that reads what had been said by a moment.
 */
export async function eventThen(trx: Connection, event: EventRow): Promise<EventThen> {
  const asked = await questionsOfEvent(trx, event.id)
  const members = await membersThen(
    trx,
    event,
    asked.map((question) => question.key),
  )
  await groupCopiesOfThen(
    trx,
    members.map((member) => member.id),
  )
  const questions = questionsThen(event, asked, members)
  const idOf = new Map(questions.map((question) => [question.key, question.id]))
  const placed = new Map(
    members.map((member) => [
      member.id,
      { ...member, question: idOf.get(member.questionKey ?? '') ?? '' },
    ]),
  )
  const { claims, parties } = await claimsThen(
    trx,
    placed,
    questions.flatMap((question) => question.affectedSideId ?? []),
  )
  const stored = await relationsOf(trx, [
    ...new Set([
      ...asked.map((question) => question.id),
      ...members.flatMap((member) => member.questionId ?? []),
    ]),
  ])
  const claimsOf = Map.groupBy(claims, (claim) => claim.questionId)
  const then = questions.map((question) => {
    const own = claimsOf.get(question.id) ?? []
    const ids = new Set(own.map((claim) => claim.id))
    const ties = stored.filter(({ from, to }) => ids.has(from) && ids.has(to))
    return saidByThen(
      question,
      own,
      ties.map((tie) => ({ ...tie, questionId: question.id })),
    )
  })
  const dayTo = members.reduce(
    (last, { occurredTo }) => (occurredTo !== null && occurredTo > last ? occurredTo : last),
    event.dayFrom,
  )
  const named = isUnlisted(event.placeKey) ? namesOf(members, event.placeKey) : null
  return {
    event: {
      ...event,
      dayTo,
      placeNames: named === null ? event.placeNames : placeNames(event.placeKey, named),
    },
    questions: then.map((it) => it.question),
    claims,
    parties,
    relations: then.flatMap((it) => it.relations),
  }
}

/** The questions that are stored, and those that somebody answered only then. */
function questionsThen(
  event: EventRow,
  asked: readonly QuestionRow[],
  members: readonly ClaimThen[],
): QuestionRow[] {
  const byKey = new Map(asked.map((question) => [question.key, question]))
  for (const member of members) {
    const question = questionOf(subjectOf(member))
    if (question === undefined || byKey.has(question.key)) continue
    byKey.set(question.key, {
      id: uuidOf([event.key, question.key]),
      eventId: event.id,
      key: question.key,
      predicate: question.predicate,
      affectedSideId: question.affectedSide === null ? null : member.affectedId,
      class: question.class,
      placeNames: null,
      eventPlace: event.placeKey,
      status: 'one_sided',
      updatedAt: event.updatedAt,
    })
  }
  return [...byKey.values()].map((question) => {
    const place = placeAsked(question)
    return isUnlisted(place) ? { ...question, placeNames: namesOf(members, place) } : question
  })
}

/** The names that texts gave to a place that no list knows. */
function namesOf(members: readonly ClaimThen[], placeKey: string | null): Names | null {
  return namesInTexts(
    members.flatMap((member) => (member.placeKey === placeKey ? (member.placeText ?? []) : [])),
  )
}
