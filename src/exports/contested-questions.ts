import { relationsOf } from './board-relations.ts'
import { type BoardView, nameOf } from './board-words.ts'
import { wrap } from './terminal-text.ts'

function indented(text: string, first: string, width: number): string[] {
  const rest = ' '.repeat(first.length)
  return wrap(text, width - first.length).map((line, at) => (at === 0 ? first : rest) + line)
}

/** The contested questions of a board, each relation with its reason in words; lines of `width` columns. */
export function contestedQuestions(board: BoardView, width: number): string {
  const rows = board.rows.filter((row) => row.question.status === 'contested')
  if (rows.length === 0) return 'No question is contested.'
  const lines = rows.flatMap((row) => [
    ...wrap(nameOf(row.question.titles), width),
    ...relationsOf(row).flatMap(({ line, rationale }) => [
      ...indented(line, '  • ', width),
      ...indented(rationale, '      ', width),
    ]),
    '',
  ])
  return lines.join('\n').trimEnd()
}
