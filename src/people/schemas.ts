import { z } from 'zod'
import { scopes } from '../feature.ts'
import { instant } from '../wire.ts'

/** The later may all that the earlier may. */
export const roles = ['reviewer', 'editor', 'admin'] as const

const role = z.enum(roles).meta({
  id: 'PersonRole',
  description:
    '`reviewer` decides tasks, `editor` also merges and names parties and settles disagreements, `admin` also manages keys and people (with a key of the scope `admin`).',
})

/** Signs that are not seen, or that turn the text around them: two names must not only seem to be one. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** Between Arabic letters it is seen, and Persian names are spelt with it. */
const nonJoiner = /(?<=\p{Script=Arabic})\u200C(?=\p{Script=Arabic})/gu

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !unseen.test(text.replace(nonJoiner, '')), 'only signs that can be seen')
  .transform((text) => text.normalize('NFC'))
  .meta({ examples: ['Rana Haddad'] })

export const personSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    role,
    createdAt: instant,
    disabledAt: instant.nullable(),
  })
  .meta({ id: 'Person' })

export const personBody = z
  .strictObject({ name, role: role.default('reviewer') })
  .meta({ id: 'PersonRequest' })

export const personPatch = z
  .strictObject({
    name: name.optional(),
    role: role.optional(),
    disabled: z.boolean().optional().meta({
      description:
        'True revokes all keys of the person and ends their sessions at once. False lets them have new keys; the old ones stay revoked.',
    }),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'something to change')
  .meta({ id: 'PersonPatch' })

export const sessionBody = z
  .strictObject({ key: z.string().min(1).max(200) })
  .meta({ id: 'SessionRequest' })

export const sessionSchema = z
  .object({
    actorId: z
      .string()
      .meta({ description: 'What tasks and decisions call you: the id of the person or key.' }),
    name: z.string(),
    personId: z.uuid().nullable().meta({ description: 'Null for a key of nobody in particular.' }),
    role: role.nullable(),
    scopes: z.array(z.enum(scopes)),
    expiresAt: instant
      .nullable()
      .meta({ description: 'When the session ends at the latest; null for a key.' }),
  })
  .meta({ id: 'Session' })
