import rateLimit from '@fastify/rate-limit'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'

/**
 * Holds every API key to `RATE_LIMIT_PER_MINUTE`, counted in the memory of this process; 0 sets no limit. Public routes are
 * not counted: they have no key. It must be registered before the routes, and after `guardAccess` has found the caller.
 */
export async function limitRequests(app: App, { config }: Deps): Promise<void> {
  if (config.rateLimitPerMinute === 0) return
  await app.register(rateLimit, {
    max: config.rateLimitPerMinute,
    timeWindow: 60_000,
    // RateLimit-Limit, -Remaining and -Reset, without the X- of old.
    enableDraftSpec: true,
    keyGenerator: (request) => request.caller?.keyId ?? '',
    allowList: (request) => request.caller === null,
    errorResponseBuilder: (_request, { max }) =>
      new Problem('too-many-requests', `This key may ask ${max} times a minute.`),
  })
}
