import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { scopesOfSessions } from '../access/authenticate.ts'
import { sessionCookie } from '../access/session-cookie.ts'
import type { Deps } from '../deps.ts'
import type { App, Scope } from '../feature.ts'
import { type ProblemCode, problemCatalogue } from '../problems.ts'
import { heededHeaders, problemsOfHeader } from './heeded-headers.ts'

const ownProblems = 'x-problems'

/** The parts of an OpenAPI document that are touched here. */
interface Operation {
  operationId?: string
  /** The lowest role that may call it. */
  'x-role'?: string
  security?: Record<string, string[]>[]
  parameters?: { in: string; name?: string }[]
  /** Codes that the route itself names; they end up among the responses. */
  [ownProblems]?: ProblemCode[]
  requestBody?: unknown
  responses?: Record<string, unknown>
}
export interface ApiDocument {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown>; [part: string]: unknown }
}

/** The plugins' own types cover every version of OpenAPI at once, with most parts left open. */
function isDocument(value: object): value is ApiDocument {
  return (
    'openapi' in value &&
    'info' in value &&
    'paths' in value &&
    'components' in value &&
    typeof value.paths === 'object' &&
    typeof value.components === 'object'
  )
}

function asDocument(value: object): ApiDocument {
  if (!isDocument(value)) throw new Error('the description of the API is no OpenAPI document')
  return value
}

/** Which problems an operation may answer with, besides its own. */
function problemsOf(method: string, path: string, operation: Operation): ProblemCode[] {
  const codes: ProblemCode[] = ['internal', 'unavailable', ...(operation[ownProblems] ?? [])]
  // Whatever an address is asked for, a query may be put behind it.
  codes.push('invalid-encoding', 'unstorable-text')
  if (operation.security !== undefined) {
    codes.push('unauthenticated', 'forbidden', 'too-many-requests', 'validation-failed')
    if (operation.security.some((one) => 'session' in one) && method !== 'get')
      codes.push('foreign-origin')
  }
  if (path.includes('{')) codes.push('not-found')
  if (operation.parameters?.some((one) => one.name === 'cursor')) codes.push('invalid-cursor')
  if ((operation.parameters ?? []).some((one) => one.in === 'query' || one.in === 'path'))
    codes.push('validation-failed')
  if (operation.requestBody !== undefined) {
    codes.push('invalid-json', 'body-too-large', 'unsupported-media-type', 'validation-failed')
    codes.push('conflict', 'overloaded', 'request-timeout')
  }
  return [...new Set(codes)]
}

const problemContent = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
}

function addProblems(method: string, path: string, operation: Operation): void {
  const titles = new Map<string, string[]>()
  for (const code of problemsOf(method, path, operation)) {
    const { status, title } = problemCatalogue[code]
    titles.set(String(status), [...(titles.get(String(status)) ?? []), `${title} (\`${code}\`).`])
  }
  const responses: Record<string, unknown> = { ...operation.responses }
  for (const [status, lines] of titles) {
    responses[status] ??= { description: lines.join(' '), content: problemContent }
  }
  operation.responses = responses
  delete operation[ownProblems]
}

/**
 * The only schema here that contains itself is that of any JSON value (`z.json()`); zod points at it where no document
 * has it. An empty schema says the same.
 */
function openRecursion(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(openRecursion)
  if (typeof value !== 'object' || value === null) return value
  if ('$ref' in value && String(value.$ref).includes('__shared')) return {}
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, openRecursion(inner)]),
  )
}

/** Names of the schemas that something in the document points at, directly or not. */
function referenced(document: ApiDocument): Set<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === '$ref' && typeof inner === 'string') {
        const name = inner.replace('#/components/schemas/', '')
        if (found.has(name)) continue
        found.add(name)
        visit(document.components.schemas[name])
      } else {
        visit(inner)
      }
    }
  }
  visit(document.paths)
  return found
}

/** A name for an operation that has none: `POST /v1/review/tasks/{id}/release` is `postReviewTasksRelease`. */
function nameOf(method: string, path: string): string {
  const words = path.split('/').filter((part) => part !== '' && part !== 'v1' && part[0] !== '{')
  const capitals = words
    .flatMap((word) => word.split('-'))
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  const one = method === 'get' && path.endsWith('}') ? 'One' : ''
  return `${method}${capitals.join('')}${one}`
}

function finish(given: ApiDocument): ApiDocument {
  const document = openRecursion(given) as ApiDocument
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      operation.operationId ??= nameOf(method, path)
      addProblems(method, path, operation)
      // That anybody may call it is said, not left out.
      operation.security ??= []
    }
  }
  // zod gives every schema a twin for input; those that no request uses are noise.
  const used = referenced(document)
  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas)
      .filter(([name]) => used.has(name))
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  )
  return { ...document, components: { ...document.components, schemas } }
}

/** A session opens what reads and reviews. */
function sessionFor(scope: Scope): Record<string, string[]>[] {
  return scopesOfSessions.includes(scope) ? [{ session: [] }] : []
}

/** Where the page with the API's description is. */
export const docsPath = '/docs'

/** Swagger UI ships its scripts and styles itself; nothing is loaded from elsewhere. */
const pagePolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "script-src 'self'",
  "style-src 'self'",
].join('; ')

/** Describes the routes that are registered after it; serves `/docs`. `renderOpenapi` gives the document. */
export async function describeApi(app: App, deps: Deps): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Counterclaim',
        version: '1',
        description:
          'News articles go in; attributed claims come out, and conflicting claims stand side by side.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: deps.config.publicUrl ?? '/' }],
      components: {
        securitySchemes: {
          apiKey: {
            type: 'http',
            scheme: 'bearer',
            description: 'A key made by `POST /v1/keys` or on the command line.',
          },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: sessionCookie,
            description:
              'A session made by `POST /review/session`: it reads and reviews. What changes something needs an Origin header that names the service.',
          },
        },
      },
    },
    transform: (given) => {
      const { schema, url } = jsonSchemaTransform(given)
      const scope = given.route.config?.scope
      const guarded = scope !== undefined && scope !== 'public'
      const { heeds = [], problems = [], role } = given.route.config ?? {}
      const own = [...problems, ...heeds.flatMap((name) => problemsOfHeader[name])]
      return {
        url,
        schema: {
          ...schema,
          ...(guarded && { security: [{ apiKey: [scope] }, ...sessionFor(scope)] }),
          ...(role !== undefined && { 'x-role': role }),
          ...(heeds.length > 0 && {
            headers: {
              type: 'object',
              properties: Object.fromEntries(heeds.map((name) => [name, heededHeaders[name]])),
            },
          }),
          ...(own.length > 0 && { [ownProblems]: own }),
        },
      }
    },
    transformObject: (given) => finish(asDocument(jsonSchemaTransformObject(given))) as never,
  })
  await app.register(swaggerUi, {
    routePrefix: docsPath,
    uiConfig: { validatorUrl: null, deepLinking: true },
    staticCSP: pagePolicy,
  })
}

/** The OpenAPI 3.1 document of an app. */
export function openapiOf(app: App): ApiDocument {
  return asDocument(app.swagger())
}
