/** What somebody does not say: «لم يحدد عدد …», «لم يرد على طلب للتعليق». */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { segmentOf } from './hits.ts'
import { sourceEnd } from './source-phrases.ts'
import { headKind } from './sources.ts'
import { auxiliaries, isAdjunct, knowledge, list } from './words.ts'

/** «على الفور على التقارير», «حتى الآن على …»: what is not said begins behind the adverbs and its preposition. */
function afterAdverbs(document: Document, from: number): number {
  let at = from
  if (wordAt(document, at) === 'علي' && wordAt(document, at + 1) === 'الفور') at += 2
  if (wordAt(document, at) === 'حتي' && wordAt(document, at + 1) === 'الان') at += 2
  if (/^(?:فورا|بعد)$/u.test(wordAt(document, at)) && wordAt(document, at + 1) === 'علي') at += 1
  return at > from && wordAt(document, at) === 'علي' ? at + 1 : at
}

const answers = list('تعليق رد توضيح بيان تصريح جواب')
const askedFor =
  /^ل?(?:ال)?(?:طلب|طلبات|اسيلة|سوال|رسايل|رسالة|اتصالات|استفسارات|استفسار)(?:ا|ات)?$/u

const denying = new Set(['لم', 'ولم', 'فلم'])

/** «لم يصدر أي تعليق من الشركة», «لم ترد الوزارة على طلب للتعليق»: nothing was answered. */
export const noAnswer: Rule = {
  name: 'ar.no-answer',
  find(document) {
    const found: Found[] = []
    for (let index = 1; index + 2 < document.tokens.length; index += 1) {
      if (!denying.has(wordAt(document, index - 1))) continue
      const answer = noAnswerAt(document, index)
      if (answer === null) continue
      found.push({
        source: [spanOf(document, ...answer.source)],
        cue: [afterConjunction(document, index - 1, answer.cueEnd ?? index + 1)],
        content: [clippedSpan(document, answer.content)],
        stance: 'declines',
        negated: true,
        confidence: 0.7,
      })
    }
    return found
  },
}

/** The span of «ولم يرد» without its conjunction. */
function afterConjunction(document: Document, first: number, end: number): Span {
  const [start, stop] = spanOf(document, first, end)
  return [start + (/^[وف]لم$/u.test(wordAt(document, first)) ? 1 : 0), stop]
}

type Tokens = readonly [first: number, end: number]

function noAnswerAt(
  document: Document,
  index: number,
): { readonly source: Tokens; readonly content: Tokens; readonly cueEnd?: number } | null {
  const verb = wordAt(document, index)
  const [, limit] = segmentOf(document, index)
  if (/^[يت]صدر$/u.test(verb)) {
    const link = firstOf(document, index + 1, Math.min(limit, index + 7), /^(?:من|عن)$/u)
    if (link < 0 || !spokenOf(document, index + 1, link)) return null
    const end = sourceEnd(document, link + 1, limit)
    // «لم يصدر تعليق فوري من الجيش على هذه الأنباء»
    const on = firstOf(document, link + 2, end + 1, /^(?:علي|حول|بشان|ازاء|حيال)$/u)
    const stop = on < 0 ? end : on
    if (stop <= link + 1) return null
    return on > 0 && on + 1 < limit
      ? { source: [link + 1, stop], content: [on + 1, limit], cueEnd: link }
      : { source: [link + 1, stop], content: [index + 1, link] }
  }
  if (!/^[يت](?:رد|ردوا|ستجب|جب)$/u.test(verb)) return null
  const stop = Math.min(sourceEnd(document, index + 1, limit), limit)
  const link = firstOf(document, index + 2, Math.min(limit, stop + 10), /^(?:علي|ل.{3,})$/u)
  if (link < 0) return null
  const asked = wordAt(document, link) === 'علي' ? link + 1 : link
  if (!askedFor.test(wordAt(document, asked))) return null
  const end = Math.min(stop, link)
  // «لم يرد$ …»: behind the verb stands no name.
  return end > index + 1 ? { source: [index + 1, end], content: [asked, limit] } : null
}

/** «لطلب التعليق»: without its preposition, but «للطلب» whole. */
function clippedSpan(document: Document, [first, end]: Tokens): Span {
  const [start, stop] = spanOf(document, first, end)
  return [start + (/^ل(?!ل)/u.test(wordAt(document, first)) ? 1 : 0), stop]
}

function spokenOf(document: Document, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) if (answers.has(wordAt(document, at))) return true
  return false
}

function firstOf(document: Document, from: number, end: number, word: RegExp): number {
  for (let at = from; at < end; at += 1) if (word.test(wordAt(document, at))) return at
  return -1
}

/** «لم يحدد عدد …»: somebody says that he does not say. */
export const silence: Rule = {
  name: 'ar.declines',
  find(document) {
    const found: Found[] = []
    for (let index = 1; index + 1 < document.tokens.length; index += 1) {
      if (!knowledge.has(wordAt(document, index))) continue
      const before = wordAt(document, index - 1)
      if (!/^(?:[وف]?لم|لا)$/u.test(before) || (document.sentenceOf[index] ?? -1) < 0) continue
      const [first, limit] = segmentOf(document, index)
      const lead = wordAt(document, index - 2)
      const pronoun = /^(?:لكن|ان|ولكن|انه|فان)(?:ه|ها|هم)$/u.test(lead)
      let source: Span | null = null
      let content = index + 1
      if (!pronoun) {
        if (
          index - 1 !== first &&
          !auxiliaries.has(lead) &&
          document.tokens[index - 2]?.kind !== 'punct'
        )
          continue
        if (headKind(wordAt(document, index + 1)) === 'other') continue
        const end = Math.min(sourceEnd(document, index + 1, limit), index + 4)
        // «لم يعلق الجيش على التقارير»
        const link = firstOf(document, index + 2, end, /^علي$/u)
        const stop = link < 0 || !wordAt(document, index).endsWith('علق') ? end : link
        source = spanOf(document, index + 1, stop)
        content = link === stop ? stop + 1 : stop
      }
      content = afterAdverbs(document, content)
      if (content >= limit || isAdjunct(document, content)) continue
      found.push({
        source: source === null ? [] : [source],
        cue: [afterConjunction(document, index - 1, index + 1)],
        content: [spanOf(document, content, limit)],
        stance: 'declines',
        negated: true,
        confidence: 0.65,
      })
    }
    return found
  },
}
