/** What a share is of: «خفض الأجور بنسبة 10 في المئة», «30 % من السكان», «نسبة المشاركة بلغت 40 %». */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Span } from '../../types.ts'
import type { Figure } from './figure-kinds.ts'
import { changes, isChange } from './former-figures.ts'
import { isNounBehind, isThing, nounEnd } from './number-nouns.ts'
import { times } from './number-words.ts'
import { complementisers, isAdjunct, prepositions } from './words.ts'

/** «خفض الأجور بنسبة 10 في المئة», «30 % من السكان», «نسبة الأمية 12 في المئة». */
export function shared(document: Document, figure: Figure): Span | null {
  let of = figure.end + 1
  // «46 % من إجمالي عدد الناخبين»
  while (/^(?:اجمالي|مجموع|مجمل|عدد)$/u.test(wordAt(document, of))) of += 1
  if (wordAt(document, figure.end) === 'من' && isNounBehind(document, of, true))
    return spanOf(document, of, nounEnd(document, of))
  // «ثلثا السكان»: in words a share has its whole right behind it.
  if (
    document.tokens[figure.end - 1]?.kind === 'word' &&
    !/^(?:الم|بالم)(?:اي|ي)[ةه]$/u.test(wordAt(document, figure.end - 1))
  )
    if (isNounBehind(document, of, true)) return spanOf(document, of, nounEnd(document, of))
  return changed(document, figure) ?? rateBefore(document, figure)
}

/** Tokens from a share back to the rate that it is, at most. */
const RATE_REACH = 16

/** «نسبة المشاركة في الجولة الثانية من الانتخابات، بلغت 40 %». */
function rateBefore(document: Document, { first }: Figure): Span | null {
  for (let at = first - 1; at >= Math.max(0, first - RATE_REACH); at -= 1) {
    if (document.sentenceOf[at] !== document.sentenceOf[first]) return null
    if (document.tokens[at]?.kind === 'number') return null
    if (/^[وب]?(?:نسب[ةه]|معدل)$/u.test(wordAt(document, at)) && isThing(document, at + 1))
      return spanOf(document, at + 1, at + 2)
  }
  return null
}

/** «رواتبهم بنسبة 10 %», «ارتفع التضخم إلى 9 %». */
function changed(document: Document, figure: Figure): Span | null {
  const previous = figure.first - 1
  const from = changedFrom(document, previous)
  if (from > 0) return nearest(document, from)
  for (let at = previous; at >= Math.max(0, previous - 5); at -= 1) {
    const word = wordAt(document, at)
    if (/^و?نسب[ةه]$/u.test(word) && isThing(document, at + 1) && at + 1 < figure.first)
      return spanOf(document, at + 1, at + 2)
    if (
      /^ب(?:نسب[ةه]|واقع|نحو|حوالي|مقدار|اكثر)$/u.test(word) ||
      word === 'نسبته' ||
      /^(?:الي|لاكثر|لاقل|لنحو)$/u.test(word)
    )
      return nearest(document, at)
    if (document.tokens[at]?.kind === 'punct' || complementisers.has(word)) break
  }
  const word = wordAt(document, previous)
  if (changes.test(word) || /^(?:قدر|قيمت)(?:ه|ها)$/u.test(word)) return nearest(document, previous)
  // «في الشمال 5 بالمئة»: where, and not what.
  if (prepositions.has(wordAt(document, previous - 1))) return nearest(document, previous)
  return isThing(document, previous) ? spanOf(document, previous, previous + 1) : null
}

/** Tokens from «إلى» back to the «من» of a change, at most. */
const FROM_REACH = 7

/** «ارتفع التضخم من 2 إلى 3 بالمئة»: where «من» stands, for either figure; -1 elsewhere. */
function changedFrom(document: Document, previous: number): number {
  if (isChange(document, previous)) return previous
  if (wordAt(document, previous) !== 'الي') return -1
  for (let at = previous - 1; at >= Math.max(0, previous - FROM_REACH); at -= 1)
    if (isChange(document, at)) return at
  return -1
}

/** «بالمئة», «لهذه», «للبلاد»: never what a share is of. */
const aside = /^(?:بالم(?:اي|ي)[ةه]|ل?هذ[اه]|لل\S+)$/u

const isTime = (word: string) => times.has(word.replace(/^ال/u, ''))
const adjective = /^ال.{3,}ي[ةه]?$/u

/** Tokens from a share back to what changed, at most. */
const CHANGED_REACH = 9

/** «رواتبهم بنسبة», «الأجور خفضت بنسبة»: the noun before a token, a verb between them left out. */
export function nearest(document: Document, end: number): Span | null {
  let head = -1
  for (let at = end - 1; at >= Math.max(0, end - CHANGED_REACH); at -= 1) {
    const word = wordAt(document, at)
    if (document.tokens[at]?.kind !== 'word' || complementisers.has(word)) break
    // «المستهلكين في البلاد ارتفعت»: not where, not when.
    if (prepositions.has(wordAt(document, at - 1)) || isAdjunct(document, at) || word === 'الان')
      continue
    if (!isThing(document, at) || changes.test(word)) continue
    // «هذه المنطقة», «العام الحالي»
    if (/هذ[اه]$/u.test(wordAt(document, at - 1)) || isTime(word) || aside.test(word)) continue
    if (isTime(wordAt(document, at - 1))) continue
    head = at
    if (!/^[وفبلك]?ال|..(?:ه|ها|هم)$/u.test(word)) continue
    // «ارتفع التضخم السنوي إلى»: the noun with its adjective.
    const qualified = /^ال.*ي[ةه]?$/u.test(word) && wordAt(document, at - 1).startsWith('ال')
    let first = qualified ? at - 1 : at
    // «الناتج المحلي الإجمالي»
    if (qualified) while (adjective.test(wordAt(document, first))) first -= 1
    return spanOf(document, first, at + 1)
  }
  // «سعر برميل برنت ارتفع بنسبة»
  return head < 0 ? null : spanOf(document, head, nounEnd(document, head))
}
