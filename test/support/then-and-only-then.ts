/** Boards of a past moment beside those of a service that has never been told anything later. */
import type { Database } from '../../src/db/create-database.ts'
import { readBoard, readQuestion } from '../../src/questions/read-board.ts'
import type { Moments } from '../../src/questions/replay.ts'
import { withoutIds } from './board-lines.ts'

/** Boards and questions that say something, by their keys, without ids and times of storing. */
export async function saidIn(db: Database, moments: Moments = {}): Promise<Map<string, string>> {
  const said = new Map<string, string>()
  const events = await db.selectFrom('event').select(['id', 'key']).orderBy('key').execute()
  for (const { id, key } of events) {
    const board = await boardOf(db, id, moments)
    if (board === undefined) continue
    if (board.rows.length > 0) said.set(key, withoutIds(board))
    for (const { question } of board.rows) {
      const { question: shown, ...answers } = await readQuestion(db, question.id, moments)
      const { updatedAt: _, ...asked } = shown
      const name = `${key} ${asked.predicate}/${asked.affected?.key ?? '-'}/${asked.class ?? '-'}`
      said.set(name, withoutIds({ asked, ...answers }).replaceAll(/"recordedAt":"[^"]+",?/gu, ''))
    }
  }
  return said
}

/** Undefined of an event that was not known then. */
async function boardOf(db: Database, id: string, moments: Moments) {
  try {
    return await readBoard(db, id, moments)
  } catch (error) {
    if (error instanceof Error && error.message === 'There is no such event.') return undefined
    throw error
  }
}
