/** What the author hangs on to a reported clause after its last comma: ", a rise of a third", ", which opened in May". */
import { isDash } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { looksFinite, quoted, wordOf } from './reading.ts'

/**
 * True where the comma or dash at `at` sets off a description that runs to the end of the clause, so that nothing of
 * the report comes after it. An aside in the middle ("the line, which is old, will close") is none.
 *
 * @param at token index of the comma or dash
 * @param limit token index after the clause
 */
export function opensTail(reading: Reading, at: number, limit: number): boolean {
  const next = at + 1
  const word = wordOf(reading, next)
  const describes = word === 'a' || word === 'an'
  const compares = word === 'compared' && wordOf(reading, at) === ','
  const relates =
    (word === 'which' || word === 'who' || word === 'where') &&
    wordOf(reading, at) === ',' &&
    looksFinite(reading, next + 1)
  if (!describes && !compares && !relates) return false
  for (let index = next; index < limit - 1; index += 1) {
    if (quoted(reading, index)) continue
    const mark = wordOf(reading, index)
    if (mark === ',' || mark === ';' || isDash(reading, index)) return false
  }
  return true
}
