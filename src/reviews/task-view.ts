/** Reads the whole of a task: all that a reviewer needs to decide without opening another page. */
import type { z } from 'zod'
import type { Connection } from '../db/create-database.ts'
import { shortHash } from '../http/if-match.ts'
import { actorNames } from '../people/queries.ts'
import { readRelations } from '../questions/read-board.ts'
import { toInstant } from '../wire.ts'
import { claimView, questionView } from './claim-view.ts'
import { readChangedArticles } from './lost-claims.ts'
import { candidatesFor } from './party-subjects.ts'
import { type DecisionRow, listDecisions, type TaskRow } from './queries.ts'
import type { Reason } from './reasons.ts'
import type { reviewDecision, reviewTask, wholeReviewTask } from './schemas.ts'
import {
  type ClaimRow,
  readClaims,
  readMentions,
  readParties,
  readQuestion,
} from './subject-rows.ts'

/** What a decision may be bound to with `If-Match`: another one with each lease, and whenever the subject has changed. */
export function taskEdition(row: Pick<TaskRow, 'id' | 'fence' | 'subject_digest'>): string {
  return shortHash(JSON.stringify([row.id, row.fence, row.subject_digest]))
}

/** The list entry of a task. `reader` is who asks: a lease shows as its own or as another's. */
export function taskSummary(row: TaskRow, reader: string): z.input<typeof reviewTask> {
  return {
    id: row.id,
    // The disputes of a question were a kind of that name once.
    kind: row.kind === 'question' ? 'relation' : row.kind,
    state: row.state,
    priority: row.priority,
    reasons: row.reasons as unknown as Reason[],
    claimId: row.claim_id,
    questionId: row.question_id,
    partyId: row.party_id,
    articleId: row.article_id,
    aboutTaskId: row.about_task_id,
    snoozedUntil: toInstant(row.snoozed_until),
    lease:
      row.state !== 'open' || row.holder === null || row.lease_until === null
        ? null
        : {
            mine: row.holder === reader,
            fence: row.holder === reader ? row.fence : null,
            until: toInstant(row.lease_until),
          },
    releaseNote: row.release_note,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
    doneAt: toInstant(row.done_at),
  }
}

/** A task with its subject, what stands against it, the texts behind both, and earlier decisions. */
export async function wholeTask(
  db: Connection,
  row: TaskRow,
  reader: string,
): Promise<z.input<typeof wholeReviewTask>> {
  const subject = row.claim_id === null ? [] : await readClaims(db, { id: row.claim_id })
  const questionId = row.question_id ?? subject[0]?.question_id ?? null
  const by = questionId === null ? await othersOf(db, row) : { questionId }
  const all = by === undefined ? [] : await readClaims(db, by)
  const others = all.filter((claim) => claim.id !== row.claim_id)
  const claims = [...subject, ...others]
  const mentions = await readMentions(
    db,
    claims.map((claim) => claim.id),
  )
  const question = questionId === null ? undefined : await readQuestion(db, questionId)
  const candidates = row.party_id === null ? [] : await candidatesFor(db, row.party_id)
  const parties = await readParties(db, [
    row.party_id,
    ...candidates.map((candidate) => candidate.id),
    ...claims.flatMap((claim) => [claim.party_id, claim.actor_id, claim.affected_id]),
    ...mentions.flatMap((mention) => mention.chain),
    question?.affected_side_id ?? null,
  ])
  const toView = (claim: ClaimRow) =>
    claimView(
      claim,
      mentions.filter((mention) => mention.claim_id === claim.id),
      parties,
    )
  const relations = questionId === null ? [] : await readRelations(db, questionId)
  const decisions = await decisionsShown(db, row, reader)
  const names = await actorNames(
    db,
    decisions.map((one) => one.reviewer),
  )
  const known = new Set(claims.map((claim) => claim.id))
  const own = relations.filter(
    ({ from, to }) =>
      known.has(from) &&
      known.has(to) &&
      (row.claim_id === null || from === row.claim_id || to === row.claim_id),
  )
  return {
    ...taskSummary(row, reader),
    claim: subject[0] === undefined ? null : toView(subject[0]),
    question: question === undefined ? null : questionView(question, parties),
    party: row.party_id === null ? null : (parties.get(row.party_id) ?? null),
    candidates: candidates.flatMap(({ id, name, likeness }) => {
      const party = parties.get(id)
      return party === undefined ? [] : [{ party, name, likeness }]
    }),
    claims: others.map(toView),
    relations: own,
    decisions: decisions.map((one) => decisionView(one, names.get(one.reviewer) ?? null)),
  }
}

/** What to show beside a subject that answers no question. */
async function othersOf(db: Connection, row: TaskRow) {
  if (row.party_id !== null) return { partyId: row.party_id }
  if (row.article_id === null) return undefined
  const [changed] = await readChangedArticles(db, [row.article_id])
  return changed === undefined ? undefined : { ids: changed.subject.claimIds }
}

/**
 * All decisions, those on which an adjudication rests too; but who decides second does not see the first, nor what somebody decided
 * and took back before it took effect: they may yet be one of the two.
 */
async function decisionsShown(
  db: Connection,
  row: TaskRow,
  reader: string,
): Promise<DecisionRow[]> {
  const about = row.about_task_id === null ? [] : await listDecisions(db, row.about_task_id)
  const own = await listDecisions(db, row.id)
  if (row.state !== 'open') return [...about, ...own]
  const pending = new Set(
    own.flatMap((it) => (it.took_effect || it.reviewer === reader ? [] : [it.id])),
  )
  const shown = own.filter(
    (it) =>
      (!row.awaits_second || it.reviewer === reader) &&
      !pending.has(it.id) &&
      (it.supersedes === null || !pending.has(it.supersedes)),
  )
  return [...about, ...shown]
}

export function decisionView(
  row: DecisionRow,
  reviewerName: string | null,
): z.input<typeof reviewDecision> {
  return {
    id: row.id,
    taskId: row.task_id,
    reviewer: row.reviewer,
    reviewerName,
    outcome: row.outcome,
    reason: row.reason,
    note: row.note,
    tookEffect: row.took_effect,
    supersedes: row.supersedes,
    patch: row.patch as z.input<typeof reviewDecision>['patch'],
    decidedAt: toInstant(row.decided_at),
  }
}
