/** What the shared fact finder asks of Arabic. */

import type { Document } from '../../document.ts'
import { tokensOf, wordAt } from '../../document.ts'
import type { FactPack } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { blamed } from './blame.ts'
import { counted } from './counted.ts'
import { listsPlaces } from './elliptic-figures.ts'
import { figures } from './figures.ts'
import { cueForms } from './inflection.ts'
import { isNationality } from './peoples.ts'
import { modifiers } from './predicates.ts'
import { rolesOf } from './roles.ts'
import { isSide } from './sides.ts'
import { triggers } from './triggers.ts'
import { outcomes } from './words.ts'

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

const besides = new Set(['فقط', 'فحسب', 'لا', 'اكثر', '،', '.'])

export const facts: FactPack = {
  counted,
  triggers,
  figures,
  besideFigure: (document, index) => besides.has(wordAt(document, index)),
  roles: rolesOf,
  joins,
  lists: listsPlaces,
  isSide,
  results,
  foresees,
  blamed,
}
