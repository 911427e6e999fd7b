/** What the shared fact finder asks of Arabic. */

import type { Document } from '../../document.ts'
import { tokensOf, wordAt } from '../../document.ts'
import type { FactPack } from '../../pack.ts'
import type { SourceParts, Span } from '../../types.ts'
import { counted } from './counted.ts'
import { cueForms } from './cues.ts'
import { isNationality, modifiers } from './predicates.ts'
import { rolesOf } from './roles.ts'
import { bare, headKind } from './sources.ts'
import { triggers } from './triggers.ts'
import { list, outcomes } from './words.ts'

function joins(document: Document, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const token = document.tokens[at]
    const word = wordAt(document, at)
    if (token?.kind === 'punct' && word !== '.') continue
    if (isNationality(word) || modifiers.has(word)) continue
    if (
      word === 'و' ||
      word === 'الي' ||
      word === 'جانب' ||
      word === 'فضلا' ||
      word === 'عن' ||
      word === 'اضافة'
    )
      continue
    return false
  }
  const next = wordAt(document, end)
  return (
    next.startsWith('و') ||
    wordAt(document, end - 1) === 'و' ||
    (end > first && ['عن', 'جانب', 'الي'].includes(wordAt(document, end - 1)))
  )
}

const sides =
  /^(?:وزارة|جيش|قوات|اركان|حكومة|دفاع|رئاسة|رياسة|قيادة|سلطات|خارجية|صحة|داخلية|هيية|نيابة|جمهورية|مكتب)/u

/** Of the world, of aid, of watching: bodies that have no dead of their own. */
const neutral = list(
  'أمم متحدة عالمية دولية دولي مرصد صليب أونروا يونيسف أطباء إغاثة حقوق وكالة صحيفة قناة',
)

/** A ministry, an army or a government speaks of its own dead; an agency or a newspaper does not. */
function isSide(document: Document, parts: SourceParts | null, source: Span | null): boolean {
  const span = parts?.institution ?? source
  if (span === null) return false
  const [first, end] = tokensOf(document, span)
  for (let at = first; at < end; at += 1) if (neutral.has(bare(wordAt(document, at)))) return false
  for (let at = first; at < Math.min(end, first + 6); at += 1) {
    const word = bare(wordAt(document, at))
    if (sides.test(word)) return true
    if (headKind(wordAt(document, at)) === 'place' && at === first) return true
  }
  return false
}

/** «أسفر عن مقتل», «مما أدى إلى إصابة», «أوقع 12 قتيلا». */
function results(document: Document, trigger: number): boolean {
  for (let at = trigger - 1; at >= Math.max(0, trigger - 4); at -= 1)
    if (outcomes.has(wordAt(document, at))) return true
  return false
}

/** «توقع», «يخشى»: what is to come. */
function foresees(document: Document, cue: Span): boolean {
  const word = wordAt(document, tokensOf(document, cue)[1] - 1)
  const past = (cueForms.get(word) ?? cueForms.get(word.slice(1)))?.verb.past
  return past === 'توقع' || past === 'تنبا' || past === 'خشي'
}

export const facts: FactPack = {
  counted,
  triggers,
  roles: rolesOf,
  joins,
  isSide,
  results,
  foresees,
}
