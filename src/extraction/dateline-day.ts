/** The day that a dateline names, and what hangs on it. */
import { addDays, dayInYear } from './dates.ts'
import type { Document } from './document.ts'
import { tokensOf } from './document.ts'
import type { LanguagePack } from './pack.ts'
import type { Dateline } from './types.ts'

/**
 * The dateline of a document with its day: read by the language's own calendar, «15 - 7» here.
 *
 * @param published day of publication, `YYYY-MM-DD`: a day without a year hangs on it
 */
export function dateDateline(
  document: Document,
  pack: LanguagePack,
  published: string | null,
): Dateline | null {
  const { dateline } = document
  if (dateline === null) return null
  const [first, end] = tokensOf(document, dateline.span)
  const named = pack
    .dates(document, first, end, published)
    .find((date) => date.range.precision === 'day')
  if (named !== undefined) return { ...dateline, date: named.range.from }
  for (let at = first; at + 2 < end; at += 1) {
    const [day, mark, month] = [at, at + 1, at + 2].map((index) => document.tokens[index])
    if (day?.kind !== 'number' || month?.kind !== 'number' || !/^[-/]$/u.test(mark?.norm ?? ''))
      continue
    const date = dayInYear(Number(day.norm), Number(month.norm), null, published)
    if (date !== null) return { ...dateline, date }
  }
  return dateline
}

/** Days that a story may be older than its publication. */
const STALE = 3

/**
 * The day that "today" and "on Sunday" hang on: the dateline's where it is at most three days before the
 * publication (an older one is a year misread, or a story that was published again), else the publication's.
 */
export function anchorOf(dateline: Dateline | null, published: string | null): string | null {
  const date = dateline?.date ?? null
  if (date === null) return published
  if (published === null) return date
  return date <= published && date >= addDays(published, -STALE) ? date : published
}
