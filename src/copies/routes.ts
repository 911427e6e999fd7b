import { articleExists } from '../articles/queries.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import {
  decodeCursor,
  directionOf,
  idCursor,
  idParams,
  pageOf,
  toInstant,
  toPage,
} from '../wire.ts'
import { changedFigures, type Worded, wordsOf } from './changed-figures.ts'
import { findGrouped, listGroup } from './queries.ts'
import { copiesQuery, copySchema } from './schemas.ts'
import { fromBytes, likeness } from './sketch.ts'

type Own = NonNullable<Awaited<ReturnType<typeof findGrouped>>>
type Row = Awaited<ReturnType<typeof listGroup>>[number]

const rounded = (share: number) => Math.round(share * 1_000) / 1_000

function toCopy(row: Row, own: Own, words: Worded) {
  const [one, other] = [fromBytes(own.size, own.hashes), fromBytes(row.size, row.hashes)]
  const { similarity, containment } = likeness(one, other)
  return {
    articleId: row.article_id,
    version: row.version,
    outlet: row.outlet_name,
    url: row.url,
    title: row.title,
    language: row.language,
    dir: directionOf(row.language),
    publishedAt: toInstant(row.published_at),
    similarity: rounded(similarity),
    containment: rounded(containment),
    changedFigures: changedFigures(words, wordsOf(row.text, row.language)),
  }
}

const copyCursor = idCursor('copies')

/** Where else the text of an article stands, and with which other numbers. */
export function copyRoutes(app: App, { db }: Deps): void {
  app.get(
    '/v1/articles/:id/copies',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listArticleCopies',
        summary: 'Near copies of an article, each with the numbers that differ',
        description:
          'Articles of other outlets that carry most of its text, or whose text it carries, directly or through further copies. On boards they are one origin.',
        tags: ['articles'],
        params: idParams,
        querystring: copiesQuery,
        response: { 200: pageOf(copySchema) },
      },
    },
    async (request) => {
      const { id } = request.params
      const { limit, cursor } = request.query
      const after = decodeCursor(copyCursor, cursor)?.id
      const own = await findGrouped(db, id)
      if (own === undefined) {
        if (!(await articleExists(db, id))) {
          throw new Problem('not-found', 'There is no such article.')
        }
        return { items: [], nextCursor: null }
      }
      const rows = await listGroup(db, own, { limit, after })
      const words = wordsOf(own.text, own.language)
      return toPage(
        rows,
        limit,
        (row) => toCopy(row, own, words),
        (row) => ({ list: 'copies', id: row.id }),
      )
    },
  )
}
