/** Which side the counted ones belong to, and who attacked them. */

import type { Document } from '../../document.ts'
import { spanOf, tokenFrom, wordAt } from '../../document.ts'
import type { CountedPhrase, Trigger } from '../../pack.ts'
import type { RoleDraft, Span } from '../../types.ts'
import { countedNouns, isNationality, sideNouns } from './predicates.ts'
import { places } from './sources.ts'
import { complementisers, endsInPronoun, isAdjunct, list, relatives } from './words.ts'

/** Token indices, half-open. */
export type Range = readonly [first: number, end: number]

/** Side that the counted ones belong to: «جنديا أذربيجانيا», «من الجيش الأرميني», «تابعة لسلاح الجو …». */
export function sideOf(
  document: Document,
  phrase: CountedPhrase | null,
  trigger: Trigger,
  range: Range,
): Span | null {
  const from = trigger.pattern === 'toll' ? trigger.end : (phrase?.end ?? trigger.end)
  const limit = Math.min(range[1], from + 9)
  for (let at = from; at < limit; at += 1) {
    const word = wordAt(document, at)
    const token = document.tokens[at]
    if (token?.kind === 'punct' || (word.startsWith('و') && at > from)) break
    if (at === from && !word.startsWith('ال')) {
      // «جنديا أرمينيا»: the accusative nisba is spelt like the name of the state.
      const accusative = places.has(word) && wordAt(document, at - 1).endsWith('ا')
      if (isNationality(word) || accusative) return spanOf(document, at, at + 1)
    }
    if (at > from + 1 && isAdjunct(document, at)) break
    if (word === 'صفوف') continue
    const plain = word.replace(/^(?:لل|[لب])(?=[سجقو])/u, '')
    if ((sideNouns.has(word) || sideNouns.has(plain)) && !attackWord(wordAt(document, at - 1))) {
      const end = sideEnd(document, at, limit)
      if (end > at + 1 || word === 'العدو')
        return clipped(document, at, end, word.length - plain.length)
    }
    if (
      isNationality(word) &&
      (word.startsWith('ال') || word.startsWith('لل')) &&
      sideLink(wordAt(document, at - 1))
    )
      return spanOf(document, at, at + 1)
    if (places.has(word) && /^(?:تابعة|تابع|تابعين|ل)$/u.test(wordAt(document, at - 1)))
      return spanOf(document, at, at + 1)
    if (
      word.startsWith('ل') &&
      places.has(word.slice(1)) &&
      /^(?:تابعة|تابع|تابعين)$/u.test(wordAt(document, at - 1))
    )
      return clipped(document, at, at + 1, 1)
  }
  return null
}

/** «مروحية تابعة لها»: of the one who speaks. */
export function ownedBySpeaker(
  document: Document,
  phrase: CountedPhrase | null,
  range: Range,
): RoleDraft | null {
  if (phrase === null) return null
  const [, last] = phrase.noun ?? [0, 0]
  const counted = document.tokens[tokenFrom(document, last - 1)]?.norm ?? ''
  // «جنودها», «طائراتها».
  if (endsInPronoun(counted) && countedNouns.has(counted.replace(/(?:ها|ه|هم)$/u, '')))
    return { how: 'inferred', reason: 'own_side' }
  for (let at = phrase.end; at + 1 < Math.min(range[1], phrase.end + 3); at += 1)
    if (
      wordAt(document, at).startsWith('تابع') &&
      /^ل(?:ها|ه|هم|نا)$/u.test(wordAt(document, at + 1))
    )
      return { how: 'inferred', reason: 'own_side' }
  return null
}

function sideLink(word: string): boolean {
  return /^(?:من|الجنود|العسكريين|القتلي|الجرحي|قتلي|جنود)$/u.test(word)
}

function attackWord(word: string): boolean {
  return /^(?:قصف|هجوم|نيران|يد|ايدي|ضد|مع|غارة|بنيران|بقصف|امام)$/u.test(word)
}

/** A side noun goes on to its nationality: «سلاح الجو الأرمني», «صفوف القوات الأذرية». */
export function sideEnd(document: Document, at: number, limit: number): number {
  for (let end = at; end < Math.min(limit, at + 5); end += 1) {
    if (document.tokens[end]?.kind !== 'word') break
    if (isNationality(wordAt(document, end)) || places.has(wordAt(document, end))) return end + 1
  }
  return at + 1
}

function clipped(document: Document, first: number, end: number, letters: number): Span {
  const [start, stop] = spanOf(document, first, end)
  return [start + letters, stop]
}

/** «خسائر في القوات العاملة», «في صفوف القوات الأذرية»: a side only if it is named. */
export function lossSide(document: Document, from: number, limit: number): Span | null {
  for (let at = from; at < Math.min(limit, from + 7); at += 1) {
    if (!sideNouns.has(wordAt(document, at))) continue
    const end = sideEnd(document, at, limit)
    if (end > at + 1) return spanOf(document, at, end)
  }
  return null
}

/** «في قصف أذربيجاني», «بنيران أرمينية», «على يد القوات …»: who did it. */
export function attacker(document: Document, trigger: Trigger, range: Range): Span | null {
  for (let at = trigger.end; at < Math.min(range[1], trigger.end + 16); at += 1) {
    const word = wordAt(document, at)
    if (
      /^(?:[بل]?قصف|القصف|[بل]?نيران|هجوم|هجمات|غارة|غارات|ضربة|ضربات|بهجوم|بغارة)$/u.test(word)
    ) {
      for (let next = at + 1; next <= at + 3 && next < range[1]; next += 1)
        if (isNationality(wordAt(document, next))) return spanOf(document, next, next + 1)
    }
    if (/^(?:يد|ايدي|جانب|قبل)$/u.test(word) && /^(?:علي|من)$/u.test(wordAt(document, at - 1))) {
      const end = phraseEnd(document, at + 1, Math.min(range[1], at + 6))
      if (end > at + 1) return spanOf(document, at + 1, end)
    }
  }
  return null
}

/** Words that end a noun phrase. */
export const stops = list(
  'في من الي علي عن مع خلال بعد قبل عند منذ حتي ضد بين حيث بينما قد لقد ايضا النار امام',
)

export function phraseEnd(document: Document, from: number, limit: number): number {
  let end = from
  while (end < limit) {
    const token = document.tokens[end]
    const word = wordAt(document, end)
    if (
      token?.kind !== 'word' ||
      (stops.has(word) && end > from) ||
      complementisers.has(word) ||
      relatives.has(word)
    )
      break
    if (
      end > from &&
      (word.startsWith('و') ||
        isAdjunct(document, end) ||
        /^(?:ب|ل)ال/u.test(word) ||
        countedNouns.get(word)?.number === 'one')
    )
      break
    end += 1
  }
  return end
}
