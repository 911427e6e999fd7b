import { setTimeout as sleep } from 'node:timers/promises'
import { runMigrations } from 'bullmq'
import pg from 'pg'
import { createDatabase } from './create-database.ts'
import { migrateToLatest } from './migrate.ts'

/** Names the lock under which one migrator at a time works: 'cclm' in ASCII. */
const migrationLock = 0x63_63_6c_6d

/** A migrator waits in short turns, so that it never stands in a queue of locks before others. */
const lockTimeout = '2s'
const patience = 120_000

const lockNotAvailable = '55P03'

async function takeMigrationLock(client: pg.Client): Promise<void> {
  await client.query(`SET lock_timeout = '${lockTimeout}'`)
  for (const deadline = performance.now() + patience; ; ) {
    try {
      await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
      return
    } catch (error) {
      const busy = error instanceof pg.DatabaseError && error.code === lockNotAvailable
      if (!busy || performance.now() > deadline) throw error
      await sleep(100 + Math.random() * 400)
    }
  }
}

/**
 * What the application may do with the queue's tables; BullMQ's migrations grant nothing. CREATE,
 * in this schema only, because BullMQ makes a sequence for each queue when its first job comes.
 */
const queueGrants = `
  GRANT USAGE, CREATE ON SCHEMA bullmq TO counterclaim_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO counterclaim_app;
  DO $$
  DECLARE name regclass;
  BEGIN
    -- Those of queues that the application made are its own already, and not ours to grant.
    FOR name IN
      SELECT oid FROM pg_class
      WHERE relnamespace = 'bullmq'::regnamespace AND relkind = 'S' AND pg_has_role(relowner, 'USAGE')
    LOOP
      EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO counterclaim_app', name);
    END LOOP;
  END
  $$;
`

/** Makes the login that `appUrl` names, or gives it the password written there. */
async function ensureAppLogin(client: pg.Client, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl)
  const name = decodeURIComponent(username)
  const { rows } = await client.query<{ exists: boolean; owner: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists, current_user = $1 AS owner`,
    [name],
  )
  if (name === '' || rows[0]?.owner === true) return
  const role = pg.escapeIdentifier(name)
  const secret = pg.escapeLiteral(decodeURIComponent(password))
  const verb = rows[0]?.exists === true ? 'ALTER' : 'CREATE'
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${secret}`)
  await client.query(`GRANT counterclaim_app TO ${role}`)
  // The pools set these too; a session by hand has nothing else (reliability rule 16).
  await client.query(`ALTER ROLE ${role} SET statement_timeout = '5s'`)
  await client.query(`ALTER ROLE ${role} SET lock_timeout = '2s'`)
  await client.query(`ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '10s'`)
}

/**
 * Brings the database to what this program needs: our migrations, the queue's, the grants, and the
 * application's login. Of several at once exactly one applies; the others wait for it.
 * @param urls.owner who owns the schema and may make roles.
 * @param urls.app the application's connection string; its login is made where it is another's.
 * @returns the names of the migrations that this call applied.
 */
export async function prepareSchema(urls: {
  readonly owner: string
  readonly app: string | undefined
}): Promise<string[]> {
  const client = new pg.Client({
    connectionString: urls.owner,
    application_name: 'counterclaim-migrate',
    connectionTimeoutMillis: 5_000,
  })
  await client.connect()
  try {
    await takeMigrationLock(client)
    const db = createDatabase({
      url: urls.owner,
      poolSize: 2,
      name: 'counterclaim-migrate',
      // An index over a large table takes as long as it takes.
      statementTimeout: 0,
      onIdleError: () => undefined,
    })
    let applied: string[]
    try {
      applied = await migrateToLatest(db)
    } finally {
      await db.destroy()
    }
    await runMigrations(client)
    await client.query(queueGrants)
    if (urls.app !== undefined) await ensureAppLogin(client, urls.app)
    return applied
  } finally {
    await client.end()
  }
}
