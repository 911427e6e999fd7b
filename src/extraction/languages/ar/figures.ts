/** What a figure is of, whatever it counts: the noun behind it, before it, or that of the figure before. */

import type { Document } from '../../document.ts'
import { spanOf, tokenFrom, wordAt } from '../../document.ts'
import type { CountedPhrase } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { byToken } from './by-token.ts'
import { pastComparator } from './comparisons.ts'
import { counted } from './counted.ts'
import { stripped } from './counted-nouns.ts'
import { thingDualAt } from './duals.ts'
import { articledNoun } from './elliptic-figures.ts'
import { classOf, isVote } from './figure-classes.ts'
import type { Figure } from './figure-kinds.ts'
import { before, followsDual, isDefinite, isOrdinal, ofThose } from './figure-subjects.ts'
import { isFormerFigure } from './former-figures.ts'
import {
  afterOf,
  behindEnclosure,
  isNounAfterOf,
  isNounBehind,
  isSeveral,
  isThing,
  nounEnd,
} from './number-nouns.ts'
import { measureDuals, times, yearWords } from './number-words.ts'
import { countedNouns } from './predicates.ts'
import { figuresIn } from './quantities.ts'
import { shared } from './shares.ts'
import { list } from './words.ts'

/** All figures of a content with what they are of; dates, ages and numbers in names are none. */
export function figures(document: Document, first: number, end: number): readonly CountedPhrase[] {
  const known = counted(document, first, end)
  const found: CountedPhrase[] = []
  let next = 0
  for (const figure of figuresIn(document, first, end)) {
    while (next < known.length && (known[next]?.quantity?.first ?? 0) < figure.first) next += 1
    const same = known[next]?.quantity === figure ? known[next] : undefined
    // «شخصان اثنان»: read with its noun.
    const before = next > 0 ? known[next - 1] : undefined
    if (before?.quantity != null && before.end === figure.end && !('kind' in before.quantity))
      continue
    const phrase = named(document, figure, same, found.at(-1))
    if (phrase !== null) found.push(phrase)
  }
  // «جنديين» is a figure without a number; an indefinite singular is none, unless it is the only one.
  for (const phrase of known) {
    if (phrase.quantity === null || 'kind' in phrase.quantity) continue
    // «بينهم جندي»: the part is one.
    if (phrase.implicit !== true || phrase.part === true) found.push(phrase)
  }
  for (let at = first + 1; at < end; at += 1)
    if (isSingle(document, at)) found.push(single(document, at))
  for (let at = first; at < end; at += 1) {
    const dual = thingDualAt(document, at)
    if (dual !== null) found.push(dual)
  }
  return found.toSorted((a, b) => a.first - b.first)
}

/** «عقد وحيد», «مدرس واحد». */
const only = list('وحيد وحيدا وحيدة')
const one = list('واحد واحدا واحدة')

/** «دفعة واحدة», «في آن واحد», «من جانب واحد»: how, and no figure. */
const idioms = list(
  'دفعة مرة آن وقت حين جانب اتجاه صف يد صوت قلب جسد شيء جملة خندق مكان سقف أحد كل هدف لسان مستوى رأي بلد شعب وطن طرف نمط قالب لون وجه',
)

const mayBeSingle = byToken((word) => one.has(word) || only.has(word), false)

function isSingle(document: Document, at: number): boolean {
  if (!mayBeSingle(document, at)) return false
  const word = wordAt(document, at)
  const noun = wordAt(document, at - 1)
  // «من عائلة واحدة» tells whose, it counts nothing.
  if (/^(?:من|في|كل)$/u.test(wordAt(document, at - 2))) return false
  if (one.has(word) && countedNouns.has(noun)) return countedNouns.get(noun)?.number === 'one'
  if (one.has(word))
    return (
      isThing(document, at - 1) &&
      !idioms.has(stripped(noun).replace(/ا$/u, '')) &&
      !/^[وفبلك]?ال/u.test(noun)
    )
  return only.has(word) && isThing(document, at - 1) && !/^[وفبلك]?ال/u.test(noun)
}

function single(document: Document, at: number): CountedPhrase {
  return {
    first: at - 1,
    end: at + 1,
    quantity: { low: 1, high: 1, comparator: 'eq', first: at, end: at + 1 },
    noun: withoutAnd(document, at - 1),
    class: countedNouns.get(wordAt(document, at - 1))?.class ?? null,
  }
}

/** «ومعلما»: the conjunction is no part of the noun. */
function withoutAnd(document: Document, at: number): Span {
  const [start, end] = spanOf(document, at, at + 1)
  const word = wordAt(document, at)
  const joined =
    word.startsWith('و') && !countedNouns.has(word) && isNounBehind(document, at, false)
  return [start + (joined ? 0 : word.startsWith('و') ? 1 : 0), end]
}

const yearsBefore = /^(?:عامي|سنتي)$/u

function named(
  document: Document,
  figure: Figure,
  same: CountedPhrase | undefined,
  last: CountedPhrase | undefined,
): CountedPhrase | null {
  // «جنديا واحدا»: read as one figure with its noun (`isSingle`).
  if (one.has(wordAt(document, figure.first))) return null
  // «بين عامي 2014 و2019»
  if ([2, 3].some((back) => yearsBefore.test(wordAt(document, figure.first - back)))) return null
  if (isWhen(document, figure) || isAge(document, figure) || isLabel(document, figure)) return null
  if (same !== undefined && same.noun !== null && same.class !== null)
    return isVote(document, figure) ? { ...same, class: 'votes' } : same
  const noun =
    figure.kind === 'percent'
      ? (sharedAsBefore(document, figure, last) ?? shared(document, figure))
      : ((followsDual(document, figure) ? null : behind(document, figure)) ??
        before(document, figure) ??
        same?.noun ??
        ofThose(document, figure) ??
        elliptic(document, figure, last))
  if (noun === null ? figure.kind !== 'percent' : isIdle(document, figure, noun)) return null
  return {
    first: figure.first,
    end: figure.end,
    quantity: figure,
    noun,
    class:
      last?.class === 'votes' && noun === last.noun ? 'votes' : classOf(document, figure, noun),
    ...(isFormerFigure(document, figure.first) ? { former: true } : {}),
  }
}

/** «40 وزيرا», «سبعة من كبار القضاة», «الأربعة المحكومين»; a dual of time is its own noun. */
function behind(document: Document, figure: Figure): Span | null {
  if (measureDuals.has(wordAt(document, figure.first)))
    return spanOf(document, figure.first, figure.end)
  let at = figure.nounAt ?? behindEnclosure(document, figure.first, figure.end)
  if (isSeveral(document, figure.first)) return spanOf(document, figure.first - 1, figure.first)
  const past = pastComparator(document, at)
  const whole = afterOf(document, past)
  const partitive = whole > past
  if (partitive) at = whole
  if (partitive && !isNounAfterOf(document, at)) return null
  const definite = isDefinite(document, figure)
  // «المراكز الثلاثة الأولى», «المخيمات الستة موزعة»: what stands behind a definite number has al- itself.
  const word = wordAt(document, at)
  // «الدول الخمس الدائمة»
  const previous = wordAt(document, figure.first - 1)
  if (definite && !partitive && previous.startsWith('ال') && isThing(document, figure.first - 1))
    return null
  if (definite && !partitive && (!word.startsWith('ال') || isOrdinal(word))) return null
  return isNounBehind(document, at, partitive || definite)
    ? spanOf(document, at, nounEnd(document, at))
    : null
}

/** «25 % في ديسمبر من 20 % في نوفمبر», «مقابل معدل قدره 6 %»: a share that is set against the one before it. */
function sharedAsBefore(
  document: Document,
  figure: Figure,
  last: CountedPhrase | undefined,
): Span | null {
  if (last?.class !== 'percent' || last.noun === null || figure.first - last.end > 12) return null
  if (document.sentenceOf[figure.first] !== document.sentenceOf[last.first]) return null
  if (wordAt(document, figure.end) === 'من') return null
  let at = figure.first - 1
  while (at >= last.end && rate.test(wordAt(document, at))) at -= 1
  // «مقارنة مع تقديرات سابقة عند 4 %»
  if (wordAt(document, at) === 'عند')
    for (let back = at - 1; back >= Math.max(last.end, at - SET_AGAINST); back -= 1)
      if (/^و?(?:مقابل|مقارنة|مقارنه)$/u.test(wordAt(document, back))) return last.noun
  return /^(?:و?مقابل|من|و?مقارنة|ب|بدلا|عن|صعودا|نزولا)$/u.test(wordAt(document, at))
    ? last.noun
    : null
}

/** Words between «مقارنة» and «عند» at most. */
const SET_AGAINST = 5

const rate = /^ب?(?:معدل|معدلا|نسب[ةه]|قدر(?:ه|ها)|بلغ|بلغت|نحو|حوالي)$/u

/** «92 متهما وإدانة 4 فقط»: of those just counted. */
function elliptic(
  document: Document,
  figure: Figure,
  last: CountedPhrase | undefined,
): Span | null {
  if (last === undefined || last.noun === null || figure.first - last.end > 9) return null
  const next = wordAt(document, figure.end)
  // «من 7 ملايين دينار إلى 34 مليونا العام الماضي».
  if (
    last.class === 'money' &&
    /^(?:مليون|مليار|بليون|ال?ف)/u.test(wordAt(document, figure.end - 1))
  )
    return last.noun
  // «150 صوتا مقابل 90 وامتناع 12 عن التصويت».
  if (/^(?:باستثناء|عدا|سوي)$/u.test(wordAt(document, figure.first - 1))) return last.noun
  const voting = figure.kind === 'count' && /^(?:صوت|امتنع|عارض|ايد|رفض)/u.test(next)
  if (
    (last.class === 'votes' || voting) &&
    /^و?(?:مقابل|ضد|امتناع|معارضة|رفض)$/u.test(wordAt(document, figure.first - 1))
  )
    return last.noun
  if (figure.first - last.end > 6) return null
  const stands = next === 'فقط' || next === 'في' || document.tokens[figure.end]?.kind === 'punct'
  const same = document.sentenceOf[figure.first] === document.sentenceOf[last.first]
  return stands && same && figure.kind === 'count' ? last.noun : null
}

/** «منذ شهرين», «قبل ثلاثة أيام»: a day in other words. */
function isWhen(document: Document, figure: Figure): boolean {
  const noun = wordAt(document, figure.end)
  const time = times.has(noun) || measureDuals.has(wordAt(document, figure.first))
  if (time && /^[وف]?(?:منذ|قبل|بعد)$/u.test(wordAt(document, figure.first - 1))) return true
  // «في 2019»: a year; «9 صباحا»: an hour.
  const { low, high } = figure
  const year = low !== null && low >= 1900 && low < 2100 && figure.end - figure.first === 1
  // «العام المالي 2026-2027»
  if (low !== null && low >= 1900 && high === low + 1 && high < 2100) return true
  return (
    /^(?:صباحا|مساء|ظهرا|ليلا|فجرا|عصرا)$/u.test(noun) ||
    (year &&
      /^(?:من|ل)$/u.test(wordAt(document, figure.first - 1)) &&
      !isNounBehind(document, figure.end, false)) ||
    (year &&
      document.tokens[figure.first]?.kind === 'number' &&
      /^(?:في|منذ|حتي|بحلول|سنه|موسم|دوره|دورة|خطة)$/u.test(wordAt(document, figure.first - 1)))
  )
}

/** «ميغ - 29»: a number behind a hyphen and a name belongs to the name. */
function isLabel(document: Document, figure: Figure): boolean {
  const at = figure.first
  return (
    (document.tokens[at]?.kind === 'number' &&
      wordAt(document, at - 1) === 'ال' &&
      articledNoun(document, at) === null &&
      !isNounBehind(document, figure.end, false)) ||
    (document.tokens[at]?.kind === 'number' &&
      wordAt(document, at - 1) === '-' &&
      document.tokens[at - 2]?.kind === 'word' &&
      document.sentenceOf[at - 2] === document.sentenceOf[at] &&
      !countedNouns.has(wordAt(document, figure.end)))
  )
}

/** «أعمارهم بين 14 و18 سنة», «(ست سنوات)», «، 45 عاما،»: how old somebody is. */
function isAge(document: Document, figure: Figure): boolean {
  if (!times.has(wordAt(document, figure.end))) return false
  const opening = wordAt(document, figure.first - 1)
  const closing = wordAt(document, figure.end + 1)
  const isYears = yearWords.has(wordAt(document, figure.end))
  if (isYears && opening === '(' && closing === ')') return true
  if (isYears && /^[،,]$/u.test(opening) && /^[،,)]$/u.test(closing)) return true
  for (let at = figure.first - 1; at >= Math.max(0, figure.first - 6); at -= 1)
    if (
      /^(?:[وب]?(?:ال)?(?:عمر|اعمار)(?:ه|ها|هم|هن|هما)?|[وب]?(?:ال)?بالغ[ةه]?)$/u.test(
        wordAt(document, at),
      )
    )
      return true
  return false
}

const abstracts = list(
  'أفكار الأفكار قضايا القضايا مسائل المسائل أمور الأمور مواضيع المواضيع موضوعات الموضوعات ملفات الملفات نقاط النقاط جوانب الجوانب مجالات المجالات أسباب الأسباب عوامل العوامل إجراءات الإجراءات خطوات الخطوات تدابير التدابير نصائح',
)

/** «بعض», «عدد من القضايا», «عدة أشهر»: said for style, and no figure. */
function isIdle(document: Document, figure: Figure, noun: Span): boolean {
  if (figure.comparator !== 'vague') return false
  const word = wordAt(document, tokenFrom(document, noun[0]))
  const vague = wordAt(document, figure.first)
  return /^[وبل]?بعض$/u.test(vague) || abstracts.has(word) || times.has(word)
}
