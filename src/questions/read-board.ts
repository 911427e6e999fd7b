/** Boards and questions as they are, or as they were at a moment. */
import { toMention } from '../claims/claim-view.ts'
import { mentionsOf } from '../claims/queries.ts'
import { correctionView } from '../corrections/correction-view.ts'
import { changedArticles, correctionsOf } from '../corrections/queries.ts'
import type { Connection, Database } from '../db/create-database.ts'
import { partiesById } from '../parties/queries.ts'
import { Problem } from '../problems.ts'
import { directionOf, toInstant } from '../wire.ts'
import {
  assembleBoard,
  type BoardInput,
  boardInBytes,
  eventView,
  positionsOf,
  questionView,
  relationViews,
} from './board.ts'
import { type BoardCorrections, placeCorrections } from './board-corrections.ts'
import { compareInTime } from './compared-claim.ts'
import { eventThen } from './event-then.ts'
import { partiesToHostilities } from './hostilities.ts'
import { claimsAndParties, type LiveClaim, liveClaims, relationsOf } from './live-claims.ts'
import { quantityView } from './quantity-view.ts'
import {
  type EventRow,
  findEvent,
  findQuestion,
  type QuestionRow,
  questionsOfEvent,
} from './queries.ts'
import { type Moments, readAt } from './replay.ts'

/**
 * The board of an event, of the present or of a moment of the past.
 * @throws Problem `not-found` where there is no such event, or was none then; `validation-failed` as `readAt`.
 */
export function readBoard(db: Database, eventId: string, moments: Moments) {
  return readAt(db, moments, async (trx) => assembleBoard(await boardOf(trx, eventId, moments)))
}

/**
 * The same as JSON in UTF-8.
 * @throws Problem as `readBoard`.
 */
export async function readBoardInBytes(
  db: Database,
  eventId: string,
  moments: Moments,
): Promise<Buffer> {
  // Put together when the connection is free again.
  return boardInBytes(await readAt(db, moments, (trx) => boardOf(trx, eventId, moments)))
}

async function boardOf(trx: Connection, eventId: string, moments: Moments): Promise<BoardInput> {
  const found = await findEvent(trx, eventId)
  if (found === undefined) throw new Problem('not-found', 'There is no such event.')
  const answers =
    moments.known_at === undefined
      ? await answersTo(trx, found, await questionsOfEvent(trx, eventId))
      : await eventThen(trx, found)
  return { ...answers, directionOf, corrections: await correctionsIn(trx, answers, moments) }
}

/** What articles have dropped of what a board shows, or of its place and days. */
async function correctionsIn(
  trx: Connection,
  { event, claims }: { readonly event: EventRow; readonly claims: readonly LiveClaim[] },
  moments: Moments,
): Promise<BoardCorrections> {
  const live = new Set(claims.map((claim) => claim.id))
  const place = { root: event.placeKey, from: event.dayFrom, to: event.dayTo }
  const articles = await changedArticles(trx, [...live], place)
  const found = await correctionsOf(trx, articles, moments.known_at !== undefined)
  const parties = await partiesById(
    trx,
    found.map(({ before }) => before.partyId),
  )
  return placeCorrections(found, live, event, (it) => correctionView(it, parties, directionOf))
}

/**
 * A question with all that was said to it, of the present or of a moment of the past.
 * @throws Problem as `readBoard`.
 */
export function readQuestion(db: Database, questionId: string, moments: Moments) {
  return readAt(db, moments, async (trx) => {
    const row = await findQuestion(trx, questionId)
    const found = row === undefined ? undefined : await findEvent(trx, row.eventId)
    if (row === undefined || found === undefined) {
      throw new Problem('not-found', 'There is no such question.')
    }
    const whole =
      moments.known_at === undefined
        ? await answersTo(trx, found, await questionsOfEvent(trx, found.id))
        : await eventThen(trx, found)
    const { event, questions, claims, relations } = answerIn(whole, questionId)
    const question = questions[0] ?? row
    const mentions = await mentionsOf(
      trx,
      claims.map((claim) => claim.id),
    )
    const chains = await partiesById(
      trx,
      mentions.flatMap((mention) => mention.chain),
    )
    const parties = new Map([...whole.parties, ...chains])
    const corrections = await correctionsIn(trx, { event, claims }, moments)
    // Who fights is told by all that was said of the event, on its board and here.
    const fighting = partiesToHostilities(whole.claims, parties, event.placeKey)
    const shown = { parties, directionOf, corrections, fighting }
    const positions = positionsOf(claims, relations, shown)
    const standing = new Set(positions.map((position) => position.claim.id))
    return {
      question: {
        ...questionView(question, parties),
        eventId: question.eventId,
        updatedAt: toInstant(question.updatedAt),
      },
      event: eventView(event),
      positions,
      claims: claims.toSorted(compareInTime).flatMap((claim) => {
        const party = parties.get(claim.partyId)
        if (party === undefined) return []
        const { id, predicate, stance, words, language } = claim
        const own = mentions.filter((mention) => mention.claim_id === id)
        return [
          {
            id,
            party,
            predicate,
            stance,
            quantity: quantityView(claim),
            class: claim.class,
            words,
            language,
            dir: directionOf(language),
            stands: standing.has(id),
            mentions: own.map((mention) => toMention(mention, parties)),
          },
        ]
      }),
      relations: relationViews(relations, claims),
    }
  })
}

/** The relations of a question that tie claims which are still reported. */
export async function readRelations(db: Connection, questionId: string) {
  return relationViews(await relationsOf(db, [questionId]), await liveClaims(db, [questionId]))
}

async function answersTo(trx: Connection, event: EventRow, questions: readonly QuestionRow[]) {
  const ids = questions.map((question) => question.id)
  const affected = questions.flatMap((question) => question.affectedSideId ?? [])
  const { claims, parties } = await claimsAndParties(trx, ids, affected)
  const relations = await relationsOf(trx, ids)
  return { event, questions, claims, parties, relations }
}

/** Of all that was said of an event what belongs to one question. */
function answerIn(
  { event, questions, claims, relations }: Omit<BoardInput, 'parties' | 'directionOf'>,
  id: string,
) {
  return {
    event,
    questions: questions.filter((question) => question.id === id),
    claims: claims.filter((claim) => claim.questionId === id),
    relations: relations.filter((relation) => relation.questionId === id),
  }
}
