/**
 * The reporting clause: from a cue word to the place where its content begins, with the source on
 * the way. Word order is verb, subject, adjuncts, content; or subject, verb, content.
 */
import { spanOf, wordAt } from '../../document.ts'
import type { Document } from '../../document.ts'
import type { Span } from '../../types.ts'
import { cueForms } from './cues.ts'
import type { CueForm, Government } from './cues.ts'
import { isContentNoun, isTargetNoun } from './nouns.ts'
import { headKind, isFeminine, isName, places, quoteStarts, sourceEnd } from './sources.ts'
import {
  adversatives,
  auxiliaries,
  complementisers,
  conjunctionLength,
  demonstratives,
  endsInPronoun,
  hasPronoun,
  isAdjunct,
  list,
  negations,
  notBeforeThat,
  relatives,
} from './words.ts'

/** A token that is a form of a reporting word. `skip` letters of it are a clitic conjunction. */
export interface CueHit {
  readonly index: number
  readonly form: CueForm
  readonly skip: 0 | 1
}

/** A cue with the place where its content begins. */
export interface Clause {
  readonly hit: CueHit
  readonly source: Span | null
  /** First token of the source phrase, -1 where there is none. */
  readonly sourceFirst: number
  /** Token at which the content begins. */
  readonly content: number
  readonly opener: 'that' | 'quote' | 'colon' | 'noun'
  /** First token of the whole clause: source or cue. */
  readonly first: number
  readonly negated: boolean
  /** Letters of the first content word that are a governed preposition. */
  readonly clip: number
  readonly passive: boolean
}

/** Longest way from a cue to its content, in tokens. */
const REACH = 42

/** Reports in one sentence, at most: beyond that it is a list of words. */
const CROWD = 24

/** All cue words of a document, in order. */
export function cueHits(document: Document): CueHit[] {
  const hits: CueHit[] = []
  let sentence = -1
  let crowd = 0
  for (let index = 0; index < document.tokens.length; index += 1) {
    const token = document.tokens[index]
    if (token === undefined || token.kind !== 'word' || (document.sentenceOf[index] ?? -1) < 0)
      continue
    const home = document.sentenceOf[index] ?? -1
    if (home !== sentence) {
      sentence = home
      crowd = 0
    }
    if (crowd >= CROWD) continue
    const before = hits.length
    const form = cueForms.get(token.norm)
    if (form !== undefined) hits.push({ index, form, skip: 0 })
    else if (conjunctionLength(token.norm) === 1 || /^[وف](?!رد)..$/u.test(token.norm)) {
      const stripped = cueForms.get(token.norm.slice(1))
      if (stripped !== undefined) hits.push({ index, form: stripped, skip: 1 })
    }
    crowd += hits.length - before
  }
  return hits
}

/** Bounds of the sentence or of the sentence inside a quotation that a token stands in. */
export function segmentOf(
  document: Document,
  index: number,
): readonly [first: number, end: number] {
  const sentence = document.sentences[document.sentenceOf[index] ?? -1]
  if (sentence === undefined) return [index, index]
  let { first, end } = sentence
  const quote = document.quotes[document.topQuoteOf[index] ?? -1]
  if (quote !== undefined) {
    for (let at = index; at > first; at -= 1)
      if (isStop(document, at - 1) || (document.tokens[at - 1]?.start ?? 0) <= quote.open) {
        first = at
        break
      }
    for (let at = index; at < end; at += 1)
      if (isStop(document, at) || (document.tokens[at]?.start ?? 0) >= quote.inner[1]) {
        end = at
        break
      }
  }
  return [first, end]
}

function isStop(document: Document, index: number): boolean {
  const token = document.tokens[index]
  return (
    token?.kind === 'punct' &&
    (token.norm === '.' || token.norm === '؟' || token.norm === '!') &&
    (document.tokens[index + 1]?.spaced ?? true)
  )
}

const nominalContext = list(
  'علي في من عن الي بناء رغم حسب وفق بعد قبل عند لدي اي كل بلا دون هذا ذلك',
)
const bNames = list(
  `بوتين بايدن بوش بلير بن بلينكن بومبيو باكو بيجون بوريل بيروت بغداد بكين باريس برلين بريطانيا بلدية بيان باحث برلماني بعثة بنك بيت بعض بعد
   باسم بشكل بدوره بدورها بدورهم بلاده بلادها بلاد بلسان برنامج بطل بطريرك باستمرار بينما بين بينهم بينها بسبب بعيدا بولندا باكستان بلجيكا بلغاريا بدر بشار بوغوسيان`,
)
const splitPreps: Readonly<Record<string, Government>> = {
  عن: 'عن',
  الي: 'الي',
  علي: 'علي',
  من: 'من',
}

/** Phrases after a verb that are called upon or accused; they end the source before them. */
const addressees = list(
  `أطراف الأطراف الطرفين الجانبين طرفي جانبي السكان سكان المجتمع الدول جميع كل كافة المواطنين مواطني الأهالي القوات العالم البلدين
   الجميع الشعب الحكومة الحكومات السلطات الجيش المتحاربين المعارضة الكنيست البرلمان الكونغرس`,
)

const formulas = list('يذكر يشار ويذكر ويشار')
const hearersHere = list(
  'الأعضاء الطلاب الصحافيين الصحفيين النواب الحاضرين المجلس اللجنة الحضور المراسلين الوفد أعضاء نظيره نظيرته الرئيس',
)

/** Addressees that call upon nobody themselves: «حث الجانبين على …» has its subject elsewhere. */
const neverSubjects = list(
  'أطراف الأطراف الطرفين الجانبين طرفي جانبي المجتمع السكان سكان المواطنين البلدين الجميع جميع كل كافة',
)

/** Tries a cue at a token: null where no content follows it as its government wants. */
export function clauseAt(document: Document, hit: CueHit): Clause | null {
  const { index, form } = hit
  const [segmentFirst, limit] = segmentOf(document, index)
  const before = wordAt(document, index - 1)
  const takes = form.verb.takes
  const negated =
    hit.skip === 0 && index > segmentFirst && negations.has(before) && form.aspect !== 'masdar'
  if (form.aspect === 'past' && hit.skip === 0 && nominalContext.has(before) && before !== 'ما') {
    if (!(before === 'قبل' || before === 'بعد')) return null
  }
  if (takes.includes('relay')) return null
  const end = Math.min(limit, index + REACH)
  let sourceFirst = -1
  let sourceStop = index + 1
  let at = index + 1
  if (at < end && !startsContent(document, at, form, index, true)) {
    while (/^(?:في|علي|ب|ل|من|عن|الي)(?:ها|ه|هم|هما)$/u.test(wordAt(document, at))) at += 1
    if (at < end && quoteStarts(document, at) && isName(document, document.quoteOf[at] ?? -1)) {
      // «علمت "اسم الصحيفة" أن»: the name in its marks is the source.
      const close = document.quotes[document.quoteOf[at] ?? -1]?.close ?? 0
      sourceFirst = at + 1
      while (at < end && (document.tokens[at]?.start ?? Infinity) < close) at += 1
      sourceStop = at
      at += 1
    } else if (
      at < end &&
      document.tokens[at]?.kind === 'word' &&
      !isAdjunct(document, at) &&
      !isPreposition(wordAt(document, at)) &&
      !startsContent(document, at, form, index, true)
    ) {
      if (form.aspect === 'participle') {
        // A participle has its subject before it; an adverb may follow.
        if (!takes.includes('addressee') && !takes.includes('target')) at = Math.min(at, end)
      } else {
        sourceFirst = at
        sourceStop = sourceEnd(document, at, end)
        const split = splitAddressee(document, at, sourceStop, takes)
        if (split > at) sourceStop = split
        else if (split === at) sourceFirst = -1
        at = sourceFirst >= 0 ? at + 1 : at
      }
    }
  }
  const opened = openContent(document, hit, at, end, sourceFirst, sourceStop)
  if (opened === null) return null
  if (sourceFirst >= 0) {
    sourceStop = Math.min(sourceStop, opened.from)
    while (
      sourceStop > sourceFirst &&
      document.tokens[sourceStop - 1]?.kind === 'punct' &&
      !isClosing(document, sourceStop - 1)
    )
      sourceStop -= 1
    if (sourceStop <= sourceFirst) sourceFirst = -1
  }
  let source: Span | null = sourceFirst >= 0 ? spanOf(document, sourceFirst, sourceStop) : null
  let first = index
  if (source === null && form.aspect !== 'participle') {
    const subject = subjectBefore(document, hit, segmentFirst, negated)
    if (subject !== null) {
      source = spanOf(document, subject[0], subject[1])
      sourceFirst = subject[0]
      first = subject[0]
    }
  }
  if (!allowed(document, hit, opened, sourceFirst, segmentFirst)) return null
  const text = document.text.slice(
    document.tokens[index]?.start ?? 0,
    document.tokens[index]?.end ?? 0,
  )
  return {
    hit,
    source,
    sourceFirst,
    content: opened.content,
    opener: opened.opener,
    first: negated ? Math.min(first, index - 1) : first,
    negated,
    clip: opened.clip,
    passive: /^[وف]?[أا]?[ُ]/u.test(text) || /^[وف]?يُ/u.test(text),
  }
}

/** What the kind of cue demands of its source and of the way its content begins. */
function allowed(
  document: Document,
  hit: CueHit,
  opened: Opened,
  sourceFirst: number,
  segmentFirst: number,
): boolean {
  const { index, form } = hit
  const { takes } = form.verb
  const named = sourceFirst >= 0
  const head = wordAt(document, sourceFirst)
  if (form.aspect === 'participle' && !named && !participleFits(document, hit, opened.content))
    return false
  if (form.aspect === 'participle' && wordAt(document, index - 1) === 'غير') return false
  if (form.aspect === 'masdar') {
    if (opened.opener !== 'that' && opened.opener !== 'quote') return false
    if (!named && !endsInPronoun(wordAt(document, index))) return false
    if (named && /^[بل]/u.test(head) && !bNames.has(head) && !places.has(head)) return false
  }
  if (takes.includes('speaker') && (!named || headKind(head) === 'other')) return false
  // «يذكر أن …», «يشار إلى أن …» are the author's.
  if (
    !named &&
    form.aspect === 'present' &&
    formulas.has(wordAt(document, index)) &&
    index === segmentFirst
  )
    return false
  const relative = relatives.has(wordAt(document, index - 1))
  return named || !takes.includes('strict') || !relative || opened.opener !== 'noun'
}

function isClosing(document: Document, index: number): boolean {
  const quote = document.quotes[document.quoteOf[index] ?? -1]
  return (
    (quote !== undefined && quote.close === document.tokens[index]?.start) ||
    wordAt(document, index) === ')'
  )
}

function isPreposition(word: string): boolean {
  return ['في', 'من', 'الي', 'علي', 'عن', 'مع', 'ب', 'ل'].includes(word)
}

interface Opened {
  /** Token at which complementiser, mark, colon or preposition stands. */
  readonly from: number
  readonly content: number
  readonly opener: Clause['opener']
  readonly clip: number
}

function openContent(
  document: Document,
  hit: CueHit,
  from: number,
  end: number,
  sourceFirst: number,
  sourceStop: number,
): Opened | null {
  const takes = hit.form.verb.takes
  const strict = takes.includes('strict')
  for (let at = from; at < end; at += 1) {
    const inSource = at < sourceStop && sourceFirst >= 0
    const opened = startsContent(
      document,
      at,
      hit.form,
      hit.index,
      at >= sourceStop || sourceFirst < 0,
    )
    if (opened !== null) return opened
    const word = wordAt(document, at)
    const token = document.tokens[at]
    if (token?.kind === 'punct') {
      // Marks of a name are walked over; a full stop or a semicolon ends the search.
      if (word === '؛' || word === ';') return null
      if (quoteStarts(document, at) && isName(document, document.quoteOf[at] ?? -1)) {
        const close = document.quotes[document.quoteOf[at] ?? -1]?.outer[1] ?? 0
        while (at + 1 < end && (document.tokens[at + 1]?.start ?? Infinity) < close) at += 1
      }
      continue
    }
    if (inSource) continue
    // Another finite reporting verb: what follows is its content, not this one's.
    const other =
      cueForms.get(word) ??
      (conjunctionLength(word) === 1 ? cueForms.get(word.slice(1)) : undefined)
    if (
      other !== undefined &&
      other.aspect === 'past' &&
      !relativeBefore(document, at) &&
      at > sourceStop
    )
      return null
    if (strict && at > sourceStop + 24) return null
  }
  return null
}

function relativeBefore(document: Document, index: number): boolean {
  return relatives.has(wordAt(document, index - 1)) || relatives.has(wordAt(document, index - 2))
}

/** Whether a content begins at a token, by the government of the cue. */
function startsContent(
  document: Document,
  at: number,
  form: CueForm,
  cueIndex: number,
  free: boolean,
): Opened | null {
  const takes = form.verb.takes
  const word = wordAt(document, at)
  const before = wordAt(document, at - 1)
  const token = document.tokens[at]
  if (token === undefined) return null
  if (token.kind === 'punct') {
    if (quoteStarts(document, at) && document.quoteOf[at] !== document.quoteOf[cueIndex]) {
      if (isName(document, document.quoteOf[at] ?? -1)) return null
      return afterQuote(document, at)
    }
    if (word === ':' && at + 1 < document.tokens.length) {
      const next = at + 1
      return quoteStarts(document, next)
        ? afterQuote(document, next)
        : { from: at, content: next, opener: 'colon', clip: 0 }
    }
    return null
  }
  if (word === 'بالقول') return { from: at, content: at + 1, opener: 'that', clip: 0 }
  if (complementisers.has(word)) {
    const government = splitPreps[before]
    if (at - 1 > cueIndex && government !== undefined)
      return { from: at - 1, content: at + 1, opener: 'that', clip: 0 }
    if (at - 1 > cueIndex && notBeforeThat.has(before)) return null
    if (word.startsWith('ب') && takes.includes('addressee') && !takes.includes('ب')) return null
    return { from: at, content: at + 1, opener: 'that', clip: 0 }
  }
  if (!free && !(takes.includes('addressee') || takes.includes('target'))) {
    // Inside the source phrase only a clear preposition of the verb ends it.
    return (
      nounAfterPreposition(document, at, takes, cueIndex, false) ??
      contentNoun(document, at, takes, cueIndex)
    )
  }
  return (
    targetAt(document, at, takes, cueIndex) ??
    nounAfterPreposition(document, at, takes, cueIndex, true) ??
    contentNoun(document, at, takes, cueIndex)
  )
}

/** Content inside a quotation, «"إن …"» too: the complementiser is left out. */
function afterQuote(document: Document, at: number): Opened {
  let content = at + 1
  const word = wordAt(document, content)
  // «إننا», «إنني» are the speaker's own words.
  if (complementisers.has(word) && !/(?:ني|نا|اني)$/u.test(word)) content += 1
  return { from: at, content, opener: 'quote', clip: 0 }
}

function nounAfterPreposition(
  document: Document,
  at: number,
  takes: readonly Government[],
  cueIndex: number,
  free: boolean,
): Opened | null {
  const word = wordAt(document, at)
  const government = splitPreps[word]
  if (government !== undefined && takes.includes(government)) {
    const next = at + 1
    if (complementisers.has(wordAt(document, next)))
      return { from: at, content: next + 1, opener: 'that', clip: 0 }
    if (isOccasion(document, at)) return null
    if (quoteStarts(document, next))
      return isName(document, document.quoteOf[next] ?? -1)
        ? { from: at, content: next, opener: 'noun', clip: 0 }
        : afterQuoteOf(document, at, next)
    if (document.tokens[next]?.kind === 'punct') return null
    // «من» and «الى» are common inside names and adjuncts: only verbs that live on them.
    if (government === 'من' && !free && at > cueIndex + 6) return null
    return { from: at, content: next, opener: 'noun', clip: 0 }
  }
  if (
    takes.includes('ب') &&
    word.startsWith('ب') &&
    (word.length > 3 || at === cueIndex + 1) &&
    word.length > 2 &&
    !places.has(word) &&
    !bNames.has(word) &&
    at > cueIndex
  ) {
    const rest = word.slice(1)
    if (
      rest.startsWith('ال') ||
      isContentNoun(rest) ||
      hasPronoun(rest) ||
      at > cueIndex + 1 ||
      free
    )
      return { from: at, content: at, opener: 'noun', clip: 1 }
  }
  if (
    takes.includes('ل') &&
    /^لل.../u.test(word) &&
    at > cueIndex + 1 &&
    free &&
    headKind(word) === 'other'
  )
    return { from: at, content: at, opener: 'noun', clip: 0 }
  return null
}

function afterQuoteOf(document: Document, from: number, at: number): Opened {
  return { ...afterQuote(document, at), from }
}

function isOccasion(document: Document, at: number): boolean {
  return isAdjunct(document, at)
}

/** «أعلنت … مقتل», «أكدت … التزامها»: a noun of event or attitude as the object. */
function contentNoun(
  document: Document,
  at: number,
  takes: readonly Government[],
  cueIndex: number,
): Opened | null {
  if (!takes.includes('object') || at <= cueIndex + 1) {
    if (!(takes.includes('object') && at === cueIndex + 1 && isContentNoun(wordAt(document, at))))
      return null
  }
  const word = wordAt(document, at)
  if (headIsConstruct(wordAt(document, at - 1)) || at - cueIndex > 16) return null
  const fits = isContentNoun(word) || (at > cueIndex + 1 && endsInPronoun(word) && isAttitude(word))
  return fits ? { from: at, content: at, opener: 'noun', clip: 0 } : null
}

const attitudes =
  /^(?:التزام|استعداد|رفض|وقوف|دعم|تمسك|حرص|تضامن|موقف|معارض|تاييد|قلق|رغب|عزم|نيت|ثقت|ادان|ترحيب|اعتراض|مسوولي|تورط|علاقت|صلت|مشارك|وجود|قدر)/u

function isAttitude(word: string): boolean {
  return attitudes.test(word)
}

/** «اتهمت X باكو بقصف …»: the one spoken of begins the content. */
function targetAt(
  document: Document,
  at: number,
  takes: readonly Government[],
  cueIndex: number,
): Opened | null {
  if (!takes.includes('target') || at <= cueIndex + 1) return null
  const word = wordAt(document, at)
  if (demonstratives.has(word) || isTargetStart(document, at, cueIndex))
    return { from: at, content: at, opener: 'noun', clip: 0 }
  return null
}

function isTargetStart(document: Document, at: number, cueIndex: number): boolean {
  const word = wordAt(document, at)
  const before = wordAt(document, at - 1)
  if (addressees.has(word) && before !== 'وزير' && headKind(before) === 'other') return true
  if (places.has(word) && at > cueIndex + 1 && !places.has(before) && !headIsConstruct(before))
    return true
  // The source has ended with a definite adjective or a name; an indefinite head begins the target.
  return (
    (isTargetNoun(word) && !headIsConstruct(before)) || (before === '،' && !isAdjunct(document, at))
  )
}

/** Where the addressee or target begins inside the phrase after the verb, or -1. */
function splitAddressee(
  document: Document,
  first: number,
  stop: number,
  takes: readonly Government[],
): number {
  if (!takes.includes('addressee') && !takes.includes('target') && !takes.includes('hearer'))
    return -1
  const segment = segmentOf(document, first)
  // «، ودعا السكان إلى …»: a verb inside the sentence goes on with the last subject.
  if (first - 1 > segment[0] + 1 && !takes.includes('hearer')) {
    const previous = wordAt(document, first - 1)
    const head = wordAt(document, first)
    if (
      previous.startsWith('و') &&
      (addressees.has(head) || (head.startsWith('ال') && headKind(head) === 'other'))
    )
      return first
  }
  if (takes.includes('addressee') && neverSubjects.has(wordAt(document, first))) return first
  for (let at = first + 1; at < stop; at += 1) {
    const word = wordAt(document, at)
    const before = wordAt(document, at - 1)
    if (demonstratives.has(word)) return at
    if (takes.includes('hearer') && hearersHere.has(word) && !headIsConstruct(before)) return at
    if (addressees.has(word) && !headIsConstruct(before)) return at
    if (places.has(word) && !headIsConstruct(before) && !places.has(before)) return at
    if (word === 'باشد') return at
  }
  return -1
}

/** True for a word that wants a genitive after it («وزارة», «رئيس», «جمهورية»). */
function headIsConstruct(word: string): boolean {
  return (
    (!word.startsWith('ال') &&
      ['institution', 'office', 'document', 'speaker'].includes(headKind(word))) ||
    [
      'في',
      'من',
      'باسم',
      'جمهوريه',
      'جمهورية',
      'و',
      'خارجيه',
      'خارجية',
      'دفاع',
      'شوون',
      'وزراء',
    ].includes(word)
  )
}

function participleFits(document: Document, hit: CueHit, content: number): boolean {
  // A participle that reports is close to its content and stands after a clause.
  return (
    content - hit.index <= 6 &&
    !['كان', 'كانت', 'يكون', 'ليس', 'يعد'].includes(wordAt(document, hit.index - 1))
  )
}

/** The subject before its verb: «… أن واشنطن تعتقد أن …», «وكان ناطق باسم … أكد». */
function subjectBefore(
  document: Document,
  hit: CueHit,
  segmentFirst: number,
  negated: boolean,
): readonly [first: number, end: number] | null {
  if (hit.skip === 1) return null
  let end = negated ? hit.index - 1 : hit.index
  while (
    end > segmentFirst &&
    ['قد', 'لقد', 'كان', 'كانت', 'ايضا', 'كذلك', 'امس', 'اليوم'].includes(wordAt(document, end - 1))
  )
    end -= 1
  let first = end
  let depth = 0
  for (let at = end - 1; at >= segmentFirst && end - at <= 18; at -= 1) {
    const token = document.tokens[at]
    const word = wordAt(document, at)
    if (token === undefined) break
    if (token.kind === 'punct') {
      if (word === '،' || word === ',') {
        // A clause between commas after the subject: go over it if it is a relative one.
        const opening = relativeOpening(document, at, segmentFirst)
        if (opening >= 0) {
          at = opening
          first = opening
          depth += 1
          continue
        }
        break
      }
      if (quoteStarts(document, at) || isClosing(document, at)) {
        const quote = document.quoteOf[at] ?? -1
        if (quote >= 0 && isName(document, quote)) {
          first = at
          continue
        }
      }
      break
    }
    if (complementisers.has(word))
      return first < end && usable(document, first, end, true) ? [first, end] : null
    if (
      auxiliaries.has(word) ||
      auxiliaries.has(word.replace(/^[وف]/u, '')) ||
      adversatives.has(word)
    )
      break
    if (relatives.has(word) || word === 'ما' || word === 'كما' || word === 'بما') return null
    if (cueForms.get(word)?.aspect === 'past' && depth === 0) return null
    if (isAdjunct(document, at) && word !== 'بعد') {
      // Adjuncts before the subject («من جهته …») end it.
      if (first < end) break
      return null
    }
    first = at
  }
  if (first >= end || end - first > 17) return null
  return usable(document, first, end) ? [first, end] : null
}

function relativeOpening(document: Document, comma: number, from: number): number {
  for (let at = comma - 1; at >= from && comma - at <= 14; at -= 1) {
    const word = wordAt(document, at)
    if (word === '،' || word === ',') {
      const next = wordAt(document, at + 1)
      return relatives.has(next) || /^كبري?$/u.test(next) || /^و?ه[يو]$/u.test(next) ? at : -1
    }
  }
  return -1
}

/** A subject phrase is a noun phrase: no preposition at its head, no verb-like head. */
function usable(document: Document, first: number, end: number, afterThat = false): boolean {
  const head = wordAt(document, first)
  if (document.tokens[first]?.kind !== 'word' && !quoteStarts(document, first)) return false
  if (isPreposition(head) || notBeforeThat.has(head) || negations.has(head)) return false
  const kind = headKind(head)
  if (kind !== 'other') return true
  if (
    demonstratives.has(head) ||
    head === 'احد' ||
    head === 'عدد' ||
    head === 'عددا' ||
    head === 'نحن'
  )
    return true
  if (head.startsWith('ال') || hasPronoun(head)) return true
  // A bare name: short.
  return end - first <= 4 && (afterThat || !/^(?:ي|ت|س|ب|ل)/u.test(head))
}

/** Whether a source can be the subject of this verb form. */
export function agrees(form: CueForm, head: string): boolean {
  const feminine = isFeminine(head)
  return feminine === null || form.plural || form.feminine === feminine
}
