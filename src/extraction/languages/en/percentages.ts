/** What a share is of, or what changed by so much. Token indices. */
import { spanOf } from '../../document.ts'
import type { CountedPhrase, Quantity } from '../../pack.ts'
import { subjectOf } from './figure-subjects.ts'
import type { Reading } from './reading.ts'
import { has, isNominal, NUMBER, wordOf } from './reading.ts'
import * as w from './words.ts'

/** "54% of the vote", "an 18% increase in profit", "earnings rose 14 percent": what the share is of. `after` is the index behind its sign. */
export function ofShare(
  reading: Reading,
  quantity: Quantity,
  after: number,
  first: number,
  end: number,
): CountedPhrase {
  const none = {
    first: quantity.first,
    end: after,
    quantity,
    noun: null,
    class: 'percent',
  }
  if (wordOf(reading, after) !== 'of') return changeOf(reading, quantity, after, first, end) ?? none
  let at = after + 1
  while (at < end && has(reading, at, w.DETERMINER | w.POSSESSIVE)) at += 1
  const from = at
  while (at < Math.min(end, from + 4) && isNominal(reading, at) && !has(reading, at, NUMBER))
    at += 1
  return at === from ? none : shareOf(reading, quantity, from, at, at)
}

const changed = new Set(
  `increase increases rise rises jump jumps gain gains growth drop drops fall falls decline declines cut cuts hike hikes reduction
  surge slump stake share discount tax tariff tariffs`.split(/\s+/u),
)
const moved = new Set(
  `remained slow slowed slowing rose risen rising fell fallen falling grew grown growing dropped dropping increased increasing decreased decreasing declined
  climbed jumped surged eased slid slipped soared shrank shrunk gained lost up down stood stands was is reached hit totalled
  totaled`.split(/\s+/u),
)

/** "an 18% increase in profit", "earnings per share rose 14 percent". */
function changeOf(
  reading: Reading,
  quantity: Quantity,
  after: number,
  first: number,
  end: number,
): CountedPhrase | null {
  if (changed.has(wordOf(reading, after))) {
    let at = /^(?:in|of|on)$/u.test(wordOf(reading, after + 1)) ? after + 2 : after
    while (at < end && has(reading, at, w.DETERMINER | w.POSSESSIVE)) at += 1
    const from = at
    const isJoined = (index: number) =>
      wordOf(reading, index) === '-' && reading.document.tokens[index]?.spaced === false
    while (
      at < Math.min(end, from + 6) &&
      ((isNominal(reading, at) && !has(reading, at, NUMBER)) || isJoined(at))
    )
      at += 1
    return at === from ? null : shareOf(reading, quantity, from, at, after + 1)
  }
  const object = objectOf(reading, quantity.first, first)
  if (object !== null) return shareOf(reading, quantity, object[0], object[1], after)
  let verb = quantity.first - 1
  // "to a moderate 4.5 per cent"
  if (has(reading, verb - 1, w.DETERMINER) && isNominal(reading, verb)) verb -= 2
  else if (/^an?$/u.test(wordOf(reading, verb))) verb -= 1
  if (/^(?:by|to|at)$/u.test(wordOf(reading, verb))) verb -= 1
  // "will slow down to"
  if (wordOf(reading, verb) === 'down' && moved.has(wordOf(reading, verb - 1))) verb -= 1
  if (!moved.has(wordOf(reading, verb))) return null
  const subject = subjectOf(reading, verb, first)
  return subject === null ? null : shareOf(reading, quantity, subject[0], subject[1], after)
}

const raising = new Set(
  'reduce reducing increase increasing hike lift slash raised raising raise lowered lowering lower cut cutting cuts increased reduced hiked slashed lifted trimmed put revised'.split(
    ' ',
  ),
)

/** Tokens from "by" or "to" back to the verb whose object changed, at most. */
const OBJECT = 12

/** "raised its lending rate by 50 points to 2.5%": the object of the verb; null where none stands before. */
function objectOf(reading: Reading, at: number, first: number): readonly [number, number] | null {
  if (!/^(?:by|to|at|from)$/u.test(wordOf(reading, at - 1))) return null
  for (let verb = at - 2; verb >= Math.max(first, at - OBJECT); verb -= 1) {
    const word = wordOf(reading, verb)
    if (/^[.;:]$/u.test(word)) return null
    if (!raising.has(word)) continue
    let from = verb + 1
    while (from < at && has(reading, from, w.DETERMINER | w.POSSESSIVE)) from += 1
    let to = from
    while (to < at - 1 && isNominal(reading, to) && !has(reading, to, NUMBER)) to += 1
    return to === from ? null : [from, to]
  }
  return null
}

function shareOf(
  reading: Reading,
  quantity: Quantity,
  from: number,
  to: number,
  end: number,
): CountedPhrase {
  const noun = spanOf(reading.document, from, to)
  return { first: quantity.first, end, quantity, noun, class: 'percent' }
}
