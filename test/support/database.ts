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

/** Does something in a migrated database of its own, which is dropped afterwards. */
export async function inDatabase<Result>(
  work: (db: Database) => Promise<Result>,
  { poolSize = 10 }: { poolSize?: number } = {},
): Promise<Result> {
  const { db, drop } = await cloneTemplate(poolSize)
  try {
    return await work(db)
  } finally {
    await drop()
  }
}

async function cloneTemplate(poolSize: number) {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE template_counterclaim`)
  const url = inject('templateUrl').replace(/\/template_counterclaim$/, `/${name}`)
  const db = createDatabase({ url, poolSize, name: 'test', onIdleError: () => undefined })
  const drop = async () => {
    await db.destroy()
    await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
  return { db, url, drop }
}

/**
 * A migrated database of the calling test file's own, dropped after its last test. Call it at the
 * top of a file or of a `describe`; the fields are there once `beforeAll` has run.
 */
export function useDatabase(): TestDatabase {
  let clone: Awaited<ReturnType<typeof cloneTemplate>> | undefined
  beforeAll(async () => {
    clone = await cloneTemplate(10)
  })
  afterAll(() => clone?.drop())
  return {
    get db() {
      if (clone === undefined) throw new Error('the database is there from beforeAll on')
      return clone.db
    },
    get url() {
      return clone?.url ?? ''
    },
  }
}
