/** Where a clause or a noun phrase begins that a verb may govern. Indices are token indices. */
import type { Group } from './groups.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  isNominal,
  looksFinite,
  NUMBER,
  opensQuote,
  PUNCTUATION,
  wordOf,
} from './reading.ts'
import * as w from './words.ts'

/** A noun phrase begins here and a finite verb follows before the clause ends. */
export function startsClause(reading: Reading, at: number, to: number): boolean {
  const flag = reading.flags[at] ?? 0
  const word = wordOf(reading, at)
  if ((flag & PUNCTUATION) !== 0)
    return word === '$' || word === '€' || word === '£' || word === '‘' || word === '['
  if ((flag & w.PRONOUN) !== 0 && word !== 'one') return true
  if ((flag & w.DAY) !== 0 && (flag & GENITIVE) === 0) return false
  if (word === 'there') return true
  // "letters found on the ship suggested": no clause begins with its verb.
  if (reading.verbs[at]?.forms.has('past') === true && !has(reading, at, CAPITAL)) return false
  const next = wordOf(reading, at + 1)
  if ((flag & w.OBJECT) !== 0 && (flag & (w.POSSESSIVE | w.PRONOUN)) === 0) return false
  const starts =
    (flag & (w.DETERMINER | w.POSSESSIVE | CAPITAL | NUMBER)) !== 0 ||
    isNominal(reading, at) ||
    clauseOpeners.has(word) ||
    ((flag & w.PREPOSITION) !== 0 &&
      (prepositionOpeners.has(word) || comparesNumber(reading, at))) ||
    // "as many as 40 people"
    (word === 'as' && (next === 'many' || next === 'few')) ||
    ((flag & w.ADVERB) !== 0 && (flag & w.DAY) === 0)
  if (!starts) return false
  const limit = Math.min(to, at + 30)
  for (let index = at + 1; index < limit; index += 1) {
    const code = reading.flags[index] ?? 0
    if ((code & PUNCTUATION) !== 0 && wordOf(reading, index) === ';') return false
    // "claimed responsibility, but nobody was held": the verb is of the next clause.
    if (wordOf(reading, index) === 'but' && wordOf(reading, index - 1) === ',') return false
    if ((code & GENITIVE) !== 0 && (code & w.BE) === 0) continue
    if (looksFinite(reading, index)) return true
    const verb = reading.verbs[index]
    if (
      verb !== undefined &&
      !verb.forms.has('ing') &&
      isNominal(reading, index - 1) &&
      !has(reading, index - 1, w.DETERMINER | w.POSSESSIVE)
    )
      return true
    if (
      wordOf(reading, index).endsWith('s') &&
      has(reading, index + 1, w.DETERMINER) &&
      isNominal(reading, index - 1)
    )
      return true
  }
  return false
}

/** "at least 12", "up to 3,000", "about 1.5 million": the preposition belongs to a number. */
function comparesNumber(reading: Reading, at: number): boolean {
  const next = wordOf(reading, at + 1)
  return (
    has(reading, at + 1, NUMBER) ||
    next === 'least' ||
    next === 'most' ||
    (next === 'to' && wordOf(reading, at) === 'up')
  )
}

const clauseOpeners = new Set([
  'if',
  'when',
  'while',
  'although',
  'once',
  'unless',
  'because',
  'until',
  'nobody',
  'nothing',
  'no',
  'none',
  'not',
  'only',
  'neither',
])

const prepositionOpeners = new Set(['despite', 'without', 'unlike', 'more'])

export function startsPhrase(reading: Reading, at: number, to: number): boolean {
  if (at >= to) return false
  const flag = reading.flags[at] ?? 0
  if (opensQuote(reading, at) >= 0) return true
  if ((flag & PUNCTUATION) !== 0) return wordOf(reading, at) === '$'
  if ((flag & (w.DAY | w.CONJUNCTION)) !== 0 && (flag & GENITIVE) === 0) return false
  if ((flag & w.ADVERB) !== 0) return false
  if ((flag & (w.OBJECT | w.DETERMINER | w.POSSESSIVE)) !== 0) return true
  return isNominal(reading, at)
}

/**
 * "officials said the two parted ways": no verb of the clause is known, but "say" with a subject before it and
 * some words after it that name no time has nothing else to govern.
 */
export function saysMuch(reading: Reading, group: Group, at: number, to: number): boolean {
  if (!isNominal(reading, group.first - 1) && !has(reading, group.first - 1, w.PRONOUN))
    return false
  // "said in a statement carried by the agency": no clause, and what was said stands before.
  if (wordOf(reading, at).endsWith('ed') && has(reading, at + 1, w.PREPOSITION)) return false
  const gerund = wordOf(reading, at).endsWith('ing')
  if (
    !gerund &&
    !has(reading, at, w.DETERMINER | w.POSSESSIVE | CAPITAL) &&
    !isNominal(reading, at)
  )
    return false
  if (has(reading, at, PUNCTUATION | w.DAY | w.MONTH | w.OBJECT)) return false
  // Behind the fifth word nothing makes it less.
  for (let index = at; index < Math.min(to, at + 5); index += 1) {
    if (w.timeNouns.has(wordOf(reading, index)) && index < at + 4) return false
    // "Mr. Oden's lead" goes on.
    if (wordOf(reading, index) === '.' && has(reading, index + 1, CAPITAL) && index + 1 < to)
      continue
    if (has(reading, index, PUNCTUATION) && !/^[-$€£]$/u.test(wordOf(reading, index))) return false
  }
  return to - at >= 5
}
