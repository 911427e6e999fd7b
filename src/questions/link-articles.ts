import { sql } from 'kysely'
import { settleCopies } from '../copies/settle-copies.ts'
import type { Connection } from '../db/create-database.ts'
import { settleIntroduced } from '../parties/settle-introduced.ts'
import { raiseTasks } from '../reviews/raise-tasks.ts'
import { announceClaims } from '../webhooks/announce.ts'
import { daysNear } from './days-near.ts'
import { eventDay, floats, type Run, runsNear, runsOf } from './event-days.ts'
import {
  type Group,
  groupsOf,
  isOf,
  keyOf,
  type LinkRow,
  linkRows,
  subjectOf,
} from './link-rows.ts'
import { claimsOfParties, markChanged, setAside } from './moved-claims.ts'
import { withOwnSides } from './own-side.ts'
import { relateQuestions } from './relate-questions.ts'
import { type Placed, settleEvents } from './settle-events.ts'

/**
 * Brings the claims of articles into events and questions, and computes the relations and the status of
 * every question that this touches, from all its live claims: so neither the order in which articles arrive
 * nor how many are linked at once makes a difference. Runs inside the caller's transaction; one transaction
 * at a time works on a place (advisory locks, taken in sorted order). A second run changes nothing.
 *
 * @returns the articles' claims, and the questions that were touched.
 */
export async function linkArticles(
  trx: Connection,
  articleIds: readonly string[],
): Promise<{ claimIds: string[]; questionIds: string[] }> {
  const copied = await settleCopies(trx, articleIds)
  const moved = await settleIntroduced(trx, articleIds)
  const reported = [...new Set([...(await claimsReportedBy(trx, articleIds)), ...copied])]
  if (moved.length === 0) return linkTheseClaims(trx, reported, articleIds)
  const others = (await claimsOfParties(trx, moved)).map((claim) => claim.id)
  const ids = [...new Set([...reported, ...others])].sort()
  await lockRoots(trx, await rootsOf(trx, ids))
  await setAside(trx, others)
  const linked = await linkTheseClaims(trx, ids, articleIds)
  await markChanged(trx, others, linked.questionIds)
  return linked
}

/**
 * The same for claims. The caller has the lock of parties.
 * @param articleIds articles that may have dropped some of them
 */
export async function linkTheseClaims(
  trx: Connection,
  ids: readonly string[],
  articleIds: readonly string[] = [],
): Promise<{ claimIds: string[]; questionIds: string[] }> {
  await lockRoots(trx, await rootsOf(trx, ids))
  // Read under the locks: who waited for other articles sees what those left.
  const own = await settleKeys(trx, await claimsOf(trx, ids))
  const touched = new Set<string>()
  for (const claim of own) {
    if (claim.questionId !== null) touched.add(claim.questionId)
  }
  const settled = await settleEvents(trx, await placeGroups(trx, groupsOf(own)))
  for (const id of settled.questionIds) touched.add(id)
  for (const claim of own) {
    const id = settled.questionOf.get(claim.id)
    if (id !== undefined) touched.add(id)
  }
  const questionIds = [...touched].sort()
  await relateQuestions(trx, questionIds)
  const claimIds = own.map((claim) => claim.id)
  await raiseTasks(trx, { claimIds, questionIds, articleIds })
  await announceClaims(trx, claimIds)
  return { claimIds, questionIds }
}

/** The claims that articles have reported in any of their versions. */
async function claimsReportedBy(trx: Connection, articleIds: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('mention')
    .select('claim_id')
    .distinct()
    .where('article_id', '=', sql<string>`any(${articleIds}::uuid[])`)
    .execute()
  return rows.map((row) => row.claim_id)
}

async function rootsOf(trx: Connection, ids: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('claim')
    .select('place_root')
    .distinct()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('place_root', 'is not', null)
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

async function claimsOf(trx: Connection, ids: readonly string[]): Promise<LinkRow[]> {
  const rows = await linkRows(trx)
    .where('claim.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('claim.id')
    .execute()
  return (await withOwnSides(trx, rows)).map((row) => ({ ...row, live: Boolean(row.live) }))
}

/** A reviewer may have changed what a claim counts: then it answers another question, or none any more. */
async function settleKeys(trx: Connection, claims: readonly LinkRow[]): Promise<LinkRow[]> {
  const settled = claims.map((claim) => ({ ...claim, questionKey: keyOf(claim) }))
  const moved = settled.filter(({ questionKey }, at) => questionKey !== claims[at]?.questionKey)
  if (moved.length > 0) {
    await sql`
      UPDATE claim SET question_key = moved.key,
        question_id = CASE WHEN moved.key IS NOT NULL THEN question_id END,
        event_id = CASE WHEN moved.key IS NOT NULL THEN event_id END
      FROM unnest(${moved.map((claim) => claim.id)}::uuid[],
        ${moved.map((claim) => claim.questionKey)}::text[]) AS moved (id, key)
      WHERE claim.id = moved.id`.execute(trx)
  }
  return settled
}

/** The claims whose event the articles can have changed: those of the runs of days near its own. */
async function placeGroups(trx: Connection, groups: readonly Group[]): Promise<Placed[]> {
  if (groups.length === 0) return []
  const days = await daysNear(trx, groups)
  const spells = groups.flatMap((group, at) =>
    runsNear(runsOf(days[at] ?? []), group.days).map((run) => ({ group, run })),
  )
  const rows = spells.length === 0 ? [] : await rowsOfSpells(trx, spells)
  return spells.flatMap(({ group, run }) =>
    rows.flatMap((row) => (isOf(row, group) && within(row, run) ? placeRow(row, group, run) : [])),
  )
}

type SpellRow = Awaited<ReturnType<typeof rowsOfSpells>>[number]

async function rowsOfSpells(trx: Connection, spells: readonly { group: Group; run: Run }[]) {
  const wanted = spells.flatMap(({ group, run }) =>
    group.questionKeys.map((key) => ({ key, group, run })),
  )
  const rows = await linkRows(trx)
    .leftJoin('event', 'event.id', 'claim.event_id')
    .select('event.key as eventKey')
    .where(
      sql<boolean>`claim.id IN (
        SELECT near.id
        FROM unnest(${wanted.map(({ key }) => key)}::text[],
          ${wanted.map(({ group }) => group.root)}::text[], ${wanted.map(({ run }) => run.first)}::date[],
          ${wanted.map(({ run }) => run.last)}::date[]) AS spell (key, root, first, last)
        JOIN claim AS near ON near.question_key = spell.key AND near.place_root = spell.root
          AND near.occurred_from BETWEEN spell.first AND spell.last)`,
    )
    .orderBy('claim.id')
    .execute()
  return withOwnSides(trx, rows)
}

function within({ day }: SpellRow, run: Run): boolean {
  return day !== null && run.first <= day && day <= run.last
}

function placeRow(row: SpellRow, group: Group, run: Run): Placed[] {
  if (row.day === null || row.questionKey === null) return []
  const day = eventDay(row.day, floats(row), [run])
  // Most claims of a busy question stay where they are.
  const stays = row.eventKey === `${group.root}/${day}` && row.questionId !== null
  if (stays && !group.days.includes(row.day)) return []
  return [
    {
      id: row.id,
      root: group.root,
      day,
      ownDay: row.day,
      questionKey: row.questionKey,
      oldQuestionId: row.questionId,
      subject: subjectOf(row),
      placeText: row.placeText,
      isOwn: row.namedId === null && row.affectedId !== null,
      affectedId: row.affectedId,
    },
  ]
}
