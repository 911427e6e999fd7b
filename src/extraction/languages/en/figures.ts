/** Figures of a content that no verb of a toll counts. Indices are token indices. */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { CountedPhrase, Quantity } from '../../pack.ts'
import { currencies, currencySigns } from './counted-classes.ts'
import { subjectOf } from './figure-subjects.ts'
import { quantityAt } from './numbers.ts'
import { ofShare } from './percentages.ts'
import type { Reading } from './reading.ts'
import { has, isNominal, readingOf, wordOf } from './reading.ts'
import { isFormerFigure } from './revisions.ts'
import { afterFraction } from './shares.ts'
import { thingAt } from './things.ts'
import * as w from './words.ts'

/** Figures of money, shares, votes, things and measures, in order. */
export function figures(document: Document, first: number, end: number): readonly CountedPhrase[] {
  const reading = readingOf(document)
  const found: CountedPhrase[] = []
  let at = first
  while (at < end) {
    const last = found.at(-1)
    const phrase = figureAt(reading, at, first, end, last)
    if (phrase !== null) {
      const former = isFormerFigure(reading, phrase.first, first)
      // "rose to 3%, from a previous estimate of 2.6%"
      const of =
        former && phrase.noun === null && last?.class === phrase.class ? last.noun : phrase.noun
      found.push(former ? { ...phrase, noun: of, former: true } : phrase)
    }
    at = Math.max(phrase?.end ?? 0, at + 1)
  }
  return found
}

function figureAt(
  reading: Reading,
  at: number,
  first: number,
  end: number,
  last: CountedPhrase | undefined,
): CountedPhrase | null {
  const signed = signedAt(reading, at, end)
  if (signed !== null) return signed
  const quantity = quantityAt(reading, at, end)
  if (quantity === null || afterFraction(reading, quantity.first, end) >= 0) return null
  if (quantity.comparator === 'vague') return thingAt(reading, quantity, end, last)
  for (let sign = at; sign < quantity.end; sign += 1)
    if (currencySigns.has(wordOf(reading, sign)))
      return made(reading, quantity, sign, sign + 1, 'money', quantity.end)
  return (
    ofUnit(reading, quantity, first, end) ??
    ofVoters(reading, quantity, end) ??
    ofOtherVoters(reading, quantity, last) ??
    thingAt(reading, quantity, end, last) ??
    ofOtherMoney(reading, quantity, last) ??
    ofSubject(reading, quantity, first)
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
function ofUnit(
  reading: Reading,
  quantity: Quantity,
  first: number,
  end: number,
): CountedPhrase | null {
  const next = quantity.end
  if (next >= end) return null
  const word = wordOf(reading, next)
  if (
    word === 'percent' ||
    word === '%' ||
    (word === 'per' && wordOf(reading, next + 1) === 'cent')
  )
    return ofShare(reading, quantity, word === 'per' ? next + 2 : next + 1, first, end)
  const ballots = votesAt(reading, next)
  if (ballots > next && ballots <= end)
    return made(reading, quantity, next, ballots, 'votes', ballots)
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

const answers = new Set([
  'yes',
  'no',
  'aye',
  'nay',
  'valid',
  'electoral',
  'affirmative',
  'negative',
])

/** '212 votes', '126 "Yes" votes', "20 abstentions": where the noun ends, or `at`. */
function votesAt(reading: Reading, at: number): number {
  let noun = at
  while (
    noun < at + 3 &&
    (answers.has(wordOf(reading, noun)) || /^["“”]$/u.test(wordOf(reading, noun)))
  )
    noun += 1
  return /^(?:votes|ballots|abstentions)$/u.test(wordOf(reading, noun)) ? noun + 1 : at
}

/** "three won": a verb, where "three million won" is money. */
function isScaled(reading: Reading, quantity: Quantity): boolean {
  return wordOf(reading, quantity.end - 1).endsWith('llion')
}

const voting = new Set(['voted', 'vote', 'voting'])
const ways = new Set(['for', 'against', 'in', 'to', 'yes', 'no'])

/** "118 lawmakers voted for": as many votes. */
function ofVoters(reading: Reading, quantity: Quantity, end: number): CountedPhrase | null {
  // "with 88 in favour"
  if (
    wordOf(reading, quantity.end) === 'in' &&
    /^favou?r$/u.test(wordOf(reading, quantity.end + 1))
  )
    return { ...bare(quantity), class: 'votes' }
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
  // "the greens got 40,000 votes, the reds 31,000 and the blues 9,000"
  if (quantity.first - last.end <= LISTED && /^[,.;]$|^and$/u.test(wordOf(reading, quantity.end)))
    return { ...bare(quantity), noun: last.noun, class: 'votes' }
  // "by 131 votes to 109"
  const score = last.end === quantity.first - 1 && wordOf(reading, last.end) === 'to'
  return score ||
    /^(?:against|in|abstained|abstaining|opposed)$/u.test(wordOf(reading, quantity.end))
    ? { ...bare(quantity), class: 'votes' }
    : null
}

const counts =
  /^(?:number|numbers|total|tally|count|turnout|attendance|price|prices|cost|costs|bill|votes|abstentions)$/u

/** "the tally for yes votes was 131", "sales reached 40,000": the figure is of its subject. */
function ofSubject(reading: Reading, quantity: Quantity, first: number): CountedPhrase | null {
  let verb = quantity.first - 1
  if (/^(?:at|to|by)$/u.test(wordOf(reading, verb))) verb -= 1
  // "has risen by a fifth to 4,118"
  if (wordOf(reading, verb + 1) === 'to')
    for (let by = verb; by > Math.max(first, verb - MARGIN); by -= 1)
      if (wordOf(reading, by) === 'by') verb = by - 1
  const word = wordOf(reading, verb)
  // "put the figure at nine", where nothing tells what of
  if (wordOf(reading, verb + 1) === 'at' && /^(?:figure|number|total|tally|count)$/u.test(word))
    return made(reading, quantity, verb, verb + 1, 'measure', quantity.end)
  const reaches =
    /^(?:reached|totalled|totaled|numbered|hit|rose|risen|fell|fallen|grew|dropped|stood|stands)$/u.test(
      word,
    )
  if (!reaches && !/^(?:was|were|is|are)$/u.test(word)) return null
  const subject = subjectOf(reading, verb, first)
  if (subject === null) return null
  const words = reading.document.tokens
    .slice(subject[0], subject[1])
    .map(({ norm }) => norm.toLowerCase())
  if (!reaches && !words.some((each) => counts.test(each))) return null
  return made(reading, quantity, subject[0], subject[1], 'measure', quantity.end)
}

/** Tokens of "by a fifth", at most. */
const MARGIN = 6

/** Tokens between the votes of one party and of the next at most. */
const LISTED = 8

/** "rose to 48 billion pounds against 36 billion": the currency is said once. */
function ofOtherMoney(
  reading: Reading,
  quantity: Quantity,
  last: CountedPhrase | undefined,
): CountedPhrase | null {
  if (last?.class !== 'money' || !isScaled(reading, quantity)) return null
  return /^(?:against|from|to|and|versus)$/u.test(wordOf(reading, quantity.first - 1))
    ? { ...bare(quantity), noun: last.noun, class: 'money' }
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
