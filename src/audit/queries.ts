import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { exactInstant } from '../db/exact-instant.ts'
import type { AuditEntry, AuditValue, ChainPoint } from './audit-entry.ts'

/** What the columns of an entry are selected as. */
interface EntryRow {
  readonly seq: number
  readonly at: string
  readonly actor_id: string
  readonly actor_name: string
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly detail: string
  readonly previous: string
  readonly hash: string
}

function selectEntries(db: Connection) {
  return db
    .selectFrom('audit')
    .select(['seq', 'actor_id', 'actor_name', 'action', 'subject_kind', 'subject_id'])
    .select([
      exactInstant('audit.at').as('at'),
      // As it stands in the database: a driver's reading would round what somebody has put there.
      sql<string>`detail::text`.as('detail'),
      sql<string>`encode(previous, 'hex')`.as('previous'),
      sql<string>`encode(hash, 'hex')`.as('hash'),
    ])
}

/** A number that is not whole, safe and plainly written is none of ours: as a text it has another hash. */
function keepSpelling(_name: string, value: AuditValue, context?: { readonly source?: string }) {
  if (typeof value !== 'number') return value
  const { source } = context ?? {}
  return source === String(value) && Number.isSafeInteger(value) ? value : String(source)
}

function readDetail(text: string): AuditEntry['detail'] {
  return JSON.parse(text, keepSpelling) as AuditEntry['detail']
}

function toEntry(row: EntryRow): AuditEntry {
  return {
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    detail: readDetail(row.detail),
    previous: row.previous,
    hash: row.hash,
  }
}

/** Where the chain ends: `beginning` where nothing has been recorded. */
export async function readHead(db: Connection): Promise<ChainPoint> {
  return db
    .selectFrom('audit_head')
    .select(['seq', sql<string>`encode(hash, 'hex')`.as('hash')])
    .executeTakeFirstOrThrow()
}

/** Entries that are read at once: the most that is held in memory of a chain of any length. */
const pageSize = 500

/**
 * The entries after `after`, in their order, up to `upTo`. It reads page by page, each in a statement of its own: nothing is
 * held while the taker is slow.
 */
export async function* entriesAfter(
  db: Connection,
  after: number,
  upTo: number,
): AsyncGenerator<AuditEntry> {
  for (let from = after; from < upTo; ) {
    const rows = await selectEntries(db)
      .where('seq', '>', from)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .limit(pageSize)
      .execute()
    for (const row of rows) yield toEntry(row)
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    from = last.seq
  }
}

/** The first entry beyond the end that the head knows; undefined where there is none. */
export async function firstSurplus(db: Connection): Promise<number | undefined> {
  const row = await db
    .selectFrom('audit')
    .select('seq')
    .where('seq', '>', (eb) => eb.selectFrom('audit_head').select('seq'))
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.seq
}

export interface AuditFilter {
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly subjectKind?: string | undefined
  readonly subject?: string | undefined
}

/** Entries, the newest first; one more than `limit` tells that there is a next page. */
export async function listAudit(
  db: Connection,
  { actor, action, subjectKind, subject }: AuditFilter,
  page: { readonly limit: number; readonly before: number | undefined },
): Promise<AuditEntry[]> {
  const { limit, before } = page
  const rows = await selectEntries(db)
    .$if(actor !== undefined, (query) => query.where('actor_id', '=', actor ?? ''))
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(subjectKind !== undefined, (query) => query.where('subject_kind', '=', subjectKind ?? ''))
    .$if(subject !== undefined, (query) => query.where('subject_id', '=', subject ?? ''))
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map(toEntry)
}
