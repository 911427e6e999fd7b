/** Figures: numbers with their comparators, and vague ones; worked out once for a document. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { once } from '../../once.ts'
import { byToken } from './by-token.ts'
import { comparatorAfter, comparatorsAt, comparedAt } from './comparisons.ts'
import { type Figure, figure, kindOf, percentEnd } from './figure-kinds.ts'
import { fractionAt, mayBeFraction } from './fractions.ts'
import { comparisonNegations, lessVerbs, measureDuals, moreVerbs } from './number-words.ts'
import { isNumberBegin, numberAt } from './numbers.ts'
import { rangeAt } from './ranges.ts'
import { vagueAt, vagueOf } from './vague-figures.ts'
import { wholeBehind, wholeOfNamed } from './wholes.ts'

/** False for nearly every word: no figure begins with it. */
const mayBegin = byToken(
  (word) =>
    comparatorsAt(word).length > 0 ||
    comparisonNegations.has(word) ||
    moreVerbs.has(word) ||
    lessVerbs.has(word) ||
    measureDuals.has(word) ||
    vagueOf(word) !== '' ||
    ['ما', 'بين', 'من'].includes(word) ||
    isNumberBegin(word) ||
    mayBeFraction(word),
  false,
)

/** All figures of a document in order. Dates, times, years and labels are left out. */
const figuresOf = once((document: Document): readonly Figure[] => {
  const found: Figure[] = []
  const end = document.tokens.length
  for (let at = 0; at < end; ) {
    const token = document.tokens[at]
    if (token?.kind === 'punct' || (token?.kind === 'word' && !mayBegin(document, at))) {
      at += 1
      continue
    }
    const ofPart = token?.norm === 'من' ? wholeOfNamed(document, at, found.at(-1), end) : -1
    if (ofPart > at) {
      at = ofPart
      continue
    }
    const figure = quantityAt(document, at, end)
    if (figure === null) {
      const skipped = numberAt(document, at, end)
      at = skipped === null ? at + 1 : Math.max(skipped.end, at + 1)
      continue
    }
    const whole = wholeBehind(document, figure, end)
    if (whole === null) found.push(figure)
    else if (!whole.share) found.push({ ...figure, nounAt: whole.end })
    at = Math.max(whole?.end ?? figure.end, at + 1)
  }
  return found
})

/** Figures of every kind in a token range, in order. */
export function figuresIn(document: Document, first: number, end: number): readonly Figure[] {
  const all = figuresOf(document)
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.first ?? 0) < first) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < all.length && (all[last]?.end ?? 0) <= end) last += 1
  return all.slice(low, last)
}

/** Figures that count heads or things. */
export function quantitiesIn(document: Document, first: number, end: number): readonly Figure[] {
  return figuresIn(document, first, end).filter((figure) => figure.kind === 'count')
}

function quantityAt(document: Document, at: number, end: number): Figure | null {
  const compared = comparedAt(document, at, end)
  if (compared !== undefined) return compared
  const range = rangeAt(document, at, end)
  if (range !== null) return range
  const vague = vagueAt(document, at, end)
  if (vague !== undefined) return vague
  if (measureDuals.has(wordAt(document, at)))
    return { low: 2, high: 2, comparator: 'eq', first: at, end: at + 1, kind: 'measure' }
  const share = fractionAt(document, at, end)
  if (share !== null) return figure(share.amount, 'eq', at, share.end, 'percent')
  const number = numberAt(document, at, end)
  const kind = number === null ? null : kindOf(document, at, number.end)
  if (number === null || kind === null) return null
  const last = kind === 'percent' ? percentEnd(document, number.end) : number.end
  return figure(number.amount, comparatorAfter(document, last, end) ?? 'eq', at, last, kind)
}
