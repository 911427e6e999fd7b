/** Whom something is said to: «أبلغ مسؤول رفيع شبكة الخليج أن», «أخبرت الوزيرة النواب أن». */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { cueForms } from './inflection.ts'
import { isContentNoun } from './nouns.ts'
import { agencies, headKind } from './sources.ts'
import { addressees, headIsConstruct, titleAdjectives } from './targets.ts'
import { complementisers, isPreposition, list } from './words.ts'

const hearersHere = list(
  `الأعضاء الطلاب الصحافيين الصحفيين النواب الحاضرين المجلس اللجنة الحضور المراسلين الوفد أعضاء نظيره نظيرته الرئيس العائلة العائلات الأسرة الأسر
   الشاهد الشاهدة الشهود المتهم المتهمة الضحية الضحايا المريض المريضة المرضى الأم الأمهات الأب الآباء الوالدين الزوج الزوجة اللاعبين اللاعب المحكمة الشرطة القضاة
   المستثمرين المساهمين العملاء الركاب الزبائن الأطباء الطاقم الفريق القاضي المحامي المحامين الموظف الموظفين العمال المدير المديرة الوزير الوزيرة المحافظ
   الحارس الحراس الضابط الضباط الجندي الجنود المحقق المحققين السائق السائقين المدرب المدربين النائب الممرضة الممرضات الحكم الحكام المالك الملاك المستأجر المستأجرين المشترين البائع الباعة المودعين
   المسافرين النازحين اللاجئين المتضررين المتظاهرين المحتجين المقاتلين الرهائن الأسرى السجناء السجين المعتقلين المزارعين الصيادين السكان الأهالي المواطنين الناخبين
   البرلمان النيابة الجمهور الجماهير المشجعين الأنصار المصلين القراء المشاهدين التلاميذ المعلمين المعلم المعلمة التجار الجيران الناس الزوار المانحين الحلفاء الشركاء الدائنين`,
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

/** Where what is said or asked may begin. */
const opens = /^(?:عن|عما|هل|ما|كيف|متي|الي|علي|من|ب.{2,}|ل.{3,})$/u

/**
 * «أبلغ الطبيب العائلة أن», «سألت المحكمة الشاهد عن …»: a second definite noun right before what is said. Of another gender
 * than the verb it cannot be an adjective of the subject; of the same it has to be people or a body.
 */
export function isTold(document: Document, at: number, first: number): boolean {
  const word = wordAt(document, at)
  if (at !== first + 1 || !/^ال\S{3,}$/u.test(word) || !/^ال\S{2,}$/u.test(wordAt(document, first)))
    return false
  if (/(?:ي|ي[ةه]|يون|يات|ون)$/u.test(word) || titleAdjectives.has(word)) return false
  const next = wordAt(document, at + 1)
  if (!complementisers.has(next) && !opens.test(next) && !isContentNoun(next.replace(/^ال/u, '')))
    return false
  if (hearersHere.has(word)) return true
  const said = wordAt(document, first - 1)
  const form = cueForms.get(said) ?? cueForms.get(said.slice(1))
  if (form === undefined || form.plural || form.aspect === 'masdar') return false
  return /(?:[ةه]|ات)$/u.test(word) !== form.feminine
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
