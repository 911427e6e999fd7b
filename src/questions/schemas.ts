import { z } from 'zod'
import {
  counting,
  mentionSchema,
  modality,
  polarity,
  quantitySchema,
  relationStatus,
  relationType,
  span,
  stance,
} from '../claims/schemas.ts'
import { correctionSchema } from '../corrections/schemas.ts'
import { names, partySummary } from '../parties/schemas.ts'
import { day, direction, instant, pageQuery, queryInstant } from '../wire.ts'

export const questionStatus = z
  .enum(['one_sided', 'agreed', 'contested', 'settled_by_review', 'converged'])
  .meta({
    id: 'QuestionStatus',
    description:
      'one_sided: only one side speaks, or nothing ties the sides. agreed: sides with different origins fit together. ' +
      'contested: they dispute it. settled_by_review: a reviewer rejected every dispute, though the claims differ. ' +
      'converged: agreed after a dispute that ended with a revision.',
  })

const titles = z.object({ en: z.string(), ar: z.string() })

export const eventSummary = z
  .object({
    id: z.uuid(),
    key: z.string(),
    place: z.object({ key: z.string(), names }),
    days: z.object({ from: day, to: day }),
    titles,
  })
  .meta({ id: 'EventSummary' })

export const eventSchema = eventSummary
  .extend({ questions: z.int(), contested: z.int(), updatedAt: instant })
  .meta({ id: 'Event' })

export const questionSummary = z
  .object({
    id: z.uuid(),
    titles,
    predicate: z.string(),
    affected: partySummary.nullable(),
    class: z.string().nullable(),
    status: questionStatus,
  })
  .meta({ id: 'QuestionSummary' })

export const questionItem = questionSummary
  .extend({ eventId: z.uuid(), updatedAt: instant })
  .meta({ id: 'QuestionItem' })

export const relationSchema = z
  .object({
    id: z.uuid(),
    type: relationType,
    detail: z.string().nullable(),
    from: z.uuid(),
    to: z.uuid(),
    rationales: z
      .object({ en: z.string(), ar: z.string() })
      .meta({ description: 'Why, in a sentence of each language.' }),
    rule: z.string(),
    confidence: z.number(),
    status: relationStatus,
  })
  .meta({ id: 'Relation' })

const role = z
  .object({ party: partySummary.nullable(), text: z.string().nullable() })
  .nullable()
  .meta({ description: 'Whom the claim names, and the words for it where they are kept.' })

const reportShown = z.object({
  articleId: z.uuid(),
  version: z.int(),
  outlet: z.string(),
  source: z.array(span),
  cue: z.array(span),
  content: z.array(span),
})

const timelineStep = z
  .object({
    claimId: z.uuid(),
    party: partySummary.nullable().meta({ description: 'Who of the side said it.' }),
    stance,
    quantity: quantitySchema.nullable(),
    assertedAt: instant,
    words: z.string(),
    language: z.string(),
    dir: direction,
    report: reportShown,
    replacedBy: z
      .object({ claimId: z.uuid(), type: relationType, detail: z.string().nullable() })
      .nullable()
      .meta({
        description:
          'The claim that took its place and how: `updates` with the detail up, down, refines, corrects or retracts, or `repeats`.',
      }),
  })
  .meta({ id: 'TimelineStep' })

export const positionSchema = z
  .object({
    party: partySummary,
    claim: z.object({
      id: z.uuid(),
      predicate: z.string(),
      stance,
      polarity,
      modality,
      quantity: quantitySchema.nullable(),
      class: z.string().nullable(),
      counting: counting.nullable(),
      actor: role,
      affected: role,
      words: z.string(),
      language: z.string(),
      dir: direction,
      report: reportShown.meta({
        description: 'Where the words stand: the first report of the claim.',
      }),
    }),
    badge: z.enum(['own_losses', 'other_side_losses']).nullable(),
    asOf: day.nullable(),
    firstMention: instant,
    lastMention: instant,
    outlets: z.int(),
    origins: z.int().meta({ description: 'Independent origins, however many outlets carry them.' }),
    again: z.array(z.object({ claimId: z.uuid(), party: partySummary.nullable() })).meta({
      description:
        'Claims that say the same figure once more, oldest first, and who of the side made them.',
    }),
    timeline: z.array(timelineStep).meta({ description: 'Oldest first.' }),
    corrections: z.array(correctionSchema).meta({
      description:
        'What outlets have taken out of their articles, or replaced by what stands here; oldest first.',
    }),
  })
  .meta({ id: 'Position', description: 'What a party says now, and what it said before.' })

export const boardSchema = z
  .object({
    event: eventSummary,
    columns: z
      .array(
        z.object({
          party: partySummary,
          speakers: z.array(partySummary).meta({
            description:
              'Who spoke for the side: the column by speakers is its positions by `party`.',
          }),
        }),
      )
      .meta({
        description:
          'Sides, by the time at which they first spoke, then by name; sources without a name come last.',
      }),
    rows: z.array(
      z.object({
        question: questionSummary,
        cells: z.array(z.object({ side: z.uuid(), positions: z.array(positionSchema) })),
        relations: z.array(relationSchema),
      }),
    ),
    corrections: z.array(correctionSchema).meta({
      description:
        'Claims of its place and days that nobody reports any more and nothing has replaced.',
    }),
  })
  .meta({ id: 'Board' })

export const questionSchema = z
  .object({
    question: questionItem,
    event: eventSummary,
    positions: z.array(positionSchema),
    claims: z.array(
      z.object({
        id: z.uuid(),
        party: partySummary,
        predicate: z.string(),
        stance,
        quantity: quantitySchema.nullable(),
        class: z.string().nullable(),
        words: z.string(),
        language: z.string(),
        dir: direction,
        stands: z.boolean().meta({ description: 'False where its side has said something newer.' }),
        mentions: z.array(mentionSchema),
      }),
    ),
    relations: z.array(relationSchema),
  })
  .meta({ id: 'Question' })

export const eventsQuery = pageQuery.extend({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Words of the name of its place, in any language.' }),
  day: day
    .refine((text) => text >= '1900' && text < '2200', 'a year from 1900 to 2199')
    .optional()
    .meta({ description: 'One of its days.' }),
  status: questionStatus
    .optional()
    .meta({ description: 'Events that have a question that stands so.' }),
})

export const questionsQuery = pageQuery.extend({
  status: questionStatus.optional(),
  event: z.uuid().optional(),
})

/** Moments of the past at which a board can be looked at. */
export const momentsQuery = z.strictObject({
  known_at: queryInstant.meta({
    description:
      'What had been published by this moment, as it is read today: reports of versions that were what their articles said then, ' +
      'with positions, relations and status computed from those. Before anybody said anything the answer is empty. A moment ' +
      'that is yet to come is refused.',
  }),
  recorded_at: queryInstant.meta({
    description:
      'What this service had recorded by this moment: the very answer that it gave then. An event or question that it did not know ' +
      'yet is 404. With `known_at`: what had been published by the one as this service knew it at the other.',
  }),
})
