import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { decodeCursor, idCursor, idParams, pageOf, toPage } from '../wire.ts'
import {
  findEndpoint,
  listDeliveries,
  mostReplayed,
  replayDelivery,
  replayFailures,
  writeTest,
} from './queries.ts'
import { deliveriesQuery, deliveryParams, deliverySchema, replayBody, replayed } from './schemas.ts'
import { deliveryView } from './views.ts'

/** What was and will be sent to a webhook. */
export function deliveryRoutes(app: App, { db }: Deps): void {
  /** @throws Problem `not-found` */
  const endpointOf = async (id: string) => {
    const row = await findEndpoint(db, id)
    if (row === undefined) throw new Problem('not-found', 'There is no such webhook.')
    return row
  }
  /** @throws Problem `conflict` where nothing would be sent. */
  const enabledEndpoint = async (id: string) => {
    const row = await endpointOf(id)
    if (row.disabled_at !== null)
      throw new Problem('conflict', 'The webhook is disabled; enable it first.')
    return row
  }

  app.post(
    '/v1/webhooks/:id/test',
    {
      config: { scope: 'admin', problems: ['not-found', 'conflict'] },
      schema: {
        operationId: 'testWebhook',
        summary: 'Send a test message',
        description: 'Of type `webhook.test`, whatever types the webhook wants.',
        tags: ['webhooks'],
        params: idParams,
        response: { 202: deliverySchema },
      },
    },
    async (request, reply) => {
      const { id } = await enabledEndpoint(request.params.id)
      return reply.code(202).send(deliveryView(await writeTest(db, id)))
    },
  )

  app.get(
    '/v1/webhooks/:id/deliveries',
    {
      config: { scope: 'admin', problems: ['not-found'] },
      schema: {
        operationId: 'listWebhookDeliveries',
        summary: 'List messages to a webhook, the newest first',
        description: 'Kept for 7 days once they have arrived, for 30 days otherwise.',
        tags: ['webhooks'],
        params: idParams,
        querystring: deliveriesQuery,
        response: { 200: pageOf(deliverySchema) },
      },
    },
    async (request) => {
      const { id } = await endpointOf(request.params.id)
      const { limit, cursor, status } = request.query
      const before = decodeCursor(idCursor('deliveries'), cursor)?.id
      const rows = await listDeliveries(db, id, { limit, before, status })
      return toPage(rows, limit, deliveryView, (row) => ({ list: 'deliveries', id: row.id }))
    },
  )

  app.post(
    '/v1/webhooks/:id/deliveries/:deliveryId/replay',
    {
      config: { scope: 'admin', problems: ['not-found', 'conflict'] },
      schema: {
        operationId: 'replayWebhookDelivery',
        summary: 'Send a message again, with the same id',
        tags: ['webhooks'],
        params: deliveryParams,
        response: { 202: deliverySchema },
      },
    },
    async (request, reply) => {
      const { id } = await enabledEndpoint(request.params.id)
      const row = await replayDelivery(db, id, request.params.deliveryId)
      if (row === undefined) throw new Problem('not-found', 'There is no such message.')
      return reply.code(202).send(deliveryView(row))
    },
  )

  app.post(
    '/v1/webhooks/:id/replay',
    {
      config: { scope: 'admin', problems: ['not-found', 'conflict'] },
      bodyLimit: 1_000,
      schema: {
        operationId: 'replayWebhookFailures',
        summary: 'Send again what has failed since a time',
        description: `The ${mostReplayed} oldest at a time; ask again until none is left.`,
        tags: ['webhooks'],
        params: idParams,
        body: replayBody,
        response: { 202: replayed },
      },
    },
    async (request, reply) => {
      const { id } = await enabledEndpoint(request.params.id)
      const count = await replayFailures(db, id, new Date(request.body.since))
      return reply.code(202).send({ replayed: count })
    },
  )
}
