/** Words between a verb and what it reports: "on Sunday", "in a statement", "at a rally in Baku". */
import { isDash } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  looksFinite,
  NUMBER,
  opensQuote,
  PUNCTUATION,
  wordOf,
} from './reading.ts'
import * as w from './words.ts'

const textNouns = new Set(
  `statement interview interviews speech report briefing conference letter post tweet tweets address message memo release video
  email e-mail column article op-ed note essay book testimony remarks comments appearance broadcast communique communiqué
  announcement call telegram phone facebook twitter telegram reply response article debate filing affidavit ruling
  memoir documentary podcast session meeting rally hearing ceremony event service programme program`.split(
    /\s+/u,
  ),
)

/** "on Sunday", "last week", "later", "to reporters", "at a rally in Baku", "during a visit". */
export function skipAdjunct(reading: Reading, at: number, to: number): number {
  if (at >= to) return at
  const flag = reading.flags[at] ?? 0
  const word = wordOf(reading, at)
  if ((flag & PUNCTUATION) !== 0) return at
  if ((flag & w.DAY) !== 0) return at + dayLength(reading, at)
  // Before the adverbs: "last" is one, and "last night" is a time.
  if (
    (word === 'last' ||
      word === 'this' ||
      word === 'earlier' ||
      word === 'next' ||
      word === 'that') &&
    w.timeNouns.has(wordOf(reading, at + 1))
  )
    return at + 2
  if ((flag & w.ADVERB) !== 0 && !['so', 'there', 'here', 'more', 'most', 'only'].includes(word))
    return at + 1
  if (
    word === 'two' ||
    word === 'three' ||
    word === 'several' ||
    word === 'a' ||
    (flag & NUMBER) !== 0
  ) {
    if (
      w.timeNouns.has(wordOf(reading, at + 1)) &&
      ['ago', 'earlier', 'later'].includes(wordOf(reading, at + 2))
    )
      return at + 3
  }
  if (isHour(reading, at)) return skipAdjunct(reading, at + 1, to)
  if (word === 'in' && wordOf(reading, at + 1) === '') return at
  if (word === 'ahead' && wordOf(reading, at + 1) === 'of')
    return prepositionalEnd(reading, at + 2, to)
  if (!adjunctPrepositions.has(word)) return at
  const next = at + 1
  if (has(reading, next, w.DAY | w.MONTH)) return next + dayLength(reading, next)
  if (opensQuote(reading, next) >= 0 || has(reading, next, PUNCTUATION)) return at
  return prepositionalEnd(reading, next, to)
}

const partsOfDay = new Set(['late', 'early', 'later', 'earlier'])

/** "late on Wednesday", "early Friday", "earlier on Sunday", "later in the day". */
export function isHour(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  if (!partsOfDay.has(word)) return false
  if (wordOf(reading, at + 1) === 'in' && wordOf(reading, at + 2) === 'the')
    return w.timeNouns.has(wordOf(reading, at + 3))
  return has(reading, at + (wordOf(reading, at + 1) === 'on' ? 2 : 1), w.DAY)
}

function dayLength(reading: Reading, at: number): number {
  let length = 1
  for (;;) {
    const index = at + length
    const word = wordOf(reading, index)
    if (
      w.timeNouns.has(word) ||
      has(reading, index, w.MONTH) ||
      (has(reading, index, NUMBER) && has(reading, index - 1, w.MONTH | w.DAY))
    )
      length += 1
    else if (word === ',' && has(reading, index + 1, NUMBER) && has(reading, index - 1, NUMBER))
      length += 2
    else return length
  }
}

const adjunctPrepositions = new Set([
  'on',
  'in',
  'at',
  'to',
  'during',
  'after',
  'before',
  'through',
  'via',
  'by',
  'from',
  'with',
  'following',
  'for',
  'under',
  'of',
  'about',
  'against',
])

/** End of the noun phrase after a preposition, as short as it can be. */
function prepositionalEnd(reading: Reading, first: number, to: number): number {
  let at = first
  let open = true
  while (at < to && at - first < 14) {
    const flag = reading.flags[at] ?? 0
    const word = wordOf(reading, at)
    if (opensQuote(reading, at) >= 0 || word === 'that' || word === ':' || word === 'to') break
    if ((flag & PUNCTUATION) !== 0) {
      if (word === '-' && !isDash(reading, at)) {
        at += 1
        continue
      }
      break
    }
    if ((flag & (w.DETERMINER | w.POSSESSIVE)) !== 0 && at > first && !open) break
    if (word === 'while' && wordOf(reading, at - 1) === 'a') return at + 1
    if (
      (flag & (w.PRONOUN | w.AUXILIARY | w.SUBORDINATOR | w.RELATIVE)) !== 0 &&
      (flag & (w.PREPOSITION | GENITIVE)) === 0
    )
      break
    // "found on the ship suggested": the verb of the sentence.
    if (!open && word.endsWith('ed') && looksFinite(reading, at)) break
    if ((flag & w.PREPOSITION) !== 0) {
      if (at === first) break
      open = true
      at += 1
      continue
    }
    // "in Tehran Iran's forces": a name right after a name-phrase of another shape is not told apart.
    if (at > first && !open && has(reading, at, CAPITAL) && !has(reading, at - 1, CAPITAL)) break
    open = false
    at += 1
  }
  return at > first ? at : first - 1
}

/** "in a statement", "in remarks to the press", "on Twitter": part of the cue where it comes next. */
export function textPhrase(reading: Reading, at: number, to: number): number {
  const word = wordOf(reading, at)
  if (word !== 'in' && word !== 'during' && word !== 'on' && word !== 'at') return at
  for (let index = at + 1; index < Math.min(to, at + 7); index += 1) {
    if (has(reading, index, PUNCTUATION) && wordOf(reading, index) !== '-') return at
    if (textNouns.has(wordOf(reading, index))) return mediumEnd(reading, index + 1, to)
    if (has(reading, index, w.DAY | w.PREPOSITION | w.PRONOUN | w.RELATIVE)) return at
  }
  return at
}

const carrying = new Set(
  'seen obtained published released carried posted issued shared reviewed broadcast aired read sent circulated delivered'.split(
    ' ',
  ),
)

/** "in a report | seen by Reuters", "in a statement | read on state television": who carried it, up to what was said. */
export function skipCarried(reading: Reading, at: number, to: number): number {
  if (!carrying.has(wordOf(reading, at))) return at
  let index = at + 1
  while (index < Math.min(to, at + 9)) {
    if (has(reading, index, PUNCTUATION) || wordOf(reading, index) === 'that') return index
    if (opensQuote(reading, index) >= 0) return index
    index += 1
  }
  return at
}

/** "on the Telegram | messaging app", "on his Facebook | page": the medium's own noun belongs to it. */
function mediumEnd(reading: Reading, at: number, to: number): number {
  for (let index = at; index < Math.min(to, at + 3); index += 1) {
    if (has(reading, index, PUNCTUATION | w.AUXILIARY | w.PREPOSITION | w.PRONOUN)) return at
    // "in a speech that the platform …": what was said begins.
    if (has(reading, index, w.RELATIVE | w.DETERMINER | w.SUBORDINATOR)) return at
    if (media.has(wordOf(reading, index))) return index + 1
  }
  return at
}

const media = new Set('app service channel page account platform site network post feed'.split(' '))
