import { articleExists } from '../articles/queries.ts'
import { correctionView } from '../corrections/correction-view.ts'
import { articlesWithout, correctionsOf } from '../corrections/queries.ts'
import { correctedClaimSchema } from '../corrections/schemas.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import {
  decodeCursor,
  directionOf,
  idParams,
  pageOf,
  pageQuery,
  timeCursor,
  toPage,
} from '../wire.ts'
import { toClaim } from './claim-view.ts'
import { type ClaimFilter, findClaim, listClaims, mentionsOf, partiesOfClaims } from './queries.ts'
import { claimSchema, claimsQuery } from './schemas.ts'

/** Claims: who said what, with the reports and their spans. */
export function claimRoutes(app: App, deps: Deps): void {
  const { db } = deps

  async function pageOfClaims(filter: ClaimFilter, limit: number, cursor: string | undefined) {
    const rows = await listClaims(db, filter, {
      limit,
      after: decodeCursor(timeCursor('claims'), cursor),
    })
    const reports = await mentionsOf(
      db,
      rows.slice(0, limit).map((row) => row.id),
    )
    const mentions =
      filter.article === undefined
        ? reports
        : reports.filter((mention) => mention.article_id === filter.article)
    const parties = await partiesOfClaims(db, rows, mentions)
    return toPage(
      rows,
      limit,
      (row) => toClaim(row, mentions, parties),
      (row) => ({ list: 'claims', at: row.exactUpdate, id: row.id }),
    )
  }

  app.get(
    '/v1/claims',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listClaims',
        summary: 'List claims, the one that changed longest ago first',
        tags: ['claims'],
        querystring: claimsQuery,
        response: { 200: pageOf(claimSchema) },
      },
    },
    async (request) => {
      const { limit, cursor, ...filter } = request.query
      return pageOfClaims(filter, limit, cursor)
    },
  )

  app.get(
    '/v1/claims/:id',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'readClaim',
        summary:
          'Read a claim, also one that no article makes any more, and what articles have done to it',
        tags: ['claims'],
        params: idParams,
        response: { 200: correctedClaimSchema },
      },
    },
    async (request) => {
      const { id } = request.params
      const row = await findClaim(db, id)
      if (row === undefined) throw new Problem('not-found', 'There is no such claim.')
      const mentions = await mentionsOf(db, [id])
      const found = await correctionsOf(db, await articlesWithout(db, id), false)
      const own = found.filter(({ before }) => before.claimId === id)
      const parties = await partiesOfClaims(db, [row], mentions)
      return {
        ...toClaim(row, mentions, parties),
        corrections: own.map((it) => correctionView(it, parties, directionOf)),
      }
    },
  )

  app.get(
    '/v1/articles/:id/claims',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listArticleClaims',
        summary: 'List the claims that the current version of an article reports',
        tags: ['claims'],
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(claimSchema) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const { id } = request.params
      const page = await pageOfClaims({ article: id }, limit, cursor)
      if (page.items.length === 0 && !(await articleExists(db, id))) {
        throw new Problem('not-found', 'There is no such article.')
      }
      return page
    },
  )
}
