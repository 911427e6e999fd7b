import type { ProblemCode } from '../problems.ts'

/** Headers of requests that some routes heed and others do not, as the description of the API shows them. */
export const heededHeaders = {
  'Idempotency-Key': {
    type: 'string',
    minLength: 1,
    maxLength: 255,
    pattern: '^[!-~]+$',
    description:
      'Visible ASCII. A repeated request with the same key, bytes and If-Match gets the first answer again, for 7 days.',
  },
  'If-Match': {
    type: 'string',
    description: 'The ETag under which the resource was read, or several, or `*`.',
  },
} as const

export type HeededHeader = keyof typeof heededHeaders

/** What a route may answer because it heeds a header. */
export const problemsOfHeader: Readonly<Record<HeededHeader, readonly ProblemCode[]>> = {
  'Idempotency-Key': ['idempotency-in-flight', 'idempotency-mismatch', 'validation-failed'],
  'If-Match': ['precondition-failed'],
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Headers that the route reads, beside those of every route; for the description of the API. */
    heeds?: readonly HeededHeader[]
    /** Problems of the route's own; for the description of the API. */
    problems?: readonly ProblemCode[]
  }
}
