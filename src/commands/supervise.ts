import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ReadyMessage } from '../run-process.ts'

/** A process that is started again when it dies, until it is stopped. */
export interface Supervised {
  /** What it said when it was first ready; rejects when it dies before that. */
  readonly ready: Promise<ReadyMessage>
  readonly stop: () => Promise<void>
}

/** Pauses between restarts, in milliseconds: doubled each time, and forgotten after a minute of health. */
const firstPause = 500
const longestPause = 30_000
const healthyAfter = 60_000

/** A child that has not ended by then is killed, in milliseconds: it gives up by itself after 28 s. */
const stopLimit = 30_000

/**
 * Runs a module as a child process. Node's channel between the two is what ends the child when this
 * process dies without a word.
 * @param env is asked before each start.
 * @param say is told of restarts.
 * @param execArgv options of Node itself.
 */
export function supervise(
  name: string,
  module: string,
  env: () => Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
  execArgv: readonly string[] = [],
): Supervised {
  const path = fileURLToPath(new URL(`../../${module}`, import.meta.url))
  const stopping = new AbortController()
  let child: ChildProcess | undefined
  const { promise: ready, resolve: announce, reject: fail } = Promise.withResolvers<ReadyMessage>()
  // Whoever waits for it sees the rejection; nobody has to.
  ready.catch(() => undefined)

  const runOnce = (): Promise<{ how: string; wasReady: boolean; lived: number }> =>
    new Promise((resolve) => {
      const startedAt = performance.now()
      let wasReady = false
      const started = fork(path, {
        env: { ...env() },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        execArgv: [...process.execArgv, ...execArgv],
      })
      child = started
      started.on('message', (message) => {
        wasReady = true
        announce(message as ReadyMessage)
      })
      const end = (how: string) => resolve({ how, wasReady, lived: performance.now() - startedAt })
      started.once('error', (error) => end(error.message))
      started.once('exit', (code, signal) => end(signal ?? `exit code ${code}`))
    })

  const loop = async (): Promise<void> => {
    let pause = firstPause
    let everReady = false
    while (!stopping.signal.aborted) {
      const { how, wasReady, lived } = await runOnce()
      child = undefined
      if (stopping.signal.aborted) return
      everReady ||= wasReady
      if (!everReady) {
        fail(new Error(`The process "${name}" did not start (${how}).`))
        return
      }
      if (lived > healthyAfter) pause = firstPause
      say(`The process "${name}" ended (${how}); it is started again in ${pause / 1000} s.`)
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
      pause = Math.min(pause * 2, longestPause)
    }
  }
  const running = loop()

  return {
    ready,
    async stop() {
      stopping.abort()
      const current = child
      current?.kill('SIGTERM')
      const timer = setTimeout(() => current?.kill('SIGKILL'), stopLimit)
      await running
      clearTimeout(timer)
      fail(new Error(`The process "${name}" was stopped.`))
    },
  }
}
