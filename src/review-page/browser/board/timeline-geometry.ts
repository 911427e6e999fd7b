/** Where everything of a timeline stands, in pixels. Pure: what is drawn can be tested without a browser. */
import { type Box, placeLabels } from './timeline-labels.ts'
import { timeScale, valueScale } from './timeline-scales.ts'
import type { PointKind, Series, SeriesPoint } from './timeline-series.ts'

export interface TimelineInput {
  readonly series: readonly Series[]
  readonly width: number
  readonly height: number
  /**
   * Time runs the way the page is read: right to left in Arabic, as in the tables beside it, in what reads "16 ← 31", and
   * as Arabic readers order events when nobody tells them how (Tversky, Kugelmass and Winter 1991).
   */
  readonly direction: 'ltr' | 'rtl'
  /** Milliseconds that the reader's clock is ahead of UTC. */
  readonly offset: number
  /** What stands beside a point: its figure. */
  readonly labelOf: (point: SeriesPoint, series: number) => string
  /** What stands at the end of a line. */
  readonly endLabels: readonly string[]
}

export interface DrawnPoint {
  readonly claimId: string
  readonly kind: PointKind
  readonly x: number
  readonly y: number
  /** Ends of what lies between two bounds; an open bound reaches as far as an arrow is long. */
  readonly from: number | null
  readonly to: number | null
  readonly open: 'up' | 'down' | null
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null
}

export interface DrawnSeries {
  readonly id: string
  /** Steps: a figure stands until the next one takes its place. Empty where nothing stands. */
  readonly path: string
  readonly points: readonly DrawnPoint[]
  readonly end: {
    readonly x: number
    readonly y: number
    readonly text: string
    readonly anchor: 'start' | 'end'
  } | null
}

export interface Timeline {
  readonly scale: 'linear' | 'log'
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly values: readonly { readonly value: number; readonly y: number }[]
  readonly times: readonly { readonly at: number; readonly x: number }[]
  /** Milliseconds between the times. */
  readonly step: number
  readonly axis: { readonly x: number; readonly anchor: 'start' | 'end' }
  readonly series: readonly DrawnSeries[]
}

const margin = { top: 24, bottom: 46, axis: 48 } as const
const arrow = 18
const characterWidth = 7.5
const apart = 16
const beside = 18

/** Lays a timeline out. Null where no figure can be drawn: words such as "dozens" have no height. */
export function layTimeline(input: TimelineInput): Timeline | null {
  const { series, width, height, direction, offset } = input
  const points = series.flatMap((one) => one.points)
  const values = points.flatMap((point) => [point.low, point.high]).filter((it) => it !== null)
  if (values.length === 0) return null

  const longest = Math.max(...input.endLabels.map((label) => label.length))
  const endSpace = 16 + longest * characterWidth
  const [begin, end] = [margin.axis, width - endSpace]
  const [top, bottom] = [margin.top, height - margin.bottom]
  const lasts = series.map(({ position }) => Date.parse(position.lastMention))
  const time = timeScale(
    [...points.map(({ at }) => at), ...lasts],
    Math.max(2, (end - begin) / 96),
    offset,
  )
  const value = valueScale(values, Math.max(3, (bottom - top) / 40))

  const mirror = (x: number) => round(direction === 'rtl' ? width - x : x)
  const xOf = (at: number) => mirror(begin + time.at(at) * (end - begin))
  const yOf = (of: number) => round(bottom - value.at(of) * (bottom - top))
  const edges = { xOf, yOf, end: mirror(end), top, bottom }

  const drawn = setApart(
    series.map((one) => drawSeries(one, edges)),
    direction === 'rtl' ? -beside : beside,
  )
  const placed = placeLabels(
    drawn.flatMap((one, index) =>
      one.points.map((point) => ({
        x: point.x,
        y: point.y,
        text: labelOf(input, index, point.claimId),
      })),
    ),
    drawn.flatMap((one) => one.lines),
    {
      left: Math.min(mirror(begin), mirror(end)),
      right: Math.max(mirror(begin), mirror(end)),
      top,
      characterWidth,
    },
  )
  let at = 0
  const ends = spread(
    drawn.map(({ endY }) => endY),
    { apart, top, bottom },
  )
  return {
    scale: value.kind,
    plot: {
      left: Math.min(mirror(begin), mirror(end)),
      right: Math.max(mirror(begin), mirror(end)),
      top,
      bottom,
    },
    values: value.ticks.map((tick) => ({ value: tick, y: yOf(tick) })),
    times: time.ticks.map((tick) => ({ at: tick, x: xOf(tick) })),
    step: time.step,
    axis: { x: mirror(begin - 8), anchor: direction === 'rtl' ? 'start' : 'end' },
    series: drawn.map(({ id, path, points: own }, index) => ({
      id,
      path,
      points: own.map((point) => ({ ...point, label: placed[at++] ?? null })),
      end: endOf(ends[index] ?? null, input.endLabels[index] ?? '', mirror(end + 8), direction),
    })),
  }
}

function labelOf(input: TimelineInput, index: number, claimId: string): string {
  const point = input.series[index]?.points.find((it) => it.claimId === claimId)
  return point === undefined ? '' : input.labelOf(point, index)
}

function endOf(y: number | null, text: string, x: number, direction: 'ltr' | 'rtl') {
  return y === null
    ? null
    : { x, y, text, anchor: direction === 'rtl' ? ('end' as const) : ('start' as const) }
}

interface Edges {
  readonly xOf: (at: number) => number
  readonly yOf: (value: number) => number
  readonly end: number
  readonly top: number
  readonly bottom: number
}

type Unlabelled = Omit<DrawnPoint, 'label'>

function drawSeries(series: Series, edges: Edges) {
  const points: Unlabelled[] = []
  const lines: Box[] = []
  let path = ''
  let stands: { readonly x: number; readonly y: number } | null = null
  for (const point of series.points) {
    const drawn = drawPoint(point, stands?.y ?? null, edges)
    if (drawn === null) continue
    points.push(drawn)
    if (point.kind === 'denied') continue
    if (stands !== null) {
      path += `H${drawn.x}V${drawn.y}`
      lines.push(lineBox(stands.x, stands.y, drawn.x, stands.y))
      lines.push(lineBox(drawn.x, stands.y, drawn.x, drawn.y))
    } else if (point.kind === 'figure') path += `M${drawn.x} ${drawn.y}`
    // What was taken back stands no longer; a later figure starts a new line.
    stands = point.kind === 'retracted' ? null : { x: drawn.x, y: drawn.y }
  }
  if (stands !== null) {
    path += `H${edges.end}`
    lines.push(lineBox(stands.x, stands.y, edges.end, stands.y))
  }
  return { id: series.id, path, lines, points, endY: stands?.y ?? null }
}

const lineBox = (x: number, y: number, toX: number, toY: number): Box => ({
  left: Math.min(x, toX) - 1,
  right: Math.max(x, toX) + 1,
  top: Math.min(y, toY) - 1,
  bottom: Math.max(y, toY) + 1,
})

/** A denial of what somebody says at the same moment would hide it: it stands beside it, on the later side. */
function setApart<One extends { readonly points: readonly Unlabelled[] }>(
  drawn: readonly One[],
  by: number,
): One[] {
  const figures = drawn.flatMap(({ points }) => points.filter(({ kind }) => kind !== 'denied'))
  return drawn.map((one) => ({
    ...one,
    points: one.points.map((point) => {
      const isHidden =
        point.kind === 'denied' &&
        figures.some(({ x, y }) => Math.abs(x - point.x) < 14 && Math.abs(y - point.y) < 14)
      return isHidden ? { ...point, x: point.x + by } : point
    }),
  }))
}

/** @param before height of the figure that stood before: where nothing is said in numbers, its taking back is marked there. */
function drawPoint(
  point: SeriesPoint,
  before: number | null,
  { xOf, yOf, top, bottom }: Edges,
): Unlabelled | null {
  const { claimId, kind, low, high } = point
  const x = xOf(point.at)
  if (low === null && high === null) {
    return kind === 'retracted' && before !== null
      ? { claimId, kind, x, y: before, from: null, to: null, open: null }
      : null
  }
  if (high === null) {
    const y = yOf(low ?? 0)
    return { claimId, kind, x, y, from: y, to: Math.max(top - 8, y - arrow), open: 'up' }
  }
  if (low === null) {
    const y = yOf(high)
    return { claimId, kind, x, y, from: y, to: Math.min(bottom, y + arrow), open: 'down' }
  }
  const [from, to] = [yOf(low), yOf(high)]
  const isOne = low === high
  return {
    claimId,
    kind,
    x,
    y: round((from + to) / 2),
    from: isOne ? null : from,
    to: isOne ? null : to,
    open: null,
  }
}

/** Moves labels apart, as little as it takes, so that each can be read; those that are null have no place. */
export function spread(
  wanted: readonly (number | null)[],
  room: { readonly apart: number; readonly top: number; readonly bottom: number },
): (number | null)[] {
  const order = wanted
    .map((y, index) => ({ y, index }))
    .filter((one): one is { y: number; index: number } => one.y !== null)
    .sort((a, b) => a.y - b.y || a.index - b.index)
  const placed: (number | null)[] = wanted.map(() => null)
  let above = room.top - room.apart
  for (const { y, index } of order) {
    above = Math.max(y, above + room.apart)
    placed[index] = above
  }
  // What was pushed over the edge is pushed back, and pushes in its turn.
  let below = room.bottom + room.apart
  for (const { index } of order.toReversed()) {
    below = Math.min(placed[index] ?? below, below - room.apart)
    placed[index] = round(below)
  }
  return placed
}

const round = (value: number) => Math.round(value * 10) / 10
