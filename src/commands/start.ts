import { createKey, keyMade } from '../access/queries.ts'
import { appendAudit, commandLine } from '../audit/append-audit.ts'
import { type Config, parseConfig, toEnvironment } from '../config.ts'
import { createDatabase } from '../db/create-database.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../db/embedded.ts'
import { prepareSchema } from '../db/prepare-schema.ts'
import { scopes } from '../feature.ts'
import type { CommandIo } from './command-io.ts'
import { type Supervised, supervise } from './supervise.ts'

export interface Service {
  /** Where the API listens, without a trailing slash. */
  readonly url: string
  /** The application's connection to the database. */
  readonly databaseUrl: string
  /** A key with every scope; only where the database had no key yet. It is stored nowhere. */
  readonly adminKey: string | undefined
  /** Resolves where the service cannot go on: its embedded database has ended. */
  readonly failed: Promise<void>
  readonly stop: () => Promise<void>
}

/** Makes the first key of a database that has none; of two that try at once, one does. */
async function createFirstKey(databaseUrl: string): Promise<string | undefined> {
  const db = createDatabase({
    url: databaseUrl,
    poolSize: 2,
    name: 'counterclaim-start',
    onIdleError: () => undefined,
  })
  try {
    return await db.transaction().execute(async (trx) => {
      await trx
        .selectFrom((eb) =>
          eb.fn<unknown>('pg_advisory_xact_lock', [eb.val(firstKeyLock)]).as('lock'),
        )
        .selectAll()
        .execute()
      const any = await trx.selectFrom('api_key').select('id').limit(1).executeTakeFirst()
      if (any !== undefined) return undefined
      const key = await createKey(trx, { name: 'first admin key', scopes, expiresAt: null })
      await appendAudit(trx, keyMade(commandLine, key.row))
      return key.secret
    })
  } finally {
    await db.destroy()
  }
}

/**
 * Without these the API's process grows past 400 MB under large pages of claims: V8 lets garbage pile up
 * as long as the machine has memory. The young space begins at its full size and holds what a large board takes: with a
 * quarter of it, a fifth of the board's time goes into moving what dies a moment later. In megabytes; docker-compose.yml sets
 * the same.
 */
export const smallHeap = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--max-old-space-size=140',
]

/** 'cckf' in ASCII. */
const firstKeyLock = 0x63_63_6b_66

/**
 * Starts everything on this machine: the embedded database where no other is configured, the schema,
 * the API and the workers as child processes that are started again when they die.
 * @param options.signal ends a start that is under way; stop a started service with `stop`.
 * @param options.say is told what an operator should know, a line at a time.
 * @throws an error that says what is in the way; nothing is left running then.
 */
export async function startService(
  config: Config,
  options: { readonly signal?: AbortSignal; readonly say?: (line: string) => void } = {},
): Promise<Service> {
  const say = options.say ?? (() => undefined)
  let embedded: EmbeddedDatabase | undefined
  const children: Supervised[] = []
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()))
    await embedded?.stop()
  }
  try {
    if (config.databaseUrl === undefined) {
      embedded = await startEmbeddedDatabase(config.dataDir, say)
    }
    options.signal?.throwIfAborted()
    const databaseUrl = embedded?.appUrl ?? config.databaseUrl ?? ''
    const ownerUrl = embedded?.ownerUrl ?? config.databaseOwnerUrl ?? databaseUrl
    await prepareSchema({ owner: ownerUrl, app: databaseUrl })
    options.signal?.throwIfAborted()
    // The children get the application's login only; the rest of their surroundings is this
    // process's own (PATH, HOME, proxies).
    const childConfig = { ...config, databaseUrl, databaseOwnerUrl: undefined }
    const env = (more: Partial<Config> = {}) => ({
      ...process.env,
      ...toEnvironment({ ...childConfig, ...more }),
    })
    // A restarted API must be found where the first one was.
    let address: Partial<Config> = {}
    const api = supervise('api', 'src/server.ts', () => env(address), say, smallHeap)
    children.push(api)
    const workers = supervise('workers', 'workers/all.ts', env, say)
    children.push(workers)
    const [{ url }] = await Promise.all([api.ready, workers.ready])
    options.signal?.throwIfAborted()
    if (url === undefined) throw new Error('The API did not say where it listens.')
    // Last of all: a start that is cut short must not have made a key that nobody has seen.
    const adminKey = await createFirstKey(databaseUrl)
    address = { port: Number(new URL(url).port), portIsGiven: true }
    const failed = embedded?.ended ?? new Promise<void>(() => undefined)
    return { url, databaseUrl, adminKey, failed, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The `start` command: runs the service until SIGINT or SIGTERM. */
export async function startCommand(_args: readonly string[], io: CommandIo): Promise<number> {
  const say = (line: string) => void io.stdout.write(`${line}\n`)
  const config = parseConfig(io.env)
  let service: Service
  try {
    service = await startService(config, { signal: io.signal, say })
  } catch (error) {
    if (io.signal.aborted) return 0
    throw error
  }
  const port = Number(new URL(service.url).port)
  if (config.port !== 0 && port !== config.port) {
    say(`Port ${config.port} is taken; the API listens on ${port} instead. Set PORT to choose one.`)
  }
  const url = config.publicUrl ?? service.url
  say(`API    ${url}/v1`)
  say(`Page   ${url}/review`)
  say(`Docs   ${url}/docs`)
  if (service.adminKey !== undefined) {
    say(`Key    ${service.adminKey}`)
    say('       This is the first admin key. It is shown this once: keep it.')
  }
  say('Counterclaim is running; Ctrl-C stops it.')
  const stopped = new Promise<false>((resolve) => {
    if (io.signal.aborted) resolve(false)
    io.signal.addEventListener('abort', () => resolve(false), { once: true })
  })
  const broken = await Promise.race([stopped, service.failed.then(() => true)])
  if (broken) io.stderr.write('The embedded database has ended by itself; stopping.\n')
  await service.stop()
  return broken ? 1 : 0
}
