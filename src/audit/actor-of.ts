import type { FastifyRequest } from 'fastify'
import { callerOf } from '../access/authenticate.ts'
import type { Actor } from './append-audit.ts'

/** Who a request's deeds are recorded of. */
export function actorOf(request: FastifyRequest): Actor {
  const { actorId, actorName } = callerOf(request)
  return { actorId, actorName }
}
