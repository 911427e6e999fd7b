/**
 * Noun phrases that name who speaks: found to the left of a verb ("A spokesman for the ministry,
 * Colonel X, said") or to its right ("said X, a lawyer"), and taken apart into institution, person, role.
 */
import {
  CAPITAL,
  GENITIVE,
  has,
  isNominal,
  looksFinite,
  NUMBER,
  opensQuote,
  PUNCTUATION,
  quoted,
  wordOf,
} from './reading.ts'
import type { Reading } from './reading.ts'
import * as w from './words.ts'

/** A token range, half-open. */
export type Range = readonly [first: number, end: number]

const dashes = new Set(['–', '—', '--'])

export function isDash(reading: Reading, index: number): boolean {
  const word = wordOf(reading, index)
  if (dashes.has(word)) return true
  return word === '-' && (reading.document.tokens[index]?.spaced ?? false)
}

/** The subject that ends right before `end`, not reaching before `from`; null where there is none. */
export function subjectBefore(reading: Reading, end: number, from: number): Range | null {
  const last = end - 1
  if (last < from) return null
  const word = wordOf(reading, last)
  if (has(reading, last, w.PRONOUN) && word !== 'one') return [last, end]
  if (word === 'who' || word === 'which') return [last, end]
  if (word === 'that' && isNominal(reading, last - 1)) return [last, end]
  if (word === ',' || isDash(reading, last) || word === ')') return overAside(reading, last, from)
  if (quoted(reading, last) && wordOf(reading, last) !== "'")
    return overQuotedAside(reading, last, from)
  const bare = withoutTime(reading, end, from)
  const start = nounPhraseStart(reading, bare, from)
  return start === null ? null : [start, bare]
}

/** "X, who called it “a sham,” said": the aside ends in a quotation with its comma. */
function overQuotedAside(reading: Reading, last: number, from: number): Range | null {
  const quote = reading.document.quotes[reading.document.topQuoteOf[last] ?? -1]
  if (quote === undefined || reading.document.text[quote.inner[1] - 1] !== ',') return null
  for (let at = from; at < last; at += 1) {
    if (quoted(reading, at)) return null
    if (wordOf(reading, at) !== ',') continue
    const aside =
      has(reading, at + 1, w.RELATIVE) || (reading.verbs[at + 1]?.forms.has('ing') ?? false)
    const start = aside ? nounPhraseStart(reading, at, from) : null
    return start === null ? null : [start, at]
  }
  return null
}

/** "the ministry on Sunday said": the time between subject and verb is no part of the source. */
export function withoutTime(reading: Reading, end: number, from: number): number {
  let at = end
  while (
    at - 2 > from &&
    (has(reading, at - 1, w.DAY | w.ADVERB) || w.timeNouns.has(wordOf(reading, at - 1)))
  ) {
    if (has(reading, at - 1, GENITIVE)) break
    at -= 1
  }
  if (at === end) return end
  const word = wordOf(reading, at - 1)
  if (word === 'on' || word === 'late' || word === 'early')
    return wordOf(reading, at - 2) === 'on' ? at - 2 : at - 1
  return has(reading, at, w.DAY | w.ADVERB) ? at : end
}

/** "X, a lawyer, said", "X (the Post) said", "X, who …, said", "X, however, said". */
function overAside(reading: Reading, last: number, from: number): Range | null {
  const word = wordOf(reading, last)
  const opener = word === ')' ? '(' : word
  if (word === ',') {
    const whole = overAsides(reading, last, from)
    if (
      whole !== null &&
      has(reading, whole[0], CAPITAL | w.DETERMINER | w.POSSESSIVE) &&
      isApposition(reading, firstAside(reading, whole), last)
    )
      return whole
  }
  let open = last - 1
  const limit = Math.max(from, last - 45)
  while (open >= limit && !(wordOf(reading, open) === opener && !quoted(reading, open))) open -= 1
  if (open < limit || open <= from) return null
  // A list of several appositions: "X, a doctor, 45, said".
  let first = open
  const inside = open + 1
  const apposition = isApposition(reading, inside, last)
  if (apposition && opener === ',') {
    const farther = previousComma(reading, open - 1, Math.max(from, open - 25))
    if (farther > from && isApposition(reading, farther + 1, open) && endsInName(reading, farther))
      first = farther
  }
  const start = nounPhraseStart(reading, first, from)
  if (start === null) return null
  const relative = has(reading, inside, w.RELATIVE)
  return apposition || relative || word === ')'
    ? [start, word === ')' ? last + 1 : last]
    : [start, first]
}

/**
 * "X, 35, the head of Y and Z, said": the first phrase of the sentence with all that describes it, where
 * every verb between stands in a relative clause. Null where the sentence does not begin so.
 */
function overAsides(reading: Reading, last: number, from: number): Range | null {
  let comma = -1
  for (let at = from; at < last; at += 1) {
    if (quoted(reading, at)) return null
    if (wordOf(reading, at) === ',') {
      comma = at
      break
    }
    if (looksFinite(reading, at) && relativeBefore(reading, at, from) < 0) return null
    if (has(reading, at, w.SUBORDINATOR) && !has(reading, at, w.RELATIVE)) return null
  }
  if (comma <= from || last - comma < 3 || last - comma > 60) return null
  let relative = -100
  for (let at = comma + 1; at < last; at += 1) {
    if (has(reading, at, w.RELATIVE)) relative = at
    if (quoted(reading, at)) return null
    if (
      looksFinite(reading, at) &&
      at - relative > 14 &&
      !(
        wordOf(reading, at - 1) === ',' &&
        (wordOf(reading, at).endsWith('ed') || wordOf(reading, at + 1) === 'by')
      )
    )
      return null
  }
  const start = nounPhraseStart(reading, comma, from)
  if (start === null) return null
  // Only conjunctions and adverbs may go before the phrase.
  for (let at = from; at < start; at += 1)
    if (!has(reading, at, w.CONJUNCTION | w.ADVERB | PUNCTUATION)) return null
  return [start, last]
}

function firstAside(reading: Reading, range: Range): number {
  let at = range[0]
  while (at < range[1] && wordOf(reading, at) !== ',') at += 1
  return at + 1
}

function endsInName(reading: Reading, comma: number): boolean {
  return has(reading, comma - 1, CAPITAL)
}

function previousComma(reading: Reading, from: number, limit: number): number {
  for (let at = from; at >= limit; at -= 1)
    if (wordOf(reading, at) === ',' && !quoted(reading, at)) return at
  return -1
}

function isApposition(reading: Reading, first: number, end: number): boolean {
  if (first >= end) return false
  if (has(reading, first, w.RELATIVE) && wordOf(reading, first) !== 'that') return true
  if (
    has(reading, first, w.PREPOSITION | w.SUBORDINATOR | w.PRONOUN | w.CONJUNCTION) &&
    !has(reading, first, w.DETERMINER)
  )
    return false
  if (has(reading, first, w.ADVERB) && end - first === 1) return false
  if (has(reading, first, w.DETERMINER | w.POSSESSIVE | NUMBER | CAPITAL))
    return !clauseIn(reading, first, end)
  return (
    isNominal(reading, first) &&
    !clauseIn(reading, first, end) &&
    !/(?:ing|ed)$/u.test(wordOf(reading, first))
  )
}

function clauseIn(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    if (has(reading, at, w.RELATIVE)) return false
    if (has(reading, at, w.BE | w.MODAL | w.HAVE | w.DO) && !has(reading, at, GENITIVE)) return true
  }
  return false
}

/** First token of the noun phrase that ends before `end`; null where none ends there. */
export function nounPhraseStart(reading: Reading, end: number, from: number): number | null {
  let start = end
  let at = end - 1
  const limit = Math.max(from, end - 40)
  while (at >= limit) {
    const flag = reading.flags[at] ?? 0
    const word = wordOf(reading, at)
    if ((flag & PUNCTUATION) !== 0) {
      if (
        word === '.' &&
        has(reading, at - 1, CAPITAL) &&
        !(reading.document.tokens[at]?.spaced ?? true)
      ) {
        at -= 1
        continue
      }
      if (
        (word === '%' ||
          word === '$' ||
          word === '-' ||
          word === '&' ||
          word === '/' ||
          word === "'" ||
          word === '’') &&
        !isDash(reading, at)
      ) {
        at -= 1
        continue
      }
      if (word === ')') {
        const open = openBracket(reading, at, limit)
        if (open >= 0) {
          at = open - 1
          continue
        }
      }
      break
    }
    if ((flag & w.RELATIVE) !== 0) break
    if ((flag & w.CONJUNCTION) !== 0 && (flag & CAPITAL) === 0) {
      if ((word === 'and' || word === 'or') && start < end && joinsNames(reading, at, limit)) {
        at -= 1
        continue
      }
      break
    }
    if (
      start === at + 1 &&
      approximators.has(word) &&
      has(reading, start, NUMBER | w.DETERMINER) &&
      !articles.has(wordOf(reading, start))
    ) {
      start = at
      at -= 1
      continue
    }
    if (
      (word === 'outside' || word === 'inside') &&
      start === at + 1 &&
      isNominal(reading, at + 1)
    ) {
      // "Outside experts": an adjective here.
      start = at
      at -= 1
      continue
    }
    if ((flag & w.PREPOSITION) !== 0) {
      if (at - 1 >= limit && canHavePhrase(reading, at - 1) && (flag & w.SUBORDINATOR) === 0) {
        at -= 1
        continue
      }
      if (word === 'as' || start === end) break
      // The phrase would begin with a preposition: what comes after its own noun phrase is the subject.
      return afterPrepositional(reading, at, end)
    }
    if ((flag & w.SUBORDINATOR) !== 0) break
    if ((flag & (w.DETERMINER | w.POSSESSIVE)) !== 0) {
      start = at
      if (has(reading, at - 1, w.PREPOSITION) && at - 1 >= limit) {
        at -= 1
        continue
      }
      if (word === 'the' || word === 'a' || word === 'an' || (flag & w.POSSESSIVE) !== 0) {
        if (has(reading, at - 1, w.DETERMINER) && at - 1 >= limit) {
          at -= 1
          continue
        }
        break
      }
      at -= 1
      continue
    }
    if ((flag & (w.ADVERB | w.NEGATION)) !== 0 && (flag & CAPITAL) === 0) {
      // "most senior officials", "recently freed hostages"
      if (start < end && at - 1 >= limit && has(reading, at - 1, w.DETERMINER | w.POSSESSIVE)) {
        at -= 1
        continue
      }
      break
    }
    if (
      (flag & (w.DAY | w.MONTH)) !== 0 &&
      start < end &&
      has(reading, start, w.DETERMINER | w.POSSESSIVE)
    )
      break
    if ((flag & (w.PRONOUN | w.ADVERB)) !== 0) break
    if (looksFinite(reading, at)) {
      const head = relativeBefore(reading, at, limit)
      if (head >= 0) {
        at = head
        continue
      }
      if (
        wordOf(reading, at - 1) !== 'those' &&
        (start === end || !participleInPhrase(reading, at, limit))
      )
        break
    }
    start = at
    at -= 1
  }
  while (start < end && has(reading, start, PUNCTUATION)) start += 1
  while (start < end - 1 && has(reading, start, w.ADVERB | w.DAY) && !has(reading, start, GENITIVE))
    start += 1
  return start < end ? start : null
}

const approximators = new Set(
  'about around over only nearly roughly almost some just under fewer'.split(' '),
)
const articles = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those'])

function openBracket(reading: Reading, close: number, limit: number): number {
  for (let at = close - 1; at >= limit; at -= 1) if (wordOf(reading, at) === '(') return at
  return -1
}

function canHavePhrase(reading: Reading, index: number): boolean {
  const word = wordOf(reading, index)
  if (word === '.') return has(reading, index - 1, CAPITAL)
  if (word === '%') return true
  return (
    (isNominal(reading, index) ||
      ['one', 'some', 'many', 'most', 'those', 'all', 'several', 'few'].includes(word)) &&
    !has(reading, index, w.DAY) &&
    !looksFinite(reading, index)
  )
}

function joinsNames(reading: Reading, conjunction: number, limit: number): boolean {
  if (!isNominal(reading, conjunction - 1)) return false
  for (let at = conjunction - 1; at >= limit; at -= 1) {
    if (has(reading, at, PUNCTUATION) && wordOf(reading, at) !== '-' && wordOf(reading, at) !== '.')
      break
    if (has(reading, at, w.CONJUNCTION | w.SUBORDINATOR) && !has(reading, at, CAPITAL)) break
    if (looksFinite(reading, at) && relativeBefore(reading, at, limit) < 0) return false
  }
  return true
}

function relativeBefore(reading: Reading, verb: number, limit: number): number {
  for (let at = verb - 1; at >= Math.max(limit, verb - 8); at -= 1) {
    if (has(reading, at, w.RELATIVE))
      return wordOf(reading, at) === 'that' && !isNominal(reading, at - 1) ? -1 : at - 1
    if (has(reading, at, PUNCTUATION)) return -1
  }
  return -1
}

function participleInPhrase(reading: Reading, index: number, limit: number): boolean {
  const word = wordOf(reading, index)
  if (!word.endsWith('ed') || index <= limit) return false
  if (wordOf(reading, index - 1) === 'those') return true
  return isNominal(reading, index - 1) && has(reading, index + 1, w.PREPOSITION)
}

/** "In London officials", "On Sunday the ministry": where the subject begins after the first phrase. */
function afterPrepositional(reading: Reading, preposition: number, end: number): number | null {
  for (let at = preposition + 2; at < end; at += 1) {
    if (has(reading, at, w.DETERMINER | w.POSSESSIVE) && !has(reading, at - 1, w.PREPOSITION))
      return at
    if (has(reading, at - 1, w.DAY | w.MONTH) && !has(reading, at, w.DAY | w.MONTH | NUMBER))
      return at
    if (
      has(reading, at, CAPITAL) &&
      !has(reading, at - 1, CAPITAL | w.PREPOSITION | w.DETERMINER) &&
      isNominal(reading, at - 1) &&
      !titles.has(wordOf(reading, at - 1))
    )
      return at
  }
  return null
}

/** The subject that begins at `first` after an inverted verb ("said X, a lawyer"); null if none. */
export function subjectAfter(reading: Reading, first: number, to: number): Range | null {
  if (first >= to) return null
  if (has(reading, first, w.PRONOUN)) return [first, first + 1]
  if (!isNominal(reading, first) || opensQuote(reading, first) >= 0) return null
  let at = first
  let asides = 0
  let core = first
  while (at < to) {
    const flag = reading.flags[at] ?? 0
    const word = wordOf(reading, at)
    if (quoted(reading, at)) break
    if ((flag & PUNCTUATION) !== 0) {
      if (word === '.' && at + 1 < to && has(reading, at - 1, CAPITAL)) {
        at += 1
        continue
      }
      if (
        (word === '-' || word === '&' || word === "'" || word === '’' || word === '/') &&
        !isDash(reading, at)
      ) {
        at += 1
        continue
      }
      if (word === '(') {
        while (at < to && wordOf(reading, at) !== ')') at += 1
        at += 1
        core = at
        continue
      }
      if (word === ',' && asides < 3 && startsAside(reading, at + 1, to)) {
        asides += 1
        at += 1
        continue
      }
      break
    }
    if (
      (flag & w.RELATIVE) !== 0 &&
      (wordOf(reading, at - 1) === ',' || word === 'who' || word === 'whose')
    ) {
      // "said X, who heads the mission": the description belongs to the source.
      const stop = nextStop(reading, at, to)
      return [first, stop]
    }
    if (word === 'who' || word === 'whom' || word === 'whose' || word === 'which') break
    if (
      (flag & (w.SUBORDINATOR | w.AUXILIARY | w.NEGATION)) !== 0 &&
      (flag & (CAPITAL | w.PREPOSITION | GENITIVE)) === 0
    )
      break
    if ((flag & w.PREPOSITION) !== 0 && (flag & CAPITAL) === 0) {
      if (
        !attaching.has(word) &&
        !(word === 'in' && (asides > 0 || locates(reading, at + 1))) &&
        !(word === 'by' && paperwork.has(wordOf(reading, at - 1)))
      )
        break
      if (has(reading, at + 1, w.DAY | w.MONTH)) break
      if (!isNominal(reading, at + 1)) break
      at += 1
      continue
    }
    if ((flag & w.ADVERB) !== 0 && (flag & w.DAY) === 0 && asides > 0) {
      at += 1
      continue
    }
    if ((flag & (w.DAY | w.ADVERB | w.PRONOUN)) !== 0 && (flag & GENITIVE) === 0 && at > first)
      break
    if ((flag & w.CONJUNCTION) !== 0 && (flag & CAPITAL) === 0) {
      if (word !== 'and' || !isNominal(reading, at + 1)) break
      at += 1
      continue
    }
    if (at > first && looksFinite(reading, at)) break
    at += 1
    core = at
  }
  while (
    core > first &&
    has(reading, core - 1, PUNCTUATION) &&
    wordOf(reading, core - 1) !== ')' &&
    wordOf(reading, core - 1) !== '.'
  )
    core -= 1
  return core > first ? [first, core] : null
}

const attaching = new Set(['of', 'for', 'from', 'at', 'with', 'against', 'to'])

const paperwork = new Set(
  'report statement study poll survey letter article paper analysis document statements reports'.split(
    ' ',
  ),
)

/** "farmers in the valley", "officials in Baku"; "in a statement" is no place. */
function locates(reading: Reading, index: number): boolean {
  if (has(reading, index, CAPITAL) && !has(reading, index, w.DAY | w.MONTH | NUMBER)) return true
  return (
    wordOf(reading, index) === 'the' &&
    isNominal(reading, index + 1) &&
    !/^(?:statement|interview|report|letter|post|same|past|last|wake|event|end)$/u.test(
      wordOf(reading, index + 1),
    )
  )
}

function startsAside(reading: Reading, index: number, to: number): boolean {
  if (index >= to || quoted(reading, index)) return false
  if (has(reading, index, w.RELATIVE))
    return wordOf(reading, index) === 'who' || wordOf(reading, index) === 'whose'
  if (has(reading, index, w.DETERMINER | w.POSSESSIVE)) return true
  const word = wordOf(reading, index)
  if (titles.has(word) || roles.has(word)) return true
  if (
    word === 'former' ||
    word === 'head' ||
    word === 'deputy' ||
    word === 'senior' ||
    word === 'acting'
  )
    return true
  return (
    (has(reading, index, NUMBER) || has(reading, index, CAPITAL)) && !has(reading, index, w.DAY)
  )
}

/** Index of the comma, dash or end of clause after `index`. */
export function nextStop(reading: Reading, index: number, to: number): number {
  let at = index
  while (at < to) {
    const word = wordOf(reading, at)
    if (
      !quoted(reading, at) &&
      (word === ',' || word === ';' || word === ':' || isDash(reading, at))
    )
      break
    if (at === to - 1 && has(reading, at, PUNCTUATION)) break
    at += 1
  }
  return at
}

/** Words before a personal name that are a person's office or rank. */
export const titles: ReadonlySet<string> = new Set(
  `president minister premier chancellor senator sen rep gov governor mayor general gen colonel col major maj captain capt
  lieutenant lt sergeant commander admiral ambassador secretary secretary-general chairman chairwoman chair chief director
  prosecutor judge justice king queen prince sheikh bishop archbishop pope imam rabbi pastor doctor dr mr mrs ms miss sir lord
  lady professor prof representative congressman congresswoman lawmaker leader speaker spokesman spokeswoman spokesperson
  envoy analyst economist lawyer attorney officer official adviser advisor aide correspondent reporter ombudsman
  rapporteur coordinator commissioner inspector deputy head candidate nominee president-elect`.split(
    /\s+/u,
  ),
)

export const roles: ReadonlySet<string> = new Set(
  `spokesman spokeswoman spokesperson spokespeople official officials officer representative representatives adviser advisor
  aide aides lawyer lawyers source sources head chief director chairman chairwoman commander minister president secretary
  ambassador envoy analyst expert experts professor researcher activist activists witness witnesses resident residents
  author editor editors founder member members leader leaders governor mayor senator doctor doctors nurse teacher
  correspondent reporter journalist strategist economist`.split(/\s+/u),
)
