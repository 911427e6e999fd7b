/** Who stands behind «وأضاف», «مشيرا إلى», «هو», «البيان», «الوزارة», «المصدر نفسه», a surname; or why nobody does. */

import type { Document } from '../../document.ts'
import { tokenFrom, tokensOf, wordAt } from '../../document.ts'
import { fold } from '../../normalise.ts'
import type { AttributionDraft, Behind, OpenReason, Span } from '../../types.ts'
import type { CueForm } from './inflection.ts'
import { cueForms } from './inflection.ts'
import { bodyMentioned, fullNameOf, officeMentioned, subjectOf } from './mentions.ts'
import { agencies, bare, documents, headKind, isFeminine } from './sources.ts'
import { demonstratives, list, relatives } from './words.ts'

/** Drafts looked back upon. */
const MEMORY = 12

const self: Behind = { span: null, open: null }
const found = (span: Span): Behind => ({ span, open: null })
const open = (reason: OpenReason): Behind => ({ span: null, open: reason })

interface Agreement {
  readonly feminine: boolean | null
  readonly plural: boolean
}

/** Pronouns that may stand as a source, with and without و. */
const pronouns: ReadonlyMap<string, Agreement> = new Map(
  (
    [
      ['هو', { feminine: false, plural: false }],
      ['هي', { feminine: true, plural: false }],
      ['هم', { feminine: null, plural: true }],
      ['هما', { feminine: null, plural: true }],
    ] as const
  ).flatMap(([word, agreement]) => [
    [word, agreement],
    [`و${word}`, agreement],
    [`ف${word}`, agreement],
  ]),
)

/** «المصدر نفسه», «الوزارة ذاتها»: that one and no other. */
const same = /^(?:نفس|ذات|عين)(?:ه|ها|هم)$/u

export function antecedentOf(
  document: Document,
  draft: AttributionDraft,
  earlier: readonly AttributionDraft[],
): Behind {
  const recent = earlier.slice(-MEMORY).toReversed()
  const source = draft.source[0]
  const cue = tokenFrom(document, draft.cue[0]?.[0] ?? 0)
  if (source === undefined) {
    const word = wordAt(document, cue)
    const form = cueForms.get(word) ?? cueForms.get(word.slice(1))
    return elided(document, draft, recent, cue, agreementOf(form), form?.aspect === 'participle')
  }
  const [first, end] = tokensOf(document, source)
  const pronoun = end - first === 1 ? pronouns.get(wordAt(document, first)) : undefined
  if (pronoun !== undefined) return elided(document, draft, recent, cue, pronoun, false)
  return behindNoun(document, source, draft, recent)
}

function agreementOf(form: CueForm | undefined): Agreement {
  return form === undefined || form.aspect === 'masdar'
    ? { feminine: null, plural: form === undefined || form.plural }
    : { feminine: form.plural ? null : form.feminine, plural: form.plural }
}

/** The last speaker that the verb agrees with; else who acts in the sentence before. */
function elided(
  document: Document,
  draft: AttributionDraft,
  recent: readonly AttributionDraft[],
  cue: number,
  agreement: Agreement,
  participle: boolean,
): Behind {
  const sentence = document.sentenceOf[cue] ?? -1
  const head = headOfClause(document, cue, recent)
  if (head !== null) return found(head)
  const alike = recent.filter((other) => other.parent === draft.parent)
  const pool = alike.length > 0 || draft.level === 1 ? alike : recent
  const begun = pool.some((other) => document.sentenceOf[cueOf(document, other)] === sentence)
  // «ونفى وزير النقل التهمة، متوعدا …»: a participle is of the subject of its own sentence.
  const own = participle && !begun ? subjectOf(document, sentence, cue) : null
  if (own !== null && agrees(document, own, agreement)) return found(own)
  for (const other of pool) {
    const span = other.antecedent ?? wholeOf(other.source)
    if (span === undefined) continue
    const from = document.sentenceOf[cueOf(document, other)] ?? -1
    if (agrees(document, span, agreement) || (from === sentence && participle)) {
      // Who acts in a sentence between is nearer.
      const actor = actorSince(document, from, sentence, cue, agreement)
      return found(actor ?? firstNaming(document, other, span, recent))
    }
  }
  const actor = actorSince(document, sentence - 3, sentence, cue, agreement)
  return actor === null ? open('no_candidate') : found(actor)
}

/** «محاميه عمر صالح الذي قال إن …»: the source that stands right before the relative clause. */
function headOfClause(
  document: Document,
  cue: number,
  recent: readonly AttributionDraft[],
): Span | null {
  const at = /^(?:قد|لم|لا|كان|كانت)$/u.test(wordAt(document, cue - 1)) ? cue - 2 : cue - 1
  if (!relatives.has(wordAt(document, at))) return null
  for (const { source } of recent) {
    const last = source.at(-1)
    if (last !== undefined && tokensOf(document, last)[1] === at) return last
  }
  return null
}

/** Where this person was first named as fully, or more so: «عمر صالح» after «عمر صالح رئيس الهيئة». */
function firstNaming(
  document: Document,
  { parts }: AttributionDraft,
  span: Span,
  recent: readonly AttributionDraft[],
): Span {
  if (parts?.person == null) return span
  const [from, to] = tokensOf(document, parts.person)
  // Of one word many are named; its title tells who.
  const wanted = to - from > 1 ? normsOf(document, parts.person) : normsOf(document, span)
  let first = span
  for (const other of recent) {
    const earlier = other.antecedent ?? other.source[0]
    if (earlier === undefined || other.parts?.person == null || earlier[0] >= first[0]) continue
    const words = new Set(normsOf(document, other.parts.person))
    if (wanted.every((word) => words.has(word))) first = earlier
  }
  return first
}

function normsOf(document: Document, span: Span): string[] {
  const [from, to] = tokensOf(document, span)
  return Array.from({ length: to - from }, (_, index) => wordAt(document, from + index))
}

/** All of a joint source: who goes on is both of «مصر والأردن». */
function wholeOf(source: readonly Span[]): Span | undefined {
  const [first] = source
  const last = source.at(-1)
  return first === undefined || last === undefined ? undefined : [first[0], last[1]]
}

function cueOf(document: Document, draft: AttributionDraft): number {
  return tokenFrom(document, draft.cue[0]?.[0] ?? 0)
}

function agrees(document: Document, span: Span, { feminine, plural }: Agreement): boolean {
  const gender = isFeminine(wordAt(document, tokensOf(document, span)[0]))
  return feminine === null || plural || gender === null || gender === feminine
}

function actorSince(
  document: Document,
  from: number,
  sentence: number,
  cue: number,
  agreement: Agreement,
): Span | null {
  for (let at = sentence - 1; at > from && at >= Math.max(0, sentence - 2); at -= 1) {
    const actor = subjectOf(document, at, cue)
    if (actor !== null && agrees(document, actor, agreement)) return actor
  }
  return null
}

/** «البيان» after «بيان لوزارة …», «الوزارة» after «وزارة …», a surname after the name: the same, once fuller. */
function behindNoun(
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
      const span =
        namedAlike(document, bare(word), recent) ?? mentioned(document, bare(word), first)
      if (span !== null) return found(span)
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
