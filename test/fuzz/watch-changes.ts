import { sql } from 'kysely'
import type { Database } from '../../src/db/create-database.ts'

/**
 * Notes every row that is made, changed or taken away, in whatever table. That a key was used is no change.
 * What is rolled back is not noted either.
 */
export async function watchChanges(db: Database): Promise<void> {
  await sql`CREATE SCHEMA fuzz`.execute(db)
  await sql`CREATE TABLE fuzz.change (deed text NOT NULL)`.execute(db)
  await sql`CREATE FUNCTION fuzz.note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO fuzz.change VALUES (TG_OP || ' ' || TG_TABLE_NAME);
      RETURN NULL;
    END $$`.execute(db)
  await sql`DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
      EXECUTE format('CREATE TRIGGER fuzz_rows AFTER INSERT OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION fuzz.note()', name);
      EXECUTE format('CREATE TRIGGER fuzz_changes AFTER UPDATE ON %I FOR EACH ROW
        WHEN ((to_jsonb(OLD) - ''last_used_at'') IS DISTINCT FROM (to_jsonb(NEW) - ''last_used_at''))
        EXECUTE FUNCTION fuzz.note()', name);
    END LOOP;
  END $$`.execute(db)
}

/** What has been noted since it was last asked. */
export async function takeChanges(db: Database): Promise<string[]> {
  const { rows } = await sql<{ deed: string }>`DELETE FROM fuzz.change RETURNING deed`.execute(db)
  return [...new Set(rows.map((row) => row.deed))]
}
