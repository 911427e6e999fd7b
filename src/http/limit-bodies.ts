import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { createByteBudget } from './byte-budget.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Ends the claim of a large body on memory; null where there is none. */
    giveBodyBack: (() => void) | null
  }
}

/**
 * Bytes of large bodies that a process holds at one time. A body is there several times over while it is handled (bytes, text,
 * parsed value, folded copies, what is sent to the database): fifty of 1 MiB at once took the process past 300 MB.
 */
export const bodyBudget = 6 * 1024 * 1024

/**
 * A body of up to so many bytes is let in without asking: reviews, keys and ordinary articles never wait for somebody's
 * large uploads, and a thousand of them are no more than a few large ones.
 */
export const freeBody = 32 * 1024

/** How long a large body waits for its turn before it is refused, in milliseconds: less than what a handler has. */
const patience = 2_000

/** Most bytes that the body of a request can turn out to have; undefined where it has none, or one that is refused anyway. */
function expectedBytes(request: FastifyRequest): number | undefined {
  const largest = request.routeOptions.bodyLimit
  if (request.headers['transfer-encoding'] !== undefined) return largest
  const given = Number(request.headers['content-length'] ?? 0)
  return given > 0 && given <= largest ? given : undefined
}

/**
 * Bounds the large bodies that are in memory at one time: whoever finds no room waits with their body unread, and gets
 * 503 `overloaded` after two seconds. Who has no key or is over quota has been refused before.
 */
export function limitBodies(app: App): void {
  const budget = createByteBudget({ bytes: bodyBudget, patienceMs: patience })
  app.decorateRequest('giveBodyBack', null)
  app.addHook('preParsing', async (request, reply) => {
    // What is read piece by piece is never there whole.
    if (request.routeOptions.config.streamsBody === true) return
    const bytes = expectedBytes(request)
    if (bytes === undefined) return
    if (bytes > freeBody) await makeRoom(request, reply, bytes)
    request.awaitsBody = true
  })
  app.addHook('onSend', async (request) => request.giveBodyBack?.())

  async function makeRoom(request: FastifyRequest, reply: FastifyReply, bytes: number) {
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const giveBack = await budget.take(bytes, gone.signal)
    if (giveBack === undefined) {
      throw new Problem('overloaded', 'Too many large bodies at once; try again.', {
        headers: { 'retry-after': '2' },
      })
    }
    request.giveBodyBack = giveBack
    // A client that hangs up while it sends gets no answer; once the body is here, it is held until it has been handled,
    // whether anybody still waits for the answer or not.
    const hungUp = () => {
      if (request.rawBody === null) giveBack()
    }
    reply.raw.once('close', hungUp)
    if (reply.raw.closed) hungUp()
  }
}
