import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { findFactCheck } from '../fact-checks/queries.ts'
import { Problem } from '../problems.ts'
import { announce } from '../webhooks/announce.ts'
import { findTask, type TaskRow } from './queries.ts'
import { requested, widelyReported } from './reasons.ts'
import { lockSubjects } from './subjects.ts'

export function verdictKey(claimId: string): string {
  return `verdict:${claimId}`
}

/** What a verdict speaks of: the claim in its normal form, and what people made of it. */
const digestOfClaim = sql<string>`md5(concat_ws('|', claim.party_id, claim.predicate, claim.stance, claim.modality,
  claim.polarity, claim.affected_id, claim.class, claim.quantity_low, claim.quantity_high, claim.comparator,
  claim.review_status))`

/**
 * Has open requests for fact-checks follow their claims: what was changed is to be seen before it is rated, and what a
 * person has rejected is not rated.
 */
export async function refreshVerdicts(trx: Connection, claimIds: readonly string[]): Promise<void> {
  await sql`
    UPDATE review_task AS task SET subject_digest = ${digestOfClaim}, updated_at = clock_timestamp(),
      state = CASE WHEN claim.review_status = 'rejected' THEN 'withdrawn'::task_state ELSE task.state END
    FROM claim
    WHERE claim.id = task.claim_id AND task.kind = 'verdict' AND task.state = 'open'
      AND claim.id = any(${[...claimIds]}::uuid[]) AND task.subject_digest <> ${digestOfClaim}`.execute(
    trx,
  )
}

/** Nobody is asked any more for a fact-check that has been published. */
export async function withdrawVerdict(trx: Connection, claimId: string): Promise<void> {
  await lockSubjects(trx, [verdictKey(claimId)])
  await trx
    .updateTable('review_task')
    .set({
      state: 'withdrawn',
      updated_at: sql`clock_timestamp()`,
      done_at: sql`clock_timestamp()`,
    })
    .where('dedupe_key', '=', verdictKey(claimId))
    .where('state', '=', 'open')
    .execute()
}

/** Before what is only doubtful, beside what is contested: somebody wants an answer. */
const urgency = 60

/**
 * Asks for a fact-check of a claim. One that is asked for already is not asked for twice: its task comes back.
 * @returns the open task, and whether it is new
 * @throws Problem `not-found`; `conflict` for a claim that a person has rejected; `fact-check-exists` for one that is checked.
 */
export async function requestVerdict(
  trx: Connection,
  request: {
    readonly claimId: string
    readonly byId: string
    readonly byName: string
    readonly note: string | null
  },
): Promise<{ task: TaskRow; isNew: boolean }> {
  const { claimId, byId, byName, note } = request
  const claim = await trx
    .selectFrom('claim')
    .select(['id', 'review_status', digestOfClaim.as('digest')])
    .select((eb) =>
      eb
        .selectFrom('mention')
        .select(sql<number>`count(DISTINCT outlet_id)`.as('outlets'))
        .whereRef('mention.claim_id', '=', 'claim.id')
        .where('mention.live', '=', true)
        .as('outlets'),
    )
    .where('id', '=', claimId)
    .executeTakeFirst()
  if (claim === undefined) throw new Problem('not-found', 'There is no such claim.')
  if (claim.review_status === 'rejected') {
    throw new Problem('conflict', 'A person has rejected this claim: nobody said it so.')
  }
  if ((await findFactCheck(trx, { claimId })) !== undefined) {
    throw new Problem('fact-check-exists', 'This claim has a fact-check; correct that one.')
  }
  const key = verdictKey(claimId)
  await lockSubjects(trx, [key])
  const known = await trx
    .selectFrom('review_task')
    .selectAll()
    .where('dedupe_key', '=', key)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (known !== undefined) return { task: known, isNew: false }
  const outlets = claim.outlets ?? 0
  const reasons = [requested(byName, note), ...(outlets > 1 ? [widelyReported(outlets)] : [])]
  const { id } = await trx
    .insertInto('review_task')
    .values({
      kind: 'verdict',
      dedupe_key: key,
      claim_id: claimId,
      priority: urgency + Math.min(Math.max(outlets - 1, 0), 10),
      reasons: JSON.stringify(reasons),
      requested_by: byId,
      subject_digest: claim.digest,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await announce(trx, [{ type: 'review_task.created', id }])
  const task = await findTask(trx, id)
  if (task === undefined) throw new Error('a task was not stored')
  return { task, isNew: true }
}
