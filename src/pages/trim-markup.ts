import { ElementStack } from './element-stack.ts'
import { readTag, type Tag } from './read-tag.ts'
import { resolveReferences } from './references.ts'
import { UnreadablePage } from './unreadable-page.ts'

export interface PageLimits {
  /** Of the markup as UTF-8, after the transfer's encoding is undone. */
  readonly maxBytes: number
  /** Of elements in each other. Pages of newspapers stay below 60; readability takes 2 s at 500. */
  readonly maxDepth: number
  readonly maxElements: number
}

export const pageLimits: PageLimits = {
  maxBytes: 4_000_000,
  maxDepth: 200,
  maxElements: 30_000,
}

export interface TrimmedMarkup {
  /** Whole, balanced markup: every element is closed where it ends. */
  readonly html: string
  /** `lang` of the html element. */
  readonly language: string | undefined
  /** Contents of `<script type="application/ld+json">`, as they stand. */
  readonly jsonLd: readonly string[]
}

/** Their content is no markup; all but the title's is of no use. */
const rawText = new Set(
  'script style textarea title iframe noembed noframes xmp noscript svg math template'.split(' '),
)

/** Of the page, not of its text: we write them ourselves, so that there is one of each. */
const frame = new Set(['html', 'head', 'body'])

/** Without attributes they mark words up, and say nothing about blocks. Old pages leave them open by the hundred. */
const plainInline = new Set(
  'b i em strong font u s small big tt mark sub sup bdi bdo wbr nobr abbr acronym ins code'.split(
    ' ',
  ),
)

const NUL = '\u0000'

/** A `<` that begins no tag. */
const loneMark = resolveReferences('<')

/**
 * Rewrites markup in one linear pass into markup that is safe to parse: comments, declarations, scripts and
 * attributes that nobody reads are gone, what was left open is closed.
 * @throws UnreadablePage `too-large`, `too-deep` or `too-many-elements`, before anything is parsed.
 */
export function trimMarkup(given: string, limits: PageLimits = pageLimits): TrimmedMarkup {
  if (given.length > limits.maxBytes || Buffer.byteLength(given) > limits.maxBytes) {
    throw new UnreadablePage('too-large', `the page is larger than ${limits.maxBytes} bytes`)
  }
  const html = given.includes(NUL) ? given.replaceAll(NUL, '') : given
  const parts: string[] = []
  const jsonLd: string[] = []
  const stack = new ElementStack(parts, limits)
  let language: string | undefined

  /** @returns the offset after the element's content and end tag */
  const skipRaw = (tag: Tag): number => {
    const end = new RegExp(`</${tag.name}(?=[\\s/>])`, 'giu')
    end.lastIndex = tag.end
    const found = end.exec(html)
    const content = html.slice(tag.end, found?.index ?? html.length)
    if (tag.name === 'script' && /ld\+json/iu.test(tag.attributes.get('type') ?? '')) {
      jsonLd.push(content)
    } else if (tag.name === 'title') {
      parts.push('<title>', resolveReferences(content), '</title>')
    }
    if (found === null) return html.length
    const close = html.indexOf('>', found.index)
    return close === -1 ? html.length : close + 1
  }

  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) {
      parts.push(resolveReferences(html.slice(at)))
      break
    }
    if (open > at) parts.push(resolveReferences(html.slice(at, open)))
    const next = html[open + 1] ?? ''
    if (next === '!' || next === '?') {
      at = afterDeclaration(html, open, parts)
      continue
    }
    const tag = readTag(html, open)
    if (tag === undefined) {
      parts.push(loneMark)
      at = open + 1
      continue
    }
    at = tag.end
    if (tag.closing) {
      if (!frame.has(tag.name)) stack.close(tag.name)
    } else if (frame.has(tag.name)) {
      if (tag.name === 'html')
        language ??= tag.attributes.get('lang') ?? tag.attributes.get('xml:lang')
    } else if (rawText.has(tag.name)) {
      if (!(tag.selfClosing && (tag.name === 'svg' || tag.name === 'math'))) at = skipRaw(tag)
    } else if (!(plainInline.has(tag.name) && tag.attributes.size === 0)) {
      stack.open(tag)
    }
  }
  stack.closeAll()
  const whole = `<!doctype html><html><head></head><body>${parts.join('')}</body></html>`
  return { html: whole, language, jsonLd }
}

/** Comments, doctypes, instructions: gone. The text of a CDATA section stays. */
function afterDeclaration(html: string, open: number, parts: string[]): number {
  const after = (mark: string, from: number) => {
    const end = html.indexOf(mark, from)
    return end === -1 ? html.length : end + mark.length
  }
  if (html.startsWith('<!--', open)) {
    // "<!-->" and "<!--->" are comments that are over.
    if (html.startsWith('>', open + 4)) return open + 5
    if (html.startsWith('->', open + 4)) return open + 6
    return after('-->', open + 4)
  }
  if (html.startsWith('<![CDATA[', open)) {
    const end = after(']]>', open + 9)
    const text = html.slice(open + 9, html.startsWith(']]>', end - 3) ? end - 3 : end)
    parts.push(resolveReferences(text.replaceAll('&', '&amp;')))
    return end
  }
  return after('>', open)
}
