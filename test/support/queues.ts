import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeEach } from 'vitest'
import { type Config, parseConfig } from '../../src/config.ts'
import { createDeps, type ProcessDeps } from '../../src/deps.ts'
import type { TestDatabase } from './database.ts'

export type BackendKind = 'postgres' | 'redis'

/**
 * Address of a Redis that tests may empty; without it the queue runs on Postgres alone. The
 * command that `.ci/run` starts sets it.
 */
const redisUrl = process.env['REDIS_URL_TEST']

export const backendKinds: readonly BackendKind[] =
  redisUrl === undefined || redisUrl === '' ? ['postgres'] : ['postgres', 'redis']

/** The test's own database of that Redis, by number: files run side by side. */
export function redisUrlOf(redisDatabase: number): string {
  return `${redisUrl ?? ''}/${redisDatabase}`
}

export async function flushRedis(redisDatabase: number): Promise<void> {
  const client = new Redis(redisUrlOf(redisDatabase), { maxRetriesPerRequest: 1 })
  try {
    await client.flushdb()
  } finally {
    client.disconnect()
  }
}

/** The configuration of a process over a test's database. */
export function configFor(
  kind: BackendKind,
  database: { readonly url: string },
  redisDatabase: number,
  more: Readonly<Record<string, string>> = {},
): Config {
  return parseConfig({
    DATABASE_URL: database.url,
    REDIS_URL: kind === 'redis' ? redisUrlOf(redisDatabase) : undefined,
    LOG_LEVEL: 'silent',
    SWEEP_INTERVAL_MS: '300',
    QUEUE_LOCK_MS: '2000',
    ...more,
  })
}

/** A container like a process's, opened for each test and closed after it, on an empty queue. */
export function useDeps(
  kind: BackendKind,
  database: TestDatabase,
  redisDatabase: number,
): { readonly deps: ProcessDeps } {
  let deps: ProcessDeps | undefined
  beforeEach(async () => {
    if (kind === 'redis') await flushRedis(redisDatabase)
    deps = await createDeps(configFor(kind, database, redisDatabase), { name: 'test' })
  })
  afterEach(async () => {
    await deps?.close()
    deps = undefined
  })
  afterAll(async () => {
    if (kind === 'redis') await flushRedis(redisDatabase)
  })
  return {
    get deps() {
      if (deps === undefined) throw new Error('the container is there while a test runs')
      return deps
    },
  }
}

/** Waits until `check` holds; fails after `limit` milliseconds with what was waited for. */
export async function eventually(
  what: string,
  check: () => Promise<boolean> | boolean,
  limit = 15_000,
): Promise<void> {
  for (const deadline = performance.now() + limit; performance.now() < deadline; ) {
    if (await check()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`not within ${limit} ms: ${what}`)
}
