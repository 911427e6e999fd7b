import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { App } from '../../feature.ts'
import { formatFor } from '../accepted-format.ts'
import { recordExportQuery } from '../schemas.ts'
import { claimExport } from './claim-export.ts'
import { mentionExport } from './mention-export.ts'
import { type ExportSource, readInBatches } from './read-in-batches.ts'
import { recordFormats } from './record.ts'
import { relationExport } from './relation-export.ts'

/**
 * How long an export may take, in milliseconds. Then the connection is cut, so that a client that reads nothing is not kept for ever;
 * `since` begins anew where it ended.
 */
const longestExport = 60 * 60 * 1000

/** Everything that was said, as rows for programs and spreadsheets. */
export function recordExportRoutes(app: App, deps: Deps): void {
  const kinds = [
    ['mentions', 'every report of a claim, with its spans', mentionExport],
    ['claims', 'every claim, with how often it was reported', claimExport],
    ['relations', 'every tie between two claims', relationExport],
  ] as const
  for (const [name, what, source] of kinds) addExport(app, deps, name, what, source)
}

function addExport(app: App, { db }: Deps, name: string, what: string, source: ExportSource): void {
  const body = { schema: z.string() }
  app.get(
    `/v1/exports/${name}`,
    {
      config: { scope: 'claims:read', problems: ['not-acceptable'] },
      handlerTimeout: longestExport,
      schema: {
        operationId: `export${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
        summary: `Export ${what}`,
        description:
          'Streamed, in the order of ids. An answer that fails halfway ends without its last chunk: HTTP clients report it as incomplete.',
        tags: ['exports'],
        querystring: recordExportQuery,
        response: { 200: { content: { 'application/x-ndjson': body, 'text/csv': body } } },
      },
    },
    async (request, reply) => {
      const { format: asked, lang, ...filter } = request.query
      const format = asked ?? formatFor(request.headers.accept, recordFormats)
      const pieces = readInBatches(db, source, { filter, format, language: lang })
      return (
        reply
          .type(`${recordFormats[format]}; charset=utf-8`)
          .header('vary', 'accept, authorization, cookie')
          .header('content-disposition', `attachment; filename="${name}.${format}"`)
          // One batch ahead of the client, not sixteen.
          .send(Readable.from(pieces, { highWaterMark: 1 }) as never)
      )
    },
  )
}
