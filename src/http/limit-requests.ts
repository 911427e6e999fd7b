import { isIPv6 } from 'node:net'
import rateLimit from '@fastify/rate-limit'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'

const minute = 60_000

/**
 * Holds every API key to `RATE_LIMIT_PER_MINUTE`, counted in the memory of this process; 0 sets no limit. Public routes are
 * not counted: they have no key. Sessions count for the key that was exchanged for them. It must be registered before the
 * routes, and after `guardAccess` has found the caller.
 */
export async function limitRequests(app: App, { config }: Deps): Promise<void> {
  await app.register(rateLimit, {
    global: config.rateLimitPerMinute !== 0,
    max: config.rateLimitPerMinute,
    timeWindow: minute,
    // RateLimit-Limit, -Remaining and -Reset, without the X- of old.
    enableDraftSpec: true,
    keyGenerator: (request) => request.caller?.keyId ?? '',
    allowList: (request) => request.caller === null,
    errorResponseBuilder: (_request, { max }) =>
      new Problem('too-many-requests', `This key may ask ${max} times a minute.`),
  })
}

/**
 * The limit of a route on which strangers try keys: `LOGIN_TRIES_PER_MINUTE` of one address, good tries too, counted in the
 * memory of this process.
 */
export function loginLimit(config: Config) {
  if (config.loginTriesPerMinute === 0) return false
  return {
    max: config.loginTriesPerMinute,
    timeWindow: minute,
    keyGenerator: ({ ip }: { ip: string }) => networkOf(ip),
    allowList: () => false,
    errorResponseBuilder: (_request: unknown, { max }: { max: number }) =>
      new Problem('too-many-requests', `From one address ${max} tries a minute are taken.`),
  }
}

/** What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped !== undefined) return mapped
  const [left = [], right = []] = ip
    .toLowerCase()
    .replace(/%.*/, '')
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const groups = [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.slice(0, 4).join(':')}::/64`
}
