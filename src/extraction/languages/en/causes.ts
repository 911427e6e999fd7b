/** Words of attack that tell how something came about, or that no side did it. Token indices. */
import { isTriggerAt } from './predicate-words.ts'
import type { Reading } from './reading.ts'
import { has, PUNCTUATION, wordOf } from './reading.ts'

const disasters = new Set(
  `earthquake quake quakes aftershock aftershocks tremor storm storms hurricane cyclone typhoon tornado flood floods flooding
  tsunami wildfire wildfires fire avalanche landslide landslides lightning drought disaster pandemic virus disease tragedy`.split(
    /\s+/u,
  ),
)

/** "when an earthquake struck": no side did it. */
export function byNature(reading: Reading, at: number, first: number): boolean {
  if (
    !/^(?:struck|striking|strike|hit|hitting|attacked|attacking|targeted|targeting)$/u.test(
      wordOf(reading, at),
    )
  )
    return false
  for (let index = at - 1; index >= Math.max(first, at - 5); index -= 1) {
    if (has(reading, index, PUNCTUATION)) return false
    if (disasters.has(wordOf(reading, index))) return true
  }
  return false
}

/** "killed by shelling", "died in the attack": how it came about. */
export function isMeans(reading: Reading, at: number, first: number): boolean {
  for (let index = at - 1; index >= Math.max(first, at - 4); index -= 1) {
    const word = wordOf(reading, index)
    if (word === 'by' || word === 'from' || word === 'in')
      return isTriggerAt(reading, index - 1, index)
  }
  return false
}
