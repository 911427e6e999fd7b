/**
 * The reporting clause: from a cue word to the place where its content begins, with the source on
 * the way. Word order is verb, subject, adjuncts, content; or subject, verb, content.
 */

import type { Document } from '../../document.ts'
import { quoteAt, spanOf, wordAt } from '../../document.ts'
import type { Span } from '../../types.ts'
import { allowed } from './demands.ts'
import type { CueHit } from './hits.ts'
import { segmentOf } from './hits.ts'
import type { CueForm } from './inflection.ts'
import { cueForms } from './inflection.ts'
import { isName, quoteStarts } from './names-in-marks.ts'
import { isTargetNoun } from './nouns.ts'
import type { Opened } from './openings.ts'
import { isClosing, nominalContext, openContent, REACH, startsContent } from './openings.ts'
import { isOtherSense } from './senses.ts'
import { isDeed, isSoleTarget } from './sole-targets.ts'
import { sourceEnd } from './source-phrases.ts'
import { headKind, isFeminine, places } from './sources.ts'
import { splitAddressee } from './spoken-to.ts'
import { countsSpeakers, subjectBefore } from './subjects.ts'
import { headIsConstruct } from './targets.ts'
import { authorOf, withoutOpener } from './unopened.ts'
import {
  complementisers,
  endsInPronoun,
  isAdjunct,
  isAli,
  isPreposition,
  negations,
  relatives,
  withholdsName,
} from './words.ts'

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
  /** Who wrote the text that the clause hangs on («أصدرت النقابة بيانا استغربت فيه …»). */
  readonly author?: Span | null
}

/** Tries a cue at a token: null where no content follows it as its government wants. */
export function clauseAt(document: Document, hit: CueHit): Clause | null {
  const { index, form } = hit
  // «إدارة الكوارث (أفاد)»: an abbreviation.
  if (wordAt(document, index - 1) === '(' && wordAt(document, index + 1) === ')') return null
  const [segmentFirst, limit] = segmentOf(document, index)
  const before = wordAt(document, index - 1)
  const takes = form.verb.takes
  const negated =
    hit.skip === 0 &&
    index > segmentFirst &&
    negations.has(before.replace(/^[وف](?=ل[ما]$)/u, '')) &&
    !isWhatSaid(document, index, form) &&
    !isWhen(document, index) &&
    form.aspect !== 'masdar'
  if (form.aspect === 'past' && hit.skip === 0 && isNominal(document, index, form)) return null
  if (takes.includes('relay')) return null
  // «طلب عدم ذكر اسمه» says why nobody is named.
  if (withholdsName(document, index)) return null
  if (isOtherSense(document, hit)) return null
  if (isPrayer(document, index)) return null
  const end = Math.min(limit, index + REACH)
  let sourceFirst = -1
  let sourceStop = index + 1
  let target = false
  // «مذكرة كشف فيها …», «لافتات كتب عليها …»: the clause hangs on the noun before it.
  let resumed = false
  let at = index + 1
  if (at < end && !startsContent(document, at, form, index, true)) {
    while (/^(?:في|علي|ب|ل|من|عن|الي|امام|مع|خلال)(?:ها|ه|هم|هما)$/u.test(wordAt(document, at)))
      at += 1
    resumed = /^(?:في|علي|خلال)(?:ها|ه)$/u.test(wordAt(document, at - 1))
    if (at < end && quoteStarts(document, at) && isName(document, document.quoteOf[at] ?? -1)) {
      // «علمت "اسم الصحيفة" أن»: the name in its marks is the source.
      const close = quoteAt(document, document.quoteOf[at])?.close ?? 0
      sourceFirst = at + 1
      while (at < end && (document.tokens[at]?.start ?? Infinity) < close) at += 1
      sourceStop = at
      at += 1
    } else if (
      at < end &&
      (document.tokens[at]?.kind === 'word' || countsSpeakers(document, at, form)) &&
      !isAdjunct(document, at) &&
      (!isPreposition(wordAt(document, at)) || (at === index + 1 && isAli(document, at))) &&
      // «علق قائلا: …», «انتقد ثم صمت»: nobody.
      !/^(?:قايل(?:ا|ه|ة|ين)|ثم|بل|او|ام|لكن|حتي)$/u.test(wordAt(document, at)) &&
      !startsContent(document, at, form, index, true)
    ) {
      if (form.plural) {
        // «يكرران التزامهما»: a verb in the plural has its subject before it.
      } else if (form.aspect === 'participle') {
        // A participle has its subject before it; an adverb may follow.
        if (!takes.includes('addressee') && !takes.includes('target')) at = Math.min(at, end)
      } else {
        sourceFirst = at
        sourceStop = beforeCognate(document, at, sourceEnd(document, at, end), form)
        const split = splitAddressee(document, at, sourceStop, takes)
        const deed = isDeed(document, at, takes)
        // «القوة تدين الغارات وتؤكد …», «القاضي سأل الشاهد عن …»: the subject stands before, what it speaks of behind.
        const spokenOf = takes.includes('target') && form.aspect === 'present'
        const spokenTo = takes.includes('hearer') || takes.includes('addressee')
        const before =
          (spokenOf || spokenTo) && hit.skip === 0
            ? subjectBefore(document, hit, segmentFirst, negated)
            : null
        const lead = wordAt(document, before?.[0] ?? -1)
        const subjectFirst =
          before !== null && (spokenOf || lead.startsWith('ال') || headKind(lead) !== 'other')
        target =
          deed ||
          (subjectFirst && spokenOf) ||
          (split <= at && isSoleTarget(document, at, sourceStop, takes)) ||
          isJudged(document, at, sourceStop, form)
        const called = disagrees(document, at, hit)
        if (split > at && !deed && !called && !subjectFirst) sourceStop = split
        else if (split === at || target || called || subjectFirst) sourceFirst = -1
        at = sourceFirst >= 0 ? at + 1 : at
      }
    }
  }
  const found = target ? null : openContent(document, hit, at, end, sourceFirst, sourceStop)
  const unopened = () => withoutOpener(document, hit, at, sourceFirst, sourceStop, resumed)
  // «اعتبر المجلس المحلي القرار … بأنه مجحف»: what is judged begins the content.
  const judged = found !== null && /^بان(?:ه|ها|هم|هما)$/u.test(wordAt(document, found.from))
  const judgedFirst =
    (found === null && form.aspect === 'past') || found?.opener === 'quote'
      ? judgedBefore(document, form, sourceFirst, sourceStop)
      : -1
  if (judgedFirst > 0) sourceStop = judgedFirst
  const opened: Opened | null =
    judgedFirst > 0
      ? { from: judgedFirst, content: judgedFirst, opener: 'noun', clip: 0 }
      : target
        ? { from: at, content: at, opener: 'noun', clip: 0 }
        : judged && form.verb.past === 'اعتبر'
          ? (unopened() ?? found)
          : (found ?? unopened())
  if (opened === null) return null
  if (sourceFirst >= 0) {
    sourceStop = Math.min(sourceStop, opened.from)
    while (
      sourceStop > sourceFirst &&
      ((document.tokens[sourceStop - 1]?.kind === 'punct' &&
        !isClosing(document, sourceStop - 1)) ||
        isPreposition(wordAt(document, sourceStop - 1)))
    )
      sourceStop -= 1
    // «أوضح ذلك المدير: …».
    if (wordAt(document, sourceFirst) === 'ذلك' && sourceFirst + 1 < sourceStop) sourceFirst += 1
    if (sourceStop <= sourceFirst) sourceFirst = -1
  }
  let source: Span | null = sourceFirst >= 0 ? spanOf(document, sourceFirst, sourceStop) : null
  let first = index
  if (
    source === null &&
    form.aspect !== 'participle' &&
    form.aspect !== 'masdar' &&
    !resumed &&
    !isWhatSaid(document, index, form)
  ) {
    const subject = subjectBefore(document, hit, segmentFirst, negated)
    if (subject !== null) {
      const closed = /^[،,]$/u.test(wordAt(document, subject[1] - 1)) ? 1 : 0
      source = spanOf(document, subject[0], subject[1] - closed)
      sourceFirst = subject[0]
      first = subject[0]
    }
  }
  if (source === null && resumed && form.verb.past === 'كتب') {
    const kind = headKind(wordAt(document, index - 1))
    if (kind === 'person' || kind === 'document') {
      source = spanOf(document, index - 1, index)
      sourceFirst = index - 1
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
    author: source === null && resumed ? authorOf(document, index, segmentFirst) : null,
    passive: form.passive === true || /^[وف]?[أا]?[ُ]/u.test(text) || /^[وف]?يُ/u.test(text),
  }
}

/** «في بيان», «هذا الرفض»: a noun; not «في هذا قال», «إلى ذلك أعلن». */
function isNominal(document: Document, index: number, form: CueForm): boolean {
  const before = wordAt(document, index - 1)
  // «يهدد تراجع العملة», «معتبرا طلب النقابة …»: what the verb before it is about.
  const lead = cueForms.get(before) ?? cueForms.get(before.replace(/^[وف]/u, ''))
  if (lead?.aspect === 'present' && form.verb.takes.includes('speaker')) return true
  if (
    lead?.aspect === 'participle' &&
    before.endsWith('ا') &&
    lead.verb.past !== 'قال' &&
    !form.feminine
  )
    return true
  if (!nominalContext.has(before) || before === 'قبل' || before === 'بعد') return false
  return before !== 'هذا' || !isPreposition(wordAt(document, index - 2))
}

/** «اعتبر المحامي قرار المحكمة "خطيرا"»: where what is judged begins inside the phrase behind the verb, or -1. */
function judgedBefore(document: Document, { verb }: CueForm, first: number, stop: number): number {
  if (verb.past !== 'اعتبر' || first < 0) return -1
  for (let at = first + 1; at < stop; at += 1)
    if (isTargetNoun(wordAt(document, at)) && !headIsConstruct(wordAt(document, at - 1))) return at
  return -1
}

const masculineBodies =
  /^(?:ال(?:جيش|مجلس|برلمان|رييس|وزير|اتحاد|حزب|مجتمع|كونغرس|بنك|جانب|طرف|تحالف|نظام|مسوول|سفير)|مجلس|رييس|وزير)$/u

/** «ودعا إسرائيل إلى …», «ودعت الجيش إلى …»: the verb is of another gender, so that one is called upon. */
function disagrees(document: Document, at: number, { form, index, skip }: CueHit): boolean {
  const { verb, feminine, plural } = form
  if (plural || !verb.takes.includes('addressee')) return false
  const relative = relatives.has(wordAt(document, index - 1))
  if (skip === 0 && !relative && segmentOf(document, index)[0] !== index) return false
  const head = wordAt(document, at)
  if (feminine) return masculineBodies.test(head)
  return isFeminine(head) === true && (places.has(head) || /^ال(?:.+(?:[ةه]|ات)|امم)$/u.test(head))
}

/** «سأل الله أن», «دعا المولى أن»: nobody is told anything. */
function isPrayer(document: Document, index: number): boolean {
  return /^(?:الله|المولي|ربه|ربها)$/u.test(wordAt(document, index + 1))
}

/** «سردت ما قالت إنها وقائع»: «ما» is what she said, not that she did not. */
function isWhatSaid(document: Document, index: number, { verb, aspect }: CueForm): boolean {
  if (wordAt(document, index - 1) !== 'ما') return false
  // «ما تعتبره تدخلا», «ما يصفونه بأنه …».
  if (aspect !== 'masdar' && endsInPronoun(wordAt(document, index))) return true
  return verb.past === 'قال' && complementisers.has(wordAt(document, index + 1))
}

/** «واعتبر ذلك القرار متسرعا», not «اعتبر هذا المسؤول أن …». */
function isJudged(document: Document, at: number, stop: number, { verb }: CueForm): boolean {
  const judges = verb.past === 'اعتبر' || verb.past === 'وصف'
  if (!judges || !/^(?:ذلك|هذا|هذه|تلك)$/u.test(wordAt(document, at))) return false
  for (let next = stop; next < stop + 3; next += 1)
    if (/^(?:ان|انه|انها|انهم)$/u.test(wordAt(document, next))) return false
  return true
}

/** «حين ما يطالبون», «كل ما قال»: no negation. */
function isWhen(document: Document, index: number): boolean {
  return (
    wordAt(document, index - 1) === 'ما' &&
    /^(?:و?(?:عاد[ةه]|غالبا|كثيرا|نادرا|قليلا|دايما|سرعان)|حين|عند|كل|بعد|قبل|بين|مثل|في)$/u.test(
      wordAt(document, index - 2),
    )
  )
}

/** «نفى الوزير نفيا قاطعا أن …»: the masdar of the verb itself is no part of the source. */
function beforeCognate(document: Document, first: number, stop: number, form: CueForm): number {
  const { masdar } = form.verb
  // «علق المدرب على الخسارة قائلا …»: what is spoken of.
  if (form.verb.past === 'علق' || form.verb.past === 'رد')
    for (let at = first + 1; at < stop; at += 1) if (wordAt(document, at) === 'علي') return at
  if (masdar === undefined) return stop
  for (let at = first + 1; at < stop; at += 1) {
    const word = wordAt(document, at)
    if (word === masdar || word === `${masdar}ا` || word === masdar.replace(/ه$/u, 'ة')) return at
  }
  return stop
}
