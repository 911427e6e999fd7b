/** What kind of figure it is: a share, money, time, votes, or so many of a known class. Token indices. */

import type { Document } from '../../document.ts'
import { tokenFrom, wordAt } from '../../document.ts'
import type { Span } from '../../types.ts'
import type { Figure } from './figure-kinds.ts'
import { nounEnd } from './number-nouns.ts'
import { measureDuals, money, times, votes } from './number-words.ts'
import { countedNouns } from './predicates.ts'

/** Class of what a figure is of; null where its noun names none. */
export function classOf(document: Document, figure: Figure, noun: Span | null): string | null {
  if (figure.kind === 'percent') return 'percent'
  if (noun === null) return null
  const word = wordAt(document, tokenFrom(document, noun[0]))
  if (money.has(word)) return 'money'
  // «وقعت 11 عقدا»: contracts, where nothing tells of a stretch of time.
  if (/^عق(?:د|دا|ود)$/u.test(word) && !ofTime.test(wordAt(document, figure.first - 1))) return null
  if (times.has(word.replace(/^ال/u, '')) || measureDuals.has(word)) return 'time'
  if (votes.has(word) || isVote(document, figure)) return 'votes'
  return figure.kind === 'measure' ? 'measure' : (countedNouns.get(word)?.class ?? null)
}

const ofTime = /^[وف]?(?:منذ|قبل|بعد|خلال|طوال|طيل[ةه]|لمد[ةه]|مدي|علي|في|نحو|عن)$/u

const voting = /^[وف]?(?:ت?صوت|يصوت)(?:ت|وا|ون)?$/u
const abstaining = /^[وف]?(?:امتنع|تمتنع|يمتنع)(?:ت|وا|ون)?$/u

/** «88 نائبا صوتوا», «صوتت 140 دولة», «امتنعت تسع دول عن التصويت»: as many votes. */
export function isVote(document: Document, { first, end, kind }: Figure): boolean {
  if (kind !== 'count') return false
  const before = wordAt(document, first - 1)
  const after = wordAt(document, nounEnd(document, end))
  if (voting.test(before) || voting.test(after) || voting.test(wordAt(document, end))) return true
  if (!abstaining.test(before) && !abstaining.test(after)) return false
  for (let at = end; at < end + 5; at += 1)
    if (/^(?:ال)?تصويت$/u.test(wordAt(document, at))) return true
  return false
}
