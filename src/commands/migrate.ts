import { parseConfig } from '../config.ts'
import { findRunningInstance, startEmbeddedDatabase } from '../db/embedded.ts'
import { prepareSchema } from '../db/prepare-schema.ts'
import type { CommandIo } from './command-io.ts'

/**
 * The `migrate` command: brings the configured database to what this program needs. It connects
 * with DATABASE_OWNER_URL where that is set, and makes the login of DATABASE_URL then. Without
 * DATABASE_URL it is about the embedded database, which `start` migrates by itself.
 */
export async function migrateCommand(_args: readonly string[], io: CommandIo): Promise<number> {
  const config = parseConfig(io.env)
  const report = (applied: readonly string[]) => {
    const lines =
      applied.length === 0 ? ['The database is up to date.'] : applied.map((n) => `applied ${n}`)
    io.stdout.write(`${lines.join('\n')}\n`)
  }
  const owner = config.databaseOwnerUrl ?? config.databaseUrl
  if (owner !== undefined) {
    report(await prepareSchema({ owner, app: config.databaseUrl }))
    return 0
  }
  const running = await findRunningInstance(config.dataDir)
  if (running !== undefined) {
    report(await prepareSchema({ owner: running.ownerUrl, app: running.appUrl }))
    return 0
  }
  const embedded = await startEmbeddedDatabase(config.dataDir, (line) => {
    io.stdout.write(`${line}\n`)
  })
  try {
    report(await prepareSchema({ owner: embedded.ownerUrl, app: embedded.appUrl }))
  } finally {
    await embedded.stop()
  }
  return 0
}
