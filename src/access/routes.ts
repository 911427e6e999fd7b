import { z } from 'zod'
import { actorOf } from '../audit/actor-of.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Deps } from '../deps.ts'
import type { App, Scope } from '../feature.ts'
import { Problem } from '../problems.ts'
import { decodeCursor, idCursor, idParams, pageOf, pageQuery, toInstant, toPage } from '../wire.ts'
import {
  createKey,
  type KeyRow,
  keyMade,
  listKeys,
  type NoKeyForPerson,
  revokeKey,
  whyNoKey,
} from './queries.ts'
import { createdKeySchema, keyBody, keySchema } from './schemas.ts'

function toKey(row: KeyRow) {
  return {
    id: row.id,
    prefix: row.prefix,
    name: row.name,
    personId: row.person_id,
    scopes: row.scopes as Scope[],
    createdAt: toInstant(row.created_at),
    expiresAt: toInstant(row.expires_at),
    revokedAt: toInstant(row.revoked_at),
    lastUsedAt: toInstant(row.last_used_at),
  }
}

function noKeyFor(refusal: NoKeyForPerson): Problem {
  const faults = {
    'no-person': { pointer: '/personId', detail: 'is nobody here' },
    'person-disabled': { pointer: '/personId', detail: 'is somebody who is disabled' },
    'no-admin': { pointer: '/scopes', detail: 'admin is for people with the role admin' },
  } as const
  return new Problem('validation-failed', 'The person cannot have this key.', {
    faults: [faults[refusal]],
  })
}

/** API keys: made, listed, revoked by admins. An Idempotency-Key is not heeded here: an answer with a secret is not stored. */
export function accessRoutes(app: App, { db }: Deps): void {
  app.post(
    '/v1/keys',
    {
      config: { scope: 'admin' },
      bodyLimit: 10_000,
      schema: {
        operationId: 'createKey',
        summary: 'Make an API key',
        tags: ['keys'],
        body: keyBody,
        response: { 201: createdKeySchema },
      },
    },
    async (request, reply) => {
      const { name, scopes, expiresAt, personId } = request.body
      const { secret, row } = await db.transaction().execute(async (trx) => {
        const refusal = personId === undefined ? undefined : await whyNoKey(trx, personId, scopes)
        if (refusal !== undefined) throw noKeyFor(refusal)
        const made = await createKey(trx, {
          name,
          scopes,
          expiresAt: expiresAt === undefined ? null : new Date(expiresAt),
          personId: personId ?? null,
        })
        await appendAudit(trx, keyMade(actorOf(request), made.row))
        return made
      })
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...toKey(row), secret })
    },
  )

  app.get(
    '/v1/keys',
    {
      config: { scope: 'admin' },
      schema: {
        operationId: 'listKeys',
        summary: 'List API keys, revoked ones too',
        tags: ['keys'],
        querystring: pageQuery,
        response: { 200: pageOf(keySchema) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const after = decodeCursor(idCursor('keys'), cursor)?.id
      const rows = await listKeys(db, { limit, after })
      return toPage(rows, limit, toKey, (row) => ({ list: 'keys', id: row.id }))
    },
  )

  app.delete(
    '/v1/keys/:id',
    {
      config: { scope: 'admin', problems: ['conflict'] },
      schema: {
        operationId: 'revokeKey',
        summary: 'Revoke an API key',
        description: 'Revoking a key twice is no error. The last live admin key cannot be revoked.',
        tags: ['keys'],
        params: idParams,
        response: { 204: z.null().meta({ description: 'The key opens nothing any more.' }) },
      },
    },
    async (request, reply) => {
      const result = await revokeKey(db, request.params.id, actorOf(request))
      if (result === 'unknown') throw new Problem('not-found', 'There is no such key.')
      if (result === 'last-admin') {
        throw new Problem('conflict', 'This is the last live admin key; make another one first.')
      }
      return reply.code(204).send(null)
    },
  )
}
