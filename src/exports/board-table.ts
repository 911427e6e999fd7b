import { relationsOf } from './board-relations.ts'
import { type BoardView, inOrder, type PositionView, type RowView } from './board-words.ts'
import { english, type Speech } from './speech.ts'
import { isolate, padEnd, plainLine, shorten, wrap } from './terminal-text.ts'

export interface TableOptions {
  /** Columns of the terminal; held between 80 and 200. */
  readonly width: number
  /** True to emphasise heads with ANSI codes; the caller knows whether this is a terminal. */
  readonly color?: boolean
  /** The language of all that is not a claim's own words; English where none is given. */
  readonly speech?: Speech
}

/** A line before it is padded; `head` lines are emphasised when colour is allowed. */
interface Line {
  readonly text: string
  readonly head?: boolean
}

/** Lines between two rules: cells side by side, or one text over the whole width. */
interface Block {
  readonly cells: boolean
  readonly lines: readonly string[]
}

/** Below this a cell is a tower of broken words; more sides are then printed in a further band. */
const narrowest = 34
const linesOfWords = 4
const mostRelations = 6

function emphasise(text: string, line: Line, color: boolean): string {
  return color && line.head === true ? `\u001B[1m${text}\u001B[22m` : text
}

/** A claim's own words, cut to a few lines. Every line is an isolate of its own: one that is left
 * open at the end of a line would turn the borders around. */
function quoteLines(words: string, columns: number): Line[] {
  const quoted = `“${shorten(plainLine(words), (columns - 4) * linesOfWords)}”`
  return wrap(quoted, columns).map((text) => ({ text: isolate(text) }))
}

function positionLines(position: PositionView, row: RowView, cell: CellPlace): Line[] {
  const { columns, party, event, speech } = cell
  const lines: Line[] = []
  const say = (text: string | null, head = false) => {
    if (text !== null) lines.push(...wrap(text, columns).map((line) => ({ text: line, head })))
  }
  const head = speech.head(position.claim, row.question)
  say(head, true)
  if (position.party.id !== party) {
    say(speech.by(position.party.names))
  }
  say(speech.revised(position, head, event))
  for (const correction of position.corrections ?? []) say(speech.correction(correction, event))
  const facts = [
    speech.badge(position.badge),
    speech.when(position.asOf, position.lastMention, event),
    speech.reports(position.outlets, position.origins),
  ]
  say(facts.filter((fact) => fact !== null).join(speech.language === 'ar' ? '؛ ' : '; '))
  return [...lines, ...quoteLines(position.claim.words, columns)]
}

interface CellPlace {
  readonly columns: number
  /** Id of the column's side. */
  readonly party: string
  readonly event: BoardView['event']
  readonly speech: Speech
}

function cellLines(row: RowView, side: number, place: CellPlace): Line[] {
  const positions = inOrder(row.cells[side]?.positions ?? [])
  return positions.flatMap((position, index) => [
    ...(index === 0 ? [] : [{ text: '' }]),
    ...positionLines(position, row, place),
  ])
}

/** Splits `total` columns over `count` cells, borders and their margins taken off. */
function cellWidths(total: number, count: number): number[] {
  const free = total - 1 - 3 * count
  return Array.from(
    { length: count },
    (_, index) => Math.floor(free / count) + (index < free % count ? 1 : 0),
  )
}

/** Cells side by side, as high as the highest. */
function cellBlock(
  cells: readonly (readonly Line[])[],
  widths: readonly number[],
  color: boolean,
): Block {
  const height = Math.max(1, ...cells.map((cell) => cell.length))
  const lines = Array.from({ length: height }, (_, at) => {
    const parts = widths.map((width, index) => {
      const line = cells[index]?.[at] ?? { text: '' }
      return emphasise(padEnd(line.text, width), line, color)
    })
    return `│ ${parts.join(' │ ')} │`
  })
  return { cells: true, lines }
}

function textBlock(lines: readonly Line[], width: number, color: boolean): Block {
  return {
    cells: false,
    lines: lines.map((line) => `│ ${emphasise(padEnd(line.text, width - 4), line, color)} │`),
  }
}

function titleLines(row: RowView, columns: number, speech: Speech): Line[] {
  const title = `${speech.name(row.question.titles)} [${speech.status(row.question.status)}]`
  return wrap(title, columns).map((text) => ({ text, head: true }))
}

function relationLines(row: RowView, columns: number, speech: Speech): Line[] {
  const relations = relationsOf(row, speech)
  const lines = relations.slice(0, mostRelations).flatMap(({ line }) =>
    wrap(line, columns - 2).map((text, index) => ({
      text: `${index === 0 ? '•' : ' '} ${text}`,
    })),
  )
  const hidden = relations.length - mostRelations
  return hidden <= 0 ? lines : [...lines, { text: `• ${speech.moreRelations(hidden)}` }]
}

/** The rule between two blocks, or above the first and below the last. */
function ruleBetween(
  above: Block | undefined,
  below: Block | undefined,
  widths: readonly number[],
) {
  const joints = { '00': '─', '01': '┬', '10': '┴', '11': '┼' } as const
  const key = `${above?.cells === true ? 1 : 0}${below?.cells === true ? 1 : 0}` as const
  const [left, right] =
    above === undefined ? ['┌', '┐'] : below === undefined ? ['└', '┘'] : ['├', '┤']
  return left + widths.map((width) => '─'.repeat(width + 2)).join(joints[key]) + right
}

function drawBlocks(blocks: readonly Block[], widths: readonly number[]): string[] {
  const lines = blocks.flatMap((block, index) => [
    ruleBetween(blocks[index - 1], block, widths),
    ...block.lines,
  ])
  return [...lines, ruleBetween(blocks.at(-1), undefined, widths)]
}

/** One table over some of the sides: as many as fit beside each other. */
function bandLines(board: BoardView, sides: readonly number[], options: Required<TableOptions>) {
  const { width, color, speech } = options
  const widths = cellWidths(width, sides.length)
  const heads = sides.map((side, at) =>
    wrap(speech.name(board.columns[side]?.party.names ?? {}), widths[at] ?? 1).map((line) => ({
      text: isolate(line),
      head: true,
    })),
  )
  const blocks: Block[] = [cellBlock(heads, widths, color)]
  for (const row of board.rows) {
    const speaking = (side: number) => (row.cells[side]?.positions.length ?? 0) > 0
    // A band shows the questions that its sides speak on; a relation stands where its row stands first.
    if (!sides.some(speaking)) continue
    const cells = sides.map((side, at) => {
      const party = board.columns[side]?.party.id ?? ''
      return cellLines(row, side, { columns: widths[at] ?? 1, party, event: board.event, speech })
    })
    blocks.push(textBlock(titleLines(row, width - 4, speech), width, color))
    blocks.push(cellBlock(cells, widths, color))
    const isFirst = !row.cells.some((_, side) => side < (sides[0] ?? 0) && speaking(side))
    const relations = isFirst ? relationLines(row, width - 4, speech) : []
    if (relations.length > 0) blocks.push(textBlock(relations, width, color))
  }
  return drawBlocks(blocks, widths)
}

/** The event's titles, which name its day; several days have a line of their own. */
function headLines(board: BoardView, speech: Speech): string[] {
  const { titles, days, place } = board.event
  const given = [titles['en'], titles['ar']].map((title) => plainLine(title ?? ''))
  const shown = [...new Set(given)].filter((title) => title !== '').map(isolate)
  if (shown.length === 0) return [isolate(speech.name(place.names)), speech.day(days.from)]
  return days.from === days.to
    ? shown
    : [...shown, `${speech.day(days.from)} – ${speech.day(days.to)}`]
}

/**
 * The board as a table for a terminal: one column a side, one row a question. Sides that do not fit
 * beside each other follow in a further band, in the order of the board. No line is wider than the
 * terminal; right-to-left text stands in isolates, so it neither moves the borders nor is moved.
 */
export function boardTable(board: BoardView, options: TableOptions): string {
  const width = Math.min(200, Math.max(80, Math.trunc(options.width)))
  const color = options.color ?? false
  const speech = options.speech ?? english
  const head = headLines(board, speech).flatMap((line) => wrap(line, width))
  const gone = (board.corrections ?? []).flatMap((it) =>
    wrap(`• ${speech.correction(it, board.event)}`, width),
  )
  if (gone.length > 0) gone.unshift(speech.labels.gone)
  if (board.columns.length === 0) return [...head, speech.labels.nobody, ...gone].join('\n')
  const fitting = Math.max(1, Math.floor((width - 1) / (narrowest + 3)))
  const bands = Math.ceil(board.columns.length / fitting)
  const each = Math.ceil(board.columns.length / bands)
  const lines = Array.from({ length: bands }, (_, band) => {
    const from = band * each
    const count = Math.min(each, board.columns.length - from)
    const sides = Array.from({ length: count }, (_, index) => from + index)
    return bandLines(board, sides, { width, color, speech })
  })
  return [...head, ...lines.flat(), ...gone].join('\n')
}
