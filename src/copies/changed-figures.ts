/** Which numbers differ between two texts of which one is a near copy of the other. Pure. */
import { diffArrays } from 'diff'
import { type Piece, piecesOf } from '../extraction/numbers-in.ts'

export interface Figure {
  readonly text: string
  /** In digits, whatever the text writes. */
  readonly value: string
  /** UTF-16 code units of the text. */
  readonly span: [start: number, end: number]
}

/** A place at which the two say the same with another number; null where one of them has none there. */
export interface ChangedFigure {
  readonly own: Figure | null
  readonly other: Figure | null
}

/** A text as it is compared. */
export interface Worded {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** @param language BCP 47 */
export function wordsOf(text: string, language: string): Worded {
  return { text, pieces: piecesOf(text, language) }
}

/** A stretch that is longer than so many changes is taken as written anew. */
const LONGEST_EDIT = 800

/**
 * Numbers that stand in the same words and differ: the words of both are aligned with every number masked, so another
 * number never costs the alignment. Paragraphs and sentences that only one of them has are its own, and say nothing of
 * the other; a number that is there in one of two otherwise like sentences counts.
 */
export function changedFigures(own: Worded, other: Worded): ChangedFigure[] {
  const [a, b] = [own.pieces, other.pieces]
  const found: ChangedFigure[] = []
  const figure = (of: Worded, piece: Piece | undefined): Figure | null =>
    piece?.figure == null
      ? null
      : { text: of.text.slice(...piece.span), value: piece.figure, span: [...piece.span] }
  let [from, to] = [0, 0]
  const gap = (endA: number, endB: number) => {
    const runs = [a.slice(from, endA), b.slice(to, endB)] as const
    for (const [one, two] of pairsIn(...runs)) {
      found.push({ own: figure(own, one), other: figure(other, two) })
    }
  }
  for (const [i, j] of aligned(a, b)) {
    gap(i, j)
    if (a[i]?.figure !== b[j]?.figure) {
      found.push({ own: figure(own, a[i]), other: figure(other, b[j]) })
    }
    from = i + 1
    to = j + 1
  }
  gap(a.length, b.length)
  return found
}

const numbersOf = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.figure !== null)

/** Numbers of two stretches that stand in each other's place. */
function pairsIn(
  a: readonly Piece[],
  b: readonly Piece[],
): [Piece | undefined, Piece | undefined][] {
  const within = ![...a, ...b].some((piece) => piece.key === '.')
  // A sentence more, or less, is no change of what the other one says.
  if (!within && (a.length === 0 || b.length === 0)) return []
  const left = numbersOf(b)
  const only = numbersOf(a).filter((piece) => {
    const at = left.findIndex((it) => it.figure === piece.figure)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const count = within ? Math.max(only.length, left.length) : Math.min(only.length, left.length)
  return Array.from({ length: count }, (_, at) => [only[at], left[at]])
}

/** Pairs of places of pieces with one key, ascending in both. */
export function aligned(a: readonly Piece[], b: readonly Piece[]): [number, number][] {
  const pairs: [number, number][] = []
  let [from, to] = [0, 0]
  const fill = (endA: number, endB: number) => {
    if (from === endA || to === endB) return
    let [i, j] = [from, to]
    const parts = diffArrays(
      a.slice(from, endA).map((piece) => piece.key),
      b.slice(to, endB).map((piece) => piece.key),
      { maxEditLength: LONGEST_EDIT },
    )
    for (const part of parts ?? []) {
      const length = part.value.length
      if (!part.added && !part.removed) {
        for (let at = 0; at < length; at += 1) pairs.push([i + at, j + at])
      }
      if (!part.added) i += length
      if (!part.removed) j += length
    }
  }
  for (const [i, j] of anchors(a, b)) {
    if (i < from || j < to) continue
    fill(i, j)
    pairs.push([i, j])
    from = i + 1
    to = j + 1
  }
  fill(a.length, b.length)
  return pairs
}

/** Pieces in a row that are looked for as one. */
const RUN = 4

/** Where runs of pieces begin that each text has once, in an order that both have: long texts are compared between these. */
function anchors(a: readonly Piece[], b: readonly Piece[]): [number, number][] {
  const inA = onceIn(a)
  const inB = onceIn(b)
  const common: [number, number][] = []
  for (const [run, i] of inA) {
    const j = inB.get(run)
    if (i >= 0 && j !== undefined && j >= 0) common.push([i, j])
  }
  common.sort((one, two) => one[0] - two[0])
  return longestRise(common)
}

/** Place by run of pieces; -1 where it stands more than once. */
function onceIn(pieces: readonly Piece[]): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = 0; at + RUN <= pieces.length; at += 1) {
    let run = ''
    for (let next = at; next < at + RUN; next += 1) run += `${pieces[next]?.key} `
    places.set(run, places.has(run) ? -1 : at)
  }
  return places
}

/** The longest selection whose second places ascend (patience sorting): n log n. */
function longestRise(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = []
  const before = new Int32Array(pairs.length)
  pairs.forEach(([, j], at) => {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = at
  })
  const rise: [number, number][] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) rise.push(pair)
  }
  return rise.reverse()
}
