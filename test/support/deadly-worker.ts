import { setTimeout as sleep } from 'node:timers/promises'
import { startSweeping } from '../../src/articles/sweep.ts'
import { extractClaims } from '../../src/claims/extract-claims.ts'
import { createExtractionPool } from '../../src/claims/extraction-pool.ts'
import { startWorker } from '../../src/queue/worker.ts'
import { runProcess } from '../../src/run-process.ts'

// An extract worker in which every text takes its time, and a text that says so ends the process.
await runProcess('deadly', async (deps) => {
  const pool = createExtractionPool({ size: 2, timeoutMs: 10_000 })
  await pool.warm()
  const worker = await startWorker(deps.queue.backend, deps.log, {
    name: 'extract',
    concurrency: deps.config.extractConcurrency,
    lockDuration: deps.config.queueLockMs,
    handle: (payload) =>
      extractClaims(
        deps,
        {
          ...pool,
          async extract(text, options) {
            await sleep(150)
            if (text.includes('DEADLY')) process.kill(process.pid, 'SIGKILL')
            return pool.extract(text, options)
          },
        },
        payload,
      ),
  })
  // A job that is stalled again and again beside a deadly one is given up by the queue, and put back.
  const sweeping = startSweeping(deps, { intervalMs: deps.config.sweepIntervalMs })
  return {
    async close() {
      await sweeping.close()
      await worker.close()
      await pool.close()
    },
  }
})
