import { createServer, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../src/access/queries.ts'
import { buildApp } from '../src/app.ts'
import { createDatabase } from '../src/db/create-database.ts'
import type { App } from '../src/feature.ts'
import { useApp } from './support/app.ts'
import { useDatabase } from './support/database.ts'

const service = useApp()
const article = {
  body: 'The ministry said that sixteen soldiers had been killed.',
  language: 'en',
  publishedAt: '2020-09-28T01:30:00Z',
  outlet: { name: 'The Valley Courier' },
}

const put = (app: App, headers: { authorization: string }, name = '1') =>
  app.inject({ method: 'PUT', url: `/v1/articles/wp/${name}`, headers, payload: article })

/** No request may take longer than this to be refused, in milliseconds. */
const limit = 8_000

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  expect(performance.now() - started).toBeLessThan(limit)
  return result
}

function appOver(url: string, poolSize = 2) {
  const db = createDatabase({ url, poolSize, name: 'absent', onIdleError: () => undefined })
  let app: App | undefined
  beforeAll(async () => {
    app = await buildApp({ ...service.deps, db })
  })
  afterAll(async () => {
    await app?.close()
    await db.destroy()
  })
  return {
    db,
    get app() {
      if (app === undefined) throw new Error('the app is there from beforeAll on')
      return app
    },
  }
}

const someKey = 'Bearer cc_live_000000000000_00000000000000000000000000000000_'

describe('a database that refuses connections', () => {
  const absent = appOver('postgres://u:p@127.0.0.1:1/none')
  it('is answered with 503, for as long as it takes', async () => {
    const headers = await service.key('articles:write')
    for (const answer of [
      await timed(() => put(absent.app, headers)),
      await timed(() => absent.app.inject({ url: '/readyz' })),
    ]) {
      expect(answer.json()).toMatchObject({ status: 503, code: 'unavailable' })
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    }
    expect((await absent.app.inject({ url: '/livez' })).statusCode).toBe(200)
    const mistyped = { authorization: `${someKey}00000000` }
    expect((await put(absent.app, mistyped)).statusCode).toBe(401)
  })
})

describe('a database that takes connections and says nothing', () => {
  const sockets = new Set<Socket>()
  const silent = createServer((socket) => sockets.add(socket))
  let app: App | undefined
  let db: ReturnType<typeof createDatabase> | undefined
  beforeAll(async () => {
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const url = `postgres://u:p@127.0.0.1:${port}/none`
    db = createDatabase({ url, poolSize: 2, name: 'silent', onIdleError: () => undefined })
    app = await buildApp({ ...service.deps, db })
  })
  afterAll(async () => {
    await app?.close()
    await db?.destroy()
    for (const socket of sockets) socket.destroy()
    silent.close()
  })
  it('is answered with 503', async () => {
    const headers = await service.key('articles:write')
    const answer = await timed(() => put(app as App, headers))
    expect(answer.json()).toMatchObject({ status: 503, code: 'unavailable' })
  })
})

describe('a database with a pool of its own', () => {
  const database = useDatabase()
  let small: { app: App; db: ReturnType<typeof createDatabase> } | undefined
  let headers = { authorization: '' }
  beforeAll(async () => {
    const db = createDatabase({
      url: database.url,
      poolSize: 2,
      name: 'small',
      onIdleError: () => undefined,
    })
    small = { db, app: await buildApp({ ...service.deps, db }) }
    const { secret } = await createKey(database.db, {
      name: 'x',
      scopes: ['articles:write', 'claims:read'],
      expiresAt: null,
    })
    headers = { authorization: `Bearer ${secret}` }
  })
  afterAll(async () => {
    await small?.app.close()
    await small?.db.destroy()
  })
  const parts = () => {
    if (small === undefined) throw new Error('too early')
    return small
  }

  it('answers 503 while every connection is taken', async () => {
    const { app, db } = parts()
    const holders = [1, 2].map(() => sql`SELECT pg_sleep(4)`.execute(db))
    const answer = await timed(() => put(app, headers))
    expect(answer.json()).toMatchObject({ status: 503, code: 'unavailable' })
    await Promise.all(holders)
    expect((await put(app, headers)).statusCode).toBe(202)
  })

  it('answers 409 while somebody holds the article', async () => {
    const { app } = parts()
    await put(app, headers)
    await database.db.transaction().execute(async (trx) => {
      await sql`SELECT id FROM article FOR UPDATE`.execute(trx)
      const answer = await timed(() =>
        app.inject({
          method: 'PUT',
          url: '/v1/articles/wp/1',
          headers,
          payload: { ...article, body: 'The ministry said something else.' },
        }),
      )
      expect(answer.json()).toMatchObject({ status: 409, code: 'conflict' })
      expect(answer.headers['retry-after']).toBeDefined()
    })
  })

  it('answers 503 where a statement takes too long', async () => {
    const { app } = parts()
    await sql`CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(20); RETURN NEW; END $$`.execute(database.db)
    await sql`CREATE TRIGGER dawdle BEFORE INSERT ON article_version
      FOR EACH ROW EXECUTE FUNCTION dawdle()`.execute(database.db)
    const answer = await timed(() => put(app, headers, 'slow'))
    await sql`DROP TRIGGER dawdle ON article_version`.execute(database.db)
    expect(answer.json()).toMatchObject({ status: 503, code: 'unavailable' })
    expect((await put(app, headers, 'slow')).statusCode).toBe(202)
  })

  it('answers 503 while the database stands still, and goes on with it', async () => {
    const { app, db } = parts()
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db)
    const { rows: all } = await sql<{ pid: number }>`SELECT pid FROM pg_stat_activity
      WHERE application_name = 'small' AND datname = current_database()`.execute(database.db)
    expect(all).toContainEqual(rows[0])
    for (const { pid } of all) process.kill(pid, 'SIGSTOP')
    try {
      const answer = await timed(() => put(app, headers, 'frozen'))
      expect(answer.json()).toMatchObject({ status: 503, code: 'unavailable' })
    } finally {
      for (const { pid } of all) process.kill(pid, 'SIGCONT')
    }
    expect((await put(app, headers, 'thawed')).statusCode).toBe(202)
  })

  it('recovers from connections that were cut, and keeps nothing of what was cut', async () => {
    const { app } = parts()
    const cut = () =>
      sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'small' AND datname = current_database()`.execute(database.db)
    const answers = []
    for (let round = 0; round < 10; round += 1) {
      const pending = Promise.all(
        [1, 2, 3].map((name) => put(app, headers, `cut-${round}-${name}`)),
      )
      await cut()
      answers.push(...(await pending))
    }
    for (const answer of answers) expect([202, 503]).toContain(answer.statusCode)
    for (const answer of answers) {
      if (answer.statusCode === 503) expect(answer.json()).toMatchObject({ code: 'unavailable' })
    }
    // The two connections of the pool may both have been cut without anybody having noticed yet.
    let again = await put(app, headers, 'after')
    for (let tries = 0; tries < 2 && again.statusCode === 503; tries += 1) {
      again = await put(app, headers, 'after')
    }
    expect(again.statusCode, again.body).toBe(202)
    const { rows } = await sql<{ versions: number; articles: number }>`
      SELECT (SELECT count(*) FROM article_version) AS versions, (SELECT count(*) FROM article) AS articles
    `.execute(database.db)
    expect(rows[0]?.versions).toBe(rows[0]?.articles)
  })
})
