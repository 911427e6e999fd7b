/** Figures that words of comparison begin: «أكثر من 40», «لم يتجاوز عددهم 12», «تقل أجورهم عن 400 دينار». */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Comparator } from '../../types.ts'
import { type Figure, figure, kindOf, percentEnd } from './figure-kinds.ts'
import { fractionAt } from './fractions.ts'
import {
  after,
  comparatorsBefore,
  comparisonNegations,
  definiteRounds,
  exceeding,
  lessVerbs,
  moreVerbs,
  numberWords,
  reachVerbs,
  subjectsCounted,
  thresholds,
} from './number-words.ts'
import { type Bare, numberAt } from './numbers.ts'
import { vagueAt } from './vague-figures.ts'

type Comparison = (typeof comparatorsBefore)[number]

/** First word -> the comparators that begin with it, longest first. */
const comparatorsByHead = Map.groupBy(comparatorsBefore, ({ words }) => words[0] ?? '')

/** The comparators that begin with a word, also behind a clitic: «وأكثر من», «بنحو», «لما لا يقل عن». */
export function comparatorsAt(word: string): readonly Comparison[] {
  const plain = /^[وفبل].../u.test(word) || /^[وبل]ما$/u.test(word) ? word.slice(1) : ''
  return comparatorsByHead.get(word) ?? comparatorsByHead.get(plain) ?? none
}

/** What `comparatorsByHead` has no entry for: one object for nearly every token. */
const none: readonly Comparison[] = []

/** Words between a figure and its comparator at most: «40 شخصا على الأقل». */
const BEHIND = 2

/** «على الأقل», «كحد أقصى» behind a figure or a dual that ends at `last`; null where none stands. */
export function comparatorAfter(document: Document, last: number, end: number): Comparator | null {
  if (!isFollowed(document, last)) return null
  for (const { words, comparator } of after)
    for (let at = last; at <= last + BEHIND && at < end; at += 1)
      if (words.every((word, next) => wordAt(document, at + next) === word)) return comparator
  return null
}

const afterHeads = new Set(after.map(({ words }) => words[0]))

/** False for nearly every number: no comparator stands behind it. */
function isFollowed(document: Document, last: number): boolean {
  for (let at = last; at <= last + BEHIND; at += 1)
    if (afterHeads.has(wordAt(document, at))) return true
  return false
}

/** «ثلاثة على الأقل من القتلى»: the index behind a comparator at a token, else the token itself. */
export function pastComparator(document: Document, at: number): number {
  const phrase = after.find(({ words }) =>
    words.every((word, next) => wordAt(document, at + next) === word),
  )
  return phrase === undefined ? at : at + phrase.words.length
}

/** A figure that words of comparison begin; null where they stand before a date, undefined where none stand. */
export function comparedAt(document: Document, at: number, end: number): Figure | null | undefined {
  const negated = comparisonNegations.has(wordAt(document, at))
  if (negated) {
    const compared = comparedBy(document, at + 1, end, true)
    if (compared != null) return { ...compared, first: Math.min(compared.first, at) }
  }
  return comparedBy(document, at, end, false)
}

/** «لم يتجاوز 12» is at most 12, «لم يقل عن 12» at least; what is not near a figure has no other sense. */
const negatedComparators: ReadonlyMap<Comparator, Comparator> = new Map([
  ['more_than', 'at_most'],
  ['less_than', 'at_least'],
])

function comparedBy(
  document: Document,
  at: number,
  end: number,
  negated: boolean,
): Figure | null | undefined {
  for (const phrase of comparatorsAt(wordAt(document, at))) {
    if (!phrase.words.every((word, next) => next === 0 || wordAt(document, at + next) === word))
      continue
    const comparator = negated ? negatedComparators.get(phrase.comparator) : phrase.comparator
    if (comparator === undefined) continue
    const last = at + phrase.words.length
    const from = exceeding.has(phrase.words.at(-1) ?? '') ? afterSubject(document, last, end) : last
    const share = fractionAt(document, from, end)
    if (share !== null && comparator !== 'at_most')
      return figure(share.amount, comparator, from === last ? at : from, share.end, 'percent')
    const number =
      numberAt(document, from, end) ??
      roundAt(document, from, end) ??
      bracketedAt(document, from, end)
    // «حتى 2030»: a year.
    if (phrase.words[0] === 'حتي' && (number === null || isYear(number.amount))) continue
    if (number === null) {
      const vague = vagueAt(document, from, end)
      if (vague == null) continue
      return { ...vague, first: at }
    }
    const kind = kindOf(document, from, number.end)
    if (kind === null) return null
    const stop = kind === 'percent' ? percentEnd(document, number.end) : number.end
    // A subject between verb and number is no part of the figure.
    const first = from === last ? at - Number(negated) : from
    return figure(number.amount, comparator, first, stop, kind)
  }
  return splitComparison(document, at, end, negated)
}

const isYear = (amount: number) => amount >= 1900 && amount < 2100

/** «نحو (50) شخصا». */
function bracketedAt(document: Document, at: number, end: number): Bare | null {
  return wordAt(document, at) === '(' && wordAt(document, at + 2) === ')'
    ? numberAt(document, at + 1, Math.min(end, at + 2))
    : null
}

/** «المليون», «عتبة الألف» behind words of comparison. */
function roundAt(document: Document, at: number, end: number): Bare | null {
  const from = thresholds.has(wordAt(document, at)) ? at + 1 : at
  const amount = from < end ? definiteRounds.get(wordAt(document, from)) : undefined
  return amount === undefined ? null : { amount, end: from + 1 }
}

/** «تقل أجورهم عن 400 دينار», «لا تزيد مساحته على هكتارين», «لم يصل عددهم إلى 50»: the subject stands between. */
function splitComparison(
  document: Document,
  at: number,
  end: number,
  negated: boolean,
): Figure | undefined {
  const verb = wordAt(document, at)
  const more = moreVerbs.has(verb)
  const reached = negated && reachVerbs.has(verb)
  if (!more && !reached && !lessVerbs.has(verb)) return undefined
  for (let link = at + 1; link < Math.min(end, at + 7); link += 1) {
    const word = wordAt(document, link)
    if (document.tokens[link]?.kind !== 'word') return undefined
    if (reached ? word !== 'الي' : word !== 'عن' && !(more && word === 'علي')) continue
    const number = numberAt(document, link + 1, end)
    const kind = number === null ? null : kindOf(document, link + 1, number.end)
    if (number === null || kind === null) return undefined
    const comparator = more
      ? negated
        ? 'at_most'
        : 'more_than'
      : negated && !reached
        ? 'at_least'
        : 'less_than'
    const stop = kind === 'percent' ? percentEnd(document, number.end) : number.end
    const first = link === at + 1 ? at - Number(negated) : link + 1
    return figure(number.amount, comparator, first, stop, kind)
  }
  return undefined
}

/**
 * The number behind the subject of its verb («تتجاوز حصيلة القتلى 20 ألفا»), two words at most; a subject that
 * is itself a count may be longer («لم يتجاوز عدد القتلى في المدينة 12»).
 */
function afterSubject(document: Document, from: number, end: number): number {
  const reach = subjectsCounted.has(wordAt(document, from)) ? 7 : 3
  for (let at = from; at < Math.min(end, from + reach); at += 1) {
    if (document.tokens[at]?.kind !== 'word')
      return document.tokens[at]?.kind === 'number' ? at : from
    if (numberWords.has(wordAt(document, at))) return at
  }
  return from
}
