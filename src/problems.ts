/**
 * The catalogue of errors (RFC 9457). A code is a promise to clients: `/problems/{code}` documents
 * it, and a test holds the catalogue and the documentation together.
 */
export const problemCatalogue = {
  'invalid-json': { status: 400, title: 'The body is not JSON that this service accepts' },
  'invalid-encoding': { status: 400, title: 'The request is not valid UTF-8' },
  'invalid-cursor': { status: 400, title: 'The cursor is not one that this route handed out' },
  'malformed-request': { status: 400, title: 'The request is not HTTP that this service reads' },
  unauthenticated: { status: 401, title: 'No valid API key or session' },
  forbidden: { status: 403, title: 'The API key lacks a scope, or its person a role' },
  'under-embargo': { status: 403, title: 'Nobody may read this before its time' },
  'foreign-origin': { status: 403, title: 'The request does not come from our own page' },
  'excluded-reviewer': { status: 403, title: 'Somebody else has to decide this' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'The method is not one of this address' },
  'not-acceptable': { status: 406, title: 'The answer has no form that the request accepts' },
  'request-timeout': { status: 408, title: 'The request did not arrive whole in time' },
  conflict: { status: 409, title: 'The state of the resource does not allow this' },
  'idempotency-in-flight': {
    status: 409,
    title: 'A request with this Idempotency-Key is still running',
  },
  'decision-bound': { status: 409, title: 'The decision cannot be taken back as things stand' },
  'fact-check-exists': { status: 409, title: 'The claim has a fact-check' },
  'lease-cap': { status: 409, title: 'The reviewer holds as many tasks as one may' },
  'lease-lost': { status: 409, title: 'The lease is not yours any more' },
  'party-loop': { status: 409, title: 'A party cannot stand or speak for itself' },
  'party-merged': { status: 409, title: 'The party is merged with another one' },
  'merge-undone': { status: 409, title: 'The merge has been undone already' },
  'task-held': { status: 409, title: 'Somebody else holds the task' },
  'subject-changed': {
    status: 409,
    title: 'What the task is about has changed since it was shown',
  },
  'name-taken': { status: 409, title: 'The name is one of another party' },
  'precondition-failed': { status: 412, title: 'The resource has changed since it was read' },
  'body-too-large': { status: 413, title: 'The body is larger than this route accepts' },
  'unsupported-media-type': { status: 415, title: 'The body is not application/json' },
  'validation-failed': { status: 422, title: 'The request does not fit the schema' },
  'evidence-needed': { status: 422, title: 'A rating needs evidence' },
  'idempotency-mismatch': {
    status: 422,
    title: 'This Idempotency-Key was used with another request',
  },
  'unstorable-text': { status: 422, title: 'The text holds characters that cannot be kept' },
  'unreadable-markup': { status: 422, title: 'The markup cannot be read' },
  'unknown-language': { status: 422, title: 'No language pack for this language' },
  'too-many-requests': { status: 429, title: 'Over the quota of this key or address' },
  'headers-too-large': { status: 431, title: 'The headers are larger than this service accepts' },
  internal: { status: 500, title: 'Something is broken on our side' },
  overloaded: { status: 503, title: 'Too much at once; try again' },
  unavailable: { status: 503, title: 'A part of the service is away; try again' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problemCatalogue

/** One fault of a request: `pointer` is a JSON pointer into the part of the request that `in` names, the body where it is left out. */
export interface Fault {
  readonly in?: 'body' | 'query' | 'path' | 'headers'
  readonly pointer: string
  readonly detail: string
}

/** Thrown anywhere below a route; the error handler turns it into `application/problem+json`. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly faults: readonly Fault[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: ProblemCode,
    detail: string,
    more: { faults?: readonly Fault[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail)
    this.name = 'Problem'
    this.code = code
    this.status = problemCatalogue[code].status
    this.faults = more.faults ?? []
    this.headers = more.headers ?? {}
  }
}
