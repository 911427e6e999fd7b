import { z } from 'zod'
import { instant, pageQuery, plainInteger } from '../wire.ts'
import { parsePoint, pointShape } from './audit-entry.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const auditEntry = z
  .object({
    seq: z.int().meta({ description: '1, 2, 3, … without a gap.' }),
    at: instant.meta({ description: 'With six digits of a second.' }),
    actorId: z.string().meta({
      description: 'Id of the person or, for a key without one, of the key; `command-line`.',
    }),
    actorName: z.string().meta({ description: 'As it was then.' }),
    action: z.string().meta({ examples: ['decision.recorded', 'party.merged'] }),
    subject: z.object({ kind: z.string(), id: z.string() }),
    detail: z.record(z.string(), z.json()),
    previous: digest.meta({ description: 'The `hash` of the entry before.' }),
    hash: digest.meta({
      description:
        'SHA-256 of the canonical JSON (RFC 8785) of the entry without this member, in hexadecimal.',
    }),
  })
  .meta({ id: 'AuditEntry' })

const filterText = z.string().min(1).max(200)

export const auditQuery = pageQuery.extend({
  actor: filterText.optional().meta({ description: '`actorId` of who did it.' }),
  action: filterText.optional().meta({ description: 'One action, such as `party.merged`.' }),
  subjectKind: filterText.optional(),
  subject: filterText.optional().meta({ description: 'Id of the subject.' }),
})

export const auditCursor = z.strictObject({ list: z.literal('audit'), seq: z.int().min(1) })

/** A `SEQ:HASH` that somebody has noted. */
const point = z
  .string()
  .regex(pointShape, 'SEQ:HASH, as an answer to a verification gives it')
  .transform((text) => parsePoint(text))

export const verifyQuery = z
  .strictObject({
    after: point.optional().meta({
      description:
        'Where an earlier verification ended (`verified`): entries after it are verified.',
    }),
    expect: point.optional().meta({
      description:
        'A `SEQ:HASH` that was noted earlier, outside of the database: a chain that was written anew does not pass it.',
    }),
  })
  .refine(({ after, expect }) => expect === undefined || (after?.seq ?? 0) <= expect.seq, {
    path: ['expect'],
    message: 'lies before `after`, where nothing is looked at',
  })

const pointAnswer = z.string().meta({ examples: [`2:${'0'.repeat(64)}`] })

export const verificationSchema = z
  .object({
    holds: z.boolean().meta({ description: 'Nothing is wrong as far as it was looked at.' }),
    complete: z.boolean().meta({
      description:
        'False where two seconds were not enough: ask again with `verified` as `after`, until it is true.',
    }),
    entries: z.int().meta({ description: 'How many were looked at.' }),
    verified: pointAnswer.meta({
      description: 'The last entry up to which the chain holds, `SEQ:HASH`: note it elsewhere.',
    }),
    fault: z
      .object({
        seq: z.int().meta({ description: 'The first entry that is not as it should be.' }),
        code: z.enum(['missing', 'unlinked', 'altered', 'rewritten', 'surplus', 'unreadable']),
        detail: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'AuditVerification' })

export const exportQuery = z.strictObject({
  after: plainInteger(z.int().min(0).default(0)).meta({
    description: 'Number of the last entry that is known already.',
  }),
})
