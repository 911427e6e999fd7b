import { z } from 'zod'
import { quantitySchema, span } from '../claims/schemas.ts'
import { partySummary } from '../parties/schemas.ts'
import { direction, instant } from '../wire.ts'

export const alertSchema = z
  .object({
    id: z.uuid(),
    reason: z.enum(['revised', 'disputed']).meta({
      description:
        '`revised`: the party itself says otherwise since; `disputed`: reviewers confirmed that another one contradicts it.',
    }),
    open: z.boolean().meta({
      description: 'False once the article does not say so any more, or nobody says otherwise.',
    }),
    createdAt: instant,
    questionId: z.uuid().nullable(),
    cited: z
      .object({
        claimId: z.uuid(),
        party: partySummary,
        quantity: quantitySchema.nullable(),
        words: z.string(),
        version: z.int().meta({ description: 'Of the article, in whose text the spans count.' }),
        content: z.array(span),
      })
      .meta({ description: 'What the article says.' }),
    now: z
      .object({
        claimId: z.uuid(),
        party: partySummary,
        quantity: quantitySchema.nullable(),
        words: z.string(),
        language: z.string(),
        dir: direction,
        assertedAt: instant,
      })
      .meta({ description: 'What is said instead, or against it.' }),
  })
  .meta({ id: 'StaleFigure' })
