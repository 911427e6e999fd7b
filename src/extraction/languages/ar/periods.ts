/** Months, years and stretches of time told from the day of publication: «قبل عامين», «العام الماضي», «منذ أبريل». */

import { addDays, singleDay, wholeMonth } from '../../dates.ts'
import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { fold } from '../../normalise.ts'
import type { FoundDate } from '../../pack.ts'
import type { DateRange } from '../../types.ts'
import { isNounBehind } from './number-nouns.ts'
import { monthHeads } from './number-words.ts'
import { numberAt } from './numbers.ts'
import { list } from './words.ts'

type Unit = 'day' | 'week' | 'month' | 'year'

/** Noun of a period -> its unit and, for duals and singulars, how many. */
const units: ReadonlyMap<string, { readonly unit: Unit; readonly count?: number }> = new Map(
  (
    [
      ['day', 1, 'يوم'],
      ['day', 2, 'يومين'],
      ['day', 0, 'أيام يوما'],
      ['week', 1, 'أسبوع'],
      ['week', 2, 'أسبوعين'],
      ['week', 0, 'أسابيع أسبوعا'],
      ['month', 1, 'شهر'],
      ['month', 2, 'شهرين'],
      ['month', 0, 'أشهر شهور شهرا'],
      ['year', 1, 'عام سنة'],
      ['year', 2, 'عامين سنتين'],
      ['year', 0, 'أعوام سنوات عاما سنة سنين'],
    ] as const
  ).flatMap(([unit, count, words]) =>
    fold(words)
      .split(' ')
      .map((word) => [word, count > 0 ? { unit, count } : { unit }] as const),
  ),
)
/** The number of «سنة» tells whether it is one or some: «قبل سنة», «قبل 20 سنة». */
const singular = list('سنة يوم أسبوع شهر عام')

const past = list('الماضي الماضية الفائت الفائتة المنصرم المنصرمة')
const current = list('الجاري الجارية الحالي الحالية')

/** False for words that no period begins with. */
export function opensPeriod(word: string): boolean {
  return openers.has(word) || (word.startsWith('ال') && units.has(word.slice(2)))
}

const openers = new Set(['قبل', 'منذ', 'ومنذ'])

/** @returns the period that begins at a token, «منذ» before it left out, or null */
export function periodAt(document: Document, at: number, published: string): FoundDate | null {
  if (document.tokens[at]?.kind === 'number') return yearAt(document, at)
  const word = wordAt(document, at)
  if (openers.has(word)) return ago(document, at, published)
  return periodNamed(document, at, published)
}

/** «العام الماضي», «الشهر الماضي», «الأسبوع الماضي», «العام الجاري», «هذا العام». */
function periodNamed(document: Document, at: number, published: string): FoundDate | null {
  const word = wordAt(document, at)
  if (!word.startsWith('ال')) return null
  const unit = units.get(word.slice(2))?.unit
  if (unit === undefined || unit === 'day') return null
  const next = wordAt(document, at + 1)
  const year = Number(published.slice(0, 4))
  if (past.has(next)) {
    const range =
      unit === 'week'
        ? between(addDays(published, -13), addDays(published, -1))
        : unit === 'month'
          ? monthBefore(published, 1)
          : wholeYear(year - 1)
    return { first: at, end: at + 2, range }
  }
  const here = current.has(next)
  if (unit !== 'year' || !(here || wordAt(document, at - 1) === 'هذا')) return null
  return {
    first: at,
    end: here ? at + 2 : at + 1,
    range: between(`${published.slice(0, 4)}-01-01`, published),
  }
}

/** «قبل عامين», «قبل ثلاثة أشهر», «منذ شهرين»; «قبل يومين من الحفل» hangs on something else. */
function ago(document: Document, at: number, published: string): FoundDate | null {
  const from = ['نحو', 'حوالي', 'قرابة', 'اكثر'].includes(wordAt(document, at + 1))
    ? at + 2
    : at + 1
  const first = wordAt(document, from) === 'من' ? from + 1 : from
  const number = numberAt(document, first, document.tokens.length)
  const noun = number?.end ?? first
  const word = wordAt(document, noun)
  const entry = units.get(word)
  if (entry === undefined) return null
  const one = singular.has(word) ? 1 : entry.count
  const count = number === null ? one : number.amount
  const since = wordAt(document, at) !== 'قبل'
  const next = wordAt(document, noun + 1)
  if (count === undefined || count < 1 || count > 200 || !Number.isInteger(count)) return null
  // «منذ عام 2014», «قبل عام 2014»: the number names the year.
  if (document.tokens[noun + 1]?.kind === 'number' || monthHeads.has(next)) return null
  if (!since && next === 'من') return null
  const range = rangeAgo(entry.unit, count, published)
  return {
    first: at,
    end: noun + 1,
    range: since ? between(range.from, published) : range,
  }
}

function rangeAgo(unit: Unit, count: number, published: string): DateRange {
  if (unit === 'day') return singleDay(addDays(published, -count))
  if (unit === 'month') return monthBefore(published, count)
  if (unit === 'year') return wholeYear(Number(published.slice(0, 4)) - count)
  // "Two weeks ago" is no day: half a week on both sides.
  return between(addDays(published, -7 * count - 3), addDays(published, -7 * count + 3))
}

const yearHeads = list('عام العام سنة لعام بعام')

/** «عام 2014», «في 2014», «منذ 2014». */
function yearAt(document: Document, at: number): FoundDate | null {
  const token = document.tokens[at]?.norm ?? ''
  if (!/^(?:19|20)\d\d$/u.test(token)) return null
  const before = wordAt(document, at - 1)
  const bare = before === 'في' || before === 'منذ' || before === 'خلال'
  if (!yearHeads.has(before) && !(bare && !isNounBehind(document, at + 1, false))) return null
  return { first: at, end: at + 1, range: wholeYear(Number(token)) }
}

const monthLeads = list('في منذ ومنذ خلال شهر أواخر أوائل مطلع منتصف نهاية بداية')

/** «منذ أبريل», «في آذار الماضي»: the latest month of this name, not after the day of publication. */
export function bareMonth(
  document: Document,
  first: number,
  month: { readonly month: number; readonly end: number },
  published: string,
): FoundDate | null {
  if (!monthLeads.has(wordAt(document, first - 1))) return null
  const next = wordAt(document, month.end)
  if (/^(?:ال)?(?:مقبل|قادم|جاري|حالي)$/u.test(next)) return null
  const told = yearTold(document, month.end, published)
  const thisYear = Number(published.slice(0, 4))
  const year = told?.year ?? (month.month > Number(published.slice(5, 7)) ? thisYear - 1 : thisYear)
  const range = wholeMonth(month.month, year)
  return {
    first,
    end: told?.end ?? (past.has(next) ? month.end + 1 : month.end),
    range: range.to > published ? { ...range, to: published } : range,
  }
}

/** «من العام الماضي», «العام الجاري» behind a month. */
export function yearTold(
  document: Document,
  at: number,
  published: string,
): { readonly year: number; readonly end: number } | null {
  const noun = wordAt(document, at) === 'من' ? at + 1 : at
  if (!/^(?:العام|السن[ةه])$/u.test(wordAt(document, noun))) return null
  const which = wordAt(document, noun + 1)
  const year = Number(published.slice(0, 4))
  if (past.has(which)) return { year: year - 1, end: noun + 2 }
  return current.has(which) ? { year, end: noun + 2 } : null
}

/** What goes on since then, or is the first since then, is not what a claim is about: «الحرب الدائرة منذ 2014». */
const other =
  /^(?:(?:ال|لل)?(?:مستمر|متواصل|داير|جاري|قايم|محاصر|معلق|مفروض|مغلق|محتجز|معتقل|حاكم|مندلع)(?:[ةه]|ين|ون)?|(?:ال|لل)?(?:اول[يى]?|مرة|مره)|(?:ال)?(?:اكبر|اعلي|اعنف|اسوا|اشد|اخطر|ادني|اقل)|(?:بدا|اندلع|تاسس|انشي|نشب)ت?|مقارنة|مقارنه|مقابل|قياسا)$/u

/** True where a date tells of something beside the claim: a superlative or a war before it. */
export function isAside(document: Document, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 5); at -= 1) {
    if (document.tokens[at]?.kind === 'punct') return false
    if (other.test(wordAt(document, at))) return true
  }
  return false
}

function wholeYear(year: number): DateRange {
  return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' }
}

function monthBefore(published: string, count: number): DateRange {
  const index = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - count
  return wholeMonth((index % 12) + 1, Math.floor(index / 12))
}

function between(from: string, to: string): DateRange {
  return { from, to, precision: 'range' }
}
