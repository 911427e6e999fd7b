import { z } from 'zod'
import { span } from '../claims/schemas.ts'
import { direction, instant, pageQuery, plainInteger } from '../wire.ts'

const figure = z.object({
  text: z.string(),
  value: z.string().meta({ description: 'In digits, whatever the text writes.' }),
  span,
})

export const changedFigure = z
  .object({
    own: figure
      .nullable()
      .meta({ description: 'What this article says; null where it has no number there.' }),
    other: figure.nullable().meta({ description: 'What the copy says in the same words.' }),
  })
  .meta({ id: 'ChangedFigure' })

const share = z.number().min(0).max(1)

export const copySchema = z
  .object({
    articleId: z.uuid(),
    version: z.int().meta({ description: 'In whose text the spans of `other` count.' }),
    outlet: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    language: z.string(),
    dir: direction,
    publishedAt: instant,
    similarity: share.meta({
      description: 'Shingles in common, of all that either has: |A ∩ B| / |A ∪ B|.',
    }),
    containment: share.meta({
      description: 'The same, of those of the shorter one: |A ∩ B| / min(|A|, |B|).',
    }),
    changedFigures: z.array(changedFigure).meta({
      description:
        'Numbers that stand in the same words and differ. Spans of `own` count in the newest version of this article that has been read.',
    }),
  })
  .meta({ id: 'ArticleCopy' })

/** Each item compares two texts. */
export const copiesQuery = pageQuery.extend({
  limit: plainInteger(z.int().min(1).max(50).default(20)).meta({
    description: 'How many items to answer at most.',
  }),
})
