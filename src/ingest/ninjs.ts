/**
 * ninjs, the IPTC's "news in JSON": version 3.1 (https://iptc.org/std/ninjs/), and the older dialect that Superdesk sends, with its
 * lower-case names. Only what tells of the text is looked at; everything else is let through unread, as both formats are open.
 */
import { z } from 'zod'
import { hostOf, type Incoming, type IncomingText, toRfc3339 } from './incoming.ts'

const moment = z
  .string()
  .max(64)
  .transform(toRfc3339)
  .pipe(z.iso.datetime({ offset: true }))
const name = z.string().max(500)
const status = z.enum(['usable', 'withheld', 'canceled']).default('usable')
const address = z.string().max(2000)

const valueOf = z.looseObject({
  role: z.string().optional(),
  contentType: z.string().optional(),
  value: z.string(),
})

/** ninjs 3.1. */
export const ninjsBody = z
  .looseObject({
    uri: z.string().min(1).max(500),
    type: z.literal('text').optional(),
    versionCreated: moment.optional(),
    firstCreated: moment.optional(),
    contentCreated: moment.optional(),
    pubStatus: status,
    embargoedUntil: moment.optional(),
    embargoed: moment.optional(),
    language: z.string().max(35).optional(),
    headlines: z.array(valueOf).max(50).default([]),
    bodies: z.array(valueOf).max(50).default([]),
    infoSources: z
      .array(z.looseObject({ name: name.optional(), role: z.string().optional() }))
      .max(50)
      .default([]),
    canonicalUri: address.optional(),
  })
  .meta({
    id: 'NinjsItem',
    description: 'A text item of ninjs 3.1; members not named here are let through unread.',
  })

/** Superdesk's older ninjs. */
export const superdeskBody = z
  .looseObject({
    guid: z.string().min(1).max(500),
    type: z.literal('text').optional(),
    versioncreated: moment.optional(),
    firstcreated: moment.optional(),
    firstpublished: moment.optional(),
    pubstatus: status,
    embargoed: moment.optional(),
    language: z.string().max(35).optional(),
    headline: z.string().optional(),
    body_html: z.string().optional(),
    body_text: z.string().optional(),
    evolvedfrom: z.string().max(500).optional(),
    source: name.optional(),
    uri: address.optional(),
  })
  .meta({
    id: 'SuperdeskItem',
    description:
      'A text item as Superdesk sends it; members not named here are let through unread.',
  })

const looksLikeMarkup = /<(?:p|br|div|h[1-6]|ul|ol|blockquote|table|article|section)\b/i

function textOf({ contentType, value }: z.infer<typeof valueOf>): IncomingText {
  const markup = contentType === undefined ? looksLikeMarkup.test(value) : /html/i.test(contentType)
  return { format: markup ? 'html' : 'text', value }
}

/** The one whose role says that it is the main one, else the first that is not empty. */
function mainOf(values: readonly z.infer<typeof valueOf>[]): z.infer<typeof valueOf> | undefined {
  const written = values.filter(({ value }) => /\S/u.test(value))
  return (
    written.find(({ role }) => /^(?:main|headline|hedline|body)$/i.test(role ?? '')) ?? written[0]
  )
}

/** Roles of an `infoSource` that say who publishes rather than where a fact came from. */
const publishers = /publisher|provider|^source$/i

/** @returns an article without a body where the item has none; the schema of articles refuses it. */
export function readNinjs(item: z.infer<typeof ninjsBody>): Incoming {
  const changedAt = item.versionCreated
  if (item.pubStatus !== 'usable') return { kind: 'withdrawal', externalId: item.uri, changedAt }
  const headline = mainOf(item.headlines)
  const body = mainOf(item.bodies)
  const named = item.infoSources.filter((it) => it.name !== undefined)
  const source = named.find((it) => publishers.test(it.role ?? '')) ?? named[0]
  const url = addressIn(item.canonicalUri) ?? addressIn(item.uri)
  return {
    kind: 'article',
    externalId: item.uri,
    title: headline === undefined ? null : textOf(headline),
    body: body === undefined ? { format: 'text', value: '' } : textOf(body),
    language: item.language,
    outlet: source?.name ?? hostOf(url),
    url,
    ...dates(changedAt, item.firstCreated ?? item.contentCreated),
    embargoedUntil: item.embargoedUntil ?? item.embargoed,
    changedAt,
  }
}

/** @returns see `readNinjs`. */
export function readSuperdesk(item: z.infer<typeof superdeskBody>): Incoming {
  const changedAt = item.versioncreated
  if (item.pubstatus !== 'usable') return { kind: 'withdrawal', externalId: item.guid, changedAt }
  const url = addressIn(item.uri)
  return {
    kind: 'article',
    externalId: item.guid,
    ...(item.evolvedfrom !== undefined && { formerId: item.evolvedfrom }),
    title: item.headline === undefined ? null : textOf({ value: item.headline }),
    body:
      item.body_html === undefined
        ? { format: 'text', value: item.body_text ?? '' }
        : { format: 'html', value: item.body_html },
    language: item.language,
    outlet: item.source ?? hostOf(url),
    url,
    ...dates(changedAt, item.firstpublished ?? item.firstcreated),
    embargoedUntil: item.embargoed,
    changedAt,
  }
}

/** "Today" in a text is the day on which this version of it was written. */
function dates(version: string | undefined, first: string | undefined) {
  return { publishedAt: version ?? first ?? '', datedByVersion: version !== undefined }
}

function addressIn(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text) ? text : undefined
}
