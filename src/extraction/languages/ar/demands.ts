/** What a cue demands: of its source, of the words around it, of the way its content begins. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { bNames } from './governed-nouns.ts'
import type { CueHit } from './hits.ts'
import { cueForms } from './inflection.ts'
import { isContentNoun } from './nouns.ts'
import type { Opened } from './openings.ts'
import { saying } from './openings.ts'
import { headKind, places } from './sources.ts'
import { formulas, participleFits } from './subjects.ts'
import { auxiliaries, endsInPronoun, isPreposition, relatives } from './words.ts'

const kinds =
  /^(?:واضح|صريح|جديد|سابق|قاطع|ضمني|شديد|مباشر|متكرر|متزايد|رسمي|مبطن|اخر|اول|كبير)(?:[ةه]|ا)?$/u

/** «هددوا بالإضراب، ولوحوا بإغلاق الميناء»: a past verb that و joins to another report, with no subject of its own. */
function continuesReport(document: Document, { form, index, skip }: CueHit, from: number): boolean {
  if (skip !== 1 || form.aspect !== 'past' || !(form.plural || form.feminine)) return false
  for (let at = index - 1; at >= Math.max(from, index - 30); at -= 1) {
    const word = wordAt(document, at)
    const before = cueForms.get(word) ?? cueForms.get(word.slice(1))
    if (before?.aspect === 'past') return true
  }
  return false
}

/** What the kind of cue demands of its source and of the way its content begins. */
export function allowed(
  document: Document,
  hit: CueHit,
  opened: Opened,
  sourceFirst: number,
  segmentFirst: number,
): boolean {
  const { index, form } = hit
  const { takes } = form.verb
  const named = sourceFirst >= 0
  const head = wordAt(document, sourceFirst)
  // «تعتبر القنابل شائعة (صورة) من: …»
  if (form.verb.past === 'اعتبر' && form.aspect === 'present' && opened.opener === 'colon')
    return false
  // «من المتوقع أن تكشف الشركة عن …»: nothing is said yet.
  const planned = /^ال(?:متوقع|مقرر|منتظر|مفترض|مزمع)$/u.test(wordAt(document, index - 2))
  if (planned && opened.opener === 'noun' && form.aspect === 'present') return false
  // «كشف عن هاتف جديد في المعرض.»: nobody is named and nobody goes on.
  const bareStart = index === segmentFirst && hit.skip === 0 && !named
  if (bareStart && form.verb.past === 'كشف' && opened.opener === 'noun') return false
  // «زيادة في المبيعات تشير إلى انتعاش»
  const noun = document.tokens[index - 1]?.kind === 'word' && index > segmentFirst
  if (noun && hit.skip === 0 && !named && form.aspect === 'present' && form.verb.past === 'اشار')
    if (opened.opener === 'noun' && !auxiliaries.has(wordAt(document, index - 1))) return false
  // «لم تتبن أي جهة الهجوم»: nobody says anything.
  if (
    head === 'اي' &&
    sourceFirst > index &&
    /^[وف]?(?:لم|لا|لن|ما)$/u.test(wordAt(document, index - 1))
  )
    return false
  // «يهدد تراجع العملة بـ…»: no event says anything.
  if (named && form.verb.stance === 'promises' && headKind(head) === 'other' && isContentNoun(head))
    return head === 'تنظيم'
  // «حصيلة أعلنت عنها الوكالة»: what is said stands before.
  if (opened.opener === 'noun' && /^(?:عن|ب|الي|ل)(?:ه|ها)$/u.test(wordAt(document, index + 1)))
    return false
  // «أظهر التقرير ارتفاع …», not «أظهر اللاعب تقدما».
  if (form.verb.past === 'اظهر' && opened.opener === 'noun' && headKind(head) !== 'document')
    return false
  // «الإضراب الذي دعا له الاتحاد».
  const relativeHere = relatives.has(wordAt(document, index - 1))
  if (relativeHere && /^(?:ل|الي)(?:ه|ها)$/u.test(wordAt(document, index + 1))) return false
  // «أدركت الوزارة أن», not «أدركت الخطر».
  if (takes.includes('clause') && opened.opener !== 'that') return takes.includes('ل') && named
  // «واصل الفريق عروضه …» says nothing.
  if (takes.includes('quoted')) {
    const told = opened.opener === 'quote' || opened.opener === 'colon'
    if (!told && !saying.has(wordAt(document, opened.from))) return false
  }
  if (form.aspect === 'participle' && !named && !participleFits(document, hit, opened.content))
    return false
  if (form.aspect === 'participle' && wordAt(document, index - 1) === 'غير') return false
  if (form.aspect === 'masdar') {
    // «بعد إعلان الجيش مقتل جنديين», not «إعلان النتائج».
    const announced = form.verb.past === 'اعلن' && named && headKind(head) !== 'other'
    if (opened.opener !== 'that' && opened.opener !== 'quote' && !announced) return false
    if (!named && !endsInPronoun(wordAt(document, index))) return false
    // «تلميح واضح إلى أن»: what kind of one, not whose.
    if (named && (kinds.test(head) || cueForms.get(head)?.aspect === 'present')) return false
    if (named && /^[بل]/u.test(head) && !bNames.has(head) && !places.has(head)) return false
  }
  // «طلب الزبون كوبا من الشاي»: a thing is asked for, nobody is asked.
  const link = wordAt(document, opened.content - 1)
  const thing = wordAt(document, opened.content - 2)
  if (form.verb.past === 'طلب' && link === 'من' && /..ا$/u.test(thing) && !places.has(thing))
    return false
  // «جدد أن»: only «جدد التزامه»; «تحدث فجوة» has no «عن».
  if (takes.includes('attitude') && form.aspect === 'participle' && opened.opener === 'that')
    return false
  if (
    form.verb.past === 'تحدث' &&
    opened.opener === 'that' &&
    !isPreposition(wordAt(document, opened.from))
  )
    return false
  // «يصر فلان على أن …»: what somebody says leaves no doubt that he speaks.
  const speaks = named && (opened.opener === 'that' || headKind(head) !== 'other')
  // «…، مرجعة ذلك إلى …»
  const goesOn = form.aspect === 'participle' && form.verb.past === 'ارجع'
  if (
    takes.includes('speaker') &&
    !speaks &&
    !goesOn &&
    !continuesReport(document, hit, segmentFirst)
  )
    return false
  // «يذكر أن …», «يشار إلى أن …» are the author's.
  if (
    !named &&
    form.aspect === 'present' &&
    formulas.has(wordAt(document, index)) &&
    index === segmentFirst
  )
    return false
  const relative = relatives.has(wordAt(document, index - 1))
  return named || !takes.includes('strict') || !relative || opened.opener !== 'noun'
}
