/** Money, shares and votes of a content: figures that no verb of a toll counts. Indices are token indices. */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { CountedPhrase, Quantity } from '../../pack.ts'
import { currencies, currencySigns } from './counted-classes.ts'
import { quantityAt } from './numbers.ts'
import type { Reading } from './reading.ts'
import { has, isNominal, NUMBER, readingOf, wordOf } from './reading.ts'
import { isFormerFigure } from './revisions.ts'
import * as w from './words.ts'

/** Figures of money, percent and votes, in order; what a newer figure replaces is none. */
export function figures(document: Document, first: number, end: number): readonly CountedPhrase[] {
  const reading = readingOf(document)
  const found: CountedPhrase[] = []
  let at = first
  while (at < end) {
    const phrase = figureAt(reading, at, end, found.at(-1))
    if (phrase !== null && !isFormerFigure(reading, phrase.first, first)) found.push(phrase)
    at = Math.max(phrase?.end ?? 0, at + 1)
  }
  return found
}

function figureAt(
  reading: Reading,
  at: number,
  end: number,
  last: CountedPhrase | undefined,
): CountedPhrase | null {
  const signed = signedAt(reading, at, end)
  if (signed !== null) return signed
  const quantity = quantityAt(reading, at, end)
  if (quantity === null || quantity.comparator === 'vague') return null
  for (let sign = at; sign < quantity.end; sign += 1)
    if (currencySigns.has(wordOf(reading, sign)))
      return made(reading, quantity, sign, sign + 1, 'money', quantity.end)
  return (
    ofUnit(reading, quantity, end) ??
    ofVoters(reading, quantity, end) ??
    ofOtherVoters(reading, quantity, last)
  )
}

/** "$3 billion". */
function signedAt(reading: Reading, at: number, end: number): CountedPhrase | null {
  if (!currencySigns.has(wordOf(reading, at))) return null
  const quantity = quantityAt(reading, at + 1, end)
  if (quantity === null) return null
  return made(reading, { ...quantity, first: at }, at, at + 1, 'money', quantity.end)
}

/** "1.2 billion euros", "31.4 percent", "54% of the vote", "212 votes". */
function ofUnit(reading: Reading, quantity: Quantity, end: number): CountedPhrase | null {
  const next = quantity.end
  if (next >= end) return null
  const word = wordOf(reading, next)
  if (
    word === 'percent' ||
    word === '%' ||
    (word === 'per' && wordOf(reading, next + 1) === 'cent')
  )
    return ofShare(reading, quantity, word === 'per' ? next + 2 : next + 1, end)
  if (word === 'votes' || word === 'ballots')
    return made(reading, quantity, next, next + 1, 'votes', next + 1)
  // "40 million US dollars"
  for (let unit = next; unit < Math.min(end, next + 2); unit += 1) {
    if (currencies.has(wordOf(reading, unit)))
      return wordOf(reading, unit) === 'won' && !isScaled(reading, quantity)
        ? null
        : made(reading, quantity, next, unit + 1, 'money', unit + 1)
    if (!isNominal(reading, unit)) break
  }
  return null
}

/** "three won": a verb, where "three million won" is money. */
function isScaled(reading: Reading, quantity: Quantity): boolean {
  return wordOf(reading, quantity.end - 1).endsWith('llion')
}

function ofShare(reading: Reading, quantity: Quantity, after: number, end: number): CountedPhrase {
  const none = { ...bare(quantity), end: after, class: 'percent' }
  if (wordOf(reading, after) !== 'of') return none
  let at = after + 1
  while (at < end && has(reading, at, w.DETERMINER | w.POSSESSIVE)) at += 1
  const from = at
  while (at < Math.min(end, from + 4) && isNominal(reading, at) && !has(reading, at, NUMBER))
    at += 1
  return at === from ? none : made(reading, quantity, from, at, 'percent', at)
}

const voting = new Set(['voted', 'vote', 'voting'])
const ways = new Set(['for', 'against', 'in', 'to', 'yes', 'no'])

/** "118 lawmakers voted for": as many votes. */
function ofVoters(reading: Reading, quantity: Quantity, end: number): CountedPhrase | null {
  let at = quantity.end
  while (
    at < Math.min(end, quantity.end + 4) &&
    isNominal(reading, at) &&
    !voting.has(wordOf(reading, at))
  )
    at += 1
  const verb = has(reading, at, w.HAVE) ? at + 1 : at
  if (verb >= end || !voting.has(wordOf(reading, verb))) return null
  if (!ways.has(wordOf(reading, verb + 1))) return null
  return at === quantity.end
    ? { ...bare(quantity), class: 'votes' }
    : made(reading, quantity, quantity.end, at, 'votes', at)
}

/** "… and 64 against", "with nine abstaining", where votes went before. */
function ofOtherVoters(
  reading: Reading,
  quantity: Quantity,
  last: CountedPhrase | undefined,
): CountedPhrase | null {
  if (last?.class !== 'votes') return null
  return /^(?:against|in|abstained|abstaining|opposed)$/u.test(wordOf(reading, quantity.end))
    ? { ...bare(quantity), class: 'votes' }
    : null
}

function bare(quantity: Quantity): CountedPhrase {
  return { first: quantity.first, end: quantity.end, quantity, noun: null, class: null }
}

function made(
  reading: Reading,
  quantity: Quantity,
  from: number,
  to: number,
  key: string,
  end: number,
): CountedPhrase {
  const noun = spanOf(reading.document, from, to)
  return { first: quantity.first, end, quantity, noun, class: key }
}
