import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CompiledQuery, type Kysely, sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type { Database } from './create-database.ts'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Reads `migrations/NNNN_name.sql`; forward only, so no migration has a `down`. */
export function createSqlMigrationProvider(folder = migrationsFolder): MigrationProvider {
  return {
    async getMigrations() {
      const names = (await readdir(folder))
        .filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name))
        .sort()
      const migrations: Record<string, Migration> = {}
      for (const name of names) {
        const text = await readFile(join(folder, name), 'utf8')
        migrations[name.slice(0, -'.sql'.length)] = {
          // A whole file is one simple query: Postgres takes several statements in it.
          up: async (db: Kysely<unknown>) => void (await db.executeQuery(CompiledQuery.raw(text))),
        }
      }
      return migrations
    },
  }
}

/**
 * Brings the schema up to date and returns the names of the migrations that were applied. Kysely's
 * Migrator holds an advisory lock meanwhile: of several at once, exactly one applies.
 * @throws the database's own error when a migration fails; nothing of that run is kept.
 */
export async function migrateToLatest(db: Database): Promise<string[]> {
  const migrator = new Migrator({ db, provider: createSqlMigrationProvider() })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  // The kept history and the views of the past have the columns that the tables have now.
  await sql`SELECT history.follow_all()`.execute(db)
  return (results ?? []).map((result) => result.migrationName)
}

/** The newest migration on disk: what a process expects the database to have. */
export async function expectedSchemaVersion(): Promise<string> {
  return Object.keys(await createSqlMigrationProvider().getMigrations()).at(-1) ?? 'none'
}

/**
 * @throws an error that says what to run when the database has not this program's newest migration.
 */
export async function assertSchemaIsCurrent(db: Database): Promise<void> {
  const expected = await expectedSchemaVersion()
  const newest = await readSchemaVersion(db)
  if (newest === undefined || newest < expected) {
    throw new Error(
      `The database is at ${newest ?? 'no migration'} and this program needs ${expected}: run "npm run migrate".`,
    )
  }
}

/** The newest migration that the database has; undefined where it has none. */
export async function readSchemaVersion(db: Database): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM kysely_migration ORDER BY name DESC LIMIT 1
  `
    .execute(db)
    .catch((error: unknown) => {
      if ((error as { code?: string }).code === '42P01') return { rows: [] }
      throw error
    })
  return rows[0]?.name
}

/** A digest of all migrations, to name a template database after. */
export async function migrationsDigest(folder = migrationsFolder): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}
