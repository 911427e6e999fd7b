/** Voice, modality, polarity and counting of a trigger, read from the words around it. */
import type { Counting, Modality } from '../../types.ts'
import type { Reading } from './reading.ts'
import { has, PUNCTUATION, wordOf } from './reading.ts'
import * as w from './words.ts'

export function near(
  reading: Reading,
  at: number,
  word: string,
  distance: number,
  first: number,
): boolean {
  for (let index = at - 1; index >= Math.max(first, at - distance); index -= 1)
    if (wordOf(reading, index) === word) return true
  return false
}

const risen = new Set(
  'rose risen rises rising reached reaching climbed climbing increased grown grew stood stands exceeded'.split(
    ' ',
  ),
)

/** "a total of", "rose to", "has reached", "so far": the total; "so far" too. */
export function cumulative(
  reading: Reading,
  at: number,
  last: number,
  first: number,
  end: number,
): { counting?: Counting } {
  for (let index = Math.max(first, at - 10); index < Math.min(end, last + 8); index += 1) {
    const word = wordOf(reading, index)
    if (
      word === 'total' ||
      word === 'altogether' ||
      (risen.has(word) && wordOf(reading, index + 1) === 'to')
    )
      return { counting: 'cumulative' }
    if (word === 'so' && wordOf(reading, index + 1) === 'far') return { counting: 'cumulative' }
    if (word === 'in' && wordOf(reading, index + 1) === 'all') return { counting: 'cumulative' }
  }
  return {}
}

const hedges = new Set(
  'reportedly allegedly possibly presumably apparently might may probably feared believed supposedly perhaps likely presumed could'.split(
    ' ',
  ),
)

const conditions = new Set(['if', 'unless'])

const foretelling = new Set(['will', 'would', 'shall'])

/** Tokens after a trigger within which its condition is looked for: "could be killed if …". */
const CONDITION = 12

export function modality(reading: Reading, at: number, from: number): { modality?: Modality } {
  let nearest: Modality | null = null
  for (let index = at - 1; index >= from; index -= 1) {
    const word = wordOf(reading, index)
    if (word === ';' || word === '.') break
    if (conditions.has(word)) return { modality: 'conditional' }
    if (nearest !== null) continue
    // "Reportedly, …": with a comma it is about the whole clause.
    if (hedges.has(word) && (at - index <= 6 || wordOf(reading, index + 1) === ','))
      nearest = 'hedged'
    else if (at - index <= 6 && foretelling.has(word)) nearest = 'forecast'
  }
  if (nearest === null) return {}
  for (let index = at + 1; index < at + CONDITION; index += 1) {
    const word = wordOf(reading, index)
    if (word === ';' || word === '.') break
    if (conditions.has(word)) return { modality: 'conditional' }
  }
  return { modality: nearest }
}

const refusing = new Set('opposed opposes opposing oppose opposition against'.split(' '))

/** "opposed any ground offensive", "advised against an attack": what somebody does not want is not reported. */
export function isUnwanted(reading: Reading, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1) {
    if (has(reading, index, PUNCTUATION) || has(reading, index, w.SUBORDINATOR)) return false
    if (wordOf(reading, index) === 'against') return reading.verbs[index - 1] !== undefined
    if (refusing.has(wordOf(reading, index)))
      return !has(reading, index - 1, w.DETERMINER) && wordOf(reading, index + 1) !== 'forces'
    if (
      wordOf(reading, index) === 'out' &&
      /^rul(?:ed|es|ing|e)$/u.test(wordOf(reading, index - 1))
    )
      return true
  }
  return false
}

export function polarity(
  reading: Reading,
  at: number,
  first: number,
  last: number,
): { polarity?: 'negated' } {
  for (let index = at - 1; index >= Math.max(first, at - 6); index -= 1) {
    const word = wordOf(reading, index)
    if (has(reading, index, PUNCTUATION) || word === 'that' || has(reading, index, w.CONJUNCTION))
      break
    if (word === 'no' && ['fewer', 'less', 'more'].includes(wordOf(reading, index + 1))) continue
    if (word === 'not' && ['fewer', 'less', 'more', 'only'].includes(wordOf(reading, index + 1)))
      continue
    if (
      has(reading, index, w.NEGATION) ||
      word === 'nobody' ||
      word === 'none' ||
      word === 'without'
    )
      return { polarity: 'negated' }
  }
  if (wordOf(reading, last) === 'no' || wordOf(reading, last) === 'nobody')
    return { polarity: 'negated' }
  return isCalledFalse(reading, at, first, last) ? { polarity: 'negated' } : {}
}

const told = new Set(
  'reports report rumours rumors rumour claims claim allegations news figures'.split(' '),
)
const untrue = new Set('false untrue incorrect unfounded baseless fabricated wrong'.split(' '))

/** Tokens before and after a trigger in which what is told and its verdict stand. */
const TOLD = 8
const VERDICT = 10

/** "Reports that 30 had died were false": whoever says so denies it. */
function isCalledFalse(reading: Reading, at: number, first: number, last: number): boolean {
  let isTold = false
  for (let index = at - 1; index >= Math.max(first, at - TOLD) && !isTold; index -= 1)
    isTold = told.has(wordOf(reading, index))
  if (!isTold) return false
  for (let index = last; index < last + VERDICT; index += 1) {
    const word = wordOf(reading, index)
    if (word === '.' || word === ';') return false
    if (untrue.has(word) && has(reading, index - 1, w.BE | w.ADVERB)) return true
  }
  return false
}

/** "compared with 40 deaths", "up from 40 deaths": the figure that another is held against. */
export function isCompared(reading: Reading, at: number, first: number): boolean {
  for (let index = at - 1; index >= Math.max(first, at - 5); index -= 1) {
    if (has(reading, index, PUNCTUATION | w.CONJUNCTION)) return false
    const word = wordOf(reading, index)
    if (word === 'compared') return true
    if (word === 'from') return /^(?:up|down)$/u.test(wordOf(reading, index - 1))
  }
  return false
}
