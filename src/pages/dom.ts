import { parseHTML } from 'linkedom'

/** What we use of a node; the libraries' types need a browser's. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly parentNode: PageElement | null
  readonly childNodes: readonly PageNode[]
}

export interface PageElement extends PageNode {
  readonly localName: string
  readonly children: readonly PageElement[]
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
  remove(): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export interface PageDocument {
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  cloneNode(deep: true): PageDocument
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3
}

/** @param html balanced markup with html, head and body, as `trimMarkup` writes it. */
export function parsePage(html: string): PageDocument {
  return parseHTML(html).document
}
