/** Figures that a newer one replaces: «ارتفع من 5 إلى 9», «31 بعد أن كانت 17». They are their source's former words. Indices are token indices. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { comparatorsAt } from './comparisons.ts'
import { list } from './words.ts'

/** Verbs of what rises and falls, in every person that a figure has. */
export const changes =
  /^[وف]?(?:سي|ست|ي|ت|ل[يت])?(?:ارتفع|رتفع|انخفض|نخفض|تراجع|زاد|زيد|زداد|ازداد|وصل|صل|بلغ|هبط|قفز|صعد|نما|تقلص|تباطا|خفض|رفع)(?:ت|وا)?$/u

const changing = list(
  'ارتفاع ارتفاعا ارتفاعها ارتفاعه انخفاض انخفاضا تراجع تراجعا زيادة صعود هبوط قفزة رفع خفض تعديل',
)

/** Tokens from a verb of change to «من» at most: «ارتفع عدد القتلى في المدينة من 5 إلى 9». */
const CHANGE_REACH = 8

/** «ارتفع العدد من 5 إلى 9»: a change and no range; `at` is where «من» stands. */
export function isChange(document: Document, at: number): boolean {
  if (wordAt(document, at) !== 'من') return false
  for (let before = at - 1; before >= Math.max(0, at - CHANGE_REACH); before -= 1) {
    const token = document.tokens[before]
    if (token?.kind !== 'word' || document.sentenceOf[before] !== document.sentenceOf[at])
      return false
    const word = token.norm
    if (changes.test(word) || changing.has(/^[وبل]../u.test(word) ? word.slice(1) : word))
      return true
    if (changing.has(word)) return true
  }
  return false
}

const was = /^(?:كان|كانت|بلغ|بلغت|سجل|سجلت|يبلغ|تبلغ|حدد|حددت|قدر|قدرت)$/u
const told = /^(?:اعلن|اعلنت|افاد|افادت|ذكر|ذكرت|تحدث|تحدثت|احصي|احصت)$/u

/** Words between «بعد أن» and the former figure at most: «بعد أن كان قد أعلن في وقت سابق مقتل 26». */
const AFTER_REACH = 9

/** True where the figure that begins at `at` is one that the figure before it has replaced. */
export function isFormerFigure(document: Document, at: number): boolean {
  let start = at
  while (start > 0 && comparatorsAt(wordAt(document, start - 1)).length > 0) start -= 1
  if (isChange(document, start - 1)) return true
  let said = was.test(wordAt(document, start - 1))
  // «كانت عند 17», «كان يقدر بـ 17».
  for (let before = start - 1; before >= Math.max(0, start - AFTER_REACH); before -= 1) {
    const token = document.tokens[before]
    if (document.sentenceOf[before] !== document.sentenceOf[at] || token?.kind === 'number')
      return false
    const word = wordAt(document, before)
    if (told.test(word) || (before >= start - 3 && was.test(word))) said = true
    if (word === 'بعدما' || (word === 'بعد' && wordAt(document, before + 1) === 'ان')) return said
  }
  return false
}
