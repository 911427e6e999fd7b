/** Whether a verb that is active or passive by its spelling alone does what it says or suffers it. Indices are token indices. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { nounAt, stripped } from './counted-nouns.ts'
import { isOfThose as areOfThose } from './elliptic-figures.ts'
import { countedNouns, type TriggerEntry } from './predicates.ts'
import { figuresIn } from './quantities.ts'
import { isAdjunct, prepositions } from './words.ts'

/** «أسروا عشرين جنديا», «قتلوا حارسا»: a figure right behind a verb in the plural is its object. */
export function hasObject(document: Document, at: number, end: number): boolean {
  if (!/..وا$/u.test(wordAt(document, at))) return false
  if (wordAt(document, at + 1).startsWith('و')) return false
  if (figuresIn(document, at + 1, Math.min(end, at + 5))[0]?.first === at + 1) return true
  const noun = nounAt(document, at + 1, end)
  if (noun === null || !countedNouns.has(wordAt(document, at + 1))) return false
  return noun.number !== 'many' || wordAt(document, noun.end).startsWith('اثن')
}

/** «مقاتلتان أسقطتا طائرة», «مقاتلات دمرت جسرا»: a noun in the singular right behind the verb is what it struck. */
export function hasBareObject(
  document: Document,
  at: number,
  end: number,
  entry: TriggerEntry,
): boolean {
  const dual = entry.pattern === 'befell'
  if (!dual && (entry.pattern !== 'inflicted' || entry.takes !== 'either')) return false
  const noun = nounAt(document, at + 1, end)
  return noun !== null && noun.number !== 'many' && countedNouns.has(wordAt(document, at + 1))
}

/** Tokens from a verb to the figure of its object where the subject stands between, at most. */
const OBJECT_REACH = 5

/**
 * «161 مسيرة، أسقط منها 80», «أسقطت الدفاعات 80 منها», «161 مسيرة أسقط 80»: what the verb counts stands behind it, whatever was counted
 * before.
 */
export function countsBehind(document: Document, at: number, end: number): boolean {
  if (/^من(?:ها|هم)$/u.test(wordAt(document, at + 1))) return true
  for (const figure of figuresIn(document, at + 1, Math.min(end, at + OBJECT_REACH))) {
    if (wordAt(document, figure.first).startsWith('و')) return false
    for (let next = at + 1; next < figure.first; next += 1) {
      const word = wordAt(document, next)
      if (document.tokens[next]?.kind !== 'word' || word.startsWith('و') || prepositions.has(word))
        return false
    }
    if (figure.first === at + 1) return true
    return areOfThose(document, figure.end) || areOfThose(document, figure.end + 1)
  }
  return false
}

/** «أسقط منها ثمانون», «أسقطت الدفاعات 80 منها»: so many of those before it, and not they themselves. */
export function isOfThose(document: Document, at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + PARTITIVE); next += 1) {
    if (document.tokens[next]?.kind === 'punct') return false
    if (/^من(?:ها|هم|هن|هما)$/u.test(wordAt(document, next)))
      return figuresIn(document, at + 1, Math.min(end, next + 4)).length > 0
  }
  return false
}

/** Tokens from a verb to «منها», at most. */
const PARTITIVE = 7

const arresting = /^(?:اعتقل|اوقف|احتجز)(?:ت)?$/u

/** «شخصا اعتقل في منزله»: nobody is named behind the verb, so it was suffered. */
export function isSufferedBy(document: Document, at: number, entry: TriggerEntry): boolean {
  if (entry.predicate !== 'people.detained' || entry.takes !== 'after') return false
  if (!arresting.test(stripped(wordAt(document, at)))) return false
  const next = wordAt(document, at + 1)
  const token = document.tokens[at + 1]
  return (
    token === undefined ||
    token.kind === 'punct' ||
    prepositions.has(next) ||
    isAdjunct(document, at + 1)
  )
}
