import { z } from 'zod'
import { answerOnce, sendAnswer } from '../access/idempotency.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { Problem } from '../problems.ts'
import { idParams } from '../wire.ts'
import { auditTask } from './audit-decision.ts'
import { snoozeTask } from './leases.ts'
import { findTask } from './queries.ts'
import { requestVerdict } from './request-verdict.ts'
import { noSuchTask, reviewerOf } from './routes.ts'
import { decisionAnswer, requestBody, reviewTask, snoozeBody, undoBody } from './schemas.ts'
import { decisionView, taskSummary } from './task-view.ts'
import { undoDecision } from './undo-decision.ts'

/** Putting a task off, taking a decision back, asking for a fact-check. */
export function reviewWorkflowRoutes(app: App, { db, queue }: Deps): void {
  app.post(
    '/v1/review/tasks/:id/snooze',
    {
      config: { scope: 'review', problems: ['lease-lost'] },
      schema: {
        operationId: 'snoozeReviewTask',
        summary: 'Put a task off',
        description: 'Nobody is offered it before then; a lease of this one task ends the snooze.',
        tags: ['review'],
        params: idParams,
        body: snoozeBody,
        response: { 200: reviewTask },
      },
    },
    async (request) => {
      const { fence, until, reason } = request.body
      const { id } = request.params
      const { id: holder, name } = reviewerOf(request)
      const lease = { taskId: id, holder, fence }
      const row = await db.transaction().execute(async (trx) => {
        const snoozed = await snoozeTask(trx, lease, { until: new Date(until), reason })
        if (snoozed !== undefined) {
          await auditTask(trx, { actorId: holder, actorName: name }, 'task.snoozed', snoozed)
        }
        return snoozed
      })
      if (row !== undefined) return taskSummary(row, holder)
      if ((await findTask(db, id)) === undefined) throw noSuchTask()
      throw new Problem('lease-lost', 'The lease has run out, was given back or is not yours.')
    },
  )

  app.post(
    '/v1/review/decisions/:id/undo',
    {
      config: {
        scope: 'review',
        heeds: ['Idempotency-Key'],
        problems: ['decision-bound', 'excluded-reviewer', 'merge-undone'],
      },
      schema: {
        operationId: 'undoReviewDecision',
        summary: 'Take a decision back',
        description:
          'A new decision supersedes it: what it changed is as before, its task is open again, and both stay on record. For who decided, and for editors.',
        tags: ['review'],
        params: idParams,
        body: undoBody,
        response: { 200: decisionAnswer },
      },
    },
    async (request, reply) => {
      const { id: by, name, isEditor } = reviewerOf(request)
      const { reason } = request.body
      const answer = await answerOnce(db, request, async (trx) => {
        const recorded = await undoDecision(trx, {
          decisionId: request.params.id,
          by,
          isEditor,
          reason,
        })
        if (recorded === undefined) throw new Problem('not-found', 'There is no such decision.')
        const shown = decisionAnswer.parse({
          decision: decisionView(recorded.decision, name),
          task: taskSummary(recorded.task, by),
        })
        return {
          answer: { status: 200, headers: {}, body: JSON.stringify(shown) },
          afterCommit: () => queue.add('link', recorded.due),
        }
      })
      return sendAnswer(reply, answer)
    },
  )

  app.post(
    '/v1/review/tasks',
    {
      config: { scope: 'review', problems: ['not-found', 'conflict', 'fact-check-exists'] },
      schema: {
        operationId: 'requestReview',
        summary: 'Ask for a fact-check of a claim',
        description: 'Where one is asked for already, its task is the answer.',
        tags: ['review'],
        body: requestBody,
        response: {
          200: reviewTask.meta({ description: 'It was asked for already' }),
          201: z.lazy(() => reviewTask).meta({ description: 'Asked for' }),
        },
      },
    },
    async (request, reply) => {
      const { claimId, note } = request.body
      const { id, name } = reviewerOf(request)
      const { task, isNew } = await db.transaction().execute(async (trx) => {
        const asked = { claimId, byId: id, byName: name, note: note ?? null }
        const open = await requestVerdict(trx, asked)
        if (open.isNew) {
          await auditTask(trx, { actorId: id, actorName: name }, 'task.requested', open.task)
        }
        return open
      })
      return reply.code(isNew ? 201 : 200).send(taskSummary(task, id))
    },
  )
}
