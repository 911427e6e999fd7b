/** Where it happened: the words that name the place of a trigger. Indices are token indices. */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { CountedPhrase, Trigger } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { isNationality, strikes } from './peoples.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, GENITIVE, has, isNominal, NUMBER, PUNCTUATION, wordOf } from './reading.ts'
import * as w from './words.ts'

const placePrepositions = new Set([
  'in',
  'near',
  'at',
  'outside',
  'around',
  'across',
  'along',
  'inside',
  'off',
])

/** Words between a preposition and the name of a place: "the northern city of", "the coast of", "Orland's eastern". */
const beforeName = new Set(
  `city town village region province district of central northern southern eastern western capital port border coast coasts
  shore shores north south east west northeastern northwestern southeastern southwestern north-eastern north-western
  south-eastern south-western coastal neighbouring neighboring nearby small`.split(/\s+/u),
)

/** The first place after the trigger, else the nearest one before it: "in X", "near X". */
export function placeIn(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  phrase: CountedPhrase | null,
  first: number,
  end: number,
): Span | null {
  const sentence = document.sentences[document.sentenceOf[trigger.first] ?? -1]
  const from = Math.max(first, sentence?.first ?? first)
  const to = Math.min(end, sentence?.end ?? end)
  const start = Math.max(trigger.end, phrase?.end ?? 0)
  for (let at = Math.min(trigger.end, start); at < to; at += 1) {
    const span = placeAt(document, reading, at, to)
    if (span !== null) return span
  }
  for (let at = trigger.first - 1; at >= from; at -= 1) {
    const span = placeAt(document, reading, at, to)
    if (span !== null) return span
  }
  return null
}

const aboves = new Set(['over', 'above'])

/** "shot down over Varn", "in the skies above Varn": in the air, not "a row over Varn". */
function isHit(reading: Reading, at: number): boolean {
  if (/^(?:sky|skies|airspace|flying|flew|flight)$/u.test(wordOf(reading, at - 1))) return true
  for (let back = at - 1; back >= Math.max(0, at - HIT); back -= 1) {
    if (has(reading, back, PUNCTUATION)) return false
    if (
      /^(?:down|downed|downing|intercepted|shoot|aircraft|drones?|planes?|jets?|helicopters?|missiles?)$/u.test(
        wordOf(reading, back),
      )
    )
      return true
  }
  return false
}

/** Tokens between an aircraft and where it was, at most: "shot down three drones over". */
const HIT = 6

function placeAt(document: Document, reading: Reading, at: number, end: number): Span | null {
  const word = wordOf(reading, at)
  const above = aboves.has(word) && isHit(reading, at)
  // "the shelling of Varn"
  const struck = word === 'of' && strikes.has(wordOf(reading, at - 1))
  if (!placePrepositions.has(word) && !above && !struck) return null
  let from = at + 1
  const article = has(reading, from, w.DETERMINER) ? 1 : 0
  if (article === 1) from += 1
  if (isNationality(reading, from, end)) return null
  from = nameStart(reading, from, end)
  if (
    !has(reading, from, CAPITAL) ||
    has(reading, from, w.DAY | w.MONTH | NUMBER) ||
    !isNominal(reading, from)
  )
    return null
  let to = from
  while (
    to < end &&
    ((has(reading, to, CAPITAL) && !has(reading, to, w.DAY | w.MONTH)) ||
      (wordOf(reading, to) === '-' && has(reading, to + 1, CAPITAL)))
  )
    to += 1
  return to > from ? spanOf(document, from, to) : null
}

/** Past what only describes a place: "the northern city of | Varn", "Orland's eastern | Varn region". */
function nameStart(reading: Reading, first: number, end: number): number {
  let from = first
  while (from < end && (beforeName.has(wordOf(reading, from)) || isHyphen(reading, from))) from += 1
  const owned = has(reading, from, GENITIVE)
  let name = from + 1
  while (name < end && (beforeName.has(wordOf(reading, name)) || isHyphen(reading, name))) name += 1
  // "the Orlandish town of Varn"
  if (!owned && (name === from + 1 || wordOf(reading, name - 1) !== 'of')) return from
  // "Orland's coast": nothing is named but the state.
  return has(reading, name, CAPITAL) && !has(reading, name, w.DAY | w.MONTH) ? name : from
}

/** "north-eastern": the hyphen is a token of its own. */
function isHyphen(reading: Reading, at: number): boolean {
  return wordOf(reading, at) === '-' && /^(?:north|south)$/u.test(wordOf(reading, at - 1))
}
