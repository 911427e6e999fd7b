/** Spans of one version of a text in the next one. Pure. */

import type { Worded } from '../copies/changed-figures.ts'
import { aligned } from '../copies/changed-figures.ts'

type Range = readonly [start: number, end: number]

/**
 * Where spans of a text stand in another version of it: only where every character is the same and the words around them
 * are those of the same place; null for one that is not. Never near enough: a span on the wrong words is worse than none.
 */
export function carrySpans(
  old: Worded,
  now: Worded,
  spans: readonly Range[],
): ([start: number, end: number] | null)[] {
  const moved = new Map<number, number>()
  for (const [i, j] of aligned(old.pieces, now.pieces)) {
    const [from, to] = [old.pieces[i]?.span[0], now.pieces[j]?.span[0]]
    if (from !== undefined && to !== undefined) moved.set(from, to)
  }
  const starts = old.pieces.map((piece) => piece.span[0])
  return spans.map(([start, end]) => {
    // The first word at or after the start of the span, and so many units further to the left.
    const first = starts.find((at) => at >= start && at < end)
    const to = first === undefined ? undefined : moved.get(first)
    if (first === undefined || to === undefined) return null
    const at = to - (first - start)
    const carried: [number, number] = [at, at + (end - start)]
    return at >= 0 && now.text.slice(...carried) === old.text.slice(start, end) ? carried : null
  })
}
