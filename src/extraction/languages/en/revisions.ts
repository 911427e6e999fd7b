/**
 * Figures that a newer one replaces: "31, up from 17", "raising an earlier figure of 17", "rose from 17 to
 * 31". They are their source's former words. Indices are token indices.
 */
import type { Reading } from './reading.ts'
import { has, NUMBER, wordOf } from './reading.ts'
import * as w from './words.ts'

const former = new Set(
  'earlier previous initial prior preliminary first original old former'.split(' '),
)

const figureNouns = new Set(
  'figure figures toll count tally estimate number total report reports'.split(' '),
)

/** Verbs and adverbs of change before "from". */
const changing = new Set(
  `up down revised rose risen rising rises raised raising increased increasing climbed grew grown jumped fell fallen dropped
  lowered reduced cut updated eased slowed shrank shrunk widened narrowed slipped edged dipped soared surged plunged sank declined slumped
  tumbled advanced expanded contracted doubled tripled swelled`.split(/\s+/u),
)

/** What an amount ends with: "to $6 million from $5 million". */
const amounts = new Set(
  'million billion trillion thousand percent % cent dollars euros pounds'.split(' '),
)

const revising = new Set(
  'raising revising lowering correcting updating increasing reducing cutting replacing'.split(' '),
)

/** Words between "from" or "of" and a figure at most: "from the previously reported 17". */
const BETWEEN = 4

/** True where the figure that begins at `at` is a former one. */
export function isFormerFigure(reading: Reading, at: number, first: number): boolean {
  let index = at - 1
  let said = false
  while (index >= Math.max(first, at - BETWEEN)) {
    const word = wordOf(reading, index)
    if (former.has(word)) said = true
    else if (!has(reading, index, w.DETERMINER | w.POSSESSIVE | w.ADVERB) && !word.endsWith('ed'))
      break
    if (has(reading, index, NUMBER)) return false
    index -= 1
  }
  const word = wordOf(reading, index)
  if (index < first) return false
  if (word === 'from') {
    const before = wordOf(reading, index - 1)
    return (
      said ||
      changing.has(before) ||
      amounts.has(before) ||
      has(reading, index - 1, NUMBER) ||
      changedTo(reading, index, first)
    )
  }
  if (word !== 'of' || !figureNouns.has(wordOf(reading, index - 1))) return false
  for (let back = index - 2; back >= Math.max(first, index - 4); back -= 1)
    if (former.has(wordOf(reading, back))) return true
  return false
}

/** Tokens from the verb of a change to the "from" of its former figure, at most. */
const CHANGE = 12

/** "eased to 3 per cent in April | from", "rose 4 per cent to 12 billion euros | from". */
function changedTo(reading: Reading, from: number, first: number): boolean {
  let to = false
  for (let at = from - 1; at >= Math.max(first, from - CHANGE); at -= 1) {
    const word = wordOf(reading, at)
    if (word === ',' || word === ';' || word === 'and') return false
    if (word === 'to' && has(reading, at + 1, NUMBER)) to = true
    if (changing.has(word)) return to
  }
  return false
}

/** True where a figure's revision begins at `at`: "up from", "raising an earlier". */
export function opensRevision(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  if (word === 'up' || word === 'down') return wordOf(reading, at + 1) === 'from'
  if (!revising.has(word)) return false
  for (let index = at + 1; index <= at + BETWEEN; index += 1)
    if (former.has(wordOf(reading, index))) return true
  return false
}

/** "rose from 17 to 31": a change and no range. */
export function isChange(reading: Reading, from: number): boolean {
  return changing.has(wordOf(reading, from - 1))
}
