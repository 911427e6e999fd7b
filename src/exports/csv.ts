/** What makes Excel and its kin read the file as UTF-8. */
export const byteOrderMark = '\uFEFF'

/** A cell that begins so is a formula to a spreadsheet; wide forms count, and so does what hides behind spaces. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u

/**
 * One record of CSV (RFC 4180), every text in quotes. Text that a spreadsheet would run as a formula gets an apostrophe in front; a
 * null is an empty cell, a number stays one.
 */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  const written = cells.map((cell) => {
    if (cell === null) return ''
    if (typeof cell === 'number') return String(cell)
    const safe = formula.test(cell) ? `'${cell}` : cell
    return `"${safe.replaceAll('"', '""')}"`
  })
  return `${written.join(',')}\r\n`
}
