/** The part of a stored claim that reviewers change. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { ReviewStatus } from '../db/schema.generated.ts'
import { noteClaims } from '../webhooks/announce.ts'
import type { NormalForm } from './claim-patch.ts'

export type ClaimForm = NormalForm & { readonly reviewStatus: ReviewStatus }

export async function formOf(trx: Connection, id: string): Promise<ClaimForm> {
  const row = await trx
    .selectFrom('claim')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    low: row.quantity_low,
    high: row.quantity_high,
    comparator: row.comparator,
    class: row.class,
    predicate: row.predicate,
    stance: row.stance,
    polarity: row.polarity,
    modality: row.modality,
    counting: row.counting,
    partyId: row.party_id,
    actor: row.actor_id === null ? null : { partyId: row.actor_id, basis: row.actor_basis },
    affected:
      row.affected_id === null
        ? null
        : {
            partyId: row.affected_id,
            basis: row.affected_basis,
            reason: row.affected_reason,
          },
    place:
      row.place_key === null
        ? null
        : { key: row.place_key, root: row.place_root, how: row.place_how },
    occurred:
      row.occurred_from === null || row.occurred_to === null
        ? null
        : {
            from: row.occurred_from,
            to: row.occurred_to,
            precision: row.occurred_precision,
            how: row.occurred_how,
          },
    reviewStatus: row.review_status,
  }
}

/** Gives a claim another form; linking, which comes next, finds the question that it answers then. */
export async function setClaim(trx: Connection, id: string, form: ClaimForm): Promise<void> {
  const { actor, affected, place, occurred } = form
  await trx
    .updateTable('claim')
    .set({
      quantity_low: form.low,
      quantity_high: form.high,
      comparator: form.comparator,
      class: form.class,
      predicate: form.predicate,
      stance: form.stance,
      polarity: form.polarity,
      modality: form.modality,
      counting: form.counting,
      party_id: form.partyId,
      actor_id: actor?.partyId ?? null,
      actor_basis: actor?.basis ?? null,
      affected_id: affected?.partyId ?? null,
      affected_basis: affected?.basis ?? null,
      affected_reason: affected?.reason ?? null,
      place_key: place?.key ?? null,
      place_root: place?.root ?? null,
      place_how: place?.how ?? null,
      occurred_from: occurred?.from ?? null,
      occurred_to: occurred?.to ?? null,
      occurred_precision: occurred?.precision ?? null,
      occurred_how: occurred?.how ?? null,
      review_status: form.reviewStatus,
      updated_at: sql`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute()
  await noteClaims(trx, { created: [], updated: [id] })
}
