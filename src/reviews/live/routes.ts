import { z } from 'zod'
import { authenticate, callerOf, isAllowed } from '../../access/authenticate.ts'
import { listen } from '../../db/listen.ts'
import type { Deps } from '../../deps.ts'
import type { App } from '../../feature.ts'
import { Problem } from '../../problems.ts'
import { createWatchers, type Watcher } from './watchers.ts'

export interface LiveOptions {
  /** A sign of life is sent so often, in milliseconds; at each one it is asked whether the key or session still holds. */
  readonly beatEvery: number
  /** Most connections of one person or key, and of a process. */
  readonly mostOfOne: number
  readonly mostOfAll: number
}

const usual: LiveOptions = { beatEvery: 15_000, mostOfOne: 6, mostOfAll: 500 }

/** What a browser waits before it connects again, in milliseconds. */
const reconnectAfter = 3_000

/**
 * Live updates of the queue as server-sent events. They say that something has changed and not what, so that who decides
 * second learns nothing of the first; what may be seen is asked for by the ordinary routes. Postgres tells the process
 * (`LISTEN`): with several API processes all of them hear it, and nobody asks again and again while nothing happens.
 */
export function liveReviewRoutes(app: App, deps: Deps, options: LiveOptions = usual): void {
  const watchers = createWatchers({ atMostEvery: 500, mostWaiting: 64 * 1024, grace: 2_000 })
  let stopListening: (() => Promise<void>) | undefined

  const listenOnce = () => {
    stopListening ??= listen({
      url: deps.databaseUrl,
      channel: 'review_task',
      onNotice: watchers.changed,
      onError: (error) => deps.log.warn({ err: error }, 'changes of the queue are not heard of'),
    })
  }
  // Open streams would keep the server from closing.
  app.addHook('preClose', async () => {
    watchers.endAll()
    await stopListening?.()
  })

  app.get(
    '/v1/review/events',
    {
      // What has no end cannot be answered without its body.
      exposeHeadRoute: false,
      config: { scope: 'review', problems: ['too-many-requests', 'overloaded'] },
      schema: {
        operationId: 'watchReviewQueue',
        summary: 'Be told when the queue changes',
        description:
          'Server-sent events of the name `queue`: read the tasks anew then. At most two a second; a comment every 15 seconds is a sign of life. The stream ends when the key or session does.',
        tags: ['review'],
        response: { 200: { content: { 'text/event-stream': { schema: z.string() } } } },
      },
    },
    async (request, reply) => {
      const { actorId } = callerOf(request)
      refuseTooMany(watchers.count(actorId), watchers.count(), options)
      listenOnce()
      reply.hijack()
      const { raw: stream } = reply
      stream.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'private, no-store',
        // Proxies of the nginx kind would wait for more.
        'x-accel-buffering': 'no',
      })
      const watcher: Watcher = { actorId, stream }
      watchers.add(watcher)
      stream.write(`retry: ${reconnectAfter}\n\n`)
      if (request.headers['last-event-id'] !== undefined) watchers.missed(watcher)
      const { authorization, cookie } = request.headers
      let timer: NodeJS.Timeout | undefined
      // One after the other: a slow database is not asked again before it has answered.
      const beat = async () => {
        if (!(await holds(deps, { authorization, cookie }))) return watchers.end(watcher)
        watchers.beat(watcher)
        timer = setTimeout(() => void beat(), options.beatEvery)
      }
      timer = setTimeout(() => void beat(), options.beatEvery)
      stream.once('close', () => clearTimeout(timer))
    },
  )
}

function refuseTooMany(ofOne: number, ofAll: number, { mostOfOne, mostOfAll }: LiveOptions): void {
  const headers = { 'retry-after': '30' }
  if (ofOne >= mostOfOne) {
    throw new Problem('too-many-requests', `One may keep ${mostOfOne} such connections open.`, {
      headers,
    })
  }
  if (ofAll >= mostOfAll) {
    throw new Problem('overloaded', 'Too many connections watch the queue here.', { headers })
  }
}

/** Whether who watches may still do so; a database that is away for a moment ends nobody's connection. */
async function holds(deps: Deps, headers: Parameters<typeof authenticate>[1]): Promise<boolean> {
  try {
    return isAllowed(await authenticate(deps, headers), 'review')
  } catch (error) {
    return !(error instanceof Problem && ['unauthenticated', 'forbidden'].includes(error.code))
  }
}
