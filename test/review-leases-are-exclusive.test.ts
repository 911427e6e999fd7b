import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { closeTask, leaseTask, releaseLease, renewLease } from '../src/reviews/leases.ts'
import { useDatabase } from './support/database.ts'
import { makeClaim, makeTask } from './support/factories.ts'

const database = useDatabase()

afterEach(async () => {
  await database.db.updateTable('review_task').set({ state: 'withdrawn' }).execute()
})

/** Makes a lease run out, as if its time had passed. */
async function expire(id: string): Promise<void> {
  await database.db
    .updateTable('review_task')
    .set({ lease_until: sql<Date>`clock_timestamp() - interval '1 millisecond'` })
    .where('id', '=', id)
    .execute()
}

function lease(holder: string, seconds = 60) {
  return leaseTask(database.db, { holder, seconds })
}

describe('eight reviewers and five hundred tasks', () => {
  it('gives every task to exactly one of them', async () => {
    const { db } = database
    const claim = await makeClaim(db)
    await db
      .insertInto('review_task')
      .values(
        Array.from({ length: 500 }, (_, index) => ({
          kind: 'claim' as const,
          dedupe_key: `claim:${index}`,
          claim_id: claim.id,
          priority: index % 7,
          reasons: '[]',
        })),
      )
      .execute()
    const taken: string[] = []
    async function work(holder: string): Promise<void> {
      for (;;) {
        const task = await lease(holder)
        if (task === undefined) return
        taken.push(task.id)
        const lost = { taskId: task.id, holder, fence: task.fence }
        // Some give the first attempt back: somebody takes the task again, under another fence.
        if (task.fence === 1 && task.priority === 3) {
          expect(await releaseLease(db, lost, null)).toBe(true)
          expect(await closeTask(db, lost, false)).toBeUndefined()
        } else {
          expect((await closeTask(db, lost, false))?.state).toBe('done')
        }
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, index) => work(`reviewer-${index}`)))

    const done = await db
      .selectFrom('review_task')
      .select(['priority', 'fence'])
      .where('state', '=', 'done')
      .execute()
    expect(done).toHaveLength(500)
    for (const { priority, fence } of done) expect(fence).toBe(priority === 3 ? 2 : 1)
    expect(taken).toHaveLength(500 + done.filter(({ priority }) => priority === 3).length)
  })

  it('never lets two hold one task at a time', async () => {
    const { db } = database
    for (let index = 0; index < 5; index += 1) await makeTask(db)
    const leases = await Promise.all(
      Array.from({ length: 8 }, (_, index) => lease(`holder-${index}`)),
    )
    const held = leases.flatMap((task) => task?.id ?? [])
    expect(held).toHaveLength(5)
    expect(new Set(held).size).toBe(5)
  })
})

describe('one reviewer', () => {
  it('gets the task that it holds, under the same fence, before a more urgent one', async () => {
    const first = await makeTask(database.db, { priority: 5 })
    const leased = await lease('a', 60)
    await makeTask(database.db, { priority: 99 })
    const again = await lease('a', 600)
    expect(again?.id).toBe(first.id)
    expect(again?.fence).toBe(leased?.fence)
    expect(again?.lease_until?.getTime()).toBeGreaterThan(leased?.lease_until?.getTime() ?? 0)
    // Asking for less than what is left takes nothing away.
    expect((await lease('a', 5))?.lease_until).toEqual(again?.lease_until)
  })

  it('gets one task out of many simultaneous calls', async () => {
    for (let index = 0; index < 4; index += 1) await makeTask(database.db)
    const leases = await Promise.all(Array.from({ length: 6 }, () => lease('same')))
    expect(new Set(leases.map((task) => task?.id)).size).toBe(1)
  })

  it('gets the most urgent first and among equals the oldest', async () => {
    const older = await makeTask(database.db, { priority: 10 })
    const newer = await makeTask(database.db, { priority: 10 })
    const urgent = await makeTask(database.db, { priority: 70 })
    const order = [await lease('x'), await lease('y'), await lease('z')].map((task) => task?.id)
    expect(order).toEqual([urgent.id, older.id, newer.id])
    expect(await lease('nobody')).toBeUndefined()
  })
})

describe('a lease that ran out', () => {
  it('goes to the next reviewer and shuts the first one out', async () => {
    const { db } = database
    const { id } = await makeTask(db)
    const first = await lease('slow')
    const old = { taskId: id, holder: 'slow', fence: first?.fence ?? -1 }
    await expire(id)
    expect(await renewLease(db, old, 60)).toBeUndefined()
    expect(await closeTask(db, old, false)).toBeUndefined()
    const second = await lease('quick')
    expect(second).toMatchObject({ id, holder: 'quick', fence: (first?.fence ?? 0) + 1 })
    for (const wrong of [old, { ...old, fence: second?.fence ?? 0 }, { ...old, holder: 'quick' }]) {
      expect(await renewLease(db, wrong, 60)).toBeUndefined()
      expect(await releaseLease(db, wrong, null)).toBe(false)
      expect(await closeTask(db, wrong, false)).toBeUndefined()
    }
    const right = { taskId: id, holder: 'quick', fence: second?.fence ?? 0 }
    expect((await closeTask(db, right, false))?.state).toBe('done')
    expect(await closeTask(db, right, false)).toBeUndefined()
  })

  it('was kept alive by heartbeats on the database clock', async () => {
    const { db } = database
    const { id } = await makeTask(db)
    const task = await lease('a', 5)
    const renewed = await renewLease(db, { taskId: id, holder: 'a', fence: task?.fence ?? 0 }, 900)
    const { left } = await db
      .selectFrom('review_task')
      .select(sql<number>`extract(epoch FROM lease_until - clock_timestamp())::float8`.as('left'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(renewed).toBeDefined()
    expect(left).toBeGreaterThan(890)
    expect(left).toBeLessThanOrEqual(900)
  })
})

describe('a filter', () => {
  it('looks at kind, language and event', async () => {
    const { db } = database
    const arabic = await makeClaim(db, { language: 'ar' })
    const task = await makeTask(db, { claim_id: arabic.id })
    const ask = (filter: object) => leaseTask(db, { holder: 'f', seconds: 60, ...filter })
    expect(await ask({ kinds: ['relation'] })).toBeUndefined()
    expect(await ask({ languages: ['en'] })).toBeUndefined()
    expect(await ask({ eventId: arabic.id })).toBeUndefined()
    expect((await ask({ kinds: ['claim'], languages: ['ar', 'en'] }))?.id).toBe(task.id)
  })
})
