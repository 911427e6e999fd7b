import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { createKey } from '../src/access/queries.ts'
import { smallHeap } from '../src/commands/start.ts'
import { parseConfig, toEnvironment } from '../src/config.ts'
import { createDatabase, type Database } from '../src/db/create-database.ts'
import { startEmbeddedDatabase } from '../src/db/embedded.ts'
import { prepareSchema } from '../src/db/prepare-schema.ts'
import { makeArticles } from './make-articles.ts'
import { processorTimes, send, untilLinked } from './pipeline.ts'
import { type Child, inParallel, startChild } from './processes.ts'
import { type Benchmark, median } from './result.ts'

/** How long the receiver takes for each message, in milliseconds. */
const slowness = 1_000
/** Deliveries that are written a minute. */
const aMinute = 1_000
/** Pairs of rounds, one without and one with deliveries: side by side, so that a busy machine slows both. */
const pairs = 10
const senders = 8

/** Ingest while 1,000 deliveries a minute go to a slow receiver, beside ingest without them. */
export const deliveriesBenchmark: Benchmark = {
  name: 'deliveries',
  async run({ say, articles, redisUrl }) {
    const folder = await mkdtemp(join(tmpdir(), 'counterclaim-bench-'))
    await chmod(folder, 0o711)
    const database = await startEmbeddedDatabase(join(folder, 'data'), say)
    const db = createDatabase({
      url: database.appUrl,
      poolSize: 4,
      name: 'counterclaim-bench',
      onIdleError: () => undefined,
    })
    const receiver = await startReceiver()
    const children: Child[] = []
    try {
      await prepareSchema({ owner: database.ownerUrl, app: database.appUrl })
      const env = toEnvironment(
        parseConfig({
          RATE_LIMIT_PER_MINUTE: '0',
          DATABASE_URL: database.appUrl,
          REDIS_URL: redisUrl,
          PORT: '0',
          LOG_LEVEL: 'fatal',
          DATA_DIR: folder,
          OUTBOUND_ALLOWED_NETWORKS: '127.0.0.0/8',
        }),
      )
      const api = await startChild('src/server.ts', env, smallHeap)
      children.push(api)
      const workers = await startChild('workers/all.ts', env)
      children.push(workers)
      const { secret } = await createKey(db, {
        name: 'bench',
        scopes: ['articles:write', 'admin'],
        expiresAt: null,
      })
      const url = api.url ?? ''
      const headers = { authorization: `Bearer ${secret}` }
      const endpoint = await subscribe(url, headers, receiver.url)
      let sent = 0
      const costs = async () => {
        const times = await processorTimes(api, workers, database.folder)
        return times === undefined ? Number.NaN : times.api + times.workers + times.postgres
      }
      const ingest = async (count: number): Promise<Round> => {
        const batch = makeArticles(count, { start: sent })
        sent += count
        const costBefore = await costs()
        const start = performance.now()
        await inParallel(batch, senders, async ({ outlet, ...article }) => {
          await send(`${url}/v1/articles`, { ...article, outlet: { name: outlet } }, headers)
        })
        await untilLinked(db, sent)
        return { ms: performance.now() - start, cost: (await costs()) - costBefore }
      }
      const count = Math.max(40, Math.round(articles / pairs))
      say(`warming up, then ${pairs} pairs of rounds of ${count} articles`)
      await ingest(60)
      const quiet: Round[] = []
      const loaded: Round[] = []
      let delivered = 0
      for (let pair = 0; pair < pairs; pair += 1) {
        const withDeliveries = async () => {
          const feed = startFeed(db, endpoint)
          await sleep(slowness)
          const before = receiver.answered()
          loaded.push(await ingest(count))
          delivered += receiver.answered() - before
          await feed.stop()
          await untilDelivered(db)
        }
        // Whoever comes second has more rows around it: they take turns.
        if (pair % 2 === 0) await withDeliveries()
        quiet.push(await ingest(count))
        if (pair % 2 !== 0) await withDeliveries()
      }
      const [without, beside] = [sum(quiet), sum(loaded)]
      const all = pairs * count
      const ratios = quiet.map((it, pair) => it.ms / (loaded[pair]?.ms ?? Number.NaN))
      return [
        {
          name: 'POST to board beside deliveries',
          value: all / (beside.ms / 1000),
          unit: 'articles/s',
          beside: { name: 'without them', value: all / (without.ms / 1000) },
          wanted: { ratio: 0.9 },
          note: `${pairs} pairs of rounds, median of their ratios ${median(ratios).toFixed(2)}; the receiver takes ${slowness} ms`,
        },
        {
          name: 'the same by processor time',
          value: all / (beside.cost / 1000),
          unit: 'articles/s of one core',
          beside: { name: 'without them', value: all / (without.cost / 1000) },
          wanted: { ratio: 0.9 },
          note: 'API, workers and Postgres; whoever else uses the machine',
        },
        {
          name: 'deliveries answered meanwhile',
          value: delivered / (beside.ms / 60_000),
          unit: 'a minute',
          wanted: { least: aMinute * 0.9 },
        },
      ]
    } finally {
      await Promise.all(children.map((child) => child.stop()))
      receiver.close()
      await db.destroy()
      await database.stop()
      await rm(database.folder, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** What a round took, in milliseconds of the clock and of the processors. */
interface Round {
  readonly ms: number
  readonly cost: number
}

function sum(rounds: readonly Round[]): Round {
  return {
    ms: rounds.reduce((total, { ms }) => total + ms, 0),
    cost: rounds.reduce((total, { cost }) => total + cost, 0),
  }
}

async function startReceiver() {
  let answered = 0
  const server = createServer((request, response) => {
    request.resume()
    setTimeout(() => {
      answered += 1
      response.writeHead(204).end()
    }, slowness)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answered: () => answered,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function subscribe(url: string, headers: Record<string, string>, to: string) {
  const answer = await fetch(`${url}/v1/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    // A type of which ingest makes none: exactly as many are sent as are fed.
    body: JSON.stringify({ url: to, types: ['fact_check.published'] }),
  })
  if (answer.status !== 201) throw new Error(`a webhook was not made: ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}

/** Writes deliveries at an even pace, as transactions would. */
function startFeed(db: Database, endpoint: string) {
  const stop = new AbortController()
  const data = { factCheckId: endpoint, words: 'x'.repeat(600) }
  const body = JSON.stringify({ type: 'fact_check.published', timestamp: '', data })
  const pause = 500
  const run = async () => {
    const start = performance.now()
    let written = 0
    while (!stop.signal.aborted) {
      const due = Math.ceil(((performance.now() - start) / 60_000) * aMinute) - written
      if (due > 0) {
        await sql`INSERT INTO webhook_delivery (endpoint_id, type, body)
          SELECT ${endpoint}, 'fact_check.published', ${body} FROM generate_series(1, ${due}::integer)`.execute(
          db,
        )
        written += due
      }
      await sleep(pause, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    async stop() {
      stop.abort()
      await running
    },
  }
}

async function untilDelivered(db: Database): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const { count } = await db
      .selectFrom('webhook_delivery')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('status', '<>', 'delivered')
      .executeTakeFirstOrThrow()
    if (count === 0) return
    await sleep(100)
  }
  throw new Error('deliveries did not arrive')
}
