/**
 * Everything that rules look at, computed once: tokens, quotations, paragraphs, sentences. All
 * spans are offsets into the original text; `first` and `end` are token indices, half-open.
 */
import type { ScrapKind } from './boilerplate.ts'
import { isLink, LIST, lineOf, opensList, scrapKind, stampEnd } from './boilerplate.ts'
import { readDateline } from './datelines.ts'
import { normalise } from './normalise.ts'
import type { LanguagePack } from './pack.ts'
import type { Quote } from './quotes.ts'
import { pairQuotes } from './quotes.ts'
import { sentenceStarts, splitParagraphs } from './sentences.ts'
import type { Token } from './tokens.ts'
import { tokenise } from './tokens.ts'
import type { Dateline, Span } from './types.ts'

export interface Paragraph {
  readonly span: Span
  readonly first: number
  readonly end: number
  readonly boilerplate: boolean
}

export interface Sentence {
  readonly span: Span
  readonly first: number
  readonly end: number
  readonly paragraph: number
}

export interface Document {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quote[]
  readonly paragraphs: readonly Paragraph[]
  /** Without those of boilerplate paragraphs and without the dateline. */
  readonly sentences: readonly Sentence[]
  /** For each token the innermost quotation it stands in (its marks count), or -1. */
  readonly quoteOf: Int32Array
  /** For each token the outermost quotation it stands in, or -1. */
  readonly topQuoteOf: Int32Array
  /** For each token its sentence, or -1 in boilerplate. */
  readonly sentenceOf: Int32Array
  readonly boilerplate: readonly Span[]
  readonly dateline: Dateline | null
}

/** Lines that lead elsewhere: only these, and bylines and credits in brackets, are looked for inside a paragraph. */
const leads: ReadonlySet<ScrapKind> = new Set(['share', 'related', 'channel'])

export function analyse(text: string, pack: LanguagePack): Document {
  const tokens = tokenise(normalise(text))
  const lines = splitParagraphs(text)
  const quotes = pairQuotes(text, lines)
  const { inner, top } = quotesOfTokens(tokens, quotes)
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  const boilerplate: Span[] = []
  const sentenceOf = new Int32Array(tokens.length).fill(-1)
  let dateline: Dateline | null = null
  let index = 0
  // Links that may still follow a line that opens a list of them.
  let links = 0
  for (const span of lines) {
    const first = index
    while (index < tokens.length && (tokens[index]?.start ?? Infinity) < span[1]) index += 1
    const end = index
    const line = lineOf(text, span, tokens, [first, end], paragraphs.length === 0)
    const scrap = scrapKind(line, pack.scraps, pack.scrapOf)
    const linked = scrap === null && links > 0 && isLink(line)
    if (scrap !== null && opensList(line, scrap)) links = LIST
    else links = linked ? links - 1 : 0
    const idle = scrap !== null || linked
    paragraphs.push({ span, first, end, boilerplate: idle })
    if (idle) {
      boilerplate.push(span)
      continue
    }
    let body = stampEnd(tokens, first, end)
    if (paragraphs.length <= 4 && dateline === null) {
      dateline = readDateline(pack.datelines, text, tokens, [body, end], paragraphs.length === 1)
      const head: Dateline | null = dateline
      if (head !== null) while (body < end && (tokens[body]?.start ?? 0) < head.span[1]) body += 1
    }
    if (body >= end) continue
    const starts = sentenceStarts(text, tokens, body, end, quotes, top, pack.abbreviations)
    for (let at = 0; at < starts.length; at += 1) {
      const from = starts[at] ?? body
      const to = starts[at + 1] ?? end
      const sentence: Span = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
      // "Read also: …" that a scraper ran into the paragraph before it.
      const head = tokens[from]?.norm ?? ''
      const aside = head === '(' || head === '['
      if (at > 0 && (aside || pack.scraps.has(head)) && (top[from] ?? -1) < 0) {
        const it = lineOf(text, sentence, tokens, [from, to], false)
        const kind = scrapKind(it, pack.scraps, aside ? pack.scrapOf : undefined)
        if (kind !== null && (aside || leads.has(kind))) {
          boilerplate.push(sentence)
          continue
        }
      }
      sentenceOf.fill(sentences.length, from, to)
      sentences.push({
        span: sentence,
        first: from,
        end: to,
        paragraph: paragraphs.length - 1,
      })
    }
  }
  return {
    text,
    tokens,
    quotes,
    paragraphs,
    sentences,
    quoteOf: inner,
    topQuoteOf: top,
    sentenceOf,
    boilerplate,
    dateline,
  }
}

function quotesOfTokens(tokens: readonly Token[], quotes: readonly Quote[]) {
  const inner = new Int32Array(tokens.length).fill(-1)
  const top = new Int32Array(tokens.length).fill(-1)
  const open: number[] = []
  let next = 0
  // Up to here nothing opens or closes: the token stands in what the one before it stood in.
  let change = quotes[0]?.open ?? Infinity
  for (let index = 0; index < tokens.length; index += 1) {
    const at = tokens[index]?.start ?? 0
    if (at < change) {
      if (index > 0 && open.length > 0) {
        inner[index] = inner[index - 1] ?? -1
        top[index] = top[index - 1] ?? -1
      }
      continue
    }
    while (open.length > 0 && (quotes[open.at(-1) ?? 0]?.end ?? 0) <= at) open.pop()
    while (next < quotes.length && (quotes[next]?.open ?? Infinity) <= at) {
      if ((quotes[next]?.end ?? 0) > at) open.push(next)
      next += 1
    }
    inner[index] = open.at(-1) ?? -1
    top[index] = open[0] ?? -1
    const last = open.at(-1)
    const closes = last === undefined ? Infinity : (quotes[last]?.end ?? Infinity)
    change = Math.min(quotes[next]?.open ?? Infinity, closes)
  }
  return { inner, top }
}

/** Index of the first token that ends after `offset`. Logarithmic. */
export function tokenFrom(document: Document, offset: number): number {
  let low = 0
  let high = document.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((document.tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Token range of a span. */
export function tokensOf(document: Document, span: Span): readonly [first: number, end: number] {
  const first = tokenFrom(document, span[0])
  return [first, Math.max(first, tokenFrom(document, span[1] - 1) + 1)]
}

/** Span of the tokens `first` to `end` (half-open). */
export function spanOf(document: Document, first: number, end: number): Span {
  return [document.tokens[first]?.start ?? 0, document.tokens[end - 1]?.end ?? 0]
}

/**
 * The quotation with this index, or undefined where a token stands in none (-1). An index below zero is never looked up: to
 * engines it is a name and no place in the list, and where one came by, all look-ups in that place of the code stay slow.
 */
export function quoteAt({ quotes }: Document, index: number | undefined): Quote | undefined {
  return index === undefined || index < 0 ? undefined : quotes[index]
}

/** The folded form of a token, or '' beyond the text. */
export function wordAt(document: Document, index: number): string {
  return index < 0 ? '' : (document.tokens[index]?.norm ?? '')
}
