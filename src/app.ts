import { randomUUID } from 'node:crypto'
import fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { accessRoutes } from './access/routes.ts'
import { alertRoutes } from './alerts/routes.ts'
import { annotationRoutes } from './annotations/routes.ts'
import { batchRoutes } from './articles/batch-routes.ts'
import { limitBacklog } from './articles/limit-backlog.ts'
import { articleRoutes } from './articles/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { cardRoutes } from './cards/routes.ts'
import { claimRoutes } from './claims/routes.ts'
import { copyRoutes } from './copies/routes.ts'
import { correctionRoutes } from './corrections/routes.ts'
import type { Deps } from './deps.ts'
import { happeningRoutes } from './exports/feeds/routes.ts'
import { recordExportRoutes } from './exports/records/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { factCheckRoutes } from './fact-checks/routes.ts'
import type { App, Feature } from './feature.ts'
import { feedRoutes } from './feeds/routes.ts'
import { validatorCompiler } from './http/compilers.ts'
import { guardAccess } from './http/guard-access.ts'
import { handleBodies } from './http/handle-bodies.ts'
import { handleErrors, malformedAnswer, sendProblem } from './http/handle-errors.ts'
import { limitBodies } from './http/limit-bodies.ts'
import { limitRequests } from './http/limit-requests.ts'
import { describeApi } from './http/openapi.ts'
import { secureAnswers, securityHeaders } from './http/secure-answers.ts'
import { ingestRoutes } from './ingest/routes.ts'
import { measureRequests } from './operations/metrics.ts'
import { operationRoutes } from './operations/routes.ts'
import { aliasRoutes } from './parties/alias-routes.ts'
import { mergeRoutes } from './parties/merge-routes.ts'
import { partyRoutes } from './parties/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { sessionRoutes } from './people/session-routes.ts'
import { questionRoutes } from './questions/routes.ts'
import { reviewPageRoutes } from './review-page/routes.ts'
import { liveReviewRoutes } from './reviews/live/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { reviewStatsRoutes } from './reviews/stats-routes.ts'
import { reviewWorkflowRoutes } from './reviews/workflow-routes.ts'
import { searchRoutes } from './search/routes.ts'
import { deliveryRoutes } from './webhooks/delivery-routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'

/** Every feature with routes. */
const features: readonly Feature[] = [
  operationRoutes,
  accessRoutes,
  peopleRoutes,
  sessionRoutes,
  articleRoutes,
  annotationRoutes,
  alertRoutes,
  copyRoutes,
  correctionRoutes,
  batchRoutes,
  ingestRoutes,
  feedRoutes,
  claimRoutes,
  questionRoutes,
  searchRoutes,
  partyRoutes,
  mergeRoutes,
  aliasRoutes,
  reviewRoutes,
  reviewWorkflowRoutes,
  reviewStatsRoutes,
  liveReviewRoutes,
  factCheckRoutes,
  exportRoutes,
  recordExportRoutes,
  happeningRoutes,
  cardRoutes,
  auditRoutes,
  webhookRoutes,
  deliveryRoutes,
  reviewPageRoutes,
]

/** Bytes of a body that any route takes; a route may take less (`bodyLimit`). */
const largestBody = 1024 * 1024

/**
 * Builds the API, ready for `listen` or `inject`.
 * @throws where a route names no scope.
 */
export async function buildApp(deps: Deps): Promise<App> {
  const log: FastifyBaseLogger = deps.log
  const app: App = fastify({
    loggerInstance: log,
    bodyLimit: largestBody,
    // A client has this long to send its request, and a handler this long to answer it (milliseconds): a database that
    // stands still must not hold anybody for longer than five seconds.
    requestTimeout: 30_000,
    handlerTimeout: 4_900,
    // External ids stand in addresses, percent-encoded.
    routerOptions: { maxParamLength: 4096 },
    // Requests are logged by `measureRequests`, field by field.
    logController: new LogController({ disableRequestLogging: true }),
    // Whose word counts for the address from which somebody tries to log in; nobody's unless told.
    trustProxy: deps.config.trustedProxies.length > 0 ? [...deps.config.trustedProxies] : false,
    genReqId: () => randomUUID(),
    // Addresses that no router can read.
    frameworkErrors: (error, request, reply) =>
      void sendProblem(error, request, reply.headers(securityHeaders), deps.config.publicUrl ?? ''),
    clientErrorHandler: (error, socket) => {
      if (socket.writable) socket.end(malformedAnswer(error, deps.config.publicUrl ?? ''))
      else socket.destroy()
    },
    return503OnClosing: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  // First, so that a refusal by a later hook has its headers too.
  secureAnswers(app)
  handleErrors(app, deps)
  handleBodies(app)
  guardAccess(app, deps)
  measureRequests(app, deps)
  await limitRequests(app, deps)
  limitBacklog(app, deps)
  limitBodies(app)
  await describeApi(app, deps)
  for (const feature of features) feature(app, deps)
  await app.ready()
  return app
}
