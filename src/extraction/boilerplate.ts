/**
 * Scraped lines that are no part of the story: share lines, "read also", channel links, addresses
 * alone, time stamps alone. Found by paragraph; what a language's lines begin with comes from its pack.
 */

import type { Token } from './tokens.ts'
import type { Span } from './types.ts'

const address = /^(?:https?:\/\/|www\.)\S+$/iu

/** Tokens of a paragraph that are looked at; a longer one is taken to go on as it began. */
const LOOK = 40

/**
 * @param first index of the paragraph's first token
 * @param end index after its last token
 * @param openers folded word sequences that begin boilerplate lines of at most `limit` words
 */
export function isBoilerplate(
  text: string,
  span: Span,
  tokens: readonly Token[],
  first: number,
  end: number,
  openers: readonly (readonly string[])[],
  limit = 14,
): boolean {
  const slice = text.slice(span[0], Math.min(span[1], span[0] + 400))
  if (address.test(slice)) return true
  const most = end - first > LOOK ? limit / 2 : limit
  const words: string[] = []
  let numbers = 0
  for (let index = first; index < Math.min(end, first + LOOK); index += 1) {
    const token = tokens[index]
    if (token?.kind === 'number') numbers += 1
    if (token?.kind !== 'word') continue
    if (words.length >= most) return false
    words.push(token.norm)
  }
  if (words.length === 0) return numbers === 0
  return openers.some((opener) => opener.every((word, index) => words[index] === word))
}
