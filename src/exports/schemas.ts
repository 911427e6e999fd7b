import { z } from 'zod'
import { momentsQuery } from '../questions/schemas.ts'
import { plainInteger } from '../wire.ts'

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
