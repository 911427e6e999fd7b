import { z } from 'zod'
import { instant, pageQuery } from '../wire.ts'
import { partySummary } from './schemas.ts'

const reason = z.string().trim().min(1).max(2_000)

export const mergeBody = z
  .strictObject({
    into: z.uuid().meta({ description: 'The party that stands for both from then on.' }),
    reason,
  })
  .meta({ id: 'MergeRequest' })

export const undoBody = z.strictObject({ reason }).meta({ id: 'UndoMergeRequest' })

const author = {
  madeBy: z.string().nullable().meta({
    description: 'Id of the person, or of the API key where it has no person; null for a rule.',
  }),
  rule: z.string().nullable().meta({ description: 'The rule that did it; null for a person.' }),
  madeAt: instant,
}

export const mergeSchema = z
  .object({
    id: z.uuid(),
    party: partySummary.meta({ description: 'The party that was merged, under its own name.' }),
    into: partySummary,
    reason: z.string(),
    ...author,
    undone: z.object({ reason: z.string(), ...author }).nullable(),
  })
  .meta({ id: 'PartyMerge' })

export const mergesQuery = pageQuery.extend({
  party: z.uuid().optional().meta({ description: 'Merges of this party or into it.' }),
})
