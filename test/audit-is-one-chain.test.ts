import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { appendAudit } from '../src/audit/append-audit.ts'
import { beginning } from '../src/audit/audit-entry.ts'
import { entriesAfter, readHead } from '../src/audit/queries.ts'
import { verifyAudit } from '../src/audit/verify-audit.ts'
import { appendMany, deed } from './support/audit.ts'
import { inDatabase } from './support/database.ts'

describe('the record of what people did', () => {
  it('begins with nothing, and holds', async () => {
    await inDatabase(async (db) => {
      expect(await verifyAudit(db, {})).toMatchObject({ fault: undefined, at: beginning })
    })
  })

  it('is one chain without gaps when eight write a hundred entries each, and some of them give up', async () => {
    await inDatabase(async (db) => {
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        for (let index = 0; index < 100; index += 1) {
          const work = db.transaction().execute(async (trx) => {
            await appendAudit(trx, deed({ actorName: `writer ${writer}`, detail: { index } }))
            if (index % 10 === 9) throw new Error('given up')
          })
          await work.catch((error: Error) => expect(error.message).toBe('given up'))
        }
      })
      await Promise.all(writers)
      const verified = await verifyAudit(db, {})
      expect(verified).toMatchObject({ fault: undefined, entries: 720, at: { seq: 720 } })
      expect(verified.at).toEqual(await readHead(db))
      const { rows } = await sql<{ backwards: string }>`
        SELECT count(*) AS backwards FROM (SELECT at, lag(at) OVER (ORDER BY seq) AS before FROM audit) AS pairs
        WHERE at < before`.execute(db)
      expect(Number(rows[0]?.backwards)).toBe(0)
    })
  })

  it('takes several entries of one transaction, in their order', async () => {
    await inDatabase(async (db) => {
      await db
        .transaction()
        .execute((trx) =>
          appendAudit(trx, deed({ action: 'key.made' }), deed({ action: 'key.revoked' })),
        )
      const actions = []
      for await (const entry of entriesAfter(db, 0, 10)) actions.push(entry.action)
      expect(actions).toEqual(['key.made', 'key.revoked'])
      expect((await verifyAudit(db, {})).fault).toBeUndefined()
    })
  })

  it('has the same hash in the database and here, whatever texts and values there are', async () => {
    await inDatabase(async (db) => {
      const texts = [
        'مريم «الصحفية»',
        'quote " backslash \\ slash /',
        'tab \t line \n return \r bell \u0007 escape \u001f delete \u007f',
        'line separator \u2028, emoji 🕊️, private \ue000, astral 𐍈',
        '',
      ]
      for (const text of texts) {
        await db.transaction().execute((trx) =>
          appendAudit(
            trx,
            deed({
              actorName: text,
              subject: { kind: 'party', id: text },
              detail: {
                zeta: text,
                Alpha: [text, 0, -17, 999_999_999_999_999, true, false, null, []],
                a_b: {},
                'a-b': { nested: { deep: [{ z: 1, aa: 2 }] } },
              },
            }),
          ),
        )
      }
      expect(await verifyAudit(db, {})).toMatchObject({ fault: undefined, entries: texts.length })
    })
  })

  it('cuts long texts, and never in the middle of a letter', async () => {
    await inDatabase(async (db) => {
      const long = `${'x'.repeat(298)}🕊️ and more`
      await db.transaction().execute((trx) => appendAudit(trx, deed({ detail: { long } })))
      for await (const { detail } of entriesAfter(db, 0, 10)) {
        expect(detail['long']).toBe(`${'x'.repeat(298)}\ufffd…`)
      }
      expect((await verifyAudit(db, {})).fault).toBeUndefined()
    })
  })

  it('keeps numbers that are not whole, or too large for some, as text', async () => {
    await inDatabase(async (db) => {
      const numbers = [0.5, 2 ** 53, -1e15, 1e21]
      await db.transaction().execute((trx) => appendAudit(trx, deed({ detail: { numbers } })))
      for await (const { detail } of entriesAfter(db, 0, 10)) {
        expect(detail).toEqual({ numbers: numbers.map(String) })
      }
      expect((await verifyAudit(db, {})).fault).toBeUndefined()
    })
  })

  it.each([
    ['a fraction', '{"share":0.5}'],
    ['a number that others would round', '{"count":9007199254740993}'],
    ['a name that is not plain', '{"über uns":1}'],
  ])('refuses %s in the database', async (_name, detail) => {
    await inDatabase(async (db) => {
      const write =
        sql`INSERT INTO audit (actor_id, actor_name, action, subject_kind, subject_id, detail)
        VALUES ('a', 'a', 'a.b', 'c', 'd', ${detail})`.execute(db)
      await expect(write).rejects.toThrow('in the detail of an audit entry')
      await appendMany(db, 1)
      expect(await verifyAudit(db, {})).toMatchObject({ fault: undefined, entries: 1 })
    })
  })

  it('lets the application choose neither number nor time nor hash, and change nothing', async () => {
    await inDatabase(async (db) => {
      await appendMany(db, 3)
      const asApplication = (statement: string) =>
        db.transaction().execute(async (trx) => {
          await sql`SET LOCAL ROLE counterclaim_app`.execute(trx)
          await sql.raw(statement).execute(trx)
        })
      const entry = `(actor_id, actor_name, action, subject_kind, subject_id) VALUES ('a', 'a', 'a.b', 'c', 'd')`
      await asApplication(`INSERT INTO audit ${entry}`)
      for (const statement of [
        `INSERT INTO audit (seq, actor_id, actor_name, action, subject_kind, subject_id)
          VALUES (9, 'a', 'a', 'a.b', 'c', 'd')`,
        "UPDATE audit SET actor_name = 'nobody'",
        'DELETE FROM audit',
        'TRUNCATE audit',
        'UPDATE audit_head SET seq = seq + 1',
        'ALTER TABLE audit DISABLE TRIGGER ALL',
      ]) {
        await expect(asApplication(statement), statement).rejects.toThrow(
          /permission denied|must be owner/,
        )
      }
      expect(await verifyAudit(db, {})).toMatchObject({ fault: undefined, entries: 4 })
    })
  })

  it('is append-only for its owner as well, in a session that skips triggers too', async () => {
    await inDatabase(async (db) => {
      await appendMany(db, 2)
      for (const role of ['origin', 'replica']) {
        for (const statement of [
          'UPDATE audit SET actor_name = $$x$$',
          'DELETE FROM audit',
          'TRUNCATE audit',
        ]) {
          const attempt = db.transaction().execute(async (trx) => {
            await sql`SET LOCAL session_replication_role = ${sql.lit(role)}`.execute(trx)
            await sql.raw(statement).execute(trx)
          })
          await expect(attempt, `${role}: ${statement}`).rejects.toThrow('append-only')
        }
      }
      for (const statement of [
        'UPDATE audit_head SET seq = 1',
        'DELETE FROM audit_head',
        'TRUNCATE audit_head',
      ]) {
        await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(/only/)
      }
      expect((await verifyAudit(db, {})).fault).toBeUndefined()
    })
  })
})
