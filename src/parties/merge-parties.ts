/**
 * Merges parties and takes that back. A merge is an edge from one party to another: claims keep the party under which they
 * were read, and whoever reads them looks up for whom it stands. So undoing a merge restores what was before, and the
 * merges above and below it stay as they are.
 */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { inChunks } from '../db/in-chunks.ts'
import { Problem } from '../problems.ts'
import { relateQuestions } from '../questions/relate-questions.ts'
import { relinkParties } from '../questions/relink-parties.ts'
import { raiseTasks } from '../reviews/raise-tasks.ts'
import { leadsTo, lockParties, settleParties } from './settle-parties.ts'

export interface MergeRequest {
  readonly partyId: string
  readonly intoId: string
  readonly reason: string
  /** Id of the API key. */
  readonly by: string
}

/**
 * Lets one party stand for another from now on, for stored claims as for those to come, and links their claims anew.
 * Inside the caller's transaction.
 * @returns id of the merge
 * @throws Problem `not-found`, `party-merged`, `party-loop`
 */
export async function mergeParties(trx: Connection, request: MergeRequest): Promise<string> {
  const { partyId, intoId } = request
  await lockParties(trx, 'alone')
  if (partyId === intoId) throw new Problem('party-loop', 'This is one party already.')
  const rootOf = await rootsOf(trx, [partyId, intoId])
  for (const id of [partyId, intoId]) {
    const root = rootOf.get(id)
    if (root === undefined) throw new Problem('not-found', `There is no party ${id}.`)
    if (root === id) continue
    throw new Problem(
      'party-merged',
      `The party ${id} is merged already, and ${root} stands for it.`,
    )
  }
  if ((await leadsTo(trx, [partyId], intoId)) || (await leadsTo(trx, [intoId], partyId))) {
    throw new Problem('party-loop', 'One of them speaks for the other.')
  }
  const { id } = await trx
    .insertInto('party_merge')
    .values({ party_id: partyId, into_id: intoId, reason: request.reason, made_by: request.by })
    .returning('id')
    .executeTakeFirstOrThrow()
  const lost = await relinkParties(trx, await settleParties(trx, [partyId]))
  const rows = lost.map((pair) => ({ ...pair, merge_id: id }))
  for (const some of inChunks(rows))
    await trx.insertInto('party_merge_set_aside').values(some).execute()
  return id
}

/**
 * Takes a merge back: the party stands for itself again, with those that are merged with it and those that speak for it.
 * Merges of the other party, earlier or later, stand. What people had judged before the merge holds again.
 * @throws Problem `not-found`, `merge-undone`
 */
export async function undoMerge(
  trx: Connection,
  request: { readonly mergeId: string; readonly reason: string; readonly by: string },
): Promise<void> {
  const { mergeId } = request
  await lockParties(trx, 'alone')
  const merge = await trx
    .selectFrom('party_merge')
    .leftJoin('party_merge_undo', 'party_merge_undo.merge_id', 'party_merge.id')
    .select(['party_merge.party_id', 'party_merge_undo.made_at'])
    .where('party_merge.id', '=', mergeId)
    .executeTakeFirst()
  if (merge === undefined) throw new Problem('not-found', 'There is no such merge.')
  if (merge.made_at !== null) throw new Problem('merge-undone', 'The merge is undone already.')
  await trx
    .insertInto('party_merge_undo')
    .values({ merge_id: mergeId, reason: request.reason, made_by: request.by })
    .execute()
  await relinkParties(trx, await settleParties(trx, [merge.party_id]))
  await restoreJudgements(trx, mergeId)
}

/** Judgements that the merge had set aside hold again for the pairs that are related as they were. */
async function restoreJudgements(trx: Connection, mergeId: string): Promise<void> {
  const restored = await sql<{ question_id: string }>`
    UPDATE relation SET status = aside.status
    FROM party_merge_set_aside AS aside
    WHERE aside.merge_id = ${mergeId} AND relation.from_claim_id = aside.from_claim_id
      AND relation.to_claim_id = aside.to_claim_id AND relation.type = aside.type
      AND relation.status = 'proposed'
    RETURNING relation.question_id`.execute(trx)
  const questionIds = [...new Set(restored.rows.map((row) => row.question_id))].sort()
  if (questionIds.length === 0) return
  await relateQuestions(trx, questionIds)
  await raiseTasks(trx, { claimIds: [], questionIds })
}

async function rootsOf(trx: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('party')
    .select(['id', 'root_id'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.root_id]))
}
