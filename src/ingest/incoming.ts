/** What the formats of newsroom systems come down to. */

/** Text as it stands, or markup whose blocks become paragraphs. */
export interface IncomingText {
  readonly format: 'text' | 'html'
  readonly value: string
}

export interface IncomingArticle {
  readonly kind: 'article'
  readonly externalId: string
  /** Another name under which the source has sent the same story before (Superdesk's `evolvedfrom`). */
  readonly formerId?: string
  readonly title: IncomingText | null
  readonly body: IncomingText
  /** BCP 47; undefined: to be recognised. */
  readonly language: string | undefined
  readonly outlet: string | undefined
  readonly url: string | undefined
  /** RFC 3339 with an offset. */
  readonly publishedAt: string
  /** True where `publishedAt` only dates this version: with the same text, a later one is no news. */
  readonly datedByVersion: boolean
  readonly embargoedUntil: string | undefined
  readonly changedAt: string | undefined
}

/** The source does not publish the article any more. */
export interface IncomingWithdrawal {
  readonly kind: 'withdrawal'
  readonly externalId: string
  readonly changedAt: string | undefined
}

export type Incoming = IncomingArticle | IncomingWithdrawal

/**
 * A moment as content systems write it, in RFC 3339: Superdesk leaves the colon out of the offset (`+0000`), WordPress and some
 * exports the offset itself where they mean UTC. Anything else comes back as it is, for the schema to refuse.
 */
export function toRfc3339(text: string): string {
  const [, moment, offset] =
    /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:?\d\d)?$/i.exec(text.trim()) ??
    []
  if (moment === undefined) return text
  return `${moment.replace(' ', 'T')}${(offset ?? 'Z').replace(/^([+-]\d\d)(\d\d)$/, '$1:$2').toUpperCase()}`
}

/** The host of an address without `www.`, as the name of an outlet that has no other; undefined where it is no address. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  return new URL(url).hostname.replace(/^www\./, '') || undefined
}
