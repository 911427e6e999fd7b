/** Pairs that are judged otherwise than the rest of a question. Pure. */
import type { DecisionBody, WholeTask } from '../wire.ts'

type Pairs = NonNullable<Extract<DecisionBody, { outcome: 'accept' }>['pairs']>

/** Those of the chosen pairs that the task still has, as the API takes them; undefined where there is none. */
export function pairsOf(
  task: Pick<WholeTask, 'relations'>,
  except: ReadonlySet<string>,
  status: Pairs[number]['status'],
): Pairs | undefined {
  const pairs = task.relations.flatMap(({ id }) => (except.has(id) ? [{ id, status }] : []))
  return pairs.length === 0 ? undefined : pairs
}
