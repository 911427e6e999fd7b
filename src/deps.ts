import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { createDatabase, type Database } from './db/create-database.ts'
import { resolveDatabaseUrl } from './db/database-url.ts'
import { assertSchemaIsCurrent } from './db/migrate.ts'
import { createLog } from './log.ts'
import { createQueueBackend } from './queue/backend.ts'
import type { Enqueuer } from './queue/jobs.ts'
import { createQueues, type Queues } from './queue/queue.ts'

/** The whole container: what routes and handlers are given. */
export interface Deps {
  readonly config: Config
  readonly db: Database
  /** Address of the database, for what needs a connection of its own. */
  readonly databaseUrl: string
  readonly queue: Enqueuer
  readonly log: Logger
}

/** What a process holds: the container, with the queue's whole interface and an end. */
export interface ProcessDeps extends Deps {
  readonly queue: Queues
  readonly close: () => Promise<void>
}

/**
 * Connects a process to its database and queue.
 * @param options.name shown in the log and in pg_stat_activity.
 * @throws when the database is away or its schema is not this program's: the process should end
 * and be started again.
 */
export async function createDeps(config: Config, options: { name: string }): Promise<ProcessDeps> {
  const log = createLog({ level: config.logLevel, name: options.name })
  const url = await resolveDatabaseUrl(config)
  const db = createDatabase({
    url,
    poolSize: config.databasePool,
    name: `counterclaim-${options.name}`,
    onIdleError: (error) => log.warn({ err: error }, 'an idle database connection broke'),
  })
  try {
    await assertSchemaIsCurrent(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  const backend = createQueueBackend(config, url, log)
  const queue = createQueues(backend, log)
  return {
    config,
    db,
    databaseUrl: url,
    queue,
    log,
    async close() {
      await queue.close()
      await backend.close()
      await db.destroy()
    },
  }
}
