/** Which event a claim's day belongs to. Pure; the answer does not depend on the order of arrival. */
import type { Counting, Stance } from '../extraction/types.ts'
import { countsSomething } from './question-key.ts'

/** A running total joins an event that was last spoken of so many days ago at most. */
export const REACH_DAYS = 3

export interface DatedClaim {
  readonly predicate: string
  readonly stance: Stance
  readonly counting: Counting | null
  /** `stated` where the text gives the day. */
  readonly occurredHow: string | null
}

/**
 * True where a claim's day says little: its own words give none, or the figure is a running total, or it
 * answers somebody (a denial). Such a claim speaks of what was going on before it.
 */
export function floats(claim: DatedClaim): boolean {
  if (claim.stance === 'denies' || claim.stance === 'retracts') return true
  if (claim.occurredHow !== 'stated') return true
  return countsSomething(claim.predicate) && claim.counting === 'cumulative'
}

/** Days that follow each other closely enough to be one story. */
export interface Run {
  readonly first: string
  readonly last: string
}

/**
 * Runs of the days of one question at one place: a day belongs to the run before it where that one was
 * last spoken of three days earlier at most. So "the toll has risen to 31" on Monday meets Sunday's 16.
 * @param days `YYYY-MM-DD`, in any order; doubles are fine.
 */
export function runsOf(days: Iterable<string>): Run[] {
  const runs: { first: string; last: string }[] = []
  for (const day of [...new Set(days)].sort()) {
    const run = runs.at(-1)
    if (run !== undefined && daysBetween(run.last, day) <= REACH_DAYS) run.last = day
    else runs.push({ first: day, last: day })
  }
  return runs
}

/** First day of a claim's event: the run's where it floats, its own where it does not. */
export function eventDay(day: string, floating: boolean, runs: readonly Run[]): string {
  if (!floating) return day
  return runs.find((run) => run.first <= day && day <= run.last)?.first ?? day
}

/** Runs that a change on one of the days can have changed. */
export function runsNear(runs: readonly Run[], days: readonly string[]): Run[] {
  return runs.filter((run) =>
    days.some(
      (day) =>
        daysBetween(day, run.first) <= REACH_DAYS && daysBetween(run.last, day) <= REACH_DAYS,
    ),
  )
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
