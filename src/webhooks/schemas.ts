import { isIP } from 'node:net'
import { z } from 'zod'
import { readAddress } from '../outbound/outbound.ts'
import { mayDial, type Network } from '../outbound/public-address.ts'
import { givenInstant, idParams, instant, pageQuery } from '../wire.ts'
import { eventTypes } from './event-types.ts'

/** Why an address cannot be an endpoint's; undefined where it can. Names are resolved when something is sent. */
export function whyNoEndpoint(url: string, allowed: readonly Network[]): string | undefined {
  try {
    const host = readAddress(url).hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) === 0 || mayDial(host, allowed)) return undefined
    return 'leads to an address that is not on the public internet (OUTBOUND_ALLOWED_NETWORKS)'
  } catch (error) {
    return (error as Error).message
  }
}

const eventType = z.enum(eventTypes).meta({ id: 'WebhookEventType' })

const ids = z.array(z.uuid()).min(1).max(100)

const filters = z
  .strictObject({
    partyIds: ids.optional(),
    eventIds: ids.optional(),
    outletIds: ids.optional(),
  })
  .meta({
    id: 'WebhookFilters',
    description:
      'Only what concerns one of these parties, and one of these events, and one of these outlets; a list that is left out lets everything through.',
  })

const url = z
  .string()
  .min(1)
  .max(2_000)
  .meta({
    description:
      'Where events are sent, by POST. HTTPS for anything but a test; a public address, unless the operator has allowed its network.',
    examples: ['https://cms.example.org/hooks/counterclaim'],
  })

const types = z
  .array(eventType)
  .min(1)
  .max(eventTypes.length)
  .refine((given) => new Set(given).size === given.length, 'a type stands here twice')

const description = z.string().trim().min(1).max(200)

export const webhookBody = z
  .strictObject({
    url,
    types,
    filters: filters.optional(),
    description: description.optional(),
  })
  .meta({ id: 'WebhookRequest' })

export const webhookPatch = z
  .strictObject({
    url: url.optional(),
    types: types.optional(),
    filters: filters.optional().meta({ description: 'Replaces all filters.' }),
    description: description.nullable().optional(),
    enabled: z.boolean().optional().meta({
      description:
        '`true` enables an endpoint again, whatever disabled it: what waited is sent. While it is disabled nothing new is written for it.',
    }),
  })
  .meta({ id: 'WebhookPatch' })

export const webhookSchema = z
  .object({
    id: z.uuid(),
    url: z.string(),
    description: z.string().nullable(),
    types: z.array(eventType),
    filters,
    enabled: z.boolean(),
    disabledReason: z.enum(['asked', 'gone', 'failing']).nullable().meta({
      description:
        '`asked`: by an admin; `gone`: the receiver answered 410; `failing`: a message failed for three days, and none has arrived since it was due.',
    }),
    disabledAt: instant.nullable(),
    oldSecretUntil: instant.nullable().meta({
      description: 'Until then messages are signed with the secret before the newest, too.',
    }),
    lastDeliveredAt: instant.nullable().meta({ description: 'To the minute.' }),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Webhook' })

const secret = z.string().meta({
  description: 'Verifies signatures (Standard Webhooks). It is shown this once.',
  examples: ['whsec_…'],
})

export const createdWebhook = webhookSchema.extend({ secret }).meta({ id: 'CreatedWebhook' })

export const rotationBody = z
  .strictObject({
    overlapHours: z
      .int()
      .min(0)
      .max(168)
      .default(24)
      .meta({ description: 'For how long the old secret signs beside the new one.' }),
  })
  .meta({ id: 'WebhookRotation' })

export const rotated = z
  .object({ secret, oldSecretUntil: instant.nullable() })
  .meta({ id: 'WebhookRotated' })

const deliveryStatus = z.enum(['pending', 'delivered', 'failed'])

export const deliverySchema = z
  .object({
    id: z.uuid(),
    messageId: z.string().meta({ description: 'The `webhook-id` of every attempt.' }),
    type: z.string(),
    status: deliveryStatus,
    attempts: z.int(),
    nextAttemptAt: instant.nullable(),
    lastAttemptAt: instant.nullable(),
    lastStatus: z.int().nullable().meta({ description: 'Of the last answer.' }),
    lastError: z.string().nullable(),
    deliveredAt: instant.nullable(),
    createdAt: instant,
    body: z.string().meta({ description: 'What is sent, to the byte.' }),
  })
  .meta({ id: 'WebhookDelivery' })

export const deliveriesQuery = pageQuery.extend({ status: deliveryStatus.optional() })

export const deliveryParams = idParams.extend({ deliveryId: z.uuid() })

export const replayBody = z
  .strictObject({
    since: givenInstant.meta({
      description: 'Every failed message that was written at or after this time is sent again.',
    }),
  })
  .meta({ id: 'WebhookReplay' })

export const replayed = z.object({ replayed: z.int() }).meta({ id: 'WebhookReplayed' })
