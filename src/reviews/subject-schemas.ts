/** What tasks are about, as the API shows it: claims with where they were said, questions, parties. */
import { z } from 'zod'
import {
  attributionType,
  comparator,
  counting,
  modality,
  polarity,
  precision,
  span,
  stance,
} from '../claims/schemas.ts'
import { names } from '../parties/schemas.ts'
import { questionStatus } from '../questions/schemas.ts'
import { day, direction, instant } from '../wire.ts'

const number = z.number().nullable()

export const partyOnTask = z.object({
  id: z.uuid(),
  key: z.string(),
  kind: z.string(),
  names,
  country: z.string().nullable(),
  sideId: z.uuid(),
  known: z.boolean(),
})

export const reviewMention = z
  .object({
    id: z.uuid(),
    article: z.object({
      id: z.uuid(),
      version: z.int(),
      title: z.string().nullable(),
      url: z.string().nullable(),
      publishedAt: instant,
    }),
    outlet: z.object({ id: z.uuid(), name: z.string() }),
    language: z.string(),
    dir: direction,
    excerpt: z
      .object({ start: z.int().nonnegative(), text: z.string() })
      .meta({ description: 'A piece of the text; `start` is its offset in UTF-16 code units.' }),
    source: z.array(span),
    cue: z.array(span),
    content: z.array(span).meta({
      description: 'Spans count from the beginning of the text, not of the excerpt.',
    }),
    type: attributionType,
    level: z.int(),
    chain: z
      .array(partyOnTask)
      .meta({ description: 'From the outlet inwards; the last is the origin.' }),
    rule: z.string(),
    confidence: z.number(),
    assertedAt: instant,
    live: z.boolean().meta({ description: 'False once the article no longer says so.' }),
  })
  .meta({ id: 'ReviewMention' })

const role = z.object({ party: partyOnTask, basis: z.enum(['stated', 'inferred']).nullable() })

export const reviewClaim = z
  .object({
    id: z.uuid(),
    party: partyOnTask.nullable(),
    stance,
    modality,
    polarity,
    predicate: z.string(),
    actor: role.nullable(),
    affected: role.nullable(),
    affectedReason: z.string().nullable(),
    quantity: z
      .object({ low: number, high: number, comparator, text: z.string().nullable() })
      .nullable(),
    class: z.string().nullable(),
    counting: counting.nullable(),
    place: z
      .object({
        key: z.string(),
        text: z.string().nullable(),
        names: names.nullable().meta({ description: 'Null where no list has the place.' }),
      })
      .nullable(),
    occurred: z
      .object({
        from: day,
        to: day,
        precision: precision.nullable(),
      })
      .nullable(),
    firstAsserted: instant,
    lastAsserted: instant,
    words: z.string(),
    language: z.string(),
    dir: direction,
    confidence: z.number(),
    reviewStatus: z.enum(['unreviewed', 'accepted', 'edited', 'rejected']),
    mentionCount: z.int(),
    mentions: z.array(reviewMention).meta({ description: 'At most 20, the newest first.' }),
  })
  .meta({ id: 'ReviewClaim' })

export const reviewQuestion = z
  .object({
    id: z.uuid(),
    event: z.object({
      id: z.uuid(),
      key: z.string(),
      place: z.object({ key: z.string(), names }),
      days: z.object({ from: day, to: day }),
    }),
    titles: names,
    predicate: z.string(),
    affected: partyOnTask.nullable(),
    class: z.string().nullable(),
    status: questionStatus,
  })
  .meta({ id: 'ReviewQuestion' })
