/** Figures whose noun stands with an earlier one: «48 منهم», «وتسع فوق الساحل», «بعد أن كان 26». Indices are token indices. */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { CountedPhrase } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { nounAt } from './counted-nouns.ts'
import { isFormerFigure } from './former-figures.ts'
import { numberWords } from './number-words.ts'
import { isNationality } from './peoples.ts'
import { countedNouns, modifiers, triggerWords } from './predicates.ts'
import { list } from './words.ts'

const ofThose = /^(?:من|بين)(?:هم|ها|هن|هما)$/u

/** «48 منهم»: the figure at `end` is of those who were counted before. */
export function isOfThose(document: Document, end: number): boolean {
  return ofThose.test(wordAt(document, end))
}

/** «القتلى الـ40», «ركاب الطائرة الـ55»: the plural before a number in digits with al-; behind a singular it is an ordinal. */
export function articledNoun(document: Document, first: number): Span | null {
  if (document.tokens[first]?.kind !== 'number' || wordAt(document, first - 1) !== 'ال') return null
  const noun = first - 2
  if (!wordAt(document, noun).startsWith('ال')) return null
  if (isPlural(wordAt(document, noun).slice(2))) return spanOf(document, noun, noun + 1)
  return isPlural(wordAt(document, noun - 1)) ? spanOf(document, noun - 1, noun + 1) : null
}

function isPlural(word: string): boolean {
  return countedNouns.get(word)?.number === 'many' || /..(?:ات|ين|ون)$/u.test(word)
}

const whereabouts = list(
  'في فوق قرب داخل خارج شمال شمالي جنوب جنوبي شرق شرقي غرب غربي وسط على قبالة',
)

/** Tokens from a noun to the figure that leaves it out at most. */
const NOUN_REACH = 20
const LIST_REACH = 9

/** Gives figures without a noun that of the figure before them, where their words say that it is theirs. */
export function namedBefore(
  document: Document,
  phrases: readonly CountedPhrase[],
): readonly CountedPhrase[] {
  const named: CountedPhrase[] = []
  let last: CountedPhrase | undefined
  let end = -1
  for (const phrase of phrases) {
    const one = asFormer(document, nameOf(document, phrase, last, end))
    named.push(one)
    end = one.end
    const isWhole = one.part !== true && one.additional !== true && one.implicit !== true
    if (one.quantity !== null && one.noun !== null && isWhole) last = one
  }
  return named
}

function nameOf(
  document: Document,
  phrase: CountedPhrase,
  last: CountedPhrase | undefined,
  end: number,
): CountedPhrase {
  if (phrase.quantity === null || phrase.noun !== null || phrase.additional === true) return phrase
  const noun = articledNoun(document, phrase.quantity.first)
  if (noun !== null) return { ...phrase, noun }
  if (last !== undefined && document.sentenceOf[last.first] === document.sentenceOf[phrase.first]) {
    const gap = phrase.first - last.end
    const those =
      (isOfThose(document, phrase.quantity.end) ||
        // «أسقط منها 40»
        isOfThose(document, phrase.first - 1) ||
        phrase.part === true) &&
      gap <= NOUN_REACH
    const listed =
      phrase.first - end <= LIST_REACH &&
      isJoined(document, phrase.first) &&
      whereabouts.has(wordAt(document, phrase.quantity.end))
    if (those || listed) return { ...phrase, noun: last.noun, class: last.class }
  }
  return asBefore(document, phrase)
}

/** «وتسع», «و7»: و stands before the number or in it. */
function isJoined(document: Document, at: number): boolean {
  return wordAt(document, at).startsWith('و') || wordAt(document, at - 1) === 'و'
}

/**
 * «16 مسيرة فوق الميناء، واثنتين فوق الجسر»: what is counted in several places; `end` is where the first phrase
 * ends. Each has its place behind it.
 */
export function listsPlaces(document: Document, end: number, phrase: CountedPhrase): boolean {
  if (phrase.first - end > LIST_REACH || !isJoined(document, phrase.first)) return false
  if (!whereabouts.has(wordAt(document, afterKind(document, end)))) return false
  for (let at = end; at < phrase.first; at += 1) {
    const token = document.tokens[at]
    const isPause = token?.norm === '،' && at >= phrase.first - 2
    if ((token?.kind !== 'word' && !isPause) || triggerWords.has(token.norm)) return false
  }
  return whereabouts.has(wordAt(document, afterKind(document, phrase.end)))
}

/** «مسيرة أوكرانية فوق»: the index behind the adjectives of a noun. */
function afterKind(document: Document, at: number): number {
  let next = at
  while (modifiers.has(wordAt(document, next)) || isNationality(wordAt(document, next))) next += 1
  return next
}

/** Marks a figure that its source has replaced. */
function asFormer(document: Document, phrase: CountedPhrase): CountedPhrase {
  const { quantity } = phrase
  const isFormer = quantity !== null && isFormerFigure(document, quantity.first)
  return isFormer ? { ...phrase, former: true } : phrase
}

/** Tokens between an earlier figure and the one that it has risen to, at most. */
const EARLIER_REACH = 10

/** «إلى 31 مدنيا، بعد أن كان قد أعلن مقتل 26»: the earlier figure is of those just counted. */
function asBefore(document: Document, phrase: CountedPhrase): CountedPhrase {
  for (let at = phrase.first - 1; at >= Math.max(1, phrase.first - EARLIER_REACH); at -= 1) {
    if (document.sentenceOf[at] !== document.sentenceOf[phrase.first]) return phrase
    const word = wordAt(document, at)
    const after = word === 'بعدما' || (word === 'بعد' && wordAt(document, at + 1) === 'ان')
    if (!after && word !== 'مقابل') continue
    let last = at - 1
    while (last > at - 4 && document.tokens[last]?.kind === 'punct') last -= 1
    // The noun with its modifiers, right behind its number.
    for (let head = last; head > Math.max(0, last - 3); head -= 1) {
      const noun = nounAt(document, head, last + 1)
      if (noun === null || noun.end !== last + 1) continue
      const numbered =
        document.tokens[head - 1]?.kind === 'number' || numberWords.has(wordAt(document, head - 1))
      return numbered
        ? { ...phrase, noun: spanOf(document, noun.first, noun.end), class: noun.class }
        : phrase
    }
    return phrase
  }
  return phrase
}
