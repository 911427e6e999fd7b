/** «99 من أصل 110 مسيرات»: the part is the figure, the whole behind it only tells of what. Indices are token indices. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Quantity } from '../../pack.ts'
import { isNounBehind } from './number-nouns.ts'
import { monthHeads } from './number-words.ts'
import { numberAt } from './numbers.ts'
import { list } from './words.ts'

const wholes = list('أصل بين مجموع إجمالي مجمل جملة')

/** Words between a whole and its number: «من أصل نحو 110», «من أصل الـ 40». */
const before = list('نحو حوالي قرابة ال')

export interface Whole {
  /** Index after the number of the whole: the noun of the part stands here. */
  readonly end: number
  /** «3 من كل 10»: a share, which counts nothing. */
  readonly share: boolean
}

/** The whole that a figure is a part of, where one follows it at once. */
export function wholeBehind(document: Document, figure: Quantity, limit: number): Whole | null {
  const whole = wholeAt(document, figure.end, limit)
  if (whole === null) return null
  const size = figure.high ?? figure.low
  return size === null || whole.amount >= size ? whole : null
}

/**
 * «99 مسيرة من أصل 110»: the whole of a figure that has its noun. «طفل من كل عشرة»: that of no figure. Index after it, or -1.
 */
export function wholeOfNamed(
  document: Document,
  at: number,
  figure: Quantity | undefined,
  limit: number,
): number {
  const whole = wholeAt(document, at, limit)
  if (whole?.share === true) return whole.end
  if (figure === undefined) return -1
  const gap = at - figure.end
  if (gap < 1 || gap > 5) return -1
  // «28 مسيرة، من أصل 31»
  const last = wordAt(document, at - 1) === '،' ? at - 1 : at
  for (let word = figure.end; word < last; word += 1)
    if (document.tokens[word]?.kind !== 'word') return -1
  if (!wholes.has(wordAt(document, at + 1))) return -1
  return wholeBehind(document, { ...figure, end: at }, limit)?.end ?? -1
}

function wholeAt(
  document: Document,
  at: number,
  limit: number,
): (Whole & { readonly amount: number }) | null {
  if (wordAt(document, at) !== 'من') return null
  const word = wordAt(document, at + 1)
  // «تسعة من كل 10», «تسعة من بين كل 10»
  const each = word === 'بين' && wordAt(document, at + 2) === 'كل'
  const share = word === 'كل' || each
  const named = share || wholes.has(word)
  let from = named ? at + 2 : at + 1
  if (each) from += 1
  if (before.has(wordAt(document, from))) from += 1
  const number = numberAt(document, from, limit)
  if (number === null) return null
  // «12 من 40 رهينة»: without a word for the whole its noun tells that it is one.
  const noun = wordAt(document, number.end)
  if (!named && (monthHeads.has(noun) || !isNounBehind(document, number.end, false))) return null
  return { end: number.end, share, amount: number.amount }
}
