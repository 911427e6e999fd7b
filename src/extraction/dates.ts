/** Calendar arithmetic on `YYYY-MM-DD` days. Pure: the only "now" is the article's own date. */
import type { DateRange } from './types.ts'

/** The day of a time stamp (its date part as written), or null where it has none. */
export function dayOf(publishedAt: string | undefined): string | null {
  const day = publishedAt?.slice(0, 10)
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(day) && isDay(day) ? day : null
}

/** `Date.parse` takes 31 February for 2 March: a month has the days that it has. */
function isDay(day: string): boolean {
  // A year of five digits has no place in `YYYY-MM-DD`.
  if (day.length !== 10) return false
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8))
  const leaps = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return date >= 1 && date <= (lengths[month - 1] ?? 0) + (leaps ? 1 : 0)
}

/** Days of the months in a year that is no leap year. */
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Milliseconds in a day. */
export const DAY_LENGTH = 86_400_000

/** Days that are remembered: a text names few, and asks for each time and again. */
const MOST = 5_000

const times = new Map<string, number>()

/** When a day begins (UTC), in milliseconds since 1970. */
export function timeOf(day: string): number {
  const known = times.get(day)
  if (known !== undefined) return known
  const time = Date.parse(`${day}T00:00:00Z`)
  if (times.size > MOST) times.clear()
  times.set(day, time)
  return time
}

/** `day` plus `count` days. */
export function addDays(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // Most days stay in their month, and need no calendar.
  const within = date + count
  if (within >= 1 && within <= 28 && day.length === 10) return `${day.slice(0, 8)}${pad(within)}`
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10)
}

/** Sunday is 0. */
export function weekdayOf(day: string): number {
  // The first of January 1970 was a Thursday.
  return (((timeOf(day) / DAY_LENGTH + 4) % 7) + 7) % 7
}

/** The latest such weekday that is not after `day`. A named weekday beats "today". */
export function latestWeekday(day: string, weekday: number): string {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7))
}

/**
 * The weekday that a text calls today: of the day of publication, or of the next one where that is still to come in the time
 * zone of the stamp; else the latest.
 */
export function weekdayToday(day: string, weekday: number): string {
  const next = addDays(day, 1)
  return weekdayOf(next) === weekday ? next : latestWeekday(day, weekday)
}

/** The first time zone in which a day begins is this far ahead of UTC, in milliseconds (Kiribati, +14:00). */
const FIRST_ZONE = 14 * 3_600_000

/**
 * The day that has begun somewhere on earth at the moment of a stamp, where that is the next one after the stamp's own and
 * the stamp's day is that of UTC, by which nothing tells where the desk sits; else null. A stamp of another calendar day
 * than UTC's is of the desk's own zone, and its day is that of the desk.
 */
export function dayBegunElsewhere(publishedAt: string | undefined): string | null {
  const day = dayOf(publishedAt)
  const time = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt)
  if (day === null || publishedAt?.length === day.length || Number.isNaN(time)) return null
  const sinceMidnight = time - timeOf(day)
  if (sinceMidnight < 0 || sinceMidnight >= DAY_LENGTH) return null
  return sinceMidnight + FIRST_ZONE >= DAY_LENGTH ? addDays(day, 1) : null
}

/** Days between the weekday's last turn and the one that has begun elsewhere. */
const WEEK = 7

/**
 * "On Wednesday", in a report that went out on Tuesday evening by UTC: where Wednesday has begun for those who wrote it, it
 * is that one. Who means the day six days before says "last Wednesday".
 */
export function orBegunElsewhere(range: DateRange, begun: string): DateRange {
  const isIt = range.precision === 'day' && addDays(range.from, WEEK) === begun
  return isIt ? singleDay(begun) : range
}

/** The first such weekday after `day`. */
export function nextWeekday(day: string, weekday: number): string {
  return addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1)
}

const pad = (value: number) => String(value).padStart(2, '0')

export function singleDay(day: string): DateRange {
  return { from: day, to: day, precision: 'day' }
}

/**
 * A day and month without a year: the year that puts it nearest before `published`, at most 31 days
 * after it. With a year it is exact. Null where there is no such day.
 */
export function dayInYear(
  date: number,
  month: number,
  year: number | null,
  published: string | null,
): string | null {
  const make = (inYear: number) => {
    const day = `${String(inYear).padStart(4, '0')}-${pad(month)}-${pad(date)}`
    return isDay(day) ? day : null
  }
  if (year !== null) return make(year)
  if (published === null) return null
  const thisYear = Number(published.slice(0, 4))
  const day = make(thisYear)
  return day !== null && day > addDays(published, 31) ? make(thisYear - 1) : day
}

/** A whole month. */
export function wholeMonth(month: number, year: number): DateRange {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return { from: first, to: last, precision: 'month' }
}
