/** What a page says about itself in JSON-LD (schema.org), as far as we read it. Undefined: not said. */
export interface LinkedArticle {
  readonly headline: string | undefined
  readonly authors: readonly string[]
  readonly publisher: string | undefined
  readonly language: string | undefined
  readonly url: string | undefined
  readonly published: string | undefined
  readonly modified: string | undefined
  readonly body: string | undefined
  readonly free: boolean
}

type Node = Record<string, unknown>

const articleKinds = new Set(
  `Article NewsArticle ReportageNewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle
   ReviewNewsArticle AdvertiserContentArticle SatiricalArticle LiveBlogPosting BlogPosting SocialMediaPosting Report`.split(
    /\s+/u,
  ),
)

/** Deeper graphs and more nodes than any page has. */
const mostNodes = 5_000
const deepest = 12

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

/** A string, or the first of several, or the `@value` of one. */
function textOf(value: unknown): string | undefined {
  for (const one of listOf(value)) {
    const text = isNode(one) ? one['@value'] : one
    if (typeof text === 'string' && text.trim() !== '') return text.trim()
  }
  return undefined
}

/** JSON as CMSs write it: in comments of old, with line breaks in strings, with a comma or semicolon too many. */
function parseLoosely(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/u, '')
  for (const mend of [(text: string) => text, mendJson]) {
    try {
      return JSON.parse(mend(bare)) as unknown
    } catch {
      // The next way, or none.
    }
  }
  return undefined
}

/** Raw controls inside strings become escapes or spaces; commas before a closing bracket and after the end go. */
function mendJson(text: string): string {
  let out = ''
  let from = 0
  let quoted = false
  const keep = (to: number) => {
    out += text.slice(from, to)
    from = to + 1
  }
  let comma = -1
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (quoted && code === 92) at += 1
    else if (code === 34) {
      quoted = !quoted
      comma = -1
    } else if (quoted && code < 32) {
      keep(at)
      out += code === 10 ? '\\n' : ' '
    } else if (!quoted && code === 44) comma = at
    else if (!quoted && (code === 93 || code === 125)) {
      if (comma >= from) keep(comma)
      comma = -1
    } else if (!quoted && code > 32) comma = -1
  }
  out += text.slice(from)
  return out.replace(/[;,]$/u, '')
}

function collect(value: unknown, depth: number, found: Node[]): void {
  if (depth > deepest || found.length >= mostNodes) return
  if (Array.isArray(value)) {
    for (const one of value) collect(one, depth + 1, found)
  } else if (isNode(value)) {
    found.push(value)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) {
      collect(value[key], depth + 1, found)
    }
  }
}

function isArticle(node: Node): boolean {
  return listOf(node['@type']).some(
    (kind) => typeof kind === 'string' && articleKinds.has(kind.replace(/^.*[/:#]/u, '')),
  )
}

function isNo(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /^(?:false|no)$/iu.test(value))
}

/** @param scripts contents of the page's JSON-LD scripts; broken ones are passed over. */
export function readJsonLd(scripts: readonly string[]): LinkedArticle | undefined {
  const nodes: Node[] = []
  for (const script of scripts) collect(parseLoosely(script), 0, nodes)
  const byId = new Map<string, Node>()
  for (const node of nodes) {
    const id = node['@id']
    if (typeof id === 'string' && node['name'] !== undefined) byId.set(id, node)
  }
  const articles = nodes.filter(isArticle)
  const article = articles.find((node) => node['articleBody'] !== undefined) ?? articles[0]
  if (article === undefined) return undefined

  const nameOf = (value: unknown): string | undefined => {
    if (typeof value === 'string') return textOf(value)
    if (!isNode(value)) return undefined
    const id = value['@id']
    return (
      textOf(value['name']) ?? (typeof id === 'string' ? textOf(byId.get(id)?.['name']) : undefined)
    )
  }
  const authors = [...listOf(article['author']), ...listOf(article['creator'])].flatMap(
    (value) => nameOf(value) ?? [],
  )
  const page = article['mainEntityOfPage']
  return {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    authors: [...new Set(authors)],
    publisher: listOf(article['publisher'])
      .map(nameOf)
      .find((name) => name !== undefined),
    language: textOf(article['inLanguage']),
    url: textOf(article['url']) ?? (isNode(page) ? textOf(page['@id']) : textOf(page)),
    published: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    modified: textOf(article['dateModified']),
    body: textOf(article['articleBody']),
    free: !isNo(article['isAccessibleForFree']),
  }
}
