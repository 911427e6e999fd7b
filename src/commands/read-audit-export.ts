import { z } from 'zod'
import { type AuditEntry, type AuditValue, lineOf } from '../audit/audit-entry.ts'
import { readLines } from '../read-lines.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

const auditValue: z.ZodType<AuditValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.int(),
    z.boolean(),
    z.null(),
    z.array(auditValue),
    z.record(z.string(), auditValue),
  ]),
)

const exported = z.strictObject({
  action: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
  detail: z.record(z.string(), auditValue),
  hash: digest,
  previous: digest,
  seq: z.int().min(1),
  subject: z.strictObject({ id: z.string(), kind: z.string() }),
})

/** A line of an export that is none. */
export class ExportFault extends Error {}

/** Bytes of a line. An entry holds ids and short values. */
const longestLine = 1024 * 1024

/**
 * The entries of an export (`GET /v1/audit/export`), line by line.
 * @throws ExportFault for a line that is not an entry in the very spelling of the export: where JSON may be read in two
 *   ways (a name that stands twice, a number that is rounded), what was hashed and what is read could differ
 */
export async function* readExport(input: AsyncIterable<Uint8Array>): AsyncGenerator<AuditEntry> {
  for await (const line of readLines(input, longestLine)) {
    const where = `Line ${line.number}`
    if ('fault' in line) throw new ExportFault(`${where} is ${line.fault}.`)
    let given: unknown
    try {
      given = JSON.parse(line.text)
    } catch {
      throw new ExportFault(`${where} is not JSON.`)
    }
    const parsed = exported.safeParse(given)
    if (!parsed.success) throw new ExportFault(`${where} is not an entry.`)
    if (lineOf(parsed.data) !== line.text) {
      throw new ExportFault(`${where} is not spelt as the export spells it.`)
    }
    yield parsed.data
  }
}
