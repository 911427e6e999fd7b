import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { inChunks } from '../db/in-chunks.ts'
import type { Counting, DatePrecision, RoleBasis, Stance } from '../db/schema.generated.ts'

/** A claim's new columns; times in RFC 3339. */
export interface Change {
  readonly id: string
  readonly asserted_first: string
  readonly asserted_last: string
  readonly confidence: number
  readonly stance: Stance
  readonly class: string | null
  readonly counting: Counting | null
  readonly actor_id: string | null
  readonly actor_basis: RoleBasis | null
  readonly affected_basis: RoleBasis | null
  readonly affected_reason: string | null
  readonly place_how: string | null
  readonly occurred_precision: DatePrecision | null
  readonly occurred_how: string | null
  /** True where the new report comes first, and lends its words. */
  readonly leads: boolean
  readonly words: string
  readonly search_words: string
  readonly language: string
  readonly quantity_text: string | null
  readonly counted_text: string | null
  readonly place_text: string | null
  readonly affected_text: string | null
}

/** Postgres refuses half a surrogate pair, which a span that cuts one would give. */
function toJson(changes: readonly Change[]): string {
  return JSON.stringify(changes, (_name, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )
}

/** Writes what claims have gained; one statement for a thousand of them. */
export async function updateClaims(trx: Connection, changes: readonly Change[]): Promise<void> {
  for (const some of inChunks(changes)) {
    await sql`
      UPDATE claim SET
        asserted_first = change.asserted_first,
        asserted_last = change.asserted_last,
        confidence = change.confidence,
        stance = change.stance,
        class = change.class,
        counting = change.counting,
        actor_id = change.actor_id,
        actor_basis = change.actor_basis,
        affected_basis = change.affected_basis,
        affected_reason = change.affected_reason,
        place_how = change.place_how,
        occurred_precision = change.occurred_precision,
        occurred_how = change.occurred_how,
        words = CASE WHEN change.leads THEN change.words ELSE claim.words END,
        search_words = CASE WHEN change.leads THEN change.search_words ELSE claim.search_words END,
        language = CASE WHEN change.leads THEN change.language ELSE claim.language END,
        quantity_text = CASE WHEN change.leads THEN change.quantity_text ELSE claim.quantity_text END,
        counted_text = CASE WHEN change.leads THEN change.counted_text ELSE claim.counted_text END,
        place_text = CASE WHEN change.leads THEN change.place_text ELSE claim.place_text END,
        affected_text = CASE WHEN change.leads THEN change.affected_text ELSE claim.affected_text END,
        updated_at = clock_timestamp()
      FROM jsonb_to_recordset(${toJson(some)}::jsonb) AS change (
        id uuid, asserted_first timestamptz, asserted_last timestamptz, confidence real, stance stance,
        class text, counting counting, actor_id uuid, actor_basis role_basis, affected_basis role_basis,
        affected_reason text, place_how text, occurred_precision date_precision, occurred_how text,
        leads boolean, words text, search_words text, language text, quantity_text text, counted_text text,
        place_text text, affected_text text)
      WHERE claim.id = change.id`.execute(trx)
  }
}
