import type { Connection } from '../db/create-database.ts'
import type { AuditValue } from './audit-entry.ts'

/** Who did something. */
export interface Actor {
  /** Id of the person or, for a key without one, of the key. */
  readonly actorId: string
  readonly actorName: string
}

/** Whoever has the machine: the commands that need no key. */
export const commandLine: Actor = { actorId: 'command-line', actorName: 'command line' }

export interface AuditRecord extends Actor {
  /** Dotted, in the past tense: `decision.recorded`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  /** Ids and short values. Names are letters, digits, `-` and `_`. */
  readonly detail: Readonly<Record<string, AuditValue>>
}

/** A text in a detail has so many UTF-16 code units at most; what is longer is cut, with an ellipsis. */
const longest = 300

/** A number beyond it, or with a fraction, is recorded as text: nobody has to agree then on how it is written. */
const largest = 999_999_999_999_999

function shortened(value: AuditValue): AuditValue {
  if (typeof value === 'string') {
    const cut = value.length > longest ? `${value.slice(0, longest - 1)}…` : value
    // Half a letter cannot be stored.
    return cut.toWellFormed()
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) <= largest ? value : String(value)
  }
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(shortened)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shortened(inner)]))
}

/**
 * Adds entries to the record of what people did, in the caller's transaction: they are there if it commits. Call it once,
 * last of all that the transaction does: from here on it holds the lock under which the chain grows, and whoever then
 * waits for another lock may wait for somebody who waits for this one.
 */
export async function appendAudit(
  trx: Connection,
  ...records: readonly AuditRecord[]
): Promise<void> {
  const rows = records.map(({ actorId, actorName, action, subject, detail }) => ({
    actor_id: actorId,
    actor_name: actorName,
    action,
    subject_kind: subject.kind,
    subject_id: subject.id,
    detail: JSON.stringify(shortened(detail)),
  }))
  await trx.insertInto('audit').values(rows).execute()
}
