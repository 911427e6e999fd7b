import type { Database } from '../../db/create-database.ts'
import type { BoardLanguage } from '../speech.ts'
import { type ExportRecord, headOf, lineOf, type RecordFormat } from './record.ts'

/** What an export is asked to hold; all of it where nothing is given. */
export interface ExportFilter {
  readonly event?: string | undefined
  readonly party?: string | undefined
  readonly outlet?: string | undefined
  /** BCP 47, canonical. */
  readonly language?: string | undefined
  /** RFC 3339: reports that were made from then on, and before. */
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** One kind of rows, read by their ids. */
export interface ExportSource {
  readonly columns: readonly string[]
  /** Rows that are looked at in one step: the most that is in memory of an export of any length, and what one statement has to do. */
  readonly batch: number
  /** The newest id that there is now, or undefined where there is none. */
  readonly newest: (db: Database) => Promise<string | undefined>
  /** Ids after `after` and up to `upTo`, in their order, at most `most`; of these, `read` leaves out what does not pass the filter. */
  readonly ids: (
    db: Database,
    filter: ExportFilter,
    range: { readonly after: string; readonly upTo: string; readonly most: number },
  ) => Promise<string[]>
  /** Those of the rows that pass, in the order of their ids; names in `language`. */
  readonly read: (
    db: Database,
    ids: readonly string[],
    filter: ExportFilter,
    language: BoardLanguage,
  ) => Promise<ExportRecord[]>
}

/** Before every id. */
const beginning = '00000000-0000-0000-0000-000000000000'

/**
 * The lines of an export, a batch at a time. Each batch is read by statements of its own, by the id after which it begins, and between
 * two of them nothing is held: neither a connection nor a snapshot. A client that takes an hour over its answer costs the
 * pool nothing, and Postgres may clean up behind it; a cursor or one long transaction would hold both, and be ended after ten idle
 * seconds. In return each row is of the moment in which it was read. Ids of reports and claims grow with time, so that those which came
 * later are left out; ids of relations do not, and some of the later ones may be in. No row comes twice.
 * However narrow the filter, a statement looks at no more than a batch: none of them runs into its time limit.
 */
export async function* readInBatches(
  db: Database,
  source: ExportSource,
  options: {
    readonly filter: ExportFilter
    readonly format: RecordFormat
    readonly language: BoardLanguage
  },
): AsyncGenerator<string> {
  const { filter, format, language } = options
  const { columns, batch } = source
  const upTo = (await source.newest(db)) ?? beginning
  let head = headOf(format, columns)
  for (let after = beginning; ; ) {
    const ids = await source.ids(db, filter, { after, upTo, most: batch })
    const last = ids.at(-1)
    if (last === undefined) break
    const records = await source.read(db, ids, filter, language)
    const lines = head + records.map((record) => lineOf(format, columns, record)).join('')
    head = ''
    if (lines !== '') yield lines
    if (ids.length < batch) return
    after = last
  }
  if (head !== '') yield head
}
