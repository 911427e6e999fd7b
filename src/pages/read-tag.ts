export interface Tag {
  /** In small letters. */
  readonly name: string
  readonly closing: boolean
  readonly selfClosing: boolean
  /** Those that anybody reads, as they stand: references are not resolved. */
  readonly attributes: ReadonlyMap<string, string>
  /** Offset after the tag. */
  readonly end: number
}

const wanted = new Set(
  `class id role style hidden aria-hidden itemprop itemtype property name content http-equiv rel href datetime lang xml:lang
   pubdate type`.split(/\s+/u),
)

/** Classes and addresses are far shorter. */
const longestValue = 4_000

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13)

const stopsName = (code: number) => isSpace(code) || code === 47 || code === 62

function isLetter(code: number): boolean {
  const small = code | 32
  return small >= 97 && small <= 122
}

/**
 * Reads a start or end tag, as browsers do: a `>` in quotes is of the value, and a tag without an end goes to the end of
 * the page. Linear in its length.
 * @param open offset of its `<`
 * @returns undefined where no tag begins
 */
export function readTag(html: string, open: number): Tag | undefined {
  const closing = html.charCodeAt(open + 1) === 47
  const start = closing ? open + 2 : open + 1
  if (!isLetter(html.charCodeAt(start))) return undefined
  let at = start
  while (at < html.length && !stopsName(html.charCodeAt(at))) at += 1
  const name = html.slice(start, Math.min(at, start + 60)).toLowerCase()
  const attributes = new Map<string, string>()
  let selfClosing = false
  while (at < html.length) {
    const code = html.charCodeAt(at)
    if (code === 62) return { name, closing, selfClosing, attributes, end: at + 1 }
    if (isSpace(code) || code === 47) {
      selfClosing = code === 47
      at += 1
      continue
    }
    selfClosing = false
    const nameFrom = at
    at += 1
    while (at < html.length && !stopsName(html.charCodeAt(at)) && html[at] !== '=') at += 1
    const attribute = at - nameFrom > 20 ? '' : html.slice(nameFrom, at).toLowerCase()
    while (at < html.length && isSpace(html.charCodeAt(at))) at += 1
    let from = at
    let to = at
    if (html[at] === '=') {
      at += 1
      while (at < html.length && isSpace(html.charCodeAt(at))) at += 1
      const quote = html[at]
      if (quote === '"' || quote === "'") {
        from = at + 1
        const end = html.indexOf(quote, from)
        to = end === -1 ? html.length : end
        at = end === -1 ? html.length : end + 1
      } else {
        from = at
        while (at < html.length && !isSpace(html.charCodeAt(at)) && html[at] !== '>') at += 1
        to = at
      }
    }
    if (!wanted.has(attribute) || attributes.has(attribute)) continue
    attributes.set(attribute, html.slice(from, Math.min(to, from + longestValue)))
  }
  return { name, closing, selfClosing, attributes, end: html.length }
}
