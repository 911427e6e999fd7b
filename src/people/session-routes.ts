import { z } from 'zod'
import { type Caller, callerOf, callerWith, isAllowed, keyOf } from '../access/authenticate.ts'
import { comesFromOurPage } from '../access/own-origin.ts'
import { noteUse } from '../access/queries.ts'
import { digestOf } from '../access/secret.ts'
import { clearCookie, newToken, setCookie, tokenIn } from '../access/session-cookie.ts'
import { endSession, openSession } from '../access/sessions.ts'
import { type AuditRecord, appendAudit } from '../audit/append-audit.ts'
import type { Deps } from '../deps.ts'
import type { App, Scope } from '../feature.ts'
import { loginLimit } from '../http/limit-requests.ts'
import { Problem } from '../problems.ts'
import { toInstant } from '../wire.ts'
import { sessionBody, sessionSchema } from './schemas.ts'

/** Sessions of the page: a key is exchanged for a cookie that no script can read. */
export function sessionRoutes(app: App, deps: Deps): void {
  const { db, config } = deps

  app.post(
    '/review/session',
    {
      config: {
        scope: 'public',
        rateLimit: loginLimit(config),
        problems: ['unauthenticated', 'forbidden', 'foreign-origin', 'too-many-requests'],
      },
      bodyLimit: 2_000,
      schema: {
        operationId: 'openSession',
        summary: 'Log in: exchange a key for a session',
        description:
          'The session is in the cookie `cc_session`. It reads and reviews, whatever else the key may, and is over after 8 hours without a request, after 7 days, when the key is and when its person is disabled. Tries are limited for each address.',
        tags: ['people'],
        body: sessionBody,
        response: { 201: sessionSchema },
      },
    },
    async (request, reply) => {
      // Another site must not log somebody in as somebody else, who would then decide in that name.
      if (request.headers.origin !== undefined && !comesFromOurPage(request, config)) {
        throw new Problem('foreign-origin', 'Another site may not log anybody in.')
      }
      const key = await keyOf(deps, request.body.key)
      const caller = callerWith(key)
      if (!isAllowed(caller, 'review')) {
        throw new Problem('forbidden', 'This needs a key with the scope review.')
      }
      const token = newToken()
      const before = tokenIn(request.headers.cookie)
      const session = await db.transaction().execute(async (trx) => {
        if (before !== undefined) await endSession(trx, { sha256: digestOf(before) })
        const opened = await openSession(trx, { sha256: digestOf(token), keyId: key.id })
        await appendAudit(trx, sessionDeed(caller, 'session.opened', opened.id))
        return opened
      })
      if (key.use_is_stale) await noteUse(db, key.id)
      return reply
        .code(201)
        .headers({ 'set-cookie': setCookie(token, config), 'cache-control': 'no-store' })
        .send(sessionView({ ...caller, session }))
    },
  )

  app.get(
    '/review/session',
    {
      config: { scope: 'review' },
      schema: {
        operationId: 'readSession',
        summary: 'Who am I?',
        tags: ['people'],
        response: { 200: sessionSchema },
      },
    },
    async (request) => sessionView(callerOf(request)),
  )

  app.delete(
    '/review/session',
    {
      config: { scope: 'review' },
      schema: {
        operationId: 'closeSession',
        summary: 'Log out',
        description: 'Ends this session; of a key it ends nothing.',
        tags: ['people'],
        response: { 204: z.null().meta({ description: 'The cookie opens nothing any more.' }) },
      },
    },
    async (request, reply) => {
      const { session } = callerOf(request)
      if (session !== null) {
        await db.transaction().execute(async (trx) => {
          await endSession(trx, { id: session.id })
          await appendAudit(trx, sessionDeed(callerOf(request), 'session.closed', session.id))
        })
      }
      return reply.code(204).header('set-cookie', clearCookie(config)).send(null)
    },
  )
}

function sessionDeed(
  { actorId, actorName, keyId }: Caller,
  action: 'session.opened' | 'session.closed',
  id: string,
): AuditRecord {
  return { actorId, actorName, action, subject: { kind: 'session', id }, detail: { keyId } }
}

function sessionView(caller: Caller): z.input<typeof sessionSchema> {
  return {
    actorId: caller.actorId,
    name: caller.actorName,
    personId: caller.personId,
    role: caller.role,
    scopes: caller.scopes as Scope[],
    expiresAt: toInstant(caller.session?.expiresAt ?? null),
  }
}
