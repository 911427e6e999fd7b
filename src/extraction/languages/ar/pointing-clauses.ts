/** Clauses that point back at what was said: «…، وهو ما نفته الوزارة», «…، وهي اتهامات تنفيها أسمرة». */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { segmentOf } from './hits.ts'
import type { CueForm } from './inflection.ts'
import { cueForms } from './inflection.ts'
import { sourceEnd } from './source-phrases.ts'
import { isAdjunct, isPreposition, list, negations } from './words.ts'

/** Where such a clause begins, its verb, and the tokens of its source. */
export interface RelativeReport {
  readonly first: number
  readonly verb: number
  readonly form: CueForm
  readonly negated: boolean
  readonly source: readonly [first: number, end: number]
}

const pointers = list('هو وهو هي وهي هذا وهذا')
const said = list(
  'اتهامات اتهام اتهاما مزاعم ادعاءات ادعاء أنباء رواية معلومات تهم تهمة تهما تقارير تصريحات نتيجة خطوة فكرة فرضية اقتراح مقترح خيار طلب مطلب مطالب شروط شرط أرقام حصيلة تقديرات',
)

/** The clause that begins at a token after a pause, or null. */
export function relativeReportAt(document: Document, index: number): RelativeReport | null {
  const word = wordAt(document, index)
  if (document.tokens[index - 1]?.kind !== 'punct' && !word.startsWith('و')) return null
  let at = linkEnd(document, index)
  if (at < 0) return null
  if (/^(?:قد|كان|كانت|سبق|سبقت)$/u.test(wordAt(document, at))) at += 1
  const negated = negations.has(wordAt(document, at))
  if (negated) at += 1
  const form = referringForm(wordAt(document, at))
  if (form === undefined || form.verb.takes.includes('relay')) return null
  const [, limit] = segmentOf(document, index)
  const from = at + 1
  if (from >= limit || document.tokens[from]?.kind !== 'word') return null
  if (isAdjunct(document, from) || isPreposition(wordAt(document, from))) return null
  const end = Math.min(sourceEnd(document, from, limit), limit)
  return end > from ? { first: index, verb: at, form, negated, source: [from, end] } : null
}

/** Token after «وهو ما», «وهي اتهامات», «الأمر الذي»; -1 where none of them stands at the token. */
function linkEnd(document: Document, index: number): number {
  const word = wordAt(document, index)
  const next = wordAt(document, index + 1)
  if (word === 'الامر' || word === 'امر')
    return next === 'الذي' || word === 'امر' ? index + (next === 'الذي' ? 2 : 1) : -1
  if (!pointers.has(word)) return -1
  if (next === 'ما') return index + 2
  if (next === 'الامر' || next === 'امر')
    return wordAt(document, index + 2) === 'الذي' ? index + 3 : index + 2
  if (!said.has(next)) return -1
  return index + 2
}

const judging = new Set(['اعتبر', 'وصف', 'عد'])

/** A reporting verb, with or without the pronoun that points back: «نفته», «تنفيها», «أكده». */
function referringForm(word: string): CueForm | undefined {
  const stem = word.replace(/(?:ها|هم|ه)$/u, '')
  const form = cueForms.get(word) ?? cueForms.get(stem) ?? cueForms.get(stem.replace(/ا$/u, 'ي'))
  // «وهو ما تعتبره مصر تدخلا»: what is said comes behind.
  if (form !== undefined && judging.has(form.verb.past)) return undefined
  return form?.aspect === 'past' || form?.aspect === 'present' ? form : undefined
}
