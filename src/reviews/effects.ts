/** What a decision does to its subject, and what an undo puts back. */

import { sql } from 'kysely'
import { raiseStaleFigures } from '../alerts/raise-stale-figures.ts'
import { settleClaims } from '../claims/store-claims.ts'
import type { Connection } from '../db/create-database.ts'
import type { RelationStatus, TaskKind } from '../db/schema.generated.ts'
import { type PublishingPolicy, publishFactCheck } from '../fact-checks/publish.ts'
import { mergeParties, undoMerge } from '../parties/merge-parties.ts'
import { partiesById } from '../parties/queries.ts'
import { actorNames } from '../people/queries.ts'
import { Problem } from '../problems.ts'
import { announce } from '../webhooks/announce.ts'
import { type ClaimForm, formOf, setClaim } from './claim-form.ts'
import { applyPatch, type Patch } from './claim-patch.ts'
import type { Verdict } from './record-decision.ts'
import type { Subject } from './subject.ts'
import { disputes } from './wishes.ts'

/** What a decision changed, as it was before. */
export interface Before {
  readonly claim?: ClaimForm
  readonly relations?: readonly { readonly id: string; readonly status: RelationStatus }[]
  readonly mergeId?: string
  readonly factCheckId?: string
}

const now = () => sql<Date>`clock_timestamp()`

/** Unless the service is set otherwise: a rating needs evidence, and somebody who checks. */
const strict: PublishingPolicy = { evidenceRequired: true, author: null }

/**
 * Carries a decision out.
 * @param given.asked the kind of the task, or of the one on which two people disagreed
 * @returns what an undo has to put back
 * @throws Problem `validation-failed` where an edit does not fit the subject; as `mergeParties` and `publishFactCheck`.
 */
export async function carryOut(
  trx: Connection,
  given: {
    readonly asked: TaskKind
    readonly subject: Subject
    readonly verdict: Verdict
    readonly publishing: PublishingPolicy | undefined
  },
): Promise<Before> {
  const { asked, subject, verdict, publishing = strict } = given
  if (asked === 'verdict') return publish(trx, subject.id, verdict, publishing)
  // A decision that was made stands, whatever became of the words; an article is seen.
  if (subject.kind === 'article' || (asked === 'orphaned' && verdict.outcome === 'accept'))
    return {}
  if (subject.kind === 'claim') return judgeClaim(trx, subject.id, verdict)
  if (subject.kind === 'question') return judgeRelations(trx, subject.id, verdict)
  return judgeParty(trx, subject.id, verdict)
}

/** Publishes a fact-check; a claim that cannot be checked is left as it is. */
async function publish(
  trx: Connection,
  claimId: string,
  { finding, reviewer }: Verdict,
  policy: PublishingPolicy,
): Promise<Before> {
  if (finding == null) return {}
  const name = (await actorNames(trx, [reviewer])).get(reviewer) ?? reviewer
  return {
    factCheckId: await publishFactCheck(trx, claimId, finding, { id: reviewer, name }, policy),
  }
}

/** Takes a claim off the boards, puts it right, or leaves it standing as reviewed. */
async function judgeClaim(trx: Connection, id: string, verdict: Verdict): Promise<Before> {
  const claim = await formOf(trx, id)
  if (verdict.outcome === 'accept') {
    await setClaim(trx, id, { ...claim, reviewStatus: 'accepted' })
    return { claim }
  }
  const relations = await reopenPairs(trx, id)
  if (verdict.outcome === 'reject') {
    await setClaim(trx, id, { ...claim, reviewStatus: 'rejected' })
    return { claim, relations }
  }
  const applied = applyPatch(claim, verdict.patch ?? {})
  if ('fault' in applied) {
    const { pointer, detail } = applied.fault
    throw new Problem('validation-failed', 'The edit does not fit the claim.', {
      faults: [{ pointer: `/patch${pointer}`, detail }],
    })
  }
  await refuseUnknownParties(trx, verdict.patch ?? {})
  await setClaim(trx, id, { ...applied.form, reviewStatus: 'edited' })
  return { claim, relations }
}

/** Parties that an edit names have to be there. */
async function refuseUnknownParties(trx: Connection, patch: Patch): Promise<void> {
  const named = (['party', 'actor', 'affected'] as const).flatMap((field) => {
    const id = patch[field]
    return id == null ? [] : [{ field, id }]
  })
  if (named.length === 0) return
  const known = await partiesById(
    trx,
    named.map(({ id }) => id),
  )
  const faults = named.flatMap(({ field, id }) =>
    known.has(id) ? [] : [{ pointer: `/patch/${field}`, detail: 'names no party' }],
  )
  if (faults.length > 0) {
    throw new Problem('validation-failed', 'The edit does not fit the claim.', { faults })
  }
}

/** A pair that was judged is judged anew once one of its claims has changed. */
async function reopenPairs(trx: Connection, claimId: string) {
  const judged = await trx
    .selectFrom('relation')
    .select(['id', 'status'])
    .where((eb) => eb.or([eb('from_claim_id', '=', claimId), eb('to_claim_id', '=', claimId)]))
    .where('status', '<>', 'proposed')
    .orderBy('id')
    .execute()
  await setRelations(
    trx,
    judged.map(({ id }) => ({ id, status: 'proposed' as const })),
  )
  return judged
}

async function setRelations(
  trx: Connection,
  relations: readonly { readonly id: string; readonly status: RelationStatus }[],
): Promise<void> {
  for (const [status, some] of Map.groupBy(relations, (relation) => relation.status)) {
    await trx
      .updateTable('relation')
      .set({ status })
      .where('id', '=', sql<string>`any(${some.map(({ id }) => id)}::uuid[])`)
      .execute()
  }
}

/**
 * Confirms or rejects the disputes of a question that the reviewer saw and nobody has judged yet: all of them, or pair by
 * pair where the decision names some.
 */
async function judgeRelations(trx: Connection, id: string, verdict: Verdict): Promise<Before> {
  const open = await trx
    .selectFrom('relation')
    .select(['id', 'status'])
    .where('question_id', '=', id)
    .where('type', 'in', disputes)
    .where('status', '=', 'proposed')
    .where('recorded_at', '<=', (eb) =>
      eb.selectFrom('review_task').select('leased_at').where('id', '=', verdict.taskId),
    )
    .orderBy('id')
    .execute()
  const named = new Map(verdict.pairs?.map((pair) => [pair.id, pair.status]))
  const unknown = [...named.keys()].findIndex((pair) => !open.some((it) => it.id === pair))
  if (unknown >= 0) {
    throw new Problem('validation-failed', 'A pair is none of this question.', {
      faults: [{ pointer: `/pairs/${unknown}/id`, detail: 'names no open dispute of this task' }],
    })
  }
  const rest: RelationStatus = verdict.outcome === 'reject' ? 'rejected' : 'confirmed'
  const judged = open.map((it) => ({ id: it.id, status: named.get(it.id) ?? rest }))
  await setRelations(trx, judged)
  await announce(
    trx,
    judged.flatMap(({ id: relation, status }) =>
      status === 'confirmed' ? [{ type: 'relation.confirmed' as const, id: relation }] : [],
    ),
  )
  await raiseStaleFigures(trx, [id])
  await touchQuestion(trx, id)
  return { relations: open }
}

async function touchQuestion(trx: Connection, id: string): Promise<void> {
  await trx.updateTable('question').set({ updated_at: now() }).where('id', '=', id).execute()
}

/** Merges an unknown party into the one of which it is another name; accepted, it is a party of its own. */
async function judgeParty(trx: Connection, id: string, verdict: Verdict): Promise<Before> {
  if (verdict.into == null) return {}
  const reason = verdict.note ?? 'Found in review to be another name.'
  const mergeId = await mergeParties(trx, {
    partyId: id,
    intoId: verdict.into,
    reason,
    by: verdict.reviewer,
  })
  return { mergeId }
}

/** Puts back what a decision has changed, but for how pairs were judged: they have to be there again first. */
export async function putBack(
  trx: Connection,
  subject: Subject,
  before: Before,
  undo: { readonly by: string; readonly reason: string },
): Promise<void> {
  if (before.claim !== undefined && subject.kind === 'claim') {
    // What a decision of an earlier version of the service did not keep, it did not change either.
    await setClaim(trx, subject.id, { ...(await formOf(trx, subject.id)), ...before.claim })
    // What reports have told meanwhile counts again.
    if (before.claim.reviewStatus !== 'edited') await settleClaims(trx, [subject.id])
  }
  if (subject.kind === 'question') await touchQuestion(trx, subject.id)
  if (before.mergeId !== undefined) {
    await undoMerge(trx, { mergeId: before.mergeId, ...undo })
  }
}

/** Judges pairs as they were judged before a decision. */
export async function putBackRelations(trx: Connection, before: Before): Promise<void> {
  await setRelations(trx, before.relations ?? [])
}
