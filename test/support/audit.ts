import { sql } from 'kysely'
import { type AuditRecord, appendAudit } from '../../src/audit/append-audit.ts'
import type { Connection, Database } from '../../src/db/create-database.ts'

/** An entry to be appended; what a test does not name is filled in. */
export function deed(given: Partial<AuditRecord> = {}): AuditRecord {
  return {
    actorId: '01890a5d-ac96-774b-bcce-b302099a8057',
    actorName: 'Maryam',
    action: 'decision.recorded',
    subject: { kind: 'task', id: '1' },
    detail: {},
    ...given,
  }
}

/** Appends entries one after the other, each in a transaction of its own. */
export async function appendMany(db: Database, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await db.transaction().execute((trx) => appendAudit(trx, deed({ detail: { index } })))
  }
}

/** Does what only the owner of the tables can, past every trigger. */
export async function tamper(
  db: Database,
  work: (trx: Connection) => Promise<unknown>,
): Promise<void> {
  const both = ['audit', 'audit_head'] as const
  await db.transaction().execute(async (trx) => {
    for (const table of both)
      await sql`ALTER TABLE ${sql.table(table)} DISABLE TRIGGER ALL`.execute(trx)
    await work(trx)
  })
  await sql`ALTER TABLE audit ENABLE TRIGGER ALL`.execute(db)
  await sql`ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_append_only`.execute(db)
  await sql`ALTER TABLE audit_head ENABLE TRIGGER ALL`.execute(db)
}
