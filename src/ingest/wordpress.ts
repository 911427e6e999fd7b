/**
 * WordPress: a post as its REST API shows it (https://developer.wordpress.org/rest-api/reference/posts/), which is what
 * webhook plugins send.
 */
import { z } from 'zod'
import { hostOf, type Incoming, toRfc3339 } from './incoming.ts'

const rendered = z.looseObject({ rendered: z.string(), protected: z.boolean().optional() })
const moment = z
  .string()
  .max(64)
  .transform(toRfc3339)
  .pipe(z.iso.datetime({ offset: true }))

export const wordpressBody = z
  .looseObject({
    id: z.int().positive(),
    /** In the site's own zone, without an offset. */
    date: z.string().max(64).optional(),
    date_gmt: moment,
    modified_gmt: moment.optional(),
    link: z.url({ protocol: /^https?$/ }).max(2000),
    status: z.string().max(40).default('publish'),
    title: rendered.optional(),
    content: rendered.optional(),
    /** Added by translation plugins. */
    lang: z.string().max(35).optional(),
  })
  .meta({
    id: 'WordPressPost',
    description:
      'A post of the REST API of WordPress; members not named here are let through unread.',
  })

const published: ReadonlySet<string> = new Set(['publish', 'future'])

/**
 * A post that is published, or will be (`future`: held until then); any other status, or a password, withdraws it. Its id counts on
 * its own site only, so the site is part of its name here.
 */
export function readWordPress(post: z.infer<typeof wordpressBody>): Incoming {
  const site = hostOf(post.link)
  const externalId = `${site}/${post.id}`
  const changedAt = post.modified_gmt
  if (!published.has(post.status) || post.content?.protected === true) {
    return { kind: 'withdrawal', externalId, changedAt }
  }
  return {
    kind: 'article',
    externalId,
    title: post.title === undefined ? null : { format: 'html', value: post.title.rendered },
    body: { format: 'html', value: post.content?.rendered ?? '' },
    language: post.lang,
    outlet: site,
    url: post.link,
    publishedAt: withSiteOffset(post.date_gmt, post.date),
    datedByVersion: false,
    embargoedUntil: post.status === 'future' ? post.date_gmt : undefined,
    changedAt,
  }
}

/** The moment in the zone of the site, which its two dates tell: "today" is the day there. */
function withSiteOffset(utc: string, local: string | undefined): string {
  const there = local === undefined ? Number.NaN : Date.parse(toRfc3339(local))
  const minutes = Math.round((there - Date.parse(utc)) / 60_000)
  if (!Number.isFinite(minutes) || Math.abs(minutes) > 14 * 60 || minutes === 0) return utc
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((it) =>
    String(it).padStart(2, '0'),
  )
  const shifted = new Date(there).toISOString().replace(/\.000Z$|Z$/, '')
  return `${shifted}${minutes < 0 ? '-' : '+'}${hours}:${rest}`
}
