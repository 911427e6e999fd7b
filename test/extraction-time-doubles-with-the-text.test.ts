import { describe, expect, it } from 'vitest'
import { growthOf, hostileTexts, perDoubling } from './support/scaling.ts'

/** Twice the text may take this much more time; work that grows with the square takes four times as long. */
const bound = 2.3

/** Code units. `npm run bench -- scaling` goes on to a megabyte, which takes some minutes. */
const reach = { from: 50_000, to: 200_000 } as const

describe.each(['en', 'ar'])('extraction in %s', (language) => {
  it.each(hostileTexts.filter((one) => one.language === language))(
    'takes about twice as long for twice the text: $name',
    async (text) => {
      const growth = await growthOf(text, { ...reach, rounds: 2, bound, judge: perDoubling })
      expect(perDoubling(growth), JSON.stringify(growth)).toBeLessThan(bound)
    },
  )
})

/** For the measure itself: its length is the square of what is asked for, and no noise hides four times the time. */
const square = (length: number) => 'said '.repeat(Math.ceil((length / 50_000) ** 2 * 500))

it('would notice work that grows faster than the text', async () => {
  const text = { name: 'square', language: 'en', make: square } as const
  const growth = await growthOf(text, { ...reach, rounds: 2, bound, judge: perDoubling })
  expect(perDoubling(growth), JSON.stringify(growth)).toBeGreaterThan(bound)
})
