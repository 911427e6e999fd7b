import type { Connection } from '../db/create-database.ts'
import { type AuditEntry, beginning, type ChainPoint } from './audit-entry.ts'
import { type Anchor, anchorFault, type ChainFault, faultOf, faultOfEnd } from './check-chain.ts'
import { entriesAfter, firstSurplus, readHead } from './queries.ts'

export interface Verification {
  /** Where the chain breaks first; undefined where it holds as far as it was looked at. */
  readonly fault: ChainFault | undefined
  /** The last entry up to which it holds. */
  readonly at: ChainPoint
  /** How many entries were looked at. */
  readonly entries: number
  /** False where time ran out before the end: `at` is where to go on. */
  readonly complete: boolean
}

export interface VerifyOptions {
  /** A place up to which the chain is known to hold; the entries after it are looked at. */
  readonly after?: ChainPoint | undefined
  /** A place that was noted before: the only thing that betrays a chain that was written anew as a whole. */
  readonly expect?: Anchor
  /** When to stop, as `performance.now()` counts. */
  readonly deadline?: number
}

/** Walks over entries in their order, in constant memory; the end of the chain is not looked at. */
export async function walkChain(
  entries: AsyncIterable<AuditEntry>,
  { after = beginning, expect, deadline = Infinity }: VerifyOptions,
): Promise<Verification> {
  let at = after
  let count = 0
  const fault = anchorFault(after, expect)
  if (fault !== undefined) return { fault, at, entries: count, complete: true }
  for await (const entry of entries) {
    const fault = faultOf(at, entry, expect)
    if (fault !== undefined) return { fault, at, entries: count + 1, complete: true }
    at = { seq: entry.seq, hash: entry.hash }
    count += 1
    if (performance.now() > deadline)
      return { fault: undefined, at, entries: count, complete: false }
  }
  return { fault: undefined, at, entries: count, complete: true }
}

/**
 * Verifies the record in the database, up to its end of this moment: what is written meanwhile is for the next time. It
 * reads page by page, in constant memory, and holds up nobody.
 */
export async function verifyAudit(db: Connection, options: VerifyOptions): Promise<Verification> {
  const head = await readHead(db)
  const start = options.after?.seq ?? 0
  const walked = await walkChain(entriesAfter(db, start, head.seq), options)
  if (walked.fault !== undefined || !walked.complete) return walked
  const ended = faultOfEnd(walked.at, head, options.expect)
  if (ended !== undefined) return { ...walked, fault: ended }
  const surplus = await firstSurplus(db)
  if (surplus === undefined) return walked
  const detail = 'It stands beyond the end of the chain.'
  return { ...walked, fault: { seq: surplus, code: 'surplus', detail } }
}
