import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import {
  type Cluster,
  clearLeftovers,
  createCluster,
  makeParent,
  startCluster,
  superuser,
} from './cluster.ts'
import { takeDataLock } from './data-lock.ts'
import { chooseDataFolder, findAccount, findBinaries } from './embedded-binaries.ts'
import {
  type Running,
  readJson,
  type Secrets,
  withinOrAbsolute,
  writePrivate,
} from './embedded-files.ts'

const databaseName = 'counterclaim'
const ownerRole = 'counterclaim_owner'
const appLogin = 'counterclaim'

export interface TemporaryDatabase {
  /** Connection string of the superuser of the cluster, for its database `postgres`. */
  readonly url: string
  readonly stop: () => Promise<void>
}

export interface EmbeddedDatabase {
  /** For migrations: the role that owns the schema. */
  readonly ownerUrl: string
  /** For the application; the login is made by the migrations' command. */
  readonly appUrl: string
  /** Where the data is kept. */
  readonly folder: string
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/** A port that is free on the loopback address at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolvePort(port))
    })
  })
}

function urlOf(user: string, password: string, port: number, database = databaseName): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}

const newPassword = () => randomBytes(24).toString('hex')

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The embedded database that another process keeps running in `dataDir`, if there is one. */
export async function findRunningInstance(
  dataDir: string,
): Promise<{ appUrl: string; ownerUrl: string; parent: number } | undefined> {
  const secrets = await readJson<Secrets>(join(dataDir, 'secrets.json'))
  const running = await readJson<Running>(join(dataDir, 'running.json'))
  if (secrets === undefined || running === undefined || !isAlive(running.pid)) return undefined
  return {
    appUrl: urlOf(appLogin, secrets.app, running.port),
    ownerUrl: urlOf(ownerRole, secrets.owner, running.port),
    parent: running.parent,
  }
}

/** Durable, and small: the newsroom's own machine does other work too. */
const durableSettings = {
  shared_buffers: '64MB',
  max_connections: '100',
  // A start after a crash replays what was written since the last checkpoint.
  max_wal_size: '256MB',
  checkpoint_timeout: '5min',
}

/**
 * Starts the database that is kept in `dataDir`, and makes it first where there is none. Only one
 * process may hold a data directory; what a killed one left behind is recovered.
 * @param say is told what an operator should know, a line at a time.
 * @throws an error that says what to do: another process runs here, the data is of another major
 * version, the account or the binaries are missing.
 */
export async function startEmbeddedDatabase(
  dataDir: string,
  say: (line: string) => void,
): Promise<EmbeddedDatabase> {
  const account = findAccount()
  const given = resolve(dataDir)
  const made = await mkdir(given, {
    recursive: true,
    mode: account.uid === undefined ? 0o700 : 0o711,
  })
  // The process's umask may have taken away what root's database account needs to pass through.
  if (made !== undefined && account.uid !== undefined) await chmod(given, 0o711)
  const root = await realpath(given)
  const lock = takeDataLock(join(root, 'lock'))
  if (lock === undefined) throw await alreadyRuns(root)
  try {
    const binaries = await findBinaries(account, say)
    const secretsFile = join(root, 'secrets.json')
    const known = await readJson<Secrets>(secretsFile)
    const folder =
      known === undefined ? await chooseDataFolder(root, account, say) : resolve(root, known.folder)
    await makeParent(folder, account)
    const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined)
    if (version !== undefined && version.trim() !== binaries.major) {
      throw new Error(
        `The data in ${folder} was made by PostgreSQL ${version.trim()}, and this program brings ` +
          `PostgreSQL ${binaries.major}. Export it with the older one, or set DATA_DIR to a new folder.`,
      )
    }
    if (version !== undefined && known === undefined) {
      throw new Error(
        `There is a database in ${folder} but no ${secretsFile} with its passwords. ` +
          'Restore that file, or set DATA_DIR to a new folder.',
      )
    }
    const secrets = known ?? {
      superuser: newPassword(),
      owner: newPassword(),
      app: newPassword(),
      folder: withinOrAbsolute(root, folder),
    }
    if (known === undefined) await writePrivate(secretsFile, secrets)
    if (version === undefined) {
      for (const name of await readdir(dirname(folder))) {
        const draft = join(dirname(folder), name)
        if (draft.startsWith(`${folder}.new-`)) await rm(draft, { recursive: true, force: true })
      }
      await createCluster(binaries, account, folder, secrets.superuser)
    }
    await clearLeftovers(folder, say)
    const cluster = await startPatiently(async () =>
      startCluster(binaries, account, folder, await findFreePort(), durableSettings),
    )
    const { port } = cluster
    try {
      await prepareDatabase(urlOf(superuser, secrets.superuser, port, 'postgres'), secrets)
      await writePrivate(join(root, 'running.json'), {
        pid: cluster.pid,
        port,
        parent: process.pid,
      } satisfies Running)
    } catch (error) {
      await cluster.stop()
      throw error
    }
    return {
      ownerUrl: urlOf(ownerRole, secrets.owner, port),
      appUrl: urlOf(appLogin, secrets.app, port),
      folder,
      ended: cluster.ended,
      async stop() {
        await cluster.stop()
        await rm(join(root, 'running.json'), { force: true })
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * Throws away the embedded database that is kept in `dataDir`: for data that can be made again.
 * @throws an error that says so while another process runs it; nothing is deleted then.
 */
export async function removeEmbeddedData(dataDir: string): Promise<void> {
  const root = await realpath(dataDir).catch(() => undefined)
  if (root === undefined) return
  const lock = takeDataLock(join(root, 'lock'))
  if (lock === undefined) throw await alreadyRuns(root)
  try {
    const known = await readJson<Secrets>(join(root, 'secrets.json'))
    if (known === undefined) return
    const folder = resolve(root, known.folder)
    await clearLeftovers(folder, () => undefined)
    // The secrets go last: whatever interrupts this, it can be done again.
    await rm(folder, { recursive: true, force: true })
    for (const name of ['running.json', 'secrets.json']) await rm(join(root, name), { force: true })
  } finally {
    lock.release()
  }
}

async function alreadyRuns(root: string): Promise<Error> {
  const parent = (await findRunningInstance(root))?.parent
  return new Error(
    `Counterclaim already runs in ${root}${parent === undefined ? '' : ` (process ${parent})`}. ` +
      'Stop it first, or set DATA_DIR to another folder.',
  )
}

/**
 * The processes of a killed server notice its end one after the other, and the memory that they
 * share is in use until the last is gone; a port that was free may be taken a moment later.
 */
async function startPatiently(start: () => Promise<Cluster>): Promise<Cluster> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start()
    } catch (error) {
      const passing = /still in use|Address already in use/.test(String(error))
      if (!passing || attempt >= 10) throw error
      await sleep(300)
    }
  }
}

/** Makes the owner's role and the database where they are missing. */
async function prepareDatabase(url: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows: roles } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [
      ownerRole,
    ])
    if (roles.length === 0) {
      // Makes the application's roles in the migrations; not a superuser.
      await client.query(
        `CREATE ROLE ${ownerRole} LOGIN CREATEROLE PASSWORD ${pg.escapeLiteral(secrets.owner)}`,
      )
    }
    const { rows: databases } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      databaseName,
    ])
    if (databases.length === 0) {
      await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`)
    }
  } finally {
    await client.end()
  }
}

const ignore = () => undefined

/** Starts a throw-away cluster in `directory` (which must not exist): for tests and benchmarks. */
export async function startTemporaryDatabase(directory: string): Promise<TemporaryDatabase> {
  const account = findAccount()
  const binaries = await findBinaries(account, ignore)
  await mkdir(directory, { mode: account.uid === undefined ? 0o700 : 0o711 })
  const folder = await chooseDataFolder(directory, account, ignore)
  const password = newPassword()
  await createCluster(binaries, account, folder, password, ['--no-sync'])
  const port = await findFreePort()
  // The data is thrown away, so nothing needs to survive a crash of the machine.
  const cluster = await startCluster(binaries, account, folder, port, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  })
  return {
    url: urlOf(superuser, password, port, 'postgres'),
    async stop() {
      await cluster.stop()
      await rm(dirname(folder), { recursive: true, force: true })
    },
  }
}
