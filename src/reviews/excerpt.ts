import type { Span } from '../extraction/types.ts'

/** A piece of a text: `text` begins at the UTF-16 code unit `start` of it. */
export interface Excerpt {
  readonly start: number
  readonly text: string
}

/** How many code units before and after the spans a reader gets to see. */
const margin = 240
/** Most code units of an excerpt: a quotation may run over a whole article. */
const longest = 4_000

const space = /\s/u

/**
 * The surroundings of some spans of a text, cut at spaces where there are any: enough to judge a
 * reading without opening the article.
 * @param spans half-open ranges of UTF-16 code units of `text`; none means the text's beginning.
 */
export function excerptAround(text: string, spans: readonly Span[]): Excerpt {
  const first = spans.length === 0 ? 0 : Math.min(...spans.map(([start]) => start))
  const last = spans.length === 0 ? 0 : Math.max(...spans.map(([, end]) => end))
  const start = backToSpace(text, Math.max(0, first - margin), first)
  const end = onToSpace(text, Math.min(text.length, last + margin, start + longest), start)
  return { start, text: text.slice(start, end) }
}

/** The first place from `from` on, at most `limit`, that follows a space: no word is shown halved. */
function backToSpace(text: string, from: number, limit: number): number {
  if (from === 0) return 0
  for (let at = from; at < limit; at += 1) {
    if (space.test(text.charAt(at - 1)) && !space.test(text.charAt(at))) return at
  }
  return limit
}

/** The last place up to `from`, at least a margin back, before which a word ends; never within a surrogate pair. */
function onToSpace(text: string, from: number, start: number): number {
  if (from >= text.length) return text.length
  for (let at = from; at > Math.max(start, from - margin / 2); at -= 1) {
    if (space.test(text.charAt(at)) && !space.test(text.charAt(at - 1))) return at
  }
  const unit = text.charCodeAt(from)
  return unit >= 0xdc00 && unit <= 0xdfff ? from + 1 : from
}
