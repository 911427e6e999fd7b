import { describe, expect, it } from 'vitest'
import { growthOf, hostileTexts } from './support/scaling.ts'

/** Twice the text may take this much more time; work that grows with the square takes four times as long. */
const bound = 2.3

describe.each(['en', 'ar'])('extraction in %s', (language) => {
  it.each(hostileTexts.filter((one) => one.language === language))(
    'takes about twice as long for twice the text: $name',
    // A ratio is disturbed by what else the machine does, never made better by it.
    { retry: 2, timeout: 60_000 },
    (text) => {
      const growth = growthOf(text, { length: 50_000, longest: 500_000, rounds: 12, enough: bound })
      expect(growth.ratio, JSON.stringify(growth)).toBeLessThan(bound)
    },
  )
})

/** For the measure itself: its length is the cube of what is asked for, and no noise hides eight times the time. */
const cube = (length: number) => 'said '.repeat(Math.ceil((length / 50_000) ** 3 * 10))

it('would notice work that grows faster than the text', () => {
  const growth = growthOf(
    { name: 'cube', language: 'en', make: cube },
    { length: 500_000, longest: 500_000, rounds: 4, enough: bound },
  )
  expect(growth.ratio).toBeGreaterThan(bound)
})
