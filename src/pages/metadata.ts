import { cleanText } from './clean-text.ts'
import type { PageDocument } from './dom.ts'
import type { LinkedArticle } from './json-ld.ts'
import { readInstant } from './read-instant.ts'

/** What a page says about its article. Null: not said, or not in a form that can be relied on. */
export interface PageMetadata {
  readonly title: string | null
  /** Names, several with ", " between them; without "By". */
  readonly byline: string | null
  readonly outlet: string | null
  /** ISO 639, the first part of a BCP 47 tag in small letters. Null too where the letters of the text contradict it. */
  readonly language: string | null
  readonly canonicalUrl: string | null
  /** RFC 3339 with the offset that the page gives, for relative days hang on the local date; without one UTC. */
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  /** The instant until which the page says it is embargoed, where it says so. */
  readonly embargo?: string
}

type Metas = ReadonlyMap<string, string>

function metasOf(document: PageDocument): Metas {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = cleanText(meta.getAttribute('content') ?? '')
    const key = ['property', 'name', 'itemprop', 'http-equiv']
      .map((name) => meta.getAttribute(name))
      .find((name) => name !== null && name !== '')
    const name = key?.toLowerCase()
    if (name !== undefined && content !== '' && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

function firstOf(metas: Metas, names: string): string | undefined {
  for (const name of names.split(' ')) {
    const value = metas.get(name)
    if (value !== undefined) return value
  }
  return undefined
}

function textAt(document: PageDocument, selector: string): string | undefined {
  for (const element of document.querySelectorAll(selector)) {
    const text = cleanText(element.textContent ?? '')
    if (text !== '') return text
  }
  return undefined
}

/** "Headline | Outlet", "Headline - Outlet": without the outlet. */
function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  if (title === undefined) return undefined
  const parts = title.split(/ (?:[|–—·»«:]|-{1,2}) /u)
  if (parts.length < 2) return title
  const last = parts.at(-1) ?? ''
  const cut = title.slice(0, title.lastIndexOf(last)).replace(/ (?:[|–—·»«:]|-{1,2}) $/u, '')
  if (outlet !== undefined && last.toLowerCase() === outlet.toLowerCase()) return cut
  return title
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

function titleOf(
  document: PageDocument,
  metas: Metas,
  linked: LinkedArticle | undefined,
  outlet: string | undefined,
): string | null {
  if (linked?.headline !== undefined) return cleanText(linked.headline)
  const named = firstOf(metas, 'og:title twitter:title dc.title') ?? textAt(document, 'title')
  const all = [...document.querySelectorAll('h1,h2')].map((one) => cleanText(one.textContent ?? ''))

  // The heading that the page's title begins with is the article's: other h1 are logos.
  const inTitle = all.find((head) => head.length > 8 && named?.startsWith(head) === true)
  if (inTitle !== undefined) return inTitle
  const declared = textAt(document, '[itemprop~="headline"]')
  if (declared !== undefined) return declared
  const told = [...document.querySelectorAll('h1')]
    .map((one) => cleanText(one.textContent ?? ''))
    .filter((head) => head !== '')
  const cut = withoutOutlet(named, outlet)
  if (told.length === 1 && told[0] !== outlet && (cut === undefined || cut === named)) {
    return told[0] ?? null
  }
  return cut ?? told[0] ?? null
}

const by =
  /^(?:by|written by|reported by|reporting by|بقلم|كتب|كتبت|كتبه|تقرير|إعداد|اعداد|تحرير|الكاتب)\s{0,3}[:：]?\s+/iu

/** Longer ones hold more than names. */
const longestByline = 120

/** A byline without "By" and what follows the names; undefined for addresses and texts. */
export function namesIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const bare = cleanText(
    cleanText(text)
      .replace(by, '')
      .replace(/\s[|•·–—-]\s.*$/u, ''),
  )
  if (bare === '' || bare.length > longestByline || /^https?:|^www\.|^[@/]/u.test(bare))
    return undefined
  return bare
}

function bylineOf(
  document: PageDocument,
  metas: Metas,
  linked: LinkedArticle | undefined,
  outlet: string | undefined,
): string | null {
  const isOutlet = (name: string) => outlet !== undefined && same(name, outlet)
  const authors = (linked?.authors ?? []).flatMap((name) => namesIn(name) ?? [])
  const people = authors.filter((name) => !isOutlet(name))
  if (people.length > 0) return people.join(', ')
  const candidates = [
    metas.get('author'),
    metas.get('article:author'),
    metas.get('dc.creator'),
    metas.get('parsely-author'),
    textAt(document, '[rel~="author"]'),
    textAt(document, '[itemprop~="author"] [itemprop~="name"]'),
    textAt(document, '[itemprop~="author"]'),
    textAt(
      document,
      '.byline,.by-line,.author-name,.article-author,.post-author,.author,.writer,.by',
    ),
  ]
  return candidates.map(namesIn).find((name) => name !== undefined && !isOutlet(name)) ?? null
}

function addressOf(
  given: readonly (string | null | undefined)[],
  base: string | undefined,
): string | null {
  for (const one of given) {
    if (one === undefined || one === null || one.trim() === '') continue
    const url = URL.parse(one.trim(), base)
    if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== '') continue
    url.hash = ''
    return url.href
  }
  return null
}

const arabicScript = new Set('ar fa ur ckb ps sd ug arz ary'.split(' '))

/** The declared language, unless the letters of the text are of another script: templates often say "en" for all. */
function languageOf(declared: string | undefined, text: string): string | null {
  const code = /^([a-z]{2,3})(?:[-_]|$)/iu.exec(declared?.trim() ?? '')?.[1]?.toLowerCase()
  if (code === undefined) return null
  let arabic = 0
  let latin = 0
  for (const [letter] of text.slice(0, 4_000).matchAll(/\p{L}/gu)) {
    if (/\p{Script=Arabic}/u.test(letter)) arabic += 1
    else if (/\p{Script=Latin}/u.test(letter)) latin += 1
  }
  return arabicScript.has(code) ? (latin > arabic * 3 ? null : code) : arabic > latin ? null : code
}

/** The first that is one. */
function instant(values: readonly (string | null | undefined)[]): string | null {
  return values.map((value) => readInstant(value ?? '')).find((value) => value !== null) ?? null
}

/**
 * @param given.language of the html element.
 * @param given.url where the page was found.
 * @returns `languageFor` takes the article's text, against which the declared language is held.
 */
export function readMetadata(given: {
  readonly document: PageDocument
  readonly linked: LinkedArticle | undefined
  readonly language: string | undefined
  readonly url: string | undefined
}): {
  readonly metadata: Omit<PageMetadata, 'language'>
  readonly languageFor: (text: string) => string | null
} {
  const { document, linked } = given
  const metas = metasOf(document)
  const outlet =
    linked?.publisher ??
    firstOf(metas, 'og:site_name application-name dc.publisher al:android:app_name')
  const times = [...document.querySelectorAll('time[datetime]')]
  const timeAt = (prop: string) =>
    times.find((time) => time.getAttribute('itemprop')?.includes(prop) === true)
  const publishedAt = instant([
    linked?.published,
    ...'article:published_time datepublished og:published_time date dc.date dc.date.issued dcterms.created pubdate publishdate publish-date parsely-pub-date sailthru.date'
      .split(' ')
      .map((name) => metas.get(name)),
    timeAt('datePublished')?.getAttribute('datetime'),
    times.find((time) => time.hasAttribute('pubdate'))?.getAttribute('datetime'),
    times[0]?.getAttribute('datetime'),
  ])
  const modifiedAt = instant([
    linked?.modified,
    ...'article:modified_time datemodified og:updated_time last-modified dcterms.modified'
      .split(' ')
      .map((name) => metas.get(name)),
    timeAt('dateModified')?.getAttribute('datetime'),
  ])
  const embargo = instant([
    firstOf(metas, 'embargo embargoed embargo-until embargoeduntil embargoed_until'),
  ])
  const declared = [
    given.language,
    firstOf(metas, 'content-language dc.language'),
    linked?.language,
    firstOf(metas, 'og:locale language'),
  ].find((one) => one !== undefined && one.trim() !== '')
  return {
    metadata: {
      title: titleOf(document, metas, linked, outlet),
      byline: bylineOf(document, metas, linked, outlet),
      outlet: outlet === undefined ? null : cleanText(outlet),
      canonicalUrl: addressOf(
        [
          document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
          metas.get('og:url'),
          linked?.url,
          given.url,
        ],
        given.url,
      ),
      publishedAt,
      modifiedAt,
      ...(embargo === null ? {} : { embargo }),
    },
    languageFor: (text) => languageOf(declared, text),
  }
}
