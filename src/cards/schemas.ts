import { z } from 'zod'
import { instant, pageQuery } from '../wire.ts'

export const cardFormats = { html: 'text/html', markdown: 'text/markdown' } as const

const language = z.enum(['en', 'ar'])

export const cardQuery = z.strictObject({
  format: z.enum(['html', 'markdown']).optional().meta({
    description: 'Left out: what `Accept` likes best; HTML without the header.',
  }),
  lang: language.optional().meta({
    description:
      "Language of all that is not a claim's own words. Left out: what `Accept-Language` likes best.",
  }),
})

export const cardBody = z
  .strictObject({
    lang: language.default('en'),
    days: z.int().min(1).max(730).default(90).meta({ description: 'How long the address lasts.' }),
  })
  .meta({ id: 'CardRequest' })

const card = {
  id: z.uuid(),
  eventId: z.uuid(),
  lang: language,
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
}

export const cardSchema = z.object(card).meta({ id: 'Card' })

export const madeCardSchema = z
  .object({
    ...card,
    url: z.string().meta({ description: 'Shown once. Whoever has it reads the card.' }),
  })
  .meta({ id: 'CardMade' })

export const cardsQuery = pageQuery

/** Anything: what is no token is no card, and says no more than that. */
export const tokenParams = z.strictObject({ token: z.string() })
