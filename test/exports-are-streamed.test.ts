import { type IncomingMessage, get as request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type KyselyPlugin, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApp } from '../src/app.ts'
import type { App } from '../src/feature.ts'
import { useApp } from './support/app.ts'
import { makeArticle, makeClaim, makeMention } from './support/factories.ts'

/** Far more than sockets hold: some 30 MB. */
const reports = 25_000

const service = useApp()
let statements = 0
const counting: KyselyPlugin = {
  transformQuery({ node }) {
    statements += 1
    return node
  },
  transformResult: async ({ result }) => result,
}
let app: App | undefined
let port = 0
let headers: { authorization: string }

beforeAll(async () => {
  const { db } = service.deps
  const article = await makeArticle(db)
  const claim = await makeClaim(db)
  const { id } = await makeMention(db, { claimId: claim.id, article })
  // In steps that a busy machine does within the time of a statement.
  for (let from = 1; from < reports; from += 2500) {
    await sql`
      INSERT INTO mention (claim_id, version_id, article_id, outlet_id, source, cue, content, span_start, words, type,
        level, chain, rule, confidence, asserted_at)
      SELECT claim_id, version_id, article_id, outlet_id, source, cue, content, 1000 + n, repeat('قتل ', 60), type,
        level, chain, rule, confidence, asserted_at
      FROM mention, generate_series(${from}::integer, ${Math.min(from + 2499, reports - 1)}::integer) AS n
      WHERE mention.id = ${id}`.execute(db)
  }
  headers = await service.key('claims:read')
  app = await buildApp({ ...service.deps, db: db.withPlugin(counting) })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
}, 60_000)

afterAll(() => app?.close())

const path = '/v1/exports/mentions'

/** An answer of which nothing has been read. */
function begin(): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, resolve).on('error', reject)
  })
}

/** Statements that the service asks until it asks no more. */
async function untilQuiet(): Promise<number> {
  for (let [before, quiet] = [-1, 0]; quiet < 4; ) {
    quiet = before === statements ? quiet + 1 : 0
    before = statements
    await sleep(500)
  }
  return statements
}

it('comes whole, each report once', async () => {
  const seen = new Set<string>()
  let rest = ''
  for await (const chunk of (await begin()).setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) seen.add((JSON.parse(line) as { mentionId: string }).mentionId)
  }
  expect(rest).toBe('')
  expect(seen.size).toBe(reports)
}, 60_000)

it('waits for a client that does not read, holding no connection meanwhile, and asks nothing for one that has gone', async () => {
  const before = await untilQuiet()
  const answer = await begin()
  const asked = (await untilQuiet()) - before
  expect(asked).toBeGreaterThan(3)
  // Two for each thousand reports, were it to go on.
  expect(asked).toBeLessThan(reports / 1000)
  const { rows } = await sql<{ state: string }>`
    SELECT state FROM pg_stat_activity WHERE datname = current_database()
      AND pid <> pg_backend_pid() AND state <> 'idle' AND backend_type = 'client backend'`.execute(
    service.deps.db,
  )
  expect(rows).toEqual([])
  answer.destroy()
  expect((await untilQuiet()) - before - asked).toBeLessThan(4)
}, 60_000)

it('ends visibly broken where it fails halfway', async () => {
  const answer = await begin()
  expect(answer.statusCode).toBe(200)
  await untilQuiet()
  const { db } = service.deps
  await sql`ALTER TABLE mention RENAME TO mention_away`.execute(db)
  try {
    const read = async () => {
      let bytes = 0
      for await (const chunk of answer) bytes += (chunk as Buffer).length
      return bytes
    }
    await expect(read()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(answer.complete).toBe(false)
    // What fails before its first byte is a problem like any other.
    const refused = await service.app.inject({ url: path, headers })
    expect(refused.statusCode).toBe(500)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(refused.body).not.toContain('mention_away')
  } finally {
    await sql`ALTER TABLE mention_away RENAME TO mention`.execute(db)
  }
}, 60_000)
