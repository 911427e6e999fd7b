import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { createDatabase, type Database } from '../../src/db/create-database.ts'

async function asAdmin(statement: string): Promise<void> {
  const url = inject('templateUrl').replace(/\/template_counterclaim$/, '/postgres')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Two files may clone the template at the same moment; Postgres then refuses the second.
    for (let attempt = 0; ; attempt += 1) {
      try {
        await client.query(statement)
        return
      } catch (error) {
        const busy = error instanceof pg.DatabaseError && error.code === '55006'
        if (!busy || attempt >= 50) throw error
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  } finally {
    await client.end()
  }
}

export interface TestDatabase {
  readonly db: Database
  readonly url: string
}

/**
 * A migrated database of the calling test file's own, dropped after its last test. Call it at the
 * top of a file or of a `describe`; the fields are there once `beforeAll` has run.
 */
export function useDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`
  let db: Database | undefined
  let url = ''
  beforeAll(async () => {
    await asAdmin(`CREATE DATABASE ${name} TEMPLATE template_counterclaim`)
    url = inject('templateUrl').replace(/\/template_counterclaim$/, `/${name}`)
    db = createDatabase({ url, poolSize: 10, name: 'test', onIdleError: () => undefined })
  })
  afterAll(async () => {
    await db?.destroy()
    await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
  return {
    get db() {
      if (db === undefined) throw new Error('the database is there from beforeAll on')
      return db
    },
    get url() {
      return url
    },
  }
}
