/** Tasks and decisions as rows. */
import type { Selectable } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { DB, TaskKind, TaskState } from '../db/schema.generated.ts'

export type TaskRow = Selectable<DB['review_task']>
export type DecisionRow = Selectable<DB['decision']>

export function findTask(db: Connection, id: string): Promise<TaskRow | undefined> {
  return db.selectFrom('review_task').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Tasks of one state, the most urgent first; one more than `limit` tells that there is a next page. */
export function listTasks(
  db: Connection,
  page: {
    readonly state: TaskState
    readonly kind: TaskKind | undefined
    readonly limit: number
    readonly after: { priority: number; id: string } | undefined
  },
): Promise<TaskRow[]> {
  const { kind, after } = page
  return db
    .selectFrom('review_task')
    .selectAll()
    .where('state', '=', page.state)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'claim'))
    .$if(after !== undefined, (query) =>
      query
        .where('priority', '<=', after?.priority ?? 0)
        .where((eb) =>
          eb.or([eb('priority', '<', after?.priority ?? 0), eb('id', '>', after?.id ?? '')]),
        ),
    )
    .orderBy('priority', 'desc')
    .orderBy('id')
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
