/** A text as a row of words with its numbers set apart, so that two texts can be compared number by number. */
import { analyse } from './document.ts'
import { packs } from './languages/index.ts'
import { isKnownLanguage } from './languages/known.ts'
import type { Span } from './types.ts'

export interface Piece {
  /** The folded word; `#` stands for a number, so that texts with other numbers have the same keys; `.` ends a sentence. */
  readonly key: string
  readonly span: Span
  /** What the number is, in digits: the same for "16", «١٦» and "sixteen"; null for a word. */
  readonly figure: string | null
}

const ends: ReadonlySet<string> = new Set(['.', '!', '?', '؟', '…', '۔'])
const digits = /\d[\d.,]*/gu

/**
 * Words, numbers and ends of sentences of a text, in order; a line break ends a sentence as well. Numbers are read by the
 * readers of the language; what those do not take for one and has digits ("F-16", "20th") is one of its own kind. Of a
 * language without a reader only digits are numbers. Linear time.
 */
export function piecesOf(text: string, language: string): Piece[] {
  const [code = ''] = language.toLowerCase().split('-')
  const pack = packs[isKnownLanguage(code) ? code : 'en']
  const document = analyse(text, pack)
  const { tokens } = document
  const pieces: Piece[] = []
  let before = 0
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    if (hasBreak(text, before, token.start)) {
      pieces.push({ key: '.', span: [before, token.start], figure: null })
    }
    before = token.end
    const number = pack.numberAt(document, index, tokens.length)
    const last = number === null ? undefined : tokens[number.end - 1]
    if (number !== null && last !== undefined && last.start >= token.start) {
      pieces.push({ key: '#', span: [token.start, last.end], figure: String(number.amount) })
      index = number.end - 1
      before = last.end
    } else if (token.kind === 'number') {
      pieces.push({ key: '#', span: [token.start, token.end], figure: token.norm })
    } else if (token.kind === 'word') {
      const figure = token.norm.match(digits)?.join(' ') ?? null
      const key = figure === null ? token.norm : token.norm.replace(digits, '#')
      pieces.push({ key, span: [token.start, token.end], figure })
    } else if (ends.has(token.norm)) {
      pieces.push({ key: '.', span: [token.start, token.end], figure: null })
    }
  }
  return pieces
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text[at] === '\n') return true
  return false
}
