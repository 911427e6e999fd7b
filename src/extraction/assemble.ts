/** From what rules found to drafts: trimming, types, nesting, antecedents, dates of saying. */

import { isAboutSource } from './about-source.ts'
import { confidenceOf } from './confidence.ts'
import type { Document } from './document.ts'
import { spanOf, tokenFrom, tokensOf } from './document.ts'
import type { Found, FoundDate, LanguagePack } from './pack.ts'
import { trimContent, trimContents } from './trim-content.ts'
import type { AttributionDraft, AttributionType, DateRange, SourceParts, Span } from './types.ts'

/** How much of the spans' words stands inside quotation marks. */
export function typeOf(
  document: Document,
  spans: readonly Span[],
  isTitle?: (document: Document, quote: number) => boolean,
): AttributionType {
  let inside = 0
  let outside = 0
  for (const span of spans) {
    const [first, end] = tokensOf(document, span)
    for (let index = first; index < end; index += 1) {
      if (document.tokens[index]?.kind === 'punct') continue
      const quote = document.topQuoteOf[index] ?? -1
      if (quote >= 0 && !(isTitle?.(document, quote) ?? false)) inside += 1
      else outside += 1
    }
  }
  if (inside === 0) return 'indirect'
  return outside === 0 ? 'direct' : 'mixed'
}

/** A rule that was led astray by stray marks may end before it begins: then it has found nothing. */
function isSomewhere([start, end]: Span): boolean {
  return start < end
}

interface Entry {
  readonly found: Found
  readonly rule: string
  content: readonly Span[]
  parent: Entry | null
}

/**
 * Drops what repeats an earlier cue, then orders, nests and completes the drafts.
 *
 * @param dates the dates of each sentence of the document
 */
export function assemble(
  document: Document,
  pack: LanguagePack,
  found: readonly { readonly found: Found; readonly rule: string }[],
  dates: readonly (readonly FoundDate[])[],
): AttributionDraft[] {
  const taken = new Set<number>()
  const entries: Entry[] = []
  const byFound = new Map<Found, Entry>()
  for (const item of found) {
    const cues = item.found.cue.map((span) => tokensOf(document, span))
    if (!item.found.cue.every(isSomewhere)) continue
    if (cues.some(([first, end]) => isTaken(taken, first, end))) continue
    // Whatever a rule looked at: nothing is said in boilerplate, nor in a dateline.
    if (cues.some(([first]) => (document.sentenceOf[first] ?? -1) < 0)) continue
    const content = trimContents(document, item.found.content)
    if (content.length === 0) continue
    for (const [first, end] of cues)
      for (let index = first; index < end; index += 1) taken.add(index)
    const entry: Entry = { ...item, content, parent: null }
    entries.push(entry)
    byFound.set(item.found, entry)
  }
  entries.sort((a, b) => cueStart(a) - cueStart(b))
  nest(entries, byFound)
  for (const entry of entries) if (loops(entry)) entry.parent = null
  clip(document, entries)
  const kept = entries.filter((entry) => entry.content.length > 0)
  const indexOf = new Map(kept.map((entry, index) => [entry, index]))
  const drafts: AttributionDraft[] = []
  const institutions: Span[] = []
  for (const [at, entry] of kept.entries()) {
    const { found: it, rule } = entry
    const source = it.source.filter(isSomewhere)
    const parent = entry.parent === null ? null : (indexOf.get(entry.parent) ?? null)
    const base: AttributionDraft = {
      source,
      cue: it.cue,
      content: entry.content,
      type: typeOf(document, entry.content, pack.isTitle),
      stance: it.stance,
      level: parent === null ? 1 : 2,
      parent,
      antecedent: null,
      open: null,
      parts: null,
      negated: it.negated ?? false,
      asserted:
        it.asserted ??
        saidOn(document, pack, entry, dates, kept.slice(Math.max(0, at - NEAR), at + 1 + NEAR)),
      rule,
      confidence: it.confidence ?? 0.8,
    }
    const { span: antecedent, open } =
      it.antecedent === undefined
        ? pack.antecedent(document, base, drafts)
        : { span: it.antecedent, open: it.antecedent === null ? ('unnamed' as const) : null }
    const named = antecedent ?? source[0] ?? null
    const found = it.parts ?? (named === null ? null : pack.parts(document, named))
    const parts = found === null ? null : withFuller(document, pack, found, institutions)
    if (parts?.institution != null) institutions.push(parts.institution)
    const confidence = confidenceOf(document, pack.sureness, { ...base, open }, base.confidence)
    drafts.push({ ...base, antecedent, open, parts, confidence })
  }
  return drafts.map((draft) => inOwnWords(draft, drafts))
}

/** "We" and "I" inside another's words are that other, whose cue may come later. */
function inOwnWords(
  draft: AttributionDraft,
  drafts: readonly AttributionDraft[],
): AttributionDraft {
  const parent = draft.parent === null ? undefined : drafts[draft.parent]
  if (draft.open !== 'author' || parent === undefined) return draft
  const span = parent.antecedent ?? parent.source[0] ?? null
  if (span === null) return { ...draft, open: 'no_candidate' }
  return { ...draft, antecedent: span, open: null, parts: parent.parts }
}

function isTaken(taken: ReadonlySet<number>, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) if (taken.has(index)) return true
  return false
}

/** Parts whose institution is the fuller one that an earlier source named. */
function withFuller(
  document: Document,
  pack: LanguagePack,
  parts: SourceParts,
  institutions: readonly Span[],
): SourceParts {
  if (parts.institution === null || pack.fuller === undefined) return parts
  const fuller = pack.fuller(document, parts.institution, institutions.slice(-12).toReversed())
  return fuller === null ? parts : { ...parts, institution: fuller }
}

function cueStart(entry: Entry): number {
  return entry.found.cue[0]?.[0] ?? 0
}

/** The parent of a draft is the one whose smallest content span holds its cue. One sweep. */
function nest(entries: readonly Entry[], byFound: ReadonlyMap<Found, Entry>): void {
  const spans = entries.flatMap((entry) => entry.content.map((span) => ({ span, entry })))
  spans.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  let next = 0
  const open: { span: Span; entry: Entry }[] = []
  for (const entry of entries) {
    const at = cueStart(entry)
    while (next < spans.length && (spans[next]?.span[0] ?? Infinity) <= at) {
      const item = spans[next]
      if (item !== undefined) open.push(item)
      next += 1
    }
    // Starts are in order, ends need not be: drop from the top only, look down for the rest.
    while (open.length > 0 && (open.at(-1)?.span[1] ?? 0) <= at) open.pop()
    const under = entry.found.under === undefined ? undefined : byFound.get(entry.found.under)
    if (under !== undefined && under !== entry) {
      entry.parent = under
      continue
    }
    for (let index = open.length - 1; index >= 0 && index >= open.length - 6; index -= 1) {
      const item = open[index]
      if (item !== undefined && item.entry !== entry && item.span[1] > at) {
        entry.parent = item.entry
        break
      }
    }
  }
}

/** True where the way up from an entry comes back to it: each of two stands in the other's content. */
function loops(entry: Entry): boolean {
  // A ring above the entry is known by what comes back: one on the way, remembered at steps twice as far apart each time.
  let mark: Entry | null = null
  let steps = 0
  let next = 1
  for (let at = entry.parent; at !== null; at = at.parent) {
    if (at === entry) return true
    if (at === mark) return false
    steps += 1
    if (steps < next) continue
    mark = at
    next *= 2
  }
  return false
}

/** A nested draft's content does not reach beyond the content that it is nested in. */
function clip(document: Document, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const parent = entry.parent
    if (parent === null || entry.found.under !== undefined) continue
    const at = cueStart(entry)
    const home = parent.content.find((span) => span[0] <= at && at < span[1])
    if (home === undefined) continue
    entry.content = entry.content.flatMap((span) => {
      if (parent.content.some((other) => other[0] <= span[0] && span[1] <= other[1])) return [span]
      const start = Math.max(span[0], home[0])
      const end = Math.min(span[1], home[1])
      const trimmed = start < end ? trimContent(document, [start, end]) : null
      return trimmed === null ? [] : [trimmed]
    })
  }
}

/** So many sources before and after one are looked at for whose words a date is. */
const NEAR = 4

const noWords: ReadonlySet<string> = new Set()

/**
 * A date that stands beside the cue and outside the content: when it was said.
 * @param near the sources around it: a date in what one of them says is of that, and not of when this one spoke
 */
function saidOn(
  document: Document,
  pack: LanguagePack,
  entry: Entry,
  datesOf: readonly (readonly FoundDate[])[],
  near: readonly Entry[],
): DateRange | null {
  const cue = entry.found.cue[0]
  if (cue === undefined) return null
  const cueToken = tokenFrom(document, cue[0])
  const dates = datesOf[document.sentenceOf[cueToken] ?? -1]
  if (dates === undefined) return null
  const relatives = pack.facts.relatives ?? noWords
  let best: FoundDate | null = null
  let distance = 25
  for (const date of dates) {
    const [start, end] = spanOf(document, date.first, date.end)
    if (isAboutSource(document, date, entry.found.source, entry.found.cue, relatives)) continue
    if (entry.content.some((span) => start < span[1] && span[0] < end)) continue
    // Another content, or this one, between the cue and the date: it belongs to something else.
    const low = Math.min(cue[1], end)
    const high = Math.max(cue[0], start)
    // Unless the date closes it: "put the toll at 16 on Sunday evening".
    const closes = entry.content.some((span) => {
      const after = date.first - tokensOf(document, span)[1]
      return after >= 0 && after <= 2
    })
    if (!closes && entry.content.some((span) => span[0] >= low && span[1] <= high)) continue
    const gap = date.first >= cueToken ? date.first - cueToken : cueToken - date.end
    if (gap < distance && !near.some((other) => saysIn(other, [start, end], cue))) {
      best = date
      distance = gap
    }
  }
  return best?.range ?? null
}

/** True where a source's content holds the date and not the cue: neither said by the other. */
function saysIn(other: Entry, date: Span, cue: Span): boolean {
  return other.content.some(
    (span) => span[0] <= date[0] && date[1] <= span[1] && !(span[0] <= cue[0] && cue[1] <= span[1]),
  )
}
