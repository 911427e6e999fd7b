import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
} from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'

/** Where the queue lives, as BullMQ takes it: the same code runs on both kinds. */
export interface QueueBackend {
  readonly kind: 'redis' | 'postgres'
  readonly factory: BackendFactory<IQueueBackend, never>
  /** For producers: fails at once when the backend is away, instead of holding a request. */
  readonly producing: never
  /** For workers: waits and reconnects. */
  readonly consuming: never
  /** Fails when the backend cannot be reached or must not be used. */
  readonly check: () => Promise<void>
  readonly close: () => Promise<void>
}

/** How long a first contact may take, in milliseconds. */
const contactTimeout = 2_000

/**
 * One pool for every BullMQ object of a process: a pool for each of them reached 21 connections.
 * Six are the listeners of two workers (one each, held for good) and four for short commands.
 */
const queuePoolSize = 6

/**
 * Time-outs of the queue's own connections, in milliseconds, set because they would otherwise be those of the login, which are
 * made for requests. BullMQ does each step in one statement that calls a function of its schema, with row and advisory locks
 * inside, so the limit of the statement is the limit of its waits too: a shorter one would cut off the step that ends
 * a finished job, which would then count as stalled and run again. Still far below the time that a job is locked for.
 * It opens no transaction of more than one statement; one that idles is broken, and must not hold its locks for long.
 */
const queueTimeouts = {
  connectionTimeoutMillis: contactTimeout,
  statement_timeout: 10_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
}

function createPostgres(url: string, log: Logger): QueueBackend {
  const pool = new pg.Pool({
    connectionString: url,
    max: queuePoolSize,
    application_name: 'counterclaim-queue',
    options: '-c search_path=bullmq',
    ...queueTimeouts,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'an idle queue connection broke'))
  // While a connection is lent out its errors are nobody's, and would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    kind: 'postgres',
    factory: createPostgresBackend,
    producing: pool as never,
    consuming: pool as never,
    async check() {
      await pool.query('SELECT version FROM bullmq.migration LIMIT 1')
    },
    close: () => pool.end(),
  }
}

/**
 * A queue that forgets silently is worse than none (reliability rule 10), so Redis must neither
 * evict keys nor live in memory alone.
 * @throws when it does, or when it does not answer.
 */
export async function checkRedis(url: string, allowVolatile: boolean): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    connectTimeout: contactTimeout,
    commandTimeout: contactTimeout,
    retryStrategy: () => null,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const memory = await client.info('memory')
    const persistence = await client.info('persistence')
    const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? 'unknown'
    const appendOnly = /^aof_enabled:(\d)/m.exec(persistence)?.[1] === '1'
    const faults = [
      ...(policy === 'noeviction' ? [] : [`its eviction policy is ${policy}, not noeviction`]),
      ...(appendOnly ? [] : ['its append-only file is off']),
    ]
    if (faults.length > 0 && !allowVolatile) {
      throw new VolatileRedis(
        `Redis may lose work: ${faults.join(' and ')}. Change that, or set REDIS_ALLOW_VOLATILE=1.`,
      )
    }
  } finally {
    client.disconnect()
  }
}

/** Redis answers, and is set up so that it may lose what it was given. */
export class VolatileRedis extends Error {}

function createRedis(url: string, allowVolatile: boolean): QueueBackend {
  const shared = { url, connectTimeout: contactTimeout }
  return {
    kind: 'redis',
    factory: createRedisBackend,
    producing: {
      ...shared,
      enableOfflineQueue: false,
      retryStrategy: (times: number) => Math.min(times * 100, 2_000),
    } as never,
    consuming: {
      ...shared,
      maxRetriesPerRequest: null,
      retryStrategy: (times: number) => Math.min(times * 100, 2_000),
    } as never,
    check: () => checkRedis(url, allowVolatile),
    close: async () => undefined,
  }
}

/** Redis where `REDIS_URL` is set, the schema `bullmq` of the database where it is not. */
export function createQueueBackend(config: Config, databaseUrl: string, log: Logger): QueueBackend {
  return config.redisUrl === undefined
    ? createPostgres(databaseUrl, log)
    : createRedis(config.redisUrl, config.redisAllowVolatile)
}
