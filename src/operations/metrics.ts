import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { countOverdue, overdueSeconds } from '../articles/sweep.ts'
import type { Database } from '../db/create-database.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Registry
  }
}

/** States whose articles wait for somebody, each counted over its own partial index. */
const waiting = ['received', 'extracted', 'quarantined'] as const

async function countWaiting(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('article')
    .select('state')
    .select((eb) => eb.fn.countAll<number>().as('articles'))
    .where('state', 'in', [...waiting])
    .groupBy('state')
    .execute()
  return new Map(rows.map((row) => [row.state, row.articles]))
}

/** Gauges read from the database when they are asked for; they are left out while it is away, and the others stay. */
function addArticleGauges(registry: Registry, db: Database): void {
  const waitingGauge = new Gauge({
    name: 'counterclaim_articles_waiting',
    help: 'Articles by the state in which they wait.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      waitingGauge.reset()
      const counts = await countWaiting(db).catch(() => undefined)
      if (counts === undefined) return
      for (const state of waiting) waitingGauge.set({ state }, counts.get(state) ?? 0)
    },
  })
  const overdue = new Gauge({
    // The sweep's process says the same under the same name, as of its last sweep.
    name: 'counterclaim_articles_overdue',
    help: `Articles whose processing has not moved for ${overdueSeconds / 60} minutes.`,
    registers: [registry],
    async collect() {
      // A reset gauge would say 0, which is not what an absent database means.
      overdue.remove()
      const count = await countOverdue(db).catch(() => undefined)
      if (count !== undefined) overdue.set(count)
    },
  })
}

/** Counts and times every request, and writes one line about it to the log: no address, no query, no body. */
export function measureRequests(app: App, { db }: Deps): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addArticleGauges(registry, db)
  const durations = new Histogram({
    name: 'counterclaim_http_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  app.decorate('metrics', registry)
  app.addHook('onResponse', async (request, reply) => {
    // The pattern, never the address: addresses hold ids, and would be a label each.
    const route = request.routeOptions.url ?? 'unknown'
    const labels = { method: request.method, route, status: String(reply.statusCode) }
    durations.observe(labels, reply.elapsedTime / 1000)
    request.log.info(
      {
        method: request.method,
        route,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime),
        ...(request.caller !== null && { keyPrefix: request.caller.prefix }),
      },
      'request',
    )
  })
}
