/**
 * Numbers of English in digits and words, their comparators, and the nouns that they count. "Dozens" and
 * "hundreds" stay vague: no number is invented. Indices are token indices.
 */
import type { Document } from '../../document.ts'
import type { Quantity } from '../../pack.ts'
import type { Comparator } from '../../types.ts'
import { comparators } from './comparators.ts'
import { classes, currencies, currencySigns } from './counted-classes.ts'
import { byFirst, isPhrase, none } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { has, NUMBER, readingOf, wordOf } from './reading.ts'
import { isChange } from './revisions.ts'

const ones = new Map<string, number>(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`
    .split(/\s+/u)
    .map((word, index) => [word, index]),
)

const tens = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index]),
)

const scales = new Map<string, number>([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
])

/** Words that stand for a number without giving one. */
const vagueWords = new Set(
  'dozens scores hundreds thousands millions several numerous multiple countless many'.split(' '),
)

const beforeByHead = byFirst(comparators, ([words]) => words)

/** Words that a quantity or a cardinal begins with, but for those that begin with a digit. */
const openers = new Set([
  ...ones.keys(),
  ...tens.keys(),
  ...beforeByHead.keys(),
  ...vagueWords,
  ...'half a an tens between from'.split(' '),
])

/** True where a quantity may begin: asked at every word, of which few do. */
function mayOpen(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  const first = word.charCodeAt(0)
  return (first >= 0x30 && first <= 0x39) || has(reading, at, NUMBER) || openers.has(word)
}

interface Value {
  readonly value: number
  readonly end: number
}

/** A cardinal number at `at`, or null: "1,200", "1.5 million", "twenty-three", "two hundred and fifty", "half a million". */
export function cardinal(reading: Reading, at: number, end: number): Value | null {
  if (!mayOpen(reading, at)) return null
  const first = wordOf(reading, at)
  if (first === 'half' && isArticle(wordOf(reading, at + 1))) {
    const scale = scales.get(wordOf(reading, at + 2))
    return scale === undefined ? null : { value: scale / 2, end: at + 3 }
  }
  const part = partOfScale(reading, at)
  if (part !== null) return part
  let index = at
  let total = 0
  let group = 0
  let seen = false
  if (isArticle(first) && scales.has(wordOf(reading, at + 1))) {
    group = 1
    index += 1
    seen = true
  }
  while (index < end) {
    const word = wordOf(reading, index)
    if (has(reading, index, NUMBER)) {
      if (seen) break
      const value = digits(word)
      if (value === null) return null
      group = value
    } else if (!seen && shortNumber(reading, index) !== null) {
      group = shortNumber(reading, index) ?? 0
    } else if (ones.has(word)) {
      if (seen && group % 10 !== 0) break
      group += ones.get(word) ?? 0
    } else if (tens.has(word)) {
      if (seen && group % 100 !== 0) break
      group += tens.get(word) ?? 0
    } else if (scales.has(word) && seen) {
      const scale = scales.get(word) ?? 1
      if (scale <= 100) group *= scale
      else {
        total += group * scale
        group = 0
      }
    } else if (
      word === '-' &&
      seen &&
      !(reading.document.tokens[index]?.spaced ?? true) &&
      ones.has(wordOf(reading, index + 1))
    ) {
      index += 1
      continue
    } else if (
      word === 'and' &&
      seen &&
      scales.has(wordOf(reading, index - 1)) &&
      isNumberWord(reading, index + 1)
    ) {
      index += 1
      continue
    } else break
    seen = true
    index += 1
  }
  return seen && index > at ? { value: total + group, end: index } : null
}

/** The same of a document: the number that begins at a token. */
export function numberAt(
  document: Document,
  index: number,
  limit: number,
): { readonly amount: number; readonly end: number } | null {
  const found = cardinal(readingOf(document), index, limit)
  return found === null ? null : { amount: found.value, end: found.end }
}

/** "a quarter of a million", "three quarters of a million", "one and a half million". */
function partOfScale(reading: Reading, at: number): Value | null {
  const count = isArticle(wordOf(reading, at)) ? 1 : (ones.get(wordOf(reading, at)) ?? 0)
  if (count === 0) return null
  if (wordOf(reading, at + 1) === 'and' && wordOf(reading, at + 3) === 'half') {
    const scale = scales.get(wordOf(reading, at + 4))
    return scale === undefined ? null : { value: (count + 0.5) * scale, end: at + 5 }
  }
  if (!/^quarters?$/u.test(wordOf(reading, at + 1)) || wordOf(reading, at + 2) !== 'of') return null
  const scale = isArticle(wordOf(reading, at + 3)) ? scales.get(wordOf(reading, at + 4)) : undefined
  return scale === undefined ? null : { value: (count * scale) / 4, end: at + 5 }
}

function isArticle(word: string): boolean {
  return word === 'a' || word === 'an'
}

function isNumberWord(reading: Reading, at: number): boolean {
  return ones.has(wordOf(reading, at)) || tens.has(wordOf(reading, at))
}

function digits(word: string): number | null {
  const plain = word.replaceAll(',', '')
  const value = Number(plain)
  return plain === '' || Number.isNaN(value) ? null : value
}

const short = new Map([
  ['k', 1000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['bn', 1_000_000_000],
  ['tn', 1_000_000_000_000],
])

/** "1.5m people", "$3bn", "2k euros": people, votes or money; what else "m" and "k" stand for is a length or a weight. */
function shortNumber(reading: Reading, at: number): number | null {
  const found = /^(\d[\d.,]*)(k|m|mn|bn|tn)$/u.exec(wordOf(reading, at))
  if (found === null) return null
  const value = digits(found[1] ?? '')
  const scale = short.get(found[2] ?? '')
  if (value === null || scale === undefined) return null
  const next = wordOf(reading, at + 1)
  const told =
    scale > 1_000_000 ||
    currencySigns.has(wordOf(reading, at - 1)) ||
    currencies.has(next) ||
    classes.has(next) ||
    next === 'votes'
  return told ? Math.round(value * scale) : null
}

const pairs: ReadonlyMap<string, Comparator> = new Map([
  ['couple', 'approx'],
  ['pair', 'eq'],
])

/** The quantity that begins at `at` (its comparator included), or null. */
export function quantityAt(reading: Reading, at: number, end: number): Quantity | null {
  if (!mayOpen(reading, at)) return null
  const word = wordOf(reading, at)
  if (word === 'between' || (word === 'from' && !isChange(reading, at))) {
    const low = cardinal(reading, at + 1, end)
    // "between 1.5 percent and 3 percent"
    const link =
      low === null ? at : low.end + Number(/^(?:percent|%)$/u.test(wordOf(reading, low.end)))
    const joint = wordOf(reading, link)
    if (low !== null && (joint === 'and' || joint === 'to')) {
      const high = cardinal(reading, link + 1, end)
      const least = high === null ? 0 : inUnit(reading, low.value, high)
      if (high !== null && high.value > least)
        return { low: least, high: high.value, comparator: 'between', first: at, end: high.end }
    }
    return null
  }
  for (const [words, comparator] of beforeByHead.get(word) ?? none) {
    if (!isPhrase(reading, at, words)) continue
    // "more than $40 million"
    const sign = currencySigns.has(wordOf(reading, at + words.length))
    const from = at + words.length + (sign ? 1 : 0)
    const value = cardinal(reading, from, end)
    if (value !== null) return bounded(value, comparator, at)
    const vague = vagueAt(reading, from, end)
    if (vague > from) return { low: null, high: null, comparator: 'vague', first: at, end: vague }
  }
  const vague = vagueAt(reading, at, end)
  if (vague > at) return { low: null, high: null, comparator: 'vague', first: at, end: vague }
  const pair = isArticle(word) ? pairs.get(wordOf(reading, at + 1)) : undefined
  if (pair !== undefined && wordOf(reading, at + 2) === 'of')
    return bounded({ value: 2, end: at + 2 }, pair, at)
  const value = cardinal(reading, at, end)
  if (value === null) return null
  const joint = wordOf(reading, value.end)
  const ranges =
    joint === 'to' && !(wordOf(reading, at - 1) === 'from' && isChange(reading, at - 1))
  if (joint === '-' || joint === '–' || ranges || joint === 'or') {
    const high = cardinal(reading, value.end + 1, end)
    const least = high === null ? 0 : inUnit(reading, value.value, high)
    if (high !== null && high.value > least && high.value < least * 20)
      return { low: least, high: high.value, comparator: 'between', first: at, end: high.end }
  }
  if (joint === 'or' && wordOf(reading, value.end + 1) === 'more')
    return { low: value.value, high: null, comparator: 'at_least', first: at, end: value.end + 2 }
  return bounded(value, 'eq', at)
}

/** "1.3 to 4 million": the millions are of both. */
function inUnit(reading: Reading, low: number, high: Value): number {
  const scale = scales.get(wordOf(reading, high.end - 1)) ?? 1
  return low < 1000 && scale >= 1000 && low * scale < high.value ? low * scale : low
}

function bounded(value: Value, comparator: Comparator, first: number): Quantity {
  const low = comparator === 'at_most' || comparator === 'less_than' ? null : value.value
  const high = comparator === 'at_least' || comparator === 'more_than' ? null : value.value
  return { low, high, comparator, first, end: value.end }
}

const sizes = new Set('large great huge small significant considerable growing unknown'.split(' '))

function vagueAt(reading: Reading, at: number, end: number): number {
  const word = wordOf(reading, at)
  if (at >= end) return at
  if (word === 'tens' || word === 'hundreds') {
    if (
      wordOf(reading, at + 1) === 'of' &&
      ['thousands', 'millions'].includes(wordOf(reading, at + 2))
    )
      return at + 3
  }
  if (vagueWords.has(word))
    return word === 'many' && wordOf(reading, at - 1) === 'how' ? at : at + 1
  if (word === 'a') {
    const next = wordOf(reading, at + 1)
    if (next === 'few') return at + 2
    if ((next === 'number' || next === 'handful') && wordOf(reading, at + 2) === 'of') return at + 2
    // "a large number of"
    if (sizes.has(next) && wordOf(reading, at + 2) === 'number' && wordOf(reading, at + 3) === 'of')
      return at + 3
  }
  return at
}
