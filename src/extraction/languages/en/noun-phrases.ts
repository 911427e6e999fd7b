/** Where a noun phrase that ends at a token begins. Indices are token indices. */

import { comparedFrom } from './compared-numbers.ts'
import { isAttributive, participleInPhrase, relativeBefore, selfNamed } from './descriptions.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  isNominal,
  looksFinite,
  NUMBER,
  PUNCTUATION,
  wordOf,
} from './reading.ts'
import { titles } from './titles.ts'
import * as w from './words.ts'

/** A token range, half-open. */
export type Range = readonly [first: number, end: number]

const dashes = new Set(['–', '—', '--'])

export function isDash(reading: Reading, index: number): boolean {
  // Asked of nearly every token: most are words.
  if (!has(reading, index, PUNCTUATION)) return false
  const word = wordOf(reading, index)
  if (dashes.has(word)) return true
  return word === '-' && (reading.document.tokens[index]?.spaced ?? false)
}

/** First token of the noun phrase that ends before `end`; null where none ends there. */
export function nounPhraseStart(reading: Reading, end: number, from: number): number | null {
  let start = end
  let at = end - 1
  let comparing = false
  const limit = Math.max(from, end - 40)
  while (at >= limit) {
    const flag = reading.flags[at] ?? 0
    const word = wordOf(reading, at)
    const compared = start === at + 1 ? comparedFrom(reading, start, limit) : start
    if (compared < start) {
      comparing = true
      start = compared
      at = start - 1
      continue
    }
    if ((flag & PUNCTUATION) !== 0) {
      if (
        word === '.' &&
        has(reading, at - 1, CAPITAL) &&
        !(reading.document.tokens[at]?.spaced ?? true)
      ) {
        at -= 1
        continue
      }
      if (
        (word === '%' ||
          word === '$' ||
          word === '-' ||
          word === '&' ||
          word === '/' ||
          word === "'" ||
          word === '’') &&
        !isDash(reading, at)
      ) {
        at -= 1
        continue
      }
      if (word === ')') {
        const open = openBracket(reading, at, limit)
        if (open >= 0) {
          at = open - 1
          continue
        }
      }
      break
    }
    if ((flag & w.RELATIVE) !== 0) break
    // A conjunction with a capital is one at the head of its sentence only ("But many …", not "So Young").
    if ((flag & w.CONJUNCTION) !== 0 && ((flag & CAPITAL) === 0 || (at === from && start < end))) {
      if (conjoining.has(word) && start < end && joinsNames(reading, at, limit)) {
        at -= 1
        continue
      }
      break
    }
    if (
      start === at + 1 &&
      approximators.has(word) &&
      has(reading, start, NUMBER | w.DETERMINER) &&
      !articles.has(wordOf(reading, start))
    ) {
      start = at
      at -= 1
      continue
    }
    if (
      (word === 'outside' || word === 'inside') &&
      start === at + 1 &&
      isNominal(reading, at + 1)
    ) {
      // "Outside experts": an adjective here.
      start = at
      at -= 1
      continue
    }
    if (word === 'as' && start === at + 1 && has(reading, start, CAPITAL)) {
      const before = selfNamed(reading, at, limit)
      if (before >= 0) {
        at = before
        continue
      }
    }
    if ((flag & w.PREPOSITION) !== 0) {
      if (at - 1 >= limit && canHavePhrase(reading, at - 1) && (flag & w.SUBORDINATOR) === 0) {
        at -= 1
        continue
      }
      const inside = relativeOrParticiple(
        reading,
        beforeDay(reading, at - 1, limit),
        limit,
        // "He resigned after police said …": a clause, and no description of him.
        (flag & w.SUBORDINATOR) === 0,
      )
      if (inside >= 0 && start < end) {
        at = inside
        continue
      }
      // "after X said": a conjunction here, whatever else it may be.
      if (word === 'than' || (flag & w.SUBORDINATOR) !== 0 || start === end) break
      // The phrase would begin with a preposition: what comes after its own noun phrase is the subject.
      return afterPrepositional(reading, at, end)
    }
    if ((flag & w.SUBORDINATOR) !== 0) break
    if ((flag & (w.DETERMINER | w.POSSESSIVE)) !== 0) {
      start = at
      if (has(reading, at - 1, w.PREPOSITION) && at - 1 >= limit) {
        at -= 1
        continue
      }
      if (conjoining.has(wordOf(reading, at - 1)) && joinsNames(reading, at - 1, limit)) {
        at -= 1
        continue
      }
      if (word === 'the' || word === 'a' || word === 'an' || (flag & w.POSSESSIVE) !== 0) {
        if (has(reading, at - 1, w.DETERMINER) && at - 1 >= limit) {
          at -= 1
          continue
        }
        break
      }
      at -= 1
      continue
    }
    if ((flag & (w.ADVERB | w.NEGATION)) !== 0 && (flag & CAPITAL) === 0) {
      // "most senior officials", "recently freed hostages"
      if (start < end && at - 1 >= limit && has(reading, at - 1, w.DETERMINER | w.POSSESSIVE)) {
        at -= 1
        continue
      }
      break
    }
    if (
      (flag & (w.DAY | w.MONTH)) !== 0 &&
      start < end &&
      has(reading, start, w.DETERMINER | w.POSSESSIVE)
    )
      break
    if ((flag & (w.PRONOUN | w.ADVERB)) !== 0) break
    if (looksFinite(reading, at) && !(start < end && isAttributive(reading, at))) {
      const head = relativeBefore(reading, at, limit)
      if (head >= 0) {
        at = head
        continue
      }
      if (
        wordOf(reading, at - 1) !== 'those' &&
        (start === end || !participleInPhrase(reading, at, limit))
      )
        break
    }
    start = at
    at -= 1
  }
  while (start < end && has(reading, start, PUNCTUATION)) start += 1
  // "Most farmers": the adverb is a determiner too.
  if (comparing) return start
  while (
    start < end - 1 &&
    has(reading, start, w.ADVERB | w.DAY) &&
    !has(reading, start, GENITIVE | w.DETERMINER)
  )
    start += 1
  return start < end ? start : null
}

const conjoining = new Set(['and', 'or', 'nor'])

const approximators = new Set(
  'about around over only nearly roughly almost some just under fewer'.split(' '),
)

const articles = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those'])

/** "officials who spoke with …", "messages found on …": where the phrase goes on before the verb at `verb`, or -1. */
function relativeOrParticiple(
  reading: Reading,
  verb: number,
  limit: number,
  reduced: boolean,
): number {
  if (verb - 1 < limit || !looksFinite(reading, verb)) return -1
  const relative = relativeBefore(reading, verb, limit)
  if (relative >= 0 || !reduced) return relative
  const participle = wordOf(reading, verb).endsWith('ed') || participles.has(wordOf(reading, verb))
  return participle && canHavePhrase(reading, verb - 1) ? verb - 1 : -1
}

/** Irregular participles that follow their noun: "a letter sent to", "a poll taken in". */
const participles = new Set(
  'sent taken held made written seen led found given shown brought built caught drawn known'.split(
    ' ',
  ),
)

/** "a study published Monday in …", "a poll released on Sunday by …": the token before the day. */
function beforeDay(reading: Reading, index: number, limit: number): number {
  let at = index
  while (at > limit && has(reading, at, w.DAY | w.MONTH | NUMBER)) at -= 1
  return at < index && wordOf(reading, at) === 'on' ? at - 1 : at
}

function openBracket(reading: Reading, close: number, limit: number): number {
  for (let at = close - 1; at >= limit; at -= 1) if (wordOf(reading, at) === '(') return at
  return -1
}

function canHavePhrase(reading: Reading, index: number): boolean {
  const word = wordOf(reading, index)
  if (word === '.') return has(reading, index - 1, CAPITAL)
  if (word === '%') return true
  return (
    (isNominal(reading, index) ||
      ['one', 'some', 'many', 'most', 'those', 'all', 'several', 'few'].includes(word)) &&
    !has(reading, index, w.DAY) &&
    !looksFinite(reading, index)
  )
}

function joinsNames(reading: Reading, conjunction: number, limit: number): boolean {
  if (!isNominal(reading, conjunction - 1)) return false
  for (let at = conjunction - 1; at >= limit; at -= 1) {
    if (has(reading, at, PUNCTUATION) && wordOf(reading, at) !== '-' && wordOf(reading, at) !== '.')
      break
    if (has(reading, at, w.CONJUNCTION | w.SUBORDINATOR) && !has(reading, at, CAPITAL)) break
    if (looksFinite(reading, at) && relativeBefore(reading, at, limit) < 0) return false
  }
  return true
}

/** "In London officials", "On Sunday the ministry": where the subject begins after the first phrase. */
function afterPrepositional(reading: Reading, preposition: number, end: number): number | null {
  for (let at = preposition + 2; at < end; at += 1) {
    if (has(reading, at, w.DETERMINER | w.POSSESSIVE) && !has(reading, at - 1, w.PREPOSITION))
      return at
    if (has(reading, at - 1, w.DAY | w.MONTH) && !has(reading, at, w.DAY | w.MONTH | NUMBER))
      return at
    if (
      has(reading, at, CAPITAL) &&
      !has(reading, at - 1, CAPITAL | w.PREPOSITION | w.DETERMINER) &&
      isNominal(reading, at - 1) &&
      !titles.has(wordOf(reading, at - 1))
    )
      return at
  }
  return null
}
