import { relationsOf } from './board-relations.ts'
import { type BoardView, inOrder, type PositionView, type RowView } from './board-words.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { headingOf, type Speech } from './speech.ts'

/**
 * A board as Markdown (CommonMark with tables), piece by piece: a heading for each question, a table row for each position, in
 * the order of the board's columns, and a list of its relations with their reasons. Whatever a text holds, it stays text.
 */
export function* boardMarkdown(board: BoardView, speech: Speech): Generator<string> {
  const { labels, language, direction } = speech
  const say = (text: string) => escapeMarkdown(text, direction)
  // Markdown has no direction of its own.
  if (direction === 'rtl') yield `<div dir="rtl" lang="${language}">\n\n`
  yield `# ${say(headingOf(board, speech))}\n`
  if (board.rows.length === 0) yield `\n${say(labels.nobody)}\n`
  const heads = (['side', 'says', 'before', 'asOf', 'reports', 'words'] as const).map((label) =>
    say(labels[label]),
  )
  for (const row of board.rows) {
    yield `\n## ${say(speech.name(row.question.titles))} (${say(speech.status(row.question.status))})\n\n`
    yield `${tableRow(heads)}${tableRow(heads.map(() => '---'))}`
    for (const [index, cell] of row.cells.entries()) {
      const side = board.columns[index]?.party
      for (const position of inOrder(cell.positions)) {
        const name = side === undefined ? '' : say(speech.name(side.names))
        const speaker = side?.id === position.party.id ? null : position.party
        const by = speaker === null ? '' : ` (${say(speech.by(speaker.names))})`
        yield tableRow([`${name}${by}`, ...positionCells(position, row, board, speech)])
      }
    }
    const relations = relationsOf(row, speech)
    if (relations.length > 0) yield '\n'
    for (const { line, rationale } of relations)
      yield `- **${say(line)}**<br>\n  ${say(rationale)}\n`
  }
  const gone = board.corrections ?? []
  if (gone.length > 0) yield `\n## ${say(labels.gone)}\n\n`
  for (const correction of gone) {
    const by = correction.party === null ? '' : ` (${say(speech.by(correction.party.names))})`
    yield `- ${say(speech.correction(correction, board.event))}${by}\n`
  }
  if (direction === 'rtl') yield '\n</div>\n'
}

function positionCells(
  position: PositionView,
  row: RowView,
  board: BoardView,
  speech: Speech,
): string[] {
  const say = (text: string) => escapeMarkdown(text, speech.direction)
  const head = speech.head(position.claim, row.question)
  const badge = speech.badge(position.badge)
  const day = speech.when(position.asOf, position.lastMention, board.event)
  const { words, language } = position.claim
  // Its own words in one isolate, whatever their direction.
  const quoted = `<q lang="${/^[\p{L}\p{N}-]{1,35}$/u.test(language) ? language : 'und'}" dir="auto">${escapeMarkdown(words, 'quoted')}</q>`
  return [
    `**${say(head)}**${badge === null ? '' : `<br>${say(badge)}`}`,
    [
      speech.revised(position, head, board.event),
      ...(position.corrections ?? []).map((it) => speech.correction(it, board.event)),
    ]
      .flatMap((line) => (line === null ? [] : say(line)))
      .join('<br>'),
    say(day),
    say(speech.reports(position.outlets, position.origins)),
    quoted,
  ]
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}
