import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { networkInterfaces, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import {
  type EmbeddedDatabase,
  findRunningInstance,
  startEmbeddedDatabase,
} from '../src/db/embedded.ts'
import { useProcesses } from './support/processes.ts'
import { eventually } from './support/queues.ts'

const processes = useProcesses()
let parent = ''
let dataDir = ''
const said: string[] = []
const started: EmbeddedDatabase[] = []

async function start(folder = dataDir): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase(folder, (line) => void said.push(line))
  started.push(database)
  return database
}

// A test that fails half-way must not fail the next.
afterEach(async () => {
  for (const database of started.splice(0)) await database.stop()
})

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'counterclaim-embedded-'))
  // mkdtemp's 0700 is the closed folder of another test below.
  if (userInfo().uid === 0) await chmod(parent, 0o711)
  dataDir = join(parent, 'data')
})
afterAll(() => rm(parent, { recursive: true, force: true }))

async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ answer: unknown }>(query)).rows[0]?.answer
  } finally {
    await client.end()
  }
}

it('keeps its data between starts, and its secrets to itself', async () => {
  const startedAt = performance.now()
  const first = await start()
  expect(performance.now() - startedAt).toBeLessThan(20_000)
  await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
  for (const name of ['secrets.json', 'running.json', 'lock', 'postgres.log']) {
    expect((await stat(join(dataDir, name))).mode & 0o777, name).toBe(0o600)
  }
  expect((await stat(first.folder)).mode & 0o777).toBe(0o700)
  // Nothing that was written on the way is left.
  expect((await readdir(dataDir)).sort()).toEqual([
    'lock',
    'postgres',
    'postgres.log',
    'running.json',
    'secrets.json',
  ])
  expect(await findRunningInstance(dataDir)).toMatchObject({ ownerUrl: first.ownerUrl })
  await first.stop()
  expect(await findRunningInstance(dataDir)).toBeUndefined()

  const second = await start()
  expect(await ask(second.ownerUrl, 'SELECT answer FROM kept')).toBe(42)
  const sorted = `SELECT string_agg(x, '' ORDER BY x) AS answer FROM unnest(ARRAY['b','É','a']) AS x`
  expect(await ask(second.ownerUrl, sorted)).toBe('abÉ')
  expect(await ask(second.ownerUrl, `SELECT lower('ÉØ') AS answer`)).toBe('éø')
  await second.stop()
})

it('serves a copy of its folder from the copy, wherever that lies', async () => {
  const first = await start()
  await ask(first.ownerUrl, 'CREATE TABLE original AS SELECT 1 AS answer')
  await first.stop()
  const copy = `${dataDir}-copy`
  try {
    await cp(dataDir, copy, { recursive: true, preserveTimestamps: true })
    // Where this runs as root, the database's own account owns its files.
    const { uid, gid } = await stat(first.folder)
    execFileSync('chown', ['-R', `${uid}:${gid}`, join(copy, 'postgres')])
    await chmod(copy, 0o711)
    const second = await start(copy)
    expect(second.folder.startsWith(copy)).toBe(true)
    await ask(second.ownerUrl, 'DROP TABLE original')
    await second.stop()
    const again = await start()
    expect(await ask(again.ownerUrl, 'SELECT answer FROM original')).toBe(1)
    await again.stop()
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
})

it('listens on the loopback address alone', async () => {
  const database = await start()
  const port = Number(new URL(database.ownerUrl).port)
  const refused = (host: string) =>
    new Promise<boolean>((resolve) => {
      const socket = createConnection({ host, port })
      socket.once('connect', () => {
        socket.destroy()
        resolve(false)
      })
      socket.once('error', () => resolve(true))
    })
  expect(await refused('127.0.0.1')).toBe(false)
  const own = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address?.family === 'IPv4' && !address.internal)
  // The machine's own addresses: nothing leaves it.
  for (const address of own) expect(await refused(address?.address ?? '')).toBe(true)
  await database.stop()
})

it('refuses a second start in words, whoever tries it', async () => {
  const database = await start()
  await expect(start()).rejects.toThrow(/already runs in .*process \d+.*DATA_DIR/s)
  const other = processes.start('src/cli.ts', { DATABASE_URL: '', DATA_DIR: dataDir }, ['start'])
  expect((await other.exited).code).toBe(1)
  expect(other.output()).toContain(`(process ${process.pid})`)
  expect(await ask(database.ownerUrl, 'SELECT 1 AS answer')).toBe(1)
  await database.stop()
})

it('recovers from a killed parent, whether the server outlived it or not', async () => {
  for (const serverSurvives of [true, false]) {
    const running = processes.start('test/support/hold-embedded.ts', { HELD_DATA_DIR: dataDir })
    await running.ready
    const { pid } = JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8')) as {
      pid: number
    }
    running.child.kill('SIGKILL')
    await running.exited
    if (!serverSurvives) process.kill(pid, 'SIGKILL')
    said.length = 0
    const database = await start()
    expect(said.join()).toContain(serverSurvives ? `process ${pid}` : '')
    expect(await ask(database.ownerUrl, 'SELECT answer FROM kept')).toBe(42)
    await database.stop()
  }
})

it('takes a lock file for stale whose number now belongs to a stranger', async () => {
  // This very process is alive, and is no server.
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n/nowhere\n0\n`)
  const database = await start()
  expect(await ask(database.ownerUrl, 'SELECT answer FROM kept')).toBe(42)
  await database.stop()
})

it('refuses data of another major version, and leaves them as they are', async () => {
  const file = join(dataDir, 'postgres', 'PG_VERSION')
  const own = await readFile(file, 'utf8')
  await writeFile(file, '17\n')
  await expect(start()).rejects.toThrow(/made by PostgreSQL 17/)
  await writeFile(file, own)
  await (await start()).stop()
})

it('begins again where the making of a database was interrupted', async () => {
  const interrupted = join(parent, 'interrupted')
  mkdirSync(join(interrupted, 'postgres.new-abc123', 'data'), { recursive: true, mode: 0o711 })
  if (userInfo().uid === 0) await chmod(interrupted, 0o711)
  const database = await start(interrupted)
  expect(await ask(database.ownerUrl, 'SELECT 1 AS answer')).toBe(1)
  await database.stop()
  expect((await readdir(interrupted)).filter((name) => name.includes('.new-'))).toEqual([])
})

// Only root runs the server as another account, which may find the way to its data closed.
it.runIf(userInfo().uid === 0)(
  'finds another place below a folder that is closed to it',
  async () => {
    const closed = await mkdtemp(join(tmpdir(), 'counterclaim-closed-'))
    const lines: string[] = []
    const given = join(closed, 'checkout', '.data')
    for (let round = 0; round < 2; round += 1) {
      said.length = 0
      const database = await start(given)
      lines.push(...said)
      expect(database.folder.startsWith(closed)).toBe(false)
      expect(await ask(database.ownerUrl, 'SELECT 1 AS answer')).toBe(1)
      expect(await findRunningInstance(given)).toBeDefined()
      await database.stop()
      if (round === 1) await rm(dirname(database.folder), { recursive: true, force: true })
    }
    expect(lines.join('\n')).toMatch(/cannot enter .*; the database is kept in/)
    expect((await stat(closed)).mode & 0o777).toBe(0o700)
    await rm(closed, { recursive: true, force: true })
  },
)

it('stops when it is told to in the middle of a client’s work', async () => {
  const database = await start()
  const client = new pg.Client({ connectionString: database.ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  const long = client.query('SELECT pg_sleep(60)').catch(() => 'cut off')
  const startedAt = performance.now()
  await database.stop()
  expect(await long).toBe('cut off')
  expect(performance.now() - startedAt).toBeLessThan(10_000)
  await eventually(
    'the server is gone',
    async () => (await findRunningInstance(dataDir)) === undefined,
  )
})
