/** "Chad, Niger and Mali said": states that speak together are as many sources. Indices are token indices. */
import { isPlaceName } from './institutions.ts'
import type { Range } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { has, wordOf } from './reading.ts'
import * as w from './words.ts'

/** States in one source, at most. */
const MOST = 12

/** The states of a joint source, those of the list before it included; any other source as it is. */
export function jointSources(reading: Reading, source: Range, first: number): readonly Range[] {
  const states = statesIn(reading, source)
  if (states === null) return [source]
  for (let left = MOST; left > 0; left -= 1) {
    const comma = (states[0]?.[0] ?? 0) - 1
    if (comma <= first || wordOf(reading, comma) !== ',') break
    const state = stateBefore(reading, comma, first)
    if (state === null) break
    states.unshift(state)
  }
  return states
}

/** The states that a range consists of where "and" joins two or more and nothing else stands in it; else null. */
function statesIn(reading: Reading, [first, end]: Range): Range[] | null {
  if (end - first > 4 * MOST || isPlaceName(reading, first, end)) return null
  const states: Range[] = []
  let from = first
  let joined = false
  for (let at = first; at <= end; at += 1) {
    const word = wordOf(reading, at)
    if (at < end && word !== ',' && word !== 'and') continue
    joined ||= at < end && word === 'and'
    // "France, and Germany"
    if (at > from) {
      if (!isMember(reading, from, at)) return null
      states.push([from, at])
    }
    from = at + 1
  }
  return joined && states.length > 1 ? states : null
}

/** A state, or a union of states. */
function isMember(reading: Reading, first: number, end: number): boolean {
  const from = has(reading, first, w.DETERMINER) ? first + 1 : first
  return isPlaceName(reading, first, end) || (end - from === 1 && unions.has(wordOf(reading, from)))
}

const unions = new Set(['eu', 'nato', 'un', 'ecowas'])

function stateBefore(reading: Reading, comma: number, first: number): Range | null {
  for (let start = comma - 1; start >= Math.max(first, comma - 4); start -= 1) {
    if (!isMember(reading, start, comma)) continue
    const from = has(reading, start - 1, w.DETERMINER) && start - 1 >= first ? start - 1 : start
    const before = wordOf(reading, from - 1)
    // "In Chad, Niger and Mali said": where, not who.
    if (from === first || before === ',' || before === 'and' || before === 'but')
      return [from, comma]
  }
  return null
}
