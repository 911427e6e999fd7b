/** Happenings as JSON Feed 1.1 and as Atom (RFC 4287). Pure. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { BoardLanguage } from '../speech.ts'
import type { Happening } from './happenings.ts'

export interface FeedToRender {
  readonly id: string
  readonly title: string
  readonly language: BoardLanguage
  /** Address of the feed itself. */
  readonly self: string
  /** The page for people. */
  readonly page: string
  /** Where a question is read. */
  readonly questionAt: (questionId: string) => string
  readonly updated: Date
  readonly happenings: readonly Happening[]
}

/** What XML 1.0 has no way to write, not even as a reference (section 2.2), and halves of surrogate pairs. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Text that every XML parser takes. */
export function writable(text: string): string {
  return text.replace(unwritable, '')
}

export function jsonFeed(feed: FeedToRender): string {
  const { title, language, self, page, happenings } = feed
  const value = generateJsonFeed({
    title: writable(title),
    home_page_url: page,
    feed_url: self,
    language,
    items: happenings.map(({ id, kind, at, questionId, title, text, source }) => ({
      id,
      url: feed.questionAt(questionId),
      ...(source !== null && { external_url: source }),
      title: writable(title),
      content_text: writable(text),
      date_published: at,
      date_modified: at,
      language,
      tags: [kind],
    })),
  })
  // The library leaves an empty list out; JSON Feed requires it.
  return JSON.stringify({ items: [], ...(value as object) })
}

export function atomFeed(feed: FeedToRender): string {
  const { id, title, language, self, page, updated, happenings } = feed
  return generateAtomFeed({
    id,
    title: { value: writable(title), type: 'text' },
    updated,
    authors: [{ name: 'Counterclaim' }],
    generator: { text: 'Counterclaim' },
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: page, rel: 'alternate', type: 'text/html' },
    ],
    xml: { lang: language },
    entries: happenings.map((it) => ({
      id: it.id,
      title: { value: writable(it.title), type: 'text' },
      updated: it.at,
      published: it.at,
      categories: [{ term: it.kind }],
      links: [
        { href: feed.questionAt(it.questionId), rel: 'alternate' },
        ...(it.source === null ? [] : [{ href: writable(it.source), rel: 'via' }]),
      ],
      content: { value: writable(it.text), type: 'text' },
    })),
  })
}
