import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { actorOf } from '../audit/actor-of.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Deps } from '../deps.ts'
import { formatFor } from '../exports/accepted-format.ts'
import { acceptedLanguage } from '../exports/accepted-language.ts'
import { quotableArticles } from '../exports/quotable-articles.ts'
import type { BoardLanguage } from '../exports/speech.ts'
import { speeches } from '../exports/speeches.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { findEvent } from '../questions/queries.ts'
import { readBoard } from '../questions/read-board.ts'
import { decodeCursor, idCursor, idParams, pageOf, toInstant, toPage } from '../wire.ts'
import { type Card, cardOf } from './card.ts'
import { cardHtml, cardPolicy } from './card-html.ts'
import { cardMarkdown } from './card-markdown.ts'
import { type CardRow, findLiveCard, insertCard, listCards, revokeCard } from './queries.ts'
import { remember } from './remember.ts'
import {
  cardBody,
  cardFormats,
  cardQuery,
  cardSchema,
  cardsQuery,
  madeCardSchema,
  tokenParams,
} from './schemas.ts'
import { digestOfToken, newToken } from './token.ts'

const toCard = (row: CardRow) => ({
  id: row.id,
  eventId: row.eventId,
  lang: row.language as BoardLanguage,
  createdAt: toInstant(row.createdAt),
  expiresAt: toInstant(row.expiresAt),
  revokedAt: toInstant(row.revokedAt),
})

/** The card of a board: for those who have a key, and for the readers of a page into which an editor has put it. */
export function cardRoutes(app: App, deps: Deps): void {
  const { db, config } = deps
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`
  const html = { schema: z.string() }

  async function readCard(eventId: string, language: BoardLanguage): Promise<Card> {
    const board = await readBoard(db, eventId, {})
    const reports = board.rows.flatMap((row) =>
      row.cells.flatMap((cell) => cell.positions.map(({ claim }) => claim.report.articleId)),
    )
    const articles = await quotableArticles(db, reports)
    return cardOf(board, articles, speeches[language], `${base}/review#/events/${eventId}`)
  }

  /** Every other answer forbids frames. */
  function sendHtml(reply: FastifyReply, text: string): FastifyReply {
    const { cardFrameAncestors: ancestors } = config
    reply
      .header('content-security-policy', cardPolicy(ancestors))
      .header('cross-origin-resource-policy', 'cross-origin')
    // An older word for the same, which has no way to name origins.
    if (ancestors === "'self'") reply.header('x-frame-options', 'SAMEORIGIN')
    else if (ancestors !== "'none'") reply.removeHeader('x-frame-options')
    return reply.type('text/html; charset=utf-8').send(text)
  }

  app.get(
    '/v1/events/:id/card',
    {
      config: { scope: 'claims:read', problems: ['not-acceptable'] },
      schema: {
        operationId: 'readCard',
        summary: 'Read the card of an event: what is contested and what each side says to it',
        tags: ['events'],
        params: idParams,
        querystring: cardQuery,
        response: { 200: { content: { 'text/html': html, 'text/markdown': html } } },
      },
    },
    async (request, reply) => {
      const { headers, query, params } = request
      const format = query.format ?? formatFor(headers.accept, cardFormats)
      const language = query.lang ?? acceptedLanguage(headers['accept-language'])
      const card = await readCard(params.id, language)
      reply
        .header('vary', 'accept, accept-language, authorization, cookie')
        .header('content-language', language)
      if (format === 'html') return sendHtml(reply, cardHtml(card, speeches[language]))
      return reply.type('text/markdown; charset=utf-8').send(cardMarkdown(card, speeches[language]))
    },
  )

  app.post(
    '/v1/events/:id/cards',
    {
      config: { scope: 'review', role: 'editor' },
      schema: {
        operationId: 'publishCard',
        summary: 'Make a public address of the card of an event, to embed it',
        description:
          'Whoever has the address reads this card in this language, and nothing else, until it expires or is ended. It is shown once; only its digest is kept.',
        tags: ['events'],
        params: idParams,
        body: cardBody,
        response: { 201: madeCardSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { lang, days } = request.body
      const { token, sha256 } = newToken()
      const made = await db.transaction().execute(async (trx) => {
        if ((await findEvent(trx, id)) === undefined) {
          throw new Problem('not-found', 'There is no such event.')
        }
        const actor = actorOf(request)
        const given = { eventId: id, language: lang, sha256, madeBy: actor.actorId, days }
        const row = await insertCard(trx, given)
        const subject = { kind: 'card', id: row.id }
        const detail = { event: id, lang, days }
        await appendAudit(trx, { ...actor, action: 'card.made', subject, detail })
        return row
      })
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...toCard(made), url: `${base}/cards/${token}` })
    },
  )

  app.get(
    '/v1/events/:id/cards',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listCards',
        summary: 'List the public cards of an event, the newest first',
        tags: ['events'],
        params: idParams,
        querystring: cardsQuery,
        response: { 200: pageOf(cardSchema) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const before = decodeCursor(idCursor('cards'), cursor)?.id
      const rows = await listCards(db, request.params.id, { limit, before })
      return toPage(rows, limit, toCard, (row) => ({ list: 'cards', id: row.id }))
    },
  )

  app.delete(
    '/v1/cards/:id',
    {
      config: { scope: 'review', role: 'editor' },
      schema: {
        operationId: 'endCard',
        summary: 'End the public address of a card, at once',
        tags: ['events'],
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await db.transaction().execute(async (trx) => {
        const ended = await revokeCard(trx, request.params.id)
        if (ended === undefined) throw new Problem('not-found', 'There is no such card.')
        const subject = { kind: 'card', id: request.params.id }
        const detail = { event: ended.eventId }
        await appendAudit(trx, { ...actorOf(request), action: 'card.ended', subject, detail })
      })
      return reply.code(204).send(null)
    },
  )

  const pages = remember<string>()
  app.get(
    '/cards/:token',
    {
      config: { scope: 'public' },
      schema: {
        operationId: 'showCard',
        summary: 'The card to which an address leads, as a page for a frame',
        tags: ['events'],
        params: tokenParams,
        response: { 200: { content: { 'text/html': html } } },
      },
    },
    async (request, reply) => {
      const sha256 = digestOfToken(request.params.token)
      const found = sha256 === undefined ? undefined : await findLiveCard(db, sha256)
      // Never made, over and ended are one answer.
      if (found === undefined) throw new Problem('not-found', 'There is no card here (any more).')
      const language = found.language as BoardLanguage
      const text = await pages(`${found.eventId} ${language}`, async () =>
        cardHtml(await readCard(found.eventId, language), speeches[language]),
      )
      return sendHtml(
        reply.header('cache-control', 'private, no-cache').header('content-language', language),
        text,
      )
    },
  )
}
