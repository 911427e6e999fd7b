/** Numbers that are part of a name: «الكتيبة 14», «لواء المدرعات 407», «تي 72», «ميغ-29». */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { measures, numberWords } from './number-words.ts'
import { countedNouns } from './predicates.ts'
import { list } from './words.ts'

const units = list('لواء كتيبة فرقة فوج سرية فيلق وحدة فصيل سرب')
const models = list('تي إف ميغ ميج سو سوخوي كا مي إس شاهد ليوبارد بوينغ إيرباص كاليبر يارس غيران')

/** True for digits that name a unit or a model; before a noun that can be counted they count it. */
export function isDesignation(document: Document, first: number, end: number): boolean {
  if (document.tokens[first]?.kind !== 'number' || end !== first + 1) return false
  const before = document.tokens[first - 1]
  const letters = document.tokens[first - 2]
  if (before?.norm === '-' && letters?.kind === 'word' && !numberWords.has(letters.norm)) {
    const joined = letters.end === before.start && before.end === document.tokens[first]?.start
    if (joined && (models.has(letters.norm) || letters.norm.length < 3)) return true
  }
  const next = wordAt(document, end)
  if (countedNouns.has(next) || measures.has(next)) return false
  const previous = wordAt(document, first - 1)
  if (models.has(previous) || isUnit(previous)) return true
  return previous.startsWith('ال') && isUnit(wordAt(document, first - 2))
}

function isUnit(word: string): boolean {
  return units.has(word.replace(/^[وبلف]?ال/u, ''))
}
