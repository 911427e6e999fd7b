/** Figures that a noun announces: «ارتفع عدد القتلى إلى تسعة والجرحى إلى 40»; states of those who are counted. */
import type { Document } from '../../document.ts'
import { spanOf, wordAt } from '../../document.ts'
import type { Span } from '../../types.ts'
import { byToken } from './by-token.ts'
import { nounAt, stripped } from './counted-nouns.ts'
import { totals, triggerWords } from './predicates.ts'
import { figuresIn } from './quantities.ts'
import { list } from './words.ts'

/** A toll names a figure: a number follows «إلى» or «بلغ», or «عدد»/«حصيلة» stands before. */
export function isToll(document: Document, at: number, first: number, end: number): boolean {
  // «قتلاه أكثر من ستين».
  if (figuresIn(document, at + 1, Math.min(end, at + 5))[0]?.first === at + 1) return true
  for (let next = at - 1; next >= first && next >= at - 5; next -= 1)
    if (totals.has(stripped(wordAt(document, next)))) return true
  for (let next = at + 1; next < end && next <= at + 4; next += 1)
    if (totals.has(stripped(wordAt(document, next)))) return true
  return raisedToo(document, at, first)
}

/** «ارتفع عدد القتلى إلى تسعة والجرحى إلى 40»: the verb of the first toll is the second one's too. */
function raisedToo(document: Document, at: number, first: number): boolean {
  if (!wordAt(document, at).startsWith('و') || wordAt(document, at + 1) !== 'الي') return false
  for (let before = at - 1; before >= first && before >= at - FIRST_TOLL; before -= 1) {
    if (totals.has(stripped(wordAt(document, before)))) return true
    if (document.tokens[before]?.norm === '.') return false
  }
  return false
}

/** Tokens from the second toll of a sentence back to the verb of the first, at most. */
const FIRST_TOLL = 16

const rises =
  /^[وف]?(?:ارتفع|ارتفعت|ارتفاع|ترتفع|يرتفع|بلغ|بلغت|يبلغ|تبلغ|وصل|وصلت|تجاوز|تجاوزت|تخطي|تخطت|زاد|زادت)$/u

/** Tokens from a toll to its figure at most: a clause may stand between them. */
const FIGURE = 24

/** The token at which the figure of a toll begins («عدد قتلى القصف الذي … ارتفع إلى 18»), or -1. */
export function figureOfToll(document: Document, at: number, end: number): number {
  const limit = Math.min(end, at + FIGURE)
  for (let next = at + 1; next < limit; next += 1) {
    if (document.tokens[next]?.norm === '.') return -1
    if (!rises.test(wordAt(document, next))) continue
    const figure = figuresIn(document, next + 1, Math.min(end, next + 5))[0]
    return figure?.first ?? -1
  }
  return -1
}

const sums = list('حصيلة الحصيلة إجمالي مجموع مجمل')
const totalKind = byToken((word): 'sum' | 'number' | 'total' | 'to' | 'none' => {
  const plain = stripped(word)
  if (plain === 'الي') return 'to'
  if (sums.has(plain)) return 'sum'
  if (!totals.has(plain)) return 'none'
  return /^(?:بلغ|بلغت|عدد)$/u.test(plain) ? 'number' : 'total'
}, 'none')

export function isTotal(document: Document, at: number, first: number): boolean {
  let raised = false
  for (let before = at - 1; before >= first && before >= at - 10; before -= 1) {
    const kind = totalKind(document, before)
    if (kind === 'to') raised = true
    if (kind === 'sum' || kind === 'number' || (kind === 'total' && raised)) return true
    if (document.tokens[before]?.kind === 'punct' && wordAt(document, before) !== '"') break
  }
  return triggerWords.get(wordAt(document, at))?.pattern === 'toll'
}

/** «القتلى المدنيين 12»: who is counted where the figure has no noun; `end` is where the words for whom end. */
export function tollNoun(document: Document, at: number, end = at + 1): Span {
  const [start, stop] = spanOf(document, at, end)
  return [start + (wordAt(document, at).startsWith('وال') ? 1 : 0), stop]
}

/** «لا يزال», «ما زالوا»: still, and no negation. */
function isStill(document: Document, negation: number): boolean {
  return /^[يتن]?ز[اي]?ل(?:ت|وا|ون|نا)?$/u.test(wordAt(document, negation + 1))
}

/** «ثلاثة عمال ما زالوا مفقودين», «في عداد المفقودين»: what stands before is counted. */
export function isStateOf(document: Document, at: number): boolean {
  const before = stripped(wordAt(document, at - 1))
  if (before === 'عداد') return true
  return (
    isStill(document, at - 2) ||
    /^(?:بات|باتت|باتوا|اعتبر|اعتبرت|اعتبروا|يعتبر|يعد|يعدون|كان|كانوا)$/u.test(before)
  )
}

/** Tokens from «عدد» to its verb at most: «عدد الركاب الأجانب الذين قتلوا». */
const NUMBER_OF = 5

/** «عدد السجناء الذين قتلوا بـ20»: the class of those whose number follows, or null where the verb is of no such number. */
export function numberOfThoseWho(
  document: Document,
  at: number,
  first: number,
  end: number,
): string | null {
  if (!/^(?:الذين|اللواتي|اللاتي)$/u.test(wordAt(document, at - 1))) return null
  for (let head = at - 2; head >= Math.max(first, at - NUMBER_OF); head -= 1) {
    if (!/^[بل]?عدد$/u.test(stripped(wordAt(document, head)))) continue
    if (figuresIn(document, at + 1, Math.min(end, at + FIRST_TOLL)).length === 0) return null
    return nounAt(document, head + 1, at)?.class ?? 'people'
  }
  return null
}

/** Tokens after a verb in which it says whom: «توفي أربعة من المصابين», «احتجزوا رهائن». */
const OBJECT = 5

const dying = /^(?:توفي|توفوا|قضي|قضوا|وفا[ةه]|فارق\S*|لفظ\S*)$/u

/** «توفي أربعة من المصابين»: they were counted otherwise before, and are no toll. */
export function isOfTheHurt(document: Document, at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + OBJECT); next += 1)
    if (
      /^(?:المصابين|الجرحي|جرحاها|جرحاهم)$/u.test(wordAt(document, next)) &&
      wordAt(document, next - 1) === 'من'
    )
      return [wordAt(document, at), stripped(wordAt(document, at))].some((it) => dying.test(it))
  return false
}

/** «احتجزوا رهائن», «احتجاز سبعة حراس كرهائن»: nobody arrested them. */
export function areHostages(document: Document, at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + OBJECT); next += 1)
    if (/^[وك]?(?:ال)?(?:رهاين|رهينة|رهينه|رهاين)$/u.test(wordAt(document, next))) return true
  return false
}
