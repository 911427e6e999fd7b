import type { Config } from '../config.ts'
import { findRunningInstance } from './embedded.ts'

/**
 * The connection string of the application: `DATABASE_URL`, or else that of the embedded database
 * that a running `npm start` or `npm run demo` keeps in `DATA_DIR`.
 * @throws when neither is there.
 */
export async function resolveDatabaseUrl(config: Config): Promise<string> {
  if (config.databaseUrl !== undefined) return config.databaseUrl
  const running = await findRunningInstance(config.dataDir)
  if (running !== undefined) return running.appUrl
  throw new Error(
    `DATABASE_URL is not set, and no embedded database is running in ${config.dataDir}. ` +
      'Set DATABASE_URL, or run "npm start" first.',
  )
}
