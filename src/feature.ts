import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { PersonRole } from './db/schema.generated.ts'
import type { Deps } from './deps.ts'

/** What an API key may be allowed to do. A route names one of them, or `public`. */
export const scopes = ['articles:write', 'claims:read', 'review', 'admin'] as const
export type Scope = (typeof scopes)[number]

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope that a caller's key needs; start-up fails for a route without one. */
    scope?: Scope | 'public'
    /** The lowest role that may call it, beside the scope; every role where it is left out. */
    role?: PersonRole
    /** True where a request brings an article: it is refused where too many wait to be read. */
    takesArticle?: true
    /** True where the route reads the body as a stream, and holds it to limits itself. */
    streamsBody?: true
    /**
     * True where the sender may have no Authorization header and name its key in `?key=`; the route itself then checks a
     * signature that is made with what belongs to the key.
     */
    namesKeyInQuery?: true
  }
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** A feature adds its routes to the app; it is listed in `app.ts`. */
export type Feature = (app: App, deps: Deps) => void
