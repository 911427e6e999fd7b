import type { Tag } from './read-tag.ts'
import type { PageLimits } from './trim-markup.ts'
import { UnreadablePage } from './unreadable-page.ts'

const set = (words: string) => new Set(words.split(' '))

const empty = set('area base br col embed hr img input link meta param source track wbr')

/** Elements that stand in a line of text; all others begin a block, unknown ones too where they hold blocks. */
const inline = set(
  'a span b i em strong font u s small big tt mark sub sup bdi bdo label cite q time',
)

/** What a block closes when it begins inside one. */
const closesParagraph = set(
  `address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
   hr main menu nav ol p pre section table ul li dt dd`
    .split(/\s+/u)
    .join(' '),
)

const cells = set('td th')
const tableParts = set('table thead tbody tfoot tr td th caption')

/** Siblings that end each other, and the elements beyond which that does not reach. */
const endsSiblings: readonly (readonly [Set<string>, Set<string>, Set<string>])[] = [
  [set('li'), set('li'), set('ul ol menu dir table td th')],
  [set('dt dd'), set('dt dd'), set('dl table td th')],
  [cells, cells, set('tr table')],
  [set('tr'), set('tr'), set('table')],
  [set('thead tbody tfoot'), set('thead tbody tfoot caption'), set('table')],
  [set('option'), set('option'), set('select')],
]

/** Writes elements one after another so that each is closed, and counts how deep they stand in each other. */
export class ElementStack {
  readonly #parts: string[]
  readonly #limits: PageLimits
  readonly #names: string[] = []
  readonly #openOf = new Map<string, number>()
  #elements = 0

  constructor(parts: string[], limits: PageLimits) {
    this.#parts = parts
    this.#limits = limits
  }

  #pop(): void {
    const name = this.#names.pop()
    if (name === undefined) return
    this.#openOf.set(name, (this.#openOf.get(name) ?? 1) - 1)
    this.#parts.push('</', name, '>')
  }

  /** Ends the innermost of `names`, unless one of `beyond` stands inside it. */
  #endInnermost(names: ReadonlySet<string>, beyond: ReadonlySet<string>): void {
    for (let at = this.#names.length - 1; at >= 0; at -= 1) {
      const name = this.#names[at] ?? ''
      if (names.has(name)) {
        while (this.#names.length > at) this.#pop()
        return
      }
      if (beyond.has(name)) return
    }
  }

  open(tag: Tag): void {
    const { name } = tag
    if (!/^[a-z][a-z0-9:-]*$/u.test(name)) return
    if (closesParagraph.has(name) && this.#isOpen('p')) this.#endInnermost(paragraph, tableParts)
    for (const [starting, ended, beyond] of endsSiblings) {
      if (starting.has(name)) this.#endInnermost(ended, beyond)
    }
    if (name === 'tr') this.#endInnermost(cells, set('table'))
    if (name === 'tr') this.#endInnermost(set('tr'), set('table'))
    if (name === 'a' && this.#isOpen('a')) this.close('a')
    this.#elements += 1
    if (this.#elements > this.#limits.maxElements) {
      const most = this.#limits.maxElements
      throw new UnreadablePage('too-many-elements', `the page has more than ${most} elements`)
    }
    this.#parts.push('<', name)
    for (const [key, value] of tag.attributes) {
      this.#parts.push(' ', key, '="', value.replaceAll('"', '&quot;'), '"')
    }
    this.#parts.push('>')
    if (empty.has(name)) return
    this.#names.push(name)
    this.#openOf.set(name, (this.#openOf.get(name) ?? 0) + 1)
    if (this.#names.length > this.#limits.maxDepth) {
      const most = this.#limits.maxDepth
      throw new UnreadablePage('too-deep', `elements stand deeper than ${most} in each other`)
    }
  }

  close(name: string): void {
    if (name === 'br') {
      this.#parts.push('<br>')
      return
    }
    if (!this.#isOpen(name)) return
    const ofTable = tableParts.has(name)
    for (let at = this.#names.length - 1; at >= 0; at -= 1) {
      const one = this.#names[at] ?? ''
      if (one === name) {
        while (this.#names.length > at) this.#pop()
        return
      }
      // "<b><p>…</b>…</p>": the paragraph goes on. "<td></div></td>": the cell does.
      if (inline.has(name) && !inline.has(one)) return
      if (!ofTable && (cells.has(one) || one === 'table')) return
      if (ofTable && name !== 'table' && one === 'table') return
    }
  }

  closeAll(): void {
    while (this.#names.length > 0) this.#pop()
  }

  #isOpen(name: string): boolean {
    return (this.#openOf.get(name) ?? 0) > 0
  }
}

const paragraph = set('p')
