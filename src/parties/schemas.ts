import { z } from 'zod'
import { day, pageQuery } from '../wire.ts'

export const names = z
  .record(z.string(), z.string())
  .meta({ description: 'By BCP 47 language.', examples: [{ en: 'Armenia', ar: 'أرمينيا' }] })

export const partyKind = z
  .enum([
    'state',
    'institution',
    'armed_group',
    'de_facto_authority',
    'organisation',
    'agency',
    'outlet',
    'person',
    'generic',
    'unknown',
  ])
  .meta({ id: 'PartyKind' })

export const partySummary = z
  .object({
    id: z.uuid(),
    key: z.string().meta({ examples: ['ministry-of-defence:AM'] }),
    kind: partyKind,
    names,
    country: z.string().nullable().meta({ description: 'ISO 3166-1 alpha-2.' }),
    sideId: z.uuid().meta({ description: 'The party at the end of the chain of "speaks for".' }),
    known: z.boolean().meta({ description: 'False for names that the registry does not have.' }),
  })
  .meta({ id: 'PartySummary' })

export const partySchema = partySummary
  .extend({
    speaksFor: partySummary.nullable(),
    aliases: z.array(z.object({ language: z.string(), text: z.string() })),
  })
  .meta({ id: 'Party' })

/** Others are slips of the pen, and some of them Postgres cannot keep. */
const termDay = day.refine((text) => text >= '1900' && text < '2200', 'a year from 1900 to 2199')

export const termsBody = z
  .strictObject({
    terms: z
      .array(
        z.strictObject({ party: z.uuid(), from: termDay.optional(), until: termDay.optional() }),
      )
      .max(50)
      .meta({ description: 'Days are inclusive; a missing one leaves that end open.' }),
  })
  .meta({ id: 'SpeaksForRequest' })

export const partyDetail = partySchema
  .extend({
    mergedInto: partySummary
      .nullable()
      .meta({ description: 'The party that stands for it; null where it stands for itself.' }),
    terms: z
      .array(z.object({ party: partySummary, from: day.nullable(), until: day.nullable() }))
      .meta({ description: 'When it speaks for whom; empty where that never changes.' }),
    given: z
      .array(z.object({ id: z.uuid(), language: z.string(), text: z.string(), by: z.string() }))
      .meta({ description: 'Names that people have given it, with the API key of who did.' }),
  })
  .meta({ id: 'PartyDetail' })

export const partiesQuery = pageQuery.extend({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'A name or its beginning, in any language and spelling.' }),
  kind: partyKind.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code')
    .optional(),
})
