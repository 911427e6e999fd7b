/** Subjects that are many: a form without -s is a verb behind them. Token indices. */
import type { VerbCue } from './cues.ts'
import { nounLike } from './cues.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, GENITIVE, has, isNominal, NUMBER, PUNCTUATION, wordOf } from './reading.ts'
import * as w from './words.ts'

export function isPluralSubject(reading: Reading, index: number): boolean {
  const word = wordOf(reading, index)
  if (has(reading, index, w.PRONOUN | w.RELATIVE)) return !singular.has(word)
  if (has(reading, index, GENITIVE)) return false
  if (has(reading, index, NUMBER)) return true
  // "they acknowledge the limits but maintain that …"
  if (word === 'but') return !has(reading, index, CAPITAL)
  if (word === 'and' || word === 'or' || word === ',') return true
  if (
    /(?:[^s]s|people|police|men|women|children|media|some|many|most|others|all|both|few)$/u.test(
      word,
    )
  )
    return word.length > 2
  return false
}

/** Tokens of a name behind the head of its phrase, at most. */
const NAMED = 7

/** "Analysts at Brandt & Cie", "doctors in Karsel": the plural before the preposition and its name is the subject. */
export function headsPlural(
  reading: Reading,
  last: number,
  from: number,
  { lemma }: VerbCue,
): boolean {
  // Before what may be a noun only a name is sure to end the phrase: "fears at the bank | report".
  const names = nounLike.has(lemma)
  if (!isNominal(reading, last) || (names && !has(reading, last, CAPITAL))) return false
  for (let at = last; at > Math.max(from, last - NAMED); at -= 1) {
    const word = wordOf(reading, at)
    if (/^(?:at|of|in|from|for|with)$/u.test(word))
      return (
        isNominal(reading, at - 1) &&
        !has(reading, at - 1, PUNCTUATION) &&
        isPluralSubject(reading, at - 1)
      )
    const within = has(reading, at, CAPITAL | w.DETERMINER) || /^[&.-]$/u.test(word)
    if (!within && (names || !isNominal(reading, at))) return false
  }
  return false
}

const singular = new Set([
  'he',
  'she',
  'it',
  'one',
  'everyone',
  'everybody',
  'nobody',
  'someone',
  'somebody',
  'anyone',
])
