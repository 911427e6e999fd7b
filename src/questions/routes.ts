import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { partiesById } from '../parties/queries.ts'
import { decodeCursor, idParams, pageOf, timeCursor, toInstant, toPage } from '../wire.ts'
import { questionView } from './board.ts'
import { eventPage } from './event-page.ts'
import { listEvents, listQuestions } from './queries.ts'
import { readBoardInBytes, readQuestion } from './read-board.ts'
import {
  boardSchema,
  eventSchema,
  eventsQuery,
  momentsQuery,
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
        querystring: eventsQuery,
        response: { 200: pageOf(eventSchema) },
      },
    },
    async (request) => {
      const { limit, cursor, ...filter } = request.query
      const rows = await listEvents(db, filter, {
        limit,
        before: decodeCursor(timeCursor('events'), cursor),
      })
      return eventPage(rows, limit)
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
        querystring: momentsQuery,
        response: { 200: boardSchema },
      },
    },
    async (request, reply) => {
      const board = await readBoardInBytes(db, request.params.id, request.query)
      // It is put together and encoded by one typed function, and a test holds it to the schema.
      return reply.type('application/json; charset=utf-8').send(board as never)
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
        querystring: momentsQuery,
        response: { 200: questionSchema },
      },
    },
    (request) => readQuestion(db, request.params.id, request.query),
  )
}
