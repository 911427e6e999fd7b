import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Database } from '../db/create-database.ts'
import { type Outbound, OutboundError } from '../outbound/outbound.ts'
import { outcomeOf } from './attempts.ts'
import { type Result, settleDelivered, settleFailure, type Taken, takeDue } from './deliveries.ts'
import type { Sealing } from './sealing.ts'
import { signedHeaders } from './signature.ts'

/** How long a receiver may take, in milliseconds (interop.md). */
const attemptTimeout = 15_000

/** Attempts at one endpoint at a time: at a receiver that takes a second, over 1,500 a minute. */
const perEndpoint = 30

/** Attempts of a process at a time: some endpoints that all stand still leave room for others. */
const inAll = 300

/**
 * How often the database is asked for what is due, and told what has arrived, in milliseconds: while there is more than
 * was taken, while something is on its way, and while there is nothing. Each look costs some three milliseconds.
 */
const looks = { backlog: 100, busy: 400, idle: 500 } as const

export interface DeliverDeps {
  readonly db: Database
  readonly log: Logger
  readonly outbound: Outbound
  readonly sealing: () => Promise<Sealing>
}

/** Of the old secret nothing where it was sealed with a key that was lost: that is why it was replaced. */
function openOld(open: Sealing['open'], { endpoint_id: owner, old_secret: old }: Taken): string[] {
  if (old === null) return []
  try {
    return [open(owner, old)]
  } catch {
    return []
  }
}

/** Sends one delivery, and says how that ended. Never throws. */
async function send({ outbound, sealing }: DeliverDeps, taken: Taken): Promise<Result> {
  let secrets: string[]
  try {
    const { open } = await sealing()
    secrets = [open(taken.endpoint_id, taken.secret), ...openOld(open, taken)]
  } catch {
    const error = 'the secret cannot be opened: this process has another WEBHOOK_KEY'
    return { outcome: 'again', status: null, error }
  }
  try {
    const message = { id: `msg_${taken.id}`, body: taken.body }
    const { status } = await outbound.post(taken.url, taken.body, {
      timeoutMs: attemptTimeout,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Counterclaim-Webhooks',
        ...signedHeaders(secrets, message, new Date()),
      },
    })
    const outcome = outcomeOf(status)
    return { outcome, status, error: outcome === 'delivered' ? null : `answered ${status}` }
  } catch (error) {
    const said = error instanceof OutboundError ? `${error.code}: ${error.message}` : 'not sent'
    return { outcome: 'again', status: null, error: said.slice(0, 500).toWellFormed() }
  }
}

/**
 * Sends what is due until it is closed. The rows are the queue: they are written with what they tell of, taken with a
 * fence, and due again by themselves where a process dies, so a job beside them could only be lost or doubled.
 */
export function startDelivering(deps: DeliverDeps): { close: () => Promise<void> } {
  const { db, log } = deps
  const stop = new AbortController()
  const running = new Set<Promise<void>>()
  const atEndpoint = new Map<string, number>()
  let arrived: { id: string; status: number | null }[] = []

  const deliver = async (taken: Taken) => {
    const { endpoint_id: endpoint, id } = taken
    try {
      const result = await send(deps, taken)
      if (result.outcome === 'delivered') {
        arrived.push({ id, status: result.status })
        return
      }
      log.info({ deliveryId: id, endpointId: endpoint, status: result.status }, 'not delivered')
      await settleFailure(db, taken, result)
    } catch (error) {
      // It is due again by itself.
      log.warn({ err: error, deliveryId: id }, 'the end of a delivery was not stored')
    } finally {
      const left = (atEndpoint.get(endpoint) ?? 1) - 1
      if (left === 0) atEndpoint.delete(endpoint)
      else atEndpoint.set(endpoint, left)
    }
  }

  const start = (taken: Taken) => {
    atEndpoint.set(taken.endpoint_id, (atEndpoint.get(taken.endpoint_id) ?? 0) + 1)
    const run = deliver(taken)
    running.add(run)
    void run.finally(() => running.delete(run))
  }

  /** Where that fails, the next look tries again; where the process dies before, they are sent again. */
  const storeArrived = async () => {
    const some = arrived
    arrived = []
    try {
      await settleDelivered(db, some)
    } catch (error) {
      arrived = [...some, ...arrived]
      throw error
    }
  }

  /** Fills what is free. @returns how soon to look again */
  const look = async (): Promise<number> => {
    await storeArrived()
    const free = inAll - running.size
    const full = [...atEndpoint].flatMap(([id, count]) => (count >= perEndpoint ? [id] : []))
    const busiest = Math.max(0, ...[...atEndpoint.values()].filter((count) => count < perEndpoint))
    const most = perEndpoint - busiest
    const taken = free <= 0 ? [] : await takeDue(db, { perEndpoint: most, most: free, full })
    for (const one of taken) start(one)
    const isBacklog = taken.length >= most
    return isBacklog ? looks.backlog : running.size > 0 ? looks.busy : looks.idle
  }

  const loop = async () => {
    while (!stop.signal.aborted) {
      const pause = await look().catch((error: unknown) => {
        log.error({ err: error }, 'deliveries that are due were not read')
        return looks.idle
      })
      await sleep(pause, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }
  const looping = loop()
  return {
    async close() {
      stop.abort()
      await looping
      await Promise.all(running)
      await storeArrived().catch((error: unknown) => {
        log.warn({ err: error }, 'what has arrived was not stored, and will be sent again')
      })
    },
  }
}
