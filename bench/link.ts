import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createKey } from '../src/access/queries.ts'
import { readVersion } from '../src/articles/queries.ts'
import { storeArticle } from '../src/articles/store-article.ts'
import { storeExtraction } from '../src/claims/store-extraction.ts'
import { smallHeap } from '../src/commands/start.ts'
import { parseConfig, toEnvironment } from '../src/config.ts'
import { type Connection, createDatabase, type Database } from '../src/db/create-database.ts'
import { startEmbeddedDatabase } from '../src/db/embedded.ts'
import { prepareSchema } from '../src/db/prepare-schema.ts'
import { engineVersion, extract } from '../src/extraction/extract.ts'
import { linkArticles } from '../src/questions/link-articles.ts'
import { makeBusyEvent, parties, questions } from './busy-event.ts'
import { countClaims, growWorld } from './grown-world.ts'
import { type BenchArticle, makeArticles } from './make-articles.ts'
import { startChild } from './processes.ts'
import { type Benchmark, type Measurement, median, percentile } from './result.ts'

/** Articles of the real world that is copied; the measured ones speak of its last days. */
const worldArticles = 200
const measured = 40
const rounds = 3
const boardReads = 200

/** Claims stored before the first and the second measurement. */
const few = 10_000

/** Linking one claim, and reading a busy board, beside few and beside many stored claims. */
export const linkBenchmark: Benchmark = {
  name: 'link',
  async run({ say, claims: many }) {
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
    const owner = new pg.Client({ connectionString: database.ownerUrl })
    try {
      await prepareSchema({ owner: database.ownerUrl, app: database.appUrl })
      await owner.connect()
      return await measure({ db, owner, appUrl: database.appUrl, say, many })
    } finally {
      await owner.end()
      await db.destroy()
      await database.stop()
      await rm(database.folder, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const size = (count: number) => count.toLocaleString('en-US')

interface Stage {
  readonly db: Database
  readonly owner: pg.Client
  readonly appUrl: string
  readonly say: (line: string) => void
  readonly many: number
}

async function measure({ db, owner, appUrl, say, many }: Stage): Promise<Measurement[]> {
  say(`a real world of ${worldArticles} articles`)
  for (const article of makeArticles(worldArticles)) {
    await db.transaction().execute(async (trx) => void (await takeArticle(trx, article)))
  }
  await owner.query('CREATE SCHEMA bench')
  const world = await countClaims(owner)
  const copiesOf = (claims: number) => Math.max(1, Math.ceil(claims / world) - 1)
  const timesAt = async (first: number, last: number) => {
    say(`copies ${first} to ${last} of its ${world} claims`)
    await growWorld(owner, first, last)
    const stored = await countClaims(owner)
    say(`linking beside ${size(stored)} claims`)
    const times: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const found = await timeLinks(db)
      // The first round warms up.
      if (round > 0) times.push(...found)
    }
    return { stored, times }
  }
  const small = await timesAt(1, copiesOf(few))
  const large = await timesAt(copiesOf(few) + 1, copiesOf(many))
  const board = await readBusyBoard({ db, owner, appUrl, say })
  return [
    {
      name: 'linking one claim, median',
      value: median(small.times) / median(large.times),
      unit: `times as fast beside ${size(large.stored)} claims`,
      beside: { name: `beside ${size(small.stored)} claims`, value: 1 },
      wanted: { ratio: 1 / 1.5 },
      note: `${median(small.times).toFixed(2)} ms beside few, ${median(large.times).toFixed(2)} ms beside many`,
    },
    {
      name: `board of ${questions} questions and ${parties} parties, median`,
      value: median(board),
      unit: 'ms',
      wanted: { most: 50 },
      note: `over HTTP, ${boardReads} reads beside ${size(large.stored)} claims; 99th percentile ${percentile(board, 0.99).toFixed(1)} ms`,
    },
  ]
}

/** Stores, reads and links an article. @returns milliseconds that linking took for each of its claims */
export async function takeArticle(
  trx: Connection,
  article: BenchArticle,
): Promise<number | undefined> {
  const { outlet, ...given } = article
  const { id } = await storeArticle(trx, {
    ...given,
    source: undefined,
    outletName: outlet,
    url: null,
  })
  const version = await readVersion(trx, id)
  if (version === undefined) throw new Error('the article has no version')
  const draft = extract(version.text, {
    language: version.language,
    publishedAt: version.publishedOn,
  })
  await storeExtraction(trx, version, draft, { engineVersion, tookMs: 0 })
  const start = performance.now()
  const { claimIds } = await linkArticles(trx, [id])
  const took = performance.now() - start
  return claimIds.length === 0 ? undefined : took / claimIds.length
}

/** Links articles that join what is there, each in a transaction that is taken back: all find the same world. */
async function timeLinks(db: Database): Promise<number[]> {
  const times: number[] = []
  for (const article of makeArticles(measured, { start: worldArticles - measured / 2 })) {
    const trx = await db.startTransaction().execute()
    try {
      const time = await takeArticle(trx, article)
      if (time !== undefined) times.push(time)
    } finally {
      await trx.rollback().execute()
    }
  }
  return times
}

async function readBusyBoard({ db, owner, appUrl, say }: Omit<Stage, 'many'>): Promise<number[]> {
  const event = await makeBusyEvent(owner)
  const config = parseConfig({
    RATE_LIMIT_PER_MINUTE: '0',
    DATABASE_URL: appUrl,
    PORT: '0',
    LOG_LEVEL: 'error',
  })
  const api = await startChild('src/server.ts', toEnvironment(config), smallHeap)
  try {
    const { secret } = await createKey(db, {
      name: 'bench',
      scopes: ['claims:read'],
      expiresAt: null,
    })
    say(`${boardReads} reads of a busy board`)
    const times: number[] = []
    for (let read = 0; read < boardReads + 20; read += 1) {
      const start = performance.now()
      const answer = await fetch(`${api.url ?? ''}/v1/events/${event}`, {
        headers: { authorization: `Bearer ${secret}` },
      })
      const board = (await answer.json()) as { rows: { cells: { positions: unknown[] }[] }[] }
      const took = performance.now() - start
      const cells = board.rows.flatMap((row) => row.cells.flatMap((cell) => cell.positions))
      if (answer.status !== 200 || cells.length !== questions * parties)
        throw new Error(`the board has ${cells.length} positions`)
      if (read >= 20) times.push(took)
    }
    return times
  } finally {
    await api.stop()
  }
}
