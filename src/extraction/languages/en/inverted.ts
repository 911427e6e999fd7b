/** The subject that stands after its verb ("said X, a lawyer"). */

import type { Range } from './noun-phrases.ts'
import { isDash } from './noun-phrases.ts'
import { quantityAt } from './numbers.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  isNominal,
  looksFinite,
  NUMBER,
  opensQuote,
  PUNCTUATION,
  quoted,
  wordOf,
} from './reading.ts'
import { roles, titles } from './titles.ts'
import * as w from './words.ts'

/** The subject that begins at `first` after an inverted verb ("said X, a lawyer"); null if none. */
export function subjectAfter(reading: Reading, first: number, to: number): Range | null {
  if (first >= to) return null
  if (has(reading, first, w.PRONOUN)) return [first, first + 1]
  if (!isNominal(reading, first) || opensQuote(reading, first) >= 0) return null
  if (opens(reading, first)) return null
  // "…," X said Tuesday
  if (has(reading, first, w.DAY) && !has(reading, first, GENITIVE)) return null
  let at = first
  let asides = 0
  let core = first
  while (at < to) {
    const flag = reading.flags[at] ?? 0
    const word = wordOf(reading, at)
    if (quoted(reading, at) || opens(reading, at)) break
    if ((flag & PUNCTUATION) !== 0) {
      if (word === '.' && at + 1 < to && has(reading, at - 1, CAPITAL)) {
        at += 1
        continue
      }
      if (
        (word === '-' || word === '&' || word === "'" || word === '’' || word === '/') &&
        !isDash(reading, at)
      ) {
        at += 1
        continue
      }
      if (word === '(') {
        let close = at
        while (close < to && wordOf(reading, close) !== ')') close += 1
        // A bracket that nothing closes says nothing about the source.
        if (close >= to) break
        at = close + 1
        core = at
        continue
      }
      if (word === ',' && asides < 3 && startsAside(reading, at + 1, to)) {
        asides += 1
        at += 1
        continue
      }
      break
    }
    if (
      (flag & w.RELATIVE) !== 0 &&
      (wordOf(reading, at - 1) === ',' || word === 'who' || word === 'whose')
    ) {
      // "said X, who heads the mission": the description belongs to the source.
      const stop = nextStop(reading, at, to)
      return [first, stop]
    }
    if (word === 'who' || word === 'whom' || word === 'whose' || word === 'which') break
    if (
      (flag & (w.SUBORDINATOR | w.AUXILIARY | w.NEGATION)) !== 0 &&
      (flag & (CAPITAL | w.PREPOSITION | GENITIVE)) === 0
    )
      break
    if ((flag & w.PREPOSITION) !== 0 && (flag & CAPITAL) === 0) {
      if (
        !attaching.has(word) &&
        !(word === 'in' && (asides > 0 ? !inWriting(reading, at + 1) : locates(reading, at + 1))) &&
        !(word === 'by' && paperwork.has(wordOf(reading, at - 1)))
      )
        break
      if (has(reading, at + 1, w.DAY | w.MONTH)) break
      if (!isNominal(reading, at + 1)) break
      at += 1
      continue
    }
    if ((flag & w.ADVERB) !== 0 && (flag & w.DAY) === 0 && asides > 0) {
      at += 1
      continue
    }
    if ((flag & (w.DAY | w.ADVERB | w.PRONOUN)) !== 0 && (flag & GENITIVE) === 0 && at > first)
      break
    if ((flag & w.CONJUNCTION) !== 0 && (flag & CAPITAL) === 0) {
      if (word !== 'and' || !isNominal(reading, at + 1)) break
      at += 1
      continue
    }
    if (at > first && looksFinite(reading, at)) break
    at += 1
    core = at
  }
  while (
    core > first &&
    has(reading, core - 1, PUNCTUATION) &&
    wordOf(reading, core - 1) !== ')' &&
    wordOf(reading, core - 1) !== '.'
  )
    core -= 1
  return core > first ? [first, core] : null
}

/** "according to": who is named after it is another source. */
function opens(reading: Reading, at: number): boolean {
  return wordOf(reading, at) === 'according' && wordOf(reading, at + 1) === 'to'
}

const attaching = new Set(['of', 'for', 'from', 'at', 'with', 'against', 'to'])

const paperwork = new Set(
  'report statement study poll survey letter article paper analysis document statements reports'.split(
    ' ',
  ),
)

/** "in a statement", "in a joint letter": how it was said. */
function inWriting(reading: Reading, index: number): boolean {
  if (!has(reading, index, w.DETERMINER)) return false
  return [1, 2].some((step) =>
    /^(?:statement|interview|report|letter|post|declaration|communique|message)$/u.test(
      wordOf(reading, index + step),
    ),
  )
}

/** "farmers in the valley", "officials in Baku"; "in a statement" is no place. */
function locates(reading: Reading, index: number): boolean {
  if (has(reading, index, CAPITAL) && !has(reading, index, w.DAY | w.MONTH | NUMBER)) return true
  return (
    wordOf(reading, index) === 'the' &&
    isNominal(reading, index + 1) &&
    !/^(?:statement|interview|report|letter|post|same|past|last|wake|event|end)$/u.test(
      wordOf(reading, index + 1),
    )
  )
}

function startsAside(reading: Reading, index: number, to: number): boolean {
  if (index >= to || quoted(reading, index)) return false
  // "According to X, four people died": no age and no description.
  if (quantityAt(reading, index, to) !== null && countsSomething(reading, index, to)) return false
  if (has(reading, index, w.RELATIVE))
    return wordOf(reading, index) === 'who' || wordOf(reading, index) === 'whose'
  if (has(reading, index, w.DETERMINER | w.POSSESSIVE)) return true
  const word = wordOf(reading, index)
  if (titles.has(word) || roles.has(word)) return true
  if (
    word === 'former' ||
    word === 'head' ||
    word === 'deputy' ||
    word === 'senior' ||
    word === 'acting'
  )
    return true
  return (
    (has(reading, index, NUMBER) || has(reading, index, CAPITAL)) && !has(reading, index, w.DAY)
  )
}

/** "four people", "at least 9 boats"; "44," is an age, "one of the crew" a description, as is "a nurse". */
function countsSomething(reading: Reading, index: number, to: number): boolean {
  const figure = quantityAt(reading, index, to)
  if (figure === null || figure.low === 1 || has(reading, index, CAPITAL)) return false
  return (
    figure.end < to && isNominal(reading, figure.end) && wordOf(reading, figure.end) !== 'years'
  )
}

/** Index of the comma, dash or end of clause after `index`. */
export function nextStop(reading: Reading, index: number, to: number): number {
  let at = index
  while (at < to) {
    const word = wordOf(reading, at)
    if (
      !quoted(reading, at) &&
      (word === ',' || word === ';' || word === ':' || isDash(reading, at))
    )
      break
    if (at === to - 1 && has(reading, at, PUNCTUATION)) break
    at += 1
  }
  return at
}
