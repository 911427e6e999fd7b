import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { findArticle } from '../articles/queries.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { cursorInteger, decodeCursor, encodeCursor, idParams, toPage } from '../wire.ts'
import { toAnnotation } from './annotation.ts'
import {
  type AnnotationPage,
  countAnnotations,
  listAnnotations,
  type MentionToAnnotate,
  textsOf,
} from './queries.ts'
import {
  annotationCollectionSchema,
  annotationContext,
  annotationPageSchema,
  annotationParams,
  annotationSchema,
  annotationsQuery,
} from './schemas.ts'

const mediaType = `application/ld+json; profile="${annotationContext}"`

const answerOf = <Schema extends z.ZodType>(schema: Schema) => ({
  200: { content: { 'application/ld+json': { schema } } },
})

/** Sort keys of the last annotation of a page, which belongs to one article. */
const annotationCursor = z.strictObject({
  list: z.literal('annotations'),
  article: z.uuid(),
  at: cursorInteger,
  id: z.uuid(),
})

/** In bytes: to a string the framework would add a `charset`, which this media type does not have. */
function sendAnnotations(reply: FastifyReply, answer: object): FastifyReply {
  return reply.type(mediaType).send(Buffer.from(JSON.stringify(answer)))
}

/** The attributions of an article as Web Annotations (www.w3.org/TR/annotation-model). */
export function annotationRoutes(app: App, { db, config }: Deps): void {
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`

  /** @throws Problem `not-found`, `under-embargo` */
  async function readableArticle(id: string) {
    const article = await findArticle(db, id)
    if (article === undefined) throw new Problem('not-found', 'There is no such article.')
    if (!article.released) {
      throw new Problem('under-embargo', 'The text can be read when its embargo is over.')
    }
    return article
  }

  async function annotationsOf(rows: readonly MentionToAnnotate[]) {
    const texts = await textsOf(
      db,
      rows.map((row) => row.versionId),
    )
    return (row: MentionToAnnotate) =>
      toAnnotation({ ...row, text: texts.get(row.versionId) ?? '' }, base)
  }

  async function pageOfAnnotations(articleId: string, page: AnnotationPage) {
    const rows = await listAnnotations(db, articleId, page)
    const annotationOf = await annotationsOf(rows)
    const { items, nextCursor } = toPage(rows, page.limit, annotationOf, (row) => ({
      list: 'annotations',
      article: articleId,
      at: row.spanStart,
      id: row.id,
    }))
    const collection = `${base}/v1/articles/${articleId}/annotations`
    const addressOf = (cursor: string) => `${collection}?limit=${page.limit}&cursor=${cursor}`
    return {
      collection,
      // The context stands once, at the top.
      items: items.map(({ '@context': _context, ...item }) => item),
      ...(nextCursor !== null && { next: addressOf(nextCursor) }),
      addressOf,
    }
  }

  app.get(
    '/v1/articles/:id/annotations',
    {
      config: { scope: 'claims:read', problems: ['under-embargo'] },
      schema: {
        operationId: 'listAnnotations',
        summary: 'Read the attributions of an article as a W3C annotation collection',
        description:
          'Without `cursor` the collection with its first page; with it a further page. A target of each stretch of source, cue and content, told apart by `styleClass`.',
        tags: ['articles'],
        params: idParams,
        querystring: annotationsQuery,
        response: answerOf(z.union([annotationCollectionSchema, annotationPageSchema])),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { limit, cursor } = request.query
      const after = decodeCursor(annotationCursor, cursor)
      if (after !== undefined && after.article !== id) {
        throw new Problem('invalid-cursor', 'The cursor is one of another article.')
      }
      const { title } = await readableArticle(id)
      const { collection, addressOf, ...page } = await pageOfAnnotations(id, { limit, after })
      const total = await countAnnotations(db, id)
      const shared = { '@context': annotationContext, type: 'AnnotationPage' } as const
      const answer: z.output<typeof annotationPageSchema | typeof annotationCollectionSchema> =
        cursor === undefined
          ? {
              '@context': annotationContext,
              id: collection,
              type: 'AnnotationCollection',
              ...(title !== null && { label: title }),
              total,
              first: {
                id: `${collection}?limit=${limit}#first`,
                type: 'AnnotationPage',
                startIndex: 0,
                ...page,
              },
            }
          : {
              ...shared,
              id: addressOf(encodeCursor(after)),
              partOf: { id: collection, total },
              ...page,
            }
      return sendAnnotations(reply, answer)
    },
  )

  app.get(
    '/v1/articles/:id/annotations/:annotationId',
    {
      config: { scope: 'claims:read', problems: ['under-embargo'] },
      schema: {
        operationId: 'readAnnotation',
        summary: 'Read one attribution of an article as a W3C annotation',
        tags: ['articles'],
        params: annotationParams,
        response: answerOf(annotationSchema),
      },
    },
    async (request, reply) => {
      const { id, annotationId } = request.params
      await readableArticle(id)
      const rows = await listAnnotations(db, id, { limit: 1, after: undefined }, annotationId)
      const [row] = rows
      if (row === undefined) throw new Problem('not-found', 'The article does not say so now.')
      const annotation = (await annotationsOf(rows))(row)
      return sendAnnotations(reply, annotation)
    },
  )
}
