/**
 * Paragraphs and sentences. Sentences are split outside quotation marks only; abbreviations,
 * initials and decimals do not end one. Offsets are into the original text.
 */
import type { Quote } from './quotes.ts'
import type { Token } from './tokens.ts'

/** Lines that hold anything but white space: `[start, end)`, trimmed. */
export function splitParagraphs(text: string): (readonly [number, number])[] {
  const paragraphs: (readonly [number, number])[] = []
  let from = 0
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : 0x0a
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029) continue
    let start = from
    let end = index
    while (start < end && isBlank(text.charCodeAt(start))) start += 1
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
    if (end > start) paragraphs.push([start, end])
    from = index + 1
  }
  return paragraphs
}

export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/**
 * Tokens after which a sentence is split wherever it is. No prose is that long; without a bound a text
 * of nothing but cue words would make every one of them look at all the others.
 */
const LONGEST = 400

const terminators = new Set(['.', '!', '?', '؟', '…', '。'])
const upper = /\p{Lu}/u
const arabicLetter = /\p{Script=Arabic}/u

/**
 * Index of the first token of every sentence of one paragraph (tokens `from` to `to`).
 *
 * @param top for each token, the outermost closed quotation it stands in, or -1
 * @param abbreviations folded words that a full stop may follow inside a sentence
 */
export function sentenceStarts(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  quotes: readonly Quote[],
  top: Int32Array,
  abbreviations: ReadonlySet<string>,
): number[] {
  const starts = [from]
  for (let index = from; index + 1 < to; index += 1) {
    if (index + 1 - (starts.at(-1) ?? from) >= LONGEST) starts.push(index + 1)
    const token = tokens[index]
    const next = tokens[index + 1]
    if (token === undefined || next === undefined) continue
    if (token.kind !== 'punct' || !terminators.has(token.norm)) continue
    const quote = top[index] ?? -1
    if (quote >= 0) {
      // Inside a quotation: a sentence ends with it only where its mark follows at once and a
      // capital letter comes next ("… at dawn." The ministry …).
      const marksEnd = quotes[quote]?.end ?? 0
      const from = (tokens[index + 2]?.start ?? marksEnd) < marksEnd ? index + 3 : index + 2
      const after = tokens[from]
      if (
        next.start === quotes[quote]?.close &&
        after !== undefined &&
        from < to &&
        (upper.test(text[after.start] ?? '') || opensAt(quotes, top[from] ?? -1, after.start))
      )
        starts.push(from)
      continue
    }
    if (terminators.has(next.norm)) continue
    if (token.norm === '.' && !endsSentence(text, tokens, index, abbreviations)) continue
    // A closing bracket or mark belongs to the sentence before it.
    if (!next.spaced && /[)\]}”»’"']/u.test(next.norm) && (top[index + 1] ?? -1) < 0) continue
    starts.push(index + 1)
  }
  return starts
}

function opensAt(quotes: readonly Quote[], quote: number, offset: number): boolean {
  return quote >= 0 && quotes[quote]?.open === offset
}

function endsSentence(
  text: string,
  tokens: readonly Token[],
  index: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (before === undefined || next === undefined) return true
  const clings = before.end === tokens[index]?.start
  const initial = clings && before.kind === 'word' && before.end - before.start <= 2
  if (!next.spaced) {
    // Scraped Arabic often lacks the space after a full stop.
    return (
      clings &&
      !initial &&
      next.kind === 'word' &&
      arabicLetter.test(text[next.start] ?? '') &&
      (before.kind === 'word'
        ? arabicLetter.test(text[before.start] ?? '')
        : (before.kind === 'number' || /^["”»’]$/u.test(before.norm)) &&
          next.norm.length > 3 &&
          next.norm.startsWith('و'))
    )
  }
  if (!clings) return true
  if (abbreviations.has(before.norm)) return false
  const first = text[before.start] ?? ''
  if (initial && before.end - before.start === 1 && (upper.test(first) || arabicLetter.test(first)))
    return false
  // "U.S. troops": a lower-case word after the full stop goes on with the sentence.
  return !/\p{Ll}/u.test(text[next.start] ?? '')
}
