/** One figure for the dead and the wounded («قتلوا أو جرحوا»), or one for each. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { nounAt, stripped } from './counted-nouns.ts'
import { woundVerbs } from './predicates.ts'
import { quantitiesIn } from './quantities.ts'
import { complementisers } from './words.ts'

/** «مقتل وإصابة 60», «قتل أو جرح العشرات»: nouns of event over one figure. End of the pair, or -1. */
export function sharedNouns(document: Document, at: number): number {
  if (!/^[بل]?(?:مقتل|قتل)$/u.test(stripped(wordAt(document, at)))) return -1
  const next = wordAt(document, at + 1)
  if (next === 'او') return /^(?:اصاب[ةه]|جرح)$/u.test(wordAt(document, at + 2)) ? at + 3 : -1
  return /^و(?:اصاب[ةه]|جرح)$/u.test(next) ? at + 2 : -1
}

/** «قتلوا أو جرحوا», «قتل وجرح 550»: one figure for both. End of the pair, or -1. */
export function sharedFigure(document: Document, at: number, end: number): number {
  const next = wordAt(document, at + 1)
  const joined = next === 'او' ? at + 2 : next.startsWith('و') ? at + 1 : -1
  if (joined < 0 || joined >= end) return -1
  const word = wordAt(document, joined)
  if (!woundVerbs.has(next === 'او' ? word : word.slice(1))) return -1
  // «قتلوا وأصيب 19»: the second verb has a figure of its own, unless the first has none before it.
  const [figure] = quantitiesIn(document, joined + 1, Math.min(end, joined + 4))
  const single = nounAt(document, joined + 1, Math.min(end, joined + 3))
  const counted = figure !== undefined || (single !== null && single.number !== 'many')
  // «وجرح العشرات»
  const vague = /^(?:ال)?(?:عشرات|ميات|الاف|اخرون|اخرين)$/u.test(wordAt(document, joined + 1))
  const figured = vague || (counted && word.length > 4)
  const own = next !== 'او' && figured && killedBefore(document, at)
  return own ? -1 : joined + 1
}

function killedBefore(document: Document, at: number): boolean {
  // «خمسة من المتطوعين قتلوا»
  if (
    /..وا$/u.test(wordAt(document, at)) &&
    quantitiesIn(document, clauseFrom(document, at), at).length > 0
  )
    return true
  for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
    if (/^(?:احد|احدي)$/u.test(wordAt(document, before))) return true
    if (nounAt(document, before, at) !== null || document.tokens[before]?.kind === 'number')
      return true
    if (document.tokens[before]?.kind === 'punct' || complementisers.has(wordAt(document, before)))
      return false
  }
  return false
}

/** Where the clause of a verb begins, a few words back: brackets and marks of a name are no pause. */
function clauseFrom(document: Document, at: number): number {
  let from = at
  while (from > 0 && at - from < KILLED_REACH) {
    const word = wordAt(document, from - 1)
    if (/^[.،,؛:]$/u.test(word) || complementisers.has(word)) break
    from -= 1
  }
  return from
}

/** Tokens from a verb to the figure of its subject, at most. */
const KILLED_REACH = 12
