/** The ends of a content span: white space, punctuation, quotation marks. */
import type { Document } from './document.ts'
import { quoteAt, tokenFrom } from './document.ts'
import type { Quote } from './quotes.ts'
import { isBlank } from './sentences.ts'
import type { Span } from './types.ts'

const edge = new Set('.,،;؛:!…–—-')

/**
 * A content span as the conventions want it: no white space, no end punctuation, no marks that wrap
 * all of it; marks inside stay balanced. Null where nothing is left.
 */
export function trimContent(document: Document, span: Span): Span | null {
  const { text } = document
  let [start, end] = span
  for (let changed = true; changed && start < end; ) {
    changed = false
    while (start < end && (isBlank(text.charCodeAt(start)) || edge.has(text[start] ?? '')))
      start += 1
    while (end > start && (isBlank(text.charCodeAt(end - 1)) || edge.has(text[end - 1] ?? ''))) {
      end -= 1
      changed = true
    }
    if (start >= end) return null
    const opening = innermostQuote(document, start)
    if (opening !== undefined && opening.open === start) {
      if (opening.end >= end) {
        start = opening.innerStart
        if (opening.close !== null && opening.end === end) end = opening.close
        changed = true
        continue
      }
    }
    const closing = innermostQuote(document, end - 1)
    if (closing !== undefined && end > start) {
      // A mark that opens at the very end, or one that closes what began before the span.
      const opens = closing.innerStart === end
      if (opens || (closing.close !== null && closing.end === end && closing.open < start)) {
        end = opens ? closing.open : (closing.close ?? end)
        changed = true
        continue
      }
      // The span stops just before the mark that closes a quotation opened inside it.
      if (closing.open >= start && closing.close === end) end = closing.end
    }
  }
  // The mark just before it opens a quotation that ends inside: it belongs to it.
  const before = innermostQuote(document, start)
  if (before?.innerStart === start && before.close !== null && before.end < end) start = before.open
  return start < end ? [start, end] : null
}

/**
 * The spans of one content, each trimmed, in their order and apart from each other: a mark between two of them that both
 * would take stays with the first.
 */
export function trimContents(document: Document, spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = []
  let end = 0
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const trimmed = trimContent(document, span)
    if (trimmed === null) continue
    let start = Math.max(trimmed[0], end)
    while (start < trimmed[1] && isBlank(document.text.charCodeAt(start))) start += 1
    if (start >= trimmed[1]) continue
    apart.push([start, trimmed[1]])
    end = trimmed[1]
  }
  return apart
}

/** The innermost quotation whose marks or words hold `offset`. */
function innermostQuote(document: Document, offset: number): Quote | undefined {
  return quoteAt(document, document.quoteOf[tokenFrom(document, offset)])
}
