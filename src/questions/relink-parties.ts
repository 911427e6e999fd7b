import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { RelationStatus, RelationType } from '../db/schema.generated.ts'
import { linkTheseClaims, lockRoots } from './link-articles.ts'

/** A judgement of a person that has lost its meaning. */
export interface LostJudgement {
  readonly from_claim_id: string
  readonly to_claim_id: string
  readonly type: RelationType
  readonly status: RelationStatus
}

/**
 * Links the claims of parties anew, after it has changed for whom they stand or speak: claims by them, of what they did
 * and of what befell them. Inside the caller's transaction, which has `lockParties` alone.
 * @returns what people had judged about pairs that were of two sides and are of one now, or the other way round: it does
 *   not hold any more.
 */
export async function relinkParties(
  trx: Connection,
  partyIds: readonly string[],
): Promise<LostJudgement[]> {
  const claims = await trx
    .selectFrom('claim')
    .select(['id', 'place_root'])
    .where((eb) =>
      eb.or([
        eb('party_id', '=', sql<string>`any(${partyIds}::uuid[])`),
        eb('actor_id', '=', sql<string>`any(${partyIds}::uuid[])`),
        eb('affected_id', '=', sql<string>`any(${partyIds}::uuid[])`),
      ]),
    )
    .execute()
  if (claims.length === 0) return []
  const ids = claims.map((claim) => claim.id).sort()
  await lockRoots(trx, [...new Set(claims.flatMap((claim) => claim.place_root ?? []))].sort())
  const lost = await setAside(trx, ids)
  const { questionIds } = await linkTheseClaims(trx, ids)
  // Their parties go by another name, though nothing else about them may have changed.
  await sql`UPDATE claim SET updated_at = clock_timestamp() WHERE id = any(${ids}::uuid[])`.execute(
    trx,
  )
  await sql`UPDATE question SET updated_at = clock_timestamp() WHERE id = any(${questionIds}::uuid[])`.execute(
    trx,
  )
  return lost
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

async function setAside(trx: Connection, claimIds: readonly string[]): Promise<LostJudgement[]> {
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
