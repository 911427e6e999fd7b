import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { PersonRole } from '../db/schema.generated.ts'
import type { Deps } from '../deps.ts'
import type { Scope } from '../feature.ts'
import { Problem } from '../problems.ts'
import { findLiveKey, type LiveKey, noteUse } from './queries.ts'
import { digestOf, prefixOf } from './secret.ts'
import { clearCookie, hasSessionCookie, tokenIn } from './session-cookie.ts'
import { findLiveSession, noteSight } from './sessions.ts'

/** Whose request it is. */
export interface Caller {
  readonly keyId: string
  /** `cc_live_<id>`: names the key without giving it away. */
  readonly prefix: string
  readonly scopes: readonly string[]
  /** The person whose key it is; null for the key of a program, or of nobody in particular. */
  readonly personId: string | null
  /** Who holds leases and decides: the person, whichever of their keys it is, and the key itself where it is nobody's. */
  readonly actorId: string
  /** Name of the person, or of the key. */
  readonly actorName: string
  /** What a person may do in review; null for a key that has nothing to do with it. */
  readonly role: PersonRole | null
  /** The session of the page through which it came; null for a key. */
  readonly session: { readonly id: string; readonly expiresAt: Date } | null
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null on public routes. */
    caller: Caller | null
  }
}

function refuse(detail: string, error: string, more: Record<string, string> = {}): Problem {
  return new Problem('unauthenticated', detail, {
    headers: { 'www-authenticate': `Bearer realm="counterclaim"${error}`, ...more },
  })
}

const invalid = () =>
  refuse('The API key is not valid, has expired or was revoked.', ', error="invalid_token"')

/**
 * What a page may do with the cookie of a session, whatever its key may: to read and to review. Keys, people and articles are
 * managed with a key, so that a fault of the page could not make keys that outlive it.
 */
export const scopesOfSessions: readonly Scope[] = ['claims:read', 'review']

/** Finds out whose request it is: by its key or, where it sends none, by the cookie of a session. */
export async function authenticate(
  deps: Deps,
  headers: { readonly authorization?: string | undefined; readonly cookie?: string | undefined },
): Promise<Caller> {
  const { authorization, cookie } = headers
  if (authorization !== undefined && authorization !== '') {
    const secret = /^bearer +(\S+)$/i.exec(authorization)?.[1]
    const key = await keyOf(deps, secret)
    if (key.use_is_stale) await noteUse(deps.db, key.id)
    return callerWith(key)
  }
  if (!hasSessionCookie(cookie)) {
    throw refuse('Send an API key: Authorization: Bearer cc_live_…', '')
  }
  const token = tokenIn(cookie)
  const found = token === undefined ? undefined : await findLiveSession(deps.db, digestOf(token))
  if (found === undefined) {
    throw refuse('The session is over; log in again.', '', {
      'set-cookie': clearCookie(deps.config),
    })
  }
  if (found.sight_is_stale) await noteSight(deps.db, found.session_id)
  const caller = callerWith(found)
  return {
    ...caller,
    scopes: scopesOfSessions.filter((scope) => isAllowed(caller, scope)),
    session: { id: found.session_id, expiresAt: found.session_expires_at },
  }
}

/**
 * The live key of a secret. The checksum and the shape are looked at before the database is.
 * @throws Problem `unauthenticated`, in the same words whatever is wrong with it.
 */
export async function keyOf(deps: Deps, secret: string | undefined): Promise<LiveKey> {
  const prefix = secret === undefined ? undefined : prefixOf(secret)
  if (secret === undefined || prefix === undefined) throw invalid()
  const key = await findLiveKey(deps.db, prefix)
  if (key === undefined || !timingSafeEqual(key.sha256, digestOf(secret))) throw invalid()
  return key
}

/**
 * Whose key an address names (`?key=cc_live_<id>`). That is no secret: whoever asks for it has to check a signature.
 * @throws Problem `unauthenticated`
 */
export async function callerNamed(deps: Deps, query: unknown): Promise<Caller> {
  const { key: prefix } = (query ?? {}) as { key?: unknown }
  const key = typeof prefix === 'string' ? await findLiveKey(deps.db, prefix) : undefined
  if (key === undefined) throw invalid()
  if (key.use_is_stale) await noteUse(deps.db, key.id)
  return callerWith(key)
}

/** Who calls with a key. A person who is no admin (any more) has no use of the scope. */
export function callerWith(key: LiveKey): Caller {
  const { person } = key
  const common = { keyId: key.id, prefix: key.prefix, session: null }
  if (person === null) {
    return {
      ...common,
      scopes: key.scopes,
      personId: null,
      actorId: key.id,
      actorName: key.name,
      role: roleOfScopes(key.scopes),
    }
  }
  return {
    ...common,
    scopes: person.role === 'admin' ? key.scopes : key.scopes.filter((scope) => scope !== 'admin'),
    personId: person.id,
    actorId: person.id,
    actorName: person.name,
    role: person.role,
  }
}

function roleOfScopes(scopes: readonly string[]): PersonRole | null {
  if (scopes.includes('admin')) return 'admin'
  return scopes.includes('review') ? 'reviewer' : null
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

/** The later may all that the earlier may. */
const ranks: readonly PersonRole[] = ['reviewer', 'editor', 'admin']

/** @throws Problem `forbidden` where the caller has neither this role nor a higher one. */
export function requireRole(request: FastifyRequest, role: PersonRole): void {
  const own = callerOf(request).role
  if (own !== null && ranks.indexOf(own) >= ranks.indexOf(role)) return
  throw new Problem('forbidden', `This needs the role ${role}.`)
}
