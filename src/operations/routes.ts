import { sql } from 'kysely'
import { z } from 'zod'
import { expectedSchemaVersion } from '../db/migrate.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { openapiOf } from '../http/openapi.ts'
import { Problem } from '../problems.ts'
import { findProblem, renderProblemPage } from './problem-pages.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Set `draining` before the process stops: `/readyz` then sends the balancer elsewhere. */
    readiness: { draining: boolean }
  }
}

const state = z.object({ status: z.literal('ok') })

/** What those who run the service need: probes, measurements, the description of the API, the pages of its problems. */
export function operationRoutes(app: App, { db }: Deps): void {
  const readiness = { draining: false }
  app.decorate('readiness', readiness)

  app.get(
    '/livez',
    {
      config: { scope: 'public' },
      schema: {
        operationId: 'isAlive',
        summary: 'The process runs',
        tags: ['operations'],
        response: { 200: state },
      },
    },
    async () => ({ status: 'ok' as const }),
  )

  const retry = { headers: { 'retry-after': '5' } }
  app.get(
    '/readyz',
    {
      config: { scope: 'public' },
      handlerTimeout: 4_000,
      schema: {
        operationId: 'isReady',
        summary: 'The process can serve: the database answers and has the right schema',
        tags: ['operations'],
        response: { 200: state },
      },
    },
    async () => {
      if (readiness.draining) throw new Problem('unavailable', 'The process is stopping.', retry)
      const { rows } = await sql<{ name: string }>`
        SELECT name FROM kysely_migration ORDER BY name DESC LIMIT 1
      `.execute(db)
      if (rows[0]?.name !== (await expectedSchemaVersion())) {
        throw new Problem('unavailable', 'The schema of the database is of another version.', retry)
      }
      return { status: 'ok' as const }
    },
  )

  app.get(
    '/metrics',
    {
      // Counts only; still, no stranger needs to know how busy a newsroom is.
      config: { scope: 'claims:read' },
      schema: {
        operationId: 'readMetrics',
        summary: 'Measurements for Prometheus',
        tags: ['operations'],
        response: { 200: { content: { 'text/plain': { schema: z.string() } } } },
      },
    },
    async (_request, reply) =>
      reply
        .type(app.metrics.contentType)
        .serializer(String)
        .send(await app.metrics.metrics()),
  )

  app.get(
    '/openapi.json',
    { config: { scope: 'public' }, schema: { hide: true } },
    async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send(JSON.stringify(openapiOf(app)) as never),
  )

  app.get(
    '/problems/:code',
    {
      config: { scope: 'public' },
      schema: {
        operationId: 'explainProblem',
        summary: 'What a problem means and what to do about it',
        tags: ['operations'],
        params: z.strictObject({ code: z.string().max(100) }),
        response: { 200: { content: { 'text/html': { schema: z.string() } } } },
      },
    },
    async (request, reply) => {
      const code = findProblem(request.params.code)
      if (code === undefined) throw new Problem('not-found', 'There is no such problem.')
      return reply.type('text/html; charset=utf-8').serializer(String).send(renderProblemPage(code))
    },
  )
}
