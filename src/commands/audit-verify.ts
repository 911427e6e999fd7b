import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { type ChainPoint, formatPoint, parsePoint } from '../audit/audit-entry.ts'
import { faultOfEnd } from '../audit/check-chain.ts'
import {
  type Verification,
  type VerifyOptions,
  verifyAudit,
  walkChain,
} from '../audit/verify-audit.ts'
import { parseConfig } from '../config.ts'
import { createDatabase } from '../db/create-database.ts'
import { resolveDatabaseUrl } from '../db/database-url.ts'
import { assertSchemaIsCurrent } from '../db/migrate.ts'
import type { CommandIo } from './command-io.ts'
import { ExportFault, readExport } from './read-audit-export.ts'

const usage = `Usage: npm run audit:verify [-- OPTIONS]
  --file FILE         verify an export instead of the database; "-" reads standard input
  --expect SEQ:HASH   an entry that was noted earlier: a chain that was written anew does not pass it
  --after SEQ:HASH    verify only what comes after this entry
`

/** A mistake in the arguments; its message is shown above the usage. */
class UsageError extends Error {}

function readPoint(name: string, text: string | undefined): ChainPoint | undefined {
  if (text === undefined) return undefined
  const point = parsePoint(text)
  if (point === undefined) throw new UsageError(`--${name} is SEQ:HASH.`)
  return point
}

async function verifyStored(io: CommandIo, options: VerifyOptions): Promise<Verification> {
  const db = createDatabase({
    url: await resolveDatabaseUrl(parseConfig(io.env)),
    poolSize: 1,
    name: 'counterclaim-audit-verify',
    onIdleError: () => undefined,
  })
  try {
    await assertSchemaIsCurrent(db)
    return await verifyAudit(db, options)
  } finally {
    await db.destroy()
  }
}

async function verifyFile(
  io: CommandIo,
  file: string,
  options: VerifyOptions,
): Promise<Verification> {
  const entries = readExport(file === '-' ? io.stdin : createReadStream(file))
  // The last entry before a line that cannot be read, which ends the walk with an error.
  let last: ChainPoint | undefined = options.after
  let count = 0
  async function* noting() {
    for await (const entry of entries) {
      yield entry
      last = { seq: entry.seq, hash: entry.hash }
      count += 1
    }
  }
  try {
    const walked = await walkChain(noting(), options)
    const fault = walked.fault ?? faultOfEnd(walked.at, undefined, options.expect)
    return { ...walked, fault }
  } catch (error) {
    if (!(error instanceof ExportFault)) throw error
    const at = last ?? { seq: 0, hash: '0'.repeat(64) }
    const fault = { seq: at.seq + 1, code: 'unreadable', detail: error.message } as const
    return { fault, at, entries: count, complete: true }
  }
}

/**
 * The `audit-verify` command: verifies the record of what people did, in the database or in an export. Exit code 0 where it
 * holds, 1 where it does not (the first broken entry is named), 2 for a mistake in the arguments.
 */
export async function auditVerifyCommand(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        file: { type: 'string' },
        expect: { type: 'string' },
        after: { type: 'string' },
      },
    })
    const options = {
      after: readPoint('after', values.after),
      expect: readPoint('expect', values.expect),
    }
    if ((options.expect?.seq ?? Infinity) < (options.after?.seq ?? 0)) {
      throw new UsageError('--expect lies before --after, where nothing is looked at.')
    }
    const { file } = values
    const verified =
      file === undefined ? await verifyStored(io, options) : await verifyFile(io, file, options)
    const { fault, at, entries } = verified
    if (fault === undefined) {
      io.stdout.write(`The record holds: ${entries} entries. Its end, to be noted elsewhere:\n`)
      io.stdout.write(`${formatPoint(at)}\n`)
      return 0
    }
    io.stderr.write(`The record is broken at entry ${fault.seq} (${fault.code}): ${fault.detail}\n`)
    return 1
  } catch (error) {
    const isUsage =
      error instanceof UsageError ||
      String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
    if (!isUsage) throw error
    io.stderr.write(`${(error as Error).message}\n${usage}`)
    return 2
  }
}
