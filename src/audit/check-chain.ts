/** Whether a chain of entries holds; pure. */
import { type AuditEntry, type ChainPoint, hashOf } from './audit-entry.ts'

/** Where a chain breaks first, and how. */
export interface ChainFault {
  readonly seq: number
  readonly code: 'missing' | 'unlinked' | 'altered' | 'rewritten' | 'surplus' | 'unreadable'
  readonly detail: string
}

/** A place that the chain is known to have passed, noted earlier, outside of the database. */
export type Anchor = ChainPoint | undefined

/**
 * Checks the entry that comes after `at`: its number, its link to the entry before, its content, and the anchor where it
 * is this entry's. An entry that passes is the next `at`.
 */
export function faultOf(at: ChainPoint, entry: AuditEntry, anchor: Anchor): ChainFault | undefined {
  const seq = at.seq + 1
  if (entry.seq !== seq) {
    return { seq, code: 'missing', detail: `Entry ${entry.seq} stands where ${seq} belongs.` }
  }
  if (entry.previous !== at.hash) {
    return { seq, code: 'unlinked', detail: `It was written after another entry than ${at.seq}.` }
  }
  if (entry.hash !== hashOf(entry)) {
    return { seq, code: 'altered', detail: 'Its hash is not that of its content.' }
  }
  return anchorFault(entry, anchor)
}

/** The anchor may be the very place from which somebody goes on, or the head. */
export function anchorFault(at: ChainPoint, anchor: Anchor): ChainFault | undefined {
  if (anchor === undefined || anchor.seq !== at.seq || anchor.hash === at.hash) return undefined
  return {
    seq: at.seq,
    code: 'rewritten',
    detail: 'Its hash was another one when it was noted: the chain has been written anew.',
  }
}

/**
 * Checks the end of a chain: `at` is its last entry.
 * @param head where the database says that it ends; undefined for an export, which has no head
 */
export function faultOfEnd(
  at: ChainPoint,
  head: ChainPoint | undefined,
  anchor: Anchor,
): ChainFault | undefined {
  const last = Math.max(head?.seq ?? 0, anchor?.seq ?? 0)
  if (at.seq < last) {
    const detail = `The chain goes to ${last}, and nothing is there after ${at.seq}.`
    return { seq: at.seq + 1, code: 'missing', detail }
  }
  if (head !== undefined && head.seq < at.seq) {
    // The walk began at a place beyond the end, which somebody noted while the chain was longer.
    const detail = `The chain ends at ${head.seq}, and went to ${at.seq} once.`
    return { seq: head.seq + 1, code: 'missing', detail }
  }
  if (head !== undefined && head.hash !== at.hash) {
    return { seq: at.seq, code: 'altered', detail: 'The chain ended with another hash.' }
  }
  return undefined
}
