/** Days that tell something of who speaks, and nothing of what is said. */
import type { Document } from './document.ts'
import { tokenFrom, tokensOf } from './document.ts'
import type { FoundDate } from './pack.ts'
import type { Span } from './types.ts'

/** Tokens from a relative pronoun to the day in its clause, at most. */
const CLAUSE = 14

/**
 * True for a day in a clause about the source: "Colonel Burton, who arrived on Friday, said", «قال العقيد الذي وصل الجمعة إن». The
 * clause stands behind the source, and no cue between it and the day.
 * @param relatives folded words that open such a clause
 */
export function isAboutSource(
  document: Document,
  date: FoundDate,
  source: readonly Span[],
  cues: readonly Span[],
  relatives: ReadonlySet<string>,
): boolean {
  const before = source.filter(([start]) => tokenFrom(document, start) < date.first)
  const last = before.at(-1)
  if (last === undefined || relatives.size === 0) return false
  const cueTokens = cues.map((span) => tokensOf(document, span))
  const sentence = document.sentenceOf[date.first]
  const from = Math.max(tokenFrom(document, last[0]) + 1, date.first - CLAUSE)
  for (let at = date.first - 1; at >= from; at -= 1) {
    if (document.sentenceOf[at] !== sentence) return false
    if (cueTokens.some(([first, end]) => first <= at && at < end)) return false
    if (relatives.has(document.tokens[at]?.norm ?? '')) return true
  }
  return false
}
