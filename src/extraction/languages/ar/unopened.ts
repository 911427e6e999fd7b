/** Contents that nothing opens, and the author of a text that a clause hangs on. */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Span } from '../../types.ts'
import type { CueHit } from './hits.ts'
import { segmentOf } from './hits.ts'
import type { Opened } from './openings.ts'
import { sourceEnd } from './source-phrases.ts'
import { headKind } from './sources.ts'
import { titleAdjectives } from './targets.ts'
import { isAdjunct, list } from './words.ts'

const texts = list('بيانا بيان مذكرة رسالة كلمة خطابا تقريرا تغريدة منشورا تعليقا')
const issuing = list('أصدر أصدرت أرسل أرسلت ألقى ألقت نشر نشرت بعث بعثت وجه وجهت كتب كتبت')

/** The subject of «أصدر», «أرسل», «ألقى» before the text that it issued, or null. */
export function authorOf(document: Document, index: number, from: number): Span | null {
  let text = index - 1
  while (text > from && text > index - 12 && !texts.has(wordAt(document, text))) text -= 1
  for (let verb = text - 2; verb >= from && verb > text - 12; verb -= 1)
    if (
      issuing.has(wordAt(document, verb).replace(/^[وف]/u, '')) ||
      issuing.has(wordAt(document, verb))
    ) {
      const stop = Math.min(sourceEnd(document, verb + 1, text), text)
      return stop > verb + 1 ? spanOf(document, verb + 1, stop) : null
    }
  return null
}

const saysAfterComma = new Set(['قال', 'اضاف', 'تابع', 'اردف'])

/** «وأضاف الوزير، الخزائن ممتلئة»: the token after the comma where only a nominal sentence can follow, or -1. */
function commaOf(document: Document, comma: number): number {
  if (!/^[،,]$/u.test(wordAt(document, comma)) || isAdjunct(document, comma + 1)) return -1
  const [, limit] = segmentOf(document, comma)
  const word = wordAt(document, comma + 1)
  if (limit - comma < 5 || !/^(?:ال.{2,}|\p{L}{2,}نا|لا|لن|لم|هناك|نحن|لدينا|هذا|هذه)$/u.test(word))
    return -1
  for (let at = comma + 2; at < Math.min(limit, comma + 6); at += 1)
    if (document.tokens[at]?.kind === 'punct') return -1
  return comma + 1
}

const judgement = /^(?:غير|من|بلا|بمثابة|(?!ال)[^ا].*(?:[^اوي]ا|[ةه]))$/u

/** «معتبرا طلب النقابة أمرا مستحيلا»: an accusative stands before the next pause. */
function isJudgedSoon(document: Document, from: number): boolean {
  for (let at = from; at < from + 12; at += 1) {
    if (document.tokens[at]?.kind !== 'word') return false
    if (at > from && /^(?!ال)\S{3,}[^او]ا$/u.test(wordAt(document, at))) return true
  }
  return false
}

const posting = new Set(['كتب', 'غرد', 'نشر'])

/** «كتب الوزير على منصة إكس الدفاعات تعمل»: behind the name of the platform, or -1. */
function afterPlatform(document: Document, from: number): number {
  const [, limit] = segmentOf(document, from)
  let at = from
  while (at < Math.min(limit, from + 6) && !/^(?:علي|عبر)$/u.test(wordAt(document, at))) at += 1
  if (!/^(?:علي|عبر)$/u.test(wordAt(document, at))) return -1
  at += /^(?:منص[ةه]|تطبيق|موقع|حساب(?:ه|ها)?|صفحت(?:ه|ها))$/u.test(wordAt(document, at + 1))
    ? 2
    : 1
  if (!/^(?:اكس|تويتر|فيسبوك|تلغرام|تيليغرام|تليغرام|انستغرام|يوتيوب)$/u.test(wordAt(document, at)))
    return -1
  return document.tokens[at + 1]?.kind === 'word' && limit - at > 4 && !isAdjunct(document, at + 1)
    ? at + 1
    : -1
}

const judging = new Set([
  'اعتبر',
  'كشف',
  'استغرب',
  'انتقد',
  'رفض',
  'نفي',
  'اعلن',
  'حمل',
  'كذب',
  'فند',
])

/**
 * «مذكرة كشف فيها الأسباب …», «اعتبر بدران القرار مجحفا»: a content that nothing opens. The subject is the
 * one word after the verb with its nisba, the content the next definite noun.
 */
export function withoutOpener(
  document: Document,
  hit: CueHit,
  at: number,
  sourceFirst: number,
  sourceStop: number,
  resumed: boolean,
): Opened | null {
  const { form, index } = hit
  if (form.aspect === 'past' && sourceFirst >= 0 && saysAfterComma.has(form.verb.past)) {
    const from = commaOf(document, sourceStop)
    if (from > 0) return { from: from - 1, content: from, opener: 'that', clip: 0 }
  }
  // «معتبرا القرار مجحفا»
  if (form.aspect === 'participle' && form.verb.past === 'اعتبر') {
    const from = index + 1
    const direct = /^(?:ال.{3,}|ذلك|هذا|هذه|.{3,}(?:ه|ها|هم))$/u.test(wordAt(document, from))
    if (!direct && !isJudgedSoon(document, from)) return null
    return { from, content: from, opener: 'noun', clip: 0 }
  }
  // «واعتبرها بلا جدوى», «اعتبره خطوة …»
  if (/^[وف]?(?:اعتبر(?:ت|و)?|[يت]عتبر(?:ون)?)(?:ه|ها|هم|هما)$/u.test(wordAt(document, index))) {
    let from = index + 1
    // «تعتبره أنقرة خطوة …», «اعتبرته الوزارة الروسية تصعيدا»: the subject first.
    while (from < sourceStop - 1 && from < index + 4 && !judgement.test(wordAt(document, from)))
      from += 1
    return judgement.test(wordAt(document, from))
      ? { from, content: from, opener: 'noun', clip: 0 }
      : null
  }
  if (form.aspect !== 'past') return null
  if (posting.has(form.verb.past) && sourceFirst >= 0) {
    const from = afterPlatform(document, sourceStop)
    return from < 0 ? null : { from: from - 1, content: from, opener: 'that', clip: 0 }
  }
  if (!judging.has(form.verb.past) && !form.verb.takes.includes('target')) return null
  if (resumed && at <= index + 3) {
    const from = index + 2
    return { from, content: from, opener: 'noun', clip: 0 }
  }
  if (form.verb.past !== 'اعتبر' && !form.verb.takes.includes('target')) return null
  if (sourceFirst < 0) return null
  let next = sourceFirst + 1
  while (
    next < sourceStop &&
    (/^ال.+(?:ي|ي[ةه])$/u.test(wordAt(document, next)) ||
      titleAdjectives.has(wordAt(document, next)))
  )
    next += 1
  const word = wordAt(document, next)
  const judged = form.verb.past === 'اعتبر'
  const two =
    next < (judged ? sourceStop - 1 : sourceStop) &&
    word.startsWith('ال') &&
    (judged || (wordAt(document, sourceFirst).startsWith('ال') && headKind(word) === 'other'))
  return two ? { from: next, content: next, opener: 'noun', clip: 0 } : null
}
