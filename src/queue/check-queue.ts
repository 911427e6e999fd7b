import type { ProcessDeps } from '../deps.ts'
import { VolatileRedis } from './backend.ts'

/**
 * For processes that can do without their queue for a while: an API takes articles in all the same, and the sweep that puts
 * their work on the queue tries again.
 * @throws VolatileRedis where the queue is there and must not be used.
 */
export async function checkQueue(deps: Pick<ProcessDeps, 'queue' | 'log'>): Promise<void> {
  try {
    await deps.queue.backend.check()
  } catch (error) {
    if (error instanceof VolatileRedis) throw error
    deps.log.warn({ err: error }, 'the queue is away; work waits in the database')
  }
}
