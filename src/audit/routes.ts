import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { decodeCursor, pageOf, toPage } from '../wire.ts'
import { type AuditEntry, formatPoint, lineOf } from './audit-entry.ts'
import { entriesAfter, listAudit, readHead } from './queries.ts'
import {
  auditCursor,
  auditEntry,
  auditQuery,
  exportQuery,
  verificationSchema,
  verifyQuery,
} from './schemas.ts'
import { verifyAudit } from './verify-audit.ts'

/** How long a request verifies, in milliseconds; the next one goes on. */
const patience = 2_000

/** How long an export may take, in milliseconds: its reader may be slow, and it holds nothing while it waits. */
const longestExport = 60 * 60 * 1000

async function* linesOf(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${lineOf(entry)}\n`
}

/** The record of what people did: read, verified, exported by admins. */
export function auditRoutes(app: App, { db }: Deps): void {
  app.get(
    '/v1/audit',
    {
      config: { scope: 'admin' },
      schema: {
        operationId: 'listAudit',
        summary: 'List what people did, the newest first',
        tags: ['audit'],
        querystring: auditQuery,
        response: { 200: pageOf(auditEntry).meta({ id: 'AuditPage' }) },
      },
    },
    async (request) => {
      const { limit, cursor, ...filter } = request.query
      const before = decodeCursor(auditCursor, cursor)?.seq
      const entries = await listAudit(db, filter, { limit, before })
      return toPage(
        entries,
        limit,
        (entry) => entry,
        ({ seq }) => ({ list: 'audit', seq }),
      )
    },
  )

  app.get(
    '/v1/audit/verify',
    {
      config: { scope: 'admin' },
      schema: {
        operationId: 'verifyAudit',
        summary: 'Verify that the record is whole and unaltered',
        description:
          'Every entry is looked at: its number, its link to the one before, its content; at last, whether the chain goes as far as it did. `npm run audit:verify` does the same.',
        tags: ['audit'],
        querystring: verifyQuery,
        response: { 200: verificationSchema },
      },
    },
    async (request) => {
      const { after, expect } = request.query
      const deadline = performance.now() + patience
      const { fault, at, entries, complete } = await verifyAudit(db, { after, expect, deadline })
      const holds = fault === undefined
      return { holds, complete, entries, verified: formatPoint(at), fault: fault ?? null }
    },
  )

  app.get(
    '/v1/audit/export',
    {
      config: { scope: 'admin' },
      handlerTimeout: longestExport,
      schema: {
        operationId: 'exportAudit',
        summary: 'Export the record, an entry a line, the oldest first',
        description:
          'Each line is the canonical JSON (RFC 8785) of an entry. `npm run audit:verify -- --file FILE` verifies it without the database.',
        tags: ['audit'],
        querystring: exportQuery,
        response: { 200: { content: { 'application/x-ndjson': { schema: z.string() } } } },
      },
    },
    async (request, reply) => {
      const head = await readHead(db)
      const lines = linesOf(entriesAfter(db, request.query.after, head.seq))
      return reply
        .type('application/x-ndjson; charset=utf-8')
        .header('content-disposition', 'attachment; filename="audit.ndjson"')
        .send(Readable.from(lines) as never)
    },
  )
}
