import { describe, expect, it } from 'vitest'
import {
  layTimeline,
  spread,
  type TimelineInput,
} from '../src/review-page/browser/board/timeline-geometry.ts'
import { placeLabels } from '../src/review-page/browser/board/timeline-labels.ts'
import { timeScale, valueScale } from '../src/review-page/browser/board/timeline-scales.ts'
import { seriesOf } from '../src/review-page/browser/board/timeline-series.ts'
import { cell, position, row, step } from './support/board-rows.ts'

const hour = 3_600_000
const start = Date.parse('2020-09-27T10:00:00Z')

const revised = row([
  cell('a', [
    position('a', {
      figure: { low: 31, high: 31 },
      at: start + 20 * hour,
      timeline: [step({ figure: { low: 16, high: 16 }, at: start, became: 'up' })],
    }),
  ]),
  cell('b', [
    position('b', {
      figure: { low: 550, high: null, comparator: 'more_than' },
      at: start + 10 * hour,
    }),
  ]),
])

function lay(given: Partial<TimelineInput> = {}) {
  const series = given.series ?? seriesOf(revised)
  const timeline = layTimeline({
    series,
    width: 600,
    height: 300,
    direction: 'ltr',
    offset: 0,
    labelOf: (point) => `${point.low ?? point.high ?? ''}`,
    endLabels: series.map(() => 'A'),
    ...given,
  })
  if (timeline === null) throw new Error('nothing was drawn')
  return timeline
}

describe('a line', () => {
  it('is made of steps: a figure stands until the next one takes its place, and the last one to the end', () => {
    const [line] = lay().series
    const [first, second] = line?.points ?? []
    const { right } = lay().plot
    expect(line?.path).toBe(`M${first?.x} ${first?.y}H${second?.x}V${second?.y}H${right}`)
    expect(second?.x).toBeGreaterThan(first?.x ?? Number.NaN)
    expect(second?.y).toBeLessThan(first?.y ?? Number.NaN)
  })

  it('runs the other way round where the page is read from right to left', () => {
    const [there, back] = [lay(), lay({ direction: 'rtl' })]
    for (const [at, line] of there.series.entries()) {
      for (const [index, point] of line.points.entries()) {
        const turned = back.series[at]?.points[index]
        expect(turned?.x).toBeCloseTo(600 - point.x, 0)
        expect(turned?.y).toBe(point.y)
      }
    }
    expect(back.series[0]?.end?.anchor).toBe('end')
    expect(back.axis.x).toBeGreaterThan(back.plot.right)
  })

  it('ends where its source takes the figure back', () => {
    const series = seriesOf(
      row([
        cell('a', [
          position('a', {
            figure: null,
            stance: 'retracts',
            at: start + 5 * hour,
            timeline: [step({ figure: { low: 40, high: 40 }, at: start, became: 'retracts' })],
          }),
        ]),
      ]),
    )
    const [line] = lay({ series }).series
    expect(line?.points.map(({ kind }) => kind)).toEqual(['figure', 'retracted'])
    expect(line?.points[1]?.y).toBe(line?.points[0]?.y)
    expect(line?.path).toMatch(/^M[\d. ]+H[\d.]+V[\d.]+$/u)
    expect(line?.path).not.toContain(`H${lay({ series }).plot.right}`)
  })

  it('does not lead to what is denied', () => {
    const series = seriesOf(
      row([
        cell('a', [position('a', { figure: { low: 40, high: 40 }, stance: 'denies', at: start })]),
      ]),
    )
    const [line] = lay({ series }).series
    expect(line?.path).toBe('')
    expect(line?.points).toMatchObject([{ kind: 'denied' }])
  })
})

describe('a figure', () => {
  it('with an open bound has an arrow to the open side', () => {
    const series = seriesOf(
      row([
        cell('a', [
          position('a', { figure: { low: 10, high: null, comparator: 'at_least' }, at: start }),
          position('c', { figure: { low: null, high: 20, comparator: 'less_than' }, at: start }),
        ]),
      ]),
    )
    const [least, most] = lay({ series }).series.map(({ points }) => points[0])
    expect(least).toMatchObject({ open: 'up', from: least?.y })
    expect(least?.to).toBeLessThan(least?.y ?? Number.NaN)
    expect(most).toMatchObject({ open: 'down', from: most?.y })
    expect(most?.to).toBeGreaterThan(most?.y ?? Number.NaN)
  })

  it('between two bounds reaches from the one to the other', () => {
    const figure = { low: 10, high: 20, comparator: 'between' as const }
    const series = seriesOf(row([cell('a', [position('a', { figure, at: start })])]))
    const [point] = lay({ series }).series[0]?.points ?? []
    expect(point?.open).toBeNull()
    expect(point?.from).toBeGreaterThan(point?.to ?? Number.NaN)
    expect(point?.y).toBeCloseTo(((point?.from ?? 0) + (point?.to ?? 0)) / 2, 0)
  })

  it('in words only is not drawn', () => {
    const figure = { low: null, high: null, comparator: 'vague' as const, text: 'dozens' }
    const series = seriesOf(row([cell('a', [position('a', { figure, at: start })])]))
    expect(series).toHaveLength(1)
    expect(() => lay({ series })).toThrow('nothing was drawn')
  })

  it('always stands within the picture, whatever its size', () => {
    for (const [low, high] of [
      [0, 0],
      [1, 1],
      [0.5, 0.5],
      [0, 1e15],
      [1, 1e15],
      [Number.MIN_VALUE, 1],
    ] as const) {
      for (const width of [280, 1200]) {
        const series = seriesOf(
          row([
            cell('a', [position('a', { figure: { low, high: low }, at: start })]),
            cell('b', [position('b', { figure: { low: high, high }, at: start })]),
          ]),
        )
        for (const { points } of lay({ series, width }).series) {
          for (const { x, y } of points) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(width)
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(300)
          }
        }
      }
    }
  })
})

describe('the axis of figures', () => {
  it('is linear from nought while the figures are of one size', () => {
    const scale = valueScale([16, 31], 5)
    expect(scale.kind).toBe('linear')
    expect(scale.ticks).toEqual([0, 10, 20, 30, 40])
    expect(scale.at(0)).toBe(0)
  })

  it('multiplies where they are not, unless one of them is nought', () => {
    const scale = valueScale([16, 3000], 5)
    expect(scale.kind).toBe('log')
    expect(scale.ticks).toEqual([10, 100, 1000, 10_000])
    expect(scale.at(10)).toBe(0)
    expect(scale.at(10_000)).toBe(1)
    expect(valueScale([0, 3000], 5).kind).toBe('linear')
  })
})

describe('the axis of time', () => {
  it('has its days begin at midnight of the reader', () => {
    const offset = 4 * hour
    const { ticks, step: each } = timeScale([start, start + 72 * hour], 5, offset)
    expect(each).toBe(24 * hour)
    expect(ticks.map((at) => new Date(at + offset).toISOString().slice(11, 16))).toEqual(
      ticks.map(() => '00:00'),
    )
  })

  it('puts a single moment into the middle', () => {
    expect(timeScale([start], 5, 0).at(start)).toBe(0.5)
  })

  it('has no more ticks than there is room for, over hours and over decades', () => {
    for (const length of [1, hour, 24 * hour, 9_000 * hour, 500_000 * hour]) {
      expect(timeScale([start, start + length], 3, 0).ticks.length).toBeLessThanOrEqual(4)
    }
  })
})

describe('labels', () => {
  it('at the ends of lines are moved apart within the picture, in the order of their lines', () => {
    const room = { apart: 16, top: 20, bottom: 100 }
    expect(spread([50, 50, null, 48], room)).toEqual([64, 80, null, 48])
    expect(spread([100, 99], room)).toEqual([100, 84])
  })

  it('cover neither each other nor a point; one without room is left to the table', () => {
    const room = { left: 0, right: 600, top: 24, characterWidth: 8 }
    const many = Array.from({ length: 8 }, () => ({ x: 100, y: 100, text: 'more than 550' }))
    const placed = placeLabels(many, [], room).filter((label) => label !== null)
    expect(placed.length).toBeGreaterThan(0)
    expect(new Set(placed.map(({ y }) => y)).size).toBe(placed.length)
    const [edge] = placeLabels([{ x: 2, y: 100, text: 'more than 550' }], [], room)
    expect(edge?.x).toBe(52)
    const line = { left: 0, right: 600, top: 85, bottom: 87 }
    const [beside] = placeLabels([{ x: 100, y: 100, text: '16' }], [line], room)
    expect(beside?.y).toBeGreaterThan(100)
  })
})
