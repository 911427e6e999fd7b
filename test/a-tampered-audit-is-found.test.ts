import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { ChainPoint } from '../src/audit/audit-entry.ts'
import { readHead } from '../src/audit/queries.ts'
import { verifyAudit } from '../src/audit/verify-audit.ts'
import type { Connection, Database } from '../src/db/create-database.ts'
import { appendMany, tamper } from './support/audit.ts'
import { inDatabase } from './support/database.ts'

/** What verification finds in a record of ten entries after somebody has been at it. */
async function found(work: (trx: Connection) => Promise<unknown>) {
  return inDatabase(async (db) => {
    await appendMany(db, 10)
    await tamper(db, work)
    const { fault } = await verifyAudit(db, {})
    return fault === undefined ? undefined : { seq: fault.seq, code: fault.code }
  })
}

/** Writes the entries from `seq` on anew, hashes, links, head and all, as whoever owns the database can. */
async function rewriteFrom(trx: Connection, seq: number): Promise<void> {
  for (let at = seq; at <= 10; at += 1) {
    await sql`
      UPDATE audit SET previous = (SELECT hash FROM audit AS before WHERE before.seq = ${at - 1}) WHERE seq = ${at}
    `.execute(trx)
    await sql`UPDATE audit SET hash = audit_hash(audit) WHERE seq = ${at}`.execute(trx)
  }
  await sql`UPDATE audit_head SET hash = (SELECT hash FROM audit WHERE seq = 10)`.execute(trx)
}

/** A record of ten entries, one of which was noted before somebody did what nothing else betrays. */
async function withAnchor(
  seq: number,
  forge: (trx: Connection) => Promise<unknown>,
  check: (db: Database, anchor: ChainPoint) => Promise<void>,
) {
  await inDatabase(async (db) => {
    await appendMany(db, seq)
    const anchor = await readHead(db)
    await appendMany(db, 10 - seq)
    await tamper(db, forge)
    expect((await verifyAudit(db, {})).fault).toBeUndefined()
    await check(db, anchor)
  })
}

/** Changes an entry and hides it. */
const forge = async (trx: Connection) => {
  await sql`UPDATE audit SET actor_name = 'nobody' WHERE seq = 4`.execute(trx)
  await rewriteFrom(trx, 4)
}

/** Takes the last entries away and hides it. */
const cut = async (trx: Connection) => {
  await sql`DELETE FROM audit WHERE seq > 5`.execute(trx)
  await sql`UPDATE audit_head SET seq = 5, hash = (SELECT hash FROM audit WHERE seq = 5)`.execute(
    trx,
  )
}

describe('verification finds', () => {
  it.each([
    ['an actor who was changed', sql`UPDATE audit SET actor_name = 'nobody' WHERE seq = 4`],
    ['an action that was changed', sql`UPDATE audit SET action = 'key.made' WHERE seq = 4`],
    ['a subject that was changed', sql`UPDATE audit SET subject_id = '2' WHERE seq = 4`],
    [
      'a moment that was moved',
      sql`UPDATE audit SET at = at - interval '1 microsecond' WHERE seq = 4`,
    ],
    ['a detail that was changed', sql`UPDATE audit SET detail = '{"index":4}' WHERE seq = 4`],
    [
      'a detail that is spelt otherwise',
      sql`UPDATE audit SET detail = '{"index":3.0}' WHERE seq = 4`,
    ],
    [
      'a number beyond what is safe',
      sql`UPDATE audit SET detail = '{"index":9007199254740994}' WHERE seq = 4`,
    ],
    ['a hash that was changed', sql`UPDATE audit SET hash = sha256('x') WHERE seq = 4`],
  ])('%s', async (_name, statement) => {
    expect(await found((trx) => statement.execute(trx))).toEqual({ seq: 4, code: 'altered' })
  })

  it('an entry that was changed and hashed again', async () => {
    const fault = await found(async (trx) => {
      await sql`UPDATE audit SET actor_name = 'nobody' WHERE seq = 4`.execute(trx)
      await sql`UPDATE audit SET hash = audit_hash(audit) WHERE seq = 4`.execute(trx)
    })
    expect(fault).toEqual({ seq: 5, code: 'unlinked' })
  })

  it('an entry that was taken away', async () => {
    const fault = await found((trx) => sql`DELETE FROM audit WHERE seq = 4`.execute(trx))
    expect(fault).toEqual({ seq: 4, code: 'missing' })
  })

  it('the first entry, taken away', async () => {
    const fault = await found((trx) => sql`DELETE FROM audit WHERE seq = 1`.execute(trx))
    expect(fault).toEqual({ seq: 1, code: 'missing' })
  })

  it('an entry that was taken away, the others moved up', async () => {
    const fault = await found(async (trx) => {
      await sql`DELETE FROM audit WHERE seq = 4`.execute(trx)
      for (let seq = 5; seq <= 10; seq += 1) {
        await sql`UPDATE audit SET seq = ${seq - 1} WHERE seq = ${seq}`.execute(trx)
      }
      await sql`UPDATE audit_head SET seq = 9`.execute(trx)
    })
    expect(fault).toEqual({ seq: 4, code: 'unlinked' })
  })

  it('two entries that changed places', async () => {
    const fault = await found(async (trx) => {
      await sql`UPDATE audit SET seq = 99 WHERE seq = 4`.execute(trx)
      await sql`UPDATE audit SET seq = 4 WHERE seq = 7`.execute(trx)
      await sql`UPDATE audit SET seq = 7 WHERE seq = 99`.execute(trx)
    })
    expect(fault).toEqual({ seq: 4, code: 'unlinked' })
  })

  it('the contents of two entries that changed places', async () => {
    const fault = await found((trx) =>
      sql`UPDATE audit SET detail = other.detail FROM audit AS other
        WHERE audit.seq IN (4, 7) AND other.seq = 11 - audit.seq`.execute(trx),
    )
    expect(fault).toEqual({ seq: 4, code: 'altered' })
  })

  it('a tail that was cut off', async () => {
    const fault = await found((trx) => sql`DELETE FROM audit WHERE seq > 7`.execute(trx))
    expect(fault).toEqual({ seq: 8, code: 'missing' })
  })

  it('that everything is gone', async () => {
    expect(await found((trx) => sql`DELETE FROM audit`.execute(trx))).toEqual({
      seq: 1,
      code: 'missing',
    })
  })

  it('an end that was moved back, with entries beyond it', async () => {
    const fault = await found((trx) => sql`UPDATE audit_head SET seq = 8`.execute(trx))
    expect(fault).toEqual({ seq: 8, code: 'altered' })
    const exact = await found((trx) =>
      sql`UPDATE audit_head SET seq = 8, hash = (SELECT hash FROM audit WHERE seq = 8)`.execute(
        trx,
      ),
    )
    expect(exact).toEqual({ seq: 9, code: 'surplus' })
  })
})

describe('a place that was noted earlier', () => {
  it('betrays a chain that was written anew', async () => {
    await withAnchor(6, forge, async (db, expect_) => {
      const { fault } = await verifyAudit(db, { expect: expect_ })
      expect(fault).toMatchObject({ seq: 6, code: 'rewritten' })
    })
  })

  it('says nothing of what was written anew after it', async () => {
    await withAnchor(3, forge, async (db, anchor) => {
      expect((await verifyAudit(db, { expect: anchor })).fault).toBeUndefined()
    })
  })

  it('betrays a tail that was cut off with its end', async () => {
    await withAnchor(8, cut, async (db, anchor) => {
      expect((await verifyAudit(db, { expect: anchor })).fault).toMatchObject({
        seq: 6,
        code: 'missing',
      })
      expect((await verifyAudit(db, { after: anchor })).fault).toMatchObject({
        seq: 6,
        code: 'missing',
      })
    })
  })

  it('is where the next verification goes on', async () => {
    await inDatabase(async (db) => {
      await appendMany(db, 4)
      const { at } = await verifyAudit(db, {})
      expect(await verifyAudit(db, { after: at })).toMatchObject({
        fault: undefined,
        entries: 0,
        at,
      })
      await appendMany(db, 3)
      const further = await verifyAudit(db, { after: at, expect: at })
      expect(further).toMatchObject({ fault: undefined, entries: 3, at: { seq: 7 } })
      const wrong = { seq: 4, hash: 'f'.repeat(64) }
      expect((await verifyAudit(db, { after: wrong })).fault).toMatchObject({
        seq: 5,
        code: 'unlinked',
      })
    })
  })

  it('is given where time runs out, and the rest comes with the next request', async () => {
    await inDatabase(async (db) => {
      await appendMany(db, 5)
      const first = await verifyAudit(db, { deadline: 0 })
      expect(first).toMatchObject({ complete: false, entries: 1, at: { seq: 1 } })
      expect(await verifyAudit(db, { after: first.at })).toMatchObject({
        complete: true,
        entries: 4,
        fault: undefined,
      })
    })
  })
})
