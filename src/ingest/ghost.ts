/** Ghost: its webhooks for posts (https://ghost.org/docs/webhooks/). */
import { z } from 'zod'
import { hostOf, type Incoming } from './incoming.ts'

const post = z.looseObject({
  id: z.string().min(1).max(200).optional(),
  title: z.string().optional(),
  html: z.string().nullable().optional(),
  plaintext: z.string().nullable().optional(),
  status: z.string().max(40).optional(),
  url: z.string().max(2000).optional(),
  published_at: z.iso.datetime({ offset: true }).nullable().optional(),
  updated_at: z.iso.datetime({ offset: true }).nullable().optional(),
})

export const ghostBody = z
  .looseObject({
    post: z.looseObject({ current: post.default({}), previous: post.default({}) }),
  })
  .meta({
    id: 'GhostEvent',
    description:
      'The event of a post as Ghost sends it: `current` is empty for one that was deleted, `previous` holds what changed.',
  })

/** @returns undefined where the event names no post. */
export function readGhost({
  post: { current, previous },
}: z.infer<typeof ghostBody>): Incoming | undefined {
  const externalId = current.id ?? previous.id
  if (externalId === undefined) return undefined
  const changedAt = current.updated_at ?? afterwards(previous.updated_at)
  const scheduled = current.status === 'scheduled'
  if (current.id === undefined || (current.status !== 'published' && !scheduled)) {
    return { kind: 'withdrawal', externalId, changedAt }
  }
  const publishedAt = current.published_at ?? current.updated_at ?? ''
  return {
    kind: 'article',
    externalId,
    title: current.title === undefined ? null : { format: 'text', value: current.title },
    body:
      current.html === undefined || current.html === null
        ? { format: 'text', value: current.plaintext ?? '' }
        : { format: 'html', value: current.html },
    language: undefined,
    outlet: hostOf(current.url),
    url: current.url,
    publishedAt,
    datedByVersion: false,
    embargoedUntil: scheduled ? publishedAt : undefined,
    changedAt,
  }
}

/** A deletion has no time of its own; it comes after what the post was last. */
function afterwards(time: string | null | undefined): string | undefined {
  if (time === undefined || time === null) return undefined
  return new Date(Date.parse(time) + 1).toISOString()
}
