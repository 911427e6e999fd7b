import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { callerOf } from '../access/authenticate.ts'
import { answerOnce, sendAnswer } from '../access/idempotency.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Connection } from '../db/create-database.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { matchesEtag } from '../http/if-match.ts'
import { Problem } from '../problems.ts'
import { withdrawVerdict } from '../reviews/request-verdict.ts'
import { decodeCursor, idCursor, idParams, pageOf, toPage } from '../wire.ts'
import {
  claimNode,
  claimNodeSchema,
  claimReviewNode,
  claimReviewSchema,
  toJsonLd,
} from './claim-review.ts'
import { claimToExport } from './claim-to-export.ts'
import { publishingPolicy } from './policy.ts'
import { correctFactCheck, publishFactCheck } from './publish.ts'
import { factCheckView, findFactCheck, listFactChecks, versionsOf, versionView } from './queries.ts'
import {
  correctionBody,
  factCheck,
  factCheckBody,
  factCheckListQuery,
  wholeFactCheck,
} from './schemas.ts'

const jsonLd = 'application/ld+json; charset=utf-8'

/** Nodes are written by `toJsonLd`; the schemas are for the description of the API. */
const ldAnswer = <Node extends z.ZodType>(schema: Node) => ({
  content: { 'application/ld+json': { schema } },
})

/** Nobody waits for what follows. */
const nothing = () => Promise.resolve()

const noSuchCheck = () => new Problem('not-found', 'There is no such fact-check.')

/** Strong ETag of a fact-check: what it says changes with its version only. */
function etagOf(id: string, version: number): string {
  return `"${id}.${version}"`
}

function publisherOf(request: FastifyRequest) {
  const { actorId: id, actorName: name } = callerOf(request)
  return { id, name }
}

/** @throws Problem `not-found` */
async function whole(db: Connection, id: string) {
  const row = await findFactCheck(db, { id })
  if (row === undefined) throw noSuchCheck()
  return wholeFactCheck.parse({
    ...factCheckView(row),
    versions: (await versionsOf(db, id)).map(versionView),
  })
}

/** Publishing what a person found about a claim: one fact-check for a claim, corrected and never changed. */
export function factCheckRoutes(app: App, deps: Deps): void {
  const { db, config } = deps
  const policy = publishingPolicy(config)

  app.post(
    '/v1/fact-checks',
    {
      config: {
        scope: 'review',
        heeds: ['Idempotency-Key'],
        problems: ['not-found', 'conflict', 'fact-check-exists', 'evidence-needed'],
      },
      schema: {
        operationId: 'publishFactCheck',
        summary: 'Publish a fact-check of a claim',
        tags: ['fact-checks'],
        body: factCheckBody,
        response: { 201: wholeFactCheck },
      },
    },
    async (request, reply) => {
      const { claimId, ...finding } = request.body
      const by = publisherOf(request)
      const answer = await answerOnce(db, request, async (trx) => {
        const id = await publishFactCheck(trx, claimId, finding, by, policy)
        await withdrawVerdict(trx, claimId)
        const shown = await whole(trx, id)
        await record(trx, by, 'fact-check.published', id, {
          claim: claimId,
          rating: finding.rating.alternateName,
        })
        const headers = { etag: etagOf(id, 1), location: `/v1/fact-checks/${id}` }
        return {
          answer: { status: 201, headers, body: JSON.stringify(shown) },
          afterCommit: nothing,
        }
      })
      return sendAnswer(reply, answer)
    },
  )

  app.post(
    '/v1/fact-checks/:id/corrections',
    {
      config: {
        scope: 'review',
        heeds: ['Idempotency-Key', 'If-Match'],
        problems: ['evidence-needed'],
      },
      schema: {
        operationId: 'correctFactCheck',
        summary: 'Correct a fact-check',
        description:
          'A new version with what was wrong; the old ones stay to be read. With `If-Match`, only where nobody corrected it since.',
        tags: ['fact-checks'],
        params: idParams,
        body: correctionBody,
        response: { 201: wholeFactCheck },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const by = publisherOf(request)
      const holds = (version: number) =>
        matchesEtag(request.headers['if-match'], etagOf(id, version))
      const answer = await answerOnce(db, request, async (trx) => {
        await correctFactCheck(trx, id, request.body, by, { ...policy, holds })
        const shown = await whole(trx, id)
        await record(trx, by, 'fact-check.corrected', id, {
          version: shown.current.version,
          rating: shown.current.rating.alternateName,
        })
        const headers = { etag: etagOf(id, shown.current.version) }
        return {
          answer: { status: 201, headers, body: JSON.stringify(shown) },
          afterCommit: nothing,
        }
      })
      return sendAnswer(reply, answer)
    },
  )

  readRoutes(app, deps)
}

async function record(
  trx: Connection,
  by: { readonly id: string; readonly name: string },
  action: string,
  id: string,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  await appendAudit(trx, {
    actorId: by.id,
    actorName: by.name,
    action,
    subject: { kind: 'fact-check', id },
    detail,
  })
}

function readRoutes(app: App, { db, config }: Deps): void {
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`

  app.get(
    '/v1/fact-checks',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'listFactChecks',
        summary: 'List fact-checks, the newest first',
        tags: ['fact-checks'],
        querystring: factCheckListQuery,
        response: { 200: pageOf(factCheck) },
      },
    },
    async (request) => {
      const { claim, event, limit, cursor } = request.query
      const before = decodeCursor(idCursor('fact-checks'), cursor)?.id
      const rows = await listFactChecks(db, { claim, event, limit, before })
      return toPage(rows, limit, factCheckView, (row) => ({ list: 'fact-checks', id: row.id }))
    },
  )

  app.get(
    '/v1/fact-checks/:id',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'readFactCheck',
        summary: 'Read a fact-check with its versions',
        tags: ['fact-checks'],
        params: idParams,
        response: { 200: wholeFactCheck },
      },
    },
    async (request, reply) => {
      const shown = await whole(db, request.params.id)
      return reply.header('etag', etagOf(shown.id, shown.current.version)).send(shown)
    },
  )

  app.get(
    '/v1/fact-checks/:id/claim-review',
    {
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'exportClaimReview',
        summary: 'Read a fact-check as schema.org ClaimReview',
        tags: ['fact-checks'],
        params: idParams,
        response: { 200: ldAnswer(claimReviewSchema) },
      },
    },
    async (request, reply) => {
      const { id, claimId, versions } = await whole(db, request.params.id)
      const [newest, ...older] = versions
      const claim = await claimToExport(db, claimId)
      if (newest === undefined || claim === undefined) throw noSuchCheck()
      const node = claimReviewNode(id, [newest, ...older], claim, base)
      return reply
        .type(jsonLd)
        .serializer(String)
        .send(toJsonLd(node) as never)
    },
  )

  app.get(
    '/v1/claims/:id/claim',
    {
      config: { scope: 'claims:read', problems: ['conflict'] },
      schema: {
        operationId: 'exportClaim',
        summary: 'Read a claim as a schema.org Claim, which says nothing about its truth',
        tags: ['fact-checks'],
        params: idParams,
        response: { 200: ldAnswer(claimNodeSchema) },
      },
    },
    async (request, reply) => {
      const claim = await claimToExport(db, request.params.id)
      if (claim === undefined) throw new Problem('not-found', 'There is no such claim.')
      if (claim.rejected) {
        throw new Problem('conflict', 'A person has rejected this claim: nobody said it so.')
      }
      const rated = await findFactCheck(db, { claimId: claim.id })
      const node = {
        '@context': 'https://schema.org' as const,
        ...claimNode(claim, base, rated?.id),
      }
      return reply
        .type(jsonLd)
        .serializer(String)
        .send(toJsonLd(node) as never)
    },
  )
}
