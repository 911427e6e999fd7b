import { playArticles } from '../../src/evaluation/play-articles.ts'
import { boardMarkdown } from '../../src/exports/board-markdown.ts'
import type { Speech } from '../../src/exports/speech.ts'
import { readBoard } from '../../src/questions/read-board.ts'
import { inDatabase } from './database.ts'

export type Told = readonly [language: 'en' | 'ar', publishedAt: string, body: string]
export type ToldBoard = Awaited<ReturnType<typeof readBoard>>
export type ToldPosition = ToldBoard['rows'][number]['cells'][number]['positions'][number]

/** The boards that articles lead to, each article of an outlet of its own, in the order of their places and days. */
export function boardsOf(articles: readonly Told[]): Promise<ToldBoard[]> {
  return inDatabase(async (db) => {
    await playArticles(
      db,
      articles.map(([language, publishedAt, body], at) => ({
        story: `story ${at}`,
        outlet: `outlet ${at}`,
        language,
        publishedAt,
        title: language === 'en' ? 'From the region' : 'أخبار المنطقة',
        body,
      })),
      { workers: 1 },
    )
    const events = await db.selectFrom('event').select('id').orderBy('key').execute()
    const boards: ToldBoard[] = []
    for (const { id } of events) boards.push(await readBoard(db, id, {}))
    return boards.filter((board) => board.rows.length > 0)
  })
}

/** All positions of boards, row by row. */
export function positionsOn(boards: readonly ToldBoard[]): ToldPosition[] {
  return boards.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ positions }) => positions)),
  )
}

/** A board as Markdown without marks of direction. */
export function markdownOf(board: ToldBoard, speech: Speech): string {
  return [...boardMarkdown(board, speech)].join('').replaceAll(/[\u2066-\u2069]/gu, '')
}
