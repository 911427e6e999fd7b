/** Arabic numbers in words and digits, without their comparators, as token ranges. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { byToken } from './by-token.ts'
import { definiteNumerals, definiteRounds, measures, numberWords } from './number-words.ts'
import { countedNouns } from './predicates.ts'

export interface Bare {
  readonly amount: number
  readonly end: number
}

/** A number without comparator that begins at `index`, or null. A clitic و of the first word is allowed. */
export function numberAt(document: Document, index: number, limit: number): Bare | null {
  const first = document.tokens[index]
  if (first === undefined || index >= limit || first.kind === 'punct') return null
  if (first.kind === 'word' && !beginsNumber(document, index)) return null
  const decimal = decimalAt(document, index, limit)
  if (decimal !== null) return decimal
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
    // «(285) مليون»: some papers print figures in brackets.
    if (seen === 1 && at === index + 1 && bracketed(document, index)) {
      position = at + 1
      word = wordAt(document, position)
    }
    let amount = amountOf(document, position) ?? (seen === 0 ? afterPreposition(word) : null)
    // «مليون ونصف المليون»
    if (amount === null && current > 0 && current < 1) amount = definiteRounds.get(word) ?? null
    // «الأربع والعشرين»
    if (amount === null && seen === 1 && current < 10 && word.startsWith('وال')) {
      const tens = numberWords.get(word.slice(3)) ?? 0
      if (tens >= 20 && tens < 100 && definiteNumerals.has(wordAt(document, index))) {
        amount = tens
        joined = true
      }
    }
    if (amount === null && word.startsWith('و') && word.length > 3 && token.kind === 'word') {
      amount = numberWords.get(word.slice(1)) ?? null
      if (amount !== null) joined = true
    }
    // «واحد» begins with the conjunction's letter and is no conjunction.
    if (amount === null) break
    if (seen === 0 && isDual(document, position)) amount *= 2
    const isDigits = document.tokens[position]?.kind === 'number'
    if (seen === 0) {
      current = amount >= 1000 ? 0 : amount
      total = amount >= 1000 && !isDigits ? amount : 0
      if (amount >= 1000 && isDigits) current = amount
    } else if (
      (amount === 1e3 || amount === 1e6 || amount === 1e9 || amount === 1e12) &&
      !isDigits
    ) {
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
  // «مليار ونصف»: half of the unit before it.
  const unit = current > 0 && current < 1 ? units.find((one) => total >= one) : undefined
  return { amount: total + current * (unit ?? 1), end: at }
}

const units = [1e12, 1e9, 1e6, 1e3]

/**
 * «4،2 بالمئة»: some papers print the Arabic comma in decimals. «5ر1»: others the letter ra, and then the part is
 * written before the whole, so that a line from right to left shows 1ر5.
 */
function decimalAt(document: Document, at: number, limit: number): Bare | null {
  const first = document.tokens[at]
  const mark = document.tokens[at + 1]
  const second = document.tokens[at + 2]
  if (first?.kind !== 'number' || second?.kind !== 'number' || at + 3 > limit) return null
  if (first.end !== mark?.start || mark.end !== second.start) return null
  const isShare = /^(?:[%٪]|بالم(?:اي|ي)[ةه]|في)$/u.test(wordAt(document, at + 3))
  if (mark.norm !== 'ر' && (mark.norm !== '،' || !isShare)) return null
  const [whole, part] = mark.norm === 'ر' ? [second, first] : [first, second]
  const amount = Number(`${whole.norm}.${part.norm}`)
  if (!Number.isFinite(amount)) return null
  const unit = numberWords.get(wordAt(document, at + 3)) ?? 0
  return unit >= 1000 && at + 4 <= limit
    ? { amount: Math.round(amount * unit), end: at + 4 }
    : { amount, end: at + 3 }
}

/** «مليونا شخص»: right before its noun the word is a dual; an accusative has no noun behind its alef. */
function isDual(document: Document, at: number): boolean {
  const next = wordAt(document, at + 1)
  return (
    /^(?:الفا|مليونا|مليارا)$/u.test(wordAt(document, at)) &&
    (countedNouns.get(next)?.number === 'one' || measures.has(next)) &&
    !/..ا$/u.test(next)
  )
}

/** A figure alone in brackets before a word that multiplies it. */
function bracketed(document: Document, at: number): boolean {
  return (
    document.tokens[at]?.kind === 'number' &&
    wordAt(document, at - 1) === '(' &&
    wordAt(document, at + 1) === ')' &&
    (numberWords.get(wordAt(document, at + 2)) ?? 0) >= 1000
  )
}

/** True for a word that a number can begin with. */
export function isNumberBegin(word: string): boolean {
  return (
    numberWords.has(word) ||
    afterPreposition(word) !== null ||
    (word.startsWith('و') && word.length > 3 && numberWords.has(word.slice(1)))
  )
}

const beginsNumber = byToken(isNumberBegin, false)

/** «بأربعة», «لمئتي», «الستة», «للأربعة»: a preposition or the article is written with the number. */
function afterPreposition(word: string): number | null {
  if (word.length < 4) return null
  const letter = word.charAt(0)
  if (letter !== 'ب' && letter !== 'ل' && letter !== 'ا') return null
  const definite = definiteNumerals.get(word)
  if (definite !== undefined) return definite
  // «لست» is "I am not", «بعشر» may be a share.
  return letter !== 'ا' && word.length > 4 ? (numberWords.get(word.slice(1)) ?? null) : null
}

function amountOf(document: Document, index: number): number | null {
  const token = document.tokens[index]
  if (token === undefined) return null
  if (token.kind === 'number') {
    const grouped = /^\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3}){2,})$/u.test(token.norm)
    const plain = grouped ? token.norm.replaceAll(/[.,]/gu, '') : token.norm.replace(',', '.')
    const amount = Number(plain)
    return Number.isFinite(amount) ? amount : null
  }
  return numberWords.get(token.norm) ?? null
}
