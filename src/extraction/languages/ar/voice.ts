/** Whether a verb that is active or passive by its spelling alone does what it says or suffers it. Indices are token indices. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { nounAt, stripped } from './counted-nouns.ts'
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
