import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
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

/** An article that is still not done after this long raises an alarm (reliability rule 3). */
const lateMinutes = 10

async function countArticles(db: Database) {
  return db
    .selectFrom('article')
    .select('state')
    .select((eb) => eb.fn.countAll<number>().as('articles'))
    .select(
      sql<number>`count(*) FILTER (WHERE state_changed_at < clock_timestamp() - make_interval(mins => ${lateMinutes}))`.as(
        'late',
      ),
    )
    .where('state', 'in', [...waiting])
    .groupBy('state')
    .execute()
}

function addArticleGauges(registry: Registry, db: Database): void {
  const late = new Gauge({
    name: 'counterclaim_articles_late',
    help: `Articles whose processing has not moved for ${lateMinutes} minutes.`,
    registers: [registry],
  })
  const waitingGauge = new Gauge({
    name: 'counterclaim_articles_waiting',
    help: 'Articles by the state in which they wait.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const rows = await countArticles(db)
      for (const state of waiting) {
        waitingGauge.set({ state }, rows.find((row) => row.state === state)?.articles ?? 0)
      }
      late.set(rows.reduce((sum, row) => (row.state === 'quarantined' ? sum : sum + row.late), 0))
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
