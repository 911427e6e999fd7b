/** On which days near some others questions were spoken of at a place. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { REACH_DAYS } from './event-days.ts'

/** Questions at a place that are of one story, and the days that claims of them have. */
export interface DaysOfGroup {
  readonly questionKeys: readonly string[]
  readonly root: string
  /** The place itself where only its own claims count, null where the whole root does. */
  readonly place: string | null
  readonly days: readonly string[]
}

/**
 * Days (`YYYY-MM-DD`) of live claims in the runs around the days of each group, in the order of the groups. Walks from
 * day to day along the index, as far as the next one is near enough: what it costs does not hang on how much was said
 * at other times.
 */
export async function daysNear(
  trx: Connection,
  groups: readonly DaysOfGroup[],
): Promise<string[][]> {
  const asked = groups.flatMap(({ questionKeys, root, place, days }, group) =>
    [...new Set(days)].map((day) => ({ group, keys: questionKeys, root, place, day })),
  )
  const { rows } = await sql<{ group: number; day: string }>`
    WITH RECURSIVE asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS asked ("group" integer, keys text[], root text, place text, day date)),
    forward AS (
      SELECT asked.*, false AS spoken FROM asked
      UNION
      SELECT forward."group", forward.keys, forward.root, forward.place, next.occurred_from, true
      FROM forward CROSS JOIN LATERAL (
        SELECT claim.occurred_from FROM claim
        WHERE claim.question_key = ANY(forward.keys) AND claim.place_root = forward.root
          AND claim.occurred_from > forward.day AND claim.occurred_from <= forward.day + ${REACH_DAYS}::integer
          AND ${isSpoken('forward')}
        ORDER BY claim.occurred_from LIMIT 1) AS next),
    backward AS (
      SELECT asked.*, false AS spoken FROM asked
      UNION
      SELECT backward."group", backward.keys, backward.root, backward.place, next.occurred_from, true
      FROM backward CROSS JOIN LATERAL (
        SELECT claim.occurred_from FROM claim
        WHERE claim.question_key = ANY(backward.keys) AND claim.place_root = backward.root
          AND claim.occurred_from < backward.day AND claim.occurred_from >= backward.day - ${REACH_DAYS}::integer
          AND ${isSpoken('backward')}
        ORDER BY claim.occurred_from DESC LIMIT 1) AS next)
    SELECT "group", day FROM forward WHERE spoken
    UNION SELECT "group", day FROM backward WHERE spoken
    UNION SELECT "group", day FROM asked
      WHERE EXISTS (SELECT FROM claim WHERE claim.question_key = ANY(asked.keys) AND claim.place_root = asked.root
        AND claim.occurred_from = asked.day AND ${isSpoken('asked')})`.execute(trx)
  const found: string[][] = groups.map(() => [])
  for (const { group, day } of rows) found[group]?.push(day)
  return found
}

/** The claim counts for the group of that row: somebody still reports it, and no reviewer has rejected it. */
function isSpoken(row: string) {
  return sql`(${sql.ref(`${row}.place`)} IS NULL OR claim.place_key = ${sql.ref(`${row}.place`)})
    AND claim.review_status <> 'rejected'
    AND EXISTS (SELECT FROM mention WHERE mention.claim_id = claim.id AND mention.live)`
}
