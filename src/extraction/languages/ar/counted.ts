/** Counted noun phrases of Arabic: number and noun, duals, indefinite singulars. */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import { once } from '../../once.ts'
import type { CountedPhrase, Quantity } from '../../pack.ts'
import { classFamily } from '../../predicates.ts'
import { byToken } from './by-token.ts'
import { comparatorAfter, pastComparator } from './comparisons.ts'
import { isAny, nounAt, stripped } from './counted-nouns.ts'
import { nationDualAt, thingDualAt } from './duals.ts'
import { namedBefore } from './elliptic-figures.ts'
import { bounded, type Figure } from './figure-kinds.ts'
import { afterOf, behindEnclosure, isNounAfterOf, isNounBehind, isSeveral } from './number-nouns.ts'
import { isNationality } from './peoples.ts'
import { countedNouns, others, triggerWords } from './predicates.ts'
import { quantitiesIn } from './quantities.ts'
import { wholeOfNamed } from './wholes.ts'

const mayBeOne = byToken((word) => /^(?:[وفب]?(?:احدي|احد)|واحدة?)$/u.test(word), false)

/** «إحدى طائراتها», «أحد الجنود», «واحدة من الطائرات»: one of several, or of a side's own. */
function oneOf(document: Document, at: number, limit: number): CountedPhrase | null {
  if (!mayBeOne(document, at) || at + 1 >= limit) return null
  const from = wordAt(document, at + 1) === 'من' ? at + 2 : at + 1
  const noun = nounAt(document, from, limit) ?? oneOfThose(document, from)
  if (noun === null || wordAt(document, from).startsWith('و')) return null
  if (noun.number !== 'many' && countedNouns.has(wordAt(document, from))) return null
  return {
    first: at,
    end: noun.end,
    quantity: { low: 1, high: 1, comparator: 'eq', first: at, end: at + 1 },
    noun: spanOf(document, noun.first, noun.end),
    class: noun.class,
  }
}

/** «أحد المهاجمين»: one of a kind that no lexicon has. */
function oneOfThose(document: Document, at: number) {
  return wordAt(document, at).startsWith('ال') && isNounBehind(document, at, true)
    ? { class: null, number: 'many', first: at, end: at + 1 }
    : null
}

const rangesOf = once((): Map<string, readonly CountedPhrase[]> => new Map())

/** «القتلى من الجنود الأتراك», «الجرحى في صفوف المدنيين»: who they were. */
export function ofWhom(document: Document, at: number, end: number) {
  const next = wordAt(document, at + 1)
  const joined = next.startsWith('ال') ? 1 : 0
  const after = /^(?:من|بين)$/u.test(next) ? 2 : next === 'في' || next === 'ب' ? 3 : joined
  if (after === 0 || (after === 3 && !wordAt(document, at + 2).startsWith('صفوف'))) return null
  const noun = nounAt(document, at + after, end)
  return noun === null || noun.number === 'one' ? null : noun
}

/** Counted phrases of a token range: contents are asked for them more than once. */
export function counted(document: Document, first: number, end: number): readonly CountedPhrase[] {
  const ranges = rangesOf(document)
  const range = `${first} ${end}`
  const earlier = ranges.get(range)
  if (earlier !== undefined) return earlier
  const found = phrasesIn(document, first, end)
  ranges.set(range, found)
  return found
}

function phrasesIn(document: Document, first: number, end: number): readonly CountedPhrase[] {
  const quantities = quantitiesIn(document, first, end)
  const phrases: CountedPhrase[] = []
  let at = first
  for (const quantity of [...quantities, null]) {
    const stop = quantity?.first ?? end
    for (; at < stop; at += 1) {
      const single = oneOf(document, at, stop) ?? withoutNumber(document, at, stop)
      if (single === null) continue
      const last = phrases.at(-1)
      if (last !== undefined && qualifies(document, single, last)) {
        phrases[phrases.length - 1] = { ...last, end: single.end }
        at = single.end - 1
        continue
      }
      phrases.push(single)
      at = single.end - 1
    }
    if (quantity === null) break
    const last = phrases.at(-1)
    // «مسعفا واحدا», «جنديين اثنين»: the noun was one, or two, already.
    const meets = last !== undefined && reachesNumber(document, last.end, quantity.first)
    const said = last?.quantity != null && meets ? last.quantity.low : null
    if (
      last !== undefined &&
      said === quantity.low &&
      ((last.implicit === true && said === 1) || (said === 2 && isTwo(document, quantity.first)))
    ) {
      phrases[phrases.length - 1] = { ...last, end: quantity.end }
      at = quantity.end
      continue
    }
    // «سائحين اثنين»: the plural is spelt like the dual.
    const isDual = last?.quantity === null && meets && quantity.low === 2
    if (isDual && isTwo(document, quantity.first)) {
      phrases[phrases.length - 1] = { ...last, end: quantity.end, quantity }
      at = quantity.end
      continue
    }
    const phrase = withNumber(document, quantity, end)
    // «مناطق عدة»: the noun stands before, and was read above where it can be counted.
    if (!isSeveral(document, quantity.first)) phrases.push(phrase)
    at = phrase.end
  }
  return namedBefore(document, markParts(document, phrases, first))
}

/** «36 جنديا مصابا»: an adjective of those just counted, and nobody else. */
function qualifies(document: Document, single: CountedPhrase, last: CountedPhrase): boolean {
  if (single.implicit !== true || last.quantity === null || last.noun === null) return false
  const isNumbered = last.quantity.end < last.end
  let at = last.end
  while (isNationality(wordAt(document, at))) at += 1
  return (
    isNumbered &&
    at === single.first &&
    triggerWords.get(wordAt(document, at))?.pattern === 'counted'
  )
}

/** «جنديين روسيين اثنين»: whether nothing but adjectives of the dual stand between a noun and its number. */
function reachesNumber(document: Document, end: number, number: number): boolean {
  if (end === number) return true
  if (!isTwo(document, number) || end > number || number - end > 2) return false
  for (let at = end; at < number; at += 1) {
    if (!/^[^و].+(?:ين|ان)$/u.test(wordAt(document, at))) return false
  }
  return true
}

function isTwo(document: Document, at: number): boolean {
  return wordAt(document, at).startsWith('اثن')
}

const among =
  /^(?:و?بين(?:هم|ها|هما)|و?من(?:هم|ها)|و?ضمن(?:هم|ها)|و?معظم(?:هم|ها)|و?غالبيت(?:هم|ها))$/u

/** «بينهم طفلان وامرأة»: parts of the figure before them, as far as و joins them. */
function markParts(
  document: Document,
  phrases: readonly CountedPhrase[],
  first: number,
): CountedPhrase[] {
  let end = -1
  return phrases.map((phrase) => {
    let part = phrase.first === end && wordAt(document, phrase.first).startsWith('و')
    for (let at = phrase.first - 1; !part && at >= Math.max(first, phrase.first - 3); at -= 1) {
      // «خمسة منهم وأصاب ثمانية»: another verb, another figure.
      if (document.tokens[at]?.kind === 'punct' || triggerWords.has(stripped(wordAt(document, at))))
        break
      part = among.test(wordAt(document, at)) && !isObjectOf(document, at)
    }
    if (!part) return phrase
    end = phrase.end
    return { ...phrase, part }
  })
}

/** «أسقط منها 80»: what befell so many of them is said, and they are no mere part. */
function isObjectOf(document: Document, at: number): boolean {
  if (!/^من(?:هم|ها)$/u.test(wordAt(document, at))) return false
  const pattern = triggerWords.get(stripped(wordAt(document, at - 1)))?.pattern
  return pattern === 'verb' || pattern === 'inflicted'
}

function withNumber(document: Document, quantity: Figure, limit: number): CountedPhrase {
  let at = quantity.nounAt ?? behindEnclosure(document, quantity.first, quantity.end)
  const past = pastComparator(document, at)
  const whole = afterOf(document, past)
  const partitive = whole > past
  if (partitive) at = whole
  if (others.has(wordAt(document, at)))
    return {
      first: quantity.first,
      end: at + 1,
      quantity,
      noun: spanOf(document, at, at + 1),
      class: null,
      additional: true,
    }
  const noun = isJoined(wordAt(document, at)) ? null : nounAt(document, at, limit)
  if (noun === null) {
    // «20 قبطيا»: a noun of no known class is what is counted all the same.
    const named =
      at < limit &&
      (partitive
        ? isNounAfterOf(document, at)
        : isNounBehind(document, at, quantity.comparator === 'vague'))
    return {
      first: quantity.first,
      end: named ? at + 1 : (quantity.nounAt ?? quantity.end),
      quantity,
      noun: named ? spanOf(document, at, at + 1) : null,
      class: null,
    }
  }
  // «خمسة من عائلة واحدة»: members of it are counted, not families.
  if (partitive && noun.class === 'families' && noun.number === 'one')
    return { first: quantity.first, end: quantity.end, quantity, noun: null, class: null }
  let end = noun.end
  // «22 دبابة ومدرعة»: a second singular stands under the same number.
  const second = wordAt(document, end)
  if (
    noun.number === 'one' &&
    second.startsWith('و') &&
    countedNouns.get(second.slice(1))?.number === 'one'
  )
    end += 1
  let additional = false
  for (let next = noun.end; next <= noun.end + 1 && next < limit; next += 1)
    if (others.has(wordAt(document, next))) {
      additional = true
      end = next + 1
    }
  return {
    first: quantity.first,
    end: Math.max(end, wholeOfNamed(document, end, quantity, limit)),
    quantity: ofWholeThings(document, quantity, noun.class),
    noun: spanOf(document, noun.first, noun.end),
    class: noun.class,
    ...(additional ? { additional } : {}),
  }
}

function inThousands(bound: number | null): number | null {
  return bound === null ? null : Math.round(bound * 1_000)
}

/** «1.500 شخص»: nobody counts people in thousandths, so the dot parts thousands. */
function ofWholeThings(document: Document, quantity: Figure, className: string | null): Figure {
  const family = className === null ? undefined : classFamily(className)
  const { low, high } = quantity
  const isRange = low !== null && high !== null && low !== high
  if (family === undefined || family === 'measure' || isRange) return quantity
  for (let at = quantity.first; at < quantity.end; at += 1)
    if (/^[1-9]\d{0,2}\.\d{3}$/u.test(document.tokens[at]?.norm ?? '')) {
      return { ...quantity, low: inThousands(low), high: inThousands(high) }
    }
  return quantity
}

/** «مقتل 11 وإصابة 20»: what و begins is no noun of the figure before it. */
function isJoined(word: string): boolean {
  return word.startsWith('و') && !countedNouns.has(word)
}

/** «مقتل شخص وإصابة آخر»: one more. */
const befallen = /^[وبل]?(?:اصابة|اصابه|مقتل|جرح|اعتقال|اختطاف|خطف|اصيب|جرح|قتل)$/u

const ofTwo = /^(?:قتل|جرح|اصيب|اعتقل|اوقف|احتجز|خطف|فقد|توفي|غرق)ا$/u

const ofPress =
  /^(?:موتمر|بيان|تصريح|لقاء|حديث|تقرير|مقال|ايجاز|اتحاد|تحقيق|موجز|مركز|مكتب|عمل|سبق)$/u

/** Duals and indefinite singulars are their own number; plurals have none. */
function withoutNumber(document: Document, at: number, limit: number): CountedPhrase | null {
  const word = wordAt(document, at)
  if (word === 'اخر' && befallen.test(wordAt(document, at - 1)))
    return {
      first: at,
      end: at + 1,
      quantity: { low: 1, high: 1, comparator: 'eq', first: at, end: at + 1 },
      noun: spanOf(document, at, at + 1),
      class: null,
      additional: true,
      implicit: true,
    }
  const noun = nounAt(document, at, limit)
  if (noun === null) return nationDualAt(document, at)
  // «دولتين عضوين»: who the two are is said before.
  if (noun.number === 'two' && thingDualAt(document, at - 1) !== null) return null
  if (/^[وف]?راح/u.test(wordAt(document, at - 1))) return null
  // «مؤتمر صحفي», «بيان صحافي»: the adjective.
  if (noun.class === 'journalists' && ofPress.test(wordAt(document, at - 1))) return null
  // «من أسرة واحدة» tells whose, it counts nothing.
  if (noun.number === 'one' && /^(?:من|في|الي|عن|كل)$/u.test(wordAt(document, at - 1))) return null
  const [start, stop] = spanOf(document, noun.first, noun.end)
  const skip = countedNouns.has(word) ? 0 : word.startsWith('و') ? 1 : 0
  // «أي دبابة» is any at all, not one.
  const one = noun.number === 'one' && !word.startsWith('ال') && !isAny(wordAt(document, at - 1))
  // «مشتبهين اعتقلا»: spelt like the plural, and the verb is of two.
  const two =
    noun.number === 'two' ||
    (!word.startsWith('ال') && word.endsWith('ين') && ofTwo.test(wordAt(document, noun.end)))
  const amount = two ? 2 : one ? 1 : null
  const comparator = comparatorAfter(document, noun.end, limit) ?? 'eq'
  const quantity: Quantity | null =
    amount === null
      ? null
      : { ...bounded(amount, comparator), comparator, first: noun.first, end: noun.first + 1 }
  return {
    first: noun.first,
    end: noun.end,
    quantity,
    noun: [start + skip, stop],
    class: noun.class,
    ...(one ? { implicit: true } : {}),
  }
}
