import { toInstant, toPage } from '../wire.ts'
import { eventView } from './board.ts'
import type { listEvents } from './queries.ts'

/** A page of events as lists show them, from one row more than asked for. */
export function eventPage(rows: Awaited<ReturnType<typeof listEvents>>, limit: number) {
  return toPage(
    rows,
    limit,
    (row) => ({
      ...eventView(row),
      questions: row.questions ?? 0,
      contested: row.contested ?? 0,
      updatedAt: toInstant(row.updatedAt),
    }),
    (row) => ({ list: 'events', at: row.exactUpdate, id: row.id }),
  )
}
