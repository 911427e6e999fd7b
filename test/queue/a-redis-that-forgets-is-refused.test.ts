import { describe, expect, it } from 'vitest'
import { parseConfig, toEnvironment } from '../../src/config.ts'
import { checkRedis, VolatileRedis } from '../../src/queue/backend.ts'
import { useDatabase } from '../support/database.ts'
import { useProcesses } from '../support/processes.ts'
import { durable, hasRedis, useRedis } from '../support/redis.ts'

// Redis is optional for whoever works on this, and a server with other settings than the shared one must be started here.
describe.skipIf(!hasRedis)('a Redis server', () => {
  const database = useDatabase()
  const processes = useProcesses()
  const startRedis = useRedis()

  it('is taken where it keeps what it is given', async () => {
    await checkRedis(await startRedis(durable), false)
  })

  it.each(['allkeys-lru', 'allkeys-random', 'volatile-lru', 'volatile-ttl'])(
    'is refused where it may evict (%s)',
    async (policy) => {
      const url = await startRedis({ ...durable, 'maxmemory-policy': policy })
      await expect(checkRedis(url, false)).rejects.toThrow(VolatileRedis)
      await expect(checkRedis(url, false)).rejects.toThrow(`eviction policy is ${policy}`)
      await checkRedis(url, true)
    },
  )

  it('is refused where it lives in memory alone, and all its faults are named', async () => {
    const url = await startRedis({ appendonly: 'no', 'maxmemory-policy': 'allkeys-lfu' })
    await expect(checkRedis(url, false)).rejects.toThrow(
      /allkeys-lfu, not noeviction and its append-only file is off/,
    )
  })

  it.each(['src/server.ts', 'workers/extract.ts', 'workers/sweep.ts'])(
    'that may evict keeps %s from starting, unless it is told to',
    async (module) => {
      const url = await startRedis({ ...durable, 'maxmemory-policy': 'allkeys-lru' })
      const configure = (allow: '0' | '1') =>
        toEnvironment(
          parseConfig({
            DATABASE_URL: database.url,
            REDIS_URL: url,
            REDIS_ALLOW_VOLATILE: allow,
            LOG_LEVEL: 'silent',
            PORT: '0',
          }),
        )
      const refused = processes.start(module, configure('0'))
      expect(await refused.exited).toEqual({ code: 1, signal: null })
      expect(refused.output()).toContain('eviction policy is allkeys-lru, not noeviction')
      expect(refused.output()).toContain('REDIS_ALLOW_VOLATILE')
      const allowed = processes.start(module, configure('1'))
      await allowed.ready
      allowed.child.kill('SIGTERM')
      expect(await allowed.exited).toEqual({ code: 0, signal: null })
    },
  )
})
