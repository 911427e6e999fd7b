/** Reading what was known or had been said at a moment, with the queries of the present. */
import { sql } from 'kysely'
import type { Connection, Database } from '../db/create-database.ts'
import { type Fault, Problem } from '../problems.ts'

/** What is asked for; the present where both are left out. RFC 3339 with an offset. */
export interface Moments {
  /** What had been published by then. */
  readonly known_at?: string | undefined
  /** What this service had recorded by then. */
  readonly recorded_at?: string | undefined
}

/**
 * Reads in one snapshot, so that an answer made by several queries never mixes two moments. For a moment of the past,
 * views stand before the tables in the search path (`migrations/0009_history.sql`): whatever `read` asks of events,
 * questions, claims, mentions, relations and parties, it gets as it was. The answer for a moment never changes again.
 *
 * @throws Problem `validation-failed` for a moment that is yet to come, and for one at which nothing was kept yet.
 */
export async function readAt<Result>(
  db: Database,
  moments: Moments,
  read: (trx: Connection) => Promise<Result>,
): Promise<Result> {
  const { known_at: known = null, recorded_at: recorded = null } = moments
  if (known !== null || recorded !== null) await refuseOthers(db, known, recorded)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      if (known !== null || recorded !== null) await goTo(trx, known, recorded)
      return read(trx)
    })
}

/** Before the snapshot is taken: afterwards nothing can be recorded under a moment that has passed the check. */
async function refuseOthers(
  db: Database,
  known: string | null,
  recorded: string | null,
): Promise<void> {
  const { rows } = await sql<{ known: boolean; recorded: boolean; early: boolean; began: Date }>`
    SELECT ${known}::timestamptz > clock.now AS known, ${recorded}::timestamptz > clock.now AS recorded,
      ${recorded}::timestamptz < beginning.at AS early, beginning.at AS began
    FROM (SELECT history.settled_now() AS now) AS clock
    LEFT JOIN (SELECT change.recorded_at AS at
               FROM history.beginning JOIN history.change ON change.id = beginning.change) AS beginning ON true`.execute(
    db,
  )
  const [found] = rows
  const faults: Fault[] = []
  if (found?.known === true) faults.push(faultOf('known_at', 'a moment that is yet to come'))
  if (found?.recorded === true) faults.push(faultOf('recorded_at', 'a moment that is yet to come'))
  if (found?.early === true) {
    const since = found.began.toISOString()
    faults.push(faultOf('recorded_at', `what was known before ${since} was not kept`))
  }
  if (faults.length > 0) {
    throw new Problem('validation-failed', 'There is no answer for this moment.', { faults })
  }
}

function faultOf(name: keyof Moments, detail: string): Fault {
  return { in: 'query', pointer: `/${name}`, detail }
}

/** Every row of the past is looked up by a key; a plan that reads a whole table would ask for the change of each of its rows. */
async function goTo(trx: Connection, known: string | null, recorded: string | null): Promise<void> {
  const said = recorded === null ? ['said'] : ['said_past']
  const path = [
    ...(known === null ? [] : said),
    ...(recorded === null ? [] : ['past']),
    'public',
  ].join(', ')
  await sql`
    SELECT set_config('search_path', ${path}, true), set_config('enable_seqscan', 'off', true),
      set_config('counterclaim.known_at', ${known ?? ''}, true),
      set_config('counterclaim.recorded_at', ${recorded ?? ''}, true)`.execute(trx)
}
