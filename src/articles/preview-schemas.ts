import { z } from 'zod'
import { day, direction } from '../wire.ts'

const span = z.tuple([z.int(), z.int()]).meta({
  id: 'PreviewSpan',
  description: 'Start and end (exclusive), UTF-16 code units of `text`.',
})

const names = z.record(z.string(), z.string()).meta({ description: 'By BCP 47 language.' })

const stance = z.enum([
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

const party = z
  .object({
    key: z.string(),
    kind: z.string(),
    names,
    country: z.string().nullable(),
    known: z.boolean(),
  })
  .meta({ id: 'PreviewParty', description: 'Who a phrase names.' })

const role = z
  .object({
    how: z.enum(['stated', 'inferred']),
    reason: z.string().nullable(),
    party: party.nullable(),
    span: span.nullable(),
    text: z.string().nullable(),
  })
  .meta({ id: 'PreviewRole' })

const attribution = z
  .object({
    source: z.array(span),
    cue: z.array(span),
    content: z.array(span),
    type: z.enum(['direct', 'indirect', 'mixed']),
    stance,
    level: z.int(),
    parent: z.int().nullable().meta({ description: 'Index of the attribution it stands in.' }),
    antecedent: span.nullable(),
    party: party.nullable(),
    speaksFor: party.nullable(),
    side: party.nullable(),
    rule: z.string(),
    confidence: z.number(),
  })
  .meta({ id: 'PreviewAttribution' })

const quantity = z
  .object({
    low: z.number().nullable(),
    high: z.number().nullable(),
    comparator: z.string(),
    span,
    text: z.string(),
  })
  .meta({ id: 'PreviewQuantity', description: 'Vague quantities ("dozens") have no bounds.' })

const claim = z
  .object({
    attribution: z.int().meta({ description: 'Index of the attribution it stands in.' }),
    predicate: z.string(),
    stance,
    polarity: z.enum(['affirmed', 'negated']),
    modality: z.enum(['plain', 'hedged', 'conditional', 'forecast']),
    quantity: quantity.nullable(),
    counted: z.object({ span, text: z.string() }).nullable(),
    class: z.string().nullable(),
    counting: z.string().nullable(),
    actor: role.nullable(),
    affected: role.nullable(),
    place: z
      .object({
        key: z.string().nullable(),
        names,
        text: z.string().nullable(),
        how: z.enum(['stated', 'attribution', 'article', 'affected']),
      })
      .nullable(),
    occurred: z
      .object({
        from: day,
        to: day,
        precision: z.enum(['day', 'month', 'year', 'range']),
        how: z.enum(['stated', 'published']),
      })
      .nullable(),
    trigger: span.nullable(),
    rule: z.string(),
    confidence: z.number(),
  })
  .meta({ id: 'PreviewClaim' })

export const previewSchema = z
  .object({
    text: z.string().meta({ description: 'Title, blank line, body: what spans count in.' }),
    language: z.string(),
    dir: direction,
    attributions: z.array(attribution),
    claims: z.array(claim),
  })
  .meta({ id: 'Preview' })
