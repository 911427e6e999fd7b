import { z } from 'zod'
import { answerOnce, sendAnswer } from '../access/idempotency.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { addressBody } from '../ingest/page.ts'
import { decodeCursor, idCursor, idParams, pageOf, pageQuery, toInstant, toPage } from '../wire.ts'
import { alreadySubscribed, checkAddress, noSuch } from './check-address.ts'
import {
  addFeed,
  addFetch,
  findFeed,
  findFetch,
  listFeeds,
  pauseFeed,
  removeFeed,
} from './queries.ts'
import { feedBody, feedPatch, feedSchema, fetchSchema } from './schemas.ts'

type FeedRow = NonNullable<Awaited<ReturnType<typeof findFeed>>>
type FetchRow = NonNullable<Awaited<ReturnType<typeof findFetch>>>

function healthOf({
  paused,
  failures,
  last_success_at: success,
}: FeedRow): z.infer<typeof feedSchema>['health'] {
  if (paused !== null) return paused === 'gone' ? 'gone' : 'paused'
  if (failures > 0) return 'failing'
  return success === null ? 'new' : 'ok'
}

function toFeed(row: FeedRow): z.infer<typeof feedSchema> {
  return {
    id: row.id,
    url: row.url,
    system: row.source_system,
    outlet: row.outlet_name === null ? null : { name: row.outlet_name },
    language: row.language,
    reads: row.reads,
    everyMinutes: row.every_seconds / 60,
    health: healthOf(row),
    failures: row.failures,
    lastError: row.last_error,
    lastLookedAt: toInstant(row.last_looked_at),
    lastSuccessAt: toInstant(row.last_success_at),
    lastNewAt: toInstant(row.last_new_at),
    nextLookAt: row.paused === null ? toInstant(row.due_at) : null,
    createdAt: toInstant(row.created_at),
  }
}

function toFetch(row: FetchRow): z.infer<typeof fetchSchema> {
  return {
    id: row.id,
    url: row.url,
    status: row.status,
    attempts: row.attempts,
    error: row.last_error,
    articleId: row.article_id,
    createdAt: toInstant(row.created_at),
    finishedAt: toInstant(row.finished_at),
  }
}

const feedCursor = idCursor('feeds')

/** Articles that are fetched: pages by their address, and feeds. */
export function feedRoutes(app: App, deps: Deps): void {
  const { db } = deps

  app.post(
    '/v1/ingest/url',
    {
      config: { scope: 'articles:write', heeds: ['Idempotency-Key'] },
      schema: {
        operationId: 'ingestUrl',
        summary: 'Have a page fetched and its article read out of it',
        description:
          'A worker fetches it: at most 4 MB, 20 s and three redirects, each of which must lead to the public internet. `Location` says where its state can be read.',
        tags: ['ingest'],
        body: addressBody,
        response: { 202: fetchSchema.meta({ description: 'It will be fetched.' }) },
      },
    },
    async (request, reply) => {
      const { url, ...said } = request.body
      checkAddress(url)
      const answer = await answerOnce(db, request, async (trx) => {
        const { id } = await addFetch(trx, { url, said })
        const row = await findFetch(trx, id)
        if (row === undefined) throw noSuch('fetch')
        return {
          answer: {
            status: 202,
            headers: { location: `/v1/ingest/url/${id}` },
            body: JSON.stringify(toFetch(row)),
          },
          afterCommit: async () => undefined,
        }
      })
      return sendAnswer(reply, answer)
    },
  )

  app.get(
    '/v1/ingest/url/:id',
    {
      config: { scope: 'articles:write' },
      schema: {
        operationId: 'readPageFetch',
        summary: 'How far the fetching of a page is; kept for 30 days',
        tags: ['ingest'],
        params: idParams,
        response: { 200: fetchSchema },
      },
    },
    async (request) => {
      const row = await findFetch(db, request.params.id)
      if (row === undefined) throw noSuch('fetch')
      return toFetch(row)
    },
  )

  app.post(
    '/v1/feeds',
    {
      config: { scope: 'articles:write', problems: ['conflict'] },
      schema: {
        operationId: 'addFeed',
        summary: 'Subscribe to a feed: RSS, Atom or JSON Feed',
        description:
          'It is looked at as often as is asked, with conditional requests; after failures ever more seldom, up to once a day.',
        tags: ['feeds'],
        body: feedBody,
        response: { 201: feedSchema },
      },
    },
    async (request, reply) => {
      const { url, system, outlet, language, reads, everyMinutes } = request.body
      checkAddress(url)
      const row = await addFeed(db, {
        url,
        system,
        outlet: outlet?.name ?? null,
        language: language ?? null,
        reads,
        everySeconds: everyMinutes * 60,
      })
      if (row === undefined) throw alreadySubscribed()
      return reply.code(201).header('location', `/v1/feeds/${row.id}`).send(toFeed(row))
    },
  )

  app.get(
    '/v1/feeds',
    {
      config: { scope: 'articles:write' },
      schema: {
        operationId: 'listFeeds',
        summary: 'List the feeds, with their health',
        tags: ['feeds'],
        querystring: pageQuery,
        response: { 200: pageOf(feedSchema) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const after = decodeCursor(feedCursor, cursor)?.id
      const rows = await listFeeds(db, { limit, after })
      return toPage(rows, limit, toFeed, (row) => ({ list: 'feeds', id: row.id }))
    },
  )

  app.get(
    '/v1/feeds/:id',
    {
      config: { scope: 'articles:write' },
      schema: {
        operationId: 'readFeed',
        summary: 'Read a feed and its health',
        tags: ['feeds'],
        params: idParams,
        response: { 200: feedSchema },
      },
    },
    async (request) => {
      const row = await findFeed(db, request.params.id)
      if (row === undefined) throw noSuch('feed')
      return toFeed(row)
    },
  )

  app.patch(
    '/v1/feeds/:id',
    {
      config: { scope: 'articles:write' },
      schema: {
        operationId: 'pauseFeed',
        summary: 'Pause a feed, or look at it again at once',
        tags: ['feeds'],
        params: idParams,
        body: feedPatch,
        response: { 200: feedSchema },
      },
    },
    async (request) => {
      const row = await pauseFeed(db, request.params.id, request.body.paused)
      if (row === undefined) throw noSuch('feed')
      return toFeed(row)
    },
  )

  app.delete(
    '/v1/feeds/:id',
    {
      config: { scope: 'articles:write' },
      schema: {
        operationId: 'removeFeed',
        summary: 'Unsubscribe; its articles stay',
        tags: ['feeds'],
        params: idParams,
        response: { 204: z.null().meta({ description: 'Nobody looks at it any more.' }) },
      },
    },
    async (request, reply) => {
      if (!(await removeFeed(db, request.params.id))) throw noSuch('feed')
      return reply.code(204).send(null)
    },
  )
}
