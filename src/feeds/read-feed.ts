/** What a feed says of its items, whichever of RSS, Atom, RDF and JSON Feed it is. */
import { parseFeed } from 'feedsmith'

export interface FeedItem {
  /** What the feed calls it; some feeds give the same item another id each time. */
  readonly id: string | undefined
  /** Absolute, without its fragment; undefined where it has none. */
  readonly url: string | undefined
  readonly title: string | undefined
  /** Markup, or text. */
  readonly content: string | undefined
  /** RFC 3339; undefined where none can be read. */
  readonly publishedAt: string | undefined
  readonly changedAt: string | undefined
}

export interface Feed {
  readonly title: string | undefined
  readonly language: string | undefined
  readonly items: readonly FeedItem[]
}

/** The text is no feed. */
export class UnreadableFeed extends Error {}

/** Most items of a feed that are looked at: those behind them are old. */
const mostItems = 500

/** RSS, Atom and JSON Feed as feedsmith gives them, as far as they are looked at. */
interface Raw {
  readonly title?: string | { readonly value?: string }
  readonly language?: string
  readonly xml?: { readonly lang?: string }
  readonly items?: readonly RawItem[]
  readonly entries?: readonly RawItem[]
}

interface RawItem {
  readonly id?: string
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean }
  readonly link?: string
  readonly url?: string
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
  readonly title?: string | { readonly value?: string }
  readonly description?: string
  readonly summary?: string | { readonly value?: string }
  readonly content?: { readonly encoded?: string; readonly value?: string }
  readonly content_html?: string
  readonly content_text?: string
  readonly pubDate?: string
  readonly published?: string
  readonly updated?: string
  readonly date_published?: string
  readonly date_modified?: string
  readonly dc?: { readonly date?: string }
}

const textOf = (value: string | { readonly value?: string } | undefined): string | undefined =>
  (typeof value === 'string' ? value : value?.value)?.trim() || undefined

function instantOf(text: string | undefined): string | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text)
  if (!Number.isFinite(time)) return undefined
  // The offset that is written is the sender's own calendar; without one it is UTC.
  return /(?:Z|[+-]\d\d:\d\d)$/.test(text ?? '') && /^\d{4}-\d\d-\d\dT/.test(text ?? '')
    ? (text ?? '')
    : new Date(time).toISOString()
}

function absolute(href: string | undefined, base: string): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.hash = ''
  return url.href
}

function itemOf(raw: RawItem, base: string): FeedItem {
  const alternate = raw.links?.find(({ rel }) => rel === undefined || rel === 'alternate')
  const permanent = raw.guid?.isPermaLink === false ? undefined : raw.guid?.value
  const named = raw.link ?? raw.url ?? alternate?.href
  const guess = permanent !== undefined && /^https?:/i.test(permanent) ? permanent : undefined
  const { content } = raw
  return {
    id: raw.id ?? raw.guid?.value,
    url: absolute(named ?? guess, base),
    title: textOf(raw.title),
    content:
      content?.encoded ??
      content?.value ??
      raw.content_html ??
      raw.content_text ??
      raw.description ??
      textOf(raw.summary),
    publishedAt: instantOf(
      raw.pubDate ?? raw.published ?? raw.date_published ?? raw.dc?.date ?? raw.updated,
    ),
    changedAt: instantOf(raw.updated ?? raw.date_modified),
  }
}

/**
 * Reads a feed.
 * @param base where it came from: relative addresses are resolved against it
 * @throws UnreadableFeed for what is none of the four formats, or declares entities of its own
 */
export function readFeed(text: string, base: string): Feed {
  // A declaration of entities is how a small feed becomes gigabytes; no feed has a use for it.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFeed('it declares a document type')
  let parsed: Raw
  try {
    parsed = parseFeed(text, { maxItems: mostItems }).feed as Raw
  } catch (error) {
    throw new UnreadableFeed(error instanceof Error ? error.name : 'it cannot be read')
  }
  const items = parsed.items ?? parsed.entries ?? []
  return {
    title: textOf(parsed.title),
    language: parsed.language ?? parsed.xml?.lang,
    items: items.slice(0, mostItems).map((raw) => itemOf(raw, base)),
  }
}
