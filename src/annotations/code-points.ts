/** Offsets in UTF-16 code units, as they are stored, and in code points, as the W3C counts them. Pure. */

/** A stretch of a text, told in code points of it, with what stands around it. */
export interface Quoted {
  /** In code points; the end is not part of it. */
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Code points before and after a quotation that are quoted with it. */
const around = 32

/**
 * Code points that stand before each of these offsets, read in one pass. An offset between the two halves of a surrogate pair
 * counts as one before the pair.
 * @param offsets in UTF-16 code units of the text, in any order
 */
export function codePointsBefore(
  text: string,
  offsets: readonly number[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let at = 0
  let points = 0
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    while (at < offset && at < text.length) {
      const next = at + widthAt(text, at)
      if (next > offset) break
      at = next
      points += 1
    }
    found.set(offset, points)
  }
  return found
}

/** Whether an offset stands between the halves of one code point. */
function isInside(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && widthAt(text, offset - 1) === 2
}

function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** `offset` moved to the left by so many code points, at most to the beginning. */
function moveLeft(text: string, offset: number, points: number): number {
  let at = offset
  for (let moved = 0; moved < points && at > 0; moved += 1) {
    at -= at > 1 && isInside(text, at - 1) ? 2 : 1
  }
  return at
}

/** `offset` moved to the right by so many code points, at most to the end. */
function moveRight(text: string, offset: number, points: number): number {
  let at = offset
  for (let moved = 0; moved < points && at < text.length; moved += 1) at += widthAt(text, at)
  return at
}

/**
 * Spans as code points with their words. A span that cuts a code point is widened to hold it whole; an empty one, or one that
 * does not lie in the text, is left out.
 * @param spans starts and ends in UTF-16 code units of the text
 */
export function quote(
  text: string,
  spans: readonly (readonly [start: number, end: number])[],
): Quoted[] {
  const whole = spans
    .filter(([start, end]) => start >= 0 && start < end && end <= text.length)
    .map(([start, end]): [number, number] => [
      isInside(text, start) ? start - 1 : start,
      isInside(text, end) ? end + 1 : end,
    ])
  const points = codePointsBefore(text, whole.flat())
  return whole.map(([start, end]) => ({
    start: points.get(start) ?? 0,
    end: points.get(end) ?? 0,
    exact: text.slice(start, end),
    prefix: text.slice(moveLeft(text, start, around), start),
    suffix: text.slice(end, moveRight(text, end, around)),
  }))
}
