import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { callerOf, requireRole } from '../access/authenticate.ts'
import { answerOnce, sendAnswer } from '../access/idempotency.ts'
import type { Deps } from '../deps.ts'
import { publishingPolicy } from '../fact-checks/policy.ts'
import type { App } from '../feature.ts'
import { etagOfShown, matchesEdition } from '../http/if-match.ts'
import { Problem } from '../problems.ts'
import { decodeCursor, idParams, pageOf, toInstant, toPage } from '../wire.ts'
import { createLanes } from './lanes.ts'
import { leaseTask, leaseThisTask, releaseLease, renewLease } from './leases.ts'
import { findTask, listTasks, type TaskRow } from './queries.ts'
import { recordDecision, type Verdict } from './record-decision.ts'
import {
  decisionAnswer,
  decisionBody,
  heartbeatAnswer,
  heartbeatBody,
  leaseBody,
  leasedTask,
  leaseThisBody,
  listedTask,
  releaseBody,
  taskCursor,
  taskListQuery,
  wholeReviewTask,
} from './schemas.ts'
import { subjectsOfTasks } from './task-subjects.ts'
import { decisionView, taskEdition, taskSummary, wholeTask } from './task-view.ts'

/** Who works on tasks, and whether they settle what others disagree on. */
export function reviewerOf(request: FastifyRequest): {
  id: string
  name: string
  isEditor: boolean
} {
  const { actorId: id, actorName: name, role } = callerOf(request)
  return { id, name, isEditor: role === 'editor' || role === 'admin' }
}

export const noSuchTask = () => new Problem('not-found', 'There is no review task with this id.')

/** Decisions commit one after the other, since the audit is one chain: more at once only wait for each other's locks. */
const decisionsAtOnce = 2

/** The reviewers' queue: lease a task, keep it, give it back or decide it. */
export function reviewRoutes(app: App, deps: Deps): void {
  const { db, config, queue } = deps
  const inLane = createLanes(decisionsAtOnce)
  const rules = { rates: config.secondReview, publishing: publishingPolicy(config) }

  /** Why an update through a lease touched nothing. */
  async function leaseProblem(id: string): Promise<Problem> {
    if ((await findTask(db, id)) === undefined) return noSuchTask()
    return new Problem('lease-lost', 'The lease has run out, was given back or is not yours.')
  }

  app.post(
    '/v1/review/tasks/lease',
    {
      config: { scope: 'review', problems: ['lease-cap'] },
      schema: {
        operationId: 'leaseReviewTask',
        summary: 'Lease the most urgent task',
        description:
          'Hands back the task that the caller has held longest, before any other, unless `another` asks for one more.',
        tags: ['review'],
        body: leaseBody,
        response: { 200: leasedTask, 204: z.null().meta({ description: 'Nothing to do' }) },
      },
    },
    async (request, reply) => {
      const { leaseSeconds, ...filter } = request.body
      const { id: holder, isEditor } = reviewerOf(request)
      const seconds = leaseSeconds ?? config.leaseSeconds
      const cap = config.reviewLeases
      const row = await leaseTask(db, { ...filter, holder, isEditor, seconds, cap })
      if (row === undefined || row.lease_until === null) return reply.code(204).send(null)
      const shown = await leased(row, row.lease_until, holder)
      return reply.header('etag', etagOfShown(taskEdition(row), shown)).send(shown)
    },
  )

  async function leased(row: TaskRow, until: Date, holder: string) {
    const task = await wholeTask(db, row, holder)
    return { ...task, fence: row.fence, leaseUntil: toInstant(until) }
  }

  app.post(
    '/v1/review/tasks/:id/lease',
    {
      config: { scope: 'review', problems: ['lease-cap', 'task-held', 'excluded-reviewer'] },
      schema: {
        operationId: 'leaseThisReviewTask',
        summary: 'Lease one task',
        description: 'Hands it back, as it is now, to who holds it.',
        tags: ['review'],
        params: idParams,
        body: leaseThisBody,
        response: { 200: leasedTask },
      },
    },
    async (request, reply) => {
      const { id: holder, isEditor } = reviewerOf(request)
      const seconds = request.body.leaseSeconds ?? config.leaseSeconds
      const cap = config.reviewLeases
      const row = await leaseThisTask(db, request.params.id, { holder, isEditor, seconds, cap })
      if (row === undefined || row.lease_until === null) throw noSuchTask()
      const shown = await leased(row, row.lease_until, holder)
      return reply.header('etag', etagOfShown(taskEdition(row), shown)).send(shown)
    },
  )

  app.post(
    '/v1/review/tasks/:id/heartbeat',
    {
      config: { scope: 'review', problems: ['lease-lost'] },
      schema: {
        operationId: 'keepReviewLease',
        summary: 'Keep a lease',
        tags: ['review'],
        params: idParams,
        body: heartbeatBody,
        response: { 200: heartbeatAnswer },
      },
    },
    async (request) => {
      const { fence, leaseSeconds } = request.body
      const lease = { taskId: request.params.id, holder: reviewerOf(request).id, fence }
      const renewed = await renewLease(db, lease, leaseSeconds ?? config.leaseSeconds)
      if (renewed === undefined || renewed.lease_until === null) {
        throw await leaseProblem(request.params.id)
      }
      return { leaseUntil: toInstant(renewed.lease_until) }
    },
  )

  app.post(
    '/v1/review/tasks/:id/release',
    {
      config: { scope: 'review', problems: ['lease-lost'] },
      schema: {
        operationId: 'releaseReviewTask',
        summary: 'Give a task back',
        tags: ['review'],
        params: idParams,
        body: releaseBody,
        response: { 204: z.null().meta({ description: 'Given back' }) },
      },
    },
    async (request, reply) => {
      const { fence, reason } = request.body
      const lease = { taskId: request.params.id, holder: reviewerOf(request).id, fence }
      const released = await releaseLease(db, lease, reason ?? null)
      if (!released) throw await leaseProblem(request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/v1/review/tasks/:id/decision',
    {
      config: {
        scope: 'review',
        heeds: ['Idempotency-Key', 'If-Match'],
        problems: [
          'lease-lost',
          'subject-changed',
          'excluded-reviewer',
          'party-loop',
          'party-merged',
          'fact-check-exists',
          'evidence-needed',
        ],
      },
      schema: {
        operationId: 'decideReviewTask',
        summary: 'Decide a task',
        description:
          'A decision is never changed. A skip leaves the task to other reviewers. With an `Idempotency-Key`, a repeated request gets the first answer again; with `If-Match`, only the task that was read is decided.',
        tags: ['review'],
        params: idParams,
        body: decisionBody,
        response: { 200: decisionAnswer },
      },
    },
    async (request, reply) => {
      const { body, params } = request
      if (body.outcome === 'merge') requireRole(request, 'editor')
      const { id: reviewer, name } = reviewerOf(request)
      const store = () => {
        // Whoever was told that it took too long has to find nothing stored.
        if (reply.sent) throw new Problem('overloaded', 'It waited too long and was not stored.')
        return answerOnce(db, request, async (trx) => {
          const holds = holdsFor(request.headers['if-match'])
          const verdict = { taskId: params.id, reviewer, holds, ...verdictOf(body) }
          const recorded = await recordDecision(trx, verdict, rules)
          if (recorded === undefined) throw noSuchTask()
          const shown = decisionAnswer.parse({
            decision: decisionView(recorded.decision, name),
            task: taskSummary(recorded.task, reviewer),
          })
          return {
            answer: { status: 200, headers: {}, body: JSON.stringify(shown) },
            afterCommit: () => queue.add('link', recorded.due),
          }
        })
      }
      return sendAnswer(reply, await inLane(store))
    },
  )

  readRoutes(app, deps)
}

/** Whether a task is as the sender of an `If-Match` read it. */
function holdsFor(ifMatch: string | undefined): (task: TaskRow) => boolean {
  return (task) => matchesEdition(ifMatch, taskEdition(task))
}

/** A request as a decision without its task and its reviewer. */
function verdictOf(body: z.output<typeof decisionBody>): Omit<Verdict, 'taskId' | 'reviewer'> {
  return {
    fence: body.fence,
    outcome: body.outcome,
    note: body.note ?? null,
    reason: body.outcome === 'reject' ? body.reason : null,
    patch: body.outcome === 'edit' ? body.patch : null,
    into: body.outcome === 'merge' ? body.into : null,
    finding: body.outcome === 'verdict' ? body.finding : null,
    pairs: body.outcome === 'accept' || body.outcome === 'reject' ? (body.pairs ?? null) : null,
  }
}

function readRoutes(app: App, { db }: Deps): void {
  app.get(
    '/v1/review/tasks',
    {
      config: { scope: 'review' },
      schema: {
        operationId: 'listReviewTasks',
        summary: 'List tasks, the most urgent first',
        tags: ['review'],
        querystring: taskListQuery,
        response: { 200: pageOf(listedTask).meta({ id: 'ReviewTaskPage' }) },
      },
    },
    async (request) => {
      const { state, kind, language, event: eventId, hold, limit, cursor } = request.query
      const after = decodeCursor(taskCursor, cursor)
      const reader = reviewerOf(request).id
      const kinds = kind === undefined ? undefined : [kind]
      const languages = language === undefined ? undefined : [language]
      const page = { state, kinds, languages, eventId, hold, limit, after, reader }
      const rows = await listTasks(db, page)
      const subjectOf = await subjectsOfTasks(db, rows)
      return toPage(
        rows,
        limit,
        (row) => ({ ...taskSummary(row, reader), subject: subjectOf(row) }),
        ({ priority, id }) => ({ priority, id }),
      )
    },
  )

  app.get(
    '/v1/review/tasks/:id',
    {
      config: { scope: 'review' },
      schema: {
        operationId: 'readReviewTask',
        summary: 'Read a whole task',
        tags: ['review'],
        params: idParams,
        response: { 200: wholeReviewTask },
      },
    },
    async (request, reply) => {
      const row = await findTask(db, request.params.id)
      if (row === undefined) throw noSuchTask()
      const shown = await wholeTask(db, row, reviewerOf(request).id)
      return reply.header('etag', etagOfShown(taskEdition(row), shown)).send(shown)
    },
  )
}
