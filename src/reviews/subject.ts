/** What a task is about, locked: a claim, the disputes of a question, a party, an article. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { DB } from '../db/schema.generated.ts'
import { articleKey, orphanKey } from './lost-claims.ts'
import { partyKey, readPartySubjects } from './party-subjects.ts'
import type { TaskRow } from './queries.ts'
import type { raiseTasks } from './raise-tasks.ts'
import { claimKey, questionKey, readClaimSubjects, readQuestionSubjects } from './subjects.ts'

/** The locked subject of a task. */
export type Subject =
  | {
      readonly kind: 'claim'
      readonly id: string
      readonly questionId: string | null
      readonly partyId: string
    }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'article'; readonly id: string }

/** Locks the rows that a decision on a task may change. */
export async function lockSubjectOf(trx: Connection, task: TaskRow): Promise<Subject> {
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
  if (task.article_id !== null) return { kind: 'article', id: task.article_id }
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

/** Names of all tasks that a decision on this subject may open or withdraw. */
export function keysOf(subject: Subject): string[] {
  if (subject.kind === 'party') return [partyKey(subject.id)]
  if (subject.kind === 'question') return [questionKey(subject.id)]
  if (subject.kind === 'article') return [articleKey(subject.id)]
  const { id, questionId, partyId } = subject
  const own = [claimKey(id), orphanKey(id), partyKey(partyId)]
  return questionId === null ? own : [...own, questionKey(questionId)]
}

/** What has to be looked at again once a decision on this subject has taken effect. */
export function subjectsOf(subject: Subject): Parameters<typeof raiseTasks>[1] {
  const none = { claimIds: [], questionIds: [] }
  if (subject.kind === 'party') return { ...none, partyIds: [subject.id] }
  if (subject.kind === 'question') return { ...none, questionIds: [subject.id] }
  if (subject.kind === 'article') return { ...none, articleIds: [subject.id] }
  const { id, questionId } = subject
  return { claimIds: [id], questionIds: questionId === null ? [] : [questionId] }
}

/** Changes whenever a decision about the subject should be asked for again; empty where nothing is asked. */
export async function digestOfSubject(trx: Connection, subject: Subject): Promise<string> {
  if (subject.kind === 'article') return ''
  const readers = {
    claim: readClaimSubjects,
    question: readQuestionSubjects,
    party: readPartySubjects,
  }
  return (await readers[subject.kind](trx, [subject.id]))[0]?.digest ?? ''
}
