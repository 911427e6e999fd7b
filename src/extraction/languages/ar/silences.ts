/** What somebody does not say: «لم يحدد عدد …», «لم يرد على طلب للتعليق». */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { segmentOf } from './hits.ts'
import { headKind, sourceEnd } from './sources.ts'
import { auxiliaries, isAdjunct, knowledge, list } from './words.ts'

const answers = list('تعليق رد توضيح بيان تصريح جواب')
const askedFor =
  /^ل?(?:ال)?(?:طلب|طلبات|اسيلة|سوال|رسايل|رسالة|اتصالات|استفسارات|استفسار)(?:ا|ات)?$/u

/** «لم يصدر أي تعليق من الشركة», «لم ترد الوزارة على طلب للتعليق»: nothing was answered. */
export const noAnswer: Rule = {
  name: 'ar.no-answer',
  find(document) {
    const found: Found[] = []
    for (let index = 1; index + 2 < document.tokens.length; index += 1) {
      if (!/^[وف]?لم$/u.test(wordAt(document, index - 1))) continue
      const answer = noAnswerAt(document, index)
      if (answer === null) continue
      const clitic = wordAt(document, index - 1) === 'لم' ? 0 : 1
      const [start, end] = spanOf(document, index - 1, index + 1)
      found.push({
        source: [spanOf(document, ...answer.source)],
        cue: [[start + clitic, end]],
        content: [clippedSpan(document, answer.content)],
        stance: 'declines',
        negated: true,
        confidence: 0.7,
      })
    }
    return found
  },
}

type Tokens = readonly [first: number, end: number]

function noAnswerAt(
  document: Document,
  index: number,
): { readonly source: Tokens; readonly content: Tokens } | null {
  const verb = wordAt(document, index)
  const [, limit] = segmentOf(document, index)
  if (/^[يت]صدر$/u.test(verb)) {
    const link = firstOf(document, index + 1, Math.min(limit, index + 7), /^(?:من|عن)$/u)
    if (link < 0 || !spokenOf(document, index + 1, link)) return null
    const stop = sourceEnd(document, link + 1, limit)
    return stop > link + 1 ? { source: [link + 1, stop], content: [index + 1, link] } : null
  }
  if (!/^[يت](?:رد|ردوا|ستجب|جب)$/u.test(verb)) return null
  const stop = Math.min(sourceEnd(document, index + 1, limit), limit)
  const link = firstOf(document, index + 2, Math.min(limit, stop + 10), /^(?:علي|ل.{3,})$/u)
  if (link < 0) return null
  const asked = wordAt(document, link) === 'علي' ? link + 1 : link
  if (!askedFor.test(wordAt(document, asked))) return null
  return { source: [index + 1, Math.min(stop, link)], content: [asked, limit] }
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
      if ((before !== 'لم' && before !== 'لا') || (document.sentenceOf[index] ?? -1) < 0) continue
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
        const stop = sourceEnd(document, index + 1, limit)
        if (headKind(wordAt(document, index + 1)) === 'other') continue
        source = spanOf(document, index + 1, Math.min(stop, index + 4))
        content = Math.min(stop, index + 4)
      }
      if (content >= limit || isAdjunct(document, content)) continue
      found.push({
        source: source === null ? [] : [source],
        cue: [spanOf(document, index - 1, index + 1)],
        content: [spanOf(document, content, limit)],
        stance: 'declines',
        negated: true,
        confidence: 0.65,
      })
    }
    return found
  },
}
