import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createKey } from '../src/access/queries.ts'
import { smallHeap } from '../src/commands/start.ts'
import { type Config, parseConfig, toEnvironment } from '../src/config.ts'
import { createDatabase, type Database } from '../src/db/create-database.ts'
import { startEmbeddedDatabase } from '../src/db/embedded.ts'
import { prepareSchema } from '../src/db/prepare-schema.ts'
import { createLog } from '../src/log.ts'
import { createQueueBackend } from '../src/queue/backend.ts'
import { createQueues, type Queues } from '../src/queue/queue.ts'
import { type BenchArticle, makeArticles } from './make-articles.ts'
import {
  type Child,
  inParallel,
  memoryOf,
  processorTimeOf,
  processorTimeOfServer,
  startChild,
} from './processes.ts'
import { readBoards } from './read-boards.ts'
import { type Benchmark, type Measurement, median, percentile } from './result.ts'

/** Articles before the measured ones that only warm the processes up. */
const warmUpCount = 40

/** Requests at a time: a newsroom's systems send side by side. */
const senders = 8

/** A run that takes longer is broken rather than slow, in milliseconds. */
const patience = 240_000

const noOpJobs = 1_500

interface Stage {
  readonly config: Config
  readonly db: Database
  readonly ownerUrl: string
  /** The data directory of the database. */
  readonly folder: string
  readonly articles: number
  readonly say: (line: string) => void
}

/** POST to board, on a database of its own that is as durable as that of `npm start`. */
export const pipelineBenchmark: Benchmark = {
  name: 'pipeline',
  async run({ say, articles, redisUrl }) {
    const folder = await mkdtemp(join(tmpdir(), 'counterclaim-bench-'))
    // Where this runs as root, the database's own account has to pass through.
    await chmod(folder, 0o711)
    const database = await startEmbeddedDatabase(join(folder, 'data'), say)
    const db = createDatabase({
      url: database.appUrl,
      poolSize: 4,
      name: 'counterclaim-bench',
      onIdleError: () => undefined,
    })
    try {
      await prepareSchema({ owner: database.ownerUrl, app: database.appUrl })
      const config = parseConfig({
        // One key sends everything here.
        RATE_LIMIT_PER_MINUTE: '0',
        DATABASE_URL: database.appUrl,
        REDIS_URL: redisUrl,
        PORT: '0',
        LOG_LEVEL: 'error',
      })
      const stage = {
        config,
        db,
        ownerUrl: database.ownerUrl,
        folder: database.folder,
        articles,
        say,
      }
      const bare = await measureBareServer(stage)
      const jobs = await measureNoOpJobs(stage)
      return await measureService(stage, bare, jobs)
    } finally {
      await db.destroy()
      await database.stop()
      await rm(database.folder, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    }
  },
}

export async function send(
  url: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<number> {
  const start = performance.now()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (response.status !== 202) throw new Error(`${url} answered ${response.status}: ${text}`)
  return performance.now() - start
}

/** Articles a second that a bare Fastify stores with one INSERT each. */
async function measureBareServer({ ownerUrl, say }: Stage): Promise<number> {
  say('a bare Fastify with one INSERT')
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('CREATE SCHEMA bench')
  await owner.query(
    'CREATE TABLE bench.article (id uuid PRIMARY KEY DEFAULT uuidv7(), title text, body text)',
  )
  const server = await startChild('bench/bare-server.ts', { BENCH_DATABASE_URL: ownerUrl })
  try {
    const url = `${server.url ?? ''}/articles`
    const post = (articles: readonly BenchArticle[]) =>
      inParallel(articles, senders, async (article) => void (await send(url, article, {})))
    await post(makeArticles(200))
    const articles = makeArticles(1_000)
    const start = performance.now()
    await post(articles)
    return articles.length / ((performance.now() - start) / 1000)
  } finally {
    await server.stop()
    await owner.query('DROP SCHEMA bench CASCADE')
    await owner.end()
  }
}

async function isBusy(queues: Queues): Promise<boolean> {
  const counts = await queues.count('extract')
  return ['waiting', 'active', 'delayed'].some((state) => (counts[state] ?? 0) > 0)
}

/** Jobs a second that do nothing, through the same producer, worker and backend. */
async function measureNoOpJobs({ config, say }: Stage): Promise<number> {
  say(`${noOpJobs} no-op jobs`)
  const log = createLog({ level: 'error', name: 'bench' })
  const backend = createQueueBackend(config, config.databaseUrl ?? '', log)
  const queues = createQueues(backend, log)
  const worker = await startChild('bench/no-op-worker.ts', toEnvironment(config))
  try {
    const measure = async (count: number) => {
      const payloads = Array.from({ length: count }, () => ({
        articleId: randomUUID(),
        generation: 0,
      }))
      const start = performance.now()
      // One by one and side by side, as articles come in.
      await inParallel(payloads, senders, (payload) => queues.add('extract', [payload]))
      // Finished jobs are dropped: what is neither waiting nor running is done.
      while (await isBusy(queues)) {
        if (performance.now() - start > patience) throw new Error('no-op jobs did not end')
        await sleep(20)
      }
      return count / ((performance.now() - start) / 1000)
    }
    await measure(200)
    return await measure(noOpJobs)
  } finally {
    await worker.stop()
    await queues.close()
    await backend.close()
  }
}

async function countDone(db: Database): Promise<{ linked: number; quarantined: number }> {
  const rows = await db
    .selectFrom('article')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
  return { linked: of('linked'), quarantined: of('quarantined') }
}

export async function untilLinked(db: Database, count: number): Promise<void> {
  const start = performance.now()
  for (;;) {
    const { linked, quarantined } = await countDone(db)
    if (quarantined > 0) throw new Error(`${quarantined} articles were quarantined`)
    if (linked >= count) return
    if (performance.now() - start > patience) {
      throw new Error(`only ${linked} of ${count} articles reached the board in time`)
    }
    await sleep(25)
  }
}

async function measureService(
  { config, db, folder, articles, say }: Stage,
  bare: number,
  jobs: number,
): Promise<Measurement[]> {
  const env = toEnvironment(config)
  const api = await startChild('src/server.ts', env, smallHeap)
  const children: Child[] = [api]
  try {
    const workers = await startChild('workers/all.ts', env)
    children.push(workers)
    const idle = await memoryOf(api.pid)
    const { secret } = await createKey(db, {
      name: 'bench',
      scopes: ['articles:write', 'claims:read'],
      expiresAt: null,
    })
    const headers = { authorization: `Bearer ${secret}` }
    const latencies: number[] = []
    const post = (batch: readonly BenchArticle[]) =>
      inParallel(batch, senders, async ({ outlet, ...article }) => {
        const body = { ...article, outlet: { name: outlet } }
        latencies.push(await send(`${api.url ?? ''}/v1/articles`, body, headers))
      })
    say(`warming up with ${warmUpCount} articles`)
    await post(makeArticles(warmUpCount, { start: 100_000 }))
    await untilLinked(db, warmUpCount)
    latencies.length = 0
    say(`${articles} articles from POST to board`)
    const before = await processorTimes(api, workers, folder)
    const start = performance.now()
    await post(makeArticles(articles))
    const accepted = articles / ((performance.now() - start) / 1000)
    await untilLinked(db, warmUpCount + articles)
    const boarded = articles / ((performance.now() - start) / 1000)
    const after = await processorTimes(api, workers, folder)
    const boards = await readBoards(api.url ?? '', headers, say)
    const [apiMemory, workerMemory] = [await memoryOf(api.pid), await memoryOf(workers.pid)]
    return [
      {
        name: 'POST to board',
        value: boarded,
        unit: 'articles/s',
        beside: { name: 'bare Fastify, one INSERT', value: bare },
        wanted: { least: 30 },
        note: `${articles} articles, ${senders} senders, queue on ${config.redisUrl === undefined ? 'Postgres' : 'Redis'}; the goal is 100`,
      },
      {
        name: 'POST to board',
        value: boarded,
        unit: 'articles/s',
        beside: { name: 'no-op jobs, two for an article', value: jobs / 2 },
      },
      { name: 'POST answered (202)', value: accepted, unit: 'articles/s' },
      { name: 'POST, median', value: median(latencies), unit: 'ms' },
      { name: 'POST, 99th percentile', value: percentile(latencies, 0.99), unit: 'ms' },
      ...processorRows(before, after, articles),
      ...boards,
      ...memoryRows(idle, apiMemory, workerMemory),
    ]
  } finally {
    await Promise.all(children.map((child) => child.stop()))
  }
}

export interface ProcessorTimes {
  readonly api: number
  readonly workers: number
  readonly postgres: number
}

export async function processorTimes(
  api: Child,
  workers: Child,
  folder: string,
): Promise<ProcessorTimes | undefined> {
  const [ofApi, ofWorkers, ofServer] = [
    await processorTimeOf(api.pid),
    await processorTimeOf(workers.pid),
    await processorTimeOfServer(folder),
  ]
  if (ofApi === undefined || ofWorkers === undefined || ofServer === undefined) return undefined
  return { api: ofApi, workers: ofWorkers, postgres: ofServer }
}

/** What an article costs, whoever else uses the machine: two idle cores give 2,000 ms a second. */
function processorRows(
  before: ProcessorTimes | undefined,
  after: ProcessorTimes | undefined,
  articles: number,
): Measurement[] {
  if (before === undefined || after === undefined) return []
  const names = { api: 'API', workers: 'workers', postgres: 'Postgres' } as const
  const rows = (['api', 'workers', 'postgres'] as const).map((part) => ({
    name: `processor time, ${names[part]}`,
    value: (after[part] - before[part]) / articles,
    unit: 'ms/article',
  }))
  const sum = rows.reduce((total, { value }) => total + value, 0)
  const most = { name: 'two idle cores could do', value: 2_000 / sum, unit: 'articles/s' }
  return [...rows, { ...most, note: 'by the processor time alone, without the sender' }]
}

type MaybeMemory = Awaited<ReturnType<typeof memoryOf>>

function memoryRows(idle: MaybeMemory, api: MaybeMemory, workers: MaybeMemory): Measurement[] {
  if (idle === undefined || api === undefined || workers === undefined) return []
  return [
    { name: 'memory, API at start', value: idle.resident, unit: 'MB' },
    { name: 'memory, API at most', value: api.peak, unit: 'MB', wanted: { most: 250 } },
    { name: 'memory, workers at most', value: workers.peak, unit: 'MB' },
  ]
}
