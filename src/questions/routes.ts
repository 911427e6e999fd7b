import { toMention } from '../claims/claim-view.ts'
import { mentionsOf } from '../claims/queries.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { partiesById } from '../parties/queries.ts'
import { Problem } from '../problems.ts'
import {
  decodeCursor,
  directionOf,
  idParams,
  pageOf,
  pageQuery,
  timeCursor,
  toInstant,
  toPage,
} from '../wire.ts'
import {
  assembleBoard,
  eventView,
  partyIdsOf,
  positionsOf,
  quantityView,
  questionView,
  relationViews,
} from './board.ts'
import { liveClaims, relationsOf } from './live-claims.ts'
import { findEvent, findQuestion, listEvents, listQuestions, questionsOfEvent } from './queries.ts'
import {
  boardSchema,
  eventSchema,
  questionItem,
  questionSchema,
  questionsQuery,
} from './schemas.ts'

/** Events with their boards, and questions with everything that was said to them. */
export function questionRoutes(app: App, deps: Deps): void {
  const { db } = deps

  app.get(
    '/v1/events',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listEvents',
        summary: 'List events, the last changed first',
        tags: ['events'],
        querystring: pageQuery,
        response: { 200: pageOf(eventSchema) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const rows = await listEvents(db, {
        limit,
        before: decodeCursor(timeCursor('events'), cursor),
      })
      return toPage(
        rows,
        limit,
        (row) => ({
          ...eventView(row),
          questions: row.questions ?? 0,
          contested: row.contested ?? 0,
          updatedAt: toInstant(row.updatedAt),
        }),
        (row) => ({ list: 'events', at: row.exactUpdate, id: row.id }),
      )
    },
  )

  app.get(
    '/v1/events/:id',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'readBoard',
        summary: 'Read the board of an event: every question, a column for each side',
        tags: ['events'],
        params: idParams,
        response: { 200: boardSchema },
      },
    },
    async (request) => {
      const event = await findEvent(db, request.params.id)
      if (event === undefined) throw new Problem('not-found', 'There is no such event.')
      const questions = await questionsOfEvent(db, event.id)
      const ids = questions.map((question) => question.id)
      const [claims, relations] = await Promise.all([liveClaims(db, ids), relationsOf(db, ids)])
      const affected = questions.flatMap((question) => question.affectedSideId ?? [])
      const parties = await partiesById(db, [...partyIdsOf(claims), ...affected])
      return assembleBoard({ event, questions, claims, relations, parties, directionOf })
    },
  )

  app.get(
    '/v1/questions',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listQuestions',
        summary: 'List questions, the last changed first',
        tags: ['questions'],
        querystring: questionsQuery,
        response: { 200: pageOf(questionItem) },
      },
    },
    async (request) => {
      const { limit, cursor, status, event } = request.query
      const rows = await listQuestions(
        db,
        { status, event },
        { limit, before: decodeCursor(timeCursor('questions'), cursor) },
      )
      const parties = await partiesById(
        db,
        rows.flatMap((row) => row.affectedSideId ?? []),
      )
      return toPage(
        rows,
        limit,
        (row) => ({
          ...questionView(row, parties),
          eventId: row.eventId,
          updatedAt: toInstant(row.updatedAt),
        }),
        (row) => ({ list: 'questions', at: row.exactUpdate, id: row.id }),
      )
    },
  )

  app.get(
    '/v1/questions/:id',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'readQuestion',
        summary: 'Read a question: positions, timelines, reports with their spans, relations',
        tags: ['questions'],
        params: idParams,
        response: { 200: questionSchema },
      },
    },
    async (request) => {
      const question = await findQuestion(db, request.params.id)
      const event = question === undefined ? undefined : await findEvent(db, question.eventId)
      if (question === undefined || event === undefined) {
        throw new Problem('not-found', 'There is no such question.')
      }
      const [claims, relations] = await Promise.all([
        liveClaims(db, [question.id]),
        relationsOf(db, [question.id]),
      ])
      const mentions = await mentionsOf(
        db,
        claims.map((claim) => claim.id),
      )
      const parties = await partiesById(db, [
        ...partyIdsOf(claims),
        ...mentions.flatMap((mention) => mention.chain),
        ...(question.affectedSideId === null ? [] : [question.affectedSideId]),
      ])
      const positions = positionsOf(claims, relations, { parties, directionOf })
      const standing = new Set(positions.map((position) => position.claim.id))
      return {
        question: {
          ...questionView(question, parties),
          eventId: question.eventId,
          updatedAt: toInstant(question.updatedAt),
        },
        event: eventView(event),
        positions,
        claims: claims.flatMap((claim) => {
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
    },
  )
}
