/** «بين 10 و15», «من 10 إلى 13 ألفا»: a lower and an upper bound. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { type Figure, kindOf, percentEnd } from './figure-kinds.ts'
import { isChange } from './former-figures.ts'
import { measures, numberWords } from './number-words.ts'
import { type Bare, isNumberBegin, numberAt } from './numbers.ts'

/** «بين 10 و15», «ما بين … و…», «من 10 إلى 13 ألفا», «خمسة إلى ستة آلاف». */
export function rangeAt(document: Document, at: number, end: number): Figure | null {
  const word = wordAt(document, at)
  // «ارتفع من 5 إلى 9»
  if (isChange(document, word === 'من' ? at : at - 1)) return null
  let from = at
  let needed: 'and' | 'to' = 'to'
  if (word === 'ما' && wordAt(document, at + 1) === 'بين') from = at + 2
  else if (word === 'بين' || word === 'من') from = at + 1
  if (from > at && word !== 'من') needed = 'and'
  const split = needed === 'and' ? splitRange(document, from, end) : null
  const low = split?.low ?? numberAt(document, from, Math.min(end, from + 6))
  if (low === null) return null
  // «5 أشهر إلى 6»: the unit is said with the lower one.
  const unit = from === at && measures.has(wordAt(document, low.end)) ? low.end : -1
  const above =
    unit < 0 || wordAt(document, unit + 1) !== 'الي' ? null : numberAt(document, unit + 2, end)
  if (above !== null && above.amount > low.amount && !measures.has(wordAt(document, above.end)))
    return {
      low: low.amount,
      high: above.amount,
      comparator: 'between',
      first: at,
      end: above.end,
      kind: 'measure',
      nounAt: unit,
    }
  let next = split?.at ?? low.end
  const link = wordAt(document, next)
  if (link === 'الي' || link === '-' || link === '–' || (needed === 'and' && link === 'و'))
    next += 1
  else if (!(needed === 'and' && link.startsWith('و'))) {
    // «بين عشرة وعشرين» is read as one number «10 و20» by nobody: the joint word begins with و.
    return null
  }
  let high = numberAt(document, next, end)
  if (high === null && link.startsWith('و')) {
    const plain = numberWords.get(link.slice(1))
    if (plain !== undefined) high = { amount: plain, end: next + 1 }
  }
  if (high === null) return null
  const scale = scales.find((unit) => sharesUnit(low.amount, high.amount, unit)) ?? 1
  const least = low.amount * scale
  const kind = kindOf(document, from, high.end)
  if (least >= high.amount || kind === null) return null
  const stop = kind === 'percent' ? percentEnd(document, high.end) : high.end
  return { low: least, high: high.amount, comparator: 'between', first: at, end: stop, kind }
}

/** Words that a number after «بين» has at most, with the noun between it and the second one. */
const LOWER_WORDS = 7

/**
 * «بين خمسة آلاف وستة آلاف», «بين 10 سنوات و15 سنة»: where the lower number ends and which و begins the higher one;
 * of several the first that leaves no number over («بين خمسة وعشرين وثلاثين»).
 */
function splitRange(
  document: Document,
  from: number,
  end: number,
): { readonly low: Bare; readonly at: number } | null {
  for (let at = from + 1; at < Math.min(end, from + LOWER_WORDS); at += 1) {
    if (document.tokens[at]?.kind !== 'word') continue
    const word = wordAt(document, at)
    if (!word.startsWith('و') || (word !== 'و' && !isNumberBegin(word))) continue
    const low = numberAt(document, from, at)
    const unit = low !== null && low.end === at - 1 && measures.has(wordAt(document, at - 1))
    if (low === null || (low.end !== at && !unit)) continue
    const high = numberAt(document, word === 'و' ? at + 1 : at, end)
    if (high === null || high.amount <= low.amount) continue
    const over = wordAt(document, high.end)
    if (!over.startsWith('و') || !isNumberBegin(over)) return { low, at }
  }
  return null
}

const scales = [1e12, 1e9, 1e6, 1e3]

/** «10 إلى 13 ألفا»: the thousands are of both. */
function sharesUnit(low: number, high: number, unit: number): boolean {
  return high >= unit && high % unit === 0 && low < 1000 && low < high / unit
}
