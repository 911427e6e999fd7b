import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem, type ProblemCode } from '../problems.ts'
import { problemBody, problemType } from './problem-response.ts'
import { toProblem } from './to-problem.ts'

/** Sends whatever was thrown as a problem; a fault of ours is logged and leaks nothing. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  base: string,
): FastifyReply {
  const problem = stalled(error, request) ?? toProblem(error)
  if (problem.status >= 500) {
    request.log.error({ err: error, problem: problem.code }, 'request failed')
  }
  // A string goes out as it is: the schema of the route's answer is not the schema of a problem.
  return reply
    .code(problem.status)
    .headers(problem.headers)
    .type(problemType)
    .send(JSON.stringify(problemBody(problem, request.id, base)))
}

/** Time ran out while the body was still arriving: that is the client's doing. */
function stalled(error: unknown, request: FastifyRequest): Problem | undefined {
  const timedOut =
    error instanceof Error && 'code' in error && error.code === 'FST_ERR_HANDLER_TIMEOUT'
  if (!timedOut || !request.awaitsBody || request.rawBody !== null) return undefined
  return new Problem('request-timeout', 'The body did not arrive in time.', {
    headers: { connection: 'close' },
  })
}

interface KnownAddress {
  readonly method: string
  readonly parts: readonly string[]
}

function fits(parts: readonly string[], pattern: readonly string[]): boolean {
  const open = pattern.at(-1) === '*'
  const fixed = open ? pattern.slice(0, -1) : pattern
  if (open ? parts.length < pattern.length : parts.length !== pattern.length) return false
  return fixed.every((part, index) => part.startsWith(':') || part === parts[index])
}

/** Answers for errors, unknown addresses (404) and unknown methods of known addresses (405 with Allow). */
export function handleErrors(app: App, deps: Deps): void {
  const base = deps.config.publicUrl ?? ''
  const known: KnownAddress[] = []
  app.addHook('onRoute', (route) => {
    const methods = Array.isArray(route.method) ? route.method : [route.method]
    // A literal colon is written twice in the addresses of routes.
    const parts = route.url.split('/').map((part) => part.replace(/(?!^)::/, ':'))
    for (const method of methods) known.push({ method, parts })
  })
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, base))
  const answerUnknown = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const parts = (request.url.split('?')[0] ?? '').split('/')
    const allowed = known.filter(({ parts: pattern }) => fits(parts, pattern))
    if (allowed.length === 0) {
      const problem = new Problem('not-found', 'There is nothing at this address.')
      return sendProblem(problem, request, reply, base)
    }
    const methods = [...new Set(allowed.map(({ method }) => method))].sort().join(', ')
    const problem = new Problem('method-not-allowed', `This address takes ${methods}.`, {
      headers: { allow: methods },
    })
    return sendProblem(problem, request, reply, base)
  }
  app.setNotFoundHandler(answerUnknown)
  // At once: nobody has a use for the body, and some methods (QUERY) must not be without one.
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) return answerUnknown(request, reply)
    return undefined
  })
}

/** What a client gets whose bytes are no HTTP: there is no request yet, so no handler could answer. */
export function malformedAnswer(error: NodeJS.ErrnoException, base: string): string {
  const problem = new Problem(...malformations(error.code))
  const body = JSON.stringify(problemBody(problem, randomUUID(), base))
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n')
}

function malformations(code: string | undefined): [code: ProblemCode, detail: string] {
  if (code === 'HPE_HEADER_OVERFLOW') return ['headers-too-large', 'The headers are too large.']
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return ['request-timeout', 'The request did not arrive in time.']
  return ['malformed-request', 'The request cannot be read as HTTP.']
}
