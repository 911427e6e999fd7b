import { sql } from 'kysely'
import type { Connection, Database } from '../../src/db/create-database.ts'
import { readBoard, readQuestion } from '../../src/questions/read-board.ts'
import type { Moments } from '../../src/questions/replay.ts'
import { leaseTask } from '../../src/reviews/leases.ts'
import { recordDecision, type Verdict } from '../../src/reviews/record-decision.ts'
import { makeTask } from './factories.ts'
import { link } from './reports.ts'

/** The clock of the database, with its microseconds; all that was recorded is recorded before it. */
export async function momentOf(db: Connection): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    SELECT to_char(history.settled_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`.execute(
    db,
  )
  return rows[0]?.at ?? ''
}

/** Every board and every question as clients get them, by id; the JSON of those that there are. */
export async function readAll(db: Database, moments: Moments = {}): Promise<Map<string, string>> {
  const events = await db.selectFrom('event').select('id').orderBy('id').execute()
  const questions = await db.selectFrom('question').select('id').orderBy('id').execute()
  const read = new Map<string, string>()
  for (const { id } of events) await note(read, id, readBoard(db, id, moments))
  for (const { id } of questions) await note(read, id, readQuestion(db, id, moments))
  return read
}

async function note(read: Map<string, string>, id: string, answer: Promise<unknown>) {
  try {
    read.set(id, JSON.stringify(await answer))
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('There is no such')) throw error
  }
}

/** A reviewer's decision about a claim or a question, and the linking that follows from it. */
export async function decide(
  db: Database,
  subject: { claim_id: string } | { question_id: string },
  verdict: Partial<Verdict> & Pick<Verdict, 'outcome'>,
): Promise<void> {
  await db
    .updateTable('review_task')
    .set({ state: 'withdrawn', holder: null })
    .where('state', '=', 'open')
    .execute()
  // Reports of tests are linked without their jobs.
  await db.updateTable('article').set({ state: 'linked' }).execute()
  const { id: taskId } = await makeTask(db, { ...subject, priority: 1_000 })
  const leased = await leaseTask(db, { holder: 'reviewer', seconds: 60 })
  const recorded = await db.transaction().execute((trx) =>
    recordDecision(trx, {
      taskId,
      reviewer: 'reviewer',
      fence: leased?.fence ?? -1,
      reason: null,
      note: null,
      patch: null,
      ...verdict,
    }),
  )
  for (const { articleId } of recorded?.due ?? []) await link(db, articleId)
}
