/**
 * Scraped lines that are no part of the story: share lines, "read also", channel links, addresses
 * alone, time stamps alone. Found by paragraph; what a language's lines begin with comes from its pack.
 */

import type { Token } from './tokens.ts'
import type { Span } from './types.ts'

const address = /^(?:https?:\/\/|www\.)\S+$/iu

/**
 * @param first tokens of one paragraph
 * @param openers folded word sequences that begin boilerplate lines of at most `limit` words
 */
export function isBoilerplate(
  text: string,
  span: Span,
  first: readonly Token[],
  openers: readonly (readonly string[])[],
  limit = 14,
): boolean {
  const slice = text.slice(span[0], Math.min(span[1], span[0] + 400))
  if (address.test(slice)) return true
  const words = first.filter((token) => token.kind === 'word')
  if (words.length === 0) return !first.some((token) => token.kind === 'number')
  if (words.length > limit) return false
  return openers.some((opener) => opener.every((word, index) => words[index]?.norm === word))
}
