/** A noun as the object of a report: «أعلنت … مقتل», «نفى … ضلوعه في», «جددت التزامها». */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Verb } from './cues.ts'
import type { CueForm } from './inflection.ts'
import { isContentNoun, masdarShape } from './nouns.ts'
import type { Opened } from './openings.ts'
import { headKind, places } from './sources.ts'
import { headIsConstruct } from './targets.ts'
import {
  complementisers,
  demonstratives,
  endsInPronoun,
  isAdjunct,
  isPreposition,
  list,
  prepositions,
  relatives,
} from './words.ts'

/** «أعلنت … مقتل», «أكدت … التزامها»: a noun of event or attitude as the object. */
export function contentNoun(
  document: Document,
  at: number,
  { verb, aspect }: CueForm,
  cueIndex: number,
): Opened | null {
  const word = wordAt(document, at)
  const { takes } = verb
  if (!takes.includes('object')) return null
  // «أظهر تحقيق أن …»: a text that says it.
  if (at === cueIndex + 1 && headKind(word) === 'document' && thatFollows(document, at)) return null
  // «باكو كذبت هذه الأرقام», after the verb at once.
  const attitudeOnly = takes.includes('attitude')
  // «أبدى الوزير استعداد بلاده لـ…»
  const ofTheirs =
    attitudeOnly && at > cueIndex + 1 && isAttitude(word) && endsInPronoun(wordAt(document, at + 1))
  const attitude =
    ofTheirs ||
    (endsInPronoun(word) && (isAttitude(word) || (!attitudeOnly && isMasdarOfOwn(word))))
  // «جدد الملك التأكيد على …»
  const again = attitudeOnly && (at > cueIndex + 1 || aspect === 'participle') && renewed.test(word)
  if (attitudeOnly && !attitude && !again) return null
  if (verb.past === 'تبني') return claimedAt(document, at)
  const tale =
    ((verb.stance === 'denies' && verb.past !== 'استبعد') ||
      (verb.past === 'رفض' && at > cueIndex + 1)) &&
    isTale(document, at)
  // «رافضة استباق الحكم»
  const refused =
    verb.past === 'رفض' &&
    aspect === 'participle' &&
    at === cueIndex + 1 &&
    masdarShape.test(word) &&
    headKind(word) === 'other'
  if (
    !again &&
    at <= cueIndex + 1 &&
    !isContentNoun(word) &&
    !demonstratives.has(word) &&
    !attitude &&
    !tale &&
    !refused
  )
    if (verb.past !== 'قدر') return null
  // «توقع الصندوق في تقرير نشر الثلاثاء أن …»: when the text came out.
  if (word === 'نشر' && wordAt(document, at - 2) === 'في')
    if (isAdjunct(document, at + 1) || isPreposition(wordAt(document, at + 1))) return null
  // «أعلن تنظيم القاعدة …»
  if (word === 'تنظيم' && bodies.test(wordAt(document, at + 1))) return null
  // «أعلن في بيان مقتل …»: an occasion, no «بيان مقتل».
  const occasion = wordAt(document, at - 2) === 'في' && isAdjunct(document, at - 2)
  if ((!occasion && headIsConstruct(wordAt(document, at - 1))) || at - cueIndex > 16) return null
  const fits =
    isContentNoun(word) ||
    tale ||
    ((verb.stance === 'denies' || foreseeing.has(verb.past)) &&
      isDeniedDeed(document, at, cueIndex)) ||
    ((verb.stance === 'denies' || verb.past === 'اعلن') && isOwnDeed(document, at, cueIndex)) ||
    (!attitudeOnly && isDefiniteDeed(document, at, cueIndex, verb)) ||
    (!attitudeOnly &&
      at > cueIndex + 1 &&
      derived.test(word) &&
      isDeniedDeed(document, at, cueIndex)) ||
    (word === 'ما' && rumour.test(wordAt(document, at + 1))) ||
    (demonstratives.has(word) && !isAdjunct(document, at) && !leadsThat(document, at)) ||
    isAmount(document, at, cueIndex, verb) ||
    (proposals.has(verb.past) && isIndefiniteThing(document, at, cueIndex)) ||
    attitude ||
    refused ||
    again
  return fits ? { from: at, content: at, opener: 'noun', clip: 0 } : null
}

const amounts = list('عدد أعداد حجم كلفة تكلفة خسائر قيمة نسبة أضرار')

/** «قدر البنك كلفة البناء بنحو …», «وقد قدرت عدد المشاركين بـ…»; not «أكد عدد من النواب». */
function isAmount(document: Document, at: number, cueIndex: number, { past }: Verb): boolean {
  const word = wordAt(document, at)
  // «قدرت الشرطة عددهم بـ…»
  const noun = past === 'قدر' && endsInPronoun(word) ? word.replace(/(?:ها|هما|هم|ه)$/u, '') : word
  const whole = amounts.has(noun) || (noun.endsWith('ت') && amounts.has(noun.replace(/ت$/u, 'ه')))
  if (!whole || wordAt(document, at + 1) === 'من') return false
  return at > cueIndex + 1 || past === 'قدر'
}

/** «أكدت تلك المصادر أن …»: who says it, not what is said. */
function leadsThat(document: Document, at: number): boolean {
  return wordAt(document, at + 1).startsWith('ال') && complementisers.has(wordAt(document, at + 2))
}

function thatFollows(document: Document, from: number): boolean {
  for (let at = from + 1; at <= from + 10; at += 1) {
    if (document.tokens[at]?.kind !== 'word') return false
    if (complementisers.has(wordAt(document, at))) return true
  }
  return false
}

const bodies =
  /^(?:داعش|الدول[ةه]|القاعد[ةه]|الاخوان|الجهاد|انصار|جند|محظور|متشدد|مسلح|ارهابي|متطرف)$/u

const tales =
  /^(?:ال)?(?:انباء|اخبار|خبر|معلومات|تقارير|اتهام|اتهامات|مزاعم|شايعات|شايعة|ادعاءات|تهم|تهمة|تهمه|تسريبات|رواية|روايات|مسوولية|مسووليه|تصريحات|انتقادات|حث|مطالبة|دعوات)$/u

/** «نفى الأنباء عن …», «نفت الوزارة كل التهم»: what others have told, or all of something. */
function isTale(document: Document, at: number): boolean {
  const next = wordAt(document, at + 1)
  if (complementisers.has(next)) return false
  if (/^(?:اي|كل|جميع|كافة|كافه)$/u.test(wordAt(document, at)))
    return next !== 'من' && document.tokens[at + 1]?.kind === 'word'
  return tales.test(wordAt(document, at))
}

const proposals = new Set(['اقترح', 'اشترط'])

/** «اقترح الوسيط هدنة», «اشترطت الحركة انسحابا»: behind a definite subject, by its ending no name. */
function isIndefiniteThing(document: Document, at: number, cueIndex: number): boolean {
  const word = wordAt(document, at)
  if (at !== cueIndex + 2 || !wordAt(document, cueIndex + 1).startsWith('ال')) return false
  return (
    /^(?!ال)[^وفبل]\S{2,}(?:ة|[^او]ا)$/u.test(word) &&
    headKind(word) === 'other' &&
    !/^(?:اسامة|حمزة|فاطمة|عائشة|خديجة|طلحة|عبيدة|معاوية|عطية|رضا|عطا|زكريا|يحيا|مها|رانيا|داليا)$/u.test(
      word,
    )
  )
}

const foreseeing = new Set(['خشي', 'توقع', 'رجح'])

/** Masdars that hardly anything else looks like: «انهيار», «احتجاز», «استقالة» has its own line. */
const derived = /^(?:است..ا.|ان..ا.|ا.[تد].ا.)(?:ه|ها|هم)?$/u

/** A verb, and no masdar: with the ending of a verb, with «و», or at the head of its clause. */
function leadsClause(document: Document, index: number): boolean {
  if (/^[وف]?(?:رفض(?:ت|وا)|[يت]رفض\S*)$|^[وف]رفض$/u.test(wordAt(document, index))) return true
  const before = document.tokens[index - 1]
  const starts = document.sentenceOf[index - 1] !== document.sentenceOf[index]
  return (
    before === undefined ||
    starts ||
    before.kind === 'punct' ||
    /^[وف]?(?:قد|كما|لكنه)$/u.test(before.norm)
  )
}

/** Masdars that are asked for or refused, spelt as nothing else: «الإفراج», «الكشف», «الإجابة». */
const withheld =
  /^(?:افراج|افصاح|كشف|ادلاء|اجاب[ةه]|خوض|حديث|رد|تصريح|تحديد|افشاء|اعتراف|اعتذار|حضور|مثول|توقيع|تنازل|تراجع|جلوس|سماح|اسراع|تدخل|كف|عدول|تخلي|عفو|توسط|مساعد[ةه]|تحرك|نظر|تحقيق)$/u

/** «لم تستبعد الوزارة نفسها اللجوء إلى …», «أعلن الديوان الملكي الحداد»: the deed with an article, behind a whole definite subject. */
function isDefiniteDeed(document: Document, at: number, cueIndex: number, verb: Verb): boolean {
  const word = wordAt(document, at)
  if (at <= cueIndex + 1 || !word.startsWith('ال') || headKind(word) !== 'other') return false
  const deed = word.slice(2)
  if (!isContentNoun(deed) && !derived.test(deed) && !withheld.test(deed)) return false
  const before = wordAt(document, at - 1)
  if (verb.takes.includes('addressee')) return !headIsConstruct(before)
  // «رفض المدرب الكشف عن …»: what is refused, with its preposition.
  // «بعد رفض القاضي النظر في …» is the noun.
  if (verb.past === 'رفض' && isPreposition(wordAt(document, at + 1)))
    return (
      leadsClause(document, cueIndex) &&
      document.tokens[at - 1]?.kind === 'word' &&
      !headIsConstruct(before)
    )
  const whole = /^(?:نفس|ذات)(?:ه|ها|هم)$/u.test(before) || /^ال.+(?:ي|ي[ةه])$/u.test(before)
  return whole && !complementisers.has(wordAt(document, at + 1))
}

/** «مؤكدة حيازتها أدلة»: a noun of the subject's own behind a participle. */
function isMasdarOfOwn(word: string): boolean {
  const noun = word.replace(/(?:ها|هما|هم|ه)$/u, '')
  return (
    isContentNoun(noun) ||
    isContentNoun(noun.replace(/ت$/u, 'ه')) ||
    /^\S.ا.ت$/u.test(noun) ||
    derived.test(noun)
  )
}

/** «نفى الناطق سامي الحلو ضلوع قواته في …»: what is denied is a deed, whatever it is. */
function isDeniedDeed(document: Document, at: number, cueIndex: number): boolean {
  const word = wordAt(document, at)
  if (at <= cueIndex + 1 || places.has(word) || headKind(word) !== 'other') return false
  const next = wordAt(document, at + 1)
  if (!masdarShape.test(word) || complementisers.has(next)) return false
  const before = wordAt(document, at - 1)
  return (
    document.tokens[at + 1]?.kind === 'word' && !isPreposition(before) && !prepositions.has(before)
  )
}

/** «تبنت الحركة الهجوم»: the deed, with an article or without. */
function claimedAt(document: Document, at: number): Opened | null {
  const word = wordAt(document, at)
  const deed =
    /^(?:ال)?(?:هجوم|هجمات|تفجير|تفجيرات|عملية|عمليه|عمليات|اعتداء|اعتداءات|اغتيال|قصف|استهداف|اطلاق|مسوولي[ةه])$/u
  return deed.test(word) ? { from: at, content: at, opener: 'noun', clip: 0 } : null
}

/** «نفت طهران سعيها إلى …»: what somebody of the subject's own did. */
function isOwnDeed(document: Document, at: number, cueIndex: number): boolean {
  const word = wordAt(document, at)
  if (at <= cueIndex + 1 || !endsInPronoun(word) || /^[وبلف]/u.test(word)) return false
  const before = wordAt(document, at - 1)
  if (isPreposition(before) || relatives.has(before) || /^[ا]?نفس/u.test(word)) return false
  for (let next = at + 1; next < at + 6; next += 1)
    if (complementisers.has(wordAt(document, next))) return false
  return !isPreposition(word.replace(/(?:ها|هما|هم|ه)$/u, '')) && headKind(word) === 'other'
}

/** «نفى ما تردد عن …». */
const rumour = /^(?:تردد|اعلن|ورد|ذكر|قيل|نشر|تداول|اشيع|وصف|سما)/u

/** What is said once more: «التأكيد على», «الدعوة إلى». */
const renewed = /^ال(?:تاكيد|دعوة|دعوه|مطالبة|مطالبه|تحذير|اعراب|تعبير|تشديد|تعهد|ترحيب|تنديد)$/u

const attitudes =
  /^(?:دعو|تاكيد|مطالب|تحذير|تعهد|شكر|تقدير|استغراب|استياء|ندم|امل|تفاول|تخوف|مخاوف|ارتياح|امتنان|اسف|حزن|غضب|التزام|اعتزام|استعداد|رفض|وقوف|دعم|تمسك|حرص|تضامن|موقف|معارض|تاييد|قلق|رغب|عزم|نيت|ثقت|ادان|ترحيب|اعتراض|مسوولي|تورط|علاقت|صلت|مشارك|وجود|قدر|ضلوع|لجوء|ارتباط|انخراط)/u

function isAttitude(word: string): boolean {
  return attitudes.test(word)
}
