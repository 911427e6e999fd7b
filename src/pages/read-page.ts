import { articleRoots } from './article-roots.ts'
import { type Block, blocksOf } from './blocks.ts'
import { cleanText, lettersIn } from './clean-text.ts'
import { isByline, isTimeLine, namesAuthors } from './credit-lines.ts'
import { parsePage } from './dom.ts'
import { readJsonLd } from './json-ld.ts'
import { type PageMetadata, readMetadata } from './metadata.ts'
import { isNoise } from './noise-lines.ts'
import { prune } from './prune.ts'
import { type PageLimits, pageLimits, trimMarkup } from './trim-markup.ts'
import { UnreadablePage } from './unreadable-page.ts'

export interface Page extends PageMetadata {
  /** Without the title; sub-headings, items of lists and rows of tables (cells with " | " between them) are paragraphs too. */
  readonly paragraphs: readonly string[]
  /** The paragraphs with an empty line between them. */
  readonly text: string
}

export interface Fragment {
  readonly paragraphs: readonly string[]
  readonly text: string
}

/** Fewer letters and digits than this are no article: lists of links, empty shells that a script fills. */
const fewestLetters = 60

/** Where the page itself has less than this share of the text that its JSON-LD gives, the latter is taken. */
const enoughOfBody = 0.6

const letters = (texts: readonly string[]) => texts.reduce((sum, one) => sum + lettersIn(one), 0)

const sameWords = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

function joined(paragraphs: readonly string[]): Fragment {
  return { paragraphs, text: paragraphs.join('\n\n') }
}

/** Whatever a library throws at odd markup becomes the one refusal. Its words may quote the page: they are left out. */
function refusing<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadablePage) throw error
    const name = error instanceof Error ? error.name : typeof error
    throw new UnreadablePage('failed', `the page could not be read (${name})`)
  }
}

/** Paragraphs of blocks: noise, the title said again, the byline and immediate repetitions out. */
function paragraphsOf(
  blocks: readonly Block[],
  { title, byline }: { readonly title: string | null; readonly byline: string | null },
): string[] {
  const titled = title === null ? '' : sameWords(title)
  const paragraphs: string[] = []
  for (const block of blocks) {
    if (isNoise(block)) continue
    if (
      titled !== '' &&
      block.text.length < titled.length * 2 &&
      sameWords(block.text) === titled
    ) {
      continue
    }
    if (isTimeLine(block.text)) continue
    if (paragraphs.length < 2 && isByline(block.text)) continue
    if (byline !== null && namesAuthors(block.text, byline)) continue
    if (paragraphs.at(-1) === block.text) continue
    paragraphs.push(block.text)
  }
  return paragraphs
}

function trimHeadings(paragraphs: string[], blocks: readonly Block[]): string[] {
  const headings = new Set(blocks.filter((block) => block.heading).map((block) => block.text))
  // A heading with nothing under it stood above what has been left out.
  const kept = [...paragraphs]
  while (kept.length > 0 && headings.has(kept.at(-1) ?? '')) kept.pop()
  return kept
}

/**
 * Reads the article of a web page: what the page says about it (JSON-LD, then meta elements, then its markup) and its
 * paragraphs. Pure; as slow as the page is long, so run it in the pool.
 * @param html decoded text: the charset is the caller's business, a declared one is not looked at.
 * @param given.url where the page was found: relative addresses are resolved against it.
 * @throws UnreadablePage, and nothing else, whatever the text.
 */
export function readPage(
  html: string,
  given: { readonly url?: string; readonly limits?: PageLimits } = {},
): Page {
  return refusing(() => pageOf(html, given))
}

function pageOf(
  html: string,
  given: { readonly url?: string; readonly limits?: PageLimits },
): Page {
  const trimmed = trimMarkup(html, given.limits ?? pageLimits)
  const first = parsePage(trimmed.html)
  const linked = readJsonLd(trimmed.jsonLd)
  const { metadata, languageFor } = readMetadata({
    document: first,
    linked,
    language: trimmed.language,
    url: given.url,
  })
  const found = (names: 'all' | 'plain') => {
    const document = names === 'all' ? first : parsePage(trimmed.html)
    prune(document, { names })
    const blocks = blocksOf(articleRoots(document))
    return trimHeadings(paragraphsOf(blocks, metadata), blocks)
  }
  let paragraphs = found('all')
  // A theme whose names of classes mislead, "widget" around the text itself, must not cost the article.
  if (letters(paragraphs) < fewestLetters) paragraphs = found('plain')
  const body = linked?.free === true ? bodyOf(linked.body) : []
  if (letters(paragraphs) < letters(body) * enoughOfBody) paragraphs = body
  if (letters(paragraphs) < fewestLetters) {
    throw new UnreadablePage('no-article', 'the page holds no text of an article')
  }
  const { paragraphs: kept, text } = joined(paragraphs)
  return { ...metadata, language: languageFor(text), paragraphs: kept, text }
}

/** `articleBody` is text, but some write markup into it. */
function bodyOf(body: string | undefined): string[] {
  if (body === undefined) return []
  if (/<(?:p|br|div)[\s/>]/iu.test(body)) return [...readFragment(body).paragraphs]
  return body.split('\n').flatMap((line) => cleanText(line) || [])
}

/**
 * Reads markup that is an article's text already, as a CMS sends it: ninjs `body_html`, WordPress `content.rendered`,
 * Ghost `html`. Blocks and lines that are noise go as on pages, but no part is chosen and class names do not count.
 * @returns no paragraphs for a fragment without text
 * @throws UnreadablePage for what exceeds the limits
 */
export function readFragment(html: string, limits: PageLimits = pageLimits): Fragment {
  return refusing(() => fragmentOf(html, limits))
}

function fragmentOf(html: string, limits: PageLimits): Fragment {
  const document = parsePage(trimMarkup(html, limits).html)
  prune(document, { names: 'none' })
  return joined(paragraphsOf(blocksOf([document.body]), { title: null, byline: null }))
}
