/** What befell people, said by the words beside their number: "29 injured people", "recovered 41 bodies". Token indices. */
import { classes } from './counted-classes.ts'
import { cardinal, quantityAt } from './numbers.ts'
import type { Entry } from './predicate-words.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, wordOf } from './reading.ts'

/** Words that stand between a number and whom it counts: "29 injured people", "three missing sailors". */
const befallen = new Set('injured wounded missing displaced'.split(' '))

/** True for an adjective between its number and its noun: the three are one figure. */
export function isCountedAdjective(
  reading: Reading,
  entry: Entry,
  at: number,
  last: number,
  end: number,
): boolean {
  if (!befallen.has(entry.words.join(' ')) || cardinal(reading, at - 1, at) === null) return false
  if (last >= end || !isNominal(reading, last)) return false
  const noun = wordOf(reading, last)
  return (classes.has(noun) || noun.endsWith('s')) && !has(reading, last, CAPITAL)
}

/** True where a noun for people follows at once: "displaced families". */
export function isOfPeople(reading: Reading, at: number): boolean {
  return /^(?:people|persons|families|residents|civilians|children|women|villagers)$/u.test(
    wordOf(reading, at),
  )
}

/** What is done with the dead; other bodies are committees. */
const finding = new Set(
  'recovered recovering recover found finding retrieved retrieving pulled pulling identified identifying discovered counted received'.split(
    ' ',
  ),
)

/** Tokens on either side of "bodies" in which they are found. */
const FOUND = 6

/** True where "bodies" are of the dead: somebody found or counted them. */
export function isBodyFound(reading: Reading, at: number, first: number, end: number): boolean {
  for (let index = Math.max(first, at - FOUND); index < Math.min(end, at + FOUND); index += 1)
    if (finding.has(wordOf(reading, index))) return true
  return false
}

/** "Four of the injured have died": they were counted otherwise before, and are no toll. */
export function isOfTheHurt(reading: Reading, at: number, first: number): boolean {
  for (let index = at - 1; index >= Math.max(first + 2, at - FOUND); index -= 1)
    if (
      /^(?:injured|wounded|hurt)$/u.test(wordOf(reading, index)) &&
      /^(?:the|those|its|their)$/u.test(wordOf(reading, index - 1)) &&
      wordOf(reading, index - 2) === 'of'
    )
      return true
  return false
}

/** Tokens from "losses" to the word that says what became of those who are counted, at most. */
const SPELLED = 9

/** "Losses stood at four dead": another word says what became of them. */
export function isSpelledOut(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + SPELLED); at += 1) {
    if (/^[;:.]$/u.test(wordOf(reading, at))) return false
    if (/^(?:dead|killed)$/u.test(wordOf(reading, at)))
      return quantityAt(reading, at - 1, end) !== null || quantityAt(reading, at - 2, end) !== null
  }
  return false
}

/** "12 of 30 wounded people", "three of the 30 injured": the hurt are those of whom something else is told. */
export function isOfWhole(reading: Reading, at: number): boolean {
  if (!/^(?:injured|wounded|hurt|missing|displaced)$/u.test(wordOf(reading, at))) return false
  const whole = at - 1
  if (cardinal(reading, whole, at) === null) return false
  let of = whole - 1
  if (/^(?:the|those|its|their|some|nearly|about|more|than)$/u.test(wordOf(reading, of))) of -= 1
  return wordOf(reading, of) === 'of' && cardinal(reading, of - 1, of) !== null
}

/** "the toll rose to 61 after three bodies were found": those three are among the 61. */
export function isAddedToToll(reading: Reading, at: number, first: number): boolean {
  let after = false
  for (let index = at - 1; index >= first; index -= 1) {
    const word = wordOf(reading, index)
    if (word === 'after' || word === 'as' || word === 'when') after = true
    if (after && (word === 'toll' || word === 'dead' || word === 'deaths')) return true
  }
  return false
}

/** What people flee who have to leave their homes, and words for where they go. */
const homes =
  /^(?:homes?|houses?|villages?|towns?|cit(?:y|ies)|country|region|area|areas|province|districts?|camps?|fighting|war|violence|conflict|clashes|shelling|bombing|bombardment|advance|offensive|persecution|famine|drought|flood(?:s|ing)?|fires?|wildfires?|eruption|lava)$/u

/** Those who are said to be displaced when they flee; a driver or a gunman gets away. */
const households =
  /^(?:people|residents?|civilians|villagers|families|refugees|households|inhabitants|children|women|men|persons|migrants|townspeople|islanders|minorities|population)$/u

/** Tokens behind "fled" in which it is told what from, and before it who. */
const FLED = 6

/** True where "fled" means that homes were left: people who live somewhere, from what drives people out, or over a border. */
export function isFromHome(
  reading: Reading,
  at: number,
  last: number,
  first: number,
  end: number,
): boolean {
  for (let index = last - 1; index < Math.min(end, last + FLED); index += 1)
    if (homes.test(wordOf(reading, index))) return true
  for (let index = at - 1; index >= Math.max(first, at - FLED); index -= 1)
    if (households.test(wordOf(reading, index))) return true
  // "more than 40,000 have fled": so many have no car to get away in.
  for (let index = at - 1; index >= Math.max(first, at - FLED); index -= 1)
    if ((quantityAt(reading, index, at)?.low ?? 0) >= MANY) return true
  return false
}

const MANY = 100
