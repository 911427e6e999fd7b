/** Numbers that are part of a name: «الكتيبة 14», «لواء المدرعات 407», «تي 72», «ميغ-29». */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { measures, numberWords } from './number-words.ts'
import { countedNouns } from './predicates.ts'
import { list } from './words.ts'

const units = list('لواء كتيبة فرقة فوج سرية فيلق وحدة فصيل سرب')
const models = list(
  'دي إم تي إف ميغ ميج سو سوخوي كا مي إس شاهد ليوبارد بوينغ إيرباص كاليبر يارس غيران',
)

/** True for digits that name a unit or a model; before a noun that can be counted they count it. */
export function isDesignation(document: Document, first: number, end: number): boolean {
  if (document.tokens[first]?.kind !== 'number' || end !== first + 1) return false
  const before = document.tokens[first - 1]
  const letters = document.tokens[first - 2]
  if (before?.norm === '-' && letters?.kind === 'word' && !numberWords.has(letters.norm)) {
    const joined = letters.end === before.start && before.end === document.tokens[first]?.start
    if (joined && (models.has(letters.norm) || letters.norm.length < 3)) return true
  }
  // «طراز “دي 20”»: what stands in the marks is the name.
  const quote = document.quoteOf[first] ?? -1
  if (quote >= 0 && isModelQuote(document, first, quote)) return true
  const next = wordAt(document, end)
  if (countedNouns.has(next) || measures.has(next)) return false
  const previous = wordAt(document, first - 1)
  if (models.has(previous) || isUnit(previous)) return true
  return previous.startsWith('ال') && isUnit(wordAt(document, first - 2))
}

const kinds = list('طراز نوع موديل طرازي')

/** Words of a model's name in quotation marks before its number at most. */
const NAME = 3

function isModelQuote(document: Document, first: number, quote: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - NAME - 2); at -= 1)
    if (document.quoteOf[at] !== quote || document.tokens[at]?.kind === 'punct')
      return kinds.has(wordAt(document, at)) || kinds.has(wordAt(document, at - 1))
  return false
}

function isUnit(word: string): boolean {
  return units.has(word.replace(/^[وبلف]?ال/u, ''))
}
