/**
 * Noun phrases that name who speaks: found to the left of a verb ("A spokesman for the ministry,
 * Colonel X, said") or to its right ("said X, a lawyer"), and taken apart into institution, person, role.
 */

import { quoteAt } from '../../document.ts'
import { relativeBefore } from './descriptions.ts'
import type { Range } from './noun-phrases.ts'
import { isDash, nounPhraseStart } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  isNominal,
  looksFinite,
  NUMBER,
  PUNCTUATION,
  quoted,
  wordOf,
} from './reading.ts'
import * as w from './words.ts'

/** The subject that ends right before `end`, not reaching before `from`; null where there is none. */
export function subjectBefore(reading: Reading, end: number, from: number): Range | null {
  const last = end - 1
  if (last < from) return null
  const word = wordOf(reading, last)
  if (has(reading, last, w.PRONOUN) && word !== 'one') return [last, end]
  if (word === 'who' || word === 'which') return [last, end]
  if (word === 'that' && isNominal(reading, last - 1)) return [last, end]
  if (word === ',' || isDash(reading, last) || word === ')') return overAside(reading, last, from)
  if (quoted(reading, last) && wordOf(reading, last) !== "'")
    return overQuotedAside(reading, last, from)
  const bare = withoutTime(reading, end, from)
  if (bare < end && bare > from) {
    // "who on Tuesday endorsed", "he then said"
    const before = wordOf(reading, bare - 1)
    if (has(reading, bare - 1, w.PRONOUN) && before !== 'one') return [bare - 1, bare]
    if (before === 'who' || before === 'which') return [bare - 1, bare]
    // "a poll released Friday found"
    const noun = reducedRelative(reading, bare - 1, from)
    if (noun !== null) return [noun, end]
  }
  // "two of whom", "both of whom"
  if (wordOf(reading, bare - 1) === 'whom' && wordOf(reading, bare - 2) === 'of') {
    const count = nounPhraseStart(reading, bare - 2, from)
    return count === null ? null : [count, bare]
  }
  const start = nounPhraseStart(reading, bare, from)
  if (start !== null) return [withPronoun(reading, start, from), bare]
  // "those surveyed said", "half of the voters polled said"
  const polled = reducedRelative(reading, bare - 1, from)
  return polled === null ? null : [polled, bare]
}

/** "she and another reporter said": where the pair begins. */
function withPronoun(reading: Reading, start: number, from: number): number {
  const pair = start - 2 >= from && wordOf(reading, start - 1) === 'and'
  return pair && /^(?:he|she|they|we|i)$/u.test(wordOf(reading, start - 2)) ? start - 2 : start
}

function reducedRelative(reading: Reading, verb: number, from: number): number | null {
  if (verb - 1 < from || !wordOf(reading, verb).endsWith('ed')) return null
  if (!isNominal(reading, verb - 1) || looksFinite(reading, verb - 1)) return null
  return nounPhraseStart(reading, verb, from)
}

/** "X, who called it “a sham,” said": the aside ends in a quotation with its comma. */
function overQuotedAside(reading: Reading, last: number, from: number): Range | null {
  const quote = quoteAt(reading.document, reading.document.topQuoteOf[last])
  if (quote === undefined || reading.document.text[quote.innerEnd - 1] !== ',') return null
  for (let at = from; at < last; at += 1) {
    if (quoted(reading, at)) return null
    if (wordOf(reading, at) !== ',') continue
    const aside =
      has(reading, at + 1, w.RELATIVE) || (reading.verbs[at + 1]?.forms.has('ing') ?? false)
    // "X, star of the series “Tide,” said"
    const named = !aside && isApposition(reading, at + 1, last) && at - from < 12
    const start = aside || named ? nounPhraseStart(reading, at, from) : null
    return start === null ? null : [start, named ? last + 1 : at]
  }
  return null
}

/** "the ministry on Sunday said": the time between subject and verb is no part of the source. */
export function withoutTime(reading: Reading, end: number, from: number): number {
  let at = end
  // "the bank this month announced"
  if (
    at - 3 >= from &&
    w.timeNouns.has(wordOf(reading, at - 1)) &&
    /^(?:this|last)$/u.test(wordOf(reading, at - 2)) &&
    isNominal(reading, at - 3)
  )
    return at - 2
  while (
    at - 2 >= from &&
    (has(reading, at - 1, w.DAY | w.ADVERB) || w.timeNouns.has(wordOf(reading, at - 1)))
  ) {
    if (has(reading, at - 1, GENITIVE)) break
    at -= 1
  }
  if (at === end) return end
  const word = wordOf(reading, at - 1)
  if (word === 'on' || word === 'late' || word === 'early')
    return wordOf(reading, at - 2) === 'on' ? at - 2 : at - 1
  return has(reading, at, w.DAY | w.ADVERB) ? at : end
}

/** "X, a lawyer, said", "X (the Post) said", "X, who …, said", "X, however, said". */
function overAside(reading: Reading, last: number, from: number): Range | null {
  const word = wordOf(reading, last)
  const opener = word === ')' ? '(' : word
  if (word === ',') {
    const whole = overAsides(reading, last, from)
    if (
      whole !== null &&
      has(reading, whole[0], CAPITAL | w.DETERMINER | w.POSSESSIVE) &&
      isApposition(reading, firstAside(reading, whole), last)
    )
      return whole
  }
  let open = last - 1
  const limit = Math.max(from, last - 45)
  while (open >= limit && !(wordOf(reading, open) === opener && !quoted(reading, open))) open -= 1
  if (open < limit || open <= from) return null
  // A list of several appositions: "X, a doctor, 45, said".
  let first = open
  const inside = open + 1
  const apposition = isApposition(reading, inside, last)
  if (apposition && opener === ',') {
    const farther = previousComma(reading, open - 1, Math.max(from, open - 25))
    if (farther > from && isApposition(reading, farther + 1, open) && endsInName(reading, farther))
      first = farther
  }
  let start = nounPhraseStart(reading, first, from)
  if (start === null && first < open) {
    first = open
    start = nounPhraseStart(reading, first, from)
  }
  if (start === null) return null
  const relative = has(reading, inside, w.RELATIVE)
  return apposition || relative || word === ')'
    ? [start, word === ')' ? last + 1 : last]
    : [start, first]
}

/**
 * "X, 35, the head of Y and Z, said": the first phrase of the sentence with all that describes it, where
 * every verb between stands in a relative clause. Null where the sentence does not begin so.
 */
function overAsides(reading: Reading, last: number, from: number): Range | null {
  let comma = -1
  for (let at = from; at < last; at += 1) {
    if (quoted(reading, at)) return null
    if (wordOf(reading, at) === ',') {
      comma = at
      break
    }
    if (looksFinite(reading, at) && relativeBefore(reading, at, from) < 0) return null
    if (has(reading, at, w.SUBORDINATOR) && !has(reading, at, w.RELATIVE)) return null
  }
  if (comma <= from || last - comma < 3 || last - comma > 60) return null
  let relative = -100
  for (let at = comma + 1; at < last; at += 1) {
    if (has(reading, at, w.RELATIVE)) relative = at
    if (quoted(reading, at)) return null
    if (
      looksFinite(reading, at) &&
      at - relative > 14 &&
      !(
        wordOf(reading, at - 1) === ',' &&
        (wordOf(reading, at).endsWith('ed') || wordOf(reading, at + 1) === 'by')
      )
    )
      return null
  }
  const start = nounPhraseStart(reading, comma, from)
  if (start === null) return null
  // Only conjunctions and adverbs may go before the phrase.
  for (let at = from; at < start; at += 1)
    if (!has(reading, at, w.CONJUNCTION | w.ADVERB | PUNCTUATION)) return null
  return [start, last]
}

function firstAside(reading: Reading, range: Range): number {
  let at = range[0]
  while (at < range[1] && wordOf(reading, at) !== ',') at += 1
  return at + 1
}

/** A name that may have a description after its comma: no day and no place ("on Monday,", "near Brask,"). */
function endsInName(reading: Reading, comma: number): boolean {
  if (!has(reading, comma - 1, CAPITAL) || has(reading, comma - 1, w.DAY | w.MONTH)) return false
  // "Still, …", "However, …"
  if (has(reading, comma - 1, w.ADVERB | w.CONJUNCTION | w.SUBORDINATOR)) return false
  let at = comma - 1
  while (has(reading, at, CAPITAL) && !has(reading, at, w.PREPOSITION)) at -= 1
  return !locating.has(wordOf(reading, at))
}

const locating = new Set('in near at outside around inside across on'.split(' '))

function previousComma(reading: Reading, from: number, limit: number): number {
  for (let at = from; at >= limit; at -= 1)
    if (wordOf(reading, at) === ',' && !quoted(reading, at)) return at
  return -1
}

function isApposition(reading: Reading, first: number, end: number): boolean {
  if (first >= end) return false
  if (has(reading, first, w.RELATIVE) && wordOf(reading, first) !== 'that') return true
  if (
    has(reading, first, w.PREPOSITION | w.SUBORDINATOR | w.PRONOUN | w.CONJUNCTION) &&
    !has(reading, first, w.DETERMINER)
  )
    return false
  if (has(reading, first, w.ADVERB) && end - first === 1) return false
  if (has(reading, first, w.DETERMINER | w.POSSESSIVE | NUMBER | CAPITAL))
    return !clauseIn(reading, first, end)
  return (
    isNominal(reading, first) &&
    !clauseIn(reading, first, end) &&
    !/(?:ing|ed)$/u.test(wordOf(reading, first))
  )
}

function clauseIn(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    if (has(reading, at, w.RELATIVE)) return false
    if (has(reading, at, w.BE | w.MODAL | w.HAVE | w.DO) && !has(reading, at, GENITIVE)) return true
  }
  return false
}
