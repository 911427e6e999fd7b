import stringWidth from 'string-width'

/** First-strong isolate and its end: what stands between them takes its own direction. */
const FSI = '\u2068'
const PDI = '\u2069'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * One line of text that a terminal may be given: white space is folded, control characters (escape
 * sequences in a scraped text would reach the reader's terminal) and explicit bidi marks (they could
 * close our own isolates) are taken out. Letters, joiners and combining marks stay as they are.
 */
export function plainLine(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s{2,}/gu, ' ')
    .trim()
}

/** Wraps `text` in first-strong isolates, so that its direction does not leak into its neighbours. */
export function isolate(text: string): string {
  return text === '' ? '' : `${FSI}${text}${PDI}`
}

const strong = {
  ltr: /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u,
  rtl: /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Georgian}/u,
} as const

/**
 * `text` of one direction with each run of words of the other one isolated. Isolates that it has are dropped: a run is
 * isolated once. Linear in the text.
 */
export function isolateOther(text: string, direction: 'ltr' | 'rtl'): string {
  const other = strong[direction]
  const own = strong[direction === 'ltr' ? 'rtl' : 'ltr']
  const words = text.replace(/[\u2066-\u2069]/gu, '').split(' ')
  const isOther = words.map((word) => other.test(word))
  let out = ''
  let open = false
  words.forEach((word, at) => {
    // A number or a mark between two words of the other direction belongs to them.
    const goes = isOther[at] === true || (open && !own.test(word) && isOther[at + 1] === true)
    if (open && !goes) out += PDI
    if (at > 0) out += ' '
    if (!open && goes) out += FSI
    out += word
    open = goes
  })
  return open ? out + PDI : out
}

/** Columns that `text` takes in a terminal; isolates take none. */
export function columnsOf(text: string): number {
  return stringWidth(text)
}

/** `text` cut to at most `columns` columns between graphemes, with "…" where something is missing. */
export function shorten(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    const next = columnsOf(segment)
    if (width + next > columns - 1) break
    kept += segment
    width += next
  }
  return `${kept.trimEnd()}…`
}

/** Cuts one word that is wider than the line. A grapheme is never cut, even if it is wider. */
function breakWord(word: string, columns: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const { segment } of graphemes.segment(word)) {
    const next = columnsOf(segment)
    if (piece !== '' && width + next > columns) {
      pieces.push(piece)
      piece = ''
      width = 0
    }
    piece += segment
    width += next
  }
  if (piece !== '') pieces.push(piece)
  return pieces
}

/** Closes at the end of a line the isolates that a break left open, and opens them again on the next. */
function balance(lines: readonly string[]): string[] {
  let open = 0
  return lines.map((line) => {
    const opened = FSI.repeat(open)
    for (const letter of line) {
      if (letter === FSI) open += 1
      else if (letter === PDI && open > 0) open -= 1
    }
    return opened + line + PDI.repeat(open)
  })
}

/** Lines of at most `columns` columns, broken at spaces where that is possible; isolates stay whole. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ')) {
    if (word === '') continue
    const wide = columnsOf(word)
    if (line !== '' && width + 1 + wide <= columns) {
      line += ` ${word}`
      width += 1 + wide
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = wide > columns ? breakWord(word, columns) : [word]
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    width = columnsOf(line)
  }
  if (line !== '') lines.push(line)
  return balance(lines)
}

/** `text` with spaces behind it up to `columns`. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}
