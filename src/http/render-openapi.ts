import { buildApp } from '../app.ts'
import { parseConfig } from '../config.ts'
import { createDatabase } from '../db/create-database.ts'
import { createLog } from '../log.ts'
import { openapiOf } from './openapi.ts'

/** The text of `src/openapi.json`: the description of the routes as they are. Nothing is connected to. */
export async function renderOpenapi(): Promise<string> {
  // A pool makes no connection before its first query, and no route is called here.
  const databaseUrl = 'postgres://127.0.0.1/none'
  const db = createDatabase({
    url: databaseUrl,
    poolSize: 1,
    name: 'openapi',
    onIdleError: () => undefined,
  })
  const app = await buildApp({
    config: parseConfig({}),
    db,
    databaseUrl,
    queue: { add: async () => undefined },
    log: createLog({ level: 'silent', name: 'openapi' }),
  })
  try {
    return `${JSON.stringify(openapiOf(app), null, 2)}\n`
  } finally {
    await app.close()
    await db.destroy()
  }
}
