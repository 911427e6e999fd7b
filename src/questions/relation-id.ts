/** The id of a relation. Pure but for a hash. */
import { createHash } from 'node:crypto'
import type { Relation } from './compare.ts'

/**
 * A UUID of version 8 (RFC 9562) over what the relation says of which claims: the same whenever it holds, also once it
 * holds again after a merge was undone.
 */
export function relationId({ from, to, type, detail }: Relation): string {
  return uuidOf([from, to, type, detail])
}

/** A UUID of version 8 over what tells one thing from others of its kind. */
export function uuidOf(parts: readonly (string | null)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}
