import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { DecisionOutcome, RelationStatus, TaskKind } from '../db/schema.generated.ts'
import type { Finding, PublishingPolicy } from '../fact-checks/publish.ts'
import { lockParties } from '../parties/settle-parties.ts'
import { Problem } from '../problems.ts'
import { relateQuestions } from '../questions/relate-questions.ts'
import type { JobPayload } from '../queue/jobs.ts'
import { openAdjudication } from './adjudication.ts'
import { auditDecision } from './audit-decision.ts'
import type { Patch } from './claim-patch.ts'
import { carryOut } from './effects.ts'
import { closeTask, passToSecond } from './leases.ts'
import { type DecisionRow, findTask, type TaskRow } from './queries.ts'
import { raiseTasks } from './raise-tasks.ts'
import { lockArticleOf, lockPlacesOf, markForLinking } from './relink.ts'
import { agree, contentOf, type SecondReviewRates, wantsSecond } from './second-review.ts'
import { digestOfSubject, keysOf, lockSubjectOf, type Subject, subjectsOf } from './subject.ts'
import { lockSubjects } from './subjects.ts'

export interface Verdict {
  readonly taskId: string
  /** Id of the person, or of the API key of nobody in particular, that holds the lease. */
  readonly reviewer: string
  readonly fence: number
  readonly outcome: DecisionOutcome
  readonly reason: string | null
  readonly note: string | null
  readonly patch: Patch | null
  /** Of an unknown party: the party of which it is another name. */
  readonly into?: string | null
  /** Of a question: pairs that are judged otherwise than the outcome judges the rest. */
  readonly pairs?: readonly { readonly id: string; readonly status: RelationStatus }[] | null
  /** Of a verdict: what is published. */
  readonly finding?: Finding | null
  /** Whether the task is as the sender saw it; asked with the task as it is at its lease's end. */
  readonly holds?: (task: TaskRow) => boolean
}

/** How this newsroom reviews. */
export interface ReviewRules {
  /** Which tasks two people decide. */
  readonly rates?: SecondReviewRates
  readonly publishing?: PublishingPolicy
}

export interface Recorded {
  readonly task: TaskRow
  readonly decision: DecisionRow
  /** Linking that has become due: to be put on the queue after the commit. */
  readonly due: readonly JobPayload<'link'>[]
}

/**
 * Stores a decision and does what follows from it, inside the caller's transaction: all of it or,
 * when it throws, nothing. Of a task that two people decide, the first decision waits for the second; where they differ,
 * nothing follows but an adjudication.
 * @returns undefined where there is no such task.
 * @throws Problem `lease-lost` where the lease has run out, was given back or is another's; `excluded-reviewer` where
 *   the same person decided already; `precondition-failed`; `subject-changed` where what they were shown is not what there is now;
 *   `validation-failed` where the edit does not fit the subject.
 */
export async function recordDecision(
  trx: Connection,
  verdict: Verdict,
  rules: ReviewRules = {},
): Promise<Recorded | undefined> {
  const recorded = await decide(trx, verdict, rules)
  // Last: from here on the transaction holds the end of the audit's chain.
  if (recorded !== undefined) await auditDecision(trx, recorded)
  return recorded
}

async function decide(
  trx: Connection,
  verdict: Verdict,
  rules: ReviewRules,
): Promise<Recorded | undefined> {
  const task = await findTask(trx, verdict.taskId)
  if (task === undefined) return undefined
  const asked = await kindAsked(trx, task)
  refuseMisfits(asked, verdict)
  // Everybody locks in this order: parties, an article, places, the subject's rows, its tasks by name, the
  // task's row.
  if (task.party_id !== null) await lockParties(trx, 'alone')
  const articleId = await lockArticleOf(trx, task)
  await lockPlacesOf(trx, task)
  const subject = await lockSubjectOf(trx, task)
  await lockSubjects(trx, keysOf(subject))
  const held = await endLease(trx, task, verdict, rules.rates ?? {})
  if (verdict.outcome === 'skip') {
    return { task: held, decision: await store(trx, held, verdict, {}), due: [] }
  }
  if (held.state === 'open') {
    const decision = await store(trx, held, verdict, { took_effect: false })
    return { task: held, decision, due: [] }
  }
  const first = task.awaits_second ? await firstDecision(trx, task.id) : undefined
  if (first !== undefined && !agree(first, { ...verdict, patch: contentOf(verdict) })) {
    const decision = await store(trx, held, verdict, { took_effect: false })
    await openAdjudication(trx, held)
    return { task: held, decision, due: [] }
  }
  return settle(trx, { task: held, asked, subject, verdict, articleId, rules })
}

/** Ends the lease as the outcome asks, unless it is lost or speaks of what has changed. */
async function endLease(
  trx: Connection,
  task: TaskRow,
  verdict: Verdict,
  rates: SecondReviewRates,
): Promise<TaskRow> {
  const lease = { taskId: task.id, holder: verdict.reviewer, fence: verdict.fence }
  const isFirst = verdict.outcome !== 'skip' && !task.awaits_second && wantsSecond(task, rates)
  const held = isFirst
    ? await passToSecond(trx, lease)
    : await closeTask(trx, lease, verdict.outcome === 'skip')
  if (held === undefined) {
    throw new Problem('lease-lost', 'The lease has run out, was given back or is not yours.')
  }
  if (verdict.holds?.(held) === false) {
    throw new Problem('precondition-failed', 'The task has changed since this ETag was read.')
  }
  if (task.excluded.includes(verdict.reviewer)) {
    throw new Problem(
      'excluded-reviewer',
      'You have decided on this before; it takes somebody else.',
    )
  }
  if (verdict.outcome !== 'skip' && held.leased_digest !== held.subject_digest) {
    throw new Problem(
      'subject-changed',
      'What the task is about has changed since it was shown to you; lease it again to see it.',
    )
  }
  return held
}

/** Carries a decision out, and brings boards and tasks in line with it. */
async function settle(
  trx: Connection,
  given: {
    readonly task: TaskRow
    readonly subject: Subject
    readonly verdict: Verdict
    readonly articleId: string | undefined
    readonly asked: TaskKind
    readonly rules: ReviewRules
  },
): Promise<Recorded> {
  const { task, asked, subject, verdict, articleId, rules } = given
  const shown = task.leased_digest ?? task.subject_digest
  const digest = await digestOfSubject(trx, subject)
  const before = await carryOut(trx, { asked, subject, verdict, publishing: rules.publishing })
  const decision = await store(trx, task, verdict, { before: JSON.stringify(before) })
  // Accepting a claim, or rating it, changes nothing that linking looks at.
  const same = (subject.kind === 'claim' && verdict.outcome === 'accept') || asked === 'verdict'
  const { questionIds } = subjectsOf(subject)
  // Readers see what follows at once; linking, which comes next, may still move an edited claim to another question.
  if (!same) await relateQuestions(trx, questionIds)
  // A decision settles the subject as the reviewer saw it and as it has become through the decision.
  if (task.about_task_id !== null || shown === digest) {
    await trx
      .updateTable('review_task')
      .set({ subject_digest: await digestOfSubject(trx, subject) })
      .where('id', '=', task.about_task_id ?? task.id)
      .execute()
  }
  await raiseTasks(trx, subjectsOf(subject))
  const relink = articleId !== undefined && !same
  const due = relink ? [await markForLinking(trx, articleId)] : []
  return { task: (await findTask(trx, task.id)) ?? task, decision, due }
}

function store(
  trx: Connection,
  task: TaskRow,
  verdict: Verdict,
  more: { readonly took_effect?: boolean; readonly before?: string },
): Promise<DecisionRow> {
  const content = contentOf(verdict)
  return trx
    .insertInto('decision')
    .values({
      task_id: task.id,
      reviewer: verdict.reviewer,
      fence: verdict.fence,
      outcome: verdict.outcome,
      reason: verdict.reason,
      note: verdict.note,
      patch: content === null ? null : JSON.stringify(content),
      subject_digest: task.leased_digest ?? task.subject_digest,
      ...more,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The decision that waits for this second one. */
function firstDecision(trx: Connection, taskId: string): Promise<DecisionRow | undefined> {
  return trx
    .selectFrom('decision')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('took_effect', '=', false)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('decision as undo')
            .select(sql`1`.as('one'))
            .whereRef('undo.supersedes', '=', 'decision.id'),
        ),
      ),
    )
    .orderBy('fence', 'desc')
    .executeTakeFirst()
}

/** What a task asks; of an adjudication, what the two were asked. */
async function kindAsked(trx: Connection, task: TaskRow): Promise<TaskKind> {
  if (task.about_task_id === null) return task.kind
  return (await findTask(trx, task.about_task_id))?.kind ?? task.kind
}

/** What can be decided about each kind of task, beside `skip`. */
const outcomes: Readonly<Record<TaskKind, readonly DecisionOutcome[]>> = {
  claim: ['accept', 'edit', 'reject'],
  question: ['accept', 'reject'],
  relation: ['accept', 'reject'],
  party: ['accept', 'merge'],
  verdict: ['verdict', 'reject'],
  article_changed: ['accept'],
  orphaned: ['accept', 'reject'],
  adjudication: [],
}

function refuseMisfits(asked: TaskKind, { outcome }: Verdict): void {
  if (outcome === 'skip' || outcomes[asked].includes(outcome)) return
  throw new Problem('validation-failed', `A task of kind ${asked} cannot be decided so.`, {
    faults: [{ pointer: '/outcome', detail: `is not for tasks of kind ${asked}` }],
  })
}
