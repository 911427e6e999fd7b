import { z } from 'zod'
import { languageTag } from '../articles/schemas.ts'
import { momentsQuery } from '../questions/schemas.ts'
import { plainInteger, queryInstant } from '../wire.ts'

export const boardFormats = {
  text: 'text/plain',
  markdown: 'text/markdown',
  csv: 'text/csv',
} as const

export type BoardFormat = keyof typeof boardFormats

export const boardExportQuery = momentsQuery.extend({
  format: z.enum(['text', 'markdown', 'csv']).optional().meta({
    description: 'Left out: what `Accept` likes best; text without the header.',
  }),
  lang: z.enum(['en', 'ar']).default('en').meta({
    description: "Language of all that is not a claim's own words.",
  }),
  width: plainInteger(z.int().min(80).max(200).default(120)).meta({
    description: 'Columns of the table, for text.',
  }),
})

export const recordExportQuery = z.strictObject({
  format: z.enum(['ndjson', 'csv']).optional().meta({
    description: 'Left out: what `Accept` likes best; NDJSON without the header.',
  }),
  lang: z.enum(['en', 'ar']).default('en').meta({
    description: 'Language of the names of parties and places.',
  }),
  event: z.uuid().optional(),
  party: z
    .uuid()
    .optional()
    .meta({ description: 'What this party said, and those that speak for it.' }),
  outlet: z.uuid().optional().meta({ description: 'What this outlet reported.' }),
  language: languageTag
    .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag)
    .optional()
    .meta({ description: 'What was reported in this language.' }),
  since: queryInstant.meta({ description: 'What was reported from then on.' }),
  until: queryInstant.meta({ description: 'What was reported before.' }),
})

export const feedQuery = z.strictObject({
  lang: z.enum(['en', 'ar']).optional().meta({
    description:
      "Language of all that is not a claim's own words. Left out: what `Accept-Language` likes best.",
  }),
})
