/** Arabic numbers in words and digits, with their comparators, as token ranges. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Quantity } from '../../pack.ts'
import type { Comparator } from '../../types.ts'
import {
  after,
  comparatorsBefore,
  exceeding,
  measures,
  monthHeads,
  numberWords,
  vagueWords,
} from './number-words.ts'

type Comparison = (typeof comparatorsBefore)[number]

/** First word -> the comparators that begin with it, longest first. */
const comparatorsByHead = Map.groupBy(comparatorsBefore, ({ words }) => words[0] ?? '')

/** What `comparatorsByHead` has no entry for: one object for nearly every token. */
const none: readonly Comparison[] = []

interface Bare {
  readonly amount: number | null
  readonly end: number
}

/** A number without comparator that begins at `index`, or null. A clitic و of the first word is allowed. */
export function numberAt(document: Document, index: number, limit: number): Bare | null {
  const first = document.tokens[index]
  if (first === undefined || index >= limit) return null
  let total = 0
  let current = 0
  let seen = 0
  let at = index
  for (; at < limit; at += 1) {
    const token = document.tokens[at]
    if (token === undefined) break
    let joined = false
    let word = token.norm
    let position = at
    if (word === 'و' && seen > 0) {
      joined = true
      position = at + 1
      word = wordAt(document, position)
    }
    let amount = amountOf(document, position)
    if (amount === null && word.startsWith('و') && word.length > 3 && token.kind === 'word') {
      amount = numberWords.get(word.slice(1)) ?? null
      if (amount !== null) joined = true
    }
    // «واحد» begins with the conjunction's letter and is no conjunction.
    if (amount === null) break
    const isDigits = document.tokens[position]?.kind === 'number'
    if (seen === 0) {
      current = amount >= 1000 ? 0 : amount
      total = amount >= 1000 && !isDigits ? amount : 0
      if (amount >= 1000 && isDigits) current = amount
    } else if ((amount === 1e3 || amount === 1e6 || amount === 1e9) && !isDigits) {
      if (joined) {
        if (total > 0 && total % (amount * 10) !== 0 && total < amount) break
        total += current + amount
        current = 0
      } else {
        if (current === 0) break
        total += current * amount
        current = 0
      }
    } else if (amount >= 2000 && !isDigits) {
      if (!joined) break
      total += amount
    } else if (!joined) {
      // «ثلاثة عشر», «ثلاث مئة»; two figures in a row are two numbers.
      if (isDigits || current === 0) break
      if (amount === 10 && current % 100 > 0 && current % 100 < 10) current += 10
      else if (amount === 100 && current > 2 && current < 10) current *= 100
      else break
    } else {
      const rest = current % 100
      const fits =
        current === 0
          ? total > 0 && amount < 1000
          : rest === 0
            ? amount < 100 && !isDigits
            : rest < 10 && amount >= 20 && amount < 100 && !isDigits
      if (!fits) break
      current += amount
    }
    seen += 1
    at = position
  }
  if (seen === 0) return null
  return { amount: total + current, end: at }
}

function amountOf(document: Document, index: number): number | null {
  const token = document.tokens[index]
  if (token === undefined) return null
  if (token.kind === 'number') {
    const plain = /^\d{1,3}(?:,\d{3})+$/u.test(token.norm)
      ? token.norm.replaceAll(',', '')
      : token.norm.replace(',', '.')
    const amount = Number(plain)
    return Number.isFinite(amount) ? amount : null
  }
  return numberWords.get(token.norm) ?? null
}

function matches(document: Document, index: number, words: readonly string[]): boolean {
  return words.every((word, offset) => wordAt(document, index + offset) === word)
}

/** Bounds of a number under a comparator: more than n is [n, null], vague is [null, null]. */
function bounded(
  amount: number,
  comparator: Comparator,
): { low: number | null; high: number | null } {
  if (comparator === 'more_than' || comparator === 'at_least') return { low: amount, high: null }
  if (comparator === 'less_than' || comparator === 'at_most') return { low: null, high: amount }
  return { low: amount, high: amount }
}

/** All quantities in a token range, in order. Dates, times, years, measures and shares are left out. */
export function quantitiesIn(document: Document, first: number, end: number): Quantity[] {
  const found: Quantity[] = []
  let at = first
  while (at < end) {
    const quantity = quantityAt(document, at, end)
    if (quantity === null) {
      const skipped = numberAt(document, at, end)
      at = skipped === null ? at + 1 : Math.max(skipped.end, at + 1)
      continue
    }
    found.push(quantity)
    at = Math.max(quantity.end, at + 1)
  }
  return found
}

export function quantityAt(document: Document, at: number, end: number): Quantity | null {
  for (const phrase of comparatorsByHead.get(wordAt(document, at)) ?? none) {
    if (!matches(document, at, phrase.words)) continue
    const last = at + phrase.words.length
    const from = exceeding.has(phrase.words.at(-1) ?? '') ? afterSubject(document, last, end) : last
    const number = numberAt(document, from, end)
    if (number?.amount == null) {
      if (!vagueWords.has(wordAt(document, from))) continue
      return {
        low: null,
        high: null,
        comparator: 'vague',
        first: at,
        end: vagueEnd(document, from, end),
      }
    }
    if (!counts(document, from, number.end)) return null
    return {
      ...bounded(number.amount, phrase.comparator),
      comparator: phrase.comparator,
      // A subject between verb and number is no part of the figure.
      first: from === last ? at : from,
      end: number.end,
    }
  }
  const range = rangeAt(document, at, end)
  if (range !== null) return range
  const word = wordAt(document, at)
  const plain = word.startsWith('و') && word.length > 4 ? word.slice(1) : word
  if (vagueWords.has(plain) && document.tokens[at]?.kind === 'word') {
    if (
      (plain === 'عدد' || plain === 'عددا' || plain.endsWith('عديد')) &&
      wordAt(document, at + 1) !== 'من'
    )
      return null
    return {
      low: null,
      high: null,
      comparator: 'vague',
      first: at,
      end: vagueEnd(document, at, end),
    }
  }
  const number = numberAt(document, at, end)
  if (number?.amount == null || !counts(document, at, number.end)) return null
  for (const phrase of after)
    for (let skip = 0; skip <= 2; skip += 1)
      if (matches(document, number.end + skip, phrase.words) && number.end + skip < end)
        return {
          ...bounded(number.amount, phrase.comparator),
          comparator: phrase.comparator,
          first: at,
          end: number.end,
        }
  return { low: number.amount, high: number.amount, comparator: 'eq', first: at, end: number.end }
}

/** The number behind the subject of its verb («تتجاوز حصيلة القتلى 20 ألفا»), two words at most. */
function afterSubject(document: Document, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 3); at += 1) {
    if (document.tokens[at]?.kind !== 'word')
      return document.tokens[at]?.kind === 'number' ? at : from
    if (numberWords.has(wordAt(document, at))) return at
  }
  return document.tokens[from + 2]?.kind === 'number' ? from + 2 : from
}

function vagueEnd(document: Document, at: number, end: number): number {
  let last = at + 1
  while (last < end && vagueWords.has(wordAt(document, last))) last += 1
  return last
}

/** «بين 10 و15», «ما بين … و…», «من 10 إلى 13 ألفا», «خمسة إلى ستة آلاف». */
function rangeAt(document: Document, at: number, end: number): Quantity | null {
  const word = wordAt(document, at)
  let from = at
  let needed: 'and' | 'to' = 'to'
  if (word === 'ما' && wordAt(document, at + 1) === 'بين') from = at + 2
  else if (word === 'بين' || word === 'من') from = at + 1
  if (from > at && word !== 'من') needed = 'and'
  const low = numberAt(document, from, Math.min(end, from + 6))
  if (low?.amount == null) return null
  let next = low.end
  const link = wordAt(document, next)
  if (link === 'الي' || link === '-' || link === '–' || (needed === 'and' && link === 'و'))
    next += 1
  else if (!(needed === 'and' && link.startsWith('و'))) {
    // «بين عشرة وعشرين» is read as one number «10 و20» by nobody: the joint word begins with و.
    return null
  }
  let high = numberAt(document, next, end)
  if (high === null && link.startsWith('و')) {
    const plain = numberWords.get(link.slice(1))
    if (plain !== undefined) high = { amount: plain, end: next + 1 }
  }
  if (high?.amount == null) return null
  const scale =
    high.amount >= 1000 &&
    low.amount < 1000 &&
    high.amount % 1000 === 0 &&
    low.amount < high.amount / 1000
      ? 1000
      : 1
  const least = low.amount * scale
  if (least >= high.amount || !counts(document, from, high.end)) return null
  return { low: least, high: high.amount, comparator: 'between', first: at, end: high.end }
}

/** False for dates, times, years, ordinals, percentages and measures. */
function counts(document: Document, first: number, end: number): boolean {
  const next = wordAt(document, end)
  const before = wordAt(document, first - 1)
  if (monthHeads.has(next) || next === '%' || next === '٪' || measures.has(next)) return false
  if (next === 'في' && ['الماية', 'المية', 'المايه', 'الميه'].includes(wordAt(document, end + 1)))
    return false
  if (next === 'بالماية' || next === 'بالمية') return false
  if (
    [
      'عام',
      'سنة',
      'الساعة',
      'العام',
      'رقم',
      'القرار',
      'يوم',
      'المادة',
      'اوائل',
      'مطلع',
      'شهر',
      'بند',
      'الفقرة',
    ].includes(before)
  )
    return false
  if (monthHeads.has(before) || (next === ':' && document.tokens[end + 1]?.kind === 'number'))
    return false
  if (['/', '-', ':'].includes(before) && document.tokens[first - 2]?.kind === 'number')
    return false
  if ((next === '/' || next === ':') && document.tokens[end + 1]?.kind === 'number') return false
  // «أحد الضباط», «إحدى القرى» name one of several, they count nothing; «واحد» alone is a pronoun.
  if (
    end - first === 1 &&
    ['احد', 'احدي', 'نصف', 'ربع', 'واحد', 'واحدة', 'اخر'].includes(wordAt(document, first))
  )
    return false
  return true
}
