/** Deaths that are told of otherwise than as what a report counts: mourned ones, and the dead whose state is named. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { stripped } from './counted-nouns.ts'
import { triggerWords } from './predicates.ts'
import { figuresIn } from './quantities.ts'

/** «العزاء في», «تعازيه بـ»: a death that somebody mourns and does not report. */
export function isMourned(document: Document, at: number): boolean {
  const joined = /^[بل]/u.test(wordAt(document, at))
  const before = joined ? at : at - 1
  if (!joined && wordAt(document, before) !== 'في') return false
  for (let near = before - 1; near >= Math.max(0, before - MOURNING); near -= 1)
    if (/^(?:ال)?(?:عزاء|تعازي|مواسا[ةه])(?:ه|ها|هم|نا)?$/u.test(wordAt(document, near)))
      return true
  return false
}

/** Tokens from a word of mourning to the death, at most: whoever is told stands between. */
const MOURNING = 4

export const dead = /^(?:توفوا|ماتوا|قضوا)$/u

/** A word of dying or killing right before the figure of those at a token. */
export function areDead(document: Document, at: number, first: number): boolean {
  for (let before = at - 1; before >= Math.max(first, at - DEATH_REACH); before -= 1) {
    const word = wordAt(document, before)
    if (document.tokens[before]?.kind === 'punct') return false
    const entry = triggerWords.get(word) ?? triggerWords.get(stripped(word))
    if (entry !== undefined)
      return entry.predicate === 'people.killed' && /^(?:masdar|verb)$/u.test(entry.pattern)
    if (word.startsWith('و')) return false
  }
  return false
}

/** Tokens from a word of dying to the noun of those who died, at most: a figure of two words stands between. */
const DEATH_REACH = 3

/** «290 وفاة», «632 حالة وفاة»: how many words of the count stand at a token; 0 where the deaths are not counted before it. */
export function countedDeaths(document: Document, at: number): 0 | 1 | 2 {
  if (!/^وفا[ةه]$/u.test(wordAt(document, at))) return 0
  const words = /^حال(?:[ةه]|ات)$/u.test(wordAt(document, at - 1)) ? 2 : 1
  const first = at - words + 1
  const before = figuresIn(document, Math.max(0, first - FIGURE), first)
  return before.some((figure) => figure.end === first) ? words : 0
}

/** Tokens of a figure, at most. */
const FIGURE = 6
