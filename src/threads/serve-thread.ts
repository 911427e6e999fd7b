import type { MessagePort } from 'node:worker_threads'

/** From a thread to its pool; `ready` comes once, when its modules are loaded. */
export type ThreadReply<Result> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'failed'; readonly message: string }

/** Answers the requests of a pool, one at a time. */
export function serveThread(port: MessagePort, work: (request: never) => unknown): void {
  const reply = (message: ThreadReply<unknown>) => port.postMessage(message)
  port.on('message', (request: unknown) => {
    try {
      reply({ kind: 'result', result: work(request as never) })
    } catch (error) {
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  })
  reply({ kind: 'ready' })
}
