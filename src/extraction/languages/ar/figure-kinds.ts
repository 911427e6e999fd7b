/** What a figure is: a count of heads or things, a measure, a share; or a date, a label, and so none. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Quantity } from '../../pack.ts'
import type { Comparator } from '../../types.ts'
import { isDesignation } from './designations.ts'
import { measures, monthHeads, times } from './number-words.ts'
import { numberAt } from './numbers.ts'
import { list } from './words.ts'

/** A figure; `kind` tells what measures («شهرين», «10 في المئة», «دولار») from what counts heads or things. */
export interface Figure extends Quantity {
  readonly kind: 'count' | 'measure' | 'percent'
  /** Where its noun stands, if behind the whole that it is a part of: «99 من أصل 110 مسيرات». */
  readonly nounAt?: number
}

/** Bounds of a number under a comparator: more than n is [n, null], vague is [null, null]. */
export function bounded(
  amount: number,
  comparator: Comparator,
): { low: number | null; high: number | null } {
  if (comparator === 'more_than' || comparator === 'at_least') return { low: amount, high: null }
  if (comparator === 'less_than' || comparator === 'at_most') return { low: null, high: amount }
  return { low: amount, high: amount }
}

export function figure(
  amount: number,
  comparator: Comparator,
  first: number,
  end: number,
  kind: Figure['kind'],
): Figure {
  return { ...bounded(amount, comparator), comparator, first, end, kind }
}

/** Index after «في المئة», «%» behind a number, or `end` where no share follows. */
export function percentEnd(document: Document, end: number): number {
  const next = wordAt(document, end)
  if (next === '%' || next === '٪' || /^بالم(?:اي|ي)[ةه]$/u.test(next)) return end + 1
  return next === 'في' && /^الم(?:اي|ي)[ةه]$/u.test(wordAt(document, end + 1)) ? end + 2 : end
}

/** «من 2.1 إلى 3.4 في المئة»: the unit is said once. */
function isLesserShare(document: Document, first: number, end: number): boolean {
  if (wordAt(document, first - 1) !== 'من' || wordAt(document, end) !== 'الي') return false
  const number = numberAt(document, end + 1, Math.min(document.tokens.length, end + 5))
  return number !== null && percentEnd(document, number.end) > number.end
}

const labels = list('عام سنة الساعة العام رقم القرار يوم المادة أوائل مطلع شهر بند الفقرة')
const shares = list('أحد إحدى نصف ربع واحد واحدة آخر')

/** What a number says: null for dates, times, years, ordinals and labels. */
export function kindOf(document: Document, first: number, end: number): Figure['kind'] | null {
  const next = wordAt(document, end)
  const before = wordAt(document, first - 1)
  if (monthHeads.has(next) || labels.has(before) || monthHeads.has(before)) return null
  const numeral = (index: number) => document.tokens[index]?.kind === 'number'
  if ((next === '/' || next === ':') && numeral(end + 1)) return null
  if (['/', '-', ':'].includes(before) && numeral(first - 2)) return null
  if (isDesignation(document, first, end)) return null
  if (
    /^[%٪]$/u.test(before) ||
    percentEnd(document, end) > end ||
    isLesserShare(document, first, end)
  )
    return 'percent'
  // «الأشهر الأربعة الأخيرة»
  if (measures.has(next) || times.has(before.replace(/^ال/u, ''))) return 'measure'
  // «أحد الضباط», «إحدى القرى» name one of several, they count nothing; «واحد» alone is a pronoun.
  return end - first === 1 && shares.has(wordAt(document, first)) ? null : 'count'
}
