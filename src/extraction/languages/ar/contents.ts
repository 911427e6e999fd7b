/** Where a content ends: at the sentence's end, or where another report begins beside it. */

import type { Document } from '../../document.ts'
import { quoteAt, wordAt } from '../../document.ts'
import { byToken } from './by-token.ts'
import type { Clause } from './clauses.ts'
import { segmentOf } from './hits.ts'
import { cueForms } from './inflection.ts'
import { isName, quoteStarts } from './names-in-marks.ts'
import type { RelativeReport } from './pointing-clauses.ts'
import { complementisers, endsInPronoun, isAdjunct, knowledge, list } from './words.ts'

const contrast = list('لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها ولكنهم بيد الا فيما بينما وفيما غير')
const accordingHeads = list('حسب بحسب وبحسب وحسب وفق وفقا ووفقا ووفق طبقا وطبقا نقلا')

/** What may cut a content: clauses and according-phrases by the token they begin at. */
export interface Cuts {
  /** Clauses that have a content, by the index of their cue. */
  readonly clauses: ReadonlyMap<number, Clause>
  /** First tokens of according-phrases. */
  readonly according: ReadonlySet<number>
  /** «، وهو ما نفته الوزارة», by the first token. */
  readonly relatives: ReadonlyMap<number, RelativeReport>
}

/** Index of the token after the last one of the content that begins at `start`. */
export function contentEnd(document: Document, clause: Clause, cuts: Cuts): number {
  const { content: start } = clause
  // The content may stand on the next line («وأضاف:» and a quotation).
  const apart = document.sentenceOf[start] !== document.sentenceOf[clause.hit.index]
  const sentence = apart ? document.sentences[document.sentenceOf[start] ?? -1] : undefined
  const limit = sentence?.end ?? segmentOf(document, clause.hit.index)[1]
  const cueQuote = document.topQuoteOf[clause.hit.index] ?? -1
  let at = start
  if (clause.opener === 'quote') {
    const quote = quoteAt(document, document.topQuoteOf[start - 1])
    if (quote !== undefined && document.topQuoteOf[start - 1] !== cueQuote) {
      while (at < limit && (document.tokens[at]?.start ?? Infinity) < quote.end) at += 1
      if (quoteEndsContent(document, at, limit)) return at
    }
  }
  for (; at < limit; at += 1) {
    const quote = document.topQuoteOf[at] ?? -1
    if (quote >= 0 && quote !== cueQuote) {
      const close = document.quotes[quote]?.end ?? 0
      while (at + 1 < limit && (document.tokens[at + 1]?.start ?? Infinity) < close) at += 1
      continue
    }
    if (at > start && mayCut(document, at, cuts) && cutsHere(document, at, limit, clause, cuts))
      return at
  }
  return limit
}

/** After a closing mark: does anything that goes on with the content follow? */
function quoteEndsContent(document: Document, at: number, limit: number): boolean {
  if (at >= limit) return true
  const token = document.tokens[at]
  if (token === undefined || token.kind === 'punct') return true
  return isAdjunct(document, at) || token.norm.startsWith('و') || /^ف(?!ي$)/u.test(token.norm)
}

/** False for nearly every token: no content ends at it, whatever stands before. */
function mayCut(document: Document, at: number, cuts: Cuts): boolean {
  return (
    cutting(document, at) ||
    cuts.clauses.has(at) ||
    cuts.according.has(at) ||
    cuts.relatives.has(at)
  )
}

const cutting = byToken(
  (word) =>
    word === '؛' ||
    word === 'في' ||
    word === 'كما' ||
    word === 'دون' ||
    word === 'من' ||
    word === 'مع' ||
    wishing.has(word) ||
    word === 'و' ||
    word === 'وقد' ||
    contrast.has(word) ||
    /^و?لكن(?:ه|ها|هم|هما)$/u.test(word),
  false,
)

function cutsHere(
  document: Document,
  at: number,
  limit: number,
  clause: Clause,
  cuts: Cuts,
): boolean {
  const word = wordAt(document, at)
  const token = document.tokens[at]
  const before = wordAt(document, at - 1)
  const afterPause =
    before === '،' || before === ',' || closesQuote(document, at - 1) || before === ')'
  if (token?.kind === 'punct') {
    if (word === '؛') return cueSoon(document, at + 1, limit, cuts, 3)
    return false
  }
  if (cuts.relatives.has(at)) return true
  if (cuts.according.has(at))
    return afterPause || word.startsWith('و') || trailing(document, at, limit)
  const other = cuts.clauses.get(at)
  if (other !== undefined && other !== clause) {
    const { aspect } = other.hit.form
    if (aspect === 'participle') return true
    if (aspect === 'past' && other.hit.skip === 1 && afterPause) return true
    // «تتهم كييف موسكو بـ…، وتنفي روسيا ذلك»: another speaker, named behind the verb.
    if (aspect === 'present' && other.hit.skip === 1 && afterPause && namesSpeaker(other))
      return true
    if (
      aspect === 'past' &&
      other.hit.skip === 1 &&
      other.source === null &&
      sameVoice(clause, other)
    )
      return true
    if (sharesHeadline(document, clause, other)) return true
    // «في حين يصر الوزير على …، يحذر خبراء من …»: the main clause, behind its subordinate one.
    if (afterPause && aspect !== 'masdar' && namesSpeaker(other) && isSubordinate(document, clause))
      return true
  }
  // «… دون أن ينفي وجود …»: what somebody adds himself.
  const without = word === 'من' ? at + 1 : at
  if (wordAt(document, without) === 'دون' && wordAt(document, without + 1) === 'ان') {
    if (details.has(wordAt(document, without + 2))) return true
    const next = cuts.clauses.get(without + 2)
    return next?.hit.form.aspect === 'present' && next.source === null
  }
  // «…، دون ذكر تفاصيل», «…، من دون تحديد موعد».
  if (afterPause && wordAt(document, without) === 'دون')
    return withheldDetails.has(wordAt(document, without + 1))
  // «…، مع إشارته إلى», «…، مهنئا خصمه»: what the speaker does besides.
  if (afterPause && wishing.has(word)) return true
  if (afterPause && word === 'مع' && endsInPronoun(wordAt(document, at + 1)))
    return cueForms.get(wordAt(document, at + 1))?.aspect === 'masdar'
  // «… ، و أضاف أن …» with a space behind و.
  if (word === 'و' && afterPause && cuts.clauses.get(at + 1)?.hit.form.aspect === 'past')
    return true
  // «قلقه من الأسعار ولكنه يعتقد أن …»: a contrast right before another report, without a pause too.
  if (
    /^و?لكن(?:ه|ها|هم|هما)$/u.test(word) &&
    cuts.clauses.get(at + 1)?.hit.form.aspect !== undefined
  )
    return true
  // «… فيما دعا رئيسها إلى …», «…، وقد قدرت …»: another report, with its verb first.
  if (leadsVerb.has(word) && verbFirst(cuts.clauses.get(at + 1))) return true
  if (afterPause && word === 'وقد' && cuts.clauses.has(at + 1)) return true
  // «… إلا أن الوزير نفى …», «كما أن الشهود أكدوا …»: another's report, without a pause too.
  if (thoughs.has(word) && complementisers.has(wordAt(document, at + 1)))
    if (reportFrom(at + 2, cuts)) return true
  // «، وأن …» goes on; «، لكنه أوضح …» does not.
  if (
    afterPause &&
    (contrast.has(word) || (word === 'في' && /^(?:حين|وقت)$/u.test(wordAt(document, at + 1))))
  )
    return cueSoon(document, at + 1, limit, cuts, 8) || silentSoon(document, at + 1, limit)
  if (word === 'كما' && afterPause) return cueSoon(document, at + 1, limit, cuts, 2)
  return false
}

const wishing = list('مهنئا مهنئة مهنئين شاكرا شاكرة شاكرين معزيا معزية مصافحا مستشهدا مستشهدة')

/** «من دون أن يذكر تفاصيل»: what a speaker leaves out. */
const details = list(
  'يذكر تذكر يوضح توضح يحدد تحدد يكشف تكشف يقدم تقدم يعطي تعطي يدلي تدلي يخوض تخوض يسمي تسمي يسميه يسميها يورد تورد يفصح تفصح يضيف تضيف يشرح تشرح يفسر تفسر يتطرق تتطرق يعلق تعلق يذكروا يوضحوا يحددوا يكشفوا يقدموا يعطوا يدلوا يسموا',
)
const withheldDetails = list(
  'ذكر توضيح تحديد الكشف كشف تقديم إعطاء الإدلاء الخوض تسمية تسميته تسميتها الإفصاح إضافة إيراد تفاصيل مزيد التطرق شرح تفسير إيضاح إيضاحات',
)

const leadsVerb = list('فيما بينما وفيما')

/** A verb with its subject behind it. */
function verbFirst(clause: Clause | undefined): boolean {
  return clause !== undefined && namesSpeaker(clause)
}

/** «في حين», «بينما», «فيما», «في وقت» at the head of the sentence of a clause. */
function isSubordinate(document: Document, clause: Clause): boolean {
  const [first] = segmentOf(document, clause.hit.index)
  const head = wordAt(document, first)
  const at = /^و?في$/u.test(head) ? first + 1 : first
  const opens = at > first ? /^(?:حين|وقت|الوقت)$/u.test(wordAt(document, at)) : whiles.has(head)
  // «بعد إعلان الحركة سيطرتها على المدينة، أكد الوزير أن …»
  if (clause.hit.form.aspect === 'masdar' && clause.hit.index === first + 1) return afters.has(head)
  return opens && clause.hit.index - at <= 4
}

const afters = list('بعد وبعد عقب وعقب إثر وإثر مع ومع رغم ورغم منذ ومنذ فور وفور بعيد')

const whiles = list('بينما وبينما فيما وفيما')

const thoughs = list('الا غير بيد كما')

/** Another report begins at a token: with its verb, or with the subject of a verb soon behind it. */
function reportFrom(from: number, cuts: Cuts): boolean {
  for (let at = from; at < from + 10; at += 1) {
    const clause = cuts.clauses.get(at)
    if (clause !== undefined && clause.first === from && clause.hit.form.aspect !== 'masdar')
      return true
  }
  return false
}

function namesSpeaker(clause: Clause): boolean {
  return clause.sourceFirst > clause.hit.index
}

function sameVoice(clause: Clause, other: Clause): boolean {
  const { feminine, plural } = other.hit.form
  return (plural || clause.hit.form.feminine === feminine) && clause.hit.form.aspect === 'past'
}

/** «الوزير يؤكد … وينفي …»: in a headline the second verb has the subject of the first. */
function sharesHeadline(document: Document, clause: Clause, other: Clause): boolean {
  const sentence = document.sentences[document.sentenceOf[other.hit.index] ?? -1]
  return (
    sentence?.paragraph === 0 &&
    document.paragraphs.length > 1 &&
    other.hit.form.aspect === 'present' &&
    other.hit.skip === 1 &&
    other.source === null &&
    clause.hit.form.aspect === 'present' &&
    clause.hit.form.feminine === other.hit.form.feminine
  )
}

function trailing(document: Document, at: number, limit: number): boolean {
  return limit - at <= 14 && accordingHeads.has(wordAt(document, at))
}

function closesQuote(document: Document, index: number): boolean {
  const quote = quoteAt(document, document.quoteOf[index])
  return (
    quote !== undefined &&
    quote.close === document.tokens[index]?.start &&
    !isName(document, document.quoteOf[index] ?? -1)
  )
}

/** «، بيد أنه لا يعرف عدد …»: what somebody does not say follows. */
function silentSoon(document: Document, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 4); at += 1)
    if (/^(?:لا|لم)$/u.test(wordAt(document, at)) && knowledge.has(wordAt(document, at + 1)))
      return true
  return false
}

function cueSoon(
  document: Document,
  from: number,
  limit: number,
  cuts: Cuts,
  reach: number,
): boolean {
  for (let at = from; at < limit && at < from + reach; at += 1) {
    if (quoteStarts(document, at)) return false
    const clause = cuts.clauses.get(at)
    // «لكنها توقفت نتيجة ما وصفه بـ…» goes on.
    if (wordAt(document, at - 1) === 'ما') continue
    if (clause !== undefined && clause.hit.form.aspect !== 'masdar') return true
  }
  return false
}
