/** Second reviewers: which tasks get one, and whether two people decided the same. Pure. */
import { createHash } from 'node:crypto'
import type { DecisionOutcome, RelationStatus, TaskKind } from '../db/schema.generated.ts'
import type { Verdict } from './record-decision.ts'

/** Share of the tasks of a kind, 0 to 1, that two people decide, each without knowing what the other decided. */
export type SecondReviewRates = Readonly<Partial<Record<TaskKind, number>>>

/**
 * Whether a task is one of those. The same task always gives the same answer, and nobody can tell from its id: the first
 * 32 bits of a hash of id and salt, as a share of all, lie below the rate.
 */
export function wantsSecond(
  task: { readonly id: string; readonly kind: TaskKind },
  rates: SecondReviewRates,
): boolean {
  const rate = rates[task.kind] ?? 0
  const hash = createHash('sha256').update(`second ${task.id}`).digest()
  return hash.readUInt32BE(0) / 2 ** 32 < rate
}

/** What a decision says beside its outcome. */
export function contentOf({
  outcome,
  patch,
  into,
  pairs,
  finding,
}: Pick<Verdict, 'outcome' | 'patch' | 'into' | 'pairs' | 'finding'>): object | null {
  if (finding != null) return finding
  if (patch !== null) return patch
  if (into != null) return { into }
  // A pair that is judged as the outcome judges all of them says nothing more, named or not.
  const rest: RelationStatus = outcome === 'reject' ? 'rejected' : 'confirmed'
  const others = (pairs ?? []).filter(({ status }) => status !== rest)
  if (others.length === 0) return null
  return { pairs: others.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** What two decisions are compared by. */
export interface Decided {
  readonly outcome: DecisionOutcome
  /** An edit, the party of a merge, the pairs of a question, a rating: as it is stored. */
  readonly patch: unknown
}

/** Two people agree where they decided the same with the same content; why they rejected something may differ. */
export function agree(one: Decided, other: Decided): boolean {
  return one.outcome === other.outcome && canonical(one.patch) === canonical(other.patch)
}

/** A rating's words count, what explains it does not. */
const unweighed: ReadonlySet<string> = new Set(['explanation', 'evidence', 'url'])

/** JSON with the names of objects in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([name]) => !unweighed.has(name))
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  )
}
