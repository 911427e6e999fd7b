/** Who stands behind a source that names too little: «البيان», «الوزارة», «المصدر نفسه», a surname. */

import type { Document } from '../../document.ts'
import { tokensOf, wordAt } from '../../document.ts'
import { fold } from '../../normalise.ts'
import type { AttributionDraft, Behind, OpenReason, Span } from '../../types.ts'
import { bodyMentioned, fullNameOf, officeMentioned } from './mentions.ts'
import { agencies, bare, documents, headKind } from './sources.ts'
import { demonstratives, list } from './words.ts'

const self: Behind = { span: null, open: null }
const found = (span: Span): Behind => ({ span, open: null })
const open = (reason: OpenReason): Behind => ({ span: null, open: reason })

/** «المصدر نفسه», «الوزارة ذاتها»: that one and no other. */
const same = /^(?:نفس|ذات|عين)(?:ه|ها|هم)$/u

/** «البيان» after «بيان لوزارة …», «الوزارة» after «وزارة …», a surname after the name: the same, once fuller. */
export function behindNoun(
  document: Document,
  source: Span,
  draft: AttributionDraft,
  recent: readonly AttributionDraft[],
): Behind {
  const [first, end] = tokensOf(document, source)
  // The span may begin inside its first word («لهذه البيانات»).
  const head = fold(document.text.slice(source[0], document.tokens[first]?.end ?? source[0]))
  const next = wordAt(document, first + 1)
  if (demonstratives.has(head) && documents.has(bare(next))) {
    const last = recent.find(
      (other) =>
        other.parent === draft.parent && (other.source[0] ?? other.antecedent) !== undefined,
    )
    const span = last?.antecedent ?? last?.source[0]
    return span === undefined ? open('no_candidate') : found(span)
  }
  // «نفس المصدر», «هذا المصدر», «المصدر نفسه»: the noun is what counts.
  const leads = end - first === 2 && (demonstratives.has(head) || head === 'نفس' || head === 'ذات')
  const trails = end - first === 2 && same.test(next)
  const word = leads ? next : head
  const kind = headKind(word)
  if (end - first === 1 || leads || trails) {
    if (word.startsWith('ال') && kind !== 'other' && kind !== 'place') {
      const noun = bare(word)
      const alike = namedAlike(document, noun, recent)
      if (alike !== null) return found(alike)
      // «ونفى المصدر نفسه»: whoever spoke last, under whatever name.
      const last = noun === 'مصدر' && (leads || trails) ? lastSource(recent) : null
      const span = last ?? mentioned(document, noun, first)
      if (span !== null) return found(span)
      if (noun === 'مصدر' || issued.has(noun)) {
        const [only, other] = sourcesOf(document, recent)
        if (only !== undefined) return other === undefined ? found(only) : open('ambiguous')
      }
      if (kind !== 'person' || leads || trails || bare(word) === 'مصدر') return open('no_candidate')
    }
  }
  if (end - first === 1 && isAnyone(head)) return open('generic')
  if (kind === 'person' || crowds.has(bare(head)))
    return named(document, first, end) ? self : open('generic')
  if (kind === 'office' || kind === 'speaker') {
    if (end - first > 3 || draft.source.length > 1) return self
    const full = namedWith(document, first, end, recent) ?? officeMentioned(document, first, end)
    if (full !== null) return found(full)
    // «الرئيس كلينتون»
    const bySurname = end - first === 2 && !next.startsWith('ال')
    return bySurname ? behindName(document, first + 1, end, recent) : self
  }
  return kind === 'other' ? behindName(document, first, end, recent) : self
}

/** What the one source of a text has put out: «وأضاف البيان». */
const issued = list('بيان بلاغ تصريح منشور تغريدة')

function lastSource(recent: readonly AttributionDraft[]): Span | null {
  for (const { antecedent, source } of recent) {
    const span = antecedent ?? source[0]
    if (span !== undefined) return span
  }
  return null
}

/** The sources of the drafts before, each once, the latest first. */
function sourcesOf(document: Document, recent: readonly AttributionDraft[]): readonly Span[] {
  const spans = new Map<string, Span>()
  for (const { antecedent, source } of recent) {
    const span = antecedent ?? source[0]
    if (span !== undefined) spans.set(fold(document.text.slice(...span)), span)
  }
  return [...spans.values()]
}

const anyone = list(
  'أحدهم أحدها إحداهن إحداهما أحدهما بعضهم بعضهن معظمهم أغلبهم كثيرون كثيرين آخرون آخرين آخر أخرى البعض الكثيرون الآخرون جميعهم كلهم كلاهما كثير عدد العديد غيرهم الجميع أحد',
)

/** «أحدهم», «بنك», «طبيب»: one of many, by no name. */
function isAnyone(word: string): boolean {
  if (anyone.has(word)) return true
  const kind = headKind(word)
  return (
    (kind === 'institution' || kind === 'office') && !word.startsWith('ال') && !agencies.has(word)
  )
}

const crowds = list('مسؤولون مسؤولين مسؤول خبراء محللون مراقبون ضباط ضابط دبلوماسيون دبلوماسي نواب')

/** «مصدر في خفر السواحل»: it says of what, and so it says who. */
function named(document: Document, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at += 1) {
    const kind = headKind(wordAt(document, at).replace(/^[بل]/u, ''))
    if (kind === 'institution' || kind === 'place' || wordAt(document, at) === 'في') return true
  }
  return false
}

/** The latest earlier source that holds this noun and says more. */
function namedAlike(
  document: Document,
  noun: string,
  recent: readonly AttributionDraft[],
): Span | null {
  for (const other of recent) {
    const span = other.antecedent ?? other.source[0]
    if (span === undefined) continue
    const [from, to] = tokensOf(document, span)
    if (to - from < 2 || same.test(wordAt(document, from + 1))) continue
    for (let at = from; at < to; at += 1) if (bare(wordAt(document, at)) === noun) return span
  }
  return null
}

function mentioned(document: Document, noun: string, before: number): Span | null {
  return headKind(noun) === 'institution' || headKind(noun) === 'document'
    ? bodyMentioned(document, noun, before)
    : officeMentioned(document, before, before + 1)
}

/** «الرئيس الكيني» after «الرئيس الكيني دانيال روتو»: an earlier source with the same words and a name. */
function namedWith(
  document: Document,
  first: number,
  end: number,
  recent: readonly AttributionDraft[],
): Span | null {
  const words = Array.from({ length: end - first }, (_, index) =>
    bare(wordAt(document, first + index)),
  )
  for (const other of recent) {
    const span = other.antecedent ?? other.source[0]
    if (span === undefined || other.parts?.person == null) continue
    const [from, to] = tokensOf(document, span)
    if (to - from <= words.length) continue
    const has = words.every((word) => {
      for (let at = from; at < to; at += 1) if (bare(wordAt(document, at)) === word) return true
      return false
    })
    if (has) return span
  }
  return null
}

/** «الحلو» after «سامي الحلو». */
function behindName(
  document: Document,
  first: number,
  end: number,
  recent: readonly AttributionDraft[],
): Behind {
  if (end - first !== 1) return self
  const surname = wordAt(document, first)
  for (const other of recent) {
    const person = other.parts?.person
    const span = other.antecedent ?? other.source[0]
    if (person == null || span === undefined) continue
    const [from, to] = tokensOf(document, person)
    if (to - from > 1 && wordAt(document, to - 1) === surname) return found(span)
  }
  const span = fullNameOf(document, surname, first)
  if (span !== null) return found(span)
  // The headline has the surname alone, the story below it the whole name.
  const later = fullNameOf(document, surname, Math.min(document.tokens.length, first + BELOW))
  return later === null ? self : found(later)
}

/** Tokens below a surname that are searched for the whole name. */
const BELOW = 600
