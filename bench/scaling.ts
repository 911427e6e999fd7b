import { growthOf, hostileTexts, worstOf } from '../test/support/scaling.ts'
import type { Benchmark, Measurement } from './result.ts'

const bound = 2.3

/** Milliseconds of processor time that any text of a megabyte has. */
const patience = 2_000

const shortest = 62_500
const longest = 1_000_000

/** How the time of extraction grows while texts made to provoke more double up to a megabyte, and what it is there. */
export const scalingBenchmark: Benchmark = {
  name: 'scaling',
  run: async ({ say }) => {
    const measurements: Measurement[] = []
    let slowest = { name: '', milliseconds: 0 }
    for (const text of hostileTexts) {
      const name = `${text.name}, ${text.language}`
      say(name)
      const growth = await growthOf(text, { from: shortest, to: longest, rounds: 3, bound })
      const { milliseconds } = growth.at(-1) ?? slowest
      if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds }
      measurements.push({
        name: `time(2n) / time(n), the worst: ${name}`,
        value: worstOf(growth),
        unit: 'x',
        wanted: { most: bound },
        note: growth
          .map((one) => `${one.length / 1_000} kB ${one.milliseconds.toFixed(1)} ms`)
          .join(', '),
      })
    }
    measurements.push({
      name: `the slowest megabyte: ${slowest.name}`,
      value: slowest.milliseconds,
      unit: 'ms',
      wanted: { most: patience },
    })
    return measurements
  },
}
