/** Claims with what decides to which question and event they belong. */
import type { ExpressionBuilder } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { DB } from '../db/schema.generated.ts'
import { isState } from '../places/find-place.ts'
import type { DaysOfGroup } from './days-near.ts'
import type { floats } from './event-days.ts'
import { keysOfStory, type QuestionSubject, questionOf } from './question-key.ts'

/** A claim with what decides where it belongs. */
export interface LinkRow {
  readonly id: string
  readonly predicate: string
  readonly stance: Parameters<typeof floats>[0]['stance']
  readonly counting: Parameters<typeof floats>[0]['counting']
  readonly class: string | null
  readonly polarity: string
  readonly actorId: string | null
  readonly placeKey: string | null
  readonly placeRoot: string | null
  readonly placeText: string | null
  readonly day: string | null
  readonly occurredHow: string | null
  readonly affectedKey: string | null
  readonly affectedId: string | null
  readonly questionKey: string | null
  readonly questionId: string | null
  readonly live: boolean
}

function isLive(eb: ExpressionBuilder<DB, 'claim'>) {
  return eb.and([
    eb('claim.review_status', '!=', 'rejected'),
    eb.exists(
      eb
        .selectFrom('mention as report')
        .select('report.id')
        .whereRef('report.claim_id', '=', 'claim.id')
        .where('report.live', '=', true),
    ),
  ])
}

export function linkRows(trx: Connection) {
  return placedRows(trx).select((eb) => isLive(eb).as('live'))
}

/** Whether they are live left out. */
export function placedRows(trx: Connection) {
  return trx
    .selectFrom('claim')
    .leftJoin('party as affected', 'affected.id', 'claim.affected_id')
    .leftJoin('party as affected_side', 'affected_side.id', 'affected.side_id')
    .select([
      'claim.id',
      'claim.predicate',
      'claim.stance',
      'claim.counting',
      'claim.class',
      'claim.polarity',
      'claim.actor_id as actorId',
      'claim.place_key as placeKey',
      'claim.place_root as placeRoot',
      'claim.place_text as placeText',
      'claim.occurred_from as day',
      'claim.occurred_how as occurredHow',
      'claim.affected_id as namedId',
      'affected_side.key as affectedKey',
      'affected_side.id as affectedId',
      'claim.question_key as questionKey',
      'claim.question_id as questionId',
      'claim.affected_reason as affectedReason',
    ])
}

type Subject = Pick<
  LinkRow,
  'predicate' | 'stance' | 'affectedKey' | 'class' | 'placeKey' | 'actorId' | 'polarity'
>

/** What the question of a claim goes by. */
export function subjectOf(claim: Subject): QuestionSubject {
  const { predicate, stance, affectedKey, class: counted, placeKey, actorId, polarity } = claim
  return {
    predicate,
    stance,
    affectedSide: affectedKey,
    class: counted,
    placeKey,
    unnamed: actorId === null && polarity === 'affirmed',
  }
}

/** Key of the question that a claim answers; null where it answers none. */
export function keyOf(claim: Subject & Pick<LinkRow, 'day'>): string | null {
  if (claim.placeKey === null || claim.day === null) return null
  return questionOf(subjectOf(claim))?.key ?? null
}

/** Claims that have one run of days together. */
export interface Group extends DaysOfGroup {
  readonly days: string[]
}

type Grouped = Pick<LinkRow, 'questionKey' | 'placeKey' | 'placeRoot' | 'day'>

export function groupsOf(claims: readonly Grouped[]): Group[] {
  const groups = new Map<string, Group>()
  for (const claim of claims) {
    if (claim.questionKey === null || claim.placeRoot === null || claim.day === null) continue
    // In a state, figures of one town are no running total of another's; a region is one place.
    const place = isState(claim.placeRoot) ? claim.placeKey : null
    const questionKeys = keysOfStory(claim.questionKey, place, claim.placeRoot)
    const key = `${claim.placeRoot} ${place ?? ''} ${questionKeys[0]}`
    const group = groups.get(key) ?? {
      questionKeys,
      root: claim.placeRoot,
      place,
      days: [],
    }
    group.days.push(claim.day)
    groups.set(key, group)
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** True where a claim's day counts for the run of a group. */
export function isOf(row: Grouped, group: Group): boolean {
  return (
    row.questionKey !== null &&
    group.questionKeys.includes(row.questionKey) &&
    row.placeRoot === group.root &&
    (group.place === null || row.placeKey === group.place)
  )
}
