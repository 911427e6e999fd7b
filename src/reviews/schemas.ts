import { z } from 'zod'
import { comparator, counting, modality, polarity, stance } from '../claims/schemas.ts'
import { countedClasses, predicates } from '../extraction/predicates.ts'
import { findingShape } from '../fact-checks/schemas.ts'
import { names } from '../parties/schemas.ts'
import { relationSchema } from '../questions/schemas.ts'
import { cursorInteger, day, direction, givenInstant, instant, pageQuery } from '../wire.ts'
import { partyOnTask, reviewClaim, reviewQuestion } from './subject-schemas.ts'
import { taskKinds } from './task-kinds.ts'

/** Longest lease that may be asked for, in seconds; longer work keeps its lease by heartbeats. */
export const longestLease = 3_600

const taskKind = z.enum(taskKinds).meta({
  description:
    '`claim`: is it read right; `party`: who is this; `relation`: are these contradictions; `verdict`: is it true; `article_changed`: it has lost reviewed claims; `orphaned`: a reviewed claim that no article makes any more; `adjudication`: two reviewers disagreed.',
})
const taskState = z.enum(['open', 'done', 'withdrawn'])
const outcome = z.enum(['accept', 'edit', 'reject', 'merge', 'verdict', 'skip', 'undo'])
const number = z.number().nullable()

export const reviewTask = z
  .object({
    id: z.uuid(),
    kind: taskKind,
    state: taskState,
    priority: z.int(),
    reasons: z.array(
      z.object({ code: z.string(), texts: z.object({ en: z.string(), ar: z.string() }) }),
    ),
    claimId: z.uuid().nullable(),
    questionId: z.uuid().nullable(),
    partyId: z.uuid().nullable(),
    articleId: z.uuid().nullable(),
    aboutTaskId: z
      .uuid()
      .nullable()
      .meta({ description: 'Of an adjudication: the task on which two people disagreed.' }),
    snoozedUntil: instant.nullable(),
    lease: z
      .object({ mine: z.boolean(), fence: z.int().nullable(), until: instant })
      .nullable()
      .meta({
        description: 'The newest lease; it may have run out. Only its holder sees the fence.',
      }),
    releaseNote: z.string().nullable(),
    createdAt: instant,
    updatedAt: instant,
    doneAt: instant.nullable(),
  })
  .meta({ id: 'ReviewTask' })

/** A task in a few words, so that a list of them can be chosen from. */
export const taskSubject = z.object({
  names: names.nullable().meta({ description: 'Title of the question, or names of the party.' }),
  by: names.nullable().meta({ description: 'Who makes the claim.' }),
  words: z.string().nullable().meta({ description: 'Of the claim, or the title of the article.' }),
  language: z.string().nullable(),
  dir: direction.nullable(),
})

export const listedTask = reviewTask.extend({ subject: taskSubject }).meta({ id: 'ListedTask' })

export const reviewDecision = z
  .object({
    id: z.uuid(),
    taskId: z.uuid(),
    reviewer: z
      .string()
      .meta({ description: 'Id of the person, or of the API key where it has no person.' }),
    reviewerName: z
      .string()
      .nullable()
      .meta({ description: 'As the person or key is called now.' }),
    outcome,
    reason: z.string().nullable(),
    note: z.string().nullable(),
    // Null where nothing was changed, which is JSON as well.
    patch: z.json(),
    tookEffect: z.boolean().meta({
      description: 'False where a second reviewer disagreed: the adjudication took effect instead.',
    }),
    supersedes: z.uuid().nullable().meta({ description: 'Of an undo: the decision it took back.' }),
    decidedAt: instant,
  })
  .meta({ id: 'ReviewDecision' })

export const wholeReviewTask = reviewTask
  .extend({
    claim: reviewClaim.nullable().meta({ description: 'The subject of a task of kind `claim`.' }),
    question: reviewQuestion.nullable().meta({
      description: 'The subject of a task of kind `relation`, or where the claim counts.',
    }),
    party: partyOnTask
      .nullable()
      .meta({ description: 'The subject of a task of kind `party`: no list has its name.' }),
    candidates: z
      .array(z.object({ party: partyOnTask, name: z.string(), likeness: z.number() }))
      .meta({ description: 'Parties with a name like that of the subject, the likeliest first.' }),
    claims: z.array(reviewClaim).meta({
      description:
        'The claims on the question, without the subject, or those of the party: at most 50, newest first.',
    }),
    relations: z.array(relationSchema),
    decisions: z.array(reviewDecision),
  })
  .meta({ id: 'WholeReviewTask' })

export const leasedTask = wholeReviewTask
  .extend({ fence: z.int(), leaseUntil: instant })
  .meta({ id: 'LeasedReviewTask' })

const leaseSeconds = z
  .int()
  .min(5)
  .max(longestLease)
  .optional()
  .meta({ description: 'How long the lease runs, in seconds; LEASE_SECONDS unless given.' })

export const leaseBody = z
  .strictObject({
    kinds: z.array(taskKind).min(1).max(taskKinds.length).optional(),
    languages: z.array(z.string().min(2).max(35)).min(1).max(20).optional(),
    eventId: z.uuid().optional(),
    another: z.boolean().optional().meta({
      description:
        'One more beside those that you hold, up to REVIEW_LEASES; else yours comes back.',
    }),
    leaseSeconds,
  })
  .meta({ id: 'LeaseRequest' })

export const leaseThisBody = z.strictObject({ leaseSeconds }).meta({ id: 'LeaseThisRequest' })

const fence = z
  .int()
  .nonnegative()
  .meta({ description: 'The fence that came with the lease: proof that it is still the same one.' })

export const heartbeatBody = z.strictObject({ fence, leaseSeconds }).meta({ id: 'Heartbeat' })
export const heartbeatAnswer = z.object({ leaseUntil: instant }).meta({ id: 'HeartbeatAnswer' })

const note = z.string().min(1).max(2_000).optional()

/** Longest time that a task may be put off, in days. */
const longestSnooze = 90

export const snoozeBody = z
  .strictObject({
    fence,
    until: givenInstant
      .refine((text) => Date.parse(text) > Date.now(), 'a time in the future')
      .refine(
        (text) => Date.parse(text) < Date.now() + longestSnooze * 86_400_000,
        `at most ${longestSnooze} days from now`,
      ),
    reason: z.string().trim().min(1).max(2_000),
  })
  .meta({ id: 'SnoozeRequest' })

export const undoBody = z
  .strictObject({ reason: z.string().trim().min(1).max(2_000) })
  .meta({ id: 'UndoRequest' })

export const requestBody = z
  .strictObject({ kind: z.literal('verdict'), claimId: z.uuid(), note })
  .meta({ id: 'ReviewRequest' })

export const releaseBody = z.strictObject({ fence, reason: note }).meta({ id: 'ReleaseRequest' })

export const rejectReasons = [
  'not-said',
  'wrong-source',
  'wrong-figure',
  'wrong-subject',
  'wrong-time-or-place',
  'not-comparable',
  'duplicate',
  'other',
] as const

const classes = Object.keys(countedClasses) as [string, ...string[]]
const predicateKeys = Object.keys(predicates) as [string, ...string[]]

export const claimPatch = z
  .strictObject({
    quantity: z.strictObject({ low: number, high: number }).nullable().optional(),
    comparator: comparator.optional(),
    class: z.enum(classes).nullable().optional(),
    predicate: z.enum(predicateKeys).optional(),
    stance: stance.optional(),
    polarity: polarity.optional(),
    modality: modality.optional(),
    counting: counting.nullable().optional(),
    party: z.uuid().optional().meta({ description: 'Who says it.' }),
    actor: z.uuid().nullable().optional().meta({ description: 'Who did it.' }),
    affected: z.uuid().nullable().optional().meta({ description: 'Whose losses they are.' }),
    place: z.string().min(1).max(200).nullable().optional().meta({
      description: 'Key of a place: `AM`, `LB~Beirut`.',
    }),
    occurred: z.strictObject({ from: day, to: day }).nullable().optional(),
  })
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), {
    message: 'must change something',
  })
  .meta({ id: 'ClaimPatch' })

const pairs = z
  .array(z.strictObject({ id: z.uuid(), status: z.enum(['confirmed', 'rejected']) }))
  .min(1)
  .max(2_000)
  .optional()
  .meta({
    description:
      'Of a task of kind `relation`: pairs of claims (ids of relations) that are judged otherwise than the rest.',
  })

export const decisionBody = z
  .discriminatedUnion('outcome', [
    z.strictObject({ fence, outcome: z.literal('accept'), pairs, note }),
    z.strictObject({ fence, outcome: z.literal('edit'), patch: claimPatch, note }),
    z.strictObject({
      fence,
      outcome: z.literal('reject'),
      reason: z.enum(rejectReasons),
      pairs,
      note,
    }),
    z.strictObject({
      fence,
      outcome: z.literal('merge'),
      into: z.uuid().meta({ description: 'The party that the subject is another name of.' }),
      note,
    }),
    z.strictObject({
      fence,
      outcome: z.literal('verdict'),
      finding: z.strictObject(findingShape).meta({ id: 'Finding' }),
      note,
    }),
    z.strictObject({ fence, outcome: z.literal('skip'), note }),
  ])
  .meta({ id: 'DecisionRequest' })

export const decisionAnswer = z
  .object({ decision: reviewDecision, task: reviewTask })
  .meta({ id: 'DecisionAnswer' })

export const taskListQuery = pageQuery.extend({
  state: taskState.default('open'),
  kind: taskKind.optional(),
  language: z
    .string()
    .min(2)
    .max(35)
    .optional()
    .meta({ description: 'Only tasks with a claim in this language.' }),
  event: z.uuid().optional(),
  hold: z.enum(['free', 'mine', 'leased', 'snoozed']).optional().meta({
    description:
      'Only open tasks that anybody may take, that you hold, that somebody holds, or that are put off.',
  }),
})

/** Sort keys of the list of tasks. */
export const taskCursor = z.strictObject({ priority: cursorInteger, id: z.uuid() })
