/** What was struck, and with what: the words behind a verb or a noun of attack. */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { leadingNoun, strikerEnd } from './doers.ts'
import { bNames } from './governed-nouns.ts'
import { cueForms } from './inflection.ts'
import { sideNouns, triggerWords } from './predicates.ts'
import type { Range } from './sides.ts'
import { phraseEnd } from './sides.ts'
import { places } from './sources.ts'
import { complementisers, isAdjunct, list, outcomes, relatives, weekdays } from './words.ts'

/** «أطلقت النار على X»: up to the end of the clause. */
export function afterOn(document: Document, from: number, limit: number): Span | null {
  for (let at = from; at < Math.min(limit, from + 8); at += 1) {
    const word = wordAt(document, at)
    if (word !== 'علي' && word !== 'باتجاه' && word !== 'صوب' && word !== 'ضد') continue
    // «على طول خط التماس» tells where, not whom.
    if (/^(?:طول|امتداد|يد)$/u.test(wordAt(document, at + 1))) return null
    return nounPhrase(document, at + 1, limit)
  }
  return null
}

/** What a verb of striking struck. */
export function objectOf(document: Document, trigger: Trigger, range: Range): Span | null {
  let from = trigger.end
  const word = wordAt(document, from)
  if ((sideNouns.has(word) || places.has(word)) && leadingNoun(document, trigger, range) === null)
    from = sideNouns.has(word) ? strikerEnd(document, from, range[1]) : from + 1
  return nounPhrase(document, afterWhenAndHow(document, from, range[1]), range[1])
}

/** «استهدف فجر الخميس قاعدة …», «قصفت القوات، أمس، بالمدفعية الثقيلة المستشفى»: the token behind what tells when and with what. */
function afterWhenAndHow(document: Document, from: number, limit: number): number {
  let at = from
  while (at < limit && at < from + WHEN_AND_HOW) {
    const word = wordAt(document, at)
    const weapon = /^ب(?:ال)?(?:مدفعي[ةه]|صواريخ|صاروخ|طايرات|طيران|مسيرات|قذايف|دبابات|غارات)$/u
    if (/^[،,]$/u.test(word) && at > from - 1 && isAdjunct(document, at + 1)) at += 1
    else if (isTime(document, at)) at += 1
    else if (/^[،,]$/u.test(word) && at > from && isTime(document, at - 1)) at += 1
    else if (weapon.test(word))
      at += /^(?:ال)?(?:ثقيل|مدفعي|صاروخي|حربي|مسير|انتحاري)/u.test(wordAt(document, at + 1))
        ? 2
        : 1
    else break
  }
  return at
}

/** Tokens of when and how, at most. */
const WHEN_AND_HOW = 10

function isTime(document: Document, at: number): boolean {
  return (
    /^(?:فجر|صباح|مساء|ليل|ليل[ةه]|ظهر|عصر|امس|اليوم|يوم|منتصف)$/u.test(wordAt(document, at)) ||
    weekdays.includes(wordAt(document, at))
  )
}

/** «قصف طيران التحالف», «قصف مدفعية الجيش»: the machines of those who strike, with their owner. */
export function machinesBehind(document: Document, from: number, limit: number): Span | null {
  if (!/^(?:طيران|طايرات|مقاتلات|مدفعي[ةه]|مسيرات|بوارج|سلاح)$/u.test(wordAt(document, from)))
    return null
  const last = phraseEnd(document, from, Math.min(limit, from + 5))
  let end = from + 1
  while (
    end < last &&
    !outcomes.has(wordAt(document, end)) &&
    !triggerWords.has(wordAt(document, end))
  )
    end += 1
  return end > from + 1 ? spanOf(document, from, end) : null
}

/** «بقصف جوي على …»: the token behind the adjective of a strike. */
export function afterKind(document: Document, at: number): number {
  return /^(?:جوي|مدفعي|صاروخي|بري|عنيف|مكثف|عشوائي)[ةه]?$/u.test(wordAt(document, at))
    ? at + 1
    : at
}

/** Words after which no noun phrase goes on: manner, time, direction, means. */
const ends = list(
  'عمدا ليلا نهارا فجرا مساء صباحا ظهرا مجددا تماما الي حتي منذ عند مما ما باستخدام بواسطة انطلاقا',
)

/** The noun phrase that begins at a token, or null. */
export function nounPhrase(document: Document, from: number, limit: number): Span | null {
  let end = from
  while (end < limit) {
    const token = document.tokens[end]
    const word = wordAt(document, end)
    if (token?.kind === 'punct' && word !== '-') break
    if (
      end > from &&
      (isAdjunct(document, end) ||
        complementisers.has(word) ||
        relatives.has(word) ||
        ends.has(word) ||
        outcomes.has(word) ||
        cueForms.get(word)?.aspect === 'past' ||
        triggerWords.get(word.replace(/^ف/u, ''))?.pattern === 'verb' ||
        (/^ب.../u.test(word) && !bNames.has(word) && !places.has(word)))
    )
      break
    if (end - from > 14) break
    end += 1
  }
  return end > from ? spanOf(document, from, end) : null
}
