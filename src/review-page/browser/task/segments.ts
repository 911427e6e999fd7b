/** An excerpt cut where highlights begin and end. Pure. */

/** A half-open range of UTF-16 code units of the whole text. */
export type Range = readonly [start: number, end: number]

export const roles = ['source', 'cue', 'content'] as const
export type Role = (typeof roles)[number]

export interface Segment {
  readonly text: string
  /** What the piece is part of; empty for the words around. */
  readonly roles: readonly Role[]
  /** Roles of which a range begins here: said once for those who hear the page. */
  readonly begins: readonly Role[]
}

/**
 * Cuts an excerpt into pieces that have the same roles throughout.
 * @param excerpt `start` is its offset in the whole text, from which the ranges count; what lies outside of it is left out.
 */
export function segmentsOf(
  excerpt: { readonly start: number; readonly text: string },
  ranges: Readonly<Record<Role, readonly Range[]>>,
): Segment[] {
  const { start, text } = excerpt
  const local = roles.flatMap((role) =>
    ranges[role].flatMap(([from, to]) => {
      const range = [Math.max(0, from - start), Math.min(text.length, to - start)] as const
      return range[0] < range[1] ? [{ role, from: range[0], to: range[1] }] : []
    }),
  )
  const cuts = [...new Set([0, text.length, ...local.flatMap(({ from, to }) => [from, to])])]
  cuts.sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    const here = local.filter((range) => range.from <= from && range.to >= to)
    return {
      text: text.slice(from, to),
      roles: roles.filter((role) => here.some((range) => range.role === role)),
      begins: roles.filter((role) =>
        here.some((range) => range.role === role && range.from === from),
      ),
    }
  })
}
