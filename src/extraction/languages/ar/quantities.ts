/** Figures: numbers with their comparators, and vague ones; worked out once for a document. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import type { Quantity } from '../../pack.ts'
import type { Comparator } from '../../types.ts'
import { byToken } from './by-token.ts'
import {
  after,
  amounts,
  comparatorsBefore,
  comparisonNegations,
  definiteRounds,
  exceeding,
  lessVerbs,
  measureDuals,
  measures,
  monthHeads,
  moreVerbs,
  numberWords,
  reachVerbs,
  sizes,
  subjectsCounted,
  thresholds,
  times,
  vagueWords,
} from './number-words.ts'
import { type Bare, isNumberBegin, numberAt } from './numbers.ts'
import { wholeBehind, wholeOfNamed } from './wholes.ts'
import { list } from './words.ts'

type Comparison = (typeof comparatorsBefore)[number]

/** A figure; `kind` tells what measures («شهرين», «10 في المئة», «دولار») from what counts heads or things. */
export interface Figure extends Quantity {
  readonly kind: 'count' | 'measure' | 'percent'
  /** Where its noun stands, if behind the whole that it is a part of: «99 من أصل 110 مسيرات». */
  readonly nounAt?: number
}

/** First word -> the comparators that begin with it, longest first. */
const comparatorsByHead = Map.groupBy(comparatorsBefore, ({ words }) => words[0] ?? '')

/** The comparators that begin with a word, also behind a clitic: «وأكثر من», «بنحو», «لما لا يقل عن». */
function comparatorsAt(word: string): readonly Comparison[] {
  const plain = /^[وفبل].../u.test(word) || /^[وبل]ما$/u.test(word) ? word.slice(1) : ''
  return comparatorsByHead.get(word) ?? comparatorsByHead.get(plain) ?? none
}

/** What `comparatorsByHead` has no entry for: one object for nearly every token. */
const none: readonly Comparison[] = []

function matches(document: Document, index: number, words: readonly string[]): boolean {
  return words.every((word, offset) => wordAt(document, index + offset) === word)
}

/** Bounds of a number under a comparator: more than n is [n, null], vague is [null, null]. */
function bounded(
  amount: number,
  comparator: Comparator,
): { low: number | null; high: number | null } {
  if (comparator === 'more_than' || comparator === 'at_least') return { low: amount, high: null }
  if (comparator === 'less_than' || comparator === 'at_most') return { low: null, high: amount }
  return { low: amount, high: amount }
}

/** False for nearly every word: no figure begins with it. */
const mayBegin = byToken(
  (word) =>
    comparatorsAt(word).length > 0 ||
    comparisonNegations.has(word) ||
    moreVerbs.has(word) ||
    lessVerbs.has(word) ||
    measureDuals.has(word) ||
    vagueOf(word) !== '' ||
    ['ما', 'بين', 'من'].includes(word) ||
    isNumberBegin(word),
  false,
)

const known = new WeakMap<Document, readonly Figure[]>()

/** All figures of a document in order. Dates, times, years and labels are left out. */
function figuresOf(document: Document): readonly Figure[] {
  const earlier = known.get(document)
  if (earlier !== undefined) return earlier
  const found: Figure[] = []
  const end = document.tokens.length
  for (let at = 0; at < end; ) {
    const token = document.tokens[at]
    if (token?.kind === 'punct' || (token?.kind === 'word' && !mayBegin(document, at))) {
      at += 1
      continue
    }
    const ofPart = token?.norm === 'من' ? wholeOfNamed(document, at, found.at(-1), end) : -1
    if (ofPart > at) {
      at = ofPart
      continue
    }
    const figure = quantityAt(document, at, end)
    if (figure === null) {
      const skipped = numberAt(document, at, end)
      at = skipped === null ? at + 1 : Math.max(skipped.end, at + 1)
      continue
    }
    const whole = wholeBehind(document, figure, end)
    if (whole === null) found.push(figure)
    else if (!whole.share) found.push({ ...figure, nounAt: whole.end })
    at = Math.max(whole?.end ?? figure.end, at + 1)
  }
  known.set(document, found)
  return found
}

/** Figures of every kind in a token range, in order. */
export function figuresIn(document: Document, first: number, end: number): readonly Figure[] {
  const all = figuresOf(document)
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.first ?? 0) < first) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < all.length && (all[last]?.end ?? 0) <= end) last += 1
  return all.slice(low, last)
}

/** Figures that count heads or things. */
export function quantitiesIn(document: Document, first: number, end: number): readonly Figure[] {
  return figuresIn(document, first, end).filter((figure) => figure.kind === 'count')
}

function quantityAt(document: Document, at: number, end: number): Figure | null {
  const compared = comparedAt(document, at, end)
  if (compared !== undefined) return compared
  const range = rangeAt(document, at, end)
  if (range !== null) return range
  const vague = vagueAt(document, at, end)
  if (vague !== undefined) return vague
  if (measureDuals.has(wordAt(document, at)))
    return { low: 2, high: 2, comparator: 'eq', first: at, end: at + 1, kind: 'measure' }
  const number = numberAt(document, at, end)
  const kind = number === null ? null : kindOf(document, at, number.end)
  if (number === null || kind === null) return null
  const last = kind === 'percent' ? percentEnd(document, number.end) : number.end
  for (const phrase of after)
    for (let skip = 0; skip <= 2; skip += 1)
      if (matches(document, last + skip, phrase.words) && last + skip < end)
        return figure(number.amount, phrase.comparator, at, last, kind)
  return figure(number.amount, 'eq', at, last, kind)
}

function figure(
  amount: number,
  comparator: Comparator,
  first: number,
  end: number,
  kind: Figure['kind'],
): Figure {
  return { ...bounded(amount, comparator), comparator, first, end, kind }
}

/** A figure that words of comparison begin; null where they stand before a date, undefined where none stand. */
function comparedAt(document: Document, at: number, end: number): Figure | null | undefined {
  const negated = comparisonNegations.has(wordAt(document, at))
  if (negated) {
    const compared = comparedBy(document, at + 1, end, true)
    if (compared != null) return { ...compared, first: Math.min(compared.first, at) }
  }
  return comparedBy(document, at, end, false)
}

/** «لم يتجاوز 12» is at most 12, «لم يقل عن 12» at least; what is not near a figure has no other sense. */
const negatedComparators: ReadonlyMap<Comparator, Comparator> = new Map([
  ['more_than', 'at_most'],
  ['less_than', 'at_least'],
])

function comparedBy(
  document: Document,
  at: number,
  end: number,
  negated: boolean,
): Figure | null | undefined {
  for (const phrase of comparatorsAt(wordAt(document, at))) {
    if (!phrase.words.every((word, next) => next === 0 || wordAt(document, at + next) === word))
      continue
    const comparator = negated ? negatedComparators.get(phrase.comparator) : phrase.comparator
    if (comparator === undefined) continue
    const last = at + phrase.words.length
    const from = exceeding.has(phrase.words.at(-1) ?? '') ? afterSubject(document, last, end) : last
    const number =
      numberAt(document, from, end) ??
      roundAt(document, from, end) ??
      bracketedAt(document, from, end)
    // «حتى 2030»: a year.
    if (phrase.words[0] === 'حتي' && (number === null || isYear(number.amount))) continue
    if (number === null) {
      const vague = vagueAt(document, from, end)
      if (vague == null) continue
      return { ...vague, first: at }
    }
    const kind = kindOf(document, from, number.end)
    if (kind === null) return null
    const stop = kind === 'percent' ? percentEnd(document, number.end) : number.end
    // A subject between verb and number is no part of the figure.
    const first = from === last ? at - Number(negated) : from
    return figure(number.amount, comparator, first, stop, kind)
  }
  return splitComparison(document, at, end, negated)
}

const isYear = (amount: number) => amount >= 1900 && amount < 2100

/** «نحو (50) شخصا». */
function bracketedAt(document: Document, at: number, end: number): Bare | null {
  return wordAt(document, at) === '(' && wordAt(document, at + 2) === ')'
    ? numberAt(document, at + 1, Math.min(end, at + 2))
    : null
}

/** «المليون», «عتبة الألف» behind words of comparison. */
function roundAt(document: Document, at: number, end: number): Bare | null {
  const from = thresholds.has(wordAt(document, at)) ? at + 1 : at
  const amount = from < end ? definiteRounds.get(wordAt(document, from)) : undefined
  return amount === undefined ? null : { amount, end: from + 1 }
}

/** «تقل أجورهم عن 400 دينار», «لا تزيد مساحته على هكتارين», «لم يصل عددهم إلى 50»: the subject stands between. */
function splitComparison(
  document: Document,
  at: number,
  end: number,
  negated: boolean,
): Figure | undefined {
  const verb = wordAt(document, at)
  const more = moreVerbs.has(verb)
  const reached = negated && reachVerbs.has(verb)
  if (!more && !reached && !lessVerbs.has(verb)) return undefined
  for (let link = at + 1; link < Math.min(end, at + 7); link += 1) {
    const word = wordAt(document, link)
    if (document.tokens[link]?.kind !== 'word') return undefined
    if (reached ? word !== 'الي' : word !== 'عن' && !(more && word === 'علي')) continue
    const number = numberAt(document, link + 1, end)
    const kind = number === null ? null : kindOf(document, link + 1, number.end)
    if (number === null || kind === null) return undefined
    const comparator = more
      ? negated
        ? 'at_most'
        : 'more_than'
      : negated && !reached
        ? 'at_least'
        : 'less_than'
    const stop = kind === 'percent' ? percentEnd(document, number.end) : number.end
    const first = link === at + 1 ? at - Number(negated) : link + 1
    return figure(number.amount, comparator, first, stop, kind)
  }
  return undefined
}

/** The vague word in a word with or without its clitic, or ''. */
function vagueOf(word: string): string {
  if (vagueWords.has(word)) return word
  const plain = word.length > 4 && /^[وبل]/u.test(word) ? word.slice(1) : ''
  return vagueWords.has(plain) ? plain : ''
}

/** «عشرات», «عدد من», «أعداد كبيرة من»; null where the word counts nothing here, undefined where it is none. */
function vagueAt(document: Document, at: number, end: number): Figure | null | undefined {
  if (document.tokens[at]?.kind !== 'word') return undefined
  const plain = vagueOf(wordAt(document, at))
  if (plain === '') return undefined
  let last = at + 1
  while (last < end && vagueWords.has(wordAt(document, last))) last += 1
  // «عدد» alone heads a figure that is told: «عدد القتلى».
  if (amounts.has(plain) || plain.endsWith('عديد')) {
    const great = sizes.has(wordAt(document, last))
    if (great) last += 1
    if (wordAt(document, last) !== 'من') return null
  }
  const kind = measures.has(wordAt(document, last)) ? 'measure' : 'count'
  return { low: null, high: null, comparator: 'vague', first: at, end: last, kind }
}

/**
 * The number behind the subject of its verb («تتجاوز حصيلة القتلى 20 ألفا»), two words at most; a subject that
 * is itself a count may be longer («لم يتجاوز عدد القتلى في المدينة 12»).
 */
function afterSubject(document: Document, from: number, end: number): number {
  const reach = subjectsCounted.has(wordAt(document, from)) ? 7 : 3
  for (let at = from; at < Math.min(end, from + reach); at += 1) {
    if (document.tokens[at]?.kind !== 'word')
      return document.tokens[at]?.kind === 'number' ? at : from
    if (numberWords.has(wordAt(document, at))) return at
  }
  return from
}

/** «بين 10 و15», «ما بين … و…», «من 10 إلى 13 ألفا», «خمسة إلى ستة آلاف». */
function rangeAt(document: Document, at: number, end: number): Figure | null {
  const word = wordAt(document, at)
  let from = at
  let needed: 'and' | 'to' = 'to'
  if (word === 'ما' && wordAt(document, at + 1) === 'بين') from = at + 2
  else if (word === 'بين' || word === 'من') from = at + 1
  if (from > at && word !== 'من') needed = 'and'
  const split = needed === 'and' ? splitRange(document, from, end) : null
  const low = split?.low ?? numberAt(document, from, Math.min(end, from + 6))
  if (low === null) return null
  let next = split?.at ?? low.end
  const link = wordAt(document, next)
  if (link === 'الي' || link === '-' || link === '–' || (needed === 'and' && link === 'و'))
    next += 1
  else if (!(needed === 'and' && link.startsWith('و'))) {
    // «بين عشرة وعشرين» is read as one number «10 و20» by nobody: the joint word begins with و.
    return null
  }
  let high = numberAt(document, next, end)
  if (high === null && link.startsWith('و')) {
    const plain = numberWords.get(link.slice(1))
    if (plain !== undefined) high = { amount: plain, end: next + 1 }
  }
  if (high === null) return null
  const scale = scales.find((unit) => sharesUnit(low.amount, high.amount, unit)) ?? 1
  const least = low.amount * scale
  const kind = kindOf(document, from, high.end)
  if (least >= high.amount || kind === null) return null
  const stop = kind === 'percent' ? percentEnd(document, high.end) : high.end
  return { low: least, high: high.amount, comparator: 'between', first: at, end: stop, kind }
}

/** Words that a number after «بين» has at most, with the noun between it and the second one. */
const LOWER_WORDS = 7

/**
 * «بين خمسة آلاف وستة آلاف», «بين 10 سنوات و15 سنة»: where the lower number ends and which و begins the higher one;
 * of several the first that leaves no number over («بين خمسة وعشرين وثلاثين»).
 */
function splitRange(
  document: Document,
  from: number,
  end: number,
): { readonly low: Bare; readonly at: number } | null {
  for (let at = from + 1; at < Math.min(end, from + LOWER_WORDS); at += 1) {
    if (document.tokens[at]?.kind !== 'word') continue
    const word = wordAt(document, at)
    if (!word.startsWith('و') || (word !== 'و' && !isNumberBegin(word))) continue
    const low = numberAt(document, from, at)
    const unit = low !== null && low.end === at - 1 && measures.has(wordAt(document, at - 1))
    if (low === null || (low.end !== at && !unit)) continue
    const high = numberAt(document, word === 'و' ? at + 1 : at, end)
    if (high === null || high.amount <= low.amount) continue
    const over = wordAt(document, high.end)
    if (!over.startsWith('و') || !isNumberBegin(over)) return { low, at }
  }
  return null
}

const scales = [1e12, 1e9, 1e6, 1e3]

/** «10 إلى 13 ألفا»: the thousands are of both. */
function sharesUnit(low: number, high: number, unit: number): boolean {
  return high >= unit && high % unit === 0 && low < 1000 && low < high / unit
}

/** Index after «في المئة», «%» behind a number, or `end` where no share follows. */
function percentEnd(document: Document, end: number): number {
  const next = wordAt(document, end)
  if (next === '%' || next === '٪' || /^بالم(?:اي|ي)[ةه]$/u.test(next)) return end + 1
  return next === 'في' && /^الم(?:اي|ي)[ةه]$/u.test(wordAt(document, end + 1)) ? end + 2 : end
}

const labels = list('عام سنة الساعة العام رقم القرار يوم المادة أوائل مطلع شهر بند الفقرة')
const shares = list('أحد إحدى نصف ربع واحد واحدة آخر')

/** What a number says: null for dates, times, years, ordinals and labels. */
function kindOf(document: Document, first: number, end: number): Figure['kind'] | null {
  const next = wordAt(document, end)
  const before = wordAt(document, first - 1)
  if (monthHeads.has(next) || labels.has(before) || monthHeads.has(before)) return null
  const numeral = (index: number) => document.tokens[index]?.kind === 'number'
  if ((next === '/' || next === ':') && numeral(end + 1)) return null
  if (['/', '-', ':'].includes(before) && numeral(first - 2)) return null
  if (percentEnd(document, end) > end) return 'percent'
  // «الأشهر الأربعة الأخيرة»
  if (measures.has(next) || times.has(before.replace(/^ال/u, ''))) return 'measure'
  // «أحد الضباط», «إحدى القرى» name one of several, they count nothing; «واحد» alone is a pronoun.
  return end - first === 1 && shares.has(wordAt(document, first)) ? null : 'count'
}
