/** Counted nouns and their classes: "16 soldiers", "dozens of people", "civilians", "another 15". */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { CountedPhrase, Quantity } from '../../pack.ts'
import { isOfWhole } from './befallen.ts'
import { currencySigns, units } from './counted-classes.ts'
import { nounAt } from './counted-nouns.ts'
import { endsDesignation, isSerial, measureEnd, opensMeasured } from './designations.ts'
import { quantityAt } from './numbers.ts'
import { isPart, together } from './parts-of-figures.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, NUMBER, readingOf, wordOf } from './reading.ts'
import { isFormerFigure } from './revisions.ts'
import { afterFraction, afterWhole, isShare } from './shares.ts'
import * as w from './words.ts'

/**
 * Counted phrases of a token range. `isTrigger` tells where a verb begins, so that "16 killed" counts
 * no noun.
 */
export function countedPhrases(
  document: Document,
  first: number,
  end: number,
  isTrigger: (index: number) => boolean,
): CountedPhrase[] {
  const reading = readingOf(document)
  const result: CountedPhrase[] = []
  let skipped: CountedPhrase | null = null
  let at = first
  while (at < end) {
    const share = afterFraction(reading, at, end)
    if (share > at) {
      at = share
      continue
    }
    const phrase =
      numbered(document, reading, at, first, end, isTrigger) ??
      plain(document, reading, at, end, isTrigger)
    if (phrase === null) {
      at += 1
      continue
    }
    const last = result.at(-1)
    // "two civilians, a woman and a child, …": the same people again.
    const again =
      last !== undefined &&
      phrase.first === last.end + 1 &&
      (wordOf(reading, last.end) === ',' ||
        (skipped === last && wordOf(reading, last.end) === 'and')) &&
      /^an?$/u.test(wordOf(reading, phrase.first))
    if (again && last.quantity !== null) {
      skipped = { ...last, end: phrase.end }
      result[result.length - 1] = skipped
      at = Math.max(phrase.end, at + 1)
      continue
    }
    const both = last === undefined ? null : together(document, reading, last, phrase)
    if (both !== null) {
      result[result.length - 1] = both
      at = Math.max(phrase.end, at + 1)
      continue
    }
    if (phrase.quantity !== null && isFormerFigure(reading, phrase.first, first))
      result.push({ ...phrase, former: true })
    else result.push(isPart(reading, phrase, last, first) ? { ...phrase, part: true } : phrase)
    at = Math.max(
      phrase.quantity === null ? phrase.end : afterMembers(reading, phrase.end, end),
      at + 1,
    )
    continue
  }
  return result
}

const members = new Set(['all', 'both', 'mostly', 'members'])
const mostOf = new Set(['most', 'many', 'half', 'several', 'some'])

/** After ", all members of one family,", ", most of them children,": it says again who they were. */
function afterMembers(reading: Reading, comma: number, end: number): number {
  if (wordOf(reading, comma) !== ',') return comma
  const opening = wordOf(reading, comma + 1)
  const some = mostOf.has(opening) && wordOf(reading, comma + 2) === 'of'
  if (!some && !members.has(opening)) return comma
  for (let at = comma + 1; at < Math.min(end, comma + 10); at += 1)
    if (wordOf(reading, at) === ',') return at
  return comma
}

function numbered(
  document: Document,
  reading: Reading,
  at: number,
  from: number,
  end: number,
  isTrigger: (index: number) => boolean,
): CountedPhrase | null {
  let start = at
  let additional = false
  const opening = wordOf(reading, at)
  if (opening === 'another' || (opening === 'additional' && at > from)) {
    additional = true
    start = at + 1
  } else if (opening === 'an' && wordOf(reading, at + 1) === 'additional') {
    additional = true
    start = at + 2
  } else if (opening === 'a' && wordOf(reading, at + 1) === 'further') {
    additional = true
    start = at + 2
  }
  const determined =
    wordOf(reading, start) === 'the' ||
    wordOf(reading, start) === 'all' ||
    wordOf(reading, start) === 'these'
  if (determined) return null
  if (endsDesignation(reading, start)) return null
  const quantity = quantityAt(reading, start, end)
  if (quantity === null) {
    const word = wordOf(reading, at)
    // "a woman and a child": one of each.
    if ((word === 'a' || word === 'an') && !additional) {
      const noun = nounAt(reading, at + 1, end, isTrigger)
      if (noun === null || noun.key === null) return null
      if (noun.end - measureEnd(reading, noun.first, end) > 4) return null
      if (/(?:s|men|people|women|children)$/u.test(wordOf(reading, noun.end - 1))) return null
      return {
        first: at,
        end: noun.end,
        quantity: { low: 1, high: 1, comparator: 'eq', first: at, end: at + 1 },
        noun: spanOf(document, noun.first, noun.end),
        class: noun.key,
      }
    }
    return null
  }
  if (isDateOrUnit(reading, quantity, end)) return null
  if (isShare(reading, quantity.first, quantity.end, end)) return null
  // "all members of one family": it says who they were, not how many.
  if (wordOf(reading, start) === 'one' && wordOf(reading, start - 1) === 'of') return null
  const whole = afterWhole(reading, quantity.end, end)
  let index = whole < 0 ? quantity.end : whole
  // "12 of 30 wounded people"
  if (whole >= 0 && isOfWhole(reading, index)) index += 1
  // "12 were killed; another 20 were wounded" counts all of the wounded: only "further" says that some were counted before.
  let more = additional && opening !== 'another'
  if (
    wordOf(reading, index) === 'more' ||
    wordOf(reading, index) === 'additional' ||
    wordOf(reading, index) === 'other'
  ) {
    additional = true
    more = wordOf(reading, index) !== 'other'
    index += 1
  }
  let others = false
  if (wordOf(reading, index) === 'others') {
    additional = true
    others = true
    index += 1
  }
  const noun =
    others || isTrigger(index) || isArticle(wordOf(reading, index))
      ? null
      : nounAt(reading, index, end, isTrigger)
  if (noun !== null && units.has(wordOf(reading, noun.end - 1))) return null
  // "in three provinces": where, not who.
  if (noun !== null && noun.key === null && locating.has(wordOf(reading, at - 1))) return null
  const ofThose =
    noun === null &&
    wordOf(reading, index) === 'of' &&
    /^(?:which|whom)$/u.test(wordOf(reading, index + 1))
  return {
    first: at,
    end: noun?.end ?? (ofThose ? index + 2 : index),
    quantity,
    ...(ofThose ? { ofThose } : {}),
    noun: noun === null ? null : spanOf(document, noun.first, noun.end),
    class: noun?.key ?? null,
    ...(additional ? { additional: true } : {}),
    ...(more ? { more: true } : {}),
  }
}

const locating = new Set(['in', 'at', 'across', 'near', 'within', 'from', 'inside'])

/** "nine a day earlier": what begins with an article is not what is counted. */
function isArticle(word: string): boolean {
  return word === 'a' || word === 'an'
}

/** Dates, years, times, ages, scores and measures count nothing here. */
function isDateOrUnit(reading: Reading, quantity: Quantity, end: number): boolean {
  const next = wordOf(reading, quantity.end)
  // "14 Year 10 pupils"
  if (isSerial(reading, quantity.end + 1)) return false
  const first = quantity.first
  if (quantity.comparator === 'vague')
    return units.has(next) || (next === 'of' && units.has(wordOf(reading, quantity.end + 1)))
  if (units.has(next) || w.timeNouns.has(next)) return true
  if (next === '-' && measureEnd(reading, quantity.end - 1, end) > quantity.end) return true
  // "more than $40"
  if (hasCurrencySign(reading, first, quantity.end)) return true
  if (has(reading, first - 1, w.MONTH) && has(reading, first - 1, CAPITAL)) return true
  if (has(reading, quantity.end, w.MONTH) && has(reading, quantity.end, CAPITAL)) return true
  const word = wordOf(reading, first)
  if (
    /^(?:19|20)\d\d$/u.test(word) &&
    (['in', 'since', 'of', 'by', 'until', ','].includes(wordOf(reading, first - 1)) ||
      has(reading, first - 1, w.MONTH | NUMBER))
  )
    return true
  if (['$', '€', '£', 'aged', 'article', 'no', 'age', '#'].includes(wordOf(reading, first - 1)))
    return true
  if (next === ':' && has(reading, quantity.end + 1, NUMBER)) return true
  // "one" as a pronoun: "one of them" counts, "one another" does not.
  if (word === 'one' && ['another', 'day', 'thing', 'side', 'way', 'reason'].includes(next))
    return true
  return word === '-' || quantity.end > end
}

function hasCurrencySign(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (currencySigns.has(wordOf(reading, at))) return true
  return false
}

/** Second words of verbs: "shot down jets". */
const particles = new Set(['down', 'out', 'up', 'off', 'over'])

/** A bare classed noun: "civilians", "the soldiers". */
function plain(
  document: Document,
  reading: Reading,
  at: number,
  end: number,
  isTrigger: (index: number) => boolean,
): CountedPhrase | null {
  const measured = opensMeasured(reading, at, end)
  if (
    (!measured && !isNominal(reading, at)) ||
    has(reading, at, w.DETERMINER | w.POSSESSIVE) ||
    (!measured && has(reading, at, NUMBER)) ||
    particles.has(wordOf(reading, at)) ||
    isTrigger(at)
  )
    return null
  const noun = nounAt(reading, at, end, isTrigger, false)
  if (noun === null || noun.key === null) return null
  // From the beginning of the run only, so that modifiers stay with their noun.
  return {
    first: at,
    end: noun.end,
    quantity: null,
    noun: spanOf(document, noun.first, noun.end),
    class: noun.key,
  }
}
