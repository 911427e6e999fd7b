/** In which order the positions of a cell are read. Pure. */
import type { Position } from '../wire.ts'

/** Answers to the question first, then parts of them, then what is said about others' answers. */
function rankOf({ claim }: Position): number {
  const isAnswer = claim.stance === 'asserts' || claim.stance === 'accuses'
  return (isAnswer ? 0 : 2) + (claim.counting === 'incremental' ? 1 : 0)
}

/** The positions of a cell as they are read; within a rank they stay in the order of the board. */
export const inReadingOrder = (positions: readonly Position[]): Position[] =>
  positions.toSorted((a, b) => rankOf(a) - rankOf(b))
