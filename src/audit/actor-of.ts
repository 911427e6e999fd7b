import type { FastifyRequest } from 'fastify'
import { type Caller, callerOf } from '../access/authenticate.ts'
import type { Actor } from './append-audit.ts'

/** Who a request's deeds are recorded of. */
export function actorOf(request: FastifyRequest): Actor {
  const {
    keyId,
    prefix,
    actorId = keyId,
    actorName = prefix,
  }: Caller & Partial<Actor> = callerOf(request)
  return { actorId, actorName }
}
