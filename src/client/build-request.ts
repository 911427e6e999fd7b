import { type Operations, routes } from './api.generated.ts'

export type OperationId = keyof Operations & keyof typeof routes

/** A route as the caller sees it, whichever it is. */
interface Route {
  readonly method: string
  readonly path: string
  readonly sends?: string
  readonly takesKey?: true
}

/** What a call is given, whichever it is. */
export interface Given {
  readonly path?: object | undefined
  readonly query?: object | undefined
  readonly body?: unknown
  readonly idempotencyKey?: string | undefined
  readonly ifMatch?: string | undefined
}

/** A request that is ready to be sent, and sent again where it is `repeatable`. */
export interface BuiltRequest {
  /** For messages: method and path. */
  readonly name: string
  readonly url: string
  readonly init: {
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
  }
  readonly repeatable: boolean
}

/** Reads only, though it is a POST for the length of its text. */
const stateless: ReadonlySet<string> = new Set<OperationId>(['previewExtraction'])

/** Twice is once, says HTTP. */
const idempotent: ReadonlySet<string> = new Set(['GET', 'PUT', 'DELETE'])

function segment(name: string, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  // These would name another route, encoded or not.
  if (text === '' || text === '.' || text === '..') {
    throw new TypeError(`"${text}" cannot stand in a path as ${name}.`)
  }
  return encodeURIComponent(text)
}

function queryOf(given: object): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given) as [string, unknown][]) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** NDJSON is given as its text. */
function encode(body: unknown, type: string | undefined): string {
  return typeof body === 'string' && type !== 'application/json' ? body : JSON.stringify(body)
}

/**
 * Puts a request together. A POST that heeds an `Idempotency-Key` gets one of its own where none is given, and so does a
 * conditional PUT: then a repeated one has the first answer, and not the 412 of its own success.
 * @throws TypeError for a part of the path that cannot stand there
 */
export function buildRequest(
  base: string,
  id: OperationId,
  given: Given,
  key: string,
  newKey: () => string,
): BuiltRequest {
  const route: Route = routes[id]
  const parts = new Map<string, unknown>(Object.entries(given.path ?? {}))
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    segment(name, parts.get(name)),
  )
  const needsKey =
    route.takesKey === true && (route.method === 'POST' || given.ifMatch !== undefined)
  const idempotencyKey = given.idempotencyKey ?? (needsKey ? newKey() : undefined)
  const headers: Record<string, string> = { authorization: `Bearer ${key}` }
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey
  if (given.ifMatch !== undefined) headers['if-match'] = given.ifMatch
  const { sends } = route
  if (sends !== undefined && given.body !== undefined) headers['content-type'] = sends
  return {
    name: `${route.method} ${path}`,
    url: `${base.replace(/\/+$/, '')}${path}${queryOf(given.query ?? {})}`,
    init: {
      method: route.method,
      headers,
      ...(given.body !== undefined && { body: encode(given.body, sends) }),
    },
    repeatable: idempotent.has(route.method) || stateless.has(id) || idempotencyKey !== undefined,
  }
}
