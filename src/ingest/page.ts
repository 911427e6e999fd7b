/** An article that comes as a whole web page. */
import { z } from 'zod'
import { languageTag, systemName } from '../articles/schemas.ts'
import type { Page } from '../pages/read-page.ts'
import { hostOf, type IncomingArticle } from './incoming.ts'

const address = z.url({ protocol: /^https?$/ }).max(2000)

/** What a sender may know better than the page says; what is left out, the page tells. */
const said = {
  source: z
    .strictObject({ system: systemName, externalId: z.string().min(1).max(500) })
    .optional()
    .meta({ description: 'Left out: system `web` and the canonical address.' }),
  outlet: z.strictObject({ name: z.string().min(1).max(200) }).optional(),
  title: z.string().max(1000).optional(),
  language: languageTag.optional(),
  publishedAt: z.iso.datetime({ offset: true }).optional(),
}

export const pageBody = z
  .strictObject({
    html: z.string().min(1).max(4_000_000),
    url: address.optional().meta({ description: 'Where the page was found.' }),
    ...said,
  })
  .meta({ id: 'PageRequest' })

export const addressBody = z.strictObject({ url: address, ...said }).meta({ id: 'AddressRequest' })

/** What was said of a page beside its markup. */
export type SaidOfPage = Omit<z.infer<typeof pageBody>, 'html'>

/** The system of pages that nobody gave a name of their own. */
export const webSystem = 'web'

/**
 * A page as an article: what the sender says counts before what the page says.
 * @returns undefined where neither names the page: it could not be found again.
 */
export function readWebPage(
  page: Page,
  given: SaidOfPage,
): (IncomingArticle & { readonly system: string }) | undefined {
  const url = page.canonicalUrl ?? given.url
  const externalId = given.source?.externalId ?? url
  if (externalId === undefined) return undefined
  const title = given.title ?? page.title
  return {
    kind: 'article',
    system: given.source?.system ?? webSystem,
    externalId: externalId.slice(0, 500),
    title: title === null ? null : { format: 'text', value: title },
    body: { format: 'text', value: page.paragraphs.join('\n') },
    language: given.language ?? page.language ?? undefined,
    outlet: given.outlet?.name ?? page.outlet ?? hostOf(url),
    url: url ?? undefined,
    publishedAt: given.publishedAt ?? page.publishedAt ?? page.modifiedAt ?? '',
    datedByVersion: false,
    embargoedUntil: page.embargo,
    changedAt: page.modifiedAt ?? undefined,
  }
}
