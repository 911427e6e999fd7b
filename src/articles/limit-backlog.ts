import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Database } from '../db/create-database.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import type { StoredArticle } from './store-article.ts'

declare module 'fastify' {
  interface FastifyInstance {
    backlog: Backlog
  }
}

/** Articles that wait to be read, and whether there is room for one more. */
export interface Backlog {
  /**
   * Lets one more article in.
   * @param keyId of the API key that sends it.
   * @throws Problem `overloaded` where too many wait in all, `too-many-requests` where too many of this key do; both say when
   *   to try again.
   */
  readonly admit: (keyId: string) => Promise<void>
  /** Counts what was stored, where it is to be read: what is here already takes no room. */
  readonly note: (keyId: string, stored: StoredArticle) => void
}

/** For how long a count is gone by, in milliseconds; what is stored meanwhile is added to it. */
const fresh = 1_000

/** Seconds after which a sender should try again: some hundred articles have been read by then. */
const patience = '5'

interface Count {
  waiting: number
  readonly until: number
}

/** The key under which all senders are counted together. */
const everybody = ''

/**
 * Bounds on articles that are stored and not read yet, of one key (`BACKLOG_PER_KEY`) and in all (`BACKLOG`); 0 sets none.
 * Nothing that was accepted is ever dropped: it is the next one that is refused. Counted once a second, so that some may
 * slip in beside several API processes.
 */
export function createBacklog(
  db: Database,
  bounds: { readonly perKey: number; readonly inAll: number },
): Backlog {
  const counts = new Map<string, Promise<Count>>()

  async function countOf(keyId: string, bound: number): Promise<Count> {
    const known = await counts.get(keyId)
    if (known !== undefined && known.until > Date.now()) return known
    const count = readCount(db, keyId === everybody ? null : keyId, bound)
    counts.set(keyId, count)
    // A count that failed is not gone by.
    count.catch(() => counts.delete(keyId))
    return count
  }

  async function isFull(keyId: string, bound: number): Promise<boolean> {
    return bound > 0 && (await countOf(keyId, bound)).waiting >= bound
  }

  return {
    async admit(keyId) {
      if (await isFull(everybody, bounds.inAll))
        throw refusal('overloaded', 'Too many articles wait to be read; try again later.')
      if (await isFull(keyId, bounds.perKey))
        throw refusal('too-many-requests', 'Too many of your articles wait to be read.')
    },
    note(keyId, { change }) {
      if (change !== 'created' && change !== 'updated') return
      for (const sender of [everybody, keyId])
        void counts.get(sender)?.then((count) => (count.waiting += 1))
    },
  }
}

function refusal(code: 'overloaded' | 'too-many-requests', detail: string): Problem {
  return new Problem(code, detail, { headers: { 'retry-after': patience } })
}

/** How many wait, of one key or of all; counting ends at the bound. */
async function readCount(db: Database, keyId: string | null, bound: number): Promise<Count> {
  const { rows } = await sql<{ waiting: number }>`
    SELECT count(*)::integer AS waiting FROM (
      SELECT FROM article WHERE state = 'received' AND (${keyId}::uuid IS NULL OR sent_by = ${keyId}::uuid)
      LIMIT ${bound}) AS article`.execute(db)
  return { waiting: rows[0]?.waiting ?? 0, until: Date.now() + fresh }
}

/** Refuses, before its body is read, what brings an article for which there is no room. After `guardAccess`. */
export function limitBacklog(app: App, { db, config }: Pick<Deps, 'db' | 'config'>): void {
  const backlog = createBacklog(db, { perKey: config.backlogPerKey, inAll: config.backlog })
  app.decorate('backlog', backlog)
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.takesArticle === true) await backlog.admit(keyOf(request))
  })
}

/** The key of a caller who has passed `guardAccess`. */
export function keyOf({ caller }: FastifyRequest): string {
  if (caller === null)
    throw new Error('a route that takes articles is open to nobody without a key')
  return caller.keyId
}
