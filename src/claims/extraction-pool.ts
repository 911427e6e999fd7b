import { Worker } from 'node:worker_threads'
import type { ExtractionOptions } from '../extraction/types.ts'
import type { ExtractionReply, ExtractionRequest, Reading } from './extraction-messages.ts'

/** The text is at fault: reading it again would end the same way. The message says why. */
export class UnreadableText extends Error {}

/** The text took longer than it may. */
export class ExtractionTimeout extends UnreadableText {}

/** The text makes more claims than any article does. */
export class ExtractionOverflow extends UnreadableText {}

/** The engine threw, or its thread died. */
export class ExtractionFailure extends Error {}

export interface ExtractionPool {
  /**
   * Reads a text in a thread.
   * @throws ExtractionTimeout past the time limit, ExtractionOverflow past `mostClaims`, ExtractionFailure
   * when the engine fails.
   */
  readonly extract: (text: string, options: ExtractionOptions) => Promise<Reading>
  /**
   * Loads the engine in a first thread. Done before work is taken: a start that ends while the engine
   * loads would count against a text that nobody has looked at.
   */
  readonly warm: () => Promise<void>
  /** Ends the threads; what is still running is rejected. */
  readonly close: () => Promise<void>
}

interface Task extends ExtractionRequest {
  readonly resolve: (reading: Reading) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  ready: boolean
  readonly loaded: Promise<void>
  task: Task | undefined
  timer: NodeJS.Timeout | undefined
}

/** Loading the engine is not the text's fault and has a limit of its own, in milliseconds. */
const bootTimeout = 30_000

/** A text that needs more than this is given up like one that takes too long, in megabytes. */
const heapLimit = 512

const engineThread = new URL('extraction-thread.ts', import.meta.url)

/**
 * A few threads that read texts. A thread that exceeds `timeoutMs` on one text is ended and
 * replaced: a pure function cannot be interrupted in any other way.
 * @param options.size most threads; they are started when there is work for them.
 * @param options.thread the module that runs in each thread (`serveExtraction`).
 */
export function createExtractionPool(options: {
  readonly size: number
  readonly timeoutMs: number
  readonly thread?: URL
}): ExtractionPool {
  const threads = new Set<Thread>()
  const waiting: Task[] = []
  let closed = false

  const finish = (thread: Thread): Task | undefined => {
    const { task } = thread
    thread.task = undefined
    thread.worker.unref()
    clearTimeout(thread.timer)
    return task
  }

  const drop = (thread: Thread, error: Error): void => {
    if (!threads.delete(thread)) return
    finish(thread)?.reject(error)
    void thread.worker.terminate()
    assign()
  }

  const begin = (thread: Thread): void => {
    if (!thread.ready || thread.task === undefined) return
    clearTimeout(thread.timer)
    thread.timer = setTimeout(() => {
      drop(thread, new ExtractionTimeout(`extraction took longer than ${options.timeoutMs} ms`))
    }, options.timeoutMs)
    const request: ExtractionRequest = { text: thread.task.text, options: thread.task.options }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.worker.postMessage(request)
  }

  const start = (): Thread => {
    const worker = new Worker(options.thread ?? engineThread, {
      resourceLimits: { maxOldGenerationSizeMb: heapLimit },
    })
    const loaded = new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve())
      worker.once('exit', () => reject(new ExtractionFailure('the engine did not load')))
    })
    loaded.catch(() => undefined)
    const thread: Thread = { worker, loaded, ready: false, task: undefined, timer: undefined }
    thread.timer = setTimeout(() => {
      drop(thread, new ExtractionFailure('the engine did not load in time'))
    }, bootTimeout)
    worker.on('message', (reply: ExtractionReply) => {
      if (reply.kind === 'ready') {
        thread.ready = true
        clearTimeout(thread.timer)
        begin(thread)
        return
      }
      const task = finish(thread)
      if (reply.kind === 'draft') task?.resolve(reply.reading)
      else if (reply.kind === 'failed') task?.reject(new ExtractionFailure(reply.message))
      else task?.reject(new ExtractionOverflow(reply.said))
      assign()
    })
    worker.on('error', (error) => drop(thread, new ExtractionFailure(error.message)))
    worker.on('exit', () => drop(thread, new ExtractionFailure('the extraction thread ended')))
    // Idle threads keep no process alive.
    worker.unref()
    threads.add(thread)
    return thread
  }

  function assign(): void {
    if (closed) return
    while (waiting.length > 0) {
      const idle = [...threads].find((thread) => thread.task === undefined)
      const thread = idle ?? (threads.size < options.size ? start() : undefined)
      if (thread === undefined) return
      thread.task = waiting.shift()
      thread.worker.ref()
      begin(thread)
    }
  }

  return {
    async warm() {
      const [first = start()] = threads
      await first.loaded
    },
    extract: (text, extraction) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new ExtractionFailure('the pool is closed'))
          return
        }
        waiting.push({ text, options: extraction, resolve, reject })
        assign()
      }),
    async close() {
      closed = true
      for (const task of waiting.splice(0)) task.reject(new ExtractionFailure('the pool is closed'))
      const all = [...threads]
      for (const thread of all) drop(thread, new ExtractionFailure('the pool is closed'))
      await Promise.all(all.map((thread) => thread.worker.terminate()))
    },
  }
}
