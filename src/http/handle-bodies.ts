import type { FastifyRequest } from 'fastify'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { parseJson } from './parse-json.ts'
import { mostFaults, pointerOf, unstorableFaults } from './storable-text.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The bytes of the body as they came, for fingerprints; null where there was none. */
    rawBody: Buffer | null
    /** Whether nothing is left to do for us before the body is read: whose fault it is when it does not come. */
    awaitsBody: boolean
  }
}

const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i

/** Refuses an address whose percent-encoding is not UTF-8: a lenient decoder would store something else than was sent. */
function checkAddress(url: string): void {
  const query = url.indexOf('?')
  if (query === -1) return
  try {
    decodeURIComponent(url.slice(query + 1))
  } catch {
    throw new Problem('invalid-encoding', 'The query is not valid percent-encoded UTF-8.')
  }
}

/** A route that names no query fields has none; on public routes (pages, probes) a stray one does no harm. */
function refuseQuery(request: FastifyRequest): void {
  const { schema, config } = request.routeOptions
  if (schema?.querystring !== undefined || config.scope === 'public') return
  const given = Object.keys(request.query ?? {})
  if (given.length === 0) return
  throw new Problem('validation-failed', 'The request does not fit the schema.', {
    faults: given.slice(0, mostFaults).map((name) => ({
      in: 'query',
      pointer: pointerOf([name]),
      detail: 'There is no such field.',
    })),
  })
}

/** Reads JSON bodies strictly, and refuses text that could not be kept, wherever in a request it stands. */
export function handleBodies(app: App): void {
  app.decorateRequest('rawBody', null)
  app.decorateRequest('awaitsBody', false)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const given = charset.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8'
      if (given.toLowerCase() !== 'utf-8' && given.toLowerCase() !== 'utf8') {
        throw new Problem('unsupported-media-type', 'Send the body in UTF-8.')
      }
      const coding = request.headers['content-encoding'] ?? 'identity'
      if (coding.trim().toLowerCase() !== 'identity') {
        throw new Problem('unsupported-media-type', 'Send the body without a Content-Encoding.')
      }
      const bytes = body as Buffer
      request.rawBody = bytes
      done(null, parseJson(bytes))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addHook('onRequest', async (request) => checkAddress(request.url))
  app.addHook('preValidation', async (request) => {
    refuseQuery(request)
    // A stream is read by its route, which looks at every piece.
    const body = request.routeOptions.config.streamsBody === true ? undefined : request.body
    const faults = [
      ...unstorableFaults(request.params, 'path'),
      ...unstorableFaults(request.query, 'query'),
      ...unstorableFaults(body, 'body'),
    ]
    if (faults.length > 0) {
      throw new Problem('unstorable-text', 'The request holds text that cannot be kept.', {
        faults,
      })
    }
  })
}
