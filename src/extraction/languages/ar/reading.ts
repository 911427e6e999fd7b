/** What all rules look at: cue words, clauses and according-phrases of a document, worked out once. */

import type { Document } from '../../document.ts'
import { wordAt } from '../../document.ts'
import { once } from '../../once.ts'
import type { Span } from '../../types.ts'
import type { Clause } from './clauses.ts'
import { clauseAt } from './clauses.ts'
import type { Cuts } from './contents.ts'
import type { CueHit } from './hits.ts'
import { cueHits, segmentOf } from './hits.ts'
import { cueForms } from './inflection.ts'
import { quoteStarts } from './names-in-marks.ts'
import type { RelativeReport } from './pointing-clauses.ts'
import { relativeReportAt } from './pointing-clauses.ts'
import { list } from './words.ts'

interface Reading {
  readonly hits: readonly CueHit[]
  readonly clauses: readonly Clause[]
  readonly cuts: Cuts
}

/** Cues and clauses of a document, worked out once for all rules. */
export const read = once((document: Document): Reading => {
  const hits = cueHits(document)
  const clauses = hits.map((hit) => clauseAt(document, hit)).filter((clause) => clause !== null)
  const according = new Set<number>()
  const perSentence = new Map<number, number>()
  for (let index = 0; index < document.tokens.length; index += 1)
    if (accordingAt(document, index) !== null && !crowded(document, index, perSentence))
      according.add(index)
  const byCue = new Map(clauses.map((clause) => [clause.hit.index, clause]))
  // «أكدت الوزارة على لسان ناطقها أن …»: by whose mouth, inside the clause that reports.
  // «أفادت الوكالة نقلا عن الشرطة بمقتل …»: whom it cites, inside the clause, too.
  for (const { hit, content, sourceFirst } of clauses)
    for (let at = hit.index + 1; at < content; at += 1) {
      if (wordAt(document, at) === 'لسان') according.delete(at - 1)
      if (wordAt(document, at) === 'نقلا' && sourceFirst > hit.index) according.delete(at)
    }
  // «كما شدد الوزير على أن …» reports; «كما قال الوزير» comments.
  for (const hit of hits)
    if (isComment(document, hit) && !goesOn(document, hit, byCue.get(hit.index)))
      according.add(hit.index - 1)
  const relatives = new Map<number, RelativeReport>()
  for (let index = 1; index < document.tokens.length; index += 1) {
    const report = relativeReportAt(document, index)
    if (report !== null) relatives.set(index, report)
  }
  const reading = { hits, clauses, cuts: { clauses: byCue, according, relatives } }
  return reading
})

/** More according-phrases in a sentence than any prose has. */
function crowded(document: Document, index: number, perSentence: Map<number, number>): boolean {
  const sentence = document.sentenceOf[index] ?? -1
  const count = (perSentence.get(sentence) ?? 0) + 1
  perSentence.set(sentence, count)
  return sentence < 0 || count > 8
}

export function cueSpan(document: Document, hit: CueHit, negated: boolean): Span {
  const token = document.tokens[hit.index]
  const start = (token?.start ?? 0) + hit.skip
  if (!negated) return [start, token?.end ?? start]
  // «ولم تعلن»: the conjunction is no part of the cue.
  const clitic = /^[وف]ل[ما]$/u.test(wordAt(document, hit.index - 1)) ? 1 : 0
  return [(document.tokens[hit.index - 1]?.start ?? start) + clitic, token?.end ?? start]
}

export interface According {
  readonly cue: readonly [first: number, end: number]
  readonly sourceFirst: number
  /** Letters of the first source word that are a preposition. */
  readonly clip: number
  /** «وفقا له»: nobody is named. */
  readonly pronoun?: boolean
}

const accordingWords = list('بحسب حسب وفق')
const accordingWithL = list('وفقا طبقا تبعا')

/** Every word that an according-phrase begins with, with and without و. */
const accordingHeads = new Set(
  [...accordingWords, ...accordingWithL, 'نقلا', 'علي', 'حسبما', 'وفقما'].flatMap((word) => [
    word,
    `و${word}`,
  ]),
)

/** «وفقا للقانون», «وفق الخطة»: by what rule, not by whose words. */
const legal =
  /^ل{0,2}(?:ال)?(?:قانون|قوانين|ميثاق|معاهد|اتفاقي|ماد[ةه]|مواد|نصوص|بروتوكول|عرف(?!\p{L})|اعراف|شريع|احكام|دستور|برنامج|بنود|اتفاق|معايير|قواعد|اصول|حاج[ةه]|نظام|ضرور|طبيع|ظروف|خطة|خطط|شروط|جدول|قرار|رغب|حجم|نوع|اهمي|ترتيب|مقتضي|متطلب|نسب[ةه]|معدل|مدي(?!\p{L})|مقاييس|احتياج|جنسي|سن(?!\p{L})|فئ[ةه]|صيغ|ضمانات|سعر|اسعار|الي[ةه](?!\p{L})|اليات|منهج|اسس|مبدا|مبادي|ضوابط|توقيت|تقويم|معادل|استراتيجي|موعد|مواعيد|عمر(?!\p{L})|طلب(?!\p{L})|تقاليد|عاد[ةه](?!\p{L})|مستوي|حال[ةه](?!\p{L})|مقاس|ذوق|منظور|مفهوم|اجراءات|تعليمات|نمط|سيناريو|رؤي|روي[ةه]|اراد[ةه]|هوى(?!\p{L}))/u

/** «بحسب X», «وفقا لما أعلنه X», «نقلا عن X», «على حد قول X» beginning at a token. */
export function accordingAt(document: Document, index: number): According | null {
  const token = document.tokens[index]
  if (token?.kind !== 'word' || !accordingHeads.has(token.norm)) return null
  const word =
    token.norm.startsWith('و') && token.norm.length > 3 && !token.norm.startsWith('وف')
      ? token.norm.slice(1)
      : token.norm
  const plain = token.norm.startsWith('ووف') ? token.norm.slice(1) : word
  const next = wordAt(document, index + 1)
  // «بحسب "رويترز"», «وفقا لـ"رويترز"»: a name in marks.
  if (accordingWords.has(plain) && quoteStarts(document, index + 1))
    return { cue: [index, index + 1], sourceFirst: index + 1, clip: 0 }
  if (accordingWithL.has(plain) && next === 'ل' && quoteStarts(document, index + 2))
    return { cue: [index, index + 1], sourceFirst: index + 2, clip: 0 }
  // «حسبما نقلته الإذاعة»
  if (/^(?:حسبما|وفقما)$/u.test(plain) && refersBack(next))
    return { cue: [index, index + 2], sourceFirst: index + 2, clip: 0 }
  if (accordingWords.has(plain)) {
    if (next === '' || next === 'ان' || document.tokens[index + 1]?.kind !== 'word') return null
    if (legal.test(next)) return null
    return { cue: [index, index + 1], sourceFirst: index + 1, clip: 0 }
  }
  // «ووفقا له، فإن …»: who spoke last.
  if (accordingWithL.has(plain) && /^ل(?:ه|ها|هم|هما)$/u.test(next))
    return { cue: [index, index + 1], sourceFirst: index + 1, clip: 0, pronoun: true }
  if (accordingWithL.has(plain) && next.startsWith('ل') && next.length > 2)
    return legal.test(next) ? null : { cue: [index, index + 1], sourceFirst: index + 1, clip: 1 }
  if (plain === 'نقلا' && next === 'عن')
    return { cue: [index, index + 2], sourceFirst: index + 2, clip: 0 }
  if (
    plain === 'علي' &&
    next === 'حد' &&
    ['قول', 'تعبير', 'وصف', 'زعم', 'قوله', 'تعبيره', 'وصفه'].includes(wordAt(document, index + 2))
  )
    return { cue: [index, index + 3], sourceFirst: index + 3, clip: 0 }
  // «…، على ما نقلت الصحيفة», not «على ما يبدو», «رد على ما قاله».
  if (
    plain === 'علي' &&
    next === 'ما' &&
    (document.tokens[index - 1]?.kind === 'punct' ||
      isFirst(document, index) ||
      closesSentence(document, index)) &&
    cueForms.get(wordAt(document, index + 2).replace(/ه$/u, ''))?.aspect === 'past'
  )
    return { cue: [index, index + 1], sourceFirst: index + 1, clip: 0 }
  if (plain === 'علي' && next === 'لسان')
    return { cue: [index, index + 2], sourceFirst: index + 2, clip: 0 }
  return null
}

/** «… على ما أفادت الوكالة.»: the verb of passing on and its subject end the sentence. */
function closesSentence(document: Document, index: number): boolean {
  if (!/^(?:افاد|نقل|ذكر|اعلن|اورد)ت?$/u.test(wordAt(document, index + 2))) return false
  if (/^(?:رد|ردا|تعليقا|احتجاجا|بناء|يعتمد|تعتمد)$/u.test(wordAt(document, index - 1)))
    return false
  let end = index + 3
  while (document.sentenceOf[end] === document.sentenceOf[index] && end < index + CLOSING) end += 1
  return end > index + 3 && end < index + CLOSING
}

/** Tokens of such a comment, at most. */
const CLOSING = 9

/** «نقلته», «أعلنه»: a reporting verb with a pronoun. */
function refersBack(word: string): boolean {
  const aspect = cueForms.get(word.replace(/ه$/u, ''))?.aspect
  return word.endsWith('ه') && (aspect === 'past' || aspect === 'present')
}

/** «كما أفاد X» after what it reports. */
export function isComment(document: Document, hit: CueHit): boolean {
  const before = wordAt(document, hit.index - 1).replace(/^و(?=حسبما|وفقما)/u, '')
  return (
    (before === 'كما' || before === 'حسبما' || before === 'وفقما') &&
    hit.skip === 0 &&
    hit.form.aspect !== 'masdar' &&
    (before !== 'كما' || !isFirst(document, hit.index - 1))
  )
}

function goesOn(document: Document, hit: CueHit, clause: Clause | undefined): boolean {
  return (
    wordAt(document, hit.index - 1) === 'كما' &&
    clause !== undefined &&
    (clause.opener === 'noun' || (clause.opener === 'that' && clause.source !== null))
  )
}

function isFirst(document: Document, index: number): boolean {
  return segmentOf(document, index)[0] === index
}

export function hitAt(index: number): CueHit {
  return {
    index,
    form: {
      verb: { past: '', present: '', stance: 'asserts', takes: [] },
      aspect: 'past',
      feminine: false,
      plural: false,
    },
    skip: 0,
  }
}
