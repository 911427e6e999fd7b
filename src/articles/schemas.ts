import { z } from 'zod'
import { direction, givenInstant, instant, plainInteger } from '../wire.ts'

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

export const languageTag = z
  .string()
  .max(35)
  .refine(isLanguageTag, 'a BCP 47 language tag')
  .meta({ description: 'A BCP 47 language tag.', examples: ['ar', 'en-GB'] })

const written = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => /\S/u.test(text), 'a text with more in it than spaces')

export const systemName = z
  .string()
  .max(100)
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'lower-case letters, digits, dots, hyphens, underscores')
  .meta({ description: 'The system that the article comes from.', examples: ['superdesk'] })

const externalId = written(500).meta({
  description: 'What that system calls the article.',
  examples: ['urn:newsml:example.org:2020-09-27:1'],
})

/** Stands for articles that came without a source; nobody may send one under this name. */
export const ownSystem = 'counterclaim'

const sourceSchema = z
  .object({ system: z.string(), externalId: z.string() })
  .meta({ id: 'ArticleSource' })

const text = {
  title: written(1000).optional(),
  body: written(1_000_000).meta({ description: 'Plain text; paragraphs end with a line break.' }),
  language: languageTag.optional().meta({ description: 'Recognised from the text when left out.' }),
}

const article = {
  ...text,
  publishedAt: givenInstant.meta({
    description:
      'With the offset of the place of publication: its calendar day is what "today" means. At most a day ahead of this service.',
  }),
  outlet: z.strictObject({ name: written(200) }),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  embargoedUntil: givenInstant.optional().meta({
    description: 'Until then nothing reads the text and no answer shows it.',
  }),
  changedAt: givenInstant.optional().meta({
    description:
      'When your system last changed it. What arrives later with an earlier time changes nothing.',
  }),
}

/** PUT: the source is in the address. */
export const articleBody = z.strictObject(article).meta({ id: 'ArticleUpdate' })

export const newArticleBody = z
  .strictObject({
    ...article,
    source: z
      .strictObject({
        system: systemName.refine((name) => name !== ownSystem, `not "${ownSystem}"`),
        externalId,
      })
      .optional()
      .meta({ description: 'With it, a second POST of the article is an update, as with PUT.' }),
  })
  .meta({ id: 'ArticleRequest' })

export const sourceParams = z.strictObject({
  system: systemName.refine((name) => name !== ownSystem, `not "${ownSystem}"`),
  externalId,
})

export const previewBody = z
  .strictObject({ ...text, publishedAt: givenInstant.optional() })
  .meta({ id: 'PreviewRequest' })

export const articleState = z.enum(['received', 'extracted', 'linked', 'quarantined']).meta({
  id: 'ArticleState',
  description:
    '`received`: claims are still to be extracted; `extracted`: they are still to be put beside other claims; `linked`: done; `quarantined`: given up, see `failure`.',
})

export const acceptedSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    state: articleState,
    change: z.enum(['created', 'updated', 'unchanged', 'stale']).meta({
      description: '`stale`: a version that your system wrote later is here already.',
    }),
    language: z.string(),
  })
  .meta({ id: 'ArticleAccepted' })

export const articleSchema = z
  .object({
    id: z.uuid(),
    source: sourceSchema.nullable(),
    outlet: z.object({ id: z.uuid(), name: z.string() }),
    url: z.string().nullable(),
    state: articleState,
    progress: z.object({
      done: z.int(),
      total: z.int(),
      step: z.enum(['extract', 'link']).nullable().meta({ description: 'What comes next.' }),
    }),
    failure: z
      .string()
      .nullable()
      .meta({ description: 'Why the article was given up, where it is quarantined.' }),
    receivedAt: instant,
    stateChangedAt: instant,
    version: z.int(),
    title: z.string().nullable(),
    text: z.string().meta({
      description: 'Title, blank line, body: what all spans count UTF-16 code units of.',
    }),
    language: z.string(),
    dir: direction,
    publishedAt: instant,
    embargoedUntil: instant
      .nullable()
      .meta({ description: 'Before this, title and text are not shown.' }),
    withdrawn: z.boolean().meta({ description: 'True where it says nothing any more.' }),
  })
  .meta({ id: 'Article' })

export const versionSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    change: z.enum(['new', 'text', 'metadata']),
    title: z.string().nullable(),
    language: z.string(),
    dir: direction,
    publishedAt: instant,
    receivedAt: instant,
    sha256: z.string().meta({ description: 'Of the text in UTF-8, in hex.' }),
  })
  .meta({ id: 'ArticleVersion' })

export const versionWithTextSchema = versionSchema
  .extend({ text: z.string() })
  .meta({ id: 'ArticleVersionWithText' })

export const versionParams = z.strictObject({
  id: z.uuid(),
  version: plainInteger(z.int().min(1).max(2_147_483_647)),
})
