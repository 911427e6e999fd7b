import { Worker } from 'node:worker_threads'
import type { ThreadReply } from './serve-thread.ts'

/** A request took longer than it may. */
export class ThreadTimeout extends Error {}

/** What the thread does threw, or the thread died. */
export class ThreadFailure extends Error {}

/** A few threads that do one kind of work on values that can be cloned. */
export interface ThreadPool<Request, Result> {
  /**
   * Does the work in a thread.
   * @throws ThreadTimeout past the time limit, ThreadFailure when the work throws.
   */
  readonly run: (request: Request) => Promise<Result>
  /**
   * Loads the modules in a first thread. Done before work is taken: a start that ends while they load would count against a
   * request that nobody has looked at.
   */
  readonly warm: () => Promise<void>
  /** Ends the threads; what is still running is rejected. */
  readonly close: () => Promise<void>
}

interface Task<Request, Result> {
  readonly request: Request
  readonly resolve: (result: Result) => void
  readonly reject: (error: Error) => void
}

interface Thread<Request, Result> {
  readonly worker: Worker
  ready: boolean
  readonly loaded: Promise<void>
  task: Task<Request, Result> | undefined
  timer: NodeJS.Timeout | undefined
}

/** Loading modules is no request's fault and has a limit of its own, in milliseconds. */
const bootTimeout = 30_000

/** What needs more than this is given up like what takes too long, in megabytes. */
const heapLimit = 512

/**
 * A thread that exceeds `timeoutMs` on one request is ended and replaced: a pure function cannot be interrupted in any other way.
 * @param options.thread the module that runs in each thread (`serveThread`).
 * @param options.size most threads; they are started when there is work for them.
 * @param options.what names the work in errors.
 */
export function createThreadPool<Request, Result>(options: {
  readonly thread: URL
  readonly size: number
  readonly timeoutMs: number
  readonly what: string
}): ThreadPool<Request, Result> {
  type OwnTask = Task<Request, Result>
  type OwnThread = Thread<Request, Result>
  const threads = new Set<OwnThread>()
  const waiting: OwnTask[] = []
  let closed = false

  const finish = (thread: OwnThread): OwnTask | undefined => {
    const { task } = thread
    thread.task = undefined
    thread.worker.unref()
    clearTimeout(thread.timer)
    return task
  }

  const drop = (thread: OwnThread, error: Error): void => {
    if (!threads.delete(thread)) return
    finish(thread)?.reject(error)
    void thread.worker.terminate()
    assign()
  }

  const begin = (thread: OwnThread): void => {
    if (!thread.ready || thread.task === undefined) return
    clearTimeout(thread.timer)
    thread.timer = setTimeout(() => {
      drop(thread, new ThreadTimeout(`${options.what} took longer than ${options.timeoutMs} ms`))
    }, options.timeoutMs)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.worker.postMessage(thread.task.request)
  }

  const start = (): OwnThread => {
    const worker = new Worker(options.thread, {
      resourceLimits: { maxOldGenerationSizeMb: heapLimit },
    })
    const loaded = new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve())
      worker.once('exit', () =>
        reject(new ThreadFailure(`the ${options.what} thread did not load`)),
      )
    })
    loaded.catch(() => undefined)
    const thread: OwnThread = { worker, loaded, ready: false, task: undefined, timer: undefined }
    thread.timer = setTimeout(() => {
      drop(thread, new ThreadFailure(`the ${options.what} thread did not load in time`))
    }, bootTimeout)
    worker.on('message', (reply: ThreadReply<Result>) => {
      if (reply.kind === 'ready') {
        thread.ready = true
        clearTimeout(thread.timer)
        begin(thread)
        return
      }
      const task = finish(thread)
      if (reply.kind === 'result') task?.resolve(reply.result)
      else task?.reject(new ThreadFailure(reply.message))
      assign()
    })
    worker.on('error', (error) => drop(thread, new ThreadFailure(error.message)))
    worker.on('exit', () => drop(thread, new ThreadFailure(`the ${options.what} thread ended`)))
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
    run: (request) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new ThreadFailure('the pool is closed'))
          return
        }
        waiting.push({ request, resolve, reject })
        assign()
      }),
    async close() {
      closed = true
      for (const task of waiting.splice(0)) task.reject(new ThreadFailure('the pool is closed'))
      const all = [...threads]
      for (const thread of all) drop(thread, new ThreadFailure('the pool is closed'))
      await Promise.all(all.map((thread) => thread.worker.terminate()))
    },
  }
}
