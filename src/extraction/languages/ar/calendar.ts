/** Dates and relative days of Arabic text. */
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
import { wordAt } from '../../document.ts'
import { fold } from '../../normalise.ts'
import type { FoundDate } from '../../pack.ts'
import { byToken } from './by-token.ts'
import { months, numberWords } from './number-words.ts'
import { bareMonth, isAside, opensPeriod, periodAt, yearTold } from './periods.ts'
import { list, weekdays } from './words.ts'

/** First word of a month's name -> its number and, for two words, the second («كانون الأول»). */
const monthHeads = new Map<
  string,
  { readonly month: number; readonly tail: string | undefined }[]
>()
for (const [index, names] of months.entries())
  for (const name of names) {
    const [head = '', tail] = name.split(' ')
    monthHeads.set(head, [...(monthHeads.get(head) ?? []), { month: index + 1, tail }])
  }

/** Month that begins at a token (1 to 12) and the index after it; both calendars' names may stand together. */
function monthAt(
  document: Document,
  index: number,
  twin = true,
): { month: number; end: number } | null {
  const next = wordAt(document, index + 1)
  const entry = monthHeads
    .get(wordAt(document, index))
    ?.find(({ tail }) => tail === undefined || tail === next)
  if (entry === undefined) return null
  let end = index + (entry.tail === undefined ? 1 : 2)
  if (twin && (wordAt(document, end) === '/' || wordAt(document, end) === '(')) {
    const other = monthAt(document, end + 1, false)
    if (other?.month === entry.month)
      end = other.end + (wordAt(document, other.end) === ')' ? 1 : 0)
  }
  return { month: entry.month, end }
}

function numeral(document: Document, index: number, low: number, high: number): number | null {
  const token = document.tokens[index]
  if (token?.kind !== 'number' || !/^\d+$/u.test(token.norm)) return null
  const number = Number(token.norm)
  return number >= low && number <= high ? number : null
}

const ordinals: ReadonlyMap<string, number> = new Map(
  `الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي`
    .split(' ')
    .map((word, index) => [fold(word), index === 10 ? 1 : index + 1]),
)

/** «السابع من أكتوبر», «الحادي والعشرين من تموز»: the day and the index after it. */
function ordinalDay(document: Document, index: number): { day: number; end: number } | null {
  const unit = ordinals.get(wordAt(document, index))
  const word = wordAt(document, index)
  if (unit === undefined) {
    const tens = /^ال(?:عشرين|عشرون)$/u.test(word)
      ? 20
      : /^ال(?:ثلاثين|ثلاثون)$/u.test(word)
        ? 30
        : 0
    return tens === 0 ? null : { day: tens, end: index + 1 }
  }
  const next = wordAt(document, index + 1)
  if (next === 'عشر') return { day: unit + 10, end: index + 2 }
  if (/^والعشر(?:ين|ون)$/u.test(next)) return { day: unit + 20, end: index + 2 }
  if (/^والثلاث(?:ين|ون)$/u.test(next)) return { day: unit + 30, end: index + 2 }
  return { day: unit, end: index + 1 }
}

function explicitAt(document: Document, index: number, published: string | null): FoundDate | null {
  const named = wordAt(document, index).startsWith('ال') ? ordinalDay(document, index) : null
  if (named !== null && wordAt(document, named.end) === 'من') {
    const month = monthAt(document, named.end + 1)
    if (month !== null) return inMonth(document, index, named.day, month, published)
  }
  const day = numeral(document, index, 1, 31)
  if (day !== null) {
    const separator = wordAt(document, index + 1)
    const numericMonth = numeral(document, index + 2, 1, 12)
    const numericYear = numeral(document, index + 4, 1900, 2100)
    if ((separator === '/' || separator === '-') && numericMonth !== null && numericYear !== null) {
      const date = dayInYear(day, numericMonth, numericYear, published)
      return date === null ? null : { first: index, end: index + 5, range: singleDay(date) }
    }
    const at = wordAt(document, index + 1) === 'من' ? index + 2 : index + 1
    const month = monthAt(document, at)
    return month === null ? null : inMonth(document, index, day, month, published)
  }
  const month = monthAt(document, index)
  if (month === null) return null
  const year = numeral(document, month.end, 1900, 2100)
  if (year === null) return published === null ? null : bareMonth(document, index, month, published)
  return { first: index, end: month.end + 1, range: wholeMonth(month.month, year) }
}

/** A day of a month, with the year that may follow. */
function inMonth(
  document: Document,
  first: number,
  day: number,
  month: { readonly month: number; readonly end: number },
  published: string | null,
): FoundDate | null {
  // «حركة 23 مارس»: a name.
  if (/^(?:ال)?(?:حركة|حركه|كتائب|كتايب|جبهة|لواء|ثورة)$/u.test(wordAt(document, first - 1)))
    return null
  let { end } = month
  if (
    ['من', 'عام', 'سنة', '،', 'لعام'].includes(wordAt(document, end)) &&
    numeral(document, end + 1, 1900, 2100) !== null
  )
    end += 1
  const told = published === null ? null : yearTold(document, end, published)
  const year = told?.year ?? numeral(document, end, 1900, 2100)
  if (year !== null) end = told?.end ?? end + 1
  const date = dayInYear(day, month.month, year, published)
  return date === null ? null : { first, end, range: singleDay(date) }
}

/** False for nearly every word: no date begins with it. */
const mayBegin = byToken(
  (word) =>
    [monthHeads, ordinals, relativeHeads].some((heads) => heads.has(word)) ||
    /^(?:في|خلال|ال(?:عشر|ثلاث)(?:ين|ون))$/u.test(word) ||
    opensPeriod(word),
  false,
)

/** All dates of a token range, in order. Relative ones hang on `published`. */
export function datesIn(
  document: Document,
  first: number,
  end: number,
  published: string | null,
): FoundDate[] {
  const found: FoundDate[] = []
  for (let at = first; at < end; at += 1) {
    if (document.tokens[at]?.kind !== 'number' && !mayBegin(document, at)) continue
    const date =
      explicitAt(document, at, published) ??
      (published === null
        ? null
        : (lately(document, at, published) ??
          (relativeHeads.has(wordAt(document, at))
            ? relativeAt(document, at, end, published)
            : null) ??
          periodAt(document, at, published)))
    if (date === null) continue
    at = date.end - 1
    const open = since(document, date, published)
    if (open !== null && !(isLong(open.range) && isAside(document, date.first))) found.push(open)
  }
  return found
}

/** Between «منذ» and its date: «منذ مطلع العام الجاري», «منذ شهر أبريل». */
const sinceWords = list(
  'يوم صباح مساء فجر ظهر ليل شهر عام العام سنة بداية مطلع أوائل أواخر منتصف نهاية هذا',
)

function isLong(range: FoundDate['range']): boolean {
  return range.precision !== 'day'
}

/** «منذ 27 أيلول»: from that day to the day of publication; no day of its own where that is unknown. */
function since(document: Document, date: FoundDate, published: string | null): FoundDate | null {
  let before = date.first - 1
  while (sinceWords.has(wordAt(document, before))) before -= 1
  const word = wordAt(document, before)
  if (word !== 'منذ' && word !== 'ومنذ') return date
  if (published === null || published < date.range.from) return null
  return { ...date, range: { from: date.range.from, to: published, precision: 'range' } }
}

const spans: ReadonlyMap<string, number> = new Map(
  (
    [
      ['الساعات', 1 / 24],
      ['ساعات', 1 / 24],
      ['ساعة', 1 / 24],
      ['الساعة', 1 / 24],
      ['الايام', 1],
      ['ايام', 1],
      ['الاسابيع', 7],
    ] as const
  ).map(([word, days]) => [word, days]),
)

/** «خلال الأيام الثلاثة الماضية», «في الساعات الأربع والعشرين الماضية», «خلال 24 ساعة»: up to the day of publication. */
function lately(document: Document, at: number, published: string): FoundDate | null {
  const head = wordAt(document, at)
  if (head !== 'خلال' && head !== 'في') return null
  let amount: number | null = null
  let unit: number | null = null
  for (let next = at + 1; next <= at + 7; next += 1) {
    const word = wordAt(document, next)
    const days: number | undefined = spans.get(word)
    if (days !== undefined && unit === null) unit = days
    else if (/^(?:الماضي[ةه]|الاخير[ةه])$/u.test(word)) {
      if (unit === null || amount === null) return null
      const back = Math.max(1, Math.ceil(amount * unit))
      return {
        first: at,
        end: next + 1,
        range: { from: addDays(published, -back), to: published, precision: 'range' },
      }
    } else if (word !== 'ال' && word !== 'الـ' && word !== '-') {
      const plain = word.replace(/^وال/u, '').replace(/^ال/u, '')
      const number =
        document.tokens[next]?.kind === 'number' ? Number(word) : numberWords.get(plain)
      if (number === undefined || !(number > 0 && number < 100)) return null
      amount = (amount ?? 0) + number
    }
  }
  return null
}

/** Every word that a day told from the day of publication begins with, with and without و. */
const relativeHeads = new Set(
  ['اول', 'امس', 'البارحة', 'اليوم', 'غدا', 'الليلة', ...weekdays].flatMap((word) => [
    word,
    `و${word}`,
  ]),
)

function relativeAt(
  document: Document,
  at: number,
  end: number,
  published: string,
): FoundDate | null {
  const word = wordAt(document, at)
  const plain = word.startsWith('و') && word.length > 3 ? word.slice(1) : word
  const result = (last: number, day: string): FoundDate => ({
    first: at,
    end: last,
    range: singleDay(day),
  })
  if (
    plain === 'اول' &&
    (wordAt(document, at + 1) === 'امس' ||
      (wordAt(document, at + 1) === 'من' && wordAt(document, at + 2) === 'امس'))
  )
    return result(wordAt(document, at + 1) === 'امس' ? at + 2 : at + 3, addDays(published, -2))
  if (
    plain === 'امس' ||
    plain === 'البارحة' ||
    plain === 'اليوم' ||
    plain === 'غدا' ||
    plain === 'الليلة'
  ) {
    const weekday = at + 1 < end ? weekdays.indexOf(wordAt(document, at + 1)) : -1
    if (plain === 'امس' && wordAt(document, at + 1) === 'الاول')
      return result(at + 2, addDays(published, -2))
    if (plain === 'اليوم' && wordAt(document, at + 1) === 'السابق')
      return result(at + 2, addDays(published, -1))
    if (plain === 'غدا')
      return result(
        weekday >= 0 ? at + 2 : at + 1,
        weekday >= 0 ? nextWeekday(published, weekday) : addDays(published, 1),
      )
    if (weekday >= 0) {
      const isToday = plain === 'اليوم' || plain === 'الليلة'
      const day = (isToday ? weekdayToday : latestWeekday)(published, weekday)
      return result(at + 2, day)
    }
    // «اليوم التالي», «صباح ذلك اليوم» are days of a story.
    if (
      plain === 'اليوم' &&
      (['التالي', 'الاول', 'الثاني', 'نفسه', 'ذاته', 'الذي'].includes(wordAt(document, at + 1)) ||
        ['ذلك', 'هذا', 'العالم', 'حتي'].includes(wordAt(document, at - 1)))
    )
      return null
    return result(
      at + 1,
      plain === 'امس' || plain === 'البارحة' ? addDays(published, -1) : published,
    )
  }
  const weekday = weekdays.indexOf(plain)
  if (weekday < 0) return null
  const next = wordAt(document, at + 1)
  if (next === 'المقبل' || next === 'القادم') return result(at + 2, nextWeekday(published, weekday))
  // A weekday with its date: the date is read next.
  if (numeral(document, at + 1, 1, 31) !== null && monthAt(document, at + 2) !== null) return null
  const past = next === 'الماضي' || next === 'الفايت'
  const day =
    past && weekdayOf(published) === weekday
      ? addDays(published, -7)
      : latestWeekday(published, weekday)
  return { ...result(past ? at + 2 : at + 1, day), isBareWeekday: !past }
}
