import { growthOf, hostileTexts } from '../test/support/scaling.ts'
import type { Benchmark, Measurement } from './result.ts'

const bound = 2.3

/** How the time of extraction grows between half a megabyte and one, on texts made to provoke more: ratios in one run. */
export const scalingBenchmark: Benchmark = {
  name: 'scaling',
  run: async ({ say }) =>
    hostileTexts.map((text): Measurement => {
      say(`${text.name}, ${text.language}`)
      const length = 500_000
      const growth = growthOf(text, { length, longest: length, rounds: 7, enough: 0 })
      return {
        name: `time(2n) / time(n): ${text.name}, ${text.language}`,
        value: growth.ratio,
        unit: 'x',
        wanted: { most: bound },
        note: `n = ${length}: ${growth.once.toFixed(0)} ms, 2n: ${growth.twice.toFixed(0)} ms`,
      }
    }),
}
