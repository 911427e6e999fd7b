/** Rows of an export as lines: NDJSON or CSV. Pure. */
import { byteOrderMark, csvRecord } from '../csv.ts'

export type Span = readonly [start: number, end: number]
export type Value = string | number | boolean | null | readonly Span[]
/** A row, its fields in the order of the columns. */
export type ExportRecord = Readonly<Record<string, Value>>

export const recordFormats = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const
export type RecordFormat = keyof typeof recordFormats

/** What stands before the first row. */
export function headOf(format: RecordFormat, columns: readonly string[]): string {
  return format === 'csv' ? byteOrderMark + csvRecord(columns) : ''
}

/** A row with the line break at its end. Fields come in the order of the columns, whatever the order in the record. */
export function lineOf(
  format: RecordFormat,
  columns: readonly string[],
  record: ExportRecord,
): string {
  const values = columns.map((column) => record[column] ?? null)
  if (format === 'csv') return csvRecord(values.map(cellOf))
  return `${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, values[at]])))}\n`
}

function cellOf(value: Value): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return String(value)
  return value.map(([start, end]) => `${start}-${end}`).join(' ')
}
