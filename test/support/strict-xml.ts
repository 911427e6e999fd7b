/** A reader of XML that forgives nothing (XML 1.0, fifth edition), without doctypes, processing instructions and namespaces. */

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text and that of its children, in their order. */
  readonly text: string
}

const legal = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function fail(what: string): never {
  throw new Error(`not XML: ${what}`)
}

function resolved(raw: string): string {
  return raw.replaceAll(/&([^;&]*)(;?)/gu, (_whole, name: string, end: string) => {
    const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|(\d+))$/u.exec(name) ?? []
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    const text = Number.isNaN(code) ? named[name] : String.fromCodePoint(code)
    if (end === '' || text === undefined || !legal.test(text)) fail(`&${name}`)
    return text
  })
}

function attributesOf(raw: string): Record<string, string> {
  const found: Record<string, string> = {}
  const rest = raw.replaceAll(
    /\s+([\p{L}_][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu,
    (_whole, name: string, double: string | undefined, single: string | undefined) => {
      if (name in found) fail(`two attributes ${name}`)
      found[name] = resolved(double ?? single ?? '')
      return ''
    },
  )
  if (rest.trim() !== '') fail(`in a tag: ${rest}`)
  return found
}

/** @throws where the text is not well-formed. */
export function readXml(text: string): XmlElement {
  if (!text.isWellFormed() || !legal.test(text)) fail('a character that XML has not')
  const body = text.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*/u, '')
  const roots: XmlElement[] = []
  const open: {
    name: string
    attributes: Record<string, string>
    children: XmlElement[]
    text: string
  }[] = []
  const say = (said: string) => {
    if (open.length === 0 && said.trim() !== '') fail('text outside of the root')
    for (const element of open) element.text += said
  }
  const close = () => {
    const element = open.pop() ?? fail('an end without a beginning')
    ;(open.at(-1)?.children ?? roots).push(element)
    return element
  }
  let at = 0
  for (const token of body.matchAll(
    /<!\[CDATA\[(.*?)\]\]>|<\/([^\s>]+)\s*>|<([\p{L}_][\p{L}\p{N}_:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|[^<]+/gsu,
  )) {
    if (token.index !== at) fail(body.slice(at, at + 40))
    at += token[0].length
    const [whole, cdata, end, begin, attributes = '', empty] = token
    if (cdata !== undefined) say(cdata)
    else if (end !== undefined) {
      if (close().name !== end) fail(`</${end}>`)
    } else if (begin === undefined) {
      if (whole.includes(']]>')) fail(']]> in text')
      say(resolved(whole))
    } else {
      open.push({ name: begin, attributes: attributesOf(attributes), children: [], text: '' })
      if (empty === '/') close()
    }
  }
  if (at !== body.length) fail(body.slice(at, at + 40))
  const [root] = roots
  if (open.length > 0 || root === undefined || roots.length > 1) fail('not one root')
  return root
}

/** The children of an element that have a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child) => child.name === name)
}
