import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { DB, DecisionOutcome, RelationStatus } from '../db/schema.generated.ts'
import { mergeParties } from '../parties/merge-parties.ts'
import { lockParties } from '../parties/settle-parties.ts'
import { Problem } from '../problems.ts'
import { relateQuestions } from '../questions/relate-questions.ts'
import type { JobPayload } from '../queue/jobs.ts'
import { applyPatch, disputes, type Patch } from './decide.ts'
import { partyKey, readPartySubjects } from './party-subjects.ts'
import { closeTask, type DecisionRow, findTask, type TaskRow } from './queries.ts'
import { raiseTasks } from './raise-tasks.ts'
import { lockArticleOf, lockPlacesOf, markForLinking } from './relink.ts'
import {
  claimKey,
  lockSubjects,
  questionKey,
  readClaimSubjects,
  readQuestionSubjects,
} from './subjects.ts'

export interface Verdict {
  readonly taskId: string
  /** Id of the person or key that holds the lease. */
  readonly reviewer: string
  readonly fence: number
  readonly outcome: DecisionOutcome
  readonly reason: string | null
  readonly note: string | null
  readonly patch: Patch | null
  /** Of an unknown party: the party of which it is another name. */
  readonly into?: string | null
}

export interface Recorded {
  readonly task: TaskRow
  readonly decision: DecisionRow
  /** Linking that has become due: to be put on the queue after the commit. */
  readonly due: readonly JobPayload<'link'>[]
}

/** The locked subject of a task. */
type Subject =
  | {
      readonly kind: 'claim'
      readonly id: string
      readonly questionId: string | null
      readonly partyId: string
    }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'party'; readonly id: string }

/**
 * Stores a decision and does what follows from it, inside the caller's transaction: all of it or,
 * when it throws, nothing.
 * @returns undefined where there is no such task.
 * @throws Problem `lease-lost` where the lease has run out, was given back or is another's;
 *   `validation-failed` where the edit does not fit the subject.
 */
export async function recordDecision(
  trx: Connection,
  verdict: Verdict,
): Promise<Recorded | undefined> {
  const task = await findTask(trx, verdict.taskId)
  if (task === undefined) return undefined
  // Everybody locks in this order: parties, an article, places, the subject's rows, its tasks by name, the
  // task's row.
  if (task.party_id !== null) await lockParties(trx, 'alone')
  const articleId = await lockArticleOf(trx, task)
  await lockPlacesOf(trx, task)
  const subject = await lockSubjectOf(trx, task)
  refuseMisfits(subject, verdict)
  await lockSubjects(trx, keysOf(subject))
  const reopen = verdict.outcome === 'skip'
  const lease = { taskId: task.id, holder: verdict.reviewer, fence: verdict.fence }
  const closed = await closeTask(trx, lease, reopen)
  if (closed === undefined) {
    throw new Problem('lease-lost', 'The lease has run out, was given back or is not yours.')
  }
  const shown = closed.leased_digest ?? closed.subject_digest
  const decision = await trx
    .insertInto('decision')
    .values({
      task_id: task.id,
      reviewer: verdict.reviewer,
      fence: verdict.fence,
      outcome: verdict.outcome,
      reason: verdict.reason,
      note: verdict.note,
      patch: patchOf(verdict),
      subject_digest: shown,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  if (reopen) return { task: closed, decision, due: [] }

  const before = await digestOf(trx, subject)
  if (subject.kind === 'claim') await judgeClaim(trx, subject.id, verdict)
  else if (subject.kind === 'question') await judgeQuestion(trx, subject.id, verdict)
  else await judgeParty(trx, subject.id, verdict)
  // Accepting a claim changes nothing that linking looks at.
  const same = subject.kind === 'claim' && verdict.outcome === 'accept'
  const { questionIds } = subjectsOf(subject)
  // Readers see what follows at once; linking, which comes next, may still move an edited claim to another question.
  if (!same) await relateQuestions(trx, questionIds)
  // A decision settles the subject as the reviewer saw it. Where it has changed meanwhile, the
  // digests differ and the next line but two asks again.
  const settled = shown === before ? await digestOf(trx, subject) : shown
  const done = await trx
    .updateTable('review_task')
    .set({ subject_digest: settled })
    .where('id', '=', task.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await raiseTasks(trx, subjectsOf(subject))
  const relink = articleId !== undefined && !same
  const due = relink ? [await markForLinking(trx, articleId)] : []
  return { task: done, decision, due }
}

function patchOf({ patch, into }: Verdict): string | null {
  if (patch !== null) return JSON.stringify(patch)
  return into == null ? null : JSON.stringify({ into })
}

/** What can be decided about each kind of subject, beside `accept` and `skip`. */
const outcomes: Readonly<Record<Subject['kind'], readonly DecisionOutcome[]>> = {
  claim: ['edit', 'reject'],
  question: ['reject'],
  party: ['merge'],
}

function refuseMisfits(subject: Subject, { outcome }: Verdict): void {
  if (outcome === 'accept' || outcome === 'skip' || outcomes[subject.kind].includes(outcome)) return
  throw new Problem('validation-failed', `A ${subject.kind} cannot be decided so.`, {
    faults: [{ pointer: '/outcome', detail: `is not for tasks about a ${subject.kind}` }],
  })
}

function keysOf(subject: Subject): string[] {
  if (subject.kind === 'party') return [partyKey(subject.id)]
  if (subject.kind === 'question') return [questionKey(subject.id)]
  const { id, questionId, partyId } = subject
  const own = [claimKey(id), partyKey(partyId)]
  return questionId === null ? own : [...own, questionKey(questionId)]
}

function subjectsOf(subject: Subject): Parameters<typeof raiseTasks>[1] {
  if (subject.kind === 'party') return { claimIds: [], questionIds: [], partyIds: [subject.id] }
  if (subject.kind === 'question') return { claimIds: [], questionIds: [subject.id] }
  const { id, questionId } = subject
  return { claimIds: [id], questionIds: questionId === null ? [] : [questionId] }
}

async function lockSubjectOf(trx: Connection, task: TaskRow): Promise<Subject> {
  if (task.claim_id !== null) {
    const claim = await trx
      .selectFrom('claim')
      .select(['id', 'question_id', 'party_id'])
      .where('id', '=', task.claim_id)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    await lockRelations(trx, (eb) =>
      eb.or([eb('from_claim_id', '=', claim.id), eb('to_claim_id', '=', claim.id)]),
    )
    const { id, question_id: questionId, party_id: partyId } = claim
    return { kind: 'claim', id, questionId, partyId }
  }
  if (task.party_id !== null) return { kind: 'party', id: task.party_id }
  if (task.question_id === null) throw new Error(`review task ${task.id} has no subject`)
  const question = await trx
    .selectFrom('question')
    .select('id')
    .where('id', '=', task.question_id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  await lockRelations(trx, (eb) => eb('question_id', '=', question.id))
  return { kind: 'question', id: question.id }
}

async function lockRelations(
  trx: Connection,
  which: (eb: ExpressionBuilder<DB, 'relation'>) => Expression<SqlBool>,
): Promise<void> {
  const relations = trx.selectFrom('relation').select('id').where(which)
  await relations.orderBy('id').forNoKeyUpdate().execute()
}

async function digestOf(trx: Connection, subject: Subject): Promise<string> {
  const readers = {
    claim: readClaimSubjects,
    question: readQuestionSubjects,
    party: readPartySubjects,
  }
  return (await readers[subject.kind](trx, [subject.id]))[0]?.digest ?? ''
}

/** Takes a claim off the boards, puts it right, or leaves it standing as reviewed. */
async function judgeClaim(trx: Connection, id: string, verdict: Verdict): Promise<void> {
  const now = { updated_at: sql<Date>`clock_timestamp()` }
  const update = trx.updateTable('claim').where('id', '=', id)
  if (verdict.outcome === 'accept') {
    await update.set({ ...now, review_status: 'accepted' }).execute()
    return
  }
  // A pair that was judged is judged anew once one of its claims has changed.
  await trx
    .updateTable('relation')
    .set({ status: 'proposed' })
    .where((eb) => eb.or([eb('from_claim_id', '=', id), eb('to_claim_id', '=', id)]))
    .where('status', '<>', 'proposed')
    .execute()
  if (verdict.outcome === 'reject') {
    await update.set({ ...now, review_status: 'rejected' }).execute()
    return
  }
  const claim = await trx
    .selectFrom('claim')
    .select(['quantity_low', 'quantity_high', 'comparator', 'class', 'stance', 'polarity'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const form = { ...claim, low: claim.quantity_low, high: claim.quantity_high }
  const applied = applyPatch(form, verdict.patch ?? {})
  if ('fault' in applied) {
    const { pointer, detail } = applied.fault
    throw new Problem('validation-failed', 'The edit does not fit the claim.', {
      faults: [{ pointer: `/patch${pointer}`, detail }],
    })
  }
  const { low, high, comparator, stance, polarity } = applied.form
  await update
    .set({
      ...now,
      review_status: 'edited',
      quantity_low: low,
      quantity_high: high,
      comparator,
      stance,
      polarity,
      class: applied.form.class,
    })
    .execute()
}

/** Confirms or rejects the disputes of a question that the reviewer saw and nobody has judged yet. */
async function judgeQuestion(trx: Connection, id: string, verdict: Verdict): Promise<void> {
  const status: RelationStatus = verdict.outcome === 'accept' ? 'confirmed' : 'rejected'
  await trx
    .updateTable('relation')
    .set({ status })
    .where('question_id', '=', id)
    .where('type', 'in', disputes)
    .where('status', '=', 'proposed')
    .where('recorded_at', '<=', (eb) =>
      eb.selectFrom('review_task').select('leased_at').where('id', '=', verdict.taskId),
    )
    .execute()
  await trx
    .updateTable('question')
    .set({ updated_at: sql`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
}

/** Merges an unknown party into the one of which it is another name; accepted, it is a party of its own. */
async function judgeParty(trx: Connection, id: string, verdict: Verdict): Promise<void> {
  if (verdict.into == null) return
  const reason = verdict.note ?? 'Found in review to be another name.'
  await mergeParties(trx, { partyId: id, intoId: verdict.into, reason, by: verdict.reviewer })
}
