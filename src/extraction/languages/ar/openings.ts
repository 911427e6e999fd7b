/** Where a content begins after its cue: complementiser, quotation, colon, governed preposition, noun. */

import type { Document } from '../../document.ts'
import { quoteAt, wordAt } from '../../document.ts'
import { afterRelative, afterWhen, asideEnd, isAside } from './asides.ts'
import type { Clause } from './clauses.ts'
import { afterQuote, nounAfterPreposition, splitPreps } from './governed-nouns.ts'
import type { CueHit } from './hits.ts'
import type { CueForm } from './inflection.ts'
import { cueForms } from './inflection.ts'
import { isBodyName, isName, quoteStarts } from './names-in-marks.ts'
import { contentNoun } from './object-nouns.ts'
import { isNaming, isOtherSense, tellsOccasion } from './senses.ts'
import { sourceEnd } from './source-phrases.ts'
import { targetAt } from './targets.ts'
import {
  anonymityEnd,
  complementisers,
  conjunctionLength,
  isInitials,
  isPreposition,
  list,
  notBeforeThat,
  prepositions,
  relatives,
} from './words.ts'

/** Longest way from a cue to its content, in tokens. */
export const REACH = 64

export const nominalContext = list(
  'علي في من عن الي بناء رغم حسب وفق بعد قبل عند لدي اي كل بلا دون هذا',
)
export function isClosing(document: Document, index: number): boolean {
  const quote = quoteAt(document, document.quoteOf[index])
  return (
    (quote !== undefined && quote.close === document.tokens[index]?.start) ||
    wordAt(document, index) === ')'
  )
}

export interface Opened {
  /** Token at which complementiser, mark, colon or preposition stands. */
  readonly from: number
  readonly content: number
  readonly opener: Clause['opener']
  readonly clip: number
}

export function openContent(
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
    // «أفادت الهيئة، نقلا عن مسؤول معني بالشأن العسكري، بأن …»
    if (isCiting(document, at)) {
      at = Math.max(at, citedEnd(document, hit, at + 2, Math.min(end, at + CITED)) - 1)
      continue
    }
    if (at >= sourceStop && beginsParticiple(document, at, sourceFirst >= 0)) return null
    const opened = startsContent(
      document,
      at,
      hit.form,
      hit.index,
      at >= sourceStop || sourceFirst < 0,
    )
    // «لن نتراجع»، أكد الوزير سامي حداد، …: what he said stands before the verb.
    if (opened?.opener === 'noun' && followsQuote(document, hit)) return null
    if (opened !== null && !isOfRelative(document, at, hit.index)) return opened
    const word = wordAt(document, at)
    const token = document.tokens[at]
    if (token?.kind === 'punct') {
      const target =
        at === sourceStop && takes.includes('target') && sourceFirst >= 0
          ? Math.max(afterWhen(document, at), afterRelative(document, at, end))
          : -1
      if (target > 0) return { from: target, content: target, opener: 'noun', clip: 0 }
      // Marks of a name are walked over; a full stop or a semicolon ends the search.
      if (word === '؛' || word === ';') return null
      const named = isName(document, document.quoteOf[at] ?? -1) || isBodyName(document, at)
      if (quoteStarts(document, at) && named) {
        const close = quoteAt(document, document.quoteOf[at])?.end ?? 0
        while (at + 1 < end && (document.tokens[at + 1]?.start ?? Infinity) < close) at += 1
      }
      continue
    }
    if (inSource || isNaming(document, at)) continue
    // «قال الوزير، حسبما ذكرت الصحف، إن …»: a comment between commas.
    if (/^[،,]$/u.test(wordAt(document, at - 1)) && isAside(document, at)) {
      const close = asideEnd(document, at, end)
      if (close > at) {
        at = close
        continue
      }
    }
    const unnamed = anonymityEnd(document, at)
    if (unnamed > 0) {
      at = unnamed - 1
      continue
    }
    // «خلال حملته»: no verb stands behind a preposition.
    if (prepositions.has(wordAt(document, at - 1))) continue
    // «في تصريحات نشرت الأحد»: the verb tells of the occasion.
    if (at > sourceStop && tellsOccasion(document, at)) continue
    // Another finite reporting verb: what follows is its content, not this one's.
    const form =
      cueForms.get(word) ??
      (conjunctionLength(word) === 1 ? cueForms.get(word.slice(1)) : undefined)
    // «عندما تلقى نبأ …»: not every word that is spelt like a cue is one.
    const other =
      form !== undefined && isOtherSense(document, { index: at, form, skip: 0 }) ? undefined : form
    if (
      other !== undefined &&
      other.aspect === 'past' &&
      !(word === 'نقلا' && wordAt(document, at + 1) === 'عن') &&
      word !== 'عبر' &&
      !relativeBefore(document, at) &&
      at > sourceStop
    )
      return null
    // «يعلن فوزه والمعارضة تتحدث عن …»: so does one in the present, but for «كتب فلان يقول».
    if (
      other?.aspect === 'present' &&
      at >= sourceStop &&
      sourceFirst >= 0 &&
      !/^[يت]قول$/u.test(word) &&
      !relativeBefore(document, at)
    )
      return null
    if (strict && at > sourceStop + 24) return null
  }
  return null
}

/** Tokens of «نقلا عن» and of whom it names, at most. */
const CITED = 24

/** Where the phrase that «نقلا عن» names ends: at the latest where what the verb governs begins («بأن», «بمقتل», «وقوع»). */
function citedEnd(document: Document, hit: CueHit, from: number, end: number): number {
  const stop = sourceEnd(document, from, end)
  const behind = /^[،,]$/u.test(wordAt(document, stop)) ? stop + 1 : stop
  if (complementisers.has(wordAt(document, behind))) return stop
  for (let at = from + 1; at < stop; at += 1)
    if (startsContent(document, at, hit.form, hit.index, false) !== null) return at
  return stop
}

/** Verbs with which a speaker goes on: what stands before them was said with another. */
const goingOn = list('أضاف تابع استطرد أردف زاد ختم واصل مضى استدرك عقب')

/** «…»، قال المفاوض: a finite verb right behind a quotation and its comma, without a conjunction, speaks of that quotation. */
export function followsQuote(document: Document, { index, form, skip }: CueHit): boolean {
  if (form.aspect !== 'past' || skip > 0 || goingOn.has(form.verb.past)) return false
  if (!/^[،,]$/u.test(wordAt(document, index - 1)) || !isClosing(document, index - 2)) return false
  // «في تصريح لوكالة "الشرق"، قال …»: a name is nobody's words.
  if (isName(document, document.quoteOf[index - 2] ?? -1)) return false
  return document.sentenceOf[index - 2] === document.sentenceOf[index]
}

function isCiting(document: Document, at: number): boolean {
  return wordAt(document, at) === 'نقلا' && wordAt(document, at + 1) === 'عن'
}

/** «علق على الأنباء التي تفيد بأن …»: the content is of the verb in the relative clause. */
function isOfRelative(document: Document, at: number, cue: number): boolean {
  if (!complementisers.has(wordAt(document, at))) return false
  const verb = isPreposition(wordAt(document, at - 1)) ? at - 2 : at - 1
  return (
    verb > cue && relatives.has(wordAt(document, verb - 1)) && cueForms.has(wordAt(document, verb))
  )
}

/** «استغرب القرار، معتبرا أن …»: a participle with a content of its own. */
function beginsParticiple(document: Document, at: number, named: boolean): boolean {
  const form = cueForms.get(wordAt(document, at))
  // «أضاف المتحدث قائلا إن …»: one report.
  if (form?.aspect !== 'participle' || (named && form.verb.past === 'قال')) return false
  const link = isPreposition(wordAt(document, at + 1)) ? at + 2 : at + 1
  return complementisers.has(wordAt(document, link))
}

function relativeBefore(document: Document, index: number): boolean {
  return relatives.has(wordAt(document, index - 1)) || relatives.has(wordAt(document, index - 2))
}

/** Whether a content begins at a token, by the government of the cue. */
export function startsContent(
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
    // «عبر نقيب "عمال المرفأ" عن …»: only behind «عن».
    if (form.verb.past === 'عبر' && word !== ':') return null
    if (quoteStarts(document, at) && document.quoteOf[at] !== document.quoteOf[cueIndex]) {
      if (isName(document, document.quoteOf[at] ?? -1) || isBodyName(document, at)) return null
      return afterQuote(document, at)
    }
    if (word === ':' && at + 1 < document.tokens.length) {
      const next = at + 1
      // «الساعة 09:45»
      if (document.tokens[at - 1]?.kind === 'number' && document.tokens[next]?.kind === 'number')
        return null
      // «وأضاف:» at the end of a line: only a quotation on the next one is its content.
      if (document.sentenceOf[next] !== document.sentenceOf[at] && !quoteStarts(document, next))
        return null
      return quoteStarts(document, next)
        ? afterQuote(document, next)
        : { from: at, content: next, opener: 'colon', clip: 0 }
    }
    return null
  }
  // «سأل هل …», «تساءلت عما إذا كان …», «لم يوضح ما إذا …»
  if (form.verb.stance === 'asks' || whetherVerbs.has(form.verb.past)) {
    const next = wordAt(document, at + 1)
    if (word === 'هل' || (word === 'ما' && next === 'اذا'))
      return { from: at, content: at, opener: 'that', clip: 0 }
    // «سأله إن كان قد …»
    if (
      word === 'ان' &&
      /^كان(?:ت|وا)?$/u.test(next) &&
      at > cueIndex &&
      form.verb.stance === 'asks'
    )
      return { from: at, content: at, opener: 'that', clip: 0 }
    if (word === 'عما' && next === 'اذا') return { from: at, content: at, opener: 'that', clip: 1 }
  }
  // «يروي الناجون كيف هربوا»
  if (word === 'كيف' && at > cueIndex && telling.has(form.verb.past))
    return { from: at, content: at, opener: 'that', clip: 0 }
  // «علق عليه بقوله "…"».
  if (saying.has(word)) return afterSaying(document, at)
  if (complementisers.has(word) && !isInitials(document, at)) {
    const government = splitPreps.get(before)
    if (at - 1 > cueIndex && government === 'علي' && !governsOn(form)) return null
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
      contentNoun(document, at, form, cueIndex)
    )
  }
  return (
    targetAt(document, at, takes, cueIndex) ??
    nounAfterPreposition(document, at, takes, cueIndex, true) ??
    contentNoun(document, at, form, cueIndex)
  )
}

const whetherVerbs = list('أوضح حدد كشف ذكر عرف قال بين أكد نفى')

/** Verbs that may tell how something went. */
const telling = list('روى حكى شرح أوضح وصف كشف ذكر بين أظهر سأل تساءل')

const agreeing = list('أجمع أطلع أخبر رد علق خلص جزم أمن اعترض')

/** «أكد على أن …», not «أعلن الموعد على أن …», which is a condition. */
function governsOn({ verb }: CueForm): boolean {
  return verb.takes.includes('علي') || agreeing.has(verb.past)
}

/** «بالقول», «بقوله»: what is said follows. */
export const saying = list('بالإشارة بالقول بقوله بقولها بقولهم بقولهما')

function afterSaying(document: Document, at: number): Opened {
  let content = at + 1
  if (wordAt(document, content) === ':' || wordAt(document, content) === 'الي') content += 1
  if (quoteStarts(document, content)) return { ...afterQuote(document, content), from: at }
  if (complementisers.has(wordAt(document, content))) content += 1
  return { from: at, content, opener: 'that', clip: 0 }
}
