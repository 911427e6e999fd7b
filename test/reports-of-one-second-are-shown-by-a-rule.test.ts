import { expect, it } from 'vitest'
import { playArticles } from '../src/evaluation/play-articles.ts'
import type { ScenarioArticle } from '../src/evaluation/scenarios.ts'
import { readBoard } from '../src/questions/read-board.ts'
import { withoutIds } from './support/board-lines.ts'
import { inDatabase } from './support/database.ts'

const told = {
  language: 'en',
  publishedAt: '2021-03-14T12:00:00Z',
  title: 'News of the day',
}
const loss =
  'The Armenian Defence Ministry said 7 Armenian soldiers were killed in Stepanakert on Sunday.'
const reply =
  'The Azerbaijani Defence Ministry said 40 Armenian soldiers were killed in Stepanakert on Sunday.'

const articles: readonly ScenarioArticle[] = [
  { ...told, story: 'wren-9', outlet: 'Wren Post', body: loss },
  { ...told, story: 'heron-2', outlet: 'Heron Daily', body: `${reply}\n\n${loss}` },
  { ...told, story: 'heron-1', outlet: 'Heron Daily', body: loss },
  { ...told, story: 'plover-4', outlet: 'Plover Weekly', body: reply },
]

const orders = [
  [0, 1, 2, 3],
  [3, 2, 1, 0],
  [2, 3, 0, 1],
  [1, 0, 3, 2],
]

it('shows the same report whichever outlet came first, and lists relations by what was said', async () => {
  const seen = new Set<string>()
  const outlets = new Set<string>()
  for (const order of orders) {
    await inDatabase(async (db) => {
      const inOrder = order.flatMap((at) => articles[at] ?? [])
      await playArticles(db, inOrder, { workers: 1 })
      const [event] = await db.selectFrom('event').select('id').execute()
      const board = await readBoard(db, event?.id ?? '', {})
      for (const position of board.rows.flatMap((row) => row.cells.flatMap((it) => it.positions))) {
        outlets.add(position.claim.report.outlet)
      }
      expect(board.rows.some((row) => row.relations.length > 0)).toBe(true)
      seen.add(withoutIds(board))
    })
  }
  expect(seen.size).toBe(1)
  expect([...outlets]).toEqual(['Heron Daily'])
})
