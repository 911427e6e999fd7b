import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'
import { type Config, toEnvironment } from '../../src/config.ts'

export interface TestProcess {
  readonly child: ChildProcess
  /** Resolves when the process says that it works; rejects when it ends before. */
  readonly ready: Promise<{ url?: string }>
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** Standard output and error so far. */
  readonly output: () => string
}

/** Runs modules of this repository as processes; what still runs after a test is killed, by its pid. */
export function useProcesses() {
  const running = new Set<ChildProcess>()
  afterEach(async () => {
    for (const child of running) child.kill('SIGKILL')
    running.clear()
  })
  return {
    start(
      module: string,
      env: Readonly<Record<string, string | undefined>>,
      args: readonly string[] = [],
    ): TestProcess {
      const path = fileURLToPath(new URL(`../../${module}`, import.meta.url))
      const child = fork(path, args, { env: { ...process.env, ...env }, silent: true })
      running.add(child)
      let output = ''
      const keep = (chunk: Buffer) => {
        output += chunk.toString('utf8')
      }
      child.stdout?.on('data', keep)
      child.stderr?.on('data', keep)
      const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
        (resolve) => {
          child.once('exit', (code, signal) => {
            running.delete(child)
            resolve({ code, signal })
          })
        },
      )
      const ready = new Promise<{ url?: string }>((resolve, reject) => {
        child.once('message', (message) => resolve(message as { url?: string }))
        child.once('exit', () =>
          reject(new Error(`${module} ended before it was ready: ${output}`)),
        )
      })
      ready.catch(() => undefined)
      return { child, ready, exited, output: () => output }
    },
    /** All workers in one process. */
    startWorkers(config: Config): TestProcess {
      return this.start('workers/all.ts', toEnvironment(config))
    },
  }
}

/** Pseudo-random numbers in [0, 1), the same for the same seed (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
