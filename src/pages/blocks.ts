import { cleanText } from './clean-text.ts'
import { isElement, isText, type PageElement, type PageNode } from './dom.ts'

/** One paragraph as it stands on the page. */
export interface Block {
  readonly text: string
  /** Share of its characters that stand in links, 0 to 1. */
  readonly linked: number
  /** Share of its characters that stand in `<time>`. */
  readonly timed: number
  /** h1 … h6. */
  readonly heading: boolean
  /** Where the first link begins in the text, in UTF-16 units of a text whose spaces may differ; undefined without one. */
  readonly firstLink: number | undefined
}

const blockNames = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
   header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/u,
  ),
)

/** A cell that holds one of these, or more text than this, lays a page out. */
const laysOut = 'p,div,table,ul,ol,h1,h2,h3,h4,section,article,blockquote'
const longestCell = 240

/** Between the cells of a row. */
const cellMark = ' | '

/** The blocks of text below the roots, in the order of the page. Two `<br>` end a block, one is a space. */
export function blocksOf(roots: readonly PageElement[]): Block[] {
  const blocks: Block[] = []
  let text = ''
  let linked = 0
  let timed = 0
  let breaks = 0
  let firstLink: number | undefined
  let headings = 0

  const flush = () => {
    const clean = cleanText(text)
    if (clean !== '') {
      const whole = Math.max(1, text.trim().length)
      blocks.push({
        text: clean,
        linked: Math.min(1, linked / whole),
        timed: Math.min(1, timed / whole),
        heading: headings > 0,
        firstLink,
      })
    }
    text = ''
    linked = 0
    timed = 0
    breaks = 0
    firstLink = undefined
  }

  const walk = (node: PageNode, inLink: boolean, inTime: boolean, inPre: boolean): void => {
    if (isText(node)) {
      const piece = node.textContent ?? ''
      const said = piece.trim()
      if (said !== '') breaks = 0
      if (inLink && said !== '') {
        firstLink ??= text.trimStart().length
        linked += said.length
      }
      if (inTime) timed += said.length
      if (!inPre) {
        text += piece
        return
      }
      piece.split(/\n[ \t]*\n/u).forEach((part, index) => {
        if (index > 0) flush()
        text += part
      })
      return
    }
    if (!isElement(node)) return
    const name = node.localName
    if (name === 'br') {
      breaks += 1
      if (breaks > 1) flush()
      else text += ' '
      return
    }
    if (name === 'tr' && isDataRow(node)) {
      flush()
      const cells = node.children.map((cell) => cleanText(cell.textContent ?? ''))
      const row = cells.filter((cell) => cell !== '').join(cellMark)
      if (row !== '') {
        blocks.push({ text: row, linked: 0, timed: 0, heading: false, firstLink: undefined })
      }
      return
    }
    const isBlock = blockNames.has(name)
    if (isBlock) flush()
    const isHeading = /^h[1-6]$/u.test(name)
    if (isHeading) headings += 1
    for (const child of node.childNodes) {
      walk(
        child,
        inLink || (name === 'a' && node.hasAttribute('href')),
        inTime || name === 'time',
        inPre || name === 'pre',
      )
    }
    if (isBlock) flush()
    if (isHeading) headings -= 1
  }

  for (const root of roots) {
    walk(root, false, false, false)
    flush()
  }
  return blocks
}

/** A row of at least two cells that hold short texts and no blocks. */
function isDataRow(row: PageElement): boolean {
  const cells = row.children.filter((cell) => cleanText(cell.textContent ?? '') !== '')
  if (cells.length < 2) return false
  return cells.every(
    (cell) =>
      cell.querySelector(laysOut) === null &&
      (cell.textContent ?? '').length <= longestCell &&
      !hasEmptyLine(cell),
  )
}

function hasEmptyLine(cell: PageElement): boolean {
  return [...cell.querySelectorAll('br')].length > 1
}
