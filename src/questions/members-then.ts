/** Which claims an event had when only what had been published by a moment had been said. */
import { sql } from 'kysely'
import type { Told } from '../claims/told.ts'
import { toldOfClaims } from '../claims/told-row.ts'
import type { Connection } from '../db/create-database.ts'
import { idsOfParties } from '../parties/ensure-parties.ts'
import { namePartiesOfThen } from '../parties/parties-then.ts'
import { daysBetween, eventDay, floats, REACH_DAYS, runsOf } from './event-days.ts'
import { type Group, groupsOf, isOf, keyOf, type LinkRow, placedRows } from './link-rows.ts'
import { withOwnSides } from './own-side.ts'
import type { EventRow } from './queries.ts'

/** A claim as its reports of then tell it. */
export interface ClaimThen extends LinkRow {
  /** Undefined where it was not kept which report told what: then it is as it is today. */
  readonly told: Told | undefined
  readonly occurredTo: string | null
}

/**
 * The claims that belonged to an event then, by the rules by which claims of the present are placed. In a transaction
 * that reads what had been said by a moment; from here on names stand in it for whom they stood for then.
 * @param keys of the questions that the event has at any time
 */
export async function membersThen(
  trx: Connection,
  event: EventRow,
  keys: readonly string[],
): Promise<ClaimThen[]> {
  const around = await claimsAround(trx, event, keys)
  const ids = around.rows.map((row) => row.id)
  const { groups, rows } = (await namePartiesOfThen(trx, ids))
    ? await claimsAround(trx, event, keys)
    : around
  return groups.flatMap((group) => {
    const own = rows.filter((row) => isOf(row, group))
    const runs = runsOf(own.flatMap((row) => row.day ?? []))
    return own.filter(
      (row) => row.day !== null && eventDay(row.day, floats(row), runs) === event.dayFrom,
    )
  })
}

/** The groups that claims of the event's day are in, and the claims of these as far as their runs of days go. */
async function claimsAround(trx: Connection, event: EventRow, keys: readonly string[]) {
  const { placeKey: root, dayFrom: day } = event
  const from = daysLater(day, -REACH_DAYS)
  let until = daysLater(day, 2 * REACH_DAYS)
  // Whose soldiers they were may have been known or not.
  let wanted = withSideOpen(keys)
  let rows = await claimsBetween(trx, root, wanted, from, until)
  for (;;) {
    const groups = groupsOf(rows.filter((row) => row.day === day))
    const story = withSideOpen(groups.flatMap((group) => group.questionKeys))
    const further = story.filter((key) => !wanted.includes(key))
    const ends = groups.map((group) => endOfRun(rows, group, day))
    if (ends.some((end) => daysBetween(end, until) < REACH_DAYS)) {
      until = daysLater(day, 2 * daysBetween(day, until))
      wanted = [...wanted, ...further]
      rows = await claimsBetween(trx, root, wanted, from, until)
    } else if (further.length > 0) {
      wanted = [...wanted, ...further]
      rows = [...rows, ...(await claimsBetween(trx, root, further, from, until))]
    } else {
      return { groups, rows }
    }
  }
}

/** The last day of the run that a group has around a day. */
function endOfRun(rows: readonly ClaimThen[], group: Group, day: string): string {
  const days = rows.flatMap((row) => (isOf(row, group) && row.day !== null ? [row.day] : []))
  return runsOf(days).find((run) => run.first <= day && day <= run.last)?.last ?? day
}

function withSideOpen(keys: readonly string[]): string[] {
  const open = keys.map((key) => key.replace(/^((?:people|equipment)\.[^/]+)\/[^/]+\//u, '$1/-/'))
  return [...new Set([...keys, ...open])]
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Live claims of some days that have been linked, with what their reports of then tell. */
async function claimsBetween(
  trx: Connection,
  root: string,
  keys: readonly string[],
  from: string,
  to: string,
): Promise<ClaimThen[]> {
  const stored = await placedRows(trx)
    .select(['claim.review_status as reviewStatus', 'claim.occurred_to as occurredTo'])
    .where('claim.question_key', '=', sql<string>`any(${keys})`)
    .where('claim.place_root', '=', root)
    .where(sql<boolean>`claim.occurred_from BETWEEN ${from}::date AND ${to}::date`)
    .where('claim.question_id', 'is not', null)
    .where('claim.review_status', '!=', 'rejected')
    .execute()
  const told = await toldOfClaims(
    trx,
    stored.map((row) => row.id),
  )
  const named = [...told.values()].flatMap((all) => all?.traits.actor ?? [])
  const actors = await idsOfParties(trx, [...new Set(named)])
  const live = stored.filter((row) => told.has(row.id))
  const then = live.map(({ reviewStatus, ...row }): ClaimThen & typeof row => {
    const all = told.get(row.id)
    if (all === undefined) return { ...row, live: true, told: all }
    const { traits, texts } = all
    // What a reviewer has put right is right for then as well.
    const {
      stance,
      class: counted,
      counting,
      occurredHow,
      affectedReason,
    } = reviewStatus === 'edited' ? row : traits
    const form = { stance, class: counted, counting, occurredHow, affectedReason }
    return {
      ...row,
      ...form,
      live: true,
      told: { ...all, traits: { ...traits, ...form } },
      actorId: traits.actor === null ? null : (actors.get(traits.actor) ?? null),
      placeText: texts.placeText,
    }
  })
  return (await withOwnSides(trx, then)).map((row) => ({ ...row, questionKey: keyOf(row) }))
}
