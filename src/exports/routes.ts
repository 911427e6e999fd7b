import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { App } from '../feature.ts'
import { readBoard } from '../questions/read-board.ts'
import { idParams } from '../wire.ts'
import { formatFor } from './accepted-format.ts'
import { boardCsv } from './board-csv.ts'
import { boardMarkdown } from './board-markdown.ts'
import { boardTable } from './board-table.ts'
import type { BoardView } from './board-words.ts'
import { type BoardFormat, boardExportQuery, boardFormats } from './schemas.ts'
import type { Speech } from './speech.ts'
import { speeches } from './speeches.ts'

const endings: Readonly<Record<BoardFormat, string>> = { text: 'txt', markdown: 'md', csv: 'csv' }

function piecesOf(
  format: BoardFormat,
  board: BoardView,
  speech: Speech,
  width: number,
): Iterable<string> {
  if (format === 'markdown') return boardMarkdown(board, speech)
  if (format === 'csv') return boardCsv(board, speech)
  return [boardTable(board, { width, speech }), '\n']
}

/** Boards for people and spreadsheets. */
export function exportRoutes(app: App, deps: Deps): void {
  const body = { schema: z.string() }
  app.get(
    '/v1/events/:id/board',
    {
      config: { scope: 'claims:read', problems: ['not-acceptable'] },
      schema: {
        operationId: 'exportBoard',
        summary: 'Read the board of an event as a table of text, as Markdown or as CSV',
        tags: ['events'],
        params: idParams,
        querystring: boardExportQuery,
        response: {
          200: { content: { 'text/plain': body, 'text/markdown': body, 'text/csv': body } },
        },
      },
    },
    async (request, reply) => {
      const { format: asked, lang, width, ...moments } = request.query
      const format = asked ?? formatFor(request.headers.accept, boardFormats)
      const board = await readBoard(deps.db, request.params.id, moments)
      return reply
        .type(`${boardFormats[format]}; charset=utf-8`)
        .header('vary', 'accept')
        .header('content-language', lang)
        .header(
          'content-disposition',
          `${format === 'csv' ? 'attachment' : 'inline'}; filename="board-${board.event.id}.${endings[format]}"`,
        )
        .send(Readable.from(piecesOf(format, board, speeches[lang], width)) as never)
    },
  )
}
