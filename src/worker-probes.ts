import { createServer } from 'node:http'
import { sql } from 'kysely'
import { collectDefaultMetrics, register } from 'prom-client'
import type { ProcessDeps } from './deps.ts'
import type { Running } from './run-process.ts'

/** Fails where this worker could not do its work: no database, or a queue that takes no write. */
async function checkReadiness(deps: ProcessDeps): Promise<void> {
  await sql`SELECT 1`.execute(deps.db)
  await deps.queue.ping()
}

/**
 * Where WORKER_PORT is set: `/livez`, `/readyz` (database and a write to the queue) and `/metrics`
 * of a worker, which has no API of its own.
 */
export async function startProbes(deps: ProcessDeps): Promise<Running> {
  const { workerPort, host } = deps.config
  if (workerPort === undefined) return { close: async () => undefined }
  collectDefaultMetrics()
  const server = createServer((request, response) => {
    const answer = (status: number, text: string, type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { 'content-type': type }).end(text)
    if (request.url === '/livez') {
      answer(200, 'ok\n')
    } else if (request.url === '/readyz') {
      checkReadiness(deps).then(
        () => answer(200, 'ok\n'),
        (error: unknown) => {
          deps.log.warn({ err: error }, 'not ready')
          answer(503, 'not ready\n')
        },
      )
    } else if (request.url === '/metrics') {
      register.metrics().then(
        (text) => answer(200, text, register.contentType),
        () => answer(500, 'no metrics\n'),
      )
    } else {
      answer(404, 'not found\n')
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(workerPort, host, resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
