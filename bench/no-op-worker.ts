/** What the workers are compared with: the same queue and the same options, and nothing to do. */
import { parseConfig } from '../src/config.ts'
import { createDeps } from '../src/deps.ts'
import { startWorker } from '../src/queue/worker.ts'

const config = parseConfig(process.env)
const deps = await createDeps(config, { name: 'bench' })
const worker = await startWorker(deps.queue.backend, deps.log, {
  name: 'extract',
  concurrency: config.extractConcurrency,
  lockDuration: config.queueLockMs,
  handle: async () => undefined,
})
process.on('SIGTERM', () => {
  void worker.close().then(() => deps.close())
  process.disconnect?.()
})
process.send?.({})
