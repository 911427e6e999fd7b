import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { batchLimits, storeBatch } from './batch.ts'
import { keyOf } from './limit-backlog.ts'

const ndjson = 'application/x-ndjson'

/** Articles in bulk. */
export function batchRoutes(app: App, deps: Deps): void {
  // In a scope of its own: no other route takes a stream.
  void app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(ndjson, (_request, payload, done) => done(null, payload))
    scope.post(
      '/v1/articles::batch',
      {
        config: { scope: 'articles:write', streamsBody: true },
        bodyLimit: batchLimits.bytes,
        // As long as a request may take to arrive, and some for its last lines.
        handlerTimeout: 40_000,
        schema: {
          operationId: 'addArticles',
          summary: 'Send many articles, a line each',
          description: `NDJSON: each line is what \`POST /v1/articles\` takes, at most ${batchLimits.lines} lines and ${batchLimits.bytes / 1024 / 1024} MiB. The answer has a line for each (\`BatchResult\`), in their order; a line that is refused changes nothing for the others. A batch may be sent again where its articles name their source.`,
          tags: ['articles'],
          consumes: [ndjson],
          body: z.any().meta({ description: 'Lines of `ArticleRequest`.' }),
          response: {
            200: {
              content: {
                [ndjson]: { schema: z.string().meta({ description: 'Lines of `BatchResult`.' }) },
              },
            },
          },
        },
      },
      async (request, reply) => {
        const out = new PassThrough()
        // Results are small and bounded in number, and some clients read nothing before they have sent everything: waiting for
        // them to read would have both sides wait for ever.
        const write = async () => {
          for await (const result of storeBatch(
            deps,
            { keyId: keyOf(request), backlog: app.backlog },
            request.body as IncomingMessage,
            request.id,
          )) {
            out.write(`${JSON.stringify(result)}\n`)
          }
          out.end()
        }
        write().catch((error: unknown) => out.destroy(error as Error))
        return reply.type(`${ndjson}; charset=utf-8`).send(out as never)
      },
    )
  })
}
