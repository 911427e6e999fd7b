/** What the shared fact finder asks of Arabic. */

import type { Document } from '../../document.ts'
import { tokensOf, wordAt } from '../../document.ts'
import type { FactPack } from '../../pack.ts'
import type { AttributionDraft, Span } from '../../types.ts'
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

/** Verbs that pass a judgement on something, in the past: who says what the thing did is the author. */
const judging = new Set([
  'ادان',
  'ندد',
  'استنكر',
  'شجب',
  'اشاد',
  'رحب',
  'انتقد',
  'حمل',
  'نعي',
  'هنا',
  'امتدح',
])

/** Verbs by which an indefinite noun is described: «حرب أودت بحياة …». */
const described = /^(?:اودت|اودي|قتلت|قتل|اسفرت|اسفر|خلفت|خلف|حصدت|حصد|ادت|ادي)$/u

/** «حمّل روسيا مسؤولية حرب أودت بحياة 270 ألفا», «أدان الهجوم الذي قتل 12»: the clause is the author's; -1 where there is none. */
function authorFrom(
  document: Document,
  first: number,
  end: number,
  { cue }: AttributionDraft,
): number {
  const [span] = cue
  if (span === undefined) return -1
  const word = wordAt(document, tokensOf(document, span)[0])
  const form = cueForms.get(word) ?? cueForms.get(word.slice(1))
  if (form === undefined || !judging.has(form.verb.past)) return -1
  if ((document.topQuoteOf[first] ?? -1) >= 0) return -1
  for (let at = first + 1; at < end; at += 1) {
    if (relatives.has(wordAt(document, at))) return at
    const indefinite = !wordAt(document, at - 1).startsWith('ال')
    if (at > first + 1 && indefinite && described.test(wordAt(document, at))) return at
  }
  return -1
}

const relatives = new Set(['الذي', 'التي', 'الذين', 'اللذين', 'اللذان'])

export const facts: FactPack = {
  counted,
  triggers,
  figures,
  besideFigure: (document, index) => besides.has(wordAt(document, index)),
  roles: rolesOf,
  joins,
  opensClause: (document, index) => /^[وف](?!ا?حد)/u.test(wordAt(document, index)),
  authorFrom,
  pointers: new Set(['ذلك', 'هذا', 'هذه', 'تلك', 'الامر']),
  relatives,
  lists: listsPlaces,
  isSide,
  results,
  foresees,
  blamed,
}
