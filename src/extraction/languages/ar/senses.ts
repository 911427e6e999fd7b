/** Reporting words in another sense: measures, prepositions, carrying, nouns that are spelt alike. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { CueHit } from './hits.ts'
import type { CueForm } from './inflection.ts'
import { cueForms } from './inflection.ts'
import { sizes } from './number-words.ts'
import { headKind } from './sources.ts'
import { beginsClause, isBetween, isThrough } from './through-or-between.ts'
import { complementisers, list, occasions, relatives } from './words.ts'

type Sense = (document: Document, index: number, form: CueForm) => boolean

/** True where a word that fits stands at one of the tokens behind the cue, `reach` at most. */
function soon(document: Document, index: number, reach: number, fits: RegExp): boolean {
  const home = document.sentenceOf[index]
  for (let at = index + 1; at <= index + reach && document.sentenceOf[at] === home; at += 1)
    if (fits.test(wordAt(document, at))) return true
  return false
}

/** What a noun that is spelt like the verb has behind it: «رفض قاطع», «قدر من الحرية». */
const nounish = list('قاطع مطلق تام شامل واسع كاف أكبر أقل ضئيل معين من')

/** «في تصريحات نشرت الأحد», «في خطاب مسجل بث أمس»: the verb at a token tells of the occasion before it. */
export function tellsOccasion(document: Document, index: number): boolean {
  const before = wordAt(document, index - 1)
  if (occasions.has(before)) return true
  return occasions.has(wordAt(document, index - 2)) && !before.startsWith('ال') && before !== 'قد'
}

/** «إلى أن» stands soon behind the verb. */
function leadsToThat(document: Document, index: number): boolean {
  for (let at = index + 1; at <= index + 7; at += 1)
    if (wordAt(document, at) === 'الي') return complementisers.has(wordAt(document, at + 1))
  return false
}

/** Deeds of violence that somebody says were his. */
const claimed =
  /^(?:ال|ب)?(?:هجوم|هجمات|تفجير|تفجيرات|عملية|عمليه|عمليات|اعتداء|اعتداءات|اغتيال|قصف|استهداف|اطلاق|مسوولي[ةه])$/u

/** «عن التعليق», «عن الإدلاء بـ…»: soon after the verb, what is not said. */
function keepsSilent(document: Document, index: number): boolean {
  for (let at = index + 1; at <= index + 14; at += 1)
    if (wordAt(document, at) === 'عن' && silences.test(wordAt(document, at + 1))) return true
  return false
}

const silences = /^(?:ال)?(?:تعليق|ادلاء|رد|كشف|تصريح|افصاح|حديث|ذكر|تحديد|اعطاء|تقديم|اجابة|خوض)$/u

/** By the verb: where one of its forms says something else. */
const others: ReadonlyMap<string, Sense> = new Map<string, Sense>([
  // «رأي» is written with dots where «رأى» has none.
  [
    'راي',
    (document, index) =>
      wordAt(document, index) === 'راي' &&
      document.text[(document.tokens[index]?.end ?? 0) - 1] === 'ي',
  ],
  // «بين المدينتين», «تبين أن …».
  ['بين', (document, index, form) => isBetween(document, index, form)],
  // «دفع المحامي بعدم الاختصاص» in court; elsewhere one pays or pushes.
  [
    'دفع',
    (document, index) =>
      !/^(?:ال)?(?:محامي?|محامي(?:ه|ها|هم|ة|ته|تها)|محامو|دفاع|وكيل(?:ه|ها)?)$/u.test(
        wordAt(document, index + 1),
      ) || !soon(document, index, 8, /^ب(?:عدم|بطلان|انتفاء|براء[ةه]|تقادم|سقوط|ان(?:ه|ها|هم)?)$/u),
  ],
  // «الذي كان يتابع الجلسة»: watches.
  [
    'تابع',
    (document, index, form) =>
      form.aspect === 'present' &&
      (relatives.has(wordAt(document, index - 1)) || relatives.has(wordAt(document, index - 2))),
  ],
  // «في خطاب مسجل نشر على …»: where it was published.
  ['نشر', (document, index) => tellsOccasion(document, index)],
  // «آمن بالقضية», not «مديرية أمن القاهرة».
  [
    'امن',
    (document, index, form) =>
      form.aspect === 'past' &&
      !/^[وف]?آ/u.test(document.text.slice(document.tokens[index]?.start ?? 0)),
  ],
  // «اثني عشر».
  ['اثني', (document, index) => /^عشر[ةه]?$/u.test(wordAt(document, index + 1))],
  // «من أبرز المرشحين», «أبرزها».
  [
    'ابرز',
    (document, index, form) =>
      form.aspect === 'past' && !form.feminine && !beginsClause(document, index),
  ],
  // «تبلغ الكلفة مليونا».
  ['ابلغ', (document, index) => /^[وف]?س?[يت]بلغ$/u.test(wordAt(document, index))],
  // «لفت الأنظار إلى …».
  // «لفت الانتباه إلى أن …» reports.
  [
    'لفت',
    (document, index) =>
      soon(document, index, 3, /^(?:ال)?(?:انتباه|نظر|انظار)/u) && !leadsToThat(document, index),
  ],
  // «علما أن …».
  ['علم', (document, index) => wordAt(document, index) === 'علما'],
  // «عبر البريد».
  [
    'عبر',
    (document, index, form) =>
      !soon(document, index, 44, /^عن$/u) || isThrough(document, index, form),
  ],
  // «ويدعى حسن»: a name, unless a clause follows; the passive is written without dots.
  ['ادعي', (document, index, form) => form.aspect === 'present' && isNaming(document, index)],
  // «ذهب إلى أن الخطوة …», not «ذهب إلى المدرسة».
  ['ذهب', (document, index) => !leadsTo(document, index)],
  // «ألقى باللوم على …», not «ألقى بالحجر».
  [
    'القي',
    (document, index) =>
      !soon(document, index, 12, /^ب(?:ال)?(?:لوم|لايم[ةه]|مسوولي[ةه]|تبع[ةه])$/u),
  ],
  ['انحي', (document, index) => !soon(document, index, 12, /^ب(?:ال)?(?:لوم|لايم[ةه])$/u)],
  // «أرجع الوزير التأخير إلى …», not «أرجع الكتاب».
  ['ارجع', (document, index) => !soon(document, index, 16, /^الي$/u)],
  // «مشتبه» is a suspect.
  ['اشتبه', (_document, _index, form) => form.aspect === 'participle'],
  // «عرض المتجر», «ستعرض القناة»: only «عرضت أنقرة استضافة …».
  [
    'عرض',
    (document, index, form) =>
      form.aspect === 'present' || headKind(wordAt(document, index + 1)) === 'other',
  ],
  // «وجه الرئيس بصرف …», not «وجهه».
  [
    'وجه',
    (document, index, form) =>
      (form.aspect === 'past' && !beginsClause(document, index) && !form.feminine) ||
      // «وجه الجيش إنذارا إلى السكان»: something is sent.
      soon(
        document,
        index,
        6,
        /^(?:انذار|رسال|دعو|تحذير|ضرب|كلم|نداء|شكر|سوال|تهم|اتهام|انتقاد|تحي|خطاب|برقي)\S{0,3}$/u,
      ),
  ],
  // «شهد الحارس أن …», not «شهدت الجلسة … كيف أن …».
  ['شهد', (document, index) => !soon(document, index, 5, /^(?:ان|انه|انها|انهم|بان|بانه|بانها)$/u)],
  // «حمل الحقيبة».
  [
    'حمل',
    (document, index) => !soon(document, index, 15, /^(?:ال|ب)?(?:مس[وي]ولي(?!ات)|تبع[ةا])/u),
  ],
  // «تقدر بنحو 12 مليونا», «قدر من الحرية».
  [
    'قدر',
    (document, index, form) => {
      const next = wordAt(document, index + 1)
      if (form.aspect === 'present') return next.startsWith('ب')
      return wordAt(document, index) === 'قدر' && (nounish.has(next) || sizes.has(next))
    },
  ],
  // «أحجم عن التعليق», not «أحجم عن الشراء».
  ['احجم', (document, index) => !keepsSilent(document, index)],
  ['امتنع', (document, index) => !keepsSilent(document, index)],
  // «تبنت الحركة الهجوم», not «تبنى طفلا».
  ['تبني', (document, index) => !soon(document, index, 8, claimed)],
  // «قلل من شأن القرار», not «قلل من السكر».
  [
    'قلل',
    (document, index) =>
      !soon(
        document,
        index,
        16,
        /^(?:اهمية|اهميه|خطورة|خطوره|شان|احتمال|احتمالات|تاثير|تداعيات|مخاطر|قيمة)$/u,
      ),
  ],
  // «اعترضت الدورية السفينة», «اعترض على القرار».
  ['اعترض', (document, index) => !objectsTo(document, index)],
  // «لم يعد يكفي», «يعد المتحف».
  [
    'وعد',
    (document, index) =>
      /^[وف]?[يت]عد$/u.test(wordAt(document, index)) &&
      !wordAt(document, index + 1).startsWith('ب'),
  ],
  // «نادي» is a club, «تردد» is a doubt, «ردا على سؤال» an occasion.
  // «أمر بالغ الأهمية».
  [
    'امر',
    (document, index) =>
      /^(?:بالغ[ةه]?|غير|مهم|هام|ضروري|طبيعي|عادي|شايع|مرفوض|وارد|صعب|مستبعد|محسوم|واقع|لا|لم)$/u.test(
        wordAt(document, index + 1),
      ),
  ],
  // «طلبا» is a request.
  ['طلب', (document, index) => /^و?طلبا$/u.test(wordAt(document, index))],
  ['رد', (document, index) => /^و?ردا$/u.test(wordAt(document, index))],
  ['نادي', (_document, _index, form) => form.aspect === 'past' && !form.feminine],
  ['ردد', (document, index) => /^[وف]?تردد$/u.test(wordAt(document, index))],
  // «رفض قاطع», «رفض وقبول».
  [
    'رفض',
    (document, index, form) => {
      const next = wordAt(document, index + 1)
      if (form.aspect === 'present' || wordAt(document, index).length > 4) return false
      const noun = nounish.has(next) || (next.startsWith('و') && headKind(next) === 'other')
      return noun || wordAt(document, index - 1) === 'لا'
    },
  ],
  // «مقره».
  // «أقر البرلمان القانون بأغلبية …»: a vote.
  [
    'اقر',
    (document, index) =>
      /^و?مقر(?:[هة]|ها|هم|هما)$/u.test(wordAt(document, index)) || isVote(document, index),
  ],
  // «مذكرة» is a text, unless «بأن» follows.
  [
    'ذكر',
    (document, index) =>
      /^مذكر[هة]$/u.test(wordAt(document, index)) &&
      !complementisers.has(wordAt(document, index + 1)),
  ],
  // «رفعت الوزارة الحصيلة إلى …»; «رفعت وتيرة تهديداتها».
  [
    'رفع',
    (document, index) => !soon(document, index, 8, /^(?:ال)?(?:حصيل[ةه]|عدد|توقعات\S*|تقدير\S*)/u),
  ],
])

const votes =
  /^(?:ب(?:ال)?(?:اغلبي[ةه]|غالبي[ةه]|اكثري[ةه]|اجماع|قراء[ةه]|تصويت)|باصوات|بواقع|بتاييد|بموافق[ةه])$/u

/** «أقر المجلس … بأغلبية 70 صوتا», with no clause before it. */
function isVote(document: Document, index: number): boolean {
  for (let at = index + 1; at <= index + 14; at += 1) {
    const word = wordAt(document, at)
    if (complementisers.has(word)) return false
    if (votes.test(word)) return true
  }
  return false
}

/** «اعترض … على القرار», not «اعترضت الدورية سفينة على بعد ميل». */
function objectsTo(document: Document, index: number): boolean {
  for (let at = index + 1; at <= index + 14; at += 1)
    if (wordAt(document, at) === 'علي')
      return !/^(?:بعد|متن|طريق|مسافة|مسافه|مقربة|مقربه|ارتفاع|مشارف)$/u.test(
        wordAt(document, at + 1),
      )
  return false
}

/** «ويدعى حسن»: written with alif maqsura and without a clause behind it. */
export function isNaming(document: Document, index: number): boolean {
  const end = document.tokens[index]?.end ?? 0
  if (!/^[وف]?[يت]دعي$/u.test(wordAt(document, index)) || document.text[end - 1] !== 'ى')
    return false
  return !complementisers.has(wordAt(document, index + 1))
}

/** «… إلى أن» soon behind the verb. */
function leadsTo(document: Document, index: number): boolean {
  for (let at = index + 1; at <= index + 12; at += 1)
    if (wordAt(document, at) === 'الي' && complementisers.has(wordAt(document, at + 1))) return true
  return false
}

/** True where a cue word does not report at this place. */
export function isOtherSense(document: Document, { index, form }: CueHit): boolean {
  if (strengthens(document, index, form)) return true
  // «وصفهم إياها بـ…»: what somebody is said to have done.
  if (form.aspect === 'masdar' && /^ايا(?:ه|ها|هم|هما)$/u.test(wordAt(document, index + 1)))
    return true
  if (others.get(form.verb.past)?.(document, index, form) === true) return true
  // «الأحداث التي اتهم فيها 90 شخصا»: a passive.
  return (
    form.verb.takes.includes('target') &&
    relatives.has(wordAt(document, index - 1)) &&
    /^(?:في|علي|ب)(?:ها|ه|هما)$/u.test(wordAt(document, index + 1))
  )
}

/** «أشاد إشادة خاصة», «نفى نفيا قاطعا»: the masdar of the verb just before it. */
function strengthens(document: Document, index: number, form: CueForm): boolean {
  const { masdar } = form.verb
  const own = masdar !== undefined && wordAt(document, index) === `${masdar}ا`
  if (form.aspect !== 'masdar' && !own) return false
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const word = wordAt(document, at)
    const same = cueForms.get(word) ?? cueForms.get(word.slice(1))
    if (same?.verb === form.verb && same.aspect !== 'masdar') return true
  }
  return false
}
