/** Years and times long past: "two years ago", "last year", "since 2014". Indices are token indices. */
import { addDays, singleDay, wholeMonth } from '../../dates.ts'
import type { DateRange } from '../../types.ts'
import { cardinal } from './numbers.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, NUMBER, PUNCTUATION, wordOf } from './reading.ts'

export interface Hit {
  readonly end: number
  readonly range: DateRange
  readonly isBareWeekday?: boolean
}

/** Words before a year that make it a time and no figure. */
const beforeYear = new Set([
  'in',
  'since',
  'during',
  'until',
  'throughout',
  'of',
  'between',
  'from',
  'early',
  'late',
  'mid',
])

/** A year, or a time counted back from the day of publication. */
export function periodAt(
  reading: Reading,
  at: number,
  first: number,
  end: number,
  published: string | null,
): Hit | null {
  const word = wordOf(reading, at)
  if (has(reading, at, NUMBER)) {
    if (!/^(?:19|20)\d\d$/u.test(word) || at === first) return null
    const before = wordOf(reading, at - 1)
    if (!beforeYear.has(before)) return null
    // "the end of 2014", but not "a toll of 2014"
    if (
      before === 'of' &&
      !/^(?:start|beginning|end|spring|summer|autumn|winter)$/u.test(wordOf(reading, at - 2))
    )
      return null
    const joint = wordOf(reading, at + 1)
    if ((before === 'between' && joint === 'and') || (before === 'from' && joint === 'to')) {
      const last = wordOf(reading, at + 2)
      if (!/^(?:19|20)\d\d$/u.test(last) || last < word) return null
      return {
        end: at + 3,
        range: { from: `${word}-01-01`, to: `${last}-12-31`, precision: 'range' },
      }
    }
    if (before === 'between' || before === 'from') return null
    // "in 2019 homes": a figure.
    if (at + 1 < end && !endsYear(reading, at + 1)) return null
    return { end: at + 1, range: wholeYear(Number(word)) }
  }
  if (published === null) return null
  if (word === 'ago') return agoAt(reading, at, first, published)
  const day = dayBefore(reading, at, first, published)
  if (day !== null) return day
  const next = wordOf(reading, at + 1)
  if ((word === 'past' || word === 'last') && wordOf(reading, at - 1) === 'the')
    return pastAt(reading, at, end, published)
  if (word === 'last' && next === 'year')
    return { end: at + 2, range: wholeYear(Number(published.slice(0, 4)) - 1) }
  if (word === 'last' && next === 'month') return { end: at + 2, range: monthBefore(published, 1) }
  return null
}

/** A name or a noun after the digits makes them no year. */
function endsYear(reading: Reading, at: number): boolean {
  return (
    has(reading, at, CAPITAL) ||
    !/^\p{L}+s$/u.test(wordOf(reading, at)) ||
    wordOf(reading, at) === 'as'
  )
}

/** "the past year", "the last 48 hours": until now. */
function pastAt(reading: Reading, at: number, end: number, published: string): Hit | null {
  const count = cardinal(reading, at + 1, end)
  const last = count?.end ?? at + 1
  const unit = spans.get(wordOf(reading, last).replace(/s$/u, ''))
  const days = Math.ceil((count?.value ?? 1) * (unit ?? 0))
  if (unit === undefined || days < 1 || days > 40_000) return null
  return {
    end: last + 1,
    range: { from: addDays(published, -days), to: published, precision: 'range' },
  }
}

/** Days of a unit. */
const spans = new Map([
  ['hour', 1 / 24],
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['year', 365],
  ['decade', 3652],
])

/** "three days ago", "a year ago", "two decades ago". */
function agoAt(reading: Reading, at: number, first: number, published: string): Hit | null {
  const unit = wordOf(reading, at - 1).replace(/s$/u, '')
  if (at - 2 < first || !units.has(unit)) return null
  let count = /^an?$/u.test(wordOf(reading, at - 2)) ? 1 : 0
  for (let from = at - 2; from >= Math.max(first, at - 4) && count === 0; from -= 1) {
    const value = cardinal(reading, from, at - 1)
    if (value !== null && value.end === at - 1) count = value.value
  }
  if (!Number.isInteger(count) || count < 1 || count > 2000) return null
  const range = back(unit, count, published)
  return range === null ? null : { end: at + 1, range }
}

/** "two days earlier", "the day before", "the previous day": told from the day of the news. */
function dayBefore(reading: Reading, at: number, first: number, published: string): Hit | null {
  const word = wordOf(reading, at)
  if (word === 'previous' && wordOf(reading, at + 1) === 'day')
    return { end: at + 2, range: singleDay(addDays(published, -1)) }
  if (word !== 'earlier' && word !== 'before') return null
  const unit = wordOf(reading, at - 1)
  if (unit !== 'day' && unit !== 'days') return null
  // "two days before the vote", "earlier than planned": counted from something else.
  const next = wordOf(reading, at + 1)
  if (next !== '' && !has(reading, at + 1, PUNCTUATION) && next !== 'and') return null
  if (wordOf(reading, at - 2) === 'the' && unit === 'day')
    return { end: at + 1, range: singleDay(addDays(published, -1)) }
  return agoAt(reading, at, first, published)
}

const units = new Set(['day', 'week', 'month', 'year', 'decade'])

function back(unit: string, count: number, published: string): DateRange | null {
  if (unit === 'day') {
    const day = addDays(published, -count)
    return { from: day, to: day, precision: 'day' }
  }
  // A week ago may be a day more or less.
  if (unit === 'week') {
    const day = addDays(published, -7 * count)
    return { from: addDays(day, -3), to: addDays(day, 3), precision: 'range' }
  }
  if (unit === 'month') return monthBefore(published, count)
  const year = Number(published.slice(0, 4))
  const past = year - count * (unit === 'decade' ? 10 : 1)
  return past < 1 ? null : wholeYear(past)
}

function monthBefore(published: string, count: number): DateRange {
  const months = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - count
  return wholeMonth((months % 12) + 1, Math.floor(months / 12))
}

function wholeYear(year: number): DateRange {
  const digits = String(year).padStart(4, '0')
  return { from: `${digits}-01-01`, to: `${digits}-12-31`, precision: 'year' }
}

const superlatives = new Set(
  'worst first deadliest largest biggest bloodiest heaviest highest lowest most only'.split(' '),
)

/** "the deadliest raid since 2014", "more than last year": what it is measured by, and not when it was. */
export function isMeasure(reading: Reading, at: number, first: number): boolean {
  const before = wordOf(reading, at - 1)
  if (before === 'than') return true
  let since = before === 'since' || wordOf(reading, at - 2) === 'since'
  for (let index = at - 1; index >= Math.max(first, at - 10); index -= 1) {
    const word = wordOf(reading, index)
    since ||= word === 'since'
    if (word === 'compared') return true
    if (since && superlatives.has(word))
      return wordOf(reading, index - 1) === 'the' || wordOf(reading, index - 1) === 'its'
  }
  return false
}
