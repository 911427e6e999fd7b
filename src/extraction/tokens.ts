import type { Normalised } from './normalise.ts'
import { sharedSlice } from './vocabulary.ts'

export type TokenKind = 'word' | 'number' | 'punct'

/**
 * A word, a number in digits or one punctuation mark. `start` and `end` are offsets into the
 * original text; `norm` is the folded, lower-case form that lexicons are written in.
 *
 * An apostrophe between letters stays in its word ("didn't", "Armenia's"); a hyphen stands alone; a
 * number keeps its separators ("270,000", "1.5") and loses a clitic letter («و15» is two tokens).
 */
export interface Token {
  readonly start: number
  readonly end: number
  readonly norm: string
  readonly kind: TokenKind
  /** True where white space (or the beginning of the text) stands before it. */
  readonly spaced: boolean
}

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const APOSTROPHE = 4
const PUNCT = 5

const classes = new Uint8Array(65536)
const letterOrMark = /[\p{L}\p{M}_]/u
const digit = /\p{Nd}/u
const space = /\s/u

function classOf(code: number): number {
  const known = classes[code] ?? 0
  if (known !== 0) return known
  const character = String.fromCharCode(code)
  let found = PUNCT
  if (code >= 0xd800 && code <= 0xdfff) found = LETTER
  else if (letterOrMark.test(character)) found = LETTER
  else if (digit.test(character)) found = DIGIT
  else if (space.test(character)) found = SPACE
  else if (character === "'" || character === '’') found = APOSTROPHE
  classes[code] = found
  return found
}

function isArabic(code: number): boolean {
  return code >= 0x620 && code <= 0x6ff
}

/** Word, number and punctuation tokens of a normalised text, in order. Linear time. */
export function tokenise(norm: Normalised): Token[] {
  const { text } = norm
  // Lower case of the whole text at once: a call a word costs more than all else here. A few letters
  // of other scripts grow by it; then offsets differ and each word is folded alone.
  const whole = text.toLowerCase()
  const lower = whole.length === text.length ? whole : null
  const fold = (from: number, to: number) =>
    lower === null ? text.slice(from, to).toLowerCase() : sharedSlice(lower, from, to)
  const tokens: Token[] = []
  let spaced = true
  let index = 0
  const push = (from: number, to: number, kind: TokenKind) => {
    tokens.push({
      start: norm.toOriginal(from),
      end: norm.toOriginalEnd(to),
      norm: kind === 'word' ? fold(from, to) : text.slice(from, to),
      kind,
      spaced,
    })
    spaced = false
  }
  while (index < text.length) {
    const kind = classOf(text.charCodeAt(index))
    const from = index
    index += 1
    if (kind === SPACE) {
      spaced = true
    } else if (kind === DIGIT) {
      index = numberEnd(text, index)
      // "20th" and "T72b" are words; a number stops where Arabic script begins.
      const next = index < text.length ? text.charCodeAt(index) : 0x20
      if (classOf(next) === LETTER && !isArabic(next)) {
        index = wordEnd(text, index)
        push(from, index, 'word')
      } else push(from, index, 'number')
    } else if (kind === LETTER) {
      index = wordEnd(text, from)
      push(from, index, 'word')
    } else push(from, index, 'punct')
  }
  return tokens
}

function numberEnd(text: string, from: number): number {
  let index = from
  while (index < text.length) {
    const kind = classOf(text.charCodeAt(index))
    if (kind === DIGIT) index += 1
    else if (
      (text[index] === ',' || text[index] === '.') &&
      index + 1 < text.length &&
      classOf(text.charCodeAt(index + 1)) === DIGIT
    )
      index += 2
    else break
  }
  return index
}

function wordEnd(text: string, from: number): number {
  let index = from
  while (index < text.length) {
    const code = text.charCodeAt(index)
    const kind = classOf(code)
    if (kind === LETTER) index += 1
    else if (kind === DIGIT && index > from && !isArabic(text.charCodeAt(index - 1))) index += 1
    else if (
      kind === APOSTROPHE &&
      index > from &&
      index + 1 < text.length &&
      classOf(text.charCodeAt(index + 1)) === LETTER
    )
      index += 2
    else break
  }
  return index
}
