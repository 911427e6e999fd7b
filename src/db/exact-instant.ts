import { type RawBuilder, sql } from 'kysely'

/** A `timestamptz` column as RFC 3339 text in UTC with all its microseconds: for cursors, see `timeCursor`. */
export function exactInstant(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}
