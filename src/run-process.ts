import type { Logger } from 'pino'
import { type Config, parseConfig } from './config.ts'
import { createDeps, type ProcessDeps } from './deps.ts'
import { createLog } from './log.ts'

/** Longest orderly end, in milliseconds: a worker drains for 25 s, and a little is left for the rest. */
const shutdownLimit = 28_000

/** What a process of the application tells its parent, over Node's channel between them. */
export interface ReadyMessage {
  readonly kind: 'ready'
  /** Where the API listens; workers have none. */
  readonly url?: string
}

/** Something that runs until it is closed. */
export interface Running {
  readonly url?: string
  readonly close: () => Promise<void>
}

/** Ends the process for good once `stop` is done; a second signal changes nothing. */
function endOnSignal(log: Logger, stop: () => Promise<void>): void {
  let ending = false
  const end = (signal: string) => {
    if (ending) return
    ending = true
    log.info({ signal }, 'stopping')
    setTimeout(() => {
      log.fatal('the process did not stop in time')
      process.exit(1)
    }, shutdownLimit).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', () => end('SIGINT'))
  process.on('SIGTERM', () => end('SIGTERM'))
  // The parent is gone, however it went: nobody would stop this process any more.
  process.on('disconnect', () => end('disconnect'))
}

/**
 * The life of a process of the application: configuration, connections, work, and an orderly end
 * at SIGTERM, SIGINT, or when the process that started it is gone. What cannot start exits with 1,
 * for whoever supervises it to try again.
 */
export async function runProcess(
  name: string,
  start: (deps: ProcessDeps) => Promise<Running>,
): Promise<void> {
  let config: Config
  try {
    config = parseConfig(process.env)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
  const log = createLog({ level: config.logLevel, name })
  try {
    const deps = await createDeps(config, { name })
    const running = await start(deps)
    endOnSignal(deps.log, async () => {
      await running.close()
      await deps.close()
    })
    const ready: ReadyMessage = {
      kind: 'ready',
      ...(running.url !== undefined && { url: running.url }),
    }
    process.send?.(ready)
    // The parent may have gone while this process was starting.
    if (process.send !== undefined && !process.connected) process.emit('disconnect')
  } catch (error) {
    log.fatal({ err: error }, 'the process could not start')
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
