import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared-statements.ts'
import type { DB } from './schema.generated.ts'

export type Database = Kysely<DB>
/** What a query function takes: the database or a transaction on it. */
export type Connection = Database | Transaction<DB>

export interface DatabaseOptions {
  readonly url: string
  /** Most connections of the pool. */
  readonly poolSize: number
  /** Most time of one statement, in milliseconds; 0 for none. */
  readonly statementTimeout?: number
  /** Shown in pg_stat_activity. */
  readonly name: string
  /** Called when an idle connection breaks; without it the process would die of the error. */
  readonly onIdleError: (error: Error) => void
}

const { builtins } = pg.types

/** Days stay `YYYY-MM-DD` (a Date would move them by the time zone); bigint counters are numbers. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === builtins.DATE) return (value: string) => value
  if (oid === builtins.INT8) return Number
  return format === undefined ? pg.types.getTypeParser(oid) : pg.types.getTypeParser(oid, format)
}

/** Time-outs of every connection of the application (reliability rule 16), in milliseconds. */
const timeouts = {
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
}

/** Opens a pool; no connection is made before the first query. */
export function createDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    application_name: options.name,
    ...timeouts,
    statement_timeout: options.statementTimeout ?? timeouts.statement_timeout,
    // pg's own typing of custom parsers is wider than what it calls them with.
    types: { getTypeParser: getTypeParser as typeof pg.types.getTypeParser },
  })
  pool.on('error', options.onIdleError)
  // A connection that breaks between two statements of a transaction says so on the client alone,
  // and an error that nobody listens to ends the process. The next statement fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
}
