import { afterAll } from 'vitest'
import { extractClaims } from '../../src/claims/extract-claims.ts'
import { createExtractionPool } from '../../src/claims/extraction-pool.ts'
import { linkClaims } from '../../src/questions/link-claims.ts'
import { jobs } from '../../src/queue/jobs.ts'
import type { TestApp } from './app.ts'

/** Does what the workers would do with the jobs that the routes have put on the queue so far. Call it at the top of a file. */
export function useWorkers(service: TestApp): { processQueue(): Promise<void> } {
  const pool = createExtractionPool({ size: 1, timeoutMs: 10_000 })
  afterAll(() => pool.close())
  return {
    async processQueue() {
      for (let job = service.queued.shift(); job !== undefined; job = service.queued.shift()) {
        if (job.name === 'extract') {
          await extractClaims(service.deps, pool, jobs.extract.payload.parse(job.payload))
        } else {
          await linkClaims(service.deps, jobs.link.payload.parse(job.payload))
        }
      }
    },
  }
}
