/** A verb whose one phrase is what is spoken of, not who speaks: «، واتهمت القوات … بقصف …», «وأدان قصف الميناء». */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Government } from './cues.ts'
import { cueForms } from './inflection.ts'
import { isContentNoun, isTargetNoun, masdarShape } from './nouns.ts'
import { headKind } from './sources.ts'
import { namesSubject, titleAdjectives } from './targets.ts'
import { conjunctionLength, isAdjunct, list } from './words.ts'

/** «، واتهمت القوات … بقصف …»: the one phrase before the deed is the accused, the subject is the last speaker. */
export function isSoleTarget(
  document: Document,
  first: number,
  stop: number,
  takes: readonly Government[],
): boolean {
  if (!takes.includes('target')) return false
  const said = wordAt(document, first - 1)
  const isCharge = /^واتهم(?:ت|وا)?$/u.test(said)
  for (let at = first + 1; at < stop; at += 1) {
    const word = wordAt(document, at)
    // «أدانت الحكومة القصف وطالبت بتحقيق»: what another verb governs.
    if (conjunctionLength(word) === 1 && cueForms.has(word.slice(1))) break
    if (!word.startsWith('ب')) continue
    // «بقصفه», «بالقصف»
    const deed = word.slice(1).replace(/^ال/u, '')
    if (isContentNoun(deed) || isContentNoun(deed.replace(/(?:ها|هم|ه)$/u, ''))) return true
    // «واتهم المتمردين بتخزين السلاح»: with one phrase before it, any deed is what that one is charged with.
    if (isCharge && masdarShape.test(deed) && !isTwo(document, first, at)) return true
  }
  // «ووصف القانون بالكارثة», «وحملت الشرطة المسؤولية»: after «و» nobody but the last speaker can be the subject.
  if (
    /^و(?:وصف|حمل)(?:ت|وا)?$/u.test(said) &&
    stop - first <= 4 &&
    isOneThing(document, first, stop)
  )
    return true
  // «نفى الجيش القصف واتهم المتمردين.»: nothing but who is accused.
  if (isCharge && stop - first <= 4 && isAlone(document, first, stop)) return true
  // «ووصفت التقارير بأنها استفزاز»: the pronoun is of the one phrase before it.
  return (
    stop - first <= 2 &&
    /^بان(?:ه|ها|هم|هما)$/u.test(wordAt(document, stop)) &&
    !namesSubject(document, first, stop) &&
    !isTwo(document, first, stop)
  )
}

/** One phrase that a mark or the end of its sentence closes. */
function isAlone(document: Document, first: number, stop: number): boolean {
  const isClosed =
    document.sentenceOf[stop] !== document.sentenceOf[first] ||
    // «اتهمت النقابة، أمس الأحد، القوات بـ…»: when it was said, and the accused is yet to come.
    (/^[.،,؛]$/u.test(wordAt(document, stop)) && !isAdjunct(document, stop + 1))
  return isClosed && !isTwo(document, first, stop)
}

/** «وصف الرئيس القرار بأنه …»: an office or a body speaks of the definite noun behind it. */
function isTwo(document: Document, first: number, stop: number): boolean {
  const [head, thing] = [wordAt(document, first), wordAt(document, first + 1)]
  if (stop - first !== 2 || !head.startsWith('ال') || headKind(head) === 'other') return false
  return /^ال\S{2,}$/u.test(thing) && !/ي[ةه]?$/u.test(thing) && !titleAdjectives.has(thing)
}

/** One noun with what belongs to it, and what is said of it right behind: «القانون بـ», «الشرطة المسؤولية». */
function isOneThing(document: Document, first: number, stop: number): boolean {
  // «ووصف ممثل الدول الاتفاق بـ…»: two.
  let definite = 0
  for (let at = first; at < stop; at += 1)
    if (/^ال\S{2,}$/u.test(wordAt(document, at)) && !/ي[ةه]?$/u.test(wordAt(document, at)))
      definite += 1
  if (definite > 1 && headKind(wordAt(document, first)) !== 'other') return false
  for (let at = first + 1; at <= stop; at += 1) {
    const word = wordAt(document, at)
    if (/^(?:ب.{2,}|ب|(?:كامل|ال)?(?:مسوولي[ةه]|تبعات|تبع[ةه]))$/u.test(word)) return at > first
    // A second definite noun that is no adjective: the first one speaks.
    if (word.startsWith('ال') && wordAt(document, first).startsWith('ال') && !/ي[ةه]?$/u.test(word))
      return false
  }
  return false
}

const deeds = list('قيام إقدام محاولة استمرار مواصلة إصرار سماح لجوء عدم تعرض')

/** «وثمن قيام الدولة برفع …», «وأدان قصف الميناء»: a deed stands where the subject would. */
export function isDeed(document: Document, at: number, takes: readonly Government[]): boolean {
  const word = wordAt(document, at)
  if (!takes.includes('target') || headKind(word) !== 'other') return false
  return deeds.has(word) || isTargetNoun(word)
}
