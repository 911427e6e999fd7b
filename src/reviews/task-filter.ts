/** Which tasks somebody wants to see or to work on. */
import { type SelectQueryBuilder, sql } from 'kysely'
import type { DB, TaskKind } from '../db/schema.generated.ts'

export interface TaskFilter {
  readonly kinds?: readonly TaskKind[] | undefined
  /** Only tasks about a claim in one of these languages, or about a question or a party that has one. */
  readonly languages?: readonly string[] | undefined
  readonly eventId?: string | undefined
}

type Tasks = DB & { t: DB['review_task'] }

/** Neither leased at this moment nor put off: of the table `review_task` as `t`. */
export const isFree = sql<boolean>`(
  (t.lease_until IS NULL OR t.lease_until < clock_timestamp())
  AND (t.snoozed_until IS NULL OR t.snoozed_until < clock_timestamp()))`

/** Narrows a query over `review_task as t` to tasks of some kinds, languages and of an event. */
export function aboutWhat<Out>(
  tasks: SelectQueryBuilder<Tasks, 't', Out>,
  { kinds, languages, eventId }: TaskFilter,
): SelectQueryBuilder<Tasks, 't', Out> {
  return (
    tasks
      // One kind is a key of an index, a list of kinds is not.
      .$if(kinds?.length === 1, (query) => query.where('t.kind', '=', kinds?.[0] ?? 'claim'))
      .$if((kinds?.length ?? 0) > 1, (query) => query.where('t.kind', 'in', [...(kinds ?? [])]))
      .$if(languages !== undefined, (query) =>
        query.where(
          sql<boolean>`EXISTS (
          SELECT FROM claim AS c
          WHERE (c.id = t.claim_id OR c.question_id = t.question_id OR c.party_id = t.party_id)
            AND c.language = ANY (${[...(languages ?? [])]}::text[])
        )`,
        ),
      )
      .$if(eventId !== undefined, (query) =>
        query.where(
          sql<boolean>`(
          EXISTS (SELECT FROM claim AS c WHERE c.id = t.claim_id AND c.event_id = ${eventId})
          OR EXISTS (SELECT FROM question AS q WHERE q.id = t.question_id AND q.event_id = ${eventId})
          OR EXISTS (SELECT FROM claim AS c WHERE c.party_id = t.party_id AND c.event_id = ${eventId})
        )`,
        ),
      )
  )
}
