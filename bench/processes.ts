import { type ChildProcess, fork } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A process of the application, or one that it is compared with. */
export interface Child {
  readonly url: string | undefined
  readonly pid: number
  readonly stop: () => Promise<void>
}

/**
 * Runs a module of this repository as a process of its own, and waits until it says that it is ready.
 * @param flags what Node itself is told, beside what this process was
 * @throws when it ends before that.
 */
export function startChild(
  module: string,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Child> {
  const path = fileURLToPath(new URL(`../${module}`, import.meta.url))
  const child = fork(path, {
    env: { ...process.env, ...env },
    execArgv: [...process.execArgv, ...flags],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) =>
      reject(new Error(`${module} ended before it was ready (${signal ?? code})`)),
    )
    child.once('error', reject)
    child.once('message', (message: { url?: string }) =>
      resolve({ url: message.url, pid: child.pid ?? 0, stop: () => stopChild(child) }),
    )
  })
}

/** Longest orderly end of a child, in milliseconds. */
const stopLimit = 30_000

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve()
      return
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), stopLimit)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

export interface Memory {
  /** Resident memory in megabytes (of 1,000,000 bytes). */
  readonly resident: number
  /** The most that it has been since the process started. */
  readonly peak: number
}

/** What a process takes, as Linux tells; undefined on other systems. */
export async function memoryOf(pid: number): Promise<Memory | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined)
  if (status === undefined) return undefined
  const read = (field: string) => {
    const kilobytes = status
      .split('\n')
      .find((line) => line.startsWith(`${field}:`))
      ?.match(/\d+/)?.[0]
    return (Number(kilobytes ?? Number.NaN) * 1024) / 1e6
  }
  return { resident: read('VmRSS'), peak: read('VmHWM') }
}

/** The clock tick of /proc/…/stat: 100 a second on every Linux that Node runs on. */
const tickMs = 10

interface ProcessTimes {
  readonly parent: number
  /** Of the process itself, and of its children that have ended. */
  readonly own: number
  readonly ended: number
}

async function timesOf(pid: number | string): Promise<ProcessTimes | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (stat === undefined) return undefined
  // The name in parentheses may hold spaces; what follows it are numbered fields from the third on.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3] ?? 0)
  return {
    parent: field(4),
    own: (field(14) + field(15)) * tickMs,
    ended: (field(16) + field(17)) * tickMs,
  }
}

/** Processor time that a process has used so far, in milliseconds; undefined where there is no /proc. */
export async function processorTimeOf(pid: number): Promise<number | undefined> {
  return (await timesOf(pid))?.own
}

/** Processor time of a whole database server, in milliseconds. `folder` is its data directory. */
export async function processorTimeOfServer(folder: string): Promise<number | undefined> {
  const file = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const server = Number(file.split('\n')[0] || Number.NaN)
  const own = Number.isNaN(server) ? undefined : await timesOf(server)
  if (own === undefined) return undefined
  let sum = own.own + own.ended
  for (const name of await readdir('/proc')) {
    const times = /^\d+$/.test(name) ? await timesOf(name) : undefined
    if (times?.parent === server) sum += times.own
  }
  return sum
}

/** Does something with every item, so many at a time. */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const item = items[next]
      next += 1
      if (item !== undefined) await work(item)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
}
