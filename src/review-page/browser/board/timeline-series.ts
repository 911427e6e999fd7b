/** The figures of a question over time, a line for each voice. Pure. */
import type { BoardRow, Position } from '../wire.ts'
import { inReadingOrder } from './reading-order.ts'

type Quantity = NonNullable<Position['claim']['quantity']>

/** `retracted`: whoever said it takes it back here, so the line ends. `denied`: said to be untrue, so no line leads there. */
export type PointKind = 'figure' | 'denied' | 'retracted'

export interface SeriesPoint {
  readonly claimId: string
  /** Milliseconds. */
  readonly at: number
  /** Bounds of what was said; null: open. Both null: vague, which no chart can show. */
  readonly low: number | null
  readonly high: number | null
  readonly quantity: Quantity | null
  readonly kind: PointKind
  /** How the next one took its place: `up`, `down`, `corrects` … */
  readonly next: string | null
  readonly names: Readonly<Record<string, string>>
}

export interface Series {
  /** Id of the claim that stands now. */
  readonly id: string
  readonly position: Position
  /** Oldest first. */
  readonly points: readonly SeriesPoint[]
}

/** With what the reader's language calls it, and what must be read with its figures. */
export interface NamedSeries extends Series {
  readonly name: string
  readonly notes: readonly string[]
}

/** A line for each position that has ever given a figure, in the order of the board. */
export function seriesOf(row: BoardRow): Series[] {
  return row.cells
    .flatMap((cell) => inReadingOrder(cell.positions))
    .map((position) => ({
      id: position.claim.id,
      position,
      points: pointsOf(position).toSorted((a, b) => a.at - b.at),
    }))
    .filter(({ points }) => points.some(({ quantity }) => quantity !== null))
}

function pointsOf(position: Position): SeriesPoint[] {
  const { claim, timeline, party } = position
  const before = timeline.map((step) => ({
    claimId: step.claimId,
    at: Date.parse(step.assertedAt),
    ...boundsOf(step.quantity),
    quantity: step.quantity,
    kind: kindOf(step.stance, 'affirmed'),
    next: step.replacedBy?.detail ?? null,
    names: (step.party ?? party).names,
  }))
  const now = {
    claimId: claim.id,
    at: Date.parse(position.firstMention),
    ...boundsOf(claim.quantity),
    quantity: claim.quantity,
    kind: kindOf(claim.stance, claim.polarity),
    next: null,
    names: party.names,
  }
  return [...before, now]
}

function kindOf(stance: string, polarity: string): PointKind {
  if (stance === 'retracts') return 'retracted'
  return stance === 'denies' || polarity === 'negated' ? 'denied' : 'figure'
}

/** "About 200" reaches to both sides of it; an exact figure has one bound. */
function boundsOf(quantity: Quantity | null): Pick<SeriesPoint, 'low' | 'high'> {
  if (quantity === null || quantity.comparator === 'vague') return { low: null, high: null }
  const { low, high, comparator } = quantity
  if (comparator === 'at_least' || comparator === 'more_than')
    return { low: low ?? high, high: null }
  if (comparator === 'at_most' || comparator === 'less_than')
    return { low: null, high: high ?? low }
  return { low: low ?? high, high: high ?? low }
}
