/** «عشرات», «عدد من», «أعداد كبيرة من»: figures that tell no number. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Figure } from './figure-kinds.ts'
import { amounts, measures, sizes, vagueWords } from './number-words.ts'

/** The vague word in a word with or without its clitic, or ''. */
export function vagueOf(word: string): string {
  if (vagueWords.has(word)) return word
  const plain = word.length > 3 && /^[وبل]/u.test(word) ? word.slice(1) : ''
  return vagueWords.has(plain) ? plain : ''
}

const tensOf = /^(?:عشرة?|و(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين))$/u

/** «عشرات», «عدد من», «أعداد كبيرة من»; null where the word counts nothing here, undefined where it is none. */
export function vagueAt(document: Document, at: number, end: number): Figure | null | undefined {
  if (document.tokens[at]?.kind !== 'word') return undefined
  const plain = vagueOf(wordAt(document, at))
  if (plain === '') return undefined
  let last = at + 1
  while (last < end && vagueWords.has(wordAt(document, last))) last += 1
  // «بضعة عشر», «بضع وعشرون»: the teens, the twenties.
  if (plain.startsWith('بضع') && tensOf.test(wordAt(document, last))) last += 1
  // «عدد» alone heads a figure that is told: «عدد القتلى».
  if (amounts.has(plain) || plain.endsWith('عديد')) {
    const great = sizes.has(wordAt(document, last))
    if (great) last += 1
    if (wordAt(document, last) !== 'من') return null
  }
  const kind = measures.has(wordAt(document, last)) ? 'measure' : 'count'
  return { low: null, high: null, comparator: 'vague', first: at, end: last, kind }
}
