import { type ExpressionBuilder, sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { DB } from '../db/schema.generated.ts'
import { isState } from '../places/find-place.ts'
import { raiseTasks } from '../reviews/raise-tasks.ts'
import { eventDay, floats, type Run, runsNear, runsOf } from './event-days.ts'
import { questionOf } from './question-key.ts'
import { relateQuestions } from './relate-questions.ts'
import { type Placed, settleEvents } from './settle-events.ts'

/** A claim with what decides where it belongs. */
interface LinkRow {
  readonly id: string
  readonly predicate: string
  readonly stance: Parameters<typeof floats>[0]['stance']
  readonly counting: Parameters<typeof floats>[0]['counting']
  readonly class: string | null
  readonly placeKey: string | null
  readonly placeRoot: string | null
  readonly day: string | null
  readonly occurredHow: string | null
  readonly affectedKey: string | null
  readonly affectedId: string | null
  readonly questionKey: string | null
  readonly questionId: string | null
  readonly live: boolean
}

/**
 * Brings the claims of an article into events and questions, and computes the relations and the status of
 * every question that this touches, from all its live claims: so the order in which articles arrive
 * makes no difference. Runs inside the caller's transaction; one transaction at a time works on a place
 * (advisory locks, taken in sorted order). A second run changes nothing.
 *
 * @returns the article's claims, and the questions that were touched.
 */
export async function linkArticle(
  trx: Connection,
  articleId: string,
): Promise<{ claimIds: string[]; questionIds: string[] }> {
  const roots = await rootsOf(trx, articleId)
  await lockRoots(trx, roots)
  // Read under the locks: who waited for another article sees what that one left.
  const own = await settleKeys(trx, await claimsOf(trx, articleId))
  const touched = new Set<string>()
  const placed = new Map<string, Placed>()
  for (const claim of own) {
    if (claim.questionId !== null) touched.add(claim.questionId)
  }
  for (const group of groupsOf(own)) {
    for (const claim of await placeGroup(trx, group)) placed.set(claim.id, claim)
  }
  const settled = await settleEvents(trx, [...placed.values()])
  for (const id of settled.questionIds) touched.add(id)
  for (const claim of own) {
    const id = settled.questionOf.get(claim.id)
    if (id !== undefined) touched.add(id)
  }
  const questionIds = [...touched].sort()
  await relateQuestions(trx, questionIds)
  const claimIds = own.map((claim) => claim.id)
  await raiseTasks(trx, { claimIds, questionIds })
  return { claimIds, questionIds }
}

async function rootsOf(trx: Connection, articleId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('mention')
    .innerJoin('claim', 'claim.id', 'mention.claim_id')
    .select('claim.place_root')
    .distinct()
    .where('mention.article_id', '=', articleId)
    .where('claim.place_root', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.place_root ?? []).sort()
}

/**
 * Makes linking at these places wait until the transaction ends. Sorted everywhere: two articles about the
 * same two places cannot wait for each other.
 */
export async function lockRoots(trx: Connection, roots: readonly string[]): Promise<void> {
  for (const root of roots) {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`link ${root}`}, 0))`.execute(trx)
  }
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

function linkRows(trx: Connection) {
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
      'claim.place_key as placeKey',
      'claim.place_root as placeRoot',
      'claim.occurred_from as day',
      'claim.occurred_how as occurredHow',
      'affected_side.key as affectedKey',
      'affected_side.id as affectedId',
      'claim.question_key as questionKey',
      'claim.question_id as questionId',
    ])
    .select((eb) => isLive(eb).as('live'))
}

async function claimsOf(trx: Connection, articleId: string): Promise<LinkRow[]> {
  const rows = await linkRows(trx)
    .where('claim.id', 'in', (eb) =>
      eb.selectFrom('mention').select('claim_id').where('article_id', '=', articleId),
    )
    .orderBy('claim.id')
    .execute()
  return rows.map((row) => ({ ...row, live: Boolean(row.live) }))
}

/** A reviewer may have changed what a claim counts: then it answers another question. */
async function settleKeys(trx: Connection, claims: readonly LinkRow[]): Promise<LinkRow[]> {
  const settled: LinkRow[] = []
  for (const claim of claims) {
    const placed = claim.placeKey !== null && claim.day !== null
    const question = placed
      ? questionOf({
          predicate: claim.predicate,
          stance: claim.stance,
          affectedSide: claim.affectedKey,
          class: claim.class,
          placeKey: claim.placeKey,
        })
      : undefined
    const questionKey = question?.key ?? null
    if (questionKey !== claim.questionKey) {
      await trx
        .updateTable('claim')
        .set({ question_key: questionKey })
        .where('id', '=', claim.id)
        .execute()
    }
    settled.push({ ...claim, questionKey })
  }
  return settled
}

interface Group {
  readonly questionKey: string
  readonly root: string
  /** In a state, figures of one town are no running total of another's; a region is one place. */
  readonly place: string | null
  readonly days: string[]
}

function groupsOf(claims: readonly LinkRow[]): Group[] {
  const groups = new Map<string, Group>()
  for (const claim of claims) {
    if (claim.questionKey === null || claim.placeRoot === null || claim.day === null) continue
    const place = isState(claim.placeRoot) ? claim.placeKey : null
    const key = `${claim.placeRoot} ${place ?? ''} ${claim.questionKey}`
    const group = groups.get(key) ?? {
      questionKey: claim.questionKey,
      root: claim.placeRoot,
      place,
      days: [],
    }
    group.days.push(claim.day)
    groups.set(key, group)
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** The claims of one question key at one place whose event the article can have changed. */
async function placeGroup(trx: Connection, group: Group): Promise<Placed[]> {
  let days = trx
    .selectFrom('claim')
    .select('claim.occurred_from as day')
    .distinct()
    .where('claim.question_key', '=', group.questionKey)
    .where('claim.place_root', '=', group.root)
    .where('claim.occurred_from', 'is not', null)
    .where((eb) => isLive(eb))
  if (group.place !== null) days = days.where('claim.place_key', '=', group.place)
  const runs = runsOf((await days.execute()).flatMap((row) => row.day ?? []))
  const near = runsNear(runs, group.days)
  const placed: Placed[] = []
  for (const run of near) placed.push(...(await placeRun(trx, group, run)))
  return placed
}

async function placeRun(trx: Connection, group: Group, run: Run): Promise<Placed[]> {
  let query = linkRows(trx)
    .leftJoin('event', 'event.id', 'claim.event_id')
    .select('event.key as eventKey')
    .where('claim.question_key', '=', group.questionKey)
    .where('claim.place_root', '=', group.root)
    .where('claim.occurred_from', '>=', run.first)
    .where('claim.occurred_from', '<=', run.last)
  if (group.place !== null) query = query.where('claim.place_key', '=', group.place)
  const rows = await query.orderBy('claim.id').execute()
  const placed: Placed[] = []
  for (const row of rows) {
    if (row.day === null) continue
    const day = eventDay(row.day, floats(row), [run])
    const wanted = `${group.root}/${day}`
    // Most claims of a busy question stay where they are.
    if (row.eventKey === wanted && row.questionId !== null && !group.days.includes(row.day))
      continue
    placed.push({
      id: row.id,
      root: group.root,
      day,
      questionKey: group.questionKey,
      oldQuestionId: row.questionId,
      subject: {
        predicate: row.predicate,
        stance: row.stance,
        affectedSide: row.affectedKey,
        class: row.class,
        placeKey: row.placeKey,
      },
      affectedId: row.affectedId,
    })
  }
  return placed
}
