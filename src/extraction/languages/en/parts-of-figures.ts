/** Counted phrases that belong together: parts of a figure, and two people that make one. Indices are token indices. */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { CountedPhrase } from '../../pack.ts'
import { classFamily } from '../../predicates.ts'
import type { Reading } from './reading.ts'
import { wordOf } from './reading.ts'

const breakdowns = new Set(['including', 'whom', 'them', 'among'])

const membersOf = new Set(['them', 'whom', 'these', 'those'])

/** ", including 12 children and at least seven nurses": parts of the figure before them. */
export function isPart(
  reading: Reading,
  phrase: CountedPhrase,
  last: CountedPhrase | undefined,
  first: number,
): boolean {
  // "including a child, and another 20 were hurt": others are no part.
  if (last === undefined || phrase.additional === true) return false
  for (let at = phrase.first - 1; at >= Math.max(first, phrase.first - 3, last.end); at -= 1) {
    const word = wordOf(reading, at)
    if (word === 'including') return true
    // ", among them 12 children", "three of them"
    if (breakdowns.has(word)) return wordOf(reading, at - 1) === 'among' || word === 'among'
    if (last.part === true && (word === 'and' || word === ',')) continue
    if (last.part !== true) continue
    return false
  }
  // "at least six of them T-72s"
  const { quantity } = phrase
  if (
    quantity !== null &&
    wordOf(reading, quantity.end) === 'of' &&
    membersOf.has(wordOf(reading, quantity.end + 1))
  )
    return wordOf(reading, last.end) === ',' || wordOf(reading, phrase.first - 1) === ','
  const gap = phrase.first - last.end
  // "five of them children, and three died": the three are no part.
  return last.part === true && phrase.noun !== null && gap >= 1 && gap <= 2
}

/**
 * "a woman and a child" are two people, not one woman on one row of a board and one child on another:
 * one figure, of civilians where both are, of people where one may be anything.
 */
export function together(
  document: Document,
  reading: Reading,
  last: CountedPhrase,
  phrase: CountedPhrase,
): CountedPhrase | null {
  if (!isArticle(reading, last) || !isArticle(reading, phrase)) return null
  if (phrase.first !== last.end + 1 || wordOf(reading, last.end) !== 'and') return null
  const families = [last.class, phrase.class].map((key) => classFamily(key ?? ''))
  if (families.some((family) => family !== 'civilian' && family !== 'any')) return null
  const span = spanOf(document, last.first, phrase.end)
  return {
    first: last.first,
    end: phrase.end,
    quantity: { low: 2, high: 2, comparator: 'eq', first: last.first, end: phrase.end },
    noun: span,
    class: families.includes('any') ? 'people' : 'civilians',
  }
}

function isArticle(reading: Reading, phrase: CountedPhrase): boolean {
  const { quantity } = phrase
  return (
    quantity !== null &&
    quantity.end === quantity.first + 1 &&
    /^an?$/u.test(wordOf(reading, quantity.first))
  )
}
