/** Dates and relative days of English, anchored on the day of publication. */
import {
  addDays,
  dayInYear,
  latestWeekday,
  nextWeekday,
  singleDay,
  weekdayOf,
  weekdayToday,
  wholeMonth,
} from '../../dates.ts'
import type { Document } from '../../document.ts'
import type { FoundDate } from '../../pack.ts'
import type { DateRange } from '../../types.ts'
import type { Hit } from './periods.ts'
import { isMeasure, periodAt } from './periods.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, NUMBER, PUNCTUATION, readingOf, wordOf } from './reading.ts'
import { MONTH, OPENS_DATE, OPENS_DAY } from './words.ts'

const weekdays = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'
    .split(' ')
    .map((word, index) => [word, index]),
)

const months = new Map<string, number>(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((word, index) => [
      [word, index + 1] as const,
      ...(word === 'may' ? [] : [[word.slice(0, 3), index + 1] as const]),
      ...(word === 'september' ? [['sept', 9] as const] : []),
    ]),
)

/** Dates in a token range. Without a day of publication only dates with a year are found. */
export function datesIn(
  document: Document,
  first: number,
  end: number,
  published: string | null,
): readonly FoundDate[] {
  const reading = readingOf(document)
  const result: FoundDate[] = []
  for (let at = first; at < end; at += 1) {
    if (!has(reading, at, NUMBER | MONTH | OPENS_DATE)) continue
    const hit =
      explicit(reading, at, end, published) ??
      dateOfWeekday(reading, at, end, published) ??
      relative(reading, at, first, published) ??
      periodAt(reading, at, first, end, published)
    if (hit === null || isMeasure(reading, at, first)) continue
    const range = isSince(reading, at, first) ? sinceThen(hit.range, published) : hit.range
    const isBareWeekday = hit.isBareWeekday === true && range === hit.range
    if (range !== null) result.push({ first: at, end: hit.end, range, isBareWeekday })
    at = hit.end - 1
  }
  return namedDaysBeatToday(reading, datesBeatWeekdays(reading, result))
}

const partsOfDay = new Set(['morning', 'afternoon', 'evening', 'night'])
const beforeDate = new Set([',', '(', 'the'])

/**
 * "Sunday, 20 February 2022", "Sunday night (Feb. 20)": the date says which Sunday, in whatever
 * year it lies; only without one the weekday is counted back from the day of publication.
 */
function dateOfWeekday(
  reading: Reading,
  at: number,
  end: number,
  published: string | null,
): Hit | null {
  if (!weekdays.has(wordOf(reading, at)) || !has(reading, at, CAPITAL)) return null
  let next = at + 1
  if (partsOfDay.has(wordOf(reading, next))) next += 1
  // At most a mark and an article stand between the two.
  for (let skipped = 0; skipped < 2 && beforeDate.has(wordOf(reading, next)); skipped += 1)
    next += 1
  if (next >= end) return null
  const hit = explicit(reading, next, end, published)
  return hit?.range.precision === 'day' ? hit : null
}

/** "20 February, a Sunday", "on February 20 (Sunday)": one day, said twice. */
function datesBeatWeekdays(reading: Reading, dates: readonly FoundDate[]): readonly FoundDate[] {
  return dates.filter((date, index) => {
    const before = index > 0 ? dates[index - 1] : undefined
    const day = weekdays.get(wordOf(reading, date.first))
    if (before === undefined || day === undefined || date.end !== date.first + 1) return true
    return (
      date.first - before.end > 2 ||
      before.range.precision !== 'day' ||
      dayNumber(reading, before.end - 1) + yearAt(reading, before.end - 1) === 0 ||
      weekdayOf(before.range.from) !== day
    )
  })
}

/** "since Wednesday", "since fighting erupted on Sept. 27". */
function isSince(reading: Reading, at: number, first: number): boolean {
  for (let index = at - 1; index >= Math.max(first, at - 6); index -= 1) {
    if (wordOf(reading, index) === 'since') return true
    if (has(reading, index, PUNCTUATION)) return false
  }
  return false
}

/** From a day to the day of publication; no date at all where that is unknown. */
function sinceThen(range: DateRange, published: string | null): DateRange | null {
  if (published === null || published < range.from) return null
  return { from: range.from, to: published, precision: 'range' }
}

/** "today, Sunday": the weekday stays, the adverb goes. */
function namedDaysBeatToday(reading: Reading, dates: readonly FoundDate[]): readonly FoundDate[] {
  if (dates.length < 2) return dates
  return dates.filter((date, index) => {
    if (wordOf(reading, date.first) !== 'today') return true
    const next = dates[index + 1]
    return (
      next === undefined || next.first - date.end > 2 || !weekdays.has(wordOf(reading, next.first))
    )
  })
}

function explicit(reading: Reading, at: number, end: number, published: string | null): Hit | null {
  const number = dayNumber(reading, at)
  // 27 September 2020, 27th of September
  if (number > 0) {
    const of = wordOf(reading, at + 1) === 'of' ? 1 : 0
    const month = monthAt(reading, at + 1 + of)
    if (month > 0) return complete(reading, number, month, at + 2 + of, end, published)
    return null
  }
  const month = monthAt(reading, at)
  if (month === 0) return null
  let next = at + 1
  if (wordOf(reading, next) === '.') next += 1
  const day = dayNumber(reading, next)
  if (day > 0) return complete(reading, day, month, next + 1, end, published)
  const year = yearAt(reading, next)
  if (year > 0) return { end: next + 1, range: wholeMonth(month, year) }
  return null
}

function complete(
  reading: Reading,
  day: number,
  month: number,
  at: number,
  end: number,
  published: string | null,
): Hit | null {
  let next = at
  if (wordOf(reading, next) === ',') next += 1
  const year = next < end ? yearAt(reading, next) : 0
  const found = dayInYear(day, month, year > 0 ? year : null, published)
  return found === null ? null : { end: year > 0 ? next + 1 : at, range: singleDay(found) }
}

function monthAt(reading: Reading, at: number): number {
  if (!has(reading, at, MONTH) || !has(reading, at, CAPITAL)) return 0
  return months.get(wordOf(reading, at)) ?? 0
}

function dayNumber(reading: Reading, at: number): number {
  // Asked of every token: words that do not begin with a digit need no expression.
  const code = wordOf(reading, at).charCodeAt(0)
  if (!(code >= 0x30 && code <= 0x39)) return 0
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(wordOf(reading, at))
  const value = Number(match?.[1] ?? 0)
  return value >= 1 && value <= 31 ? value : 0
}

function yearAt(reading: Reading, at: number): number {
  return has(reading, at, NUMBER) && /^(?:19|20)\d\d$/u.test(wordOf(reading, at))
    ? Number(wordOf(reading, at))
    : 0
}

function relative(
  reading: Reading,
  at: number,
  first: number,
  published: string | null,
): Hit | null {
  if (published === null || !has(reading, at, OPENS_DAY)) return null
  const word = wordOf(reading, at)
  const day = weekdays.get(word)
  if (day !== undefined && has(reading, at, CAPITAL)) {
    const before = at > first ? wordOf(reading, at - 1) : ''
    if (before === 'next' || before === 'coming')
      return { end: at + 1, range: singleDay(nextWeekday(published, day)) }
    if (before === 'last') {
      // "last Sunday" said on a Sunday is a week ago.
      const base = weekdayOf(published) === day ? addDays(published, -1) : published
      return { end: at + 1, range: singleDay(latestWeekday(base, day)) }
    }
    // "today, Wednesday": where the stamp's zone has not got there yet, it is the day after.
    const isToday = before === 'today' || (before === ',' && wordOf(reading, at - 2) === 'today')
    const named = (isToday ? weekdayToday : latestWeekday)(published, day)
    return { end: at + 1, range: singleDay(named), isBareWeekday: !isToday }
  }
  if (word === 'yesterday') return { end: at + 1, range: singleDay(addDays(published, -1)) }
  if (word === 'today' || word === 'tonight') return { end: at + 1, range: singleDay(published) }
  if (word === 'tomorrow') return { end: at + 1, range: singleDay(addDays(published, 1)) }
  if (word === 'overnight')
    return {
      end: at + 1,
      range: { from: addDays(published, -1), to: published, precision: 'range' },
    }
  const next = wordOf(reading, at + 1)
  if (
    word === 'earlier' &&
    (next === 'today' ||
      (next === 'in' && wordOf(reading, at + 2) === 'the' && wordOf(reading, at + 3) === 'day'))
  )
    return { end: next === 'today' ? at + 2 : at + 4, range: singleDay(published) }
  if (
    word === 'later' &&
    next === 'in' &&
    wordOf(reading, at + 2) === 'the' &&
    wordOf(reading, at + 3) === 'day'
  )
    return { end: at + 4, range: singleDay(published) }
  if (word === 'last' && next === 'night')
    return { end: at + 2, range: singleDay(addDays(published, -1)) }
  if (word === 'this' && ['morning', 'afternoon', 'evening'].includes(next))
    return { end: at + 2, range: singleDay(published) }
  if (word === 'last' && next === 'week')
    return {
      end: at + 2,
      range: { from: addDays(published, -13), to: addDays(published, -1), precision: 'range' },
    }
  return null
}
