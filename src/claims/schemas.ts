import { z } from 'zod'
import { names, partySummary } from '../parties/schemas.ts'
import { day, direction, instant, pageQuery, queryInstant } from '../wire.ts'

export const stance = z
  .enum([
    'asserts',
    'denies',
    'accuses',
    'concedes',
    'retracts',
    'calls',
    'promises',
    'believes',
    'declines',
    'asks',
  ])
  .meta({ id: 'Stance' })

export const polarity = z.enum(['affirmed', 'negated'])
export const modality = z.enum(['plain', 'hedged', 'conditional', 'forecast'])
export const counting = z.enum(['cumulative', 'incremental', 'snapshot'])
export const comparator = z.enum([
  'eq',
  'approx',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
  'between',
  'vague',
])

export const precision = z.enum(['day', 'month', 'year', 'range'])
export const attributionType = z.enum(['direct', 'indirect', 'mixed'])

export const relationType = z.enum([
  'repeats',
  'updates',
  'not_comparable',
  'concedes',
  'denies',
  'blames_other',
  'contradicts',
  'corroborates',
])
export const relationStatus = z.enum(['proposed', 'confirmed', 'rejected'])

export const span = z.tuple([z.int(), z.int()]).meta({
  id: 'Span',
  description: 'Start and end in UTF-16 code units of the text; the end is not part of it.',
})

export const quantitySchema = z
  .object({
    low: z.number().nullable(),
    high: z.number().nullable(),
    comparator,
    text: z.string().meta({ description: 'The words of the number.' }),
  })
  .meta({ id: 'Quantity' })

export const mentionSchema = z
  .object({
    id: z.uuid(),
    articleId: z.uuid(),
    version: z.int(),
    outlet: z.object({ id: z.uuid(), name: z.string() }),
    live: z.boolean().meta({ description: 'False where the article does not say so any more.' }),
    source: z.array(span),
    cue: z.array(span),
    content: z.array(span),
    words: z.string(),
    type: attributionType,
    level: z.int(),
    chain: z.array(partySummary).meta({
      description: 'Who passed it on, from the outlet inwards; the last one is the origin.',
    }),
    rule: z.string(),
    confidence: z.number(),
    assertedAt: instant,
  })
  .meta({ id: 'Mention' })

const role = z.object({
  party: partySummary.nullable(),
  basis: z.enum(['stated', 'inferred']),
  reason: z.string().nullable(),
  text: z.string().nullable(),
})

/** Where it happened. `how`: how the place came to be known. */
export function placeSchema<How extends z.ZodType>(how: How) {
  return z
    .object({ key: z.string().nullable(), names, text: z.string().nullable(), how })
    .nullable()
}

/** When it happened. `how`: how the days came to be known. */
export function occurredSchema<How extends z.ZodType>(how: How) {
  return z.object({ from: day, to: day, precision, how }).nullable()
}

export const claimSchema = z
  .object({
    id: z.uuid(),
    party: partySummary,
    stance,
    polarity,
    modality,
    predicate: z.string(),
    quantity: quantitySchema.nullable(),
    class: z.string().nullable(),
    counted: z.string().nullable(),
    counting: counting.nullable(),
    actor: role.nullable(),
    affected: role.nullable(),
    place: placeSchema(z.string().nullable()),
    occurred: occurredSchema(z.string().nullable()),
    words: z.string(),
    language: z.string(),
    dir: direction,
    confidence: z.number(),
    reviewStatus: z.enum(['unreviewed', 'accepted', 'edited', 'rejected']),
    eventId: z.uuid().nullable(),
    questionId: z.uuid().nullable(),
    assertedFirst: instant,
    assertedLast: instant,
    updatedAt: instant,
    mentions: z.array(mentionSchema),
  })
  .meta({ id: 'Claim' })

export const claimsQuery = pageQuery.extend({
  party: z
    .uuid()
    .optional()
    .meta({ description: 'Claims of this party and of those that speak for it.' }),
  predicate: z.string().min(1).max(100).optional(),
  question: z.uuid().optional(),
  article: z.uuid().optional(),
  language: z.string().min(2).max(35).optional(),
  stance: stance.optional(),
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Words that the claim has, in any order.' }),
  updatedSince: queryInstant,
})
