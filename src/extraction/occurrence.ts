/** When a claim happened: the dates of a document, looked up from near to far. */

import { isAboutSource } from './about-source.ts'
import { DAY_LENGTH, timeOf } from './dates.ts'
import type { Document } from './document.ts'
import { spanOf, tokenFrom } from './document.ts'
import type { FoundDate } from './pack.ts'
import type { AttributionDraft, DateRange, DayBasis, Span } from './types.ts'

export interface Occurrence {
  readonly occurred: DateRange | null
  readonly dated: DayBasis
}

/** Whose a date is that stands among several figures. */
export interface Ownership {
  /** True for a date of this figure's own clause. */
  readonly isOwn: (date: FoundDate) => boolean
  /** True for one that only the figure behind it can have. */
  readonly isOfNext: (date: FoundDate) => boolean
}

export interface Calendar {
  of(claim: Span, attribution: AttributionDraft, ownership?: Ownership): Occurrence
}

/**
 * When a claim happened: a date in its clause, else in its content, else when it was said, else the day of
 * the nearest sentence before it that names one: its first, which is the news, as later ones tend to be
 * background ("a truce that began on Saturday"). Days far from the publication are not inherited.
 *
 * @param bySentence the dates of each sentence of the document
 * @param relatives folded words that open a clause about who speaks
 */
export function collectDates(
  document: Document,
  bySentence: readonly (readonly FoundDate[])[],
  published: string | null,
  relatives: ReadonlySet<string> = new Set(),
): Calendar {
  const dates: { readonly span: Span; readonly found: FoundDate }[] = []
  for (const inSentence of bySentence)
    for (const found of inSentence)
      dates.push({ span: spanOf(document, found.first, found.end), found })
  const within = (span: Span, owns: (date: FoundDate) => boolean = () => true) => {
    for (let at = lowerBound(dates, span[0]); at < dates.length; at += 1) {
      const date = dates[at]
      if (date === undefined || date.span[1] > span[1]) return null
      if (owns(date.found)) return date.found.range
    }
    return null
  }
  return {
    of(claim, attribution, ownership) {
      const said = dayOfAccusing(document, dates, attribution)
      if (said !== null) return { occurred: said, dated: 'saying' }
      const inClause = within(claim, ownership?.isOwn)
      if (inClause !== null) return { occurred: inClause, dated: 'content' }
      for (const span of attribution.content) {
        const inContent = within(span, (date) => ownership?.isOfNext(date) !== true)
        if (inContent !== null && isShort(inContent)) {
          return { occurred: inContent, dated: 'content' }
        }
      }
      if (attribution.asserted !== null) {
        return { occurred: attribution.asserted, dated: 'saying' }
      }
      const sentenceAt = (at: number) =>
        document.sentenceOf[at < 0 ? -1 : (dates[at]?.found.first ?? -1)]
      const usable = (at: number) => {
        const range = at < 0 ? undefined : dates[at]?.found.range
        return range?.precision === 'day' && isRecent(range.from, published) ? range : null
      }
      let at = lowerBound(dates, claim[0]) - 1
      const { source, cue } = attribution
      const ofSource = (found: FoundDate | undefined) =>
        found !== undefined && isAboutSource(document, found, source, cue, relatives)
      while (at >= 0 && ofSource(dates[at]?.found)) at -= 1
      for (let left = 8; at >= 0 && left > 0 && usable(at) === null; left -= 1) at -= 1
      const nearest = usable(at)
      const own = sentenceAt(at) === document.sentenceOf[tokenFrom(document, claim[0])]
      const day = own ? nearest : (firstOf(at, sentenceAt, usable) ?? nearest)
      return { occurred: day, dated: 'context' }
    },
  }
}

/** "accused the army on Friday of shelling the town": the day stands among what is said, and tells when it was. */
function dayOfAccusing(
  document: Document,
  dates: readonly { readonly span: Span; readonly found: FoundDate }[],
  { stance, content }: AttributionDraft,
): DateRange | null {
  const [span] = content
  if (stance !== 'accuses' || span === undefined) return null
  const from = lowerBound(dates, span[0])
  const date = dates[from]
  if (date === undefined || date.span[1] > span[1]) return null
  const next = document.tokens[date.found.end]?.norm
  if (next !== 'of' && next !== 'for') return null
  // Another day behind it is that of the deed.
  const deed = dates[from + 1]
  return deed !== undefined && deed.span[1] <= span[1] ? null : date.found.range
}

/** The first usable day of the sentence that the date at `from` stands in. */
function firstOf(
  from: number,
  sentenceAt: (at: number) => number | undefined,
  usable: (at: number) => DateRange | null,
): DateRange | null {
  const sentence = sentenceAt(from)
  let day: DateRange | null = null
  for (let at = from; at >= 0 && from - at < 8 && sentenceAt(at) === sentence; at -= 1)
    day = usable(at) ?? day
  return day
}

function lowerBound(dates: readonly { readonly span: Span }[], offset: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.span[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** "Since the fighting began" is of the one figure that it stands with, not of all beside it. */
function isShort(range: DateRange): boolean {
  if (range.precision !== 'range' && range.precision !== 'year') return true
  return timeOf(range.to) - timeOf(range.from) <= 2 * DAY_LENGTH
}

function isRecent(day: string, published: string | null): boolean {
  if (published === null) return false
  const distance = timeOf(published) - timeOf(day)
  return distance >= 0 && distance <= 31 * DAY_LENGTH
}
