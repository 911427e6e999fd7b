/** The state of the queue and of the work on it, in figures. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { TaskKind } from '../db/schema.generated.ts'
import type { Names } from '../parties/queries.ts'
import { agreementOf, type Pair } from './agreement.ts'

/** Open tasks by kind and by how long they have been open. */
export async function openTasks(db: Connection) {
  const { rows } = await sql<{
    kind: TaskKind
    open: number
    leased: number
    snoozed: number
    hour: number
    day: number
    week: number
    oldest: Date
  }>`
    SELECT kind, count(*)::int AS open,
      count(*) FILTER (WHERE lease_until > clock_timestamp())::int AS leased,
      count(*) FILTER (WHERE snoozed_until > clock_timestamp())::int AS snoozed,
      count(*) FILTER (WHERE created_at > clock_timestamp() - interval '1 hour')::int AS hour,
      count(*) FILTER (WHERE created_at > clock_timestamp() - interval '1 day')::int AS day,
      count(*) FILTER (WHERE created_at > clock_timestamp() - interval '7 days')::int AS week,
      min(created_at) AS oldest
    FROM review_task WHERE state = 'open' GROUP BY kind ORDER BY kind`.execute(db)
  return rows.map(({ kind, open, leased, snoozed, hour, day, week, oldest }) => ({
    kind: kind === 'question' ? ('relation' as const) : kind,
    open,
    leased,
    snoozed,
    age: {
      underAnHour: hour,
      underADay: day - hour,
      underAWeek: week - day,
      older: open - week,
    },
    oldest: oldest.toISOString(),
  }))
}

/** Decisions of each day, in UTC, and how long their tasks had been open. */
export async function throughput(db: Connection, since: Date) {
  const { rows: days } = await sql<{ day: string; decisions: number; skips: number }>`
    SELECT to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day,
      count(*) FILTER (WHERE outcome NOT IN ('skip', 'undo'))::int AS decisions,
      count(*) FILTER (WHERE outcome = 'skip')::int AS skips
    FROM decision WHERE decided_at >= ${since} GROUP BY 1 ORDER BY 1`.execute(db)
  const { rows: times } = await sql<{
    kind: TaskKind
    decided: number
    median: number
    p90: number
  }>`
    SELECT task.kind, count(*)::int AS decided,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.decided_at - task.created_at)) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM d.decided_at - task.created_at)) AS p90
    FROM decision AS d JOIN review_task AS task ON task.id = d.task_id
    WHERE d.decided_at >= ${since} AND d.outcome NOT IN ('skip', 'undo')
    GROUP BY task.kind ORDER BY task.kind`.execute(db)
  return {
    days,
    timeToDecision: times.map(({ kind, decided, median, p90 }) => ({
      kind: kind === 'question' ? ('relation' as const) : kind,
      decided,
      medianSeconds: median,
      p90Seconds: p90,
    })),
  }
}

interface BlindPair {
  readonly kind: TaskKind
  readonly one: string
  readonly other: string
  readonly values: Pair
}

/** Tasks that two people decided without knowing of each other; a rating counts by its words. */
async function blindPairs(db: Connection, since: Date): Promise<BlindPair[]> {
  const { rows } = await sql<{
    kind: TaskKind
    one: string
    other: string
    first: string
    second: string
  }>`
    WITH own AS (
      SELECT d.*, task.kind AS task_kind,
        CASE WHEN d.outcome = 'verdict' THEN coalesce(d.patch #>> '{rating,alternateName}', 'verdict')
          ELSE d.outcome::text END AS category
      FROM decision AS d JOIN review_task AS task ON task.id = d.task_id
      WHERE d.outcome NOT IN ('skip', 'undo') AND task.kind <> 'adjudication'
        AND NOT EXISTS (
          SELECT FROM decision AS undo
          WHERE undo.supersedes = d.id AND NOT d.took_effect)
    )
    SELECT one.task_kind AS kind, one.reviewer AS one, other.reviewer AS other,
      one.category AS first, other.category AS second
    FROM own AS one
    JOIN LATERAL (
      SELECT * FROM own AS next
      WHERE next.task_id = one.task_id AND next.fence > one.fence AND next.reviewer <> one.reviewer
        -- Of what has changed between them, the two decided different things.
        AND next.subject_digest = one.subject_digest
      ORDER BY next.fence LIMIT 1) AS other ON true
    WHERE NOT one.took_effect AND other.decided_at >= ${since}
      -- The first of the two, not the second of two who disagreed.
      AND NOT EXISTS (
        SELECT FROM own AS before
        WHERE before.task_id = one.task_id AND before.fence < one.fence AND NOT before.took_effect
          AND before.subject_digest = one.subject_digest)`.execute(db)
  return rows.map(({ kind, one, other, first, second }) => ({
    kind,
    one,
    other,
    values: [first, second],
  }))
}

/** Agreement for each kind of task, and for each reviewer with whoever decided the same tasks. */
export async function agreement(db: Connection, since: Date) {
  const pairs = await blindPairs(db, since)
  const kinds = [...Map.groupBy(pairs, (pair) => pair.kind)]
  const of = (reviewer: string): Pair[] =>
    pairs.flatMap(({ one, other, values: [first, second] }): Pair[] => {
      if (one === reviewer) return [[first, second]]
      return other === reviewer ? [[second, first]] : []
    })
  const { rows } = await sql<{
    reviewer: string
    decisions: number
    skips: number
    undone: number
  }>`
    SELECT reviewer, count(*) FILTER (WHERE outcome NOT IN ('skip', 'undo'))::int AS decisions,
      count(*) FILTER (WHERE outcome = 'skip')::int AS skips,
      count(*) FILTER (WHERE EXISTS (
        SELECT FROM decision AS undo WHERE undo.supersedes = decision.id))::int AS undone
    FROM decision WHERE decided_at >= ${since} GROUP BY reviewer ORDER BY reviewer`.execute(db)
  return {
    kinds: kinds
      .map(([kind, own]) => ({
        kind: kind === 'question' ? ('relation' as const) : kind,
        ...agreementOf(own.map(({ values }) => values)),
      }))
      .toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    reviewers: rows.map((row) => ({ ...row, ...agreementOf(of(row.reviewer)) })),
  }
}

/** What was decided about the claims of each side, so that one standard can be seen to be used for all. */
export async function decisionsBySide(db: Connection, since: Date) {
  const { rows } = await sql<{
    id: string
    key: string
    names: Names
    accepted: number
    edited: number
    rejected: number
    verdicts: number
  }>`
    SELECT side.id, side.key, side.names,
      count(*) FILTER (WHERE d.outcome = 'accept')::int AS accepted,
      count(*) FILTER (WHERE d.outcome = 'edit')::int AS edited,
      count(*) FILTER (WHERE d.outcome = 'reject')::int AS rejected,
      count(*) FILTER (WHERE d.outcome = 'verdict')::int AS verdicts
    FROM decision AS d
    JOIN review_task AS task ON task.id = d.task_id
    JOIN claim ON claim.id = task.claim_id
    JOIN party ON party.id = claim.party_id
    JOIN party AS root ON root.id = party.root_id
    JOIN party AS side ON side.id = root.side_id
    WHERE d.decided_at >= ${since} AND d.took_effect AND d.outcome NOT IN ('skip', 'undo')
      AND NOT EXISTS (SELECT FROM decision AS undo WHERE undo.supersedes = d.id)
    GROUP BY side.id ORDER BY count(*) DESC, side.key LIMIT 200`.execute(db)
  return rows.map(({ id, key, names, ...decided }) => ({ side: { id, key, names }, ...decided }))
}
