import { type Job, Worker } from 'bullmq'
import type { Logger } from 'pino'
import type { QueueBackend } from './backend.ts'
import { type JobName, type JobPayload, jobs } from './jobs.ts'

/** Longest text of an error that a queue is given, in UTF-16 code units (reliability rule 6). */
const longestMessage = 4_096

/** How long a stopping worker waits for the jobs it has begun, in milliseconds (reliability rule 18). */
const drainTimeout = 25_000

/** Makes a text storable anywhere: no NUL (a queue on Postgres cannot keep one), no lone surrogate, bounded. */
export function scrub(text: string): string {
  return text.slice(0, longestMessage).replaceAll('\0', '\uFFFD').toWellFormed()
}

function scrubError(error: unknown): Error {
  const scrubbed = new Error(scrub(error instanceof Error ? error.message : String(error)))
  if (error instanceof Error) {
    scrubbed.name = scrub(error.name)
    scrubbed.stack = scrub(error.stack ?? error.message)
  }
  return scrubbed
}

export interface RunningWorker {
  /** Takes no new job, lets the begun ones finish (25 s at most), and closes. */
  readonly close: () => Promise<void>
}

export interface WorkerSetup<Name extends JobName> {
  readonly name: Name
  readonly concurrency: number
  /** How long a job stays another's after its worker's last sign of life, in milliseconds. */
  readonly lockDuration: number
  readonly handle: (payload: JobPayload<Name>) => Promise<void>
}

/**
 * Takes jobs of one name until it is closed. What a handler throws is logged and scrubbed; the job
 * is tried again with growing pauses.
 * @throws when the queue cannot be reached: the process should end and be started again (rule 7).
 */
export async function startWorker<Name extends JobName>(
  backend: QueueBackend,
  log: Logger,
  setup: WorkerSetup<Name>,
): Promise<RunningWorker> {
  await backend.check()
  const { payload: schema } = jobs[setup.name]
  const worker = new Worker(
    setup.name,
    async (job: Job) => {
      try {
        await setup.handle(schema.parse(job.data) as JobPayload<Name>)
      } catch (error) {
        log.warn({ err: error, queue: setup.name, jobId: job.id }, 'a job failed')
        throw scrubError(error)
      }
    },
    {
      connection: backend.consuming,
      concurrency: setup.concurrency,
      lockDuration: setup.lockDuration,
      stalledInterval: setup.lockDuration / 2,
      // The default of 1 gives up jobs whose workers were killed twice (reliability rule 5).
      maxStalledCount: 10,
      // How soon a worker tries again after its backend went away; the default is 15 s.
      runRetryDelay: 1_000,
    },
    backend.factory,
  )
  worker.on('error', (error: Error) => log.warn({ err: error, queue: setup.name }, 'worker error'))
  await worker.waitUntilReady()
  return {
    async close() {
      let timer: NodeJS.Timeout | undefined
      const impatient = new Promise<'late'>((resolve) => {
        timer = setTimeout(() => resolve('late'), drainTimeout)
      })
      const outcome = await Promise.race([worker.close(), impatient])
      clearTimeout(timer)
      if (outcome === 'late') {
        log.warn({ queue: setup.name }, 'jobs did not finish in time; another worker will run them')
        await worker.close(true)
      }
    },
  }
}
