import { z } from 'zod'
import { languageTag, systemName } from '../articles/schemas.ts'
import { instant } from '../wire.ts'

const address = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .meta({ description: 'Public, http or https, without a password.' })

export const feedBody = z
  .strictObject({
    url: address,
    system: systemName
      .default('feed')
      .meta({ description: 'Names the source of its articles; their addresses count inside it.' }),
    outlet: z
      .strictObject({ name: z.string().min(1).max(200) })
      .optional()
      .meta({ description: 'Left out: the title of the feed.' }),
    language: languageTag.optional(),
    reads: z.enum(['page', 'content']).default('page').meta({
      description:
        '`page`: the page that an item leads to is fetched; `content`: the text in the feed is the article.',
    }),
    everyMinutes: z.int().min(5).max(1440).default(15),
  })
  .meta({ id: 'FeedRequest' })

export const feedPatch = z.strictObject({ paused: z.boolean() }).meta({ id: 'FeedPatch' })

export const feedSchema = z
  .object({
    id: z.uuid(),
    url: z.string(),
    system: z.string(),
    outlet: z.object({ name: z.string() }).nullable(),
    language: z.string().nullable(),
    reads: z.enum(['page', 'content']),
    everyMinutes: z.int(),
    health: z
      .enum(['new', 'ok', 'failing', 'gone', 'paused'])
      .meta({ description: '`gone`: the server said so (410), and nobody looks any more.' }),
    failures: z.int().meta({
      description: 'Looks in a row that came to nothing; pauses grow with it, up to a day.',
    }),
    lastError: z.string().nullable(),
    lastLookedAt: instant.nullable(),
    lastSuccessAt: instant.nullable(),
    lastNewAt: instant.nullable(),
    nextLookAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Feed' })

export const fetchSchema = z
  .object({
    id: z.uuid(),
    url: z.string(),
    status: z.enum(['pending', 'done', 'failed']),
    attempts: z.int(),
    error: z.string().nullable().meta({ description: 'Of the last attempt.' }),
    articleId: z.uuid().nullable(),
    createdAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'PageFetch' })
