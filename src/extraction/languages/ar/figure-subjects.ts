/** What a figure is of, where its noun stands before it: «عدد الزوار 500», «العاملين وعددهم 400», «المخيمات الستة». Indices are token indices. */

import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Span } from '../../types.ts'
import { isOfThose } from './elliptic-figures.ts'
import type { Figure } from './figure-kinds.ts'
import { changes, isChange } from './former-figures.ts'
import { isThing } from './number-nouns.ts'
import { definiteNumerals } from './number-words.ts'
import { countedNouns } from './predicates.ts'
import { nearest } from './shares.ts'

/** «الستة»: a number with the article. */
export function isDefinite(document: Document, figure: Figure): boolean {
  return definiteNumerals.has(wordAt(document, figure.first))
}

/** «كينيان اثنان» */
export function followsDual(document: Document, { first }: Figure): boolean {
  return (
    wordAt(document, first).startsWith('اثن') && /..(?:ان|ين)$/u.test(wordAt(document, first - 1))
  )
}

/** «48 بينهم في باريس» with nobody counted before: the pronoun stands for them. */
export function ofThose(document: Document, figure: Figure): Span | null {
  return figure.kind === 'count' && isOfThose(document, figure.end)
    ? spanOf(document, figure.end, figure.end + 1)
    : null
}

const counting = /^[وبف]?عدد(?:هم|ها|هن|هما)$/u

/** Words from «عدد» to its figure at most; more where a verb before the figure says that it was reached. */
const NUMBER_OF = 7
const REACHED = 18

/** «… بلغ 40», «… وصل إلى نحو 40»: where the verb stands whose subject the figure is of, or -1. */
function reachingVerb(document: Document, previous: number): number {
  for (let at = previous; at >= Math.max(0, previous - 3); at -= 1) {
    const word = wordAt(document, at)
    if (changes.test(word) || /^(?:ت|ي)?تجاوز(?:ت)?$/u.test(word)) return at
    if (!/^(?:الي|نحو|حوالي|قرابة|ب|عند|اكثر|من)$/u.test(word)) return -1
  }
  return -1
}

/** «الناخبين البالغ عددهم 400»: the noun, not its participle. */
function isCounted(document: Document, at: number): boolean {
  const word = wordAt(document, at)
  if (/^[وف]?(?:ال)?(?:بالغ|مقدر)[ةه]?$/u.test(word)) return false
  return /^[وفبلك]?ال/u.test(word) || countedNouns.has(word)
}

/** «مخيمات الفتوة الستة», «العاملين وعددهم 400», «عدد الزوار 500», «بلغت الأصوات 30». */
export function before(document: Document, figure: Figure): Span | null {
  const previous = figure.first - 1
  if (isDefinite(document, figure)) {
    if (isOrdinal(wordAt(document, figure.end)) || !isThing(document, previous)) return null
    // «ميناء الخمس» is a name.
    if (!/^[وفبلك]?ال|..(?:ها|هم|ه|نا)$/u.test(wordAt(document, previous))) return null
    const construct =
      isThing(document, previous - 1) && !/^(?:[وفبل]?ال)/u.test(wordAt(document, previous - 1))
    return spanOf(document, construct ? previous - 1 : previous, figure.first)
  }
  if (followsDual(document, figure)) return spanOf(document, previous, figure.first)
  const verb = reachingVerb(document, previous)
  return numberOf(document, figure, verb >= 0) ?? (verb < 0 ? null : nearest(document, verb))
}

/** «عدد الزوار 500», «العاملين وعددهم 400»; `reached` where a verb before the figure says that it was. */
function numberOf(document: Document, figure: Figure, reached: boolean): Span | null {
  const previous = figure.first - 1
  const reach = reached ? REACHED : NUMBER_OF
  for (let at = previous; at >= Math.max(0, previous - reach); at -= 1) {
    if (document.sentenceOf[at] !== document.sentenceOf[figure.first]) return null
    const word = wordAt(document, at)
    if (counting.test(word)) {
      for (let noun = at - 1; noun >= Math.max(0, at - 4); noun -= 1)
        if (isCounted(document, noun)) return spanOf(document, noun, noun + 1)
      return null
    }
    if (/^[وبف]?(?:عدد|اعداد)$/u.test(word) && isThing(document, at + 1) && at + 1 < figure.first)
      return spanOf(document, at + 1, at + 2)
    const { kind } = document.tokens[at] ?? {}
    const number = kind === 'number' && !isChange(document, at - 1)
    if (number || (kind === 'punct' && !reached)) return null
  }
  return null
}

/** «المراكز الثلاثة الأولى» */
export function isOrdinal(word: string): boolean {
  return ordinal.test(word)
}

const ordinal =
  /^(?:ال)?(?:اول[ي]?|اولين|اوليان|ثاني[ةه]?|اخير[ةه]?|ماضي[ةه]?|مقبل[ةه]?|قادم[ةه]?)$/u
