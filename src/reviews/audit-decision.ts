import { createHash } from 'node:crypto'
import { type Actor, type AuditRecord, appendAudit } from '../audit/append-audit.ts'
import { type AuditValue, canonicalJson } from '../audit/audit-entry.ts'
import type { Connection } from '../db/create-database.ts'
import { actorNames } from '../people/queries.ts'
import type { Before } from './effects.ts'
import type { DecisionRow, TaskRow } from './queries.ts'

/**
 * Records a decision, the merge that it made or took back, and the fact-check that it published; the last thing that its
 * transaction does. What people wrote is there by its hash: so it cannot be changed unseen, and stays where it belongs.
 */
export async function auditDecision(
  trx: Connection,
  { task, decision }: { readonly task: TaskRow; readonly decision: DecisionRow },
): Promise<void> {
  const { reviewer, note, supersedes } = decision
  const names = await actorNames(trx, [reviewer])
  const actor = { actorId: reviewer, actorName: names.get(reviewer) ?? reviewer }
  const merged = await mergeOf(trx, decision)
  await appendAudit(
    trx,
    {
      ...actor,
      action: supersedes === null ? 'decision.recorded' : 'decision.undone',
      subject: subjectOf(task),
      detail: {
        decisionId: decision.id,
        taskId: task.id,
        kind: task.kind === 'question' ? 'relation' : task.kind,
        outcome: decision.outcome,
        tookEffect: decision.took_effect,
        ...(decision.reason !== null && { reason: decision.reason }),
        ...contentOf(decision),
        ...(note !== null && { noteSha256: sha256(note) }),
        ...(supersedes !== null && { supersedes }),
      },
    },
    ...(merged === undefined ? [] : [{ ...actor, ...merged }]),
    ...publishedBy(decision).map((published) => ({ ...actor, ...published })),
  )
}

/** Records what somebody did with a task short of deciding it; the last thing that its transaction does. */
export function auditTask(
  trx: Connection,
  by: Actor,
  action: 'task.snoozed' | 'task.requested',
  task: TaskRow,
): Promise<void> {
  const until = task.snoozed_until?.toISOString()
  const note = task.release_note
  return appendAudit(trx, {
    ...by,
    action,
    subject: subjectOf(task),
    detail: {
      taskId: task.id,
      kind: task.kind,
      ...(action === 'task.snoozed' && until !== undefined && { until }),
      ...(action === 'task.snoozed' && note !== null && { noteSha256: sha256(note) }),
    },
  })
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Longer, in characters of JSON, is what judges hundreds of pairs one by one. */
const longestContent = 2_000

/** What was decided; what is long, or a text that people wrote, is there by the hash of its canonical JSON. */
function contentOf({ outcome, patch }: DecisionRow): Record<string, AuditValue> {
  if (patch === null) return {}
  const content = patch as AuditValue
  const isShort = outcome !== 'verdict' && JSON.stringify(content).length <= longestContent
  return isShort ? { content } : { contentSha256: sha256(canonicalJson(content)) }
}

function subjectOf(task: TaskRow): AuditRecord['subject'] {
  if (task.claim_id !== null) return { kind: 'claim', id: task.claim_id }
  if (task.question_id !== null) return { kind: 'question', id: task.question_id }
  if (task.party_id !== null) return { kind: 'party', id: task.party_id }
  if (task.article_id !== null) return { kind: 'article', id: task.article_id }
  return { kind: 'task', id: task.id }
}

/** The fact-check that a decision published. */
function publishedBy({ id: decisionId, before }: DecisionRow) {
  const { factCheckId: id } = (before ?? {}) as Before
  if (id === undefined) return []
  return [
    { action: 'fact-check.published', subject: { kind: 'fact-check', id }, detail: { decisionId } },
  ]
}

/** The merge that a decision made or, where it supersedes the one that made it, took back. */
async function mergeOf(trx: Connection, decision: DecisionRow) {
  const { supersedes } = decision
  const superseded =
    supersedes === null
      ? undefined
      : await trx
          .selectFrom('decision')
          .select('before')
          .where('id', '=', supersedes)
          .executeTakeFirst()
  const { mergeId } = ((superseded ?? decision).before ?? {}) as Before
  if (mergeId === undefined) return undefined
  const merge = await trx
    .selectFrom('party_merge')
    .select(['party_id', 'into_id'])
    .where('id', '=', mergeId)
    .executeTakeFirstOrThrow()
  return {
    action: supersedes === null ? 'party.merged' : 'party.merge-undone',
    subject: { kind: 'party', id: merge.party_id },
    detail: { into: merge.into_id, mergeId, decisionId: decision.id },
  }
}
