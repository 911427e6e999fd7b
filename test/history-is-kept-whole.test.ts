/** What replays rest on: nothing that boards show changes without leaving what it was, under a moment of its own. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Database } from '../src/db/create-database.ts'
import { migrateToLatest } from '../src/db/migrate.ts'
import { useApp } from './support/app.ts'
import { inDatabase } from './support/database.ts'
import { makeClaim, makeMention, makeQuestion } from './support/factories.ts'
import { momentOf, readAll } from './support/past-boards.ts'
import { publish, type Report, republish } from './support/reports.ts'

async function makeAnswer(db: Database) {
  const question = await makeQuestion(db)
  const claim = await makeClaim(db, { question_id: question.id, event_id: question.eventId })
  await makeMention(db, { claimId: claim.id })
  return { ...question, claimId: claim.id }
}

/** One of two ministries on the same dead, in an outlet of each worker's own. */
function tollOf(worker: number, figure: number): Report {
  return {
    outlet: `Outlet ${worker}`,
    at: `2021-06-01T${figure % 20}:0${worker}:00Z`.replace(/T(\d):/, 'T0$1:'),
    said: [
      {
        who: `The ${worker % 2 === 0 ? 'Peruvian' : 'Chilean'} Defence Ministry`,
        words: `${figure} Peruvian soldiers were killed in Lima`,
        predicate: 'people.killed',
        class: 'soldiers',
        figure: [`${figure}`, figure, figure],
        counted: 'soldiers',
        affected: 'Peruvian soldiers',
        place: 'Lima',
        day: '2021-06-01',
      },
    ],
  }
}

async function momentsIn(db: Database): Promise<string[]> {
  const { rows } = await sql<{ at: string }>`
    SELECT recorded_at::text AS at FROM history.change ORDER BY id`.execute(db)
  return rows.map(({ at }) => at)
}

async function earlierClaims(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) FROM history.claim`.execute(db)
  return rows[0]?.count ?? 0
}

describe('the history', () => {
  it('gives a transaction one moment, at its end', async () => {
    await inDatabase(async (db) => {
      await makeAnswer(db)
      const before = (await momentsIn(db)).length
      const begun = await db.transaction().execute(async (trx) => {
        await makeQuestion(trx)
        const { rows } = await sql<{ at: string }>`SELECT clock_timestamp()::text AS at`.execute(
          trx,
        )
        await makeQuestion(trx)
        return rows[0]?.at ?? ''
      })
      const moments = await momentsIn(db)
      expect(moments).toHaveLength(before + 1)
      expect((moments.at(-1) ?? '') > begun).toBe(true)
    })
  })

  it('puts no change before one that it has seen, even where the clock is set back', async () => {
    await inDatabase(async (db) => {
      await makeAnswer(db)
      await sql`UPDATE history.change SET recorded_at = '2199-01-01T00:00:00Z'`.execute(db)
      await makeQuestion(db)
      const { rows } = await sql<{ later: boolean }>`
        SELECT recorded_at > '2199-01-01T00:00:00Z' AS later FROM history.change ORDER BY id DESC LIMIT 1`.execute(
        db,
      )
      expect(rows).toEqual([{ later: true }])
    })
  })

  it('lets nobody read a moment under which something may still be recorded', async () => {
    await inDatabase(async (db) => {
      await makeAnswer(db)
      let committed = false
      let waiting: Promise<boolean> | undefined
      await db.transaction().execute(async (trx) => {
        await makeQuestion(trx)
        // Draws the moment, as the end of the transaction does.
        await sql`SET CONSTRAINTS ALL IMMEDIATE`.execute(trx)
        waiting = momentOf(db).then(() => committed)
        await sleep(100)
        committed = true
      })
      expect(await waiting).toBe(true)
    })
  })

  it('keeps what boards show, and nothing of what they do not', async () => {
    await inDatabase(async (db) => {
      const { claimId } = await makeAnswer(db)
      const update = () => db.updateTable('claim').where('id', '=', claimId)
      await update().set({ confidence: 0.5, asserted_last: '2021-01-01T00:00:00Z' }).execute()
      expect(await earlierClaims(db)).toBe(0)
      await update().set({ quantity_low: 4, quantity_high: 4 }).execute()
      expect(await earlierClaims(db)).toBe(1)
      const { id } = await makeClaim(db)
      await db.updateTable('claim').set({ class: 'people' }).where('id', '=', id).execute()
      expect(await earlierClaims(db), 'a claim that is on no board').toBe(1)
    })
  })

  it('keeps a column that is added later', async () => {
    await inDatabase(async (db) => {
      const { claimId } = await makeAnswer(db)
      await sql`ALTER TABLE claim ADD COLUMN tone text`.execute(db)
      await migrateToLatest(db)
      const says = (tone: string) =>
        sql`UPDATE claim SET tone = ${tone} WHERE id = ${claimId}`.execute(db)
      await says('calm')
      await says('shrill')
      const { rows } = await sql<{ tone: string }>`
        SELECT tone FROM history.claim WHERE tone IS NOT NULL`.execute(db)
      expect(rows).toEqual([{ tone: 'calm' }])
    })
  })

  it('can only be added to, by the application only through the tables themselves', async () => {
    await inDatabase(async (db) => {
      const { claimId } = await makeAnswer(db)
      const strike = () =>
        db.updateTable('claim').set({ review_status: 'rejected' }).where('id', '=', claimId)
      await db.transaction().execute(async (trx) => {
        await sql`SET LOCAL ROLE counterclaim_app`.execute(trx)
        await trx.updateTable('claim').set({ class: 'people' }).where('id', '=', claimId).execute()
        await trx
          .insertInto('event')
          .values({
            key: 'x',
            place_key: 'x',
            place_names: '{}',
            day_from: '2021-01-01',
            day_to: '2021-01-01',
          })
          .execute()
      })
      expect(await earlierClaims(db)).toBe(1)
      const asApplication = (statement: string) =>
        db.transaction().execute(async (trx) => {
          await sql`SET LOCAL ROLE counterclaim_app`.execute(trx)
          await sql.raw(statement).execute(trx)
        })
      for (const statement of [
        'DELETE FROM history.claim',
        'UPDATE history.change SET recorded_at = now()',
        'INSERT INTO history.claim SELECT * FROM history.claim',
      ]) {
        await expect(asApplication(statement), statement).rejects.toThrow('permission denied')
      }
      await strike().execute()
      await expect(sql`DELETE FROM history.claim`.execute(db)).rejects.toThrow('append-only')
      await expect(sql`TRUNCATE history.claim`.execute(db)).rejects.toThrow('append-only')
    })
  })

  it('answers for a moment what it answers ever after, while eight are at work', async () => {
    await inDatabase(
      async (db) => {
        const state = { working: true }
        const work = async (worker: number) => {
          for (let figure = 10; figure < 13; figure += 1) {
            const { id } = await publish(db, tollOf(worker, figure))
            await republish(db, id, tollOf(worker, figure + 20))
          }
        }
        const workers = Array.from({ length: 8 }, (_, worker) => work(worker))
        const done = Promise.all(workers).finally(() => {
          state.working = false
        })
        const answers: { at: string; boards: Map<string, string> }[] = []
        while (state.working) {
          const at = await momentOf(db)
          answers.push({ at, boards: await readAll(db, { recorded_at: at }) })
        }
        await done
        expect(
          new Set(answers.map(({ boards }) => [...boards.values()].join())).size,
        ).toBeGreaterThan(8)
        for (const { at, boards } of answers) {
          expect(await readAll(db, { recorded_at: at })).toEqual(boards)
        }
      },
      { poolSize: 12 },
    )
  }, 60_000)
})

const service = useApp()

async function ask(query: string) {
  const { eventId } = await makeAnswer(service.deps.db)
  const headers = await service.key('claims:read')
  return service.app.inject({ url: `/v1/events/${eventId}?${query}`, headers })
}

describe('a moment', () => {
  it.each([
    ['known_at=yesterday', '/known_at'],
    ['recorded_at=2021-02-30T00:00:00Z', '/recorded_at'],
    ['recorded_at=2021-02-03', '/recorded_at'],
    ['known_at=2199-01-01T00:00:00Z', '/known_at'],
    ['recorded_at=2199-01-01T00:00:00%2B02:00', '/recorded_at'],
  ])('is refused: %s', async (query, pointer) => {
    const answer = await ask(query)
    expect(answer.statusCode).toBe(422)
    const problem = answer.json<{ code: string; faults: object[] }>()
    expect(problem.code).toBe('validation-failed')
    expect(problem.faults[0]).toMatchObject({ in: 'query', pointer })
  })

  it('before anything was said has an empty board, before anything was known none', async () => {
    const said = await ask('known_at=1999-01-01T00:00:00+01:00')
    expect(said.statusCode, said.body).toBe(200)
    expect(said.json()).toMatchObject({ columns: [], rows: [] })
    const recorded = await ask('recorded_at=1999-01-01T00:00:00Z')
    expect(recorded.statusCode).toBe(404)
    expect(
      (await ask('known_at=1999-01-01T00:00:00Z&recorded_at=1999-01-01T00:00:00Z')).statusCode,
    ).toBe(404)
  })

  it('before the history began is refused', async () => {
    await service.deps.db
      .transaction()
      .execute((trx) =>
        sql`INSERT INTO history.beginning SELECT history.current_change()`.execute(trx),
      )
    const answer = await ask('recorded_at=2021-01-01T00:00:00Z')
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('was not kept')
    expect((await ask('known_at=2021-01-01T00:00:00Z')).statusCode).toBe(200)
  })
})
