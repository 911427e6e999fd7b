import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { lockParties } from '../parties/settle-parties.ts'
import { Problem } from '../problems.ts'
import { relateQuestions } from '../questions/relate-questions.ts'
import { auditDecision } from './audit-decision.ts'
import { type Before, putBack, putBackRelations } from './effects.ts'
import { type DecisionRow, findTask, type TaskRow } from './queries.ts'
import { raiseTasks } from './raise-tasks.ts'
import type { Recorded } from './record-decision.ts'
import { lockArticleOf, lockPlacesOf, markForLinking } from './relink.ts'
import { digestOfSubject, keysOf, lockSubjectOf, subjectsOf } from './subject.ts'
import { lockSubjects } from './subjects.ts'

export interface Undo {
  readonly decisionId: string
  /** Who takes it back: who decided, or an editor. */
  readonly by: string
  readonly isEditor: boolean
  readonly reason: string
}

/**
 * Takes a decision back, inside the caller's transaction: a new decision supersedes it, what it changed is as it was
 * before, and its task is open again. Both decisions stay on record.
 * @returns undefined where there is no such decision.
 * @throws Problem `forbidden` for somebody else's decision unless an editor asks; `excluded-reviewer` where that editor is
 *   one of those between whom it decides; `decision-bound` where it was taken back
 *   already, changed nothing (a skip, an undo), was overtaken by a later decision on the same subject, or awaits nobody any
 *   more.
 */
export async function undoDecision(trx: Connection, undo: Undo): Promise<Recorded | undefined> {
  const recorded = await takeBack(trx, undo)
  if (recorded !== undefined) await auditDecision(trx, recorded)
  return recorded
}

async function takeBack(trx: Connection, undo: Undo): Promise<Recorded | undefined> {
  const found = await trx
    .selectFrom('decision')
    .selectAll()
    .where('id', '=', undo.decisionId)
    .executeTakeFirst()
  const task = found === undefined ? undefined : await findTask(trx, found.task_id)
  if (found === undefined || task === undefined) return undefined
  if (found.reviewer !== undo.by && !undo.isEditor) {
    throw new Problem('forbidden', 'Only who decided, or an editor, can take a decision back.')
  }
  // Who has a stake in it does not overturn what somebody else decided: a second review, an adjudication.
  if (found.reviewer !== undo.by && task.excluded.includes(undo.by)) {
    throw new Problem(
      'excluded-reviewer',
      'You have decided on this yourself; it takes another editor.',
    )
  }
  if (task.party_id !== null) await lockParties(trx, 'alone')
  const articleId = await lockArticleOf(trx, task)
  await lockPlacesOf(trx, task)
  const subject = await lockSubjectOf(trx, task)
  await lockSubjects(trx, keysOf(subject))
  await refuseBound(trx, task, found)
  if (!found.took_effect) return takeBackFirst(trx, task, found, undo)

  const before = (found.before ?? {}) as Before
  await putBack(trx, subject, before, undo)
  const { questionIds } = subjectsOf(subject)
  await relateQuestions(trx, questionIds)
  // Pairs that the decision made disappear are there again, and are judged as they were.
  await putBackRelations(trx, before)
  await relateQuestions(trx, questionIds)
  const reopened = await reopen(trx, task, await digestOfSubject(trx, subject))
  const decision = await storeUndo(trx, reopened, found, undo)
  await raiseTasks(trx, subjectsOf(subject))
  const due = articleId === undefined ? [] : [await markForLinking(trx, articleId)]
  return { task: (await findTask(trx, task.id)) ?? reopened, decision, due }
}

/** The first of two decisions has changed nothing yet: the task waits for a first reviewer again. */
async function takeBackFirst(
  trx: Connection,
  task: TaskRow,
  found: DecisionRow,
  undo: Undo,
): Promise<Recorded> {
  const waiting = await trx
    .updateTable('review_task')
    .set({
      awaits_second: false,
      excluded: sql<string[]>`array_remove(excluded, ${found.reviewer}::text)`,
      fence: sql<number>`fence + 1`,
      holder: null,
      lease_until: null,
      updated_at: sql`clock_timestamp()`,
    })
    .where('id', '=', task.id)
    .where('state', '=', 'open')
    .where('awaits_second', '=', true)
    .returningAll()
    .executeTakeFirst()
  if (waiting === undefined) {
    throw new Problem('decision-bound', 'A second reviewer has decided since; ask an editor.')
  }
  return { task: waiting, decision: await storeUndo(trx, waiting, found, undo), due: [] }
}

async function refuseBound(trx: Connection, task: TaskRow, found: DecisionRow): Promise<void> {
  if (found.outcome === 'skip' || found.outcome === 'undo') {
    throw new Problem('decision-bound', 'It changed nothing that could be taken back.')
  }
  if (found.outcome === 'verdict') {
    throw new Problem('decision-bound', 'A published fact-check is corrected, not taken back.')
  }
  const later = await trx
    .selectFrom('decision')
    .innerJoin('review_task', 'review_task.id', 'decision.task_id')
    .select(['decision.id', 'decision.supersedes'])
    .where((eb) =>
      eb.or([
        eb('decision.supersedes', '=', found.id),
        eb.and([
          eb('decision.took_effect', '=', true),
          eb('decision.outcome', 'not in', ['skip', 'undo']),
          sql<boolean>`(decision.decided_at, decision.id) > (
            SELECT own.decided_at, own.id FROM decision AS own WHERE own.id = ${found.id})`,
          sql<boolean>`(review_task.claim_id, review_task.question_id, review_task.party_id)
            IS NOT DISTINCT FROM (${task.claim_id}::uuid, ${task.question_id}::uuid, ${task.party_id}::uuid)`,
          sql<boolean>`NOT EXISTS (SELECT FROM decision AS undone WHERE undone.supersedes = decision.id)`,
        ]),
      ]),
    )
    .executeTakeFirst()
  if (later === undefined) return
  throw new Problem(
    'decision-bound',
    later.supersedes === found.id
      ? 'It has been taken back already.'
      : `A later decision (${later.id}) stands on it; take that one back first.`,
  )
}

/** Opens a task again, unless its subject has another open one by now. */
async function reopen(trx: Connection, task: TaskRow, digest: string): Promise<TaskRow> {
  return trx
    .updateTable('review_task')
    .set((eb) => ({
      state: sql<'open' | 'done'>`CASE WHEN EXISTS (
        SELECT FROM review_task AS other WHERE other.dedupe_key = review_task.dedupe_key AND other.state = 'open')
        THEN state ELSE 'open' END`,
      awaits_second: false,
      holder: null,
      lease_until: null,
      done_at: null,
      fence: eb('fence', '+', 1),
      // Whose own digest it keeps where the subject has none: a lost claim, a changed article.
      subject_digest: digest === '' ? task.subject_digest : digest,
      updated_at: sql`clock_timestamp()`,
    }))
    .where('id', '=', task.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

function storeUndo(
  trx: Connection,
  task: TaskRow,
  found: DecisionRow,
  undo: Undo,
): Promise<DecisionRow> {
  return trx
    .insertInto('decision')
    .values({
      task_id: task.id,
      reviewer: undo.by,
      fence: task.fence,
      outcome: 'undo',
      note: undo.reason,
      supersedes: found.id,
      subject_digest: task.subject_digest,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
