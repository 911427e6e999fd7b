import { z } from 'zod'
import { scopes } from '../feature.ts'
import { givenInstant, instant } from '../wire.ts'

const scope = z.enum(scopes).meta({
  id: 'Scope',
  description:
    '`articles:write` sends articles and previews, `claims:read` reads everything that was extracted, `review` works the queue, `admin` may do all of it and manages keys.',
})

export const keySchema = z
  .object({
    id: z.uuid(),
    prefix: z.string().meta({ description: 'The readable part of the key.' }),
    name: z.string(),
    personId: z
      .uuid()
      .nullable()
      .meta({ description: 'Whose key it is; null for the key of nobody in particular.' }),
    scopes: z.array(scope),
    createdAt: instant,
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
    lastUsedAt: instant.nullable().meta({ description: 'To the minute.' }),
  })
  .meta({ id: 'Key' })

export const createdKeySchema = keySchema
  .extend({ secret: z.string().meta({ description: 'The key itself. It is shown this once.' }) })
  .meta({ id: 'CreatedKey' })

export const keyBody = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: z
      .array(scope)
      .min(1)
      .max(scopes.length)
      .refine((given) => new Set(given).size === given.length, 'a scope stands here twice'),
    personId: z.uuid().optional().meta({
      description:
        'Whose key it is to be: somebody who is not disabled. The scope `admin` is for people with that role.',
    }),
    expiresAt: givenInstant
      .refine((text) => Date.parse(text) > Date.now(), 'a time in the future')
      .optional(),
  })
  .meta({ id: 'KeyRequest' })
