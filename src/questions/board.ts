/** The board: every question of an event, a column for each side, what each says now. Pure. */
import type { CorrectionView } from '../corrections/correction-view.ts'
import type { Direction } from '../extraction/types.ts'
import type { PartyRow } from '../parties/queries.ts'
import { badgeOf } from './badge.ts'
import { type Column, columnsOf } from './board-columns.ts'
import type { BoardCorrections } from './board-corrections.ts'
import type { Relation } from './compare.ts'
import { compareInTime } from './compared-claim.ts'
import { partiesToHostilities } from './hostilities.ts'
import type { LiveClaim, ReportShown, StoredRelation } from './live-claims.ts'
import { pairKey, standingOf } from './positions.ts'
import { type QuantityView, quantityView } from './quantity-view.ts'
import type { EventRow, QuestionRow } from './queries.ts'
import { placeAsked } from './question-key.ts'
import { rationaleOf } from './rationale.ts'
import { rationaleInArabic } from './rationale-arabic.ts'
import { splitLine, type TimelineStep, timelineOf } from './timeline.ts'
import { eventTitles, questionTitles, type Titles } from './titles.ts'
import { countOrigins } from './two-voices.ts'

export interface BoardInput {
  readonly event: EventRow
  readonly questions: readonly QuestionRow[]
  readonly claims: readonly LiveClaim[]
  readonly relations: readonly StoredRelation[]
  /** By id: all whom the claims name, and the sides that the questions are about. */
  readonly parties: ReadonlyMap<string, PartyRow>
  /** The direction of text in a language. */
  readonly directionOf: (language: string) => Direction
  /** What articles do not say any more. */
  readonly corrections?: BoardCorrections
}

type Shown = Pick<BoardInput, 'parties' | 'directionOf' | 'corrections'> & {
  /** Ids of the parties to hostilities, for the mark of whose losses a figure counts; none where it is left out. */
  readonly fighting?: ReadonlySet<string>
}

export interface RoleView {
  readonly party: PartyRow | null
  /** The words of the text, where they are kept. */
  readonly text: string | null
}

export interface Position {
  readonly party: PartyRow
  readonly claim: {
    readonly id: string
    readonly predicate: string
    readonly stance: LiveClaim['stance']
    readonly polarity: LiveClaim['polarity']
    readonly modality: LiveClaim['modality']
    readonly quantity: QuantityView | null
    readonly class: string | null
    readonly counting: LiveClaim['counting']
    /** Whom it names: who did it, and whom it befell. */
    readonly actor: RoleView | null
    readonly affected: RoleView | null
    readonly words: string
    readonly language: string
    readonly dir: Direction
    /** Where the words stand: the first report of the claim. */
    readonly report: ReportShown
  }
  readonly badge: 'own_losses' | 'other_side_losses' | null
  /** `YYYY-MM-DD`: the last day that the figure speaks of. */
  readonly asOf: string | null
  /** RFC 3339, of the reports of what is said now. */
  readonly firstMention: string
  readonly lastMention: string
  readonly outlets: number
  /** Independent origins: ten outlets that carry one ministry's statement are one. */
  readonly origins: number
  /** Claims that say the same figure once more, oldest first, and who of the side made them. */
  readonly again: { readonly claimId: string; readonly party: PartyRow | null }[]
  /** What the side said before, oldest first. */
  readonly timeline: TimelineStep[]
  /** What outlets have taken out of their articles, or replaced by what stands here; oldest first. */
  readonly corrections: CorrectionView[]
}

export interface Cell {
  /** Id of the side. */
  readonly side: string
  readonly positions: Position[]
}

/** Rows of the board in the order of what a reader asks first. */
const order = [
  'people.killed',
  'people.wounded',
  'people.missing',
  'people.captured',
  'people.detained',
  'people.displaced',
  'equipment.destroyed',
  'equipment.captured',
  'territory.captured',
  'offensive',
  'offensive.counter',
  'attack',
  'ceasefire.agreed',
  'ceasefire.violated',
  'crowd.size',
]

/** Puts a board together. Columns and positions are ordered by time, then by name, never by side; the nameless come last. */
export function assembleBoard(input: BoardInput) {
  const head = headOf(input)
  return { ...head, rows: [...rowsOf(input, head.columns)] }
}

/**
 * The same as JSON in UTF-8, row by row: what one row takes in memory is free again before the next, where a whole board
 * of thousands of relations, as objects and as text, would outlive a small heap's youth and be swept with the old.
 */
export function boardInBytes(input: BoardInput): Buffer {
  const head = headOf(input)
  const pieces = [Buffer.from(`${JSON.stringify(head).slice(0, -1)},"rows":[`)]
  for (const row of rowsOf(input, head.columns)) {
    pieces.push(Buffer.from(`${pieces.length === 1 ? '' : ','}${JSON.stringify(row)}`))
  }
  return Buffer.concat([...pieces, Buffer.from(']}')])
}

function headOf({ event, claims, parties, corrections }: BoardInput) {
  const gone = corrections?.gone ?? []
  return { event: eventView(event), columns: columnsOf(claims, parties), corrections: gone }
}

function* rowsOf(input: BoardInput, columns: readonly Column[]) {
  const { questions, parties, event } = input
  const shown = {
    ...input,
    fighting: partiesToHostilities(input.claims, parties, event.placeKey),
  }
  const claimsOf = Map.groupBy(input.claims, (claim) => claim.questionId)
  const relationsOf = Map.groupBy(input.relations, (relation) => relation.questionId)
  const asked = questions
    .filter((question) => claimsOf.has(question.id))
    .toSorted((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
  for (const question of asked) {
    const claims = claimsOf.get(question.id) ?? []
    const relations = relationsOf.get(question.id) ?? []
    const positions = positionsOf(claims, relations, shown)
    yield {
      question: questionView(question, parties),
      cells: columns.map(({ party }) => ({
        side: party.id,
        positions: positions.filter((position) => position.party.sideId === party.id),
      })),
      relations: relationViews(relations, claims),
    }
  }
}

function rank(question: QuestionRow): number {
  const at = order.indexOf(question.predicate)
  return at < 0 ? order.length : at
}

export function eventView(event: EventRow) {
  return {
    id: event.id,
    key: event.key,
    place: { key: event.placeKey, names: event.placeNames },
    days: { from: event.dayFrom, to: event.dayTo },
    titles: eventTitles(event.placeNames, event.dayFrom),
  }
}

/** Made when they are read, with the names of today. */
export function titlesOf(
  question: Pick<QuestionRow, 'key' | 'predicate' | 'class' | 'placeNames' | 'eventPlace'>,
  affected: Pick<PartyRow, 'key' | 'names'> | null,
): Titles {
  return questionTitles(
    {
      predicate: question.predicate,
      affectedSide: affected?.key ?? null,
      class: question.class,
      placeKey: placeAsked(question),
    },
    affected?.names ?? {},
    question.placeNames,
    question.eventPlace,
  )
}

export function questionView(question: QuestionRow, parties: ReadonlyMap<string, PartyRow>) {
  const { id, predicate, affectedSideId, status } = question
  const affected = affectedSideId === null ? null : (parties.get(affectedSideId) ?? null)
  const titles = titlesOf(question, affected)
  return { id, titles, predicate, affected, class: question.class, status }
}

/** Relations among the claims, with their reasons in both languages, in the order in which the claims were made. */
export function relationViews(relations: readonly StoredRelation[], claims: readonly LiveClaim[]) {
  const said = claims.toSorted(compareInTime)
  const placeOf = new Map(said.map((claim, place) => [claim.id, place]))
  const found = relations.flatMap((relation) => {
    const [from, to] = [placeOf.get(relation.from), placeOf.get(relation.to)]
    // A relation that a reviewer has judged outlives its claims; it is shown while both are reported.
    return from === undefined || to === undefined ? [] : [{ relation, from, to }]
  })
  found.sort((a, b) => a.from - b.from || a.to - b.to)
  return found.flatMap(({ relation, ...at }) => {
    const [from, to] = [said[at.from], said[at.to]]
    if (from === undefined || to === undefined) return []
    const { id, type, detail, rule, confidence, status } = relation
    // Made when they are read: a party may have got another name since the two were compared.
    const rationales = {
      en: rationaleOf(type, detail, from, to),
      ar: rationaleInArabic(type, detail, from, to),
    }
    return [{ id, type, detail, from: from.id, to: to.id, rationales, rule, confidence, status }]
  })
}

/** What each side says now about one question, in the order of saying. */
export function positionsOf(
  claims: readonly LiveClaim[],
  relations: readonly StoredRelation[],
  input: Shown,
): Position[] {
  const rejected = new Set(
    relations.filter((it) => it.status === 'rejected').map((it) => pairKey(it.from, it.to)),
  )
  const judged = standingOf(claims, rejected)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return judged.standing
    .flatMap(({ id }) => byId.get(id) ?? [])
    .flatMap((claim) => {
      const party = input.parties.get(claim.partyId)
      if (party === undefined) return []
      const line = (judged.timelines.get(claim.id) ?? []).flatMap((id) => byId.get(id) ?? [])
      return [positionOf(claim, line, judged.relations, party, input)]
    })
}

function positionOf(
  claim: LiveClaim,
  line: readonly LiveClaim[],
  relations: readonly Relation[],
  party: PartyRow,
  { parties, directionOf, corrections, fighting }: Shown,
): Position {
  // The same figure said again: its reports are reports of the position.
  const { now, before } = splitLine(claim, line)
  const firsts = now.map((it) => it.firstMention.getTime())
  const lasts = now.map((it) => it.lastMention.getTime())
  return {
    // Whoever it speaks for today: then it spoke for this side.
    party: { ...party, sideId: claim.sideId },
    claim: {
      id: claim.id,
      predicate: claim.predicate,
      stance: claim.stance,
      polarity: claim.polarity,
      modality: claim.modality,
      quantity: quantityView(claim),
      class: claim.class,
      counting: claim.counting,
      actor: roleView(claim.actorId, null, parties),
      affected: roleView(claim.affectedId, claim.affectedText, parties),
      words: claim.words,
      language: claim.language,
      dir: directionOf(claim.language),
      report: claim.report,
    },
    badge: badgeOf(claim, parties, fighting ?? new Set()),
    asOf: asOf(claim),
    firstMention: new Date(Math.min(...firsts)).toISOString(),
    lastMention: new Date(Math.max(...lasts)).toISOString(),
    outlets: new Set(now.flatMap((it) => it.outletIds)).size,
    origins: countOrigins(now),
    again: now
      .filter((it) => it !== claim)
      .map((it) => ({ claimId: it.id, party: parties.get(it.partyId) ?? null })),
    timeline: timelineOf(before, [...line, claim], relations, { parties, directionOf }),
    corrections: [...line, claim].flatMap(({ id }) => corrections?.of.get(id) ?? []),
  }
}

function roleView(
  id: string | null,
  text: string | null,
  parties: BoardInput['parties'],
): RoleView | null {
  const party = id === null ? null : (parties.get(id) ?? null)
  return party === null && text === null ? null : { party, text }
}

function asOf(claim: LiveClaim): string | null {
  if (claim.occurredHow === 'stated' && claim.occurredTo !== null) return claim.occurredTo
  return claim.firstMention.toISOString().slice(0, 10)
}
