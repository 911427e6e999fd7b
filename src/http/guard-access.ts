import { authenticate, callerNamed, isAllowed, requireRole } from '../access/authenticate.ts'
import { refuseForeignOrigin } from '../access/own-origin.ts'
import { hasSessionCookie } from '../access/session-cookie.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { docsPath } from './openapi.ts'

/**
 * Lets a request through if its key, or the session that was made of one, has the scope and the role of its route. It runs before the body is read, so a stranger can make
 * nobody parse a megabyte. Start-up fails for a route that names no scope: nothing is open by oversight.
 */
export function guardAccess(app: App, deps: Deps): void {
  app.decorateRequest('caller', null)
  app.addHook('onRoute', (route) => {
    // The page with the API's description is a plugin's, which names no scopes.
    if (route.url === docsPath || route.url.startsWith(`${docsPath}/`)) {
      route.config = { ...route.config, scope: 'public' }
    }
    if (route.config?.scope === undefined) {
      throw new Error(`The route ${String(route.method)} ${route.url} names no scope.`)
    }
  })
  app.addHook('onRequest', async (request) => {
    const scope = request.routeOptions.config.scope
    // Addresses that no route has (404, 405) have no scope, and no secrets either.
    if (scope === undefined || scope === 'public') return
    const { authorization, cookie } = request.headers
    if ((authorization ?? '') === '' && hasSessionCookie(cookie)) {
      refuseForeignOrigin(request, deps.config)
    }
    const caller =
      request.routeOptions.config.namesKeyInQuery === true && (authorization ?? '') === ''
        ? await callerNamed(deps, request.query)
        : await authenticate(deps, { authorization, cookie })
    request.caller = caller
    if (!isAllowed(caller, scope)) {
      throw new Problem('forbidden', `This needs a key with the scope ${scope}.`)
    }
    const { role } = request.routeOptions.config
    if (role !== undefined) requireRole(request, role)
  })
}
