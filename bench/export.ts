import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createKey } from '../src/access/queries.ts'
import { smallHeap } from '../src/commands/start.ts'
import { parseConfig, toEnvironment } from '../src/config.ts'
import { createDatabase } from '../src/db/create-database.ts'
import { startEmbeddedDatabase } from '../src/db/embedded.ts'
import { prepareSchema } from '../src/db/prepare-schema.ts'
import { withoutChecks } from './grown-world.ts'
import { type Child, memoryOf, startChild } from './processes.ts'
import type { Benchmark, Measurement } from './result.ts'

/** Megabytes that the process may grow by while a million reports go through it. */
const mostMemory = 150

/** All reports of a grown database, as NDJSON and as CSV, and what the process takes meanwhile. */
export const exportBenchmark: Benchmark = {
  name: 'export',
  async run({ say, mentions }) {
    const folder = await mkdtemp(join(tmpdir(), 'counterclaim-bench-'))
    await chmod(folder, 0o711)
    const database = await startEmbeddedDatabase(join(folder, 'data'), say)
    const db = createDatabase({
      url: database.appUrl,
      poolSize: 2,
      name: 'counterclaim-bench',
      onIdleError: () => undefined,
    })
    let api: Child | undefined
    try {
      await prepareSchema({ owner: database.ownerUrl, app: database.appUrl })
      say(`making ${mentions} reports`)
      await fill(database.ownerUrl, mentions)
      const env = toEnvironment(
        parseConfig({
          RATE_LIMIT_PER_MINUTE: '0',
          DATABASE_URL: database.appUrl,
          PORT: '0',
          LOG_LEVEL: 'fatal',
          DATA_DIR: folder,
        }),
      )
      api = await startChild('src/server.ts', env, smallHeap)
      const key = { name: 'bench', scopes: ['claims:read' as const], expiresAt: null }
      const { secret } = await createKey(db, key)
      const before = (await memoryOf(api.pid))?.resident ?? Number.NaN
      const found: Measurement[] = []
      for (const format of ['ndjson', 'csv'] as const) {
        say(`exporting as ${format}`)
        const start = performance.now()
        const { lines, bytes } = await takeAll(
          `${api.url}/v1/exports/mentions?format=${format}`,
          secret,
        )
        const seconds = (performance.now() - start) / 1000
        const expected = format === 'csv' ? mentions + 1 : mentions
        if (lines !== expected) throw new Error(`${lines} lines came of ${expected}`)
        found.push({
          name: `reports exported (${format})`,
          value: mentions / seconds,
          unit: 'reports/s',
          note: `${mentions} reports, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(0)} s`,
        })
      }
      const after = await memoryOf(api.pid)
      if (after === undefined) return found
      return [
        ...found,
        {
          name: 'memory that the exports take at most',
          value: after.peak - before,
          unit: 'MB',
          wanted: { most: mostMemory },
          note: `resident memory of the API process: ${before.toFixed(0)} MB before the first export, ${after.peak.toFixed(0)} MB at its peak`,
        },
      ]
    } finally {
      await api?.stop()
      await db.destroy()
      await database.stop()
      await rm(database.folder, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** Reports by the million: a hundred of each claim, ten in each article, three claims in ten in Arabic. */
async function fill(ownerUrl: string, mentions: number): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await withoutChecks(owner, async () => {
      await owner.query(`
        INSERT INTO outlet (key, name) SELECT 'outlet ' || n, 'Outlet ' || n FROM generate_series(1, 50) AS n;
        INSERT INTO party (key, kind, names, side_id, known)
          SELECT 'bench:' || n, 'institution', jsonb_build_object('en', 'Ministry ' || n, 'ar', 'وزارة ' || n), uuidv7(), true
          FROM generate_series(1, 100) AS n;
        UPDATE party SET side_id = id, root_id = id;
        CREATE TEMP TABLE outlets AS SELECT id, row_number() OVER () - 1 AS n FROM outlet;
        CREATE TEMP TABLE parties AS SELECT id, row_number() OVER () - 1 AS n FROM party WHERE key LIKE 'bench:%'`)
      await owner.query(
        `INSERT INTO article (source_system, external_id, outlet_id, language, state, url)
         SELECT 'bench', i::text, outlets.id, 'ar', 'linked', 'https://paper.example.org/stories/' || i
         FROM generate_series(1, $1::int) AS i JOIN outlets ON outlets.n = i % 50`,
        [Math.ceil(mentions / 10)],
      )
      await owner.query(`
        INSERT INTO article_version (article_id, version, title, text, language, published_at, published_on, text_sha256, change_kind)
        SELECT id, 1, 'حصيلة جديدة من الجبهة', 'قالت الوزارة إن ستة عشر جنديا قتلوا في المعارك', 'ar',
          '2020-09-27T12:00:00Z', '2020-09-27', '\\x00', 'new' FROM article`)
      await owner.query(
        `INSERT INTO claim (key, party_id, stance, modality, polarity, predicate, class, quantity_low, quantity_high, comparator,
           quantity_text, asserted_first, asserted_last, language, words, confidence)
         SELECT md5(i::text), parties.id, 'asserts', 'plain', 'affirmed', 'people.killed', 'soldiers', i, i, 'eq', 'ستة عشر',
           '2020-09-27T12:00:00Z', '2020-09-27T12:00:00Z', CASE WHEN i % 10 < 3 THEN 'ar' ELSE 'en' END,
           'ستة عشر جنديا قتلوا', 0.9
         FROM generate_series(1, $1::int) AS i JOIN parties ON parties.n = i % 100`,
        [Math.ceil(mentions / 100)],
      )
      await owner.query(`
        CREATE TEMP TABLE claims AS SELECT id, party_id, row_number() OVER () - 1 AS n FROM claim;
        CREATE TEMP TABLE versions AS
          SELECT version.id, article_id, outlet_id, row_number() OVER () - 1 AS n
          FROM article_version AS version JOIN article ON article.id = article_id;
        CREATE INDEX ON claims (n);
        CREATE INDEX ON versions (n);
        ANALYZE claims, versions`)
      await owner.query(
        `INSERT INTO mention (claim_id, version_id, article_id, outlet_id, source, cue, content, span_start, words, type, level,
           chain, rule, confidence, asserted_at)
         SELECT claims.id, versions.id, versions.article_id, versions.outlet_id, '[[5,12]]', '[[0,4]]', '[[16,46]]', 16 + i % 10,
           'ستة عشر جنديا قتلوا في المعارك التي دارت أمس قرب المدينة', 'indirect', 1, ARRAY[claims.party_id], 'bench', 0.9,
           '2020-09-27T12:00:00Z'
         FROM generate_series(0, $1::int - 1) AS i JOIN claims ON claims.n = i / 100 JOIN versions ON versions.n = i / 10`,
        [mentions],
      )
    }, ['outlet', 'party', 'article', 'article_version', 'claim', 'mention'])
    await owner.query('VACUUM ANALYZE')
  } finally {
    await owner.end()
  }
}

/** Reads an export to its end and counts: what it holds is not kept. */
async function takeAll(url: string, secret: string): Promise<{ lines: number; bytes: number }> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${secret}` } })
  if (answer.status !== 200 || answer.body === null) throw new Error(await answer.text())
  let [lines, bytes] = [0, 0]
  for await (const chunk of answer.body) {
    bytes += chunk.length
    for (const byte of chunk) if (byte === 10) lines += 1
  }
  return { lines, bytes }
}
