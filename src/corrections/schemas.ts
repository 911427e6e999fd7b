import { z } from 'zod'
import { claimSchema, quantitySchema, span } from '../claims/schemas.ts'
import { changedFigure } from '../copies/schemas.ts'
import { partySummary } from '../parties/schemas.ts'
import { direction, instant } from '../wire.ts'

const said = z.object({ claimId: z.uuid(), quantity: quantitySchema.nullable(), words: z.string() })

/** How a version differs from the one before it. */
export const changeSchema = z
  .object({
    version: z.int(),
    before: z.int().meta({ description: 'The version that it is compared with.' }),
    at: instant.meta({ description: 'Since when it is what the article says.' }),
    withdrawn: z.boolean().meta({ description: 'True where it says nothing any more.' }),
    note: z.string().nullable().meta({ description: "The outlet's own note of correction." }),
    changedFigures: z.array(changedFigure).meta({
      description: 'Numbers in the same words: `own` in the version before, `other` in this one.',
    }),
    corrected: z.array(said.extend({ replacedBy: said.nullable() })).meta({
      description: 'Claims of the version before that this one does not make.',
    }),
    kept: z.array(said.extend({ content: z.array(span), now: z.array(span).nullable() })).meta({
      description:
        'Claims that both make: the words in the version before and the same characters in this one; `now` is null where they are put otherwise.',
    }),
  })
  .meta({ id: 'VersionChange' })

export const correctionSchema = z
  .object({
    claimId: z.uuid(),
    party: partySummary.nullable(),
    outlet: z.string(),
    articleId: z.uuid(),
    version: z.int().meta({ description: 'The version of the article in which it is gone.' }),
    at: instant.meta({ description: 'Since when that version is what the article says.' }),
    quantity: quantitySchema.nullable(),
    words: z.string(),
    language: z.string(),
    dir: direction,
    replacedBy: z
      .object({ claimId: z.uuid(), quantity: quantitySchema.nullable(), words: z.string() })
      .nullable()
      .meta({
        description:
          'What the article says in its place, of the same party; null where nothing is, or several things may be.',
      }),
    note: z.string().nullable().meta({ description: "The outlet's own note of correction." }),
  })
  .meta({ id: 'Correction', description: 'A claim that an article does not make any more.' })

export const correctedClaimSchema = claimSchema
  .extend({
    corrections: z.array(correctionSchema).meta({
      description:
        'Articles that have taken the claim out or put another in its place; oldest first.',
    }),
  })
  .meta({ id: 'ClaimWithCorrections' })
