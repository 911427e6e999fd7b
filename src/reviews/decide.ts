/** Pure rules of reviewing: what deserves a person's look, how urgently, and what an edit may do. */
import type { Comparator, Polarity, Stance } from '../extraction/types.ts'
import type { QuestionStatus } from '../questions/positions.ts'

/** Why a person should look; the code is stable, the text is for reading. */
export interface Reason {
  readonly code:
    | 'contested'
    | 'harm-to-people'
    | 'widely-reported'
    | 'far-apart'
    | 'many-sides'
    | 'low-confidence'
    | 'on-contested-question'
    | 'unknown-party'
    | 'recent'
    | 'requested'
    | 'orphaned'
    | 'read-differently'
    | 'article-changed'
    | 'reviewers-disagree'
  readonly text: string
}

/** A task that should be open. Priorities run from 0 to 100; the highest is leased first. */
export interface Wish {
  readonly priority: number
  readonly reasons: readonly Reason[]
}

/** Relations by which a claim stands against another; a review of a question confirms or rejects them. */
export const disputes = ['contradicts', 'denies', 'blames_other'] as const

export interface Figure {
  readonly low: number | null
  readonly high: number | null
}

export interface QuestionSubject {
  readonly predicate: string
  readonly status: QuestionStatus
  /** Sides that speak in live, unrejected claims. */
  readonly sides: number
  /** Outlets that carry those claims. */
  readonly outlets: number
  readonly disputes: readonly {
    readonly status: 'proposed' | 'confirmed' | 'rejected'
    readonly from: Figure
    readonly to: Figure
  }[]
}

export interface ClaimSubject {
  readonly predicate: string
  readonly confidence: number
  /** The rule that found its best live mention. */
  readonly rule: string | null
  readonly liveMentions: number
  readonly partyKnown: boolean
  readonly questionStatus: QuestionStatus | null
}

/**
 * Extraction's confidence is the share of readings like it that are right (`src/extraction/README.md`): of the claims
 * with a figure or an event below .6 about half are wrong, of those above one in ten. A fifth of them lie below.
 */
export const lowConfidence = 0.6

/** A claim that stands on no board does no harm there; only a very doubtful one is worth the time. */
export const lowConfidenceOffBoard = 0.4

const personalHarm: ReadonlySet<string> = new Set([
  'people.killed',
  'people.wounded',
  'people.missing',
  'people.captured',
])

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The smallest and the largest number named in the disputes; undefined where there are no two. */
function rangeOf(figures: readonly Figure[]): { least: number; most: number } | undefined {
  const numbers = figures.flatMap(({ low, high }) => [low, high]).filter((n) => n !== null)
  if (numbers.length < 2) return undefined
  return { least: Math.min(...numbers), most: Math.max(...numbers) }
}

/** Whether a question deserves a task: it is contested, and not every dispute in it has been judged. */
export function wishForQuestion(subject: QuestionSubject): Wish | null {
  if (subject.status !== 'contested') return null
  const open = subject.disputes.filter((dispute) => dispute.status === 'proposed')
  if (subject.disputes.length > 0 && open.length === 0) return null
  const reasons: Reason[] = []
  let priority = 50
  const pairs = plural(open.length, 'pair of claims', 'pairs of claims')
  reasons.push({
    code: 'contested',
    text: open.length === 0 ? 'Parties disagree on it.' : `Parties disagree on it in ${pairs}.`,
  })
  if (personalHarm.has(subject.predicate)) {
    priority += 20
    reasons.push({ code: 'harm-to-people', text: 'It is about people who came to harm.' })
  }
  const range = rangeOf(open.flatMap((dispute) => [dispute.from, dispute.to]))
  if (range !== undefined && range.most > range.least * 2) {
    priority += 10
    reasons.push({
      code: 'far-apart',
      text: `The figures lie far apart, from ${range.least} to ${range.most}.`,
    })
  }
  if (subject.outlets > 1) {
    priority += Math.min(subject.outlets - 1, 10)
    reasons.push({ code: 'widely-reported', text: `${subject.outlets} outlets carry it.` })
  }
  if (subject.sides > 2) {
    priority += Math.min((subject.sides - 2) * 5, 10)
    reasons.push({ code: 'many-sides', text: `${subject.sides} sides speak to it.` })
  }
  return { priority, reasons }
}

/** Whether a claim deserves a task: an article still says so, and the reading is doubtful. */
export function wishForClaim(subject: ClaimSubject): Wish | null {
  if (subject.liveMentions === 0) return null
  const limit = subject.questionStatus === null ? lowConfidenceOffBoard : lowConfidence
  if (subject.confidence >= limit) return null
  const sure = Math.round(subject.confidence * 100)
  const by = subject.rule === null ? '' : `, by the rule ${subject.rule}`
  const reasons: Reason[] = [
    { code: 'low-confidence', text: `The reading is only ${sure} % sure${by}.` },
  ]
  let priority = 10 + Math.round((lowConfidence - subject.confidence) * 40)
  if (subject.questionStatus === 'contested') {
    priority += 20
    reasons.push({
      code: 'on-contested-question',
      text: 'It counts in a question on which parties disagree.',
    })
  }
  if (personalHarm.has(subject.predicate)) {
    priority += 10
    reasons.push({ code: 'harm-to-people', text: 'It is about people who came to harm.' })
  }
  if (!subject.partyKnown) {
    priority += 5
    reasons.push({ code: 'unknown-party', text: 'The registry does not know who said it.' })
  }
  return { priority, reasons }
}

export interface PartySubject {
  /** False for a party that the registry has, or that stands for another by now. */
  readonly isProvisional: boolean
  /** Questions that live claims of it answer, and how many of those are contested. */
  readonly questions: number
  readonly contested: number
}

/** Whether a party that no list knows deserves a task: it stands on a board, and may be somebody who is known. */
export function wishForParty(subject: PartySubject): Wish | null {
  if (!subject.isProvisional || subject.questions === 0) return null
  const reasons: Reason[] = [
    { code: 'unknown-party', text: 'No list has this name; it may be another name of somebody.' },
  ]
  let priority = 5 + Math.min(subject.questions, 10)
  if (subject.contested > 0) {
    priority += 10
    const on = plural(subject.contested, 'question', 'questions')
    reasons.push({ code: 'on-contested-question', text: `It speaks to ${on} in dispute.` })
  }
  return { priority, reasons }
}

/** The parts of a claim's normal form that a reviewer may correct. */
export interface NormalForm {
  readonly low: number | null
  readonly high: number | null
  readonly comparator: Comparator | null
  readonly class: string | null
  readonly stance: Stance
  readonly polarity: Polarity
}

/** What an edit changes; a key that is absent stays as it is. `quantity: null` takes the figure away. */
export interface Patch {
  readonly quantity?: Figure | null | undefined
  readonly comparator?: Comparator | undefined
  readonly class?: string | null | undefined
  readonly stance?: Stance | undefined
  readonly polarity?: Polarity | undefined
}

const rules: Readonly<Record<Comparator, { fits: (figure: Figure) => boolean; wants: string }>> = {
  eq: { fits: isPoint, wants: 'low and high to be the same number' },
  approx: { fits: isRange, wants: 'low and high to be numbers, low not above high' },
  between: { fits: isRange, wants: 'low and high to be numbers, low not above high' },
  at_least: { fits: isFloor, wants: 'low to be a number and high to be null' },
  more_than: { fits: isFloor, wants: 'low to be a number and high to be null' },
  at_most: { fits: isCeiling, wants: 'low to be null and high to be a number' },
  less_than: { fits: isCeiling, wants: 'low to be null and high to be a number' },
  vague: { fits: isOpen, wants: 'low and high to be null' },
}

function isRange({ low, high }: Figure): boolean {
  return low !== null && high !== null && low <= high
}
function isPoint({ low, high }: Figure): boolean {
  return low !== null && low === high
}
function isFloor({ low, high }: Figure): boolean {
  return low !== null && high === null
}
function isCeiling({ low, high }: Figure): boolean {
  return low === null && high !== null
}
function isOpen({ low, high }: Figure): boolean {
  return low === null && high === null
}

/**
 * A claim's normal form after an edit, or what is wrong with the edit: the pointer is relative to the
 * patch. Bounds and comparator must fit each other, whichever of the two was given.
 */
export function applyPatch(
  form: NormalForm,
  patch: Patch,
): { form: NormalForm } | { fault: { pointer: string; detail: string } } {
  const next = {
    class: patch.class === undefined ? form.class : patch.class,
    stance: patch.stance ?? form.stance,
    polarity: patch.polarity ?? form.polarity,
  }
  if (patch.quantity === null) {
    if (patch.comparator !== undefined) {
      return { fault: { pointer: '/comparator', detail: 'has no meaning without a quantity' } }
    }
    return { form: { ...next, low: null, high: null, comparator: null } }
  }
  const figure = patch.quantity ?? { low: form.low, high: form.high }
  const comparator = patch.comparator ?? form.comparator
  if (comparator === null) {
    if (patch.quantity !== undefined) {
      return { fault: { pointer: '/comparator', detail: 'is needed with a new quantity' } }
    }
    return { form: { ...next, low: null, high: null, comparator: null } }
  }
  const rule = rules[comparator]
  if (!rule.fits(figure)) {
    return { fault: { pointer: '/quantity', detail: `"${comparator}" wants ${rule.wants}` } }
  }
  return { form: { ...next, low: figure.low, high: figure.high, comparator } }
}
