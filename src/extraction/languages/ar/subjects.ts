/** The subject before its verb. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { CueHit } from './hits.ts'
import type { CueForm } from './inflection.ts'
import { cueForms } from './inflection.ts'
import { isName, quoteStarts } from './names-in-marks.ts'
import { isClosing } from './openings.ts'
import { headKind } from './sources.ts'
import {
  adversatives,
  auxiliaries,
  complementisers,
  demonstratives,
  hasPronoun,
  isAdjunct,
  isPreposition,
  list,
  negations,
  notBeforeThat,
  relatives,
  weekdays,
} from './words.ts'

export const formulas = list('يذكر يشار ويذكر ويشار')

export function participleFits(document: Document, hit: CueHit, content: number): boolean {
  // A participle that reports is close to its content and stands after a clause.
  for (let at = hit.index + 1; at < content - 1; at += 1) {
    const word = wordAt(document, at)
    if (word === '،' || word === ',') return false
  }
  // «قائلة لوكالة «…»: …»: whom it is said to, in its marks.
  const reach = wordAt(document, hit.index + 1).startsWith('ل') ? 10 : 6
  return (
    content - hit.index <= reach &&
    !['كان', 'كانت', 'يكون', 'ليس', 'يعد'].includes(wordAt(document, hit.index - 1))
  )
}

/** The subject before its verb: «… أن واشنطن تعتقد أن …», «وكان ناطق باسم … أكد». */
export function subjectBefore(
  document: Document,
  hit: CueHit,
  segmentFirst: number,
  negated: boolean,
): readonly [first: number, end: number] | null {
  if (hit.skip === 1) return topic(document, hit.index, segmentFirst)
  let end = negated ? hit.index - 1 : hit.index
  while (
    end > segmentFirst &&
    ['قد', 'لقد', 'كان', 'كانت', 'ايضا', 'كذلك', 'امس', 'اليوم'].includes(wordAt(document, end - 1))
  )
    end -= 1
  // «واشنطن لا تزال تعتقد», «الوزير ما زال يرى»
  if (/^[يت]?زا?ل(?:ت|وا|ون)?$/u.test(wordAt(document, end - 1)))
    if (/^(?:لا|ما|لم)$/u.test(wordAt(document, end - 2)) && end - 2 > segmentFirst) end -= 2
  // «وكانت القاضية في محكمة الجنايات، قد أمرت …»
  const pauses = /^ل?قد$/u.test(wordAt(document, end)) && /^[،,]$/u.test(wordAt(document, end - 1))
  // «كان الوزير سليم الرفاعي، قال …»
  const had = /^و?كانت?$/u.test(wordAt(document, segmentFirst))
  const pausesAfterHad = had && end === hit.index && /^[،,]$/u.test(wordAt(document, end - 1))
  const pausesAfterName = end === hit.index && followsThat(document, end - 1, segmentFirst)
  if (
    (pauses || pausesAfterHad || pausesAfterName) &&
    relativeOpening(document, end - 1, segmentFirst) < 0
  )
    end -= 1
  let first = end
  let depth = 0
  for (let at = end - 1; at >= segmentFirst && end - at <= 18; at -= 1) {
    const token = document.tokens[at]
    const word = wordAt(document, at)
    if (token === undefined) break
    if (token.kind === 'punct') {
      if (word === '،' || word === ',') {
        // A clause between commas after the subject: go over it if it is a relative one.
        const opening = relativeOpening(document, at, segmentFirst)
        if (opening >= 0) {
          at = opening
          first = opening
          depth += 1
          continue
        }
        break
      }
      if (quoteStarts(document, at) || isClosing(document, at)) {
        const quote = document.quoteOf[at] ?? -1
        if (quote >= 0 && isName(document, quote)) {
          while (at > segmentFirst && document.quoteOf[at - 1] === quote) at -= 1
          first = at
          continue
        }
      }
      break
    }
    if (complementisers.has(word) || /^(?:[وف]|ل)ان(?:ه|ها|هم)?$/u.test(word))
      return first < end && usable(document, first, end, true) ? [first, end] : null
    if (
      word === 'و' ||
      auxiliaries.has(word) ||
      auxiliaries.has(word.replace(/^[وف]/u, '')) ||
      adversatives.has(word)
    )
      break
    if (relatives.has(word) || word === 'ما' || word === 'كما' || word === 'بما') return null
    // «أن حملته قالت»: behind «أن» stands a noun.
    const noun = hasPronoun(word) && complementisers.has(wordAt(document, at - 1))
    if (cueForms.get(word)?.aspect === 'past' && depth === 0 && !noun) return null
    // «أردوغان يعلن فوزه والمعارضة تتحدث»: a subject that holds another report is none.
    if (cueForms.get(word)?.aspect === 'present' && cueForms.get(word)?.verb.takes.length !== 0)
      return null
    if (isAdjunct(document, at) && word !== 'بعد') {
      // Adjuncts before the subject («من جهته …») end it.
      if (first < end) break
      return null
    }
    first = at
  }
  if (first >= end || end - first > 17) return null
  return usable(document, first, end) ? [first, end] : null
}

/** «… أن نائب رئيس المركز "سمير الراعي"، أعلن …»: nothing but the subject stands between «أن» and the comma. */
function followsThat(document: Document, comma: number, from: number): boolean {
  if (!/^[،,]$/u.test(wordAt(document, comma))) return false
  for (let at = comma - 1; at >= from && comma - at <= 14; at -= 1) {
    const word = wordAt(document, at)
    if (complementisers.has(word)) return headKind(wordAt(document, at + 1)) !== 'other'
    if (/^[،,:؛]$/u.test(word) || cueForms.has(word)) return false
  }
  return false
}

/** «أما السفير، فدعا إلى …»: who the sentence is about. */
function topic(
  document: Document,
  index: number,
  from: number,
): readonly [first: number, end: number] | null {
  if (wordAt(document, from) !== 'اما' || !wordAt(document, index).startsWith('ف')) return null
  const end = /^[،,]$/u.test(wordAt(document, index - 1)) ? index - 1 : index
  return end > from + 1 && end - from <= 12 && usable(document, from + 1, end)
    ? [from + 1, end]
    : null
}

function relativeOpening(document: Document, comma: number, from: number): number {
  for (let at = comma - 1; at >= from && comma - at <= 14; at -= 1) {
    const word = wordAt(document, at)
    if (word === '،' || word === ',') {
      const next = wordAt(document, at + 1)
      if (relatives.has(next) || /^كبري?$/u.test(next) || /^و?ه[يو]$/u.test(next)) return at
      // «لكن المتحدث باسم الجيش، اللواء فلان، نفى»: a name or title between commas.
      return comma - at <= 7 && isTitled(document, at, from) ? at : -1
    }
  }
  return -1
}

/** The phrase that ends at a comma begins, after what opens its clause, with an office or a spokesman. */
function isTitled(document: Document, comma: number, from: number): boolean {
  for (let at = comma - 1; at >= from && comma - at <= 10; at -= 1) {
    const token = document.tokens[at]
    if (token?.kind === 'punct') return false
    const kind = headKind(wordAt(document, at))
    const before = at === from ? '' : wordAt(document, at - 1)
    const opens =
      at === from ||
      complementisers.has(before) ||
      adversatives.has(before) ||
      auxiliaries.has(before.replace(/^و/u, '')) ||
      document.tokens[at - 1]?.kind === 'punct'
    if (opens) return kind === 'office' || kind === 'speaker'
  }
  return false
}

/** «ومضى يقول», «واصل قائلا»: verbs that only lead to the one that reports. */
export const goingOn = list('مضى مضت واصل واصلت ومضى ومضت وواصل وواصلت')

/** A head that can speak, in the accusative too: «لكن مسؤولا كبيرا قال». */
function isHead(word: string): boolean {
  return headKind(word) !== 'other' || headKind(word.replace(/ا$/u, '')) !== 'other'
}

/** «نشر الجيش مقطعا قال إنه …»: a whole clause, with a definite subject and an indefinite object behind its verb. */
function beginsWithVerb(document: Document, first: number, end: number): boolean {
  const head = wordAt(document, first)
  if (end - first < 3 || head.startsWith('ال') || isHead(head)) return false
  // «ونشر الجيش مقطع فيديو قال …», not «وليد الراعي مدير …».
  if (/^و(?!ليد|ايل|سام|ديع|جيه|فاء|داد|لاء|سيم|هيب|رد).{3,}$/u.test(head))
    if (wordAt(document, first + 1).startsWith('ال')) return true
  return [end - 1, end - 2].some((at) => /^(?!ال).{3,}ا$/u.test(wordAt(document, at)))
}

const timeHeads = list('شهر الشهر يوم عام العام سنة السنة أسبوع الأسبوع مساء صباح فجر')

/** A subject phrase is a noun phrase: no preposition at its head, no verb-like head. */
function usable(document: Document, first: number, end: number, afterThat = false): boolean {
  const head = wordAt(document, first)
  if (document.tokens[first]?.kind !== 'word' && !quoteStarts(document, first)) return false
  if (weekdays.includes(head.replace(/^و(?=ال)/u, ''))) return false
  if (head === 'هل' || head === 'اذ' || timeHeads.has(head) || goingOn.has(head)) return false
  if (beginsWithVerb(document, first, end)) return false
  if (isPreposition(head) || notBeforeThat.has(head) || negations.has(head)) return false
  if (isHead(head)) return true
  if (
    demonstratives.has(head) ||
    head === 'احد' ||
    head === 'عدد' ||
    head === 'عددا' ||
    head === 'نحن'
  )
    return true
  // «بوصفها جريمة تعبر عن …»: as what, not who.
  if (/^ب(?:وصف|اعتبار|صفت)(?:ه|ها|هم)$/u.test(head)) return false
  if (head.startsWith('ال') || hasPronoun(head)) return true
  // A bare name: short.
  return end - first <= 4 && (afterThat || !/^(?:ي|ت|س|ب|ل)/u.test(head))
}

/** «قال 5 مندوبين إن …»: a number with its noun speaks, where a clause follows. */
export function countsSpeakers(document: Document, at: number, { verb }: CueForm): boolean {
  if (document.tokens[at]?.kind !== 'number' || verb.takes.includes('object')) return false
  // «انتقدت 14 منظمة …»
  if (verb.takes.includes('target'))
    return /^(?:person|institution|speaker)$/u.test(headKind(wordAt(document, at + 1)))
  for (let next = at + 1; next < at + 8; next += 1) {
    if (complementisers.has(wordAt(document, next))) return next > at + 1
    if (document.tokens[next]?.kind !== 'word') return false
  }
  return false
}
