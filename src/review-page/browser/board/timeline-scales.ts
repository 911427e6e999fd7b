/** Axes of the timeline: which scale fits the figures, where its ticks stand. Pure. */

export interface ValueScale {
  readonly kind: 'linear' | 'log'
  /** 0 at the bottom, 1 at the top. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** From this ratio of the largest to the smallest figure on, a linear axis presses the small ones onto the ground. */
const widestLinear = 20

/** An axis for figures of nought and more. Linear ones start at nought: a bar of 31 is not twice as high as one of 30. */
export function valueScale(values: readonly number[], mostTicks: number): ValueScale {
  const top = Math.max(0, ...values)
  const bottom = Math.min(...values)
  return bottom > 0 && top / bottom >= widestLinear
    ? logScale(bottom, top, mostTicks)
    : linearScale(top, mostTicks)
}

function linearScale(top: number, mostTicks: number): ValueScale {
  const step = niceStep(Math.max(top, 1), mostTicks)
  const count = Math.max(1, Math.ceil(Math.max(top, 1) / step))
  const end = count * step
  return {
    kind: 'linear',
    at: (value) => value / end,
    ticks: Array.from({ length: count + 1 }, (_, index) => index * step),
  }
}

/** 1, 2 or 5 times a power of ten, so that no more than `most` steps lead to the top; whole, since people are counted. */
function niceStep(top: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(top / most))
  const step = [1, 2, 5, 10].find((factor) => top / (factor * power) <= most) ?? 10
  return Math.max(1, step * power)
}

function logScale(bottom: number, top: number, mostTicks: number): ValueScale {
  const [from, to] = [Math.floor(Math.log10(bottom)), Math.ceil(Math.log10(top))]
  const powers = Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index))
  const fine = powers
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((it) => it <= 10 ** to)
  const every = Math.ceil(powers.length / mostTicks)
  const coarse = powers.filter((_, index) => index % every === 0)
  return {
    kind: 'log',
    at: (value) => (Math.log10(value) - from) / (to - from),
    ticks: fine.length <= mostTicks ? fine : coarse,
  }
}

export interface TimeScale {
  readonly from: number
  readonly to: number
  /** 0 where time begins, 1 where it ends. */
  readonly at: (instant: number) => number
  readonly ticks: readonly number[]
  /** Milliseconds between ticks. */
  readonly step: number
}

const hour = 3_600_000
const day = 24 * hour
const steps = [
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
  30 * day,
  91 * day,
  365 * day,
]

/**
 * @param instants milliseconds, at least one.
 * @param offset milliseconds that the reader's clock is ahead of UTC: days begin at the reader's midnight.
 */
export function timeScale(
  instants: readonly number[],
  mostTicks: number,
  offset: number,
): TimeScale {
  const [first, last] = [Math.min(...instants), Math.max(...instants)]
  // One moment alone stands in the middle of its day.
  const edge = Math.max((last - first) * 0.04, last === first ? day / 2 : 0)
  const [from, to] = [first - edge, last + edge]
  const step =
    steps.find((it) => (to - from) / it <= mostTicks) ??
    365 * day * Math.ceil((to - from) / (365 * day * mostTicks))
  const start = Math.ceil((from + offset) / step) * step - offset
  const count = Math.max(0, Math.floor((to - start) / step) + 1)
  return {
    from,
    to,
    step,
    at: (instant) => (instant - from) / (to - from),
    ticks: Array.from({ length: count }, (_, index) => start + index * step),
  }
}
