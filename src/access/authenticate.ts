import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import type { Scope } from '../feature.ts'
import { Problem } from '../problems.ts'
import { findLiveKey, noteUse } from './queries.ts'
import { digestOf, prefixOf } from './secret.ts'

/** Whose request it is. */
export interface Caller {
  readonly keyId: string
  /** `cc_live_<id>`: names the key without giving it away. */
  readonly prefix: string
  readonly scopes: readonly string[]
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null on public routes. */
    caller: Caller | null
  }
}

function refuse(detail: string, error: string): Problem {
  return new Problem('unauthenticated', detail, {
    headers: { 'www-authenticate': `Bearer realm="counterclaim"${error}` },
  })
}

const invalid = () =>
  refuse('The API key is not valid, has expired or was revoked.', ', error="invalid_token"')

/** Finds out whose request it is. The checksum and the shape are looked at before the database is. */
export async function authenticate(deps: Deps, header: string | undefined): Promise<Caller> {
  if (header === undefined || header === '') {
    throw refuse('Send an API key: Authorization: Bearer cc_live_…', '')
  }
  const secret = /^bearer +(\S+)$/i.exec(header)?.[1]
  const prefix = secret === undefined ? undefined : prefixOf(secret)
  if (secret === undefined || prefix === undefined) throw invalid()
  const key = await findLiveKey(deps.db, prefix)
  if (key === undefined || !timingSafeEqual(key.sha256, digestOf(secret))) throw invalid()
  if (key.use_is_stale) await noteUse(deps.db, key.id)
  return { keyId: key.id, prefix: key.prefix, scopes: key.scopes }
}

/** An `admin` key may do everything: who can make keys could give itself any scope anyway. */
export function isAllowed(caller: Caller, scope: Scope): boolean {
  return caller.scopes.includes(scope) || caller.scopes.includes('admin')
}

/** The caller of a route that has a scope. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === null) throw new Error('a public route has no caller')
  return request.caller
}
