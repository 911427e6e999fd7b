import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createKey } from '../src/access/queries.ts'
import { smallHeap } from '../src/commands/start.ts'
import { parseConfig, toEnvironment } from '../src/config.ts'
import { createDatabase, type Database } from '../src/db/create-database.ts'
import { startEmbeddedDatabase } from '../src/db/embedded.ts'
import { prepareSchema } from '../src/db/prepare-schema.ts'
import { leaseTask, releaseLease } from '../src/reviews/leases.ts'
import { countClaims, growWorld, withoutChecks } from './grown-world.ts'
import { takeArticle } from './link.ts'
import { makeArticles } from './make-articles.ts'
import { startChild } from './processes.ts'
import { type Benchmark, type Measurement, median, percentile } from './result.ts'

const reviewers = 50
const tasks = 10_000
const worldArticles = 100

/** Open tasks beside which a lease is measured. */
const few = 1_000
const many = 1_000_000
const leases = 300

/** Reviewers who lease and decide at once, and what a lease costs beside few and beside many open tasks. */
export const reviewBenchmark: Benchmark = {
  name: 'review',
  async run({ say }) {
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
      await makeClaims(db, owner, say)
      return [
        ...(await workTheQueue(db, owner, database.appUrl, say)),
        await leaseBesideMany(db, owner, say),
      ]
    } finally {
      await owner.end()
      await db.destroy()
      await database.stop()
      await rm(database.folder, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** At least as many claims as there are tasks, each in an article; sure ones, so that no other task is about them. */
async function makeClaims(db: Database, owner: pg.Client, say: (line: string) => void) {
  say(`a real world of ${worldArticles} articles, copied`)
  for (const article of makeArticles(worldArticles)) {
    await db.transaction().execute(async (trx) => void (await takeArticle(trx, article)))
  }
  await owner.query('CREATE SCHEMA bench')
  await growWorld(owner, 1, Math.ceil(tasks / (await countClaims(owner))))
  await owner.query('DELETE FROM review_task')
  await owner.query('UPDATE claim SET confidence = 0.95')
}

/** Opens tasks on the claims, in turn; the checks of a million references would take minutes. */
async function openTasks(owner: pg.Client, count: number): Promise<void> {
  await withoutChecks(owner, () => insertTasks(owner, count), ['review_task'])
  await owner.query('VACUUM (ANALYZE) review_task')
}

async function insertTasks(owner: pg.Client, count: number): Promise<void> {
  await owner.query(
    `INSERT INTO review_task (kind, dedupe_key, claim_id, priority, reasons)
     SELECT 'claim', 'bench:' || n || ':' || gen_random_uuid(), claim.id, n % 100, '[]'
     FROM generate_series(1, $1::int) AS n
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM claim) AS claim
       ON claim.place = 1 + n % $2::int`,
    [count, await countClaims(owner)],
  )
}

async function workTheQueue(
  db: Database,
  owner: pg.Client,
  appUrl: string,
  say: (line: string) => void,
): Promise<Measurement[]> {
  await openTasks(owner, tasks)
  const config = parseConfig({
    RATE_LIMIT_PER_MINUTE: '0',
    DATABASE_URL: appUrl,
    PORT: '0',
    LOG_LEVEL: 'error',
  })
  const api = await startChild('src/server.ts', toEnvironment(config), smallHeap)
  try {
    say(`${reviewers} reviewers decide ${tasks} tasks`)
    const held = new Map<string, number>()
    const times: number[] = []
    let doubled = 0
    const start = performance.now()
    await Promise.all(
      Array.from({ length: reviewers }, async (_, reviewer) => {
        const { secret } = await createKey(db, {
          name: `reviewer ${reviewer}`,
          scopes: ['review'],
          expiresAt: null,
        })
        const post = (path: string, body: object) =>
          fetch(`${api.url ?? ''}/v1/review/tasks/${path}`, {
            method: 'POST',
            headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
        for (let turn = 0; turn < tasks; turn += 1) {
          const begun = performance.now()
          const answer = await post('lease', {})
          if (answer.status === 204) return
          const task = (await answer.json()) as { id: string; fence: number }
          times.push(performance.now() - begun)
          if (held.has(task.id)) doubled += 1
          held.set(task.id, reviewer)
          const decided = await post(`${task.id}/decision`, {
            fence: task.fence,
            outcome: 'accept',
          })
          if (decided.status !== 200) throw new Error(await decided.text())
          await decided.arrayBuffer()
        }
      }),
    )
    const seconds = (performance.now() - start) / 1_000
    const { rows } = await owner.query<{ once: string; all: string }>(
      `SELECT count(DISTINCT task_id) AS once, count(*) AS all FROM decision`,
    )
    const [{ once, all } = { once: '0', all: '0' }] = rows
    say(
      `${all} decisions in ${seconds.toFixed(0)} s; a lease ${median(times).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`,
    )
    return [
      {
        name: 'tasks decided exactly once',
        value: once === all ? Number(once) : 0,
        unit: 'tasks',
        wanted: { least: tasks },
        note: `${all} decisions on ${once} tasks; ${doubled} handed out twice; ${(tasks / seconds).toFixed(0)} a second`,
      },
      {
        name: `lease, 99th percentile of ${times.length}`,
        value: percentile(times, 0.99),
        unit: 'ms',
        wanted: { most: 50 },
        note: `over HTTP, the whole task in the answer, ${reviewers} at once without a pause; median ${median(times).toFixed(1)} ms`,
      },
    ]
  } finally {
    await api.stop()
  }
}

async function leaseBesideMany(
  db: Database,
  owner: pg.Client,
  say: (line: string) => void,
): Promise<Measurement> {
  const medians: number[] = []
  for (const count of [few, many]) {
    say(`a lease beside ${count} open tasks`)
    await owner.query(`UPDATE review_task SET state = 'withdrawn' WHERE state = 'open'`)
    await openTasks(owner, count)
    const times: number[] = []
    for (let turn = 0; turn < leases; turn += 1) {
      const holder = `holder ${turn}`
      const start = performance.now()
      const task = await leaseTask(db, { holder, seconds: 60 })
      times.push(performance.now() - start)
      if (task === undefined) throw new Error('there is nothing to lease')
      await releaseLease(db, { taskId: task.id, holder, fence: task.fence }, null)
    }
    medians.push(median(times.slice(leases / 10)))
    say(`${medians.at(-1)?.toFixed(2)} ms`)
  }
  const [beside = Number.NaN, at = Number.NaN] = medians
  return {
    name: 'taking a lease, median',
    value: beside / at,
    unit: `times as fast beside ${many.toLocaleString('en-US')} open tasks`,
    beside: { name: `beside ${few.toLocaleString('en-US')}`, value: 1 },
    wanted: { ratio: 1 / 1.5 },
    note: `${beside.toFixed(2)} ms beside few, ${at.toFixed(2)} ms beside many`,
  }
}
