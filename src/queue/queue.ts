import { type JobsOptions, Queue } from 'bullmq'
import type { Logger } from 'pino'
import type { QueueBackend } from './backend.ts'
import { type Enqueuer, type JobName, type JobPayload, jobs } from './jobs.ts'

/** Starts of a job before it is given up (reliability rule 5). */
export const maxAttempts = 8

/** How long an add may hold its caller, in milliseconds; after that the sweep takes over. */
const addTimeout = 2_000

/** After a failed add the queue is left alone for this long, so that an outage does not slow every request. */
const pauseAfterFailure = 1_000

/** Jobs in one command to the backend. */
const batchSize = 500

const jobOptions: JobsOptions = {
  attempts: maxAttempts,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: { age: 604_800 },
}

export interface Queues extends Enqueuer {
  readonly backend: QueueBackend
  /** Which of these jobs wait, run or are delayed at this moment; throws when the queue is away. */
  readonly findLive: <Name extends JobName>(
    name: Name,
    payloads: readonly JobPayload<Name>[],
  ) => Promise<Set<string>>
  /** Jobs by state, for metrics; throws when the queue is away. */
  readonly count: (name: JobName) => Promise<Record<string, number>>
  /** Writes to the backend and reads it back (readiness); throws when it is away. */
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}

const liveStates = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children'])

/** Settles with the promise, or rejects after `ms`; a late rejection of the promise is swallowed. */
export function within<T>(ms: number, promise: Promise<T>, what: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function openQueue(backend: QueueBackend, name: JobName) {
  const options = { connection: backend.producing, defaultJobOptions: jobOptions }
  return new Queue(name, options, backend.factory)
}

/**
 * The producing side. Queues are opened on first use and opened again after a failure: a BullMQ
 * object whose first contact failed never recovers (reliability rule 7).
 */
export function createQueues(backend: QueueBackend, log: Logger): Queues {
  const open = new Map<JobName, ReturnType<typeof openQueue>>()
  let pausedUntil = 0

  const queue = (name: JobName) => {
    const known = open.get(name)
    if (known !== undefined) return known
    const opened = openQueue(backend, name)
    opened.on('error', (error: Error) => log.debug({ err: error, queue: name }, 'queue error'))
    open.set(name, opened)
    return opened
  }

  const discard = async (name: JobName): Promise<void> => {
    const broken = open.get(name)
    open.delete(name)
    if (broken !== undefined)
      await within(addTimeout, broken.close(), 'closing').catch(() => undefined)
  }

  return {
    backend,
    async add(name, payloads) {
      if (payloads.length === 0) return
      if (performance.now() < pausedUntil) {
        log.warn({ queue: name, count: payloads.length }, 'not enqueued; the sweep will')
        return
      }
      try {
        const entries = payloads.map((payload) => ({
          name,
          data: payload,
          opts: { jobId: jobs[name].id(payload) },
        }))
        for (let from = 0; from < entries.length; from += batchSize) {
          const batch = entries.slice(from, from + batchSize)
          const [only] = batch
          // On Postgres a bulk add makes two temporary tables; for one job that costs ten times the job.
          const adding: Promise<unknown> =
            batch.length === 1 && only !== undefined
              ? queue(name).add(only.name, only.data, only.opts)
              : queue(name).addBulk(batch)
          await within(addTimeout, adding, 'an add')
        }
      } catch (error) {
        pausedUntil = performance.now() + pauseAfterFailure
        log.error(
          { err: error, queue: name, count: payloads.length },
          'not enqueued; the sweep will',
        )
        void discard(name)
      }
    },
    async findLive(name, payloads) {
      const live = new Set<string>()
      const ids = payloads.map((payload) => jobs[name].id(payload))
      // Some at a time: the pool is small, and a single one would cost a round trip each.
      for (let from = 0; from < ids.length; from += 50) {
        await within(
          addTimeout * 5,
          Promise.all(
            ids.slice(from, from + 50).map(async (id) => {
              if (liveStates.has(await queue(name).getJobState(id))) live.add(id)
            }),
          ),
          'reading job states',
        )
      }
      return live
    },
    count: (name) => within(addTimeout, queue(name).getJobCounts(), 'counting jobs'),
    async ping() {
      // Setting a limit that nothing reads is the cheapest write that both backends have.
      await within(
        addTimeout,
        (async () => {
          const target = queue('extract')
          await target.waitUntilReady()
          await target.getBackend().setQueueMeta({ 'counterclaim.ping': 1 })
        })(),
        'a write to the queue',
      )
    },
    async close() {
      const all = [...open.keys()]
      await Promise.all(all.map(discard))
    },
  }
}
