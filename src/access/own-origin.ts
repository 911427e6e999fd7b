import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { Problem } from '../problems.ts'

/** Methods that change nothing (RFC 9110, section 9.2.1). */
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Where the page lives: what `PUBLIC_URL` says or, without it, the address under which the request came. */
function ownOrigin(request: FastifyRequest, config: Config): string | undefined {
  if (config.publicUrl !== undefined) return new URL(config.publicUrl).origin
  const { host } = request.headers
  return host === undefined ? undefined : `http://${host}`
}

/** True of a request that a browser sent from our own page. Another port of the same host is another origin. */
export function comesFromOurPage(request: FastifyRequest, config: Config): boolean {
  const { origin } = request.headers
  return origin !== undefined && origin === ownOrigin(request, config)
}

/**
 * Refuses what another site could have made the browser of somebody with a session send: browsers add cookies by
 * themselves, and to every method that changes something the origin too. It looks at headers only and so comes before the
 * database is asked.
 * @throws Problem `foreign-origin`, also where there is no Origin.
 */
export function refuseForeignOrigin(request: FastifyRequest, config: Config): void {
  if (safeMethods.has(request.method) || comesFromOurPage(request, config)) return
  throw new Problem(
    'foreign-origin',
    'With a session, what changes something needs an Origin header that names this service.',
  )
}
