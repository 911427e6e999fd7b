/** Tasks and decisions as rows. */
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { DB, TaskState } from '../db/schema.generated.ts'
import { aboutWhat, isFree, type TaskFilter } from './task-filter.ts'

export type TaskRow = Selectable<DB['review_task']>
export type DecisionRow = Selectable<DB['decision']>

export function findTask(db: Connection, id: string): Promise<TaskRow | undefined> {
  return db.selectFrom('review_task').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Which tasks are listed: those that anybody may take, that somebody holds, that are put off. */
export type TaskHold = 'free' | 'mine' | 'leased' | 'snoozed'

const holds: Readonly<Record<TaskHold, (reader: string) => RawBuilder<boolean>>> = {
  free: () => isFree,
  mine: (reader) => sql`(t.lease_until > clock_timestamp() AND t.holder = ${reader})`,
  leased: () => sql`t.lease_until > clock_timestamp()`,
  snoozed: () => sql`t.snoozed_until > clock_timestamp()`,
}

/** Tasks of one state, the most urgent first; one more than `limit` tells that there is a next page. */
export function listTasks(
  db: Connection,
  page: TaskFilter & {
    readonly state: TaskState
    /** Whose own leases `mine` are. */
    readonly reader: string
    readonly hold?: TaskHold | undefined
    readonly limit: number
    readonly after: { priority: number; id: string } | undefined
  },
): Promise<TaskRow[]> {
  const { after, hold, reader } = page
  return db
    .selectFrom('review_task as t')
    .selectAll('t')
    .where('t.state', '=', page.state)
    .$call((query) => aboutWhat(query, page))
    .$if(hold !== undefined, (query) => query.where(holds[hold ?? 'free'](reader)))
    .$if(after !== undefined, (query) =>
      query
        .where('t.priority', '<=', after?.priority ?? 0)
        .where((eb) =>
          eb.or([eb('t.priority', '<', after?.priority ?? 0), eb('t.id', '>', after?.id ?? '')]),
        ),
    )
    .orderBy('t.priority', 'desc')
    .orderBy('t.id')
    .limit(page.limit + 1)
    .execute()
}

/** What was decided on a task, in that order. */
export function listDecisions(db: Connection, taskId: string): Promise<DecisionRow[]> {
  return db
    .selectFrom('decision')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('fence')
    .execute()
}
