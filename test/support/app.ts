import { afterAll, beforeAll } from 'vitest'
import { createKey } from '../../src/access/queries.ts'
import { buildApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import type { Deps } from '../../src/deps.ts'
import type { App, Scope } from '../../src/feature.ts'
import { createLog } from '../../src/log.ts'
import type { JobName } from '../../src/queue/jobs.ts'
import { useDatabase } from './database.ts'

export interface QueuedJob {
  readonly name: JobName
  readonly payload: unknown
}

export interface TestApp {
  readonly app: App
  readonly deps: Deps
  /** What routes put on the queue; the queue itself is not run here. */
  readonly queued: QueuedJob[]
  /** Lines of the log so far, as they would be written. */
  readonly logged: string[]
  /** An Authorization header with a new key of these scopes. */
  readonly key: (...scopes: Scope[]) => Promise<{ authorization: string }>
}

/**
 * An app over a database of the calling file's own. Call it at the top of a file; the fields are there once
 * `beforeAll` has run.
 */
export function useApp(env: Readonly<Record<string, string>> = {}): TestApp {
  const database = useDatabase()
  const queued: QueuedJob[] = []
  const logged: string[] = []
  let app: App | undefined
  let deps: Deps | undefined
  beforeAll(async () => {
    deps = {
      config: parseConfig(env),
      db: database.db,
      databaseUrl: database.url,
      queue: {
        add: async (name, payloads) => {
          queued.push(...payloads.map((payload) => ({ name, payload })))
        },
      },
      log: createLog(
        { level: 'trace', name: 'test' },
        { write: (line: string) => void logged.push(line) },
      ),
    }
    app = await buildApp(deps)
  })
  afterAll(() => app?.close())
  return {
    get app() {
      if (app === undefined) throw new Error('the app is there from beforeAll on')
      return app
    },
    get deps() {
      if (deps === undefined) throw new Error('the app is there from beforeAll on')
      return deps
    },
    queued,
    logged,
    async key(...scopes) {
      const { secret } = await createKey(database.db, { name: 'test', scopes, expiresAt: null })
      return { authorization: `Bearer ${secret}` }
    },
  }
}
