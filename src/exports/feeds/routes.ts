import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { App } from '../../feature.ts'
import { Problem } from '../../problems.ts'
import { findEvent } from '../../questions/queries.ts'
import { readBoard } from '../../questions/read-board.ts'
import { idParams } from '../../wire.ts'
import { acceptedLanguage } from '../accepted-language.ts'
import { quotableArticles } from '../quotable-articles.ts'
import { feedQuery } from '../schemas.ts'
import { headingOf, type Speech } from '../speech.ts'
import { speeches } from '../speeches.ts'
import { feedWords } from './feed-words.ts'
import { happeningsOf, type Records } from './happenings.ts'
import { itemId } from './item-id.ts'
import { isUnchangedSince, lastModified } from './last-modified.ts'
import { claimsRecorded, eventOfQuestion, factChecksOf, relationsRecorded } from './queries.ts'
import { atomFeed, type FeedToRender, jsonFeed } from './render.ts'
import { jsonFeedSchema } from './schemas.ts'

const formats = {
  'feed.json': { type: 'application/feed+json', render: jsonFeed, schema: jsonFeedSchema },
  'feed.atom': { type: 'application/atom+xml', render: atomFeed, schema: z.string() },
} as const

type Board = Awaited<ReturnType<typeof readBoard>>

/** What happened to an event or a question, as feeds. */
export function happeningRoutes(app: App, deps: Deps): void {
  for (const format of Object.keys(formats) as (keyof typeof formats)[]) {
    addFeed(app, deps, format, 'events')
    addFeed(app, deps, format, 'questions')
  }
}

function addFeed(
  app: App,
  { db, config }: Deps,
  format: keyof typeof formats,
  of: 'events' | 'questions',
): void {
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`
  const { type, render, schema } = formats[format]
  const name = `${of === 'events' ? 'Event' : 'Question'}${format === 'feed.json' ? 'JsonFeed' : 'AtomFeed'}`

  async function recordsOf(board: Board): Promise<Records> {
    const positions = board.rows.flatMap((row) => row.cells.flatMap((cell) => cell.positions))
    const claims = positions.flatMap(({ claim, timeline }) => [
      { id: claim.id, report: claim.report },
      ...timeline.map(({ claimId, report }) => ({ id: claimId, report })),
    ])
    const ids = claims.map((claim) => claim.id)
    const relations = board.rows.flatMap((row) => row.relations.map(({ id }) => id))
    return {
      articles: await quotableArticles(
        db,
        claims.map(({ report }) => report.articleId),
      ),
      claims: await claimsRecorded(db, ids),
      relations: await relationsRecorded(db, relations),
      factChecks: await factChecksOf(db, ids),
    }
  }

  async function feedOf(id: string, speech: Speech): Promise<FeedToRender> {
    const { language } = speech
    const eventId = of === 'events' ? id : await eventOfQuestion(db, id)
    if (eventId === undefined) throw new Problem('not-found', 'There is no such question.')
    const board = await readBoard(db, eventId, {})
    const event = await findEvent(db, eventId)
    const questionId = of === 'questions' ? id : undefined
    const asked = board.rows.find((row) => row.question.id === questionId)?.question
    const happenings = happeningsOf(board, await recordsOf(board), speech, questionId)
    const heading = asked === undefined ? headingOf(board, speech) : speech.name(asked.titles)
    const times = [event?.updatedAt ?? new Date(0), ...happenings.map((it) => it.at)]
    return {
      id: itemId(`feed ${language}`, id),
      title: feedWords[language].feed(heading),
      language,
      self: `${base}/v1/${of}/${id}/${format}?lang=${language}`,
      page: `${base}/review#/events/${eventId}`,
      questionAt: (question) => `${base}/v1/questions/${question}`,
      updated: new Date(Math.max(...times.map((time) => time.getTime()))),
      happenings,
    }
  }

  app.get(
    `/v1/${of}/:id/${format}`,
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: `read${name}`,
        summary: `Follow ${of === 'events' ? 'an event' : 'a question'} as ${format === 'feed.json' ? 'JSON Feed 1.1' : 'Atom'}`,
        description:
          'An item for each new position, revision, dispute or agreement, each of these confirmed, each fact-check and each correction of one; the newest hundred.',
        tags: [of],
        params: idParams,
        querystring: feedQuery,
        response: {
          200: { content: { [type]: { schema } } },
          304: z.null().meta({ description: 'Nothing has happened since `If-Modified-Since`.' }),
        },
      },
    },
    async (request, reply) => {
      const language = request.query.lang ?? acceptedLanguage(request.headers['accept-language'])
      const feed = await feedOf(request.params.id, speeches[language])
      return sendFeed(request, reply, { feed, type, text: render(feed) })
    },
  )
}

function sendFeed(
  request: FastifyRequest,
  reply: FastifyReply,
  { feed, type, text }: { feed: FeedToRender; type: string; text: string },
): FastifyReply {
  reply
    .header('vary', 'accept-language, authorization, cookie')
    .header('content-language', feed.language)
  const modified = lastModified(feed.updated, new Date())
  if (modified !== undefined) reply.header('last-modified', modified)
  if (isUnchangedSince(modified, request.headers)) return reply.code(304).send()
  return reply.type(`${type}; charset=utf-8`).send(Buffer.from(text))
}
