/** Claims of parties for whom it has changed for whom they stand or speak, and what that does to judgements about them. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { RelationStatus, RelationType } from '../db/schema.generated.ts'

/** A judgement of a person that has lost its meaning. */
export interface LostJudgement {
  readonly from_claim_id: string
  readonly to_claim_id: string
  readonly type: RelationType
  readonly status: RelationStatus
}

/** Claims by parties, of what they did and of what befell them. */
export async function claimsOfParties(
  trx: Connection,
  partyIds: readonly string[],
): Promise<{ id: string; place_root: string | null }[]> {
  return trx
    .selectFrom('claim')
    .select(['id', 'place_root'])
    .where((eb) =>
      eb.or([
        eb('party_id', '=', sql<string>`any(${partyIds}::uuid[])`),
        eb('actor_id', '=', sql<string>`any(${partyIds}::uuid[])`),
        eb('affected_id', '=', sql<string>`any(${partyIds}::uuid[])`),
      ]),
    )
    .orderBy('id')
    .execute()
}

/** Marks claims and questions as changed: their parties go by another name, though nothing else may be new. */
export async function markChanged(
  trx: Connection,
  claimIds: readonly string[],
  questionIds: readonly string[],
): Promise<void> {
  await sql`UPDATE claim SET updated_at = clock_timestamp()
    WHERE id = any(${claimIds}::uuid[])`.execute(trx)
  await sql`UPDATE question SET updated_at = clock_timestamp()
    WHERE id = any(${questionIds}::uuid[])`.execute(trx)
}

/** Relations between two sides, and between two claims of one. */
const across: readonly RelationType[] = [
  'contradicts',
  'denies',
  'blames_other',
  'concedes',
  'corroborates',
]
const within: readonly RelationType[] = ['updates', 'repeats']

/**
 * Takes back what people had judged about pairs of these claims that were of two sides and are of one now, or the other
 * way round. Under the locks of their places.
 */
export async function setAside(
  trx: Connection,
  claimIds: readonly string[],
): Promise<LostJudgement[]> {
  const { rows } = await sql<LostJudgement>`
    WITH judged AS (
      SELECT relation.id, relation.status
      FROM relation
      JOIN claim AS one ON one.id = relation.from_claim_id
      JOIN claim AS other ON other.id = relation.to_claim_id
      JOIN party AS one_party ON one_party.id = one.party_id
      JOIN party AS other_party ON other_party.id = other.party_id
      WHERE relation.status <> 'proposed'
        AND (one.id = any(${claimIds}::uuid[]) OR other.id = any(${claimIds}::uuid[]))
        AND relation.type = any(CASE WHEN one_party.side_id = other_party.side_id
          THEN ${across}::relation_type[] ELSE ${within}::relation_type[] END)
      ORDER BY relation.id
      FOR UPDATE OF relation
    )
    UPDATE relation SET status = 'proposed'
    FROM judged WHERE relation.id = judged.id
    RETURNING relation.from_claim_id, relation.to_claim_id, relation.type, judged.status`.execute(
    trx,
  )
  return rows
}
