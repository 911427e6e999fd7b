/** Whom something is said to: «أبلغ مسؤول رفيع شبكة الخليج أن», «أخبرت الوزيرة النواب أن». */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { agencies, headKind } from './sources.ts'
import { addressees, headIsConstruct, titleAdjectives } from './targets.ts'
import { isPreposition, list } from './words.ts'

const hearersHere = list(
  'الأعضاء الطلاب الصحافيين الصحفيين النواب الحاضرين المجلس اللجنة الحضور المراسلين الوفد أعضاء نظيره نظيرته الرئيس',
)

/** «المسافرين»: a plural that can be no subject. */
export function isAccusativePlural(word: string): boolean {
  return /^ال\S{3,}ين$/u.test(word) && !/^ال(?:معين|امين|اثنين)$/u.test(word)
}

/** «أبلغ مسؤول رفيع شبكة الخليج أن», «أخبرت الوزيرة النواب أن»: a body or people behind a whole phrase. */
export function beginsHearer(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  const before = wordAt(document, at - 1)
  if (headIsConstruct(before) || isPreposition(before)) return false
  if (hearersHere.has(word) || agencies.has(word) || addressees.has(word)) return true
  // «رئيس الشركة السلطات بأن»: a plural or a side behind a definite word.
  if (/^ال.{3,}(?:ين|ات)$/u.test(word) || /^ال(?:جانب|طرف|جمهور|جمهوري)$/u.test(word))
    return !/^ال.+(?:ين|ات)$/u.test(before) && !namesHolder(before)
  if (/^(?:ال|لل)/u.test(word) || namesHolder(before)) return false
  const kind = headKind(word)
  return kind === 'institution' || (kind === 'person' && before.startsWith('ال'))
}

/** A noun that another one follows in the genitive: «أمين السلطات», «مدير شبكة». */
function namesHolder(word: string): boolean {
  if (word.startsWith('ال')) return false
  const kind = headKind(word)
  return (
    kind === 'person' || word.endsWith('و') || (kind === 'other' && /(?:[^ي][ةه]|ات)$/u.test(word))
  )
}

/**
 * «طالبت النقابة الوزير بـ…», «ناشد الأهالي المحافظ …»: an office or a body with the article cannot go on with one that has
 * it too. A title may: «أبلغ الرئيس الأسد».
 */
export function followsDefinite(document: Document, at: number, first: number): boolean {
  const word = wordAt(document, at)
  const head = wordAt(document, first)
  if (at !== first + 1 || !/^ال\S{3,}$/u.test(head) || !/^ال\S{3,}$/u.test(word)) return false
  if (/(?:ي|ي[ةه]|يين|يون|يات)$/u.test(word) || titleAdjectives.has(word)) return false
  const [own, other] = [headKind(head), headKind(word)]
  return (own === 'institution' || own === 'other') && other !== 'other'
}

/** «دعا رئيس البلدية الأطباء إلى …»: a definite noun behind a whole office, where the preposition follows soon. */
export function followsOffice(document: Document, at: number, first: number): boolean {
  const word = wordAt(document, at)
  if (at !== first + 2 || !/^ال.{4,}$/u.test(word) || headKind(word) !== 'other') return false
  if (/(?:ي|ي[ةه]|يين|يات)$/u.test(word) || titleAdjectives.has(word)) return false
  const head = wordAt(document, first)
  if (!headIsConstruct(head) || !wordAt(document, at - 1).startsWith('ال')) return false
  return [at + 1, at + 2].some((next) =>
    /^(?:الي|علي|ل.{3,}|ب.{3,})$/u.test(wordAt(document, next)),
  )
}
