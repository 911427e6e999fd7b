import { z } from 'zod'
import {
  attributionType,
  comparator,
  counting,
  modality,
  occurredSchema,
  placeSchema,
  polarity,
  span,
  stance,
} from '../claims/schemas.ts'
import { names, partyKind } from '../parties/schemas.ts'
import { day, direction } from '../wire.ts'

const party = z
  .object({
    key: z.string(),
    kind: partyKind,
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
    type: attributionType,
    stance,
    level: z.int(),
    parent: z.int().nullable().meta({ description: 'Index of the attribution it stands in.' }),
    antecedent: span.nullable().meta({
      description:
        'The words that name the source where its own are empty, a pronoun or shortened.',
    }),
    open: z.enum(['unnamed', 'no_candidate', 'ambiguous', 'generic', 'author']).nullable().meta({
      description:
        'Why nobody is named: no words and nobody to inherit from, nobody before it that fits, several that fit equally, a kind of people, the author.',
    }),
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
    comparator,
    span,
    text: z.string(),
  })
  .meta({ id: 'PreviewQuantity', description: 'Vague quantities ("dozens") have no bounds.' })

const claim = z
  .object({
    attribution: z.int().meta({ description: 'Index of the attribution it stands in.' }),
    predicate: z.string(),
    stance,
    polarity,
    modality,
    quantity: quantity.nullable(),
    counted: z.object({ span, text: z.string() }).nullable(),
    class: z.string().nullable(),
    counting: counting.nullable(),
    former: z
      .boolean()
      .meta({ description: 'True for the figure that this one replaces ("31, up from 17").' }),
    chain: z.array(party).meta({
      description: 'Who passed it on, from the outlet inwards; the last one is the origin.',
    }),
    relays: z.boolean().meta({
      description:
        'True where a source inside this one carries the same claim: not stored for this one.',
    }),
    actor: role.nullable(),
    affected: role.nullable(),
    place: placeSchema(z.enum(['stated', 'attribution', 'article', 'affected', 'speaker'])),
    occurred: occurredSchema(z.enum(['stated', 'published'])),
    trigger: span.nullable(),
    rule: z.string(),
    confidence: z.number(),
  })
  .meta({ id: 'PreviewClaim' })

const dateline = z
  .object({
    span,
    place: z.object({ key: z.string().nullable(), text: z.string(), span }).nullable(),
    outlet: z.object({ text: z.string(), span }).nullable(),
    date: day.nullable(),
  })
  .meta({
    id: 'PreviewDateline',
    description:
      'Where, by which agency and when the text says that it was written. Relative days hang on this date where it lies at most three days before the publication.',
  })

export const previewSchema = z
  .object({
    text: z.string().meta({ description: 'Title, blank line, body: what spans count in.' }),
    language: z.string(),
    dir: direction,
    dateline: dateline.nullable(),
    attributions: z.array(attribution),
    claims: z.array(claim),
  })
  .meta({ id: 'Preview' })
