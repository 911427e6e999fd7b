import type { Connection } from '../db/create-database.ts'
import { linkTheseClaims, lockRoots } from './link-articles.ts'
import { claimsOfParties, type LostJudgement, markChanged, setAside } from './moved-claims.ts'

/**
 * Links the claims of parties anew, after it has changed for whom they stand or speak. Inside the caller's transaction,
 * which has `lockParties` alone.
 * @returns what people had judged and what does not hold any more.
 */
export async function relinkParties(
  trx: Connection,
  partyIds: readonly string[],
): Promise<LostJudgement[]> {
  const claims = await claimsOfParties(trx, partyIds)
  if (claims.length === 0) return []
  const ids = claims.map((claim) => claim.id)
  await lockRoots(trx, [...new Set(claims.flatMap((claim) => claim.place_root ?? []))].sort())
  const lost = await setAside(trx, ids)
  const { questionIds } = await linkTheseClaims(trx, ids)
  await markChanged(trx, ids, questionIds)
  return lost
}
