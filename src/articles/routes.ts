import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { answerOnce, sendAnswer } from '../access/idempotency.ts'
import { actorOf } from '../audit/actor-of.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import {
  cursorInteger,
  decodeCursor,
  directionOf,
  idParams,
  pageOf,
  pageQuery,
  toPage,
} from '../wire.ts'
import { acceptedResponses, answerOf, enqueueStored, settleArticle } from './accept-article.ts'
import { toArticle, toVersion, toVersionWithText } from './article-view.ts'
import { articleEtag, checkIfMatch } from './edition.ts'
import { settleLanguage } from './language.ts'
import { keyOf } from './limit-backlog.ts'
import { createPreview } from './preview.ts'
import { previewSchema } from './preview-schemas.ts'
import { articleExists, findArticle, findVersion, listVersions } from './queries.ts'
import {
  articleBody,
  articleSchema,
  newArticleBody,
  previewBody,
  sourceParams,
  versionParams,
  versionSchema,
  versionWithTextSchema,
} from './schemas.ts'
import { storeArticle } from './store-article.ts'
import { composeText } from './text.ts'
import { withdrawArticle } from './withdraw-article.ts'

const unknownArticle = () => new Problem('not-found', 'There is no such article.')

const versionCursor = z.strictObject({ version: cursorInteger })

/** Bytes of a body that is only previewed. */
const largestPreview = 200_000

/** Articles: taken in, shown with the state of their processing. */
export function articleRoutes(app: App, deps: Deps): void {
  const { db } = deps

  async function accept(
    request: FastifyRequest,
    reply: FastifyReply,
    given: z.infer<typeof articleBody>,
    source: z.infer<typeof sourceParams> | undefined,
  ): Promise<FastifyReply> {
    const article = await settleArticle(given, source)
    const ifMatch = request.method === 'PUT' ? request.headers['if-match'] : undefined
    const answer = await answerOnce(db, request, async (trx) => {
      if (ifMatch !== undefined && source !== undefined) await checkIfMatch(trx, source, ifMatch)
      const stored = await storeArticle(trx, { ...article, sentBy: keyOf(request) })
      app.backlog.note(keyOf(request), stored)
      return { answer: answerOf(stored), afterCommit: () => enqueueStored(deps, stored) }
    })
    return sendAnswer(reply, answer)
  }

  app.post(
    '/v1/articles',
    {
      config: {
        scope: 'articles:write',
        takesArticle: true,
        heeds: ['Idempotency-Key'],
        problems: ['unknown-language'],
      },
      schema: {
        operationId: 'addArticle',
        summary: 'Send an article',
        description:
          'With an `Idempotency-Key`, a repeated request gets the first answer again, byte for byte, for 7 days.',
        tags: ['articles'],
        body: newArticleBody,
        response: acceptedResponses,
      },
    },
    async (request, reply) => {
      const { source, ...given } = request.body
      return accept(request, reply, given, source)
    },
  )

  app.put(
    '/v1/articles/:system/:externalId',
    {
      config: {
        scope: 'articles:write',
        takesArticle: true,
        heeds: ['Idempotency-Key', 'If-Match'],
        problems: ['unknown-language'],
      },
      schema: {
        operationId: 'putArticle',
        summary: 'Send an article or its changed text, by its name in its own system',
        description:
          'A changed text is a new version; the same text changes nothing. With `If-Match`, only where nobody changed the article since.',
        tags: ['articles'],
        params: sourceParams,
        body: articleBody,
        response: acceptedResponses,
      },
    },
    async (request, reply) => accept(request, reply, request.body, request.params),
  )

  app.delete(
    '/v1/articles/:id',
    {
      config: { scope: 'articles:write', heeds: ['Idempotency-Key'] },
      schema: {
        operationId: 'withdrawArticle',
        summary: 'Withdraw an article: what it alone reported leaves the boards',
        tags: ['articles'],
        params: idParams,
        response: acceptedResponses,
      },
    },
    async (request, reply) => {
      const answer = await answerOnce(db, request, async (trx) => {
        const stored = await withdrawArticle(trx, request.params.id)
        if (stored.change !== 'unchanged') {
          await appendAudit(trx, {
            ...actorOf(request),
            action: 'article.withdrawn',
            subject: { kind: 'article', id: stored.id },
            detail: { version: stored.version },
          })
        }
        return { answer: answerOf(stored), afterCommit: () => enqueueStored(deps, stored) }
      })
      return sendAnswer(reply, answer)
    },
  )

  app.get(
    '/v1/articles/:id',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'readArticle',
        summary: 'Read an article and the state of its processing',
        tags: ['articles'],
        params: idParams,
        response: { 200: articleSchema },
      },
    },
    async (request, reply) => {
      const row = await findArticle(db, request.params.id)
      if (row === undefined) throw unknownArticle()
      const article = toArticle(row)
      reply.header('etag', articleEtag(row, article))
      return article
    },
  )

  app.get(
    '/v1/articles/:id/versions',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listArticleVersions',
        summary: 'List the versions of an article, the newest first',
        tags: ['articles'],
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(versionSchema) },
      },
    },
    async (request) => {
      const { id } = request.params
      const { limit, cursor } = request.query
      const before = decodeCursor(versionCursor, cursor)?.version
      const rows = await listVersions(db, id, { limit, before })
      if (rows.length === 0 && !(await articleExists(db, id))) throw unknownArticle()
      return toPage(rows, limit, toVersion, (row) => ({ version: row.version }))
    },
  )

  app.get(
    '/v1/articles/:id/versions/:version',
    {
      config: { scope: 'claims:read', problems: ['under-embargo'] },
      schema: {
        operationId: 'readArticleVersion',
        summary: 'Read one version of an article, with the text that its spans count in',
        tags: ['articles'],
        params: versionParams,
        response: { 200: versionWithTextSchema },
      },
    },
    async (request) => {
      const { id, version } = request.params
      const row = await findVersion(db, id, version)
      if (row === undefined) throw new Problem('not-found', 'There is no such version.')
      return toVersionWithText(row)
    },
  )

  // One thread of its own: neither a slow text nor many hold up the other routes.
  const preview = createPreview({ timeoutMs: deps.config.extractTimeoutMs })
  app.addHook('onClose', () => preview.close())

  app.post(
    '/v1/extract',
    {
      config: { scope: 'articles:write', problems: ['unknown-language'] },
      bodyLimit: largestPreview,
      // The time limit of a text, and some for loading the engine and for those before it.
      handlerTimeout: deps.config.extractTimeoutMs + 10_000,
      schema: {
        operationId: 'previewExtraction',
        summary: 'Preview what would be read in a text; nothing is stored',
        tags: ['articles'],
        body: previewBody,
        response: { 200: previewSchema },
      },
    },
    async (request) => {
      const { title = null, body, publishedAt } = request.body
      const text = composeText(title, body)
      const language = await settleLanguage(request.body.language, text)
      const extraction = await preview.read({ text, language, publishedAt })
      return { ...extraction, text, language, dir: directionOf(language) } as z.infer<
        typeof previewSchema
      >
    },
  )
}
