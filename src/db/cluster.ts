import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, readlinkSync } from 'node:fs'
import { chown, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account, Binaries } from './embedded-binaries.ts'

/** A PostgreSQL server process over one data folder. */
export interface Cluster {
  readonly pid: number
  readonly port: number
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

export const superuser = 'postgres'

/** How long a server may take to stop with its clients cut off, then without any order, in milliseconds. */
const fastStop = 15_000
const immediateStop = 5_000
const startLimit = 30_000

/** A bare environment: the server needs nothing of ours, and must not see secrets in it. */
const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function run(
  command: string,
  flags: readonly string[],
  account: Account,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, flags, { ...account, cwd: '/', env: environment })
    let output = ''
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

async function own(path: string, account: Account): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) {
    await chown(path, account.uid, account.gid)
  }
}

/**
 * Makes the files of a cluster in `folder`, which must not exist. It appears there whole: an
 * interrupted making leaves nothing that looks like a database. The password passes through a file
 * that only the account can read, inside a folder that only it can enter.
 */
export async function createCluster(
  binaries: Binaries,
  account: Account,
  folder: string,
  password: string,
  flags: readonly string[] = [],
): Promise<void> {
  const draft = await mkdtemp(`${folder}.new-`)
  try {
    await own(draft, account)
    const passwordFile = join(draft, 'password')
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    await own(passwordFile, account)
    const { code, output } = await run(
      binaries.initdb,
      [
        `--pgdata=${join(draft, 'data')}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Postgres's own tables for letters: the same order and case on every machine.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        ...flags,
      ],
      account,
    )
    await rm(passwordFile, { force: true })
    if (code !== 0) throw new Error(`initdb failed (${code}): ${output}`)
    await rename(join(draft, 'data'), folder)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process that is dead but not yet collected by its parent counts as gone. */
function isRunning(pid: number): boolean {
  if (!isAlive(pid)) return false
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return isAlive(pid)
  }
}

/** True where `pid` is a server over `folder`: it works inside its data folder, and names it. */
function servesFolder(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
    })
    return typeof stdout === 'string' && stdout.includes('postgres') && stdout.includes(folder)
  }
}

async function waitForEnd(pid: number, limit: number): Promise<boolean> {
  for (const deadline = performance.now() + limit; performance.now() < deadline; ) {
    if (!isRunning(pid)) return true
    await sleep(20)
  }
  return !isRunning(pid)
}

/** Asks a server to stop: fast (clients are cut off, everything is written), then at once. */
async function stopServer(pid: number): Promise<void> {
  for (const [signal, limit] of [
    ['SIGINT', fastStop],
    ['SIGQUIT', immediateStop],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await waitForEnd(pid, limit)) return
  }
  throw new Error(`The database server (process ${pid}) does not stop.`)
}

/**
 * Clears what a killed parent left in `folder`: stops a server that outlived it, and takes away the
 * lock file of one that did not. The caller must hold the lock of the data directory.
 */
export async function clearLeftovers(folder: string, say: (line: string) => void): Promise<void> {
  const lockFile = join(folder, 'postmaster.pid')
  const text = await readFile(lockFile, 'utf8').catch(() => undefined)
  if (text === undefined) return
  const pid = Number.parseInt(text, 10)
  if (
    Number.isInteger(pid) &&
    pid > 1 &&
    isRunning(pid) &&
    servesFolder(pid, await realpath(folder))
  ) {
    say(`A database server (process ${pid}) outlived its parent; it is stopped first.`)
    await stopServer(pid)
  }
  // A stopped server takes its file with it, a killed one does not. The number may belong to a
  // stranger by now, or to a dead process that nobody has collected: PostgreSQL would refuse to start.
  await rm(lockFile, { force: true })
}

/** The server writes its state into the last line of its lock file. */
async function isReady(folder: string, pid: number): Promise<boolean> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  return lines[0] === String(pid) && (lines[7] ?? '').trim() === 'ready'
}

/**
 * Starts a server over `folder` on the loopback address, in a session of its own: Ctrl-C in a
 * terminal must reach the application first, and the database only when the application says so.
 */
export async function startCluster(
  binaries: Binaries,
  account: Account,
  folder: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Cluster> {
  const logFile = `${folder}.log`
  const log = openSync(logFile, 'w', 0o600)
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  let child: ChildProcess
  try {
    child = spawn(
      binaries.postgres,
      [
        '-D',
        folder,
        '-p',
        String(port),
        ...Object.entries(all).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
      ],
      { ...account, cwd: '/', env: environment, detached: true, stdio: ['ignore', log, log] },
    )
  } finally {
    closeSync(log)
  }
  const life = { over: false }
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      life.over = true
      resolve()
    }
    child.once('error', end)
    child.once('exit', end)
  })
  const { pid } = child
  const deadline = performance.now() + startLimit
  while (!life.over && performance.now() < deadline) {
    if (pid !== undefined && (await isReady(folder, pid))) {
      return {
        pid,
        port,
        ended,
        async stop() {
          if (!life.over) await stopServer(pid)
          await ended
        },
      }
    }
    await sleep(15)
  }
  if (pid !== undefined && !life.over) await stopServer(pid)
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n').slice(-6)
  throw new Error(`The embedded database did not start (${logFile}):\n${lines.join('\n')}`)
}

/** Makes the folder that a cluster is put into, so that the account can pass through it. */
export async function makeParent(folder: string, account: Account): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: account.uid === undefined ? 0o700 : 0o711 })
}
