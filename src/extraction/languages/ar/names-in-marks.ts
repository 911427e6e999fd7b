/** Quotation marks around a name: «صحيفة "الميناء"», not somebody's words. */

import type { Document } from '../../document.ts'
import { quoteAt, tokensOf, wordAt } from '../../document.ts'
import { cueForms } from './inflection.ts'
import { isContentNoun } from './nouns.ts'
import { bare, headKind, places } from './sources.ts'
import { complementisers, isAdjunct, namingNouns } from './words.ts'

/** True where the token at `index` is the opening mark of a quotation. */
export function quoteStarts(document: Document, index: number): boolean {
  const quote = quoteAt(document, document.quoteOf[index])
  return quote !== undefined && quote.open === document.tokens[index]?.start
}

/**
 * True for a quotation that is only a name: a single word, a few words after a noun that introduces
 * names, or a few that a complementiser follows («علمت "اسم الصحيفة" أن»).
 */
export function isName(document: Document, quote: number): boolean {
  const span = document.quotes[quote]
  if (span === undefined || span.close === null || span.close - span.open > 60) return false
  const [first, end] = tokensOf(document, [span.open, span.end])
  const words = end - first - 2
  if (words > 5 || words < 1) return false
  const previous = wordAt(document, first - 1)
  const before = bare(previous)
  if (namingNouns.has(before) || namingNouns.has(before.replace(/^[وفبل]/u, ''))) return true
  if (previous === ':' || words > 3) return false
  if (['ل', 'ب', 'عليه', 'عليها'].includes(previous)) return true
  if (namesSpeaker(document, first, end)) return true
  // «في بيان تلقته "سما برس"، إن …»: by whom the text was received or carried.
  if (/^(?:تلقت|نشرت|بثت|اوردت|نقلت|حصلت|اجرت|خصت|تسلمت)(?:ه|ها)?$/u.test(previous)) return true
  // «قالت "هيومن ووتش" اليوم إن …»
  if (isPastCue(previous) && thatSoon(document, end)) return true
  // «اعتبرت "هند الراوي"، مديرة المتحف، أن …»
  if (isPastCue(previous) && /^[،,]$/u.test(wordAt(document, end))) {
    const kind = headKind(wordAt(document, end + 1))
    if (kind === 'office' || kind === 'speaker') return true
  }
  const next = wordAt(document, end)
  // «بحسب "رويترز"»
  if (/^و?(?:بحسب|حسب|وفق)$/u.test(previous)) return true
  // «أعلنت "الحماية المدنية" …», «تعلن "الهيئة الوطنية للانتخابات" …»: definite words alone say nothing.
  if (isFiniteCue(previous) && allDefinite(document, first + 1, end - 1)) return true
  // «كشفت «وزارة الداخلية» عن …»: a body that speaks, and something follows.
  if (
    isPastCue(previous) &&
    headKind(wordAt(document, first + 1)) === 'institution' &&
    (/^[،,]$/u.test(next) || next === 'عن' || next === 'في')
  )
    return true
  if (complementisers.has(next) || (next === 'عن' && words <= 2))
    return !complementisers.has(previous)
  // «الدفاع الأميركية "البنتاغون"»
  if (words === 1 && headKind(wordAt(document, first + 1)) === 'institution') return true
  return words === 1 && !(previous.startsWith('ال') && wordAt(document, first + 1).startsWith('ال'))
}

/**
 * «قالت الوزارة «اسم آخر» اليوم إنها …», «قال الناطق العقيد "اسمه"، في تسجيل: …»: between a reporting verb with
 * its subject and what opens the content.
 */
function namesSpeaker(document: Document, first: number, end: number): boolean {
  const before = wordAt(document, first - 1)
  if (!before.startsWith('ال') && !places.has(before)) return false
  const home = document.sentenceOf[first]
  let at = first - 1
  while (at > first - 12 && document.sentenceOf[at] === home && !isPastCue(wordAt(document, at))) {
    if (document.tokens[at]?.kind === 'punct' || complementisers.has(wordAt(document, at)))
      return false
    at -= 1
  }
  if (!isPastCue(wordAt(document, at)) || at === first - 1) return false
  for (let next = end; next < end + 14 && document.sentenceOf[next] === home; next += 1) {
    const word = wordAt(document, next)
    if (next === end && isContentNoun(word)) return true
    if (complementisers.has(word) || word === ':') return next > end
    if (isPastCue(word) && word !== 'عبر') return false
  }
  return false
}

function allDefinite(document: Document, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1)
    if (!/^(?:وال|ال|لل).{2,}/u.test(wordAt(document, at))) return false
  return end > first
}

/** A complementiser within a few words, and nothing but when and where before it. */
function thatSoon(document: Document, from: number): boolean {
  for (let at = from; at < from + 6; at += 1) {
    if (complementisers.has(wordAt(document, at))) return at > from
    if (!isAdjunct(document, at) && document.tokens[at]?.kind !== 'number') return false
  }
  return false
}

function isFiniteCue(word: string): boolean {
  return isPastCue(word) || cueForms.get(word)?.aspect === 'present'
}

function isPastCue(word: string): boolean {
  return (cueForms.get(word) ?? cueForms.get(word.slice(1)))?.aspect === 'past'
}

/** «رئيس "الشركة العامة للغزل" بدران حجاج»: what an office without al- wants behind it is a name. */
export function isBodyName(document: Document, at: number): boolean {
  return /^(?:رييس|مدير|امين|نايب|عضو|قايد|زعيم|نقيب|محامي|ناطق|متحدث|ممثل|منسق|وكيل)[ةه]?$/u.test(
    wordAt(document, at - 1),
  )
}
