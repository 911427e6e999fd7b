import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Database } from './db/create-database.ts'
import type { Enqueuer } from './queue/jobs.ts'

/** The whole container: what routes and handlers are given. */
export interface Deps {
  readonly config: Config
  readonly db: Database
  readonly queue: Enqueuer
  readonly log: Logger
}
