/** Figures of things and measures that no verb of a toll counts: "10 shops", "774 tons", "nine regions". Token indices. */
import { spanOf } from '../../document.ts'
import type { CountedPhrase, Quantity } from '../../pack.ts'
import { units } from './counted-classes.ts'
import { nounAt } from './counted-nouns.ts'
import { endsDesignation, isSerial, measureEnd } from './designations.ts'
import { cardinal } from './numbers.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, looksFinite, NUMBER, wordOf } from './reading.ts'
import { afterWhole, isShare } from './shares.ts'
import * as w from './words.ts'

/** Vague words that are said of a crowd or a mass; "several" and "many" are said for style. */
const masses = /^(?:dozens|scores|tens|hundreds|thousands|millions)$/u

/** Words before a number by which those are meant who are known already: "the two sides". */
const known = new Set(['the', 'these', 'those', 'both', 'first', 'last', 'next', 'past', 'other'])

/** What a number of things, people or measures counts; null for dates, ages, names and figures without a noun. */
export function thingAt(
  reading: Reading,
  found: Quantity,
  end: number,
  last: CountedPhrase | undefined,
): CountedPhrase | null {
  if (isNoCount(reading, found, end)) return null
  const quantity = isAcross(reading, found, end) ? exactly(found) : found
  const { first } = quantity
  // "63 of them"
  if (isOfThose(reading, quantity.end)) {
    const noun = last?.noun ?? spanOf(reading.document, quantity.end + 1, quantity.end + 2)
    return { first, end: quantity.end + 2, quantity, noun, class: last?.class ?? null }
  }
  let at = afterWhole(reading, quantity.end, end)
  if (at < 0) at = quantity.end
  const added = at
  while (additions.has(wordOf(reading, at))) at += 1
  const word = wordOf(reading, at)
  const unit = units.has(word) || w.timeNouns.has(word)
  if (unit)
    return isMoment(reading, first, at)
      ? null
      : made(reading, quantity, at, at + 1, unitClass(word))
  // "nine a day earlier": what begins with an article is not what is counted.
  if (word === 'a' || word === 'an') return null
  const noun = nounAt(reading, at, end, () => false)
  const stop = noun === null ? -1 : headEnd(reading, noun)
  // "200 people were held, of whom 160 were freed"
  const ofWhom = wordOf(reading, first - 1) === 'whom' && wordOf(reading, first - 2) === 'of'
  if ((noun === null || stop < 0) && ofWhom && last?.noun != null)
    return { ...last, first, end: at, quantity }
  if (noun === null || stop < 0) {
    // "with just 1,000 more still waiting": of those counted before.
    const again = at > added && last !== undefined && last.noun !== null && first - last.end < AGAIN
    return again ? { ...last, first, end: at, quantity } : null
  }
  const key = units.has(wordOf(reading, stop - 1)) ? 'measure' : noun.key
  return made(reading, quantity, noun.first, stop, stop === noun.end ? key : null)
}

/** Where the head of a noun run ends: a participle behind it ("31 shops looted") is none of it; -1 where there is no head. */
function headEnd(
  reading: Reading,
  noun: { readonly first: number; readonly end: number; readonly key: string | null },
): number {
  if (noun.key !== null) return noun.end
  for (let at = noun.end; at > noun.first; at -= 1) {
    if (isNoun(reading, at - 1)) return at
    if (!/(?:ed|ing|en|lost|left|shut|sold|held|hurt|out)$/u.test(wordOf(reading, at - 1)))
      return -1
  }
  return -1
}

function isOfThose(reading: Reading, at: number): boolean {
  return (
    wordOf(reading, at) === 'of' && /^(?:them|whom|these|those)$/u.test(wordOf(reading, at + 1))
  )
}

const parts = new Set(
  'regions region provinces cities countries districts towns villages counties states areas continents'.split(
    ' ',
  ),
)

/** "drones over nine regions": where, not more than nine. */
function isAcross(reading: Reading, quantity: Quantity, end: number): boolean {
  const { first } = quantity
  if (wordOf(reading, first) !== 'over' || opensSentence(reading, first)) return false
  // "lend it 5 billion over three years", where "lasted over three years" is more than three
  if (w.timeNouns.has(wordOf(reading, quantity.end)))
    return !looksFinite(reading, first - 1) && !has(reading, first - 1, w.PREPOSITION | w.ADVERB)
  const noun = nounAt(reading, quantity.end, end, () => false)
  return noun !== null && parts.has(wordOf(reading, noun.end - 1))
}

function exactly(quantity: Quantity): Quantity {
  return { ...quantity, first: quantity.first + 1, high: quantity.low, comparator: 'eq' }
}

const additions = new Set(['more', 'other', 'others', 'additional', 'further', 'new', 'such'])

/** Tokens from a figure to one more of the same at most. */
const AGAIN = 12

/** The head of what is counted: a plural, or a noun whose class is known; "12 said" counts nothing. */
function isNoun(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  return /(?:s|men|people|women|children|police|personnel|staff|aircraft|person|percent)$/u.test(
    word,
  )
}

function unitClass(word: string): string {
  if (w.timeNouns.has(word) || /^(?:minute|second|decade|centur)/u.test(word)) return 'time'
  return word === 'seats' ? 'votes' : 'measure'
}

/** Words behind a stretch of time that make it a moment, or an age. */
const moments = new Set(['ago', 'later', 'earlier', 'before', 'after', 'old', 'since'])

/** "two days later", "10 p.m.", "after three weeks", "the last two years". */
function isMoment(reading: Reading, first: number, at: number): boolean {
  const word = wordOf(reading, at)
  if (/^(?:am|pm|a\.m|p\.m|gmt|o'clock|m|h)$/u.test(word)) return true
  if (!w.timeNouns.has(word)) return false
  return (
    moments.has(wordOf(reading, at + 1)) ||
    /^(?:after|since|the|last|past|next)$/u.test(wordOf(reading, first - 1))
  )
}

function isNoCount(
  reading: Reading,
  { first, end: stop, comparator }: Quantity,
  end: number,
): boolean {
  const word = wordOf(reading, first)
  const before = wordOf(reading, first - 1)
  if (comparator === 'vague') return !masses.test(word)
  // "one of them", "no one", "one another"
  if (word === 'one' && stop === first + 1) return true
  if (/^an?$/u.test(word)) return true
  const next = wordOf(reading, stop)
  if (
    next === '-' ||
    next === '/' ||
    next === ':' ||
    before === '-' ||
    before === '/' ||
    before === ':'
  )
    return true
  if (measureEnd(reading, first, end) > first || endsDesignation(reading, first)) return true
  if (isShare(reading, first, stop, end)) return true
  // "one of four boats": the whole.
  if (before === 'of' && cardinal(reading, first - 2, first - 1) !== null) return true
  if (has(reading, first - 1, w.MONTH) && has(reading, first - 1, CAPITAL)) return true
  if (has(reading, stop, w.MONTH) && has(reading, stop, CAPITAL)) return true
  if (/^(?:19|20)\d\d$/u.test(word)) return true
  if (
    /^(?:aged|age|article|no|#|page|chapter|number|room|flight|route|highway|channel|bill|resolution)$/u.test(
      before,
    )
  )
    return true
  // "Boeing 737", "Kilo Two": part of a name, unless what it counts is known.
  const isDigits = has(reading, first, NUMBER)
  const isNamed =
    has(reading, first - 1, CAPITAL) &&
    !has(
      reading,
      first - 1,
      w.DAY | w.MONTH | w.DETERMINER | w.PREPOSITION | w.CONJUNCTION | w.PRONOUN,
    )
  if (
    isDigits &&
    isNamed &&
    comparator === 'eq' &&
    !isSerial(reading, first) &&
    wordOf(reading, first - 2) !== ''
  )
    return !opensSentence(reading, first - 1)
  return !isDigits && known.has(before)
}

function opensSentence(reading: Reading, at: number): boolean {
  const { sentenceOf } = reading.document
  return sentenceOf[at] !== sentenceOf[at - 1]
}

function made(
  reading: Reading,
  quantity: Quantity,
  from: number,
  to: number,
  key: string | null,
): CountedPhrase {
  const noun = spanOf(reading.document, from, to)
  return { first: quantity.first, end: to, quantity, noun, class: key }
}
