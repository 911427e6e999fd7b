import { describe, expect, it } from 'vitest'
import { createKey } from '../src/access/queries.ts'
import { createClient } from '../src/client/client.ts'
import { toEnvironment } from '../src/config.ts'
import { findFreePort } from '../src/db/embedded.ts'
import { useDatabase } from './support/database.ts'
import { useProcesses } from './support/processes.ts'
import { configFor, eventually } from './support/queues.ts'

const database = useDatabase()
const processes = useProcesses()
/** Nothing listens on port 1 of the loopback address. */
const nowhere = 'redis://127.0.0.1:1'

const environmentOf = (more: Readonly<Record<string, string>> = {}) =>
  toEnvironment(configFor('postgres', database, 0, { PORT: '0', ...more }))

async function post(url: string): Promise<string> {
  const { secret } = await createKey(database.db, {
    name: 'test',
    scopes: ['articles:write', 'claims:read'],
    expiresAt: null,
  })
  const { status, body } = await createClient({ url, key: secret }).call('addArticle', {
    body: {
      outlet: { name: 'North' },
      language: 'en',
      body: 'The defence ministry said that sixteen soldiers were killed.',
      publishedAt: '2020-09-27T12:00:00+04:00',
    },
  })
  expect(status).toBe(202)
  return body.id
}

const stateOf = async (id: string) =>
  (
    await database.db
      .selectFrom('article')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).state

describe('the processes of production', () => {
  it('work together, each started by itself, and end cleanly at SIGTERM', async () => {
    const probePort = await findFreePort()
    const api = processes.start('src/server.ts', environmentOf())
    const workers = ['extract', 'link', 'sweep'].map((name) =>
      processes.start(
        `workers/${name}.ts`,
        environmentOf(name === 'extract' ? { WORKER_PORT: String(probePort) } : {}),
      ),
    )
    const { url = '' } = await api.ready
    await Promise.all(workers.map((worker) => worker.ready))
    const id = await post(url)
    await eventually('the article is linked', async () => (await stateOf(id)) === 'linked')

    const probe = async (path: string) => await fetch(`http://127.0.0.1:${probePort}${path}`)
    expect((await probe('/livez')).status).toBe(200)
    expect((await probe('/readyz')).status).toBe(200)
    expect(await (await probe('/metrics')).text()).toContain('counterclaim_articles_overdue')
    expect((await probe('/')).status).toBe(404)

    for (const one of [api, ...workers]) one.child.kill('SIGTERM')
    for (const one of [api, ...workers]) {
      expect(await one.exited).toEqual({ code: 0, signal: null })
    }
  }, 60_000)
})

describe('what is missing', () => {
  it('does not keep the API from taking articles in when it is Redis', async () => {
    const api = processes.start('src/server.ts', environmentOf({ REDIS_URL: nowhere }))
    const { url = '' } = await api.ready
    const startedAt = performance.now()
    const id = await post(url)
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    expect(await stateOf(id)).toBe('received')
    // Another process with a working queue finds what this one could not enqueue.
    const worker = processes.start('workers/all.ts', environmentOf())
    await eventually('the sweep finds it', async () => (await stateOf(id)) === 'linked', 30_000)
    worker.child.kill('SIGTERM')
    await worker.exited
  }, 60_000)

  it.each([
    ['a worker without its queue', 'workers/all.ts', { REDIS_URL: nowhere }],
    ['an API without a database', 'src/server.ts', { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }],
    [
      'a worker without a database',
      'workers/all.ts',
      { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' },
    ],
  ])('ends %s with exit code 1, for its supervisor to try again', async (_name, module, env) => {
    const one = processes.start(module, environmentOf(env))
    expect((await one.exited).code).toBe(1)
    expect(one.output()).toMatch(/ECONNREFUSED|closed|connect/i)
  })

  it('is said when it is a migration', async () => {
    const admin = new URL(database.url)
    admin.pathname = '/postgres'
    const api = processes.start('src/server.ts', environmentOf({ DATABASE_URL: admin.href }))
    expect((await api.exited).code).toBe(1)
    expect(api.output()).toContain('npm run migrate')
  })
})
