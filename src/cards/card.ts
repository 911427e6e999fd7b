/** A board in short: what is contested, and what each side says to it. Pure. */
import { inOrder } from '../exports/board-words.ts'
import type { QuotableArticles } from '../exports/quotable-articles.ts'
import { headingOf, type Speech } from '../exports/speech.ts'
import { plainLine, shorten } from '../exports/terminal-text.ts'
import type { Direction } from '../extraction/types.ts'
import type { readBoard } from '../questions/read-board.ts'
import { cardWords } from './card-words.ts'

type Board = Awaited<ReturnType<typeof readBoard>>
type Row = Board['rows'][number]
type Position = Row['cells'][number]['positions'][number]

export interface CardPosition {
  /** "more than 550", "denies 550". */
  readonly says: string
  /** Who of the side says so, where it is not the side itself. */
  readonly by: string | null
  readonly words: string
  /** BCP 47, of the words. */
  readonly language: string
  readonly direction: Direction
  readonly when: string
  readonly outlet: string
  /** Of the article, where it has one. */
  readonly url: string | null
}

export interface CardQuestion {
  readonly title: string
  readonly sides: readonly { readonly name: string; readonly positions: readonly CardPosition[] }[]
}

export interface Card {
  readonly heading: string
  readonly questions: readonly CardQuestion[]
  /** What else there is to say: that nothing is contested, or how many questions more are. */
  readonly note: string | null
  /** Where the whole board is. */
  readonly board: string
}

/** More is no card: the board has them all. */
const mostQuestions = 6
const mostPositions = 3
/** Letters of a quotation, wide ones counted twice; what is longer ends with an ellipsis. */
const longestQuote = 400

/**
 * @param articles those that may be quoted: what others say is left out
 * @param board address of the whole board
 */
export function cardOf(
  view: Board,
  articles: QuotableArticles,
  speech: Speech,
  board: string,
): Card {
  const contested = view.rows
    .filter((row) => row.question.status === 'contested')
    .map((row) => ({
      title: speech.name(row.question.titles),
      sides: sidesOf(view, row, articles, speech),
    }))
    // A side alone is no dispute.
    .filter(({ sides }) => sides.length > 1)
  const words = cardWords[speech.language]
  const left = contested.length - mostQuestions
  return {
    heading: headingOf(view, speech),
    questions: contested.slice(0, mostQuestions),
    note: contested.length === 0 ? words.nothing : left > 0 ? words.more(left) : null,
    board,
  }
}

function sidesOf(view: Board, row: Row, articles: QuotableArticles, speech: Speech) {
  return row.cells.flatMap((cell, index) => {
    const side = view.columns[index]?.party
    const shown = inOrder(cell.positions).filter(({ claim }) =>
      articles.has(claim.report.articleId),
    )
    if (side === undefined || shown.length === 0) return []
    const positions = shown
      .slice(0, mostPositions)
      .map((position) => positionOf(position, side.id, view, row, articles, speech))
    return [{ name: speech.name(side.names), positions }]
  })
}

function positionOf(
  { party, claim, asOf, lastMention }: Position,
  sideId: string,
  view: Board,
  row: Row,
  articles: QuotableArticles,
  speech: Speech,
): CardPosition {
  const url = articles.get(claim.report.articleId)?.url ?? null
  return {
    says: speech.head(claim, row.question),
    by: party.id === sideId ? null : speech.by(party.names),
    words: shorten(plainLine(claim.words), longestQuote),
    language: claim.language,
    direction: claim.dir,
    when: speech.when(asOf, lastMention, view.event),
    outlet: plainLine(claim.report.outlet),
    url: url !== null && /^https?:\/\//iu.test(url) ? url : null,
  }
}
