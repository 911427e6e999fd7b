import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { App, Scope } from '../feature.ts'
import { Problem } from '../problems.ts'
import { decodeCursor, idCursor, idParams, pageOf, pageQuery, toInstant, toPage } from '../wire.ts'
import { createKey, type KeyRow, listKeys, revokeKey } from './queries.ts'
import { createdKeySchema, keyBody, keySchema } from './schemas.ts'

function toKey(row: KeyRow) {
  return {
    id: row.id,
    prefix: row.prefix,
    name: row.name,
    scopes: row.scopes as Scope[],
    createdAt: toInstant(row.created_at),
    expiresAt: toInstant(row.expires_at),
    revokedAt: toInstant(row.revoked_at),
    lastUsedAt: toInstant(row.last_used_at),
  }
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
      const { name, scopes, expiresAt } = request.body
      const { secret, row } = await createKey(db, {
        name,
        scopes,
        expiresAt: expiresAt === undefined ? null : new Date(expiresAt),
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
      const result = await revokeKey(db, request.params.id)
      if (result === 'unknown') throw new Problem('not-found', 'There is no such key.')
      if (result === 'last-admin') {
        throw new Problem('conflict', 'This is the last live admin key; make another one first.')
      }
      return reply.code(204).send(null)
    },
  )
}
