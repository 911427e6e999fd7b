import { z } from 'zod'
import { quantitySchema, span, stance } from '../claims/schemas.ts'
import { partySummary } from '../parties/schemas.ts'
import { eventSchema } from '../questions/schemas.ts'
import { direction, instant, pageOf, pageQuery, plainInteger } from '../wire.ts'

export const searchKinds = ['claims', 'parties', 'events', 'articles'] as const
export type SearchKind = (typeof searchKinds)[number]

export const searchQuery = pageQuery.extend({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({
      description:
        'Words, all of which must stand in a claim, a name, a place or a title, in any order; from three letters on the beginning of ' +
        'a word is enough. Case, accents, vowel marks and Arabic letter variants make no difference, and no character is a wildcard.',
    }),
  kind: z
    .enum(searchKinds)
    .optional()
    .meta({ description: 'One kind of results only; needed with `cursor`.' }),
  limit: plainInteger(z.int().min(1).max(50).default(10)).meta({
    description: 'How many results of each kind to answer at most.',
  }),
})

const matches = z
  .array(span)
  .meta({ description: 'The words that were found, in the text beside it.' })

export const claimFound = z
  .object({
    id: z.uuid(),
    party: partySummary,
    stance,
    predicate: z.string(),
    quantity: quantitySchema.nullable(),
    words: z.string(),
    matches,
    language: z.string(),
    dir: direction,
    assertedLast: instant,
    eventId: z.uuid().nullable(),
    questionId: z.uuid().nullable(),
  })
  .meta({ id: 'ClaimFound' })

export const partyFound = z
  .object({
    party: partySummary,
    name: z.object({ text: z.string(), language: z.string(), dir: direction, matches }).meta({
      description: 'The name under which it was found; it may be another one than it is shown by.',
    }),
  })
  .meta({ id: 'PartyFound' })

export const articleFound = z
  .object({
    id: z.uuid(),
    title: z.string(),
    matches,
    language: z.string(),
    dir: direction,
    outlet: z.string(),
    publishedAt: instant,
    url: z.string().nullable(),
    withdrawn: z.boolean(),
  })
  .meta({ id: 'ArticleFound' })

export const searchSchema = z
  .object({
    claims: pageOf(claimFound).nullable(),
    parties: pageOf(partyFound).nullable(),
    events: pageOf(eventSchema).nullable(),
    articles: pageOf(articleFound).nullable(),
  })
  .meta({
    id: 'SearchResults',
    description: 'By kind, the newest first; null for kinds that were not asked for.',
  })
