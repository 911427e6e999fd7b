import { type Answer, api } from '../api.ts'
import type { LeasedTask, Task } from '../wire.ts'

/** Which tasks somebody wants to see and to be given. */
export interface QueueFilter {
  readonly kind?: Task['kind'] | undefined
  readonly language?: string | undefined
  readonly event?: string | undefined
}

/** Asks for the most urgent task: the one that one holds already, else a new one. */
export function leaseNext({
  kind,
  language,
  event,
}: QueueFilter): Promise<Answer<LeasedTask | null>> {
  return api.post<LeasedTask | null>('/v1/review/tasks/lease', {
    ...(kind !== undefined && { kinds: [kind] }),
    ...(language !== undefined && { languages: [language] }),
    ...(event !== undefined && { eventId: event }),
  })
}

/** The id of the next task; undefined where there is nothing to do, or no answer. */
export async function takeNext(filter: QueueFilter): Promise<string | undefined> {
  const answer = await leaseNext(filter)
  return answer.ok ? answer.body?.id : undefined
}
