import { createHash } from 'node:crypto'

/** What an entry may say beside its subject: ids and short values, never texts of articles, never secrets. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | AuditValue[]
  | { [name: string]: AuditValue }

/** An entry of the record, as it is answered and exported. */
export interface AuditEntry {
  /** 1, 2, 3, … without a gap. */
  readonly seq: number
  /** RFC 3339 in UTC with exactly six digits of a second. */
  readonly at: string
  readonly actorId: string
  readonly actorName: string
  /** Dotted: `decision.recorded`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly detail: Record<string, AuditValue>
  /** `hash` of the entry before, 64 hexadecimal digits in lower case; of the first entry 64 zeros. */
  readonly previous: string
  readonly hash: string
}

/** A place in the chain that somebody has noted. */
export interface ChainPoint {
  readonly seq: number
  readonly hash: string
}

/** Before the first entry. */
export const beginning: ChainPoint = { seq: 0, hash: '0'.repeat(64) }

/**
 * JSON in the one spelling that RFC 8785 gives: no white space, the names of an object in the order of their UTF-16
 * code units, strings with as few escapes as JSON allows, in lower case, numbers as JavaScript writes them.
 */
export function canonicalJson(value: AuditValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(',')}}`
}

/**
 * The hash that an entry must have: SHA-256 of the UTF-8 bytes of its canonical JSON without the member `hash`, thus of
 *
 *     {"action":…,"actorId":…,"actorName":…,"at":…,"detail":{…},"previous":…,"seq":…,"subject":{"id":…,"kind":…}}
 *
 * in that order and without a space. A line of the export is the same with `"hash":…` between `detail` and
 * `previous`, so any language with a JSON library checks it: take the line apart, take `hash` away, write it with sorted
 * names, without spaces and with letters outside of ASCII as they are, hash it; `previous` must be the `hash` of the line before.
 * @returns 64 hexadecimal digits in lower case
 */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const { action, actorId, actorName, at, detail, previous, seq } = entry
  const subject = { id: entry.subject.id, kind: entry.subject.kind }
  const hashed = { action, actorId, actorName, at, detail, previous, seq, subject }
  return createHash('sha256').update(canonicalJson(hashed), 'utf8').digest('hex')
}

/** A line of the export, without its end. */
export function lineOf(entry: AuditEntry): string {
  return canonicalJson({ ...entry, subject: { ...entry.subject } })
}

/** `SEQ:HASH`, as people note it. */
export function formatPoint({ seq, hash }: ChainPoint): string {
  return `${seq}:${hash}`
}

/** What `formatPoint` writes. */
export const pointShape = /^(0|[1-9]\d{0,14}):([0-9a-f]{64})$/

/** @returns undefined where the text is no `SEQ:HASH` */
export function parsePoint(text: string): ChainPoint | undefined {
  const [, seq, hash] = pointShape.exec(text) ?? []
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash }
}
