import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { actorOf } from '../audit/actor-of.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { parseNetworks } from '../outbound/public-address.ts'
import { Problem } from '../problems.ts'
import { decodeCursor, idCursor, idParams, pageOf, pageQuery, toInstant, toPage } from '../wire.ts'
import {
  changeEndpoint,
  createEndpoint,
  deleteEndpoint,
  emptyEndpoint,
  findEndpoint,
  listEndpoints,
  mostEndpoints,
  rotateSecret,
  typesOf,
  uuids,
} from './queries.ts'
import {
  createdWebhook,
  rotated,
  rotationBody,
  webhookBody,
  webhookPatch,
  webhookSchema,
  whyNoEndpoint,
} from './schemas.ts'
import { sealingOf } from './sealing.ts'
import { newWebhookSecret } from './signature.ts'
import { endpointView } from './views.ts'

export const noSuchWebhook = () => new Problem('not-found', 'There is no such webhook.')

/** Endpoints that are told of events. An Idempotency-Key is not heeded: an answer with a secret is not stored. */
export function webhookRoutes(app: App, deps: Deps): void {
  const { db, config } = deps
  const allowed = parseNetworks(config.outboundAllowedNetworks)
  const sealing = sealingOf(config)

  const refuseAddress = (url: string | undefined) => {
    const why = url === undefined ? undefined : whyNoEndpoint(url, allowed)
    if (why === undefined) return
    throw new Problem('validation-failed', 'Nothing can be sent to this address.', {
      faults: [{ pointer: '/url', detail: why }],
    })
  }
  /** A new secret for an endpoint, as it is shown and as it is stored. */
  const makeSecret = async (id: string) => {
    const secret = newWebhookSecret()
    try {
      return { secret, sealed: (await sealing()).seal(id, secret) }
    } catch (error) {
      deps.log.error({ err: error }, 'no key to seal secrets of webhooks with: set WEBHOOK_KEY')
      throw new Problem('unavailable', 'Secrets cannot be kept here until WEBHOOK_KEY is set.')
    }
  }

  app.post(
    '/v1/webhooks',
    {
      config: { scope: 'admin', problems: ['conflict'] },
      bodyLimit: 50_000,
      schema: {
        operationId: 'createWebhook',
        summary: 'Have events sent to an address',
        description: `Messages follow Standard Webhooks 1.0. There may be ${mostEndpoints} endpoints.`,
        tags: ['webhooks'],
        body: webhookBody,
        response: { 201: createdWebhook },
      },
    },
    async (request, reply) => {
      const { url, types, filters, description } = request.body
      refuseAddress(url)
      const id = randomUUID()
      const { secret, sealed } = await makeSecret(id)
      const row = await db.transaction().execute(async (trx) => {
        const made = await createEndpoint(trx, {
          id,
          url,
          types,
          description: description ?? null,
          partyIds: filters?.partyIds ?? null,
          eventIds: filters?.eventIds ?? null,
          outletIds: filters?.outletIds ?? null,
          secret: sealed,
        })
        if (made === undefined)
          throw new Problem('conflict', `There are ${mostEndpoints} webhooks; delete one first.`)
        const subject = { kind: 'webhook', id }
        const detail = { host: new URL(url).host, types }
        await appendAudit(trx, { ...actorOf(request), action: 'webhook.made', subject, detail })
        return made
      })
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...endpointView(row), secret })
    },
  )

  app.get(
    '/v1/webhooks',
    {
      config: { scope: 'admin' },
      schema: {
        operationId: 'listWebhooks',
        summary: 'List webhooks',
        tags: ['webhooks'],
        querystring: pageQuery,
        response: { 200: pageOf(webhookSchema) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const after = decodeCursor(idCursor('webhooks'), cursor)?.id
      const rows = await listEndpoints(db, { limit, after })
      return toPage(rows, limit, endpointView, (row) => ({ list: 'webhooks', id: row.id }))
    },
  )

  app.get(
    '/v1/webhooks/:id',
    {
      config: { scope: 'admin', problems: ['not-found'] },
      schema: {
        operationId: 'getWebhook',
        summary: 'Read a webhook',
        tags: ['webhooks'],
        params: idParams,
        response: { 200: webhookSchema },
      },
    },
    async (request) => {
      const row = await findEndpoint(db, request.params.id)
      if (row === undefined) throw noSuchWebhook()
      return endpointView(row)
    },
  )

  app.patch(
    '/v1/webhooks/:id',
    {
      config: { scope: 'admin', problems: ['not-found'] },
      bodyLimit: 50_000,
      schema: {
        operationId: 'changeWebhook',
        summary: 'Change, disable or enable a webhook',
        tags: ['webhooks'],
        params: idParams,
        body: webhookPatch,
        response: { 200: webhookSchema },
      },
    },
    async (request) => {
      const { id } = request.params
      const { url, types, filters, description, enabled } = request.body
      refuseAddress(url)
      const off = { disabled_at: sql<Date>`clock_timestamp()`, disabled_reason: 'asked' as const }
      const row = await db.transaction().execute(async (trx) => {
        const changed = await changeEndpoint(trx, id, {
          ...(url === undefined ? {} : { url }),
          ...(types === undefined ? {} : { types: typesOf(types) }),
          ...(filters === undefined
            ? {}
            : {
                party_ids: uuids(filters.partyIds),
                event_ids: uuids(filters.eventIds),
                outlet_ids: uuids(filters.outletIds),
              }),
          ...(description === undefined ? {} : { description }),
          ...(enabled === true ? { disabled_at: null, disabled_reason: null } : {}),
          ...(enabled === false ? off : {}),
        })
        if (changed === undefined) throw noSuchWebhook()
        const subject = { kind: 'webhook', id }
        const detail = { fields: Object.keys(request.body).sort(), ...hostOf(url) }
        await appendAudit(trx, { ...actorOf(request), action: 'webhook.changed', subject, detail })
        return changed
      })
      return endpointView(row)
    },
  )

  app.delete(
    '/v1/webhooks/:id',
    {
      config: { scope: 'admin', problems: ['not-found'] },
      schema: {
        operationId: 'deleteWebhook',
        summary: 'Delete a webhook with what is on its way to it',
        tags: ['webhooks'],
        params: idParams,
        response: { 204: z.null().meta({ description: 'Nothing more is sent there.' }) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      // Nothing new is written for it from here on.
      const off = { disabled_at: sql<Date>`clock_timestamp()`, disabled_reason: 'asked' as const }
      if ((await changeEndpoint(db, id, off)) === undefined) throw noSuchWebhook()
      if (!(await emptyEndpoint(db, id, 3_000)))
        throw new Problem('overloaded', 'It is disabled. There is much to delete; ask again.')
      await db.transaction().execute(async (trx) => {
        if (!(await deleteEndpoint(trx, id))) throw noSuchWebhook()
        const subject = { kind: 'webhook', id }
        const entry = { action: 'webhook.deleted', subject, detail: {} }
        await appendAudit(trx, { ...actorOf(request), ...entry })
      })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/v1/webhooks/:id/rotate',
    {
      config: { scope: 'admin', problems: ['not-found'] },
      bodyLimit: 1_000,
      schema: {
        operationId: 'rotateWebhookSecret',
        summary: 'Give a webhook a new secret',
        description:
          'For as long as the old secret counts, each message has both signatures. A rotation before that ends the oldest.',
        tags: ['webhooks'],
        params: idParams,
        body: rotationBody,
        response: { 200: rotated },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { overlapHours } = request.body
      const { secret, sealed } = await makeSecret(id)
      const row = await db.transaction().execute(async (trx) => {
        const changed = await rotateSecret(trx, id, { secret: sealed, overlapHours })
        if (changed === undefined) throw noSuchWebhook()
        const subject = { kind: 'webhook', id }
        const entry = { action: 'webhook.secret-rotated', subject, detail: { overlapHours } }
        await appendAudit(trx, { ...actorOf(request), ...entry })
        return changed
      })
      return reply
        .header('cache-control', 'no-store')
        .send({ secret, oldSecretUntil: toInstant(row.old_secret_until) })
    },
  )
}

function hostOf(url: string | undefined): { host?: string } {
  return url === undefined ? {} : { host: new URL(url).host }
}
