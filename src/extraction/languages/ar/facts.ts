/** What the shared fact finder asks of Arabic. */

import type { Document } from '../../document.ts'
import { tokensOf, wordAt } from '../../document.ts'
import type { FactPack } from '../../pack.ts'
import type { SourceParts, Span } from '../../types.ts'
import { counted } from './counted.ts'
import { isNationality, modifiers } from './predicates.ts'
import { rolesOf } from './roles.ts'
import { bare, headKind } from './sources.ts'
import { triggers } from './triggers.ts'

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

/** A ministry, an army or a government speaks of its own dead; an agency or a newspaper does not. */
function isSide(document: Document, parts: SourceParts | null, source: Span | null): boolean {
  const span = parts?.institution ?? source
  if (span === null) return false
  const [first, end] = tokensOf(document, span)
  for (let at = first; at < Math.min(end, first + 6); at += 1) {
    const word = bare(wordAt(document, at))
    if (sides.test(word)) return true
    if (headKind(wordAt(document, at)) === 'place' && at === first) return true
  }
  return false
}

export const facts: FactPack = { counted, triggers, roles: rolesOf, joins, isSide }
