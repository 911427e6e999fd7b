/** The words in which a claim stands. Pure. */
import type { ClaimDraft, ExtractionDraft, Span } from '../extraction/types.ts'
import { sliceOf } from './claim-speakers.ts'

/**
 * Longest words that are kept, in UTF-16 code units. A quotation may run over a whole article, with a claim in
 * every sentence; each of them is kept with the passage around it.
 */
const LONGEST = 1_000

const gap = ' … '

/**
 * Words of each claim: the content of its attribution, parts that stand apart joined by " … ". Of a longer
 * content the passage around the claim's own words, cut between words, with an ellipsis where it was cut.
 */
export function wordsInContents(
  text: string,
  draft: ExtractionDraft,
): (claim: ClaimDraft) => string {
  const whole = new Map<number, string | null>()
  return (claim) => {
    const content = draft.attributions[claim.attribution]?.content ?? []
    let words = whole.get(claim.attribution)
    if (words === undefined) {
      const size = content.reduce((sum, [start, end]) => sum + end - start + gap.length, 0)
      words = size > LONGEST ? null : content.map((span) => sliceOf(text, span)).join(gap)
      whole.set(claim.attribution, words)
    }
    return words ?? passageOf(text, content, claim)
  }
}

function passageOf(text: string, content: readonly Span[], claim: ClaimDraft): string {
  const own = claim.quantity?.span ?? claim.trigger ?? claim.counted
  const at = own?.[0] ?? content[0]?.[0] ?? 0
  const part = content.find(([start, end]) => start <= at && at < end) ?? content[0]
  if (part === undefined) return ''
  const [start, end] = part
  if (end - start <= LONGEST) return sliceOf(text, part)
  const first = Math.max(start, Math.min(at - LONGEST / 2, end - LONGEST))
  const last = Math.min(end, first + LONGEST)
  const from = first === start ? first : afterSpace(text, first, at)
  const to = last === end ? last : beforeSpace(text, at, last)
  return `${from === start ? '' : '… '}${text.slice(from, to).trim()}${to === end ? '' : ' …'}`
}

/** The first offset from `from` on that follows a space; `from` where there is none before `most`. */
function afterSpace(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/u)
  return space < 0 ? from : from + space + 1
}

/** The last offset up to `to` at which a space stands; `to` where there is none after `least`. */
function beforeSpace(text: string, least: number, to: number): number {
  for (let at = to - 1; at > least; at -= 1) if (/\s/u.test(text[at] ?? '')) return at
  return to
}
