/** How near the machine's boards come to a gold board: positions, relations, statuses. Pure. */
import { fold } from '../parties/fold.ts'
import { type Quantity, sameQuantity } from '../questions/intervals.ts'
import type { QuestionStatus } from '../questions/positions.ts'
import type { GoldClaim, GoldEvent, GoldQuestion, GoldRelation } from './gold-board.ts'
import { figureText } from './gold-figure.ts'

/** A party of the machine by its key and display names. */
export interface SeenParty {
  readonly key: string
  readonly names: readonly string[]
}

export interface SeenClaim {
  readonly id: string
  readonly stands: boolean
  readonly party: SeenParty
  /** Key of the side that the party speaks for. */
  readonly side: string
  readonly predicate: string
  readonly denies: boolean
  readonly quantity: Quantity | null
  readonly actor: SeenParty | null
  readonly asOf: string | null
  readonly words: string
}

export interface SeenRelation {
  readonly from: string
  readonly to: string
  readonly type: string
  readonly detail: string | null
}

export interface SeenQuestion {
  readonly key: string
  readonly predicate: string
  readonly affected: SeenParty | null
  readonly class: string | null
  readonly status: QuestionStatus
  readonly claims: readonly SeenClaim[]
  readonly relations: readonly SeenRelation[]
}

export interface SeenEvent {
  readonly key: string
  readonly place: string
  readonly day: string
  readonly questions: readonly SeenQuestion[]
}

/** Found and wanted, found though not wanted, wanted and not found. */
export interface Count {
  readonly right: number
  readonly spurious: number
  readonly missing: number
}

export interface BoardScore {
  readonly positions: Count
  readonly relations: Count
  readonly statuses: Count
  /** Relations of contest between two claims of one side: there must be none. */
  readonly quarrelsWithinSide: number
  /** Contested questions of a story in which nobody disputes anything. */
  readonly falseDisputes: number
  /** A line for each miss and each spurious one. */
  readonly faults: readonly string[]
}

const contest = new Set(['contradicts', 'denies', 'blames_other'])
/** Types that mean the same whichever claim stands first. */
const symmetric = new Set(['contradicts', 'blames_other', 'corroborates', 'not_comparable'])

export function scoreBoard(gold: readonly GoldEvent[], seen: readonly SeenEvent[]): BoardScore {
  const faults: string[] = []
  const rows = seen.flatMap((event) => event.questions.map((question) => ({ event, question })))
  const positions = { right: 0, spurious: 0, missing: 0 }
  const relations = { right: 0, spurious: 0, missing: 0 }
  const statuses = { right: 0, spurious: 0, missing: 0 }
  const goldOf = new Map<SeenClaim, GoldClaim>()
  const taken = new Set<SeenRelation>()
  for (const event of gold) {
    for (const question of event.questions) {
      const where = `${event.places[0]} ${event.day}, ${question.title}`
      const own = rows
        .filter((row) => isSameEvent(event, row.event) && isSameQuestion(question, row.question))
        .map((row) => row.question)
      const claims = own.flatMap((row) => row.claims)
      const found = new Map<string, Set<string>>()
      for (const wanted of question.claims) {
        const same = claims.filter((claim) => isSameClaim(wanted, claim))
        found.set(wanted.label, new Set(same.map((claim) => claim.id)))
        if (!wanted.stands) continue
        const standing = same.find(
          (claim) =>
            claim.stands &&
            !goldOf.has(claim) &&
            (wanted.asOf === null || wanted.asOf === claim.asOf),
        )
        if (standing === undefined) {
          positions.missing += 1
          faults.push(`missing position: ${where}: ${goldText(wanted)}`)
        } else {
          positions.right += 1
          goldOf.set(standing, wanted)
        }
      }
      for (const wanted of question.relations) {
        const relation = own
          .flatMap((row) => row.relations)
          .find((it) => !taken.has(it) && isSameRelation(wanted, it, found))
        if (relation === undefined) {
          relations.missing += 1
          faults.push(`missing relation: ${where}: ${relationText(wanted, question)}`)
        } else {
          relations.right += 1
          taken.add(relation)
        }
      }
      if (own.some((row) => row.status === question.status)) statuses.right += 1
      else {
        statuses.missing += 1
        const got = own.map((row) => row.status).join(', ') || 'no question'
        faults.push(`status: ${where}: ${question.status}, not ${got}`)
      }
    }
  }
  let quarrelsWithinSide = 0
  for (const { event, question } of rows) {
    const byId = new Map(question.claims.map((claim) => [claim.id, claim]))
    for (const claim of question.claims) {
      if (!claim.stands || goldOf.has(claim)) continue
      positions.spurious += 1
      faults.push(`spurious position: ${event.key}, ${question.key}: ${seenText(claim)}`)
    }
    for (const relation of question.relations) {
      const [from, to] = [byId.get(relation.from), byId.get(relation.to)]
      if (from === undefined || to === undefined) continue
      const pair = `${seenText(from)} -> ${seenText(to)}`
      if (contest.has(relation.type) && from.side === to.side) {
        quarrelsWithinSide += 1
        faults.push(`quarrel within a side: ${event.key}, ${question.key}: ${pair}`)
      }
      // Said again: no relation that a reader is shown.
      if (taken.has(relation) || relation.type === 'repeats') continue
      relations.spurious += 1
      const type = relation.detail === null ? relation.type : `${relation.type}:${relation.detail}`
      faults.push(`spurious relation: ${event.key}, ${question.key}: ${type}: ${pair}`)
    }
  }
  const disputed = gold.some((event) => event.questions.some((it) => it.status === 'contested'))
  const contested = rows.filter((row) => row.question.status === 'contested').length
  return {
    positions,
    relations,
    statuses,
    quarrelsWithinSide,
    falseDisputes: disputed ? 0 : contested,
    faults,
  }
}

function isSameEvent(gold: GoldEvent, seen: SeenEvent): boolean {
  return gold.day === seen.day && gold.places.includes(seen.place)
}

function isSameQuestion(gold: GoldQuestion, seen: SeenQuestion): boolean {
  if (gold.predicate !== seen.predicate) return false
  if (gold.classes !== null && !gold.classes.includes(seen.class ?? '-')) return false
  if (gold.affected === null) return true
  const { affected } = seen
  return affected === null ? gold.affected.includes('-') : isNamed(gold.affected, affected)
}

function isSameClaim(gold: GoldClaim, seen: SeenClaim): boolean {
  if (gold.denies !== seen.denies || !isNamed(gold.partyNames, seen.party)) return false
  if (!sameQuantity(gold.figure, seen.quantity)) return false
  if (gold.actorNames === null) return true
  return seen.actor !== null && isNamed(gold.actorNames, seen.actor)
}

/** By key or name; a name of two words may stand after a rank, as texts write it. */
function isNamed(names: readonly string[], party: SeenParty): boolean {
  if (names.includes(party.key)) return true
  const seen = party.names.map(fold)
  return names
    .map(fold)
    .some((name) =>
      seen.some((it) => it === name || (name.includes(' ') && it.endsWith(` ${name}`))),
    )
}

function isSameRelation(
  gold: GoldRelation,
  seen: SeenRelation,
  found: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (gold.type !== seen.type) return false
  if (gold.detail !== null && gold.detail !== seen.detail) return false
  const joins = (from: string, to: string) =>
    found.get(gold.from)?.has(from) === true && found.get(gold.to)?.has(to) === true
  return joins(seen.from, seen.to) || (symmetric.has(gold.type) && joins(seen.to, seen.from))
}

function goldText(claim: GoldClaim): string {
  const { party, denies, figure, actorNames, asOf } = claim
  const what = actorNames === null ? figureText(figure) : `by ${actorNames.join(' or ')}`
  return `${party}: ${denies ? `denies ${figure === null ? 'it' : what}` : what}${asOf === null ? '' : ` as of ${asOf}`}`
}

function relationText(relation: GoldRelation, question: GoldQuestion): string {
  const of = (label: string) => {
    const claim = question.claims.find((it) => it.label === label)
    return claim === undefined ? label : `[${goldText(claim)}]`
  }
  const type = relation.detail === null ? relation.type : `${relation.type}:${relation.detail}`
  return `${of(relation.from)} ${type} ${of(relation.to)}`
}

function seenText(claim: SeenClaim): string {
  const actor = claim.actor === null ? '' : ` by ${claim.actor.key}`
  const what = `${claim.denies ? 'denies ' : ''}${figureText(claim.quantity)}${actor}`
  return `[${claim.party.key}: ${claim.predicate} ${what} as of ${claim.asOf} “${claim.words}”]`
}

export interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f: number
}

/** Nothing wanted and nothing found is all right: 1. */
export function ratesOf({ right, spurious, missing }: Count): Rates {
  const precision = right + spurious === 0 ? 1 : right / (right + spurious)
  const recall = right + missing === 0 ? 1 : right / (right + missing)
  const f =
    right === 0 && spurious + missing > 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f }
}

export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, it) => ({
      right: sum.right + it.right,
      spurious: sum.spurious + it.spurious,
      missing: sum.missing + it.missing,
    }),
    { right: 0, spurious: 0, missing: 0 },
  )
}
