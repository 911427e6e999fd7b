/**
 * Scraped lines that are no part of the story: share lines, "read also", channel links, bylines, credits,
 * notices, time stamps, markup. Judged line by line. What a language's lines say comes from its pack
 * (`languages/<code>/boilerplate.ts`); what looks the same in every language is here.
 */

import { fold } from './normalise.ts'
import type { Token } from './tokens.ts'
import type { Span } from './types.ts'

export type ScrapKind =
  | 'share'
  | 'related'
  | 'channel'
  | 'byline'
  | 'credit'
  | 'notice'
  | 'stamp'
  | 'markup'

/**
 * Phrases of one kind of line, separated by `|`; `*` in a phrase stands for one to five words. A line of more
 * than `most` words is prose.
 */
export interface ScrapLexicon {
  readonly kind: ScrapKind
  readonly most: number
  /** The line begins so. */
  readonly starts?: string
  /** The line begins so, and a colon, a dash or a bar follows, or nothing: «شاهد:» and no «شاهد عيان». */
  readonly labels?: string
  /** The line is just this. */
  readonly whole?: string
  /** Wherever it stands in the line. */
  readonly holds?: string
}

type Where = 'starts' | 'labels' | 'whole' | 'holds'

interface Phrase {
  readonly words: readonly string[]
  readonly where: Where
  readonly kind: ScrapKind
  readonly most: number
}

/** Phrases by their first word. */
export type Scraps = ReadonlyMap<string, readonly Phrase[]>

export function scrapsOf(lexicons: readonly ScrapLexicon[]): Scraps {
  const scraps = new Map<string, Phrase[]>()
  for (const { kind, most, ...lists } of lexicons)
    for (const where of ['starts', 'labels', 'whole', 'holds'] as const)
      for (const phrase of (lists[where] ?? '').split('|')) {
        const words = fold(phrase).split(/\s+/u).filter(Boolean)
        const [head] = words
        if (head === undefined) continue
        scraps.set(head, [...(scraps.get(head) ?? []), { words, where, kind, most }])
      }
  return scraps
}

/** A paragraph as the rules for scraps see it. */
export interface Line {
  readonly text: string
  readonly span: Span
  readonly tokens: readonly Token[]
  readonly first: number
  readonly end: number
  /** Folded words; none for prose. */
  readonly words: readonly string[]
  /** Token index of each word. */
  readonly places: readonly number[]
  readonly numbers: number
  /** True for more words than a scraped line has. */
  readonly prose: boolean
  /** True for the first line: a title may begin with "Watch:". */
  readonly title: boolean
}

/** Words of the longest line that may be boilerplate. */
export const LONGEST = 60

export function lineOf(
  text: string,
  span: Span,
  tokens: readonly Token[],
  range: readonly [first: number, end: number],
  title: boolean,
): Line {
  const [first, end] = range
  const words: string[] = []
  const places: number[] = []
  let numbers = 0
  let count = 0
  for (let at = first; at < end && count <= LONGEST; at += 1)
    if (tokens[at]?.kind === 'word') count += 1
  // Prose: nothing more is asked of it.
  const prose = count > LONGEST
  const stop = prose ? first : end
  for (let at = first; at < stop; at += 1) {
    const token = tokens[at]
    if (token?.kind === 'number') numbers += 1
    if (token?.kind !== 'word' || (token.norm.startsWith('_') && /^_+$/u.test(token.norm))) continue
    words.push(token.norm.includes('’') ? token.norm.replace('’', "'") : token.norm)
    places.push(at)
  }
  return { text, span, tokens, first, end, words, places, numbers, title, prose }
}

const none: readonly Phrase[] = []

const address = /^(?:https?:\/\/|www\.)\S+$/iu
const tags = /^(?:<[^<>]{0,300}>\s*)+$/u

/** What kind of boilerplate a line is, or null. `own` has what its language's grammar must say. */
export function scrapKind(
  line: Line,
  scraps: Scraps,
  own: ((line: Line) => ScrapKind | null) | undefined,
): ScrapKind | null {
  const { text, span, words, numbers } = line
  if (line.prose) return null
  const slice = text.slice(span[0], Math.min(span[1], span[0] + 600))
  if (address.test(slice)) return 'share'
  if (slice.startsWith('<') && tags.test(slice)) return 'markup'
  // A figure alone is a line of a table.
  if (words.length === 0) return numbers === 0 ? 'markup' : null
  // What somebody says begins as it will: "“Get ready,” she said."
  const quoted = words.length > 6 && /^["“«„'‘]/u.test(slice)
  const last = quoted ? 0 : words.length
  for (let at = 0; at < last; at += 1) {
    for (const phrase of scraps.get(words[at] ?? '') ?? none) {
      if (words.length > phrase.most || (at > 0 && phrase.where !== 'holds')) continue
      const after = matchEnd(line, at, phrase.words)
      if (after >= 0 && fits(line, phrase.where, after)) return phrase.kind
    }
  }
  return own?.(line) ?? null
}

/** Index in `line.words` after a phrase that begins at `from`, or -1. */
function matchEnd({ words }: Line, from: number, phrase: readonly string[]): number {
  let at = from
  for (let index = 0; index < phrase.length; index += 1) {
    const wanted = phrase[index]
    if (wanted !== '*') {
      if (words[at] !== wanted) return -1
      at += 1
      continue
    }
    const next = phrase[index + 1]
    let reach = at + 1
    while (reach <= at + 5 && words[reach] !== next) reach += 1
    if (reach > at + 5) return -1
    at = reach
  }
  return at
}

function fits(line: Line, where: Where, last: number): boolean {
  const { words, places, tokens, end, title } = line
  if (where === 'starts' || where === 'holds') return true
  if (where === 'whole') return last === words.length
  if (title) return false
  if (last === words.length) return true
  const mark = tokens[(places[last - 1] ?? end) + 1]
  return mark !== undefined && /^[:|/–—-]$/u.test(mark.norm)
}

/**
 * True where the lines after this one belong to it: "Read also:" alone, over a list of headlines.
 */
export function opensList(line: Line, kind: ScrapKind): boolean {
  return kind === 'related' && line.words.length <= 4
}

/** Lines of such a list, at most. */
export const LIST = 6

/** A headline in a list of links: short, and it ends like no sentence. */
export function isLink({ text, span, words, prose }: Line): boolean {
  return !prose && words.length <= 16 && !/[.!?؟…"”»:]$/u.test(text.slice(span[0], span[1]))
}

const clockWords = new Set(
  'am pm a m p gmt utc bst cet est et edt msk local time ص م مساء صباحا ظهرا بتوقيت غرينتش جرينتش المحلي'.split(
    ' ',
  ),
)

/**
 * Index after the stamp of a live blog at the head of a paragraph ("14:05 GMT - …", «[10:12] …»), or `first`.
 * A clock without a mark after it is of the sentence ("14:05 was when …").
 */
export function stampEnd(tokens: readonly Token[], first: number, end: number): number {
  let at = tokens[first]?.norm === '[' || tokens[first]?.norm === '(' ? first + 1 : first
  if (tokens[at]?.kind !== 'number') return first
  if (/^\d{1,2}\.\d\d$/u.test(tokens[at]?.norm ?? '')) at += 1
  else if (tokens[at + 1]?.norm === ':' && tokens[at + 2]?.kind === 'number') at += 3
  else return first
  const limit = Math.min(end, at + 6)
  for (; at < limit; at += 1) {
    const token = tokens[at]
    if (token === undefined) return first
    if (/^[\])|–—-]$/u.test(token.norm)) return at + 1 < end ? at + 1 : first
    if (token.norm !== '.' && !clockWords.has(token.norm)) return first
  }
  return first
}
