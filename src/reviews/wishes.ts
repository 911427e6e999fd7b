/** What deserves a person's look, and how urgently. Pure. */
import type { QuestionStatus } from '../questions/positions.ts'
import type { Figure } from './claim-patch.ts'
import {
  articleChanged,
  contested,
  copiesDiffer,
  doubtful,
  farApart,
  harmToPeople,
  manySides,
  onContestedQuestion,
  orphaned,
  type Reason,
  readDifferently,
  recent,
  speaksToContested,
  unknownName,
  unknownSpeaker,
  widelyReported,
} from './reasons.ts'

/** A task that should be open. Priorities run from 0 to 100; the highest is leased first. */
export interface Wish {
  readonly priority: number
  readonly reasons: readonly Reason[]
  /** Until when it is news, and by so much more urgent (`recencyBonus`); null: it is none. */
  readonly recentUntil: Date | null
}

/** Relations by which a claim stands against another; a review of a question confirms or rejects them. */
export const disputes = ['contradicts', 'denies', 'blames_other'] as const

export interface QuestionSubject {
  readonly predicate: string
  readonly status: QuestionStatus
  /** Sides that speak in live, unrejected claims. */
  readonly sides: number
  /** Outlets that carry those claims. */
  readonly outlets: number
  /** When the newest of those claims was last said. */
  readonly lastSaid: Date
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
  readonly lastSaid: Date
  /** What a newer engine reads where a person has decided; null where it reads the same, or nobody has. */
  readonly secondReading: { readonly words: string | null } | null
  /** Outlets that carry a near copy of its article with another number in the same words. */
  readonly copiesWithAnother: readonly string[]
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

/** By how much more urgent it is what is news, and for how long it is, in milliseconds. */
export const recencyBonus = 5
const newsLasts = 48 * 3_600_000

function recency(lastSaid: Date, now: Date): Wish {
  const until = new Date(lastSaid.getTime() + newsLasts)
  // An article that is dated ahead is news too, but not for longer than one of this moment.
  if (until <= now) return { priority: 0, reasons: [], recentUntil: null }
  const longest = new Date(now.getTime() + newsLasts)
  return {
    priority: recencyBonus,
    reasons: [recent(lastSaid.toISOString().slice(0, 10))],
    recentUntil: until < longest ? until : longest,
  }
}

/** The smallest and the largest number named in the disputes; undefined where there are no two. */
function rangeOf(figures: readonly Figure[]): { least: number; most: number } | undefined {
  const numbers = figures.flatMap(({ low, high }) => [low, high]).filter((n) => n !== null)
  if (numbers.length < 2) return undefined
  return { least: Math.min(...numbers), most: Math.max(...numbers) }
}

/** Whether a question deserves a task: it is contested, and not every dispute in it has been judged. */
export function wishForQuestion(subject: QuestionSubject, now: Date): Wish | null {
  if (subject.status !== 'contested') return null
  const open = subject.disputes.filter((dispute) => dispute.status === 'proposed')
  if (subject.disputes.length > 0 && open.length === 0) return null
  const news = recency(subject.lastSaid, now)
  const reasons: Reason[] = [contested(open.length)]
  let priority = 45 + news.priority
  if (personalHarm.has(subject.predicate)) {
    priority += 20
    reasons.push(harmToPeople)
  }
  const range = rangeOf(open.flatMap((dispute) => [dispute.from, dispute.to]))
  if (range !== undefined && range.most > range.least * 2) {
    priority += 10
    reasons.push(farApart(range.least, range.most))
  }
  if (subject.outlets > 1) {
    priority += Math.min(subject.outlets - 1, 10)
    reasons.push(widelyReported(subject.outlets))
  }
  if (subject.sides > 2) {
    priority += Math.min((subject.sides - 2) * 5, 10)
    reasons.push(manySides(subject.sides))
  }
  return { priority, reasons: [...reasons, ...news.reasons], recentUntil: news.recentUntil }
}

/** A decision of a person that a newer engine would not have read. */
const disputedDecision = 40

/** Somebody has changed a figure, or mistyped it: no reading of the text can tell which of the two is right. */
const changedInCopy = 50

/**
 * Whether a claim deserves a task: an article still says so, and the reading is doubtful, or disputes what a person decided,
 * or copies of the article have another number.
 */
export function wishForClaim(subject: ClaimSubject, now: Date): Wish | null {
  if (subject.liveMentions === 0) return null
  if (subject.secondReading !== null) {
    const reasons = [readDifferently(subject.secondReading.words)]
    return { priority: disputedDecision, reasons, recentUntil: null }
  }
  if (subject.copiesWithAnother.length > 0) {
    const reasons = [copiesDiffer(subject.copiesWithAnother)]
    if (personalHarm.has(subject.predicate)) reasons.push(harmToPeople)
    return { priority: changedInCopy, reasons, recentUntil: null }
  }
  const limit = subject.questionStatus === null ? lowConfidenceOffBoard : lowConfidence
  if (subject.confidence >= limit) return null
  const news = recency(subject.lastSaid, now)
  const reasons: Reason[] = [doubtful(subject.confidence, subject.rule)]
  let priority = 10 + Math.round((lowConfidence - subject.confidence) * 40) + news.priority
  if (subject.questionStatus === 'contested') {
    priority += 20
    reasons.push(onContestedQuestion)
  }
  if (personalHarm.has(subject.predicate)) {
    priority += 10
    reasons.push(harmToPeople)
  }
  if (!subject.partyKnown) {
    priority += 5
    reasons.push(unknownSpeaker)
  }
  return { priority, reasons: [...reasons, ...news.reasons], recentUntil: news.recentUntil }
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
  const base = 5 + Math.min(subject.questions, 10)
  return subject.contested === 0
    ? { priority: base, reasons: [unknownName], recentUntil: null }
    : {
        priority: base + 10,
        reasons: [unknownName, speaksToContested(subject.contested)],
        recentUntil: null,
      }
}

/** A reviewed claim that no article makes any more. */
export interface Orphan {
  readonly outlets: readonly string[]
}

/** What a person is told of such a claim. */
export function wishForOrphan(orphan: Orphan): Wish {
  return { priority: 40, reasons: [orphaned(orphan.outlets)], recentUntil: null }
}

/** An article that has dropped reviewed claims in a newer version. */
export interface ChangedArticle {
  readonly version: number
  readonly claimIds: readonly string[]
}

/** What a person is told of such an article. */
export function wishForChangedArticle({ version, claimIds }: ChangedArticle): Wish {
  const count = claimIds.length
  return {
    priority: 35 + Math.min(count, 10),
    reasons: [articleChanged(count, version)],
    recentUntil: null,
  }
}
