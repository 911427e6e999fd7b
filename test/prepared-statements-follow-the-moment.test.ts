import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { readBoard } from '../src/questions/read-board.ts'
import { inDatabase } from './support/database.ts'
import { moment, report, toll } from './support/desk.ts'
import { publish } from './support/reports.ts'

it('one connection reads the present and moments of the past in turn, planned once or anew', async () => {
  await inDatabase(
    async (db) => {
      await publish(db, report(toll('The Granite Office', 'Chad', 4)))
      const then = await moment()
      await publish(db, report(toll('The Granite Office', 'Chad', 6)))
      const { id } = await db.selectFrom('event').select('id').executeTakeFirstOrThrow()
      const figuresAt = async (moments: Parameters<typeof readBoard>[2]) => {
        const { rows } = await readBoard(db, id, moments)
        return rows.flatMap(({ cells }) =>
          cells.flatMap(({ positions }) => positions.map(({ claim }) => claim.quantity?.low)),
        )
      }
      // Postgres makes up its mind about a plan at the sixth execution.
      for (let round = 0; round < 8; round += 1) {
        expect(await figuresAt({})).toEqual([6])
        expect(await figuresAt({ recorded_at: then })).toEqual([4])
        expect(await figuresAt({ known_at: '2020-01-01T00:00:00Z' })).toEqual([])
      }
      const { rows } = await sql<{ name: string }>`
        SELECT name FROM pg_prepared_statements ORDER BY name`.execute(db)
      expect(rows.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['live claims', 'parties by id', 'relations']),
      )
    },
    { poolSize: 1 },
  )
})
