/**
 * Rows of one INSERT at most. A statement of Postgres has 65,535 parameters at most, and no table here
 * has more than 40 columns.
 */
const ROWS = 1_000

/** Cuts rows into pieces that one statement can take, in their order. */
export function* inChunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += ROWS) yield rows.slice(from, from + ROWS)
}
