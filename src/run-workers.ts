import { availableParallelism } from 'node:os'
import { Gauge } from 'prom-client'
import { overdueSeconds, startSweeping } from './articles/sweep.ts'
import { extractClaims } from './claims/extract-claims.ts'
import { createExtractionPool } from './claims/extraction-pool.ts'
import type { ProcessDeps } from './deps.ts'
import { startFetching } from './feeds/start-fetching.ts'
import { createOutbound } from './outbound/outbound.ts'
import { createPagePool } from './pages/page-pool.ts'
import { linkClaims } from './questions/link-claims.ts'
import { checkQueue } from './queue/check-queue.ts'
import { startWorker } from './queue/worker.ts'
import type { Running } from './run-process.ts'
import { startDelivering } from './webhooks/deliver.ts'
import { sealingOf } from './webhooks/sealing.ts'
import { startProbes } from './worker-probes.ts'

/** Links at a time in one process: while one waits for the locks of its places, what arrives is linked together. */
const linkConcurrency = 2

async function startExtracting(deps: ProcessDeps): Promise<Running> {
  const { config } = deps
  const pool = createExtractionPool({
    size: Math.min(config.extractConcurrency, availableParallelism()),
    timeoutMs: config.extractTimeoutMs,
  })
  await pool.warm()
  const worker = await startWorker(deps.queue.backend, deps.log, {
    name: 'extract',
    concurrency: config.extractConcurrency,
    lockDuration: config.queueLockMs,
    handle: (payload) => extractClaims(deps, pool, payload),
  })
  return {
    async close() {
      await worker.close()
      await pool.close()
    },
  }
}

function startLinking(deps: ProcessDeps): Promise<Running> {
  return startWorker(deps.queue.backend, deps.log, {
    name: 'link',
    concurrency: linkConcurrency,
    lockDuration: deps.config.queueLockMs,
    handle: (payload) => linkClaims(deps, payload),
  })
}

const overdue = new Gauge({
  name: 'counterclaim_articles_overdue',
  help: `Articles whose processing has not moved for ${overdueSeconds / 60} minutes.`,
})

async function startTheSweep(deps: ProcessDeps): Promise<Running> {
  await checkQueue(deps)
  return startSweeping(deps, {
    intervalMs: deps.config.sweepIntervalMs,
    onResult: (result) => overdue.set(result.overdue),
  })
}

async function startTheDeliveries(deps: ProcessDeps): Promise<Running> {
  const { config, db, log } = deps
  const outbound = createOutbound({ allowedNetworks: config.outboundAllowedNetworks })
  const delivering = startDelivering({ db, log, outbound, sealing: sealingOf(config) })
  return {
    async close() {
      await delivering.close()
      await outbound.close()
    },
  }
}

async function startTheFetching(deps: ProcessDeps): Promise<Running> {
  const { config, db, log, queue } = deps
  const outbound = createOutbound({ allowedNetworks: config.outboundAllowedNetworks })
  const pages = createPagePool({ size: 1, timeoutMs: config.extractTimeoutMs })
  const fetching = startFetching({ db, log, queue, outbound, pages })
  return {
    async close() {
      await fetching.close()
      await pages.close()
      await outbound.close()
    },
  }
}

/** Every kind of worker; each job of `queue/jobs.ts` has exactly one. */
const starters = {
  extract: startExtracting,
  link: startLinking,
  deliver: startTheDeliveries,
  fetch: startTheFetching,
  sweep: startTheSweep,
} as const

export type WorkerName = keyof typeof starters
export const workerNames = Object.keys(starters) as WorkerName[]

/** Starts workers in this process; closing takes no new work and lets what was begun finish. */
export async function startWorkers(
  deps: ProcessDeps,
  names: readonly WorkerName[],
): Promise<Running> {
  const running: Running[] = []
  for (const name of names) running.push(await starters[name](deps))
  const probes = await startProbes(deps)
  return {
    async close() {
      await Promise.all(running.map((worker) => worker.close()))
      await probes.close()
    },
  }
}
