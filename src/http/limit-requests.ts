import { isIPv6 } from 'node:net'
import rateLimit from '@fastify/rate-limit'
import { Redis } from 'ioredis'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'

const minute = 60_000

/**
 * Holds every API key to `RATE_LIMIT_PER_MINUTE`; 0 sets no limit. Counted in Redis where there is one, for all API
 * processes together, else in the memory of this process. Public routes are not counted: they have no key. Sessions count for
 * the key that was exchanged for them. It must be registered before the routes, and after `guardAccess` has found the
 * caller.
 */
export async function limitRequests(app: App, { config, log }: Deps): Promise<void> {
  const redis = config.redisUrl === undefined ? undefined : connect(config.redisUrl, log)
  if (redis !== undefined) app.addHook('onClose', () => redis.disconnect())
  await app.register(rateLimit, {
    ...(redis === undefined ? {} : { redis, nameSpace: 'counterclaim:rate:' }),
    // Without Redis nobody is counted, and everybody let in: a limit that is down must not be an outage.
    skipOnError: true,
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

/** Milliseconds that a request waits for its count. */
const countingTimeout = 500

/** A connection that answers at once or not at all; that it is gone is logged once, until it is there again. */
function connect(url: string, log: Deps['log']): Redis {
  const redis = new Redis(url, {
    connectTimeout: countingTimeout,
    commandTimeout: countingTimeout,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  })
  let isGone = false
  redis.on('ready', () => (isGone = false))
  redis.on('error', (error) => {
    if (!isGone) log.warn({ err: error }, 'requests are not counted: Redis is away')
    isGone = true
  })
  return redis
}

/**
 * The limit of a route on which strangers try keys: `LOGIN_TRIES_PER_MINUTE` of one address, good tries too, counted as the
 * requests of keys are.
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
