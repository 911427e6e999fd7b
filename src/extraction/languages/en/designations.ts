/**
 * Numbers that name or measure a thing and count nothing: "MQ-9", "Leopard 2", "122-mm", "12-year-old".
 * Indices are token indices.
 */
import { classes } from './counted-classes.ts'
import { cardinal } from './numbers.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, NUMBER, wordOf } from './reading.ts'
import * as w from './words.ts'

function isJoined(reading: Reading, at: number): boolean {
  const { tokens } = reading.document
  return wordOf(reading, at) === '-' && tokens[at]?.spaced === false && isClose(reading, at + 1)
}

function isClose(reading: Reading, at: number): boolean {
  return reading.document.tokens[at]?.spaced === false
}

function isSpelt(reading: Reading, at: number): boolean {
  return cardinal(reading, at, at + 1) !== null
}

/** True for the 9 of "MQ-9": a hyphen joins it to the letters before it. */
export function endsDesignation(reading: Reading, at: number): boolean {
  if (!isJoined(reading, at - 1) || !/^\d/u.test(wordOf(reading, at))) return false
  return /^\p{L}/u.test(wordOf(reading, at - 2)) && !isSpelt(reading, at - 2)
}

/**
 * True for the 2 of "12 Leopard 2 tanks": a capitalised name before it and a thing behind it. Whether a number counts the
 * whole phrase, the caller knows.
 */
export function isSerial(reading: Reading, at: number): boolean {
  if (!has(reading, at, NUMBER) || !/^\d+$/u.test(wordOf(reading, at))) return false
  if (!has(reading, at - 1, CAPITAL) || has(reading, at - 1, w.DAY | w.MONTH | NUMBER)) return false
  return classes.has(wordOf(reading, at + 1)) || classes.has(wordOf(reading, at + 2))
}

/** Tokens of a measure behind its first unit at most: "surface-to-air". */
const JOINED = 6

/** Where a measure that begins at `at` ends ("122-mm", "twelve-year-old"); `at` itself where there is none. */
export function measureEnd(reading: Reading, at: number, end: number): number {
  const value = cardinal(reading, at, end)
  if (value === null || !isJoined(reading, value.end)) return at
  const unit = wordOf(reading, value.end + 1)
  if (!/^\p{L}/u.test(unit) || unit === 'odd' || isSpelt(reading, value.end + 1)) return at
  if (has(reading, value.end + 1, w.PREPOSITION)) return at
  let last = value.end + 2
  while (last + 1 < end && last < value.end + 2 + JOINED && isJoined(reading, last)) last += 2
  return Math.min(last, end)
}

/** Letters of a model -> class of what is called so: "Su-27", "T-90". */
const models = new Map(
  `tanks t leopard abrams
  armoured_vehicles btr brdm
  aircraft su mig il tu an f jas
  helicopters mi ka ah uh ch
  drones mq rq tb shahed geran
  artillery bm d himars
  missiles kh agm`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [key = '', ...letters] = line.trim().split(' ')
      return letters.map((name) => [name, key] as const)
    }),
)

/** Class of a designation that stands for the thing itself ("12 Su-27s"): `at` is its last token; null for any other. */
export function modelClass(reading: Reading, at: number): string | null {
  if (!endsDesignation(reading, at) || !has(reading, at - 2, CAPITAL)) return null
  return models.get(wordOf(reading, at - 2)) ?? null
}

/** True for a noun phrase that an age or a measure opens ("12-year-old boy"), where nothing counts it. */
export function opensMeasured(reading: Reading, at: number, end: number): boolean {
  return measureEnd(reading, at, end) > at && isNominal(reading, measureEnd(reading, at, end))
}
