/** Who stands behind «وأضاف», «مشيرا إلى», «هو», «البيان», «الوزارة», «المصدر نفسه», a surname; or why nobody does. */

import type { Document } from '../../document.ts'
import { tokenFrom, tokensOf, wordAt } from '../../document.ts'
import type { AttributionDraft, Behind, OpenReason, Span } from '../../types.ts'
import { behindNoun } from './behind-nouns.ts'
import type { CueForm } from './inflection.ts'
import { cueForms } from './inflection.ts'
import { subjectOf } from './mentions.ts'
import { isFeminine } from './sources.ts'
import { relatives } from './words.ts'

/** Drafts looked back upon. */
const MEMORY = 12

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
