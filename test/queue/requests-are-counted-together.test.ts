import { setTimeout } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import type { App } from '../../src/feature.ts'
import { useApp } from '../support/app.ts'
import { durable, hasRedis, useRedis } from '../support/redis.ts'

describe.skipIf(!hasRedis)('with Redis, requests of a key', () => {
  const service = useApp()
  const startRedis = useRedis()
  const apps: App[] = []
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close()
  })

  /** An API process beside others, as far as counting goes. */
  async function startApi(url: string): Promise<App> {
    const config = parseConfig({ REDIS_URL: url, RATE_LIMIT_PER_MINUTE: '5' })
    const app = await buildApp({ ...service.deps, config })
    apps.push(app)
    return app
  }

  it('are counted for all API processes together', async () => {
    const url = await startRedis(durable)
    const [one, other] = [await startApi(url), await startApi(url)]
    const headers = await service.key('claims:read')
    const ask = async (app: App) => app.inject({ url: '/v1/parties', headers })
    await expect
      .poll(async () => (await ask(one)).headers['ratelimit-remaining'], { timeout: 5_000 })
      .toBeDefined()
    const left = async (app: App) => Number((await ask(app)).headers['ratelimit-remaining'])
    const before = await left(one)
    expect(await left(other)).toBe(before - 1)
    for (let count = 0; count < 5; count += 1) await ask(other)
    const refused = await ask(one)
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    const stranger = await service.key('claims:read')
    expect((await one.inject({ url: '/v1/parties', headers: stranger })).statusCode).toBe(200)
  })

  it('are let in uncounted while it is away, which is said once', async () => {
    const url = await startRedis(durable)
    const app = await startApi(url)
    const client = new Redis(url, { retryStrategy: () => null })
    client.on('error', () => undefined)
    await client.shutdown('NOSAVE').catch(() => undefined)
    client.disconnect()
    const headers = await service.key('claims:read')
    for (let count = 0; count < 8; count += 1) {
      expect((await app.inject({ url: '/v1/parties', headers })).statusCode).toBe(200)
    }
    const said = () => service.logged.filter((line) => line.includes('requests are not counted'))
    await expect.poll(() => said().length, { timeout: 5_000 }).toBeGreaterThan(0)
    await setTimeout(600)
    expect(said()).toHaveLength(1)
  })
})
