import { expect, it } from 'vitest'
import { migrateToLatest } from '../src/db/migrate.ts'
import { useDatabase } from './support/database.ts'

const database = useDatabase()

it('applies nothing to a database that is up to date', async () => {
  expect(await migrateToLatest(database.db)).toEqual([])
})

it('keeps decisions as they were made', async () => {
  const db = database.db
  const task = await db
    .insertInto('review_task')
    .values({ kind: 'claim', dedupe_key: 'claim:x', priority: 1, reasons: '[]' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('decision')
    .values({ task_id: task.id, reviewer: 'r', fence: 1, outcome: 'accept' })
    .execute()
  await expect(db.deleteFrom('decision').execute()).rejects.toThrow('append-only')
  await expect(db.updateTable('decision').set({ note: 'x' }).execute()).rejects.toThrow(
    'append-only',
  )
})
