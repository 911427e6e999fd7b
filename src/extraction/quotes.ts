/**
 * Pairs quotation marks, paragraph by paragraph, before anything is split into sentences.
 *
 * Straight, curly, low-high, single and guillemets, also reversed ones (»…«), marks with inner
 * spaces, nesting of different kinds. A paragraph that opens with a mark and never closes it is a
 * quotation up to its end. An apostrophe is no mark. Offsets are into the original text.
 */

export interface Quote {
  /** Offset of the opening mark. */
  readonly open: number
  /** Offset of the closing mark, or null where the paragraph ends first. */
  readonly close: number | null
  /** What stands between the marks: offsets in the quotation and not arrays of their own, of which there would be thousands. */
  readonly innerStart: number
  readonly innerEnd: number
  /** Behind its closing mark. */
  readonly end: number
  /** Index of the quotation that this one lies in, or -1. */
  readonly parent: number
}

/** A quotation whose parent is not known yet: it hangs on what opens before and closes after it. */
type Draft = Omit<Quote, 'parent'> & { parent: number }

type Kind = 'straight' | 'curly' | 'guillemet' | 'single'
type Side = 'open' | 'close' | 'either'

interface Mark {
  readonly kind: Kind
  readonly side: Side
}

const marks = new Map<string, Mark>([
  ['"', { kind: 'straight', side: 'either' }],
  ['＂', { kind: 'straight', side: 'either' }],
  ['“', { kind: 'curly', side: 'open' }],
  ['”', { kind: 'curly', side: 'close' }],
  ['„', { kind: 'curly', side: 'open' }],
  ['‟', { kind: 'curly', side: 'open' }],
  ['«', { kind: 'guillemet', side: 'open' }],
  ['»', { kind: 'guillemet', side: 'close' }],
  ['‹', { kind: 'guillemet', side: 'open' }],
  ['›', { kind: 'guillemet', side: 'close' }],
  ['‘', { kind: 'single', side: 'open' }],
  ['’', { kind: 'single', side: 'close' }],
  ['‚', { kind: 'single', side: 'open' }],
  ["'", { kind: 'single', side: 'either' }],
])

/**
 * One for every character that is a mark, zero for all others. Nearly every character is none, so
 * this is what a scan over the text asks, and `marks` only where it says yes.
 */
const isMark = new Uint8Array(65536)
for (const character of marks.keys()) isMark[character.charCodeAt(0)] = 1

const letter = /[\p{L}\p{N}\p{M}]/u
const blank = /\s/u

export function pairQuotes(
  text: string,
  paragraphs: readonly (readonly [number, number])[],
): Quote[] {
  const reversed = guillemetsAreReversed(text, paragraphs)
  const quotes: Draft[] = []
  for (let at = 0; at < paragraphs.length; at += 1) {
    const [from, to] = paragraphs[at] ?? [0, 0]
    const next = paragraphs[at + 1]
    const open = pairInParagraph(text, from, to, reversed, quotes)
    if (open === null || next === undefined) continue
    // A quotation that runs over a line break: the next line has one closing mark too many.
    const close = loneClose(text, next, open.kind, reversed)
    if (close < 0) continue
    quotes.push(quoteOf(open.at, close, 1, 1))
    pairInParagraph(text, close + 1, next[1], reversed, quotes)
    at += 1
  }
  return withParents(quotes)
}

/** »…« instead of «…»: told by which of the two comes first in most paragraphs that have one. */
function guillemetsAreReversed(
  text: string,
  paragraphs: readonly (readonly [number, number])[],
): boolean {
  // Most texts have none: spared a second walk over every character.
  if (!text.includes('»')) return false
  let balance = 0
  for (const [from, to] of paragraphs)
    for (let index = from; index < to; index += 1) {
      const character = text[index]
      if (character !== '«' && character !== '»') continue
      balance += character === '»' ? 1 : -1
      break
    }
  return balance > 0
}

interface Opened {
  readonly at: number
  readonly kind: Kind
  /** Characters of the mark: two apostrophes in a row stand for one double mark. */
  readonly width: number
}

function pairInParagraph(
  text: string,
  from: number,
  to: number,
  reversed: boolean,
  quotes: Draft[],
): Opened | null {
  const stack: Opened[] = []
  let singlesLeft = -1
  for (let index = from; index < to; index += 1) {
    if (isMark[text.charCodeAt(index)] === 0) continue
    const doubled = text[index] === "'" && text[index + 1] === "'" && index + 1 < to
    const mark = marks.get(doubled ? '"' : (text[index] ?? ''))
    if (mark === undefined) continue
    const at = index
    const width = doubled ? 2 : 1
    const before = index > from ? (text[index - 1] ?? ' ') : ' '
    const after = index + width < to ? (text[index + width] ?? ' ') : ' '
    if (doubled) index += 1
    let side = mark.side
    if (mark.kind === 'single') {
      if (letter.test(before) && letter.test(after)) continue
      const isOpen = stack.some((entry) => entry.kind === 'single')
      if (singlesLeft < 0) singlesLeft = countClosingSingles(text, index, to)
      if (closesSingle(text, index, from, to)) singlesLeft -= 1
      if (isOpen && !blank.test(before) && !letter.test(after)) side = 'close'
      else if (!letter.test(before) && letter.test(after) && singlesLeft > 0) side = 'open'
      else continue
    } else if (mark.kind === 'guillemet' && reversed) side = side === 'open' ? 'close' : 'open'
    else if (mark.kind === 'curly' && side === 'open' && text[index] === '“') {
      // „low-high“ closes with the mark that opens elsewhere.
      const top = stack.at(-1)
      if (top !== undefined && text[top.at] === '„' && !blank.test(before)) side = 'close'
      // ”the other way round“
      if (top !== undefined && text[top.at] === '”') side = 'close'
    } else if (
      mark.kind === 'curly' &&
      side === 'close' &&
      !stack.some((o) => o.kind === 'curly')
    ) {
      // ”both marks alike”, ” the other way round “; «بـ”» with a stroke before the mark.
      if (
        (blank.test(before) || before === 'ـ') &&
        (letter.test(after) || reopens(text, index, to))
      )
        side = 'open'
    }
    let openAt = findOpen(stack, mark.kind)
    // “Opened by one kind, closed by another": straight and curly marks are mixed in scraped text.
    if (openAt < 0 && !blank.test(before) && !letter.test(after)) {
      if (mark.kind === 'straight') openAt = findOpen(stack, 'curly')
      else if (mark.kind === 'curly' && side === 'close') openAt = findOpen(stack, 'straight')
    }
    // Behind a colon a mark opens: the one that seems open has been left alone.
    if (
      side === 'either' &&
      mark.kind === 'straight' &&
      openAt >= 0 &&
      afterColon(text, index, from)
    )
      side = 'open'
    if (side === 'either') side = openAt >= 0 ? 'close' : 'open'
    if (side === 'open') {
      // A second opening mark of the same kind shows that the first was never closed.
      if (openAt >= 0 && mark.kind !== 'guillemet') stack.length = openAt
      if (stack.length < 4) stack.push({ at, kind: mark.kind, width })
    } else if (openAt >= 0) {
      const opened = stack[openAt]
      stack.length = openAt
      if (opened !== undefined) quotes.push(quoteOf(opened.at, at, opened.width, width))
    }
  }
  const first = stack[0]
  if (first === undefined || first.kind === 'single') return null
  if (text.slice(from, first.at).trim() !== '') return first
  quotes.push({
    open: first.at,
    close: null,
    innerStart: first.at + 1,
    innerEnd: to,
    end: to,
    parent: -1,
  })
  return null
}

/** Characters after a mark in which the one that answers it is sought. */
const NEAR = 600

/** The next curly mark behind this one is one that elsewhere opens. */
function reopens(text: string, index: number, to: number): boolean {
  for (let at = index + 1; at < Math.min(to, index + NEAR); at += 1) {
    if (text[at] === '”') return false
    if (text[at] === '“') return true
  }
  return false
}

function afterColon(text: string, index: number, from: number): boolean {
  const before = index - 1 >= from ? text[index - 1] : ''
  return before === ':' || (before === ' ' && index - 2 >= from && text[index - 2] === ':')
}

/** Offset of the first mark of a line where it closes and the line has no mark that opens it. */
function loneClose(
  text: string,
  [from, to]: readonly [number, number],
  kind: Kind,
  reversed: boolean,
): number {
  let first = -1
  let count = 0
  for (let index = from; index < to; index += 1) {
    if (isMark[text.charCodeAt(index)] === 0) continue
    const mark = marks.get(text[index] ?? '')
    if (mark?.kind !== kind) continue
    if (first < 0) {
      const closes =
        mark.side === 'either' || (mark.side === 'close') !== (kind === 'guillemet' && reversed)
      if (!closes || index === from) return -1
      first = index
    }
    count += 1
  }
  return kind === 'straight' && count % 2 === 0 ? -1 : first
}

function findOpen(stack: readonly Opened[], kind: Kind): number {
  for (let index = stack.length - 1; index >= 0; index -= 1)
    if (stack[index]?.kind === kind) return index
  return -1
}

function closesSingle(text: string, index: number, from: number, to: number): boolean {
  const before = index > from ? (text[index - 1] ?? ' ') : ' '
  const after = index + 1 < to ? (text[index + 1] ?? ' ') : ' '
  return text[index] !== '‘' && !blank.test(before) && !letter.test(after)
}

function countClosingSingles(text: string, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index += 1)
    if (
      isMark[text.charCodeAt(index)] === 1 &&
      marks.get(text[index] ?? '')?.kind === 'single' &&
      closesSingle(text, index, from, to)
    )
      count += 1
  return count
}

function quoteOf(open: number, close: number, opening: number, closing: number): Draft {
  return {
    open,
    close,
    innerStart: open + opening,
    innerEnd: close,
    end: close + closing,
    parent: -1,
  }
}

/** In order, outer ones first, each with its parent. */
function withParents(quotes: Draft[]): Quote[] {
  const sorted = quotes.sort((a, b) => a.open - b.open || b.end - a.end)
  const result: Quote[] = []
  const stack: number[] = []
  for (const quote of sorted) {
    while (stack.length > 0) {
      const top = result[stack.at(-1) ?? 0]
      if (top !== undefined && top.end >= quote.end) break
      stack.pop()
    }
    quote.parent = stack.at(-1) ?? -1
    result.push(quote)
    stack.push(result.length - 1)
  }
  return result
}
