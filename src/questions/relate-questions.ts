import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { Relation } from './compare.ts'
import { judge, pairKey } from './positions.ts'
import { type LiveClaim, liveClaims, relationsOf, type StoredRelation } from './queries.ts'

/**
 * Computes the relations and the status of questions from all their live claims and stores what changed.
 * A pair that a reviewer has judged keeps its judgement. Under the locks of the questions' places.
 */
export async function relateQuestions(trx: Connection, ids: readonly string[]): Promise<void> {
  const claimsOf = Map.groupBy(await liveClaims(trx, ids), (claim) => claim.questionId)
  const relations = Map.groupBy(await relationsOf(trx, ids), (relation) => relation.questionId)
  for (const id of ids)
    await relateQuestion(trx, id, claimsOf.get(id) ?? [], relations.get(id) ?? [])
}

async function relateQuestion(
  trx: Connection,
  questionId: string,
  claims: readonly LiveClaim[],
  stored: readonly StoredRelation[],
): Promise<void> {
  const rejected = new Set(
    stored.filter((it) => it.status === 'rejected').map((it) => pairKey(it.from, it.to)),
  )
  const judged = judge(claims, rejected)
  const changed = await storeRelations(trx, questionId, judged.relations, stored)
  const updated = await trx
    .updateTable('question')
    .set({ status: judged.status, updated_at: sql`clock_timestamp()` })
    .where('id', '=', questionId)
    .where((eb) =>
      eb.or([
        eb('status', '!=', judged.status),
        eb.val(changed),
        // Anything reported since the question was last looked at.
        eb('updated_at', '<', latest(claims)),
      ]),
    )
    .returning('event_id')
    .executeTakeFirst()
  if (updated === undefined) return
  await trx
    .updateTable('event')
    .set((eb) => ({
      updated_at: sql<Date>`clock_timestamp()`,
      day_to: eb.fn<string>('greatest', ['day_to', eb.val(lastDay(claims))]),
    }))
    .where('id', '=', updated.event_id)
    .execute()
}

/** Postgres's greatest() passes over nulls. */
function lastDay(claims: readonly LiveClaim[]): string | null {
  return claims.reduce<string | null>(
    (last, claim) =>
      claim.occurredTo !== null && (last === null || claim.occurredTo > last)
        ? claim.occurredTo
        : last,
    null,
  )
}

function latest(claims: readonly LiveClaim[]): Date {
  return new Date(Math.max(0, ...claims.map((claim) => claim.recordedAt.getTime())))
}

async function storeRelations(
  trx: Connection,
  questionId: string,
  wanted: readonly Relation[],
  stored: readonly StoredRelation[],
): Promise<boolean> {
  const byPair = new Map(wanted.map((relation) => [pairKey(relation.from, relation.to), relation]))
  const known = new Map(stored.map((relation) => [pairKey(relation.from, relation.to), relation]))
  const gone = stored.filter(
    (it) => it.status === 'proposed' && !byPair.has(pairKey(it.from, it.to)),
  )
  const fresh: Relation[] = []
  let changed = gone.length > 0
  for (const [pair, relation] of byPair) {
    const old = known.get(pair)
    if (old === undefined) fresh.push(relation)
    else if (old.status === 'proposed' && differs(old, relation)) {
      gone.push(old)
      fresh.push(relation)
    }
  }
  if (gone.length > 0) {
    const ids = gone.map((relation) => relation.id)
    await trx.deleteFrom('relation').where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
  }
  if (fresh.length > 0) {
    changed = true
    // A pair may still be stored with a question that its claims have left.
    await trx
      .deleteFrom('relation')
      .where('status', '=', 'proposed')
      .where('question_id', '!=', questionId)
      .where(
        'from_claim_id',
        '=',
        sql<string>`any(${fresh.flatMap((it) => [it.from, it.to])}::uuid[])`,
      )
      .where(
        'to_claim_id',
        '=',
        sql<string>`any(${fresh.flatMap((it) => [it.from, it.to])}::uuid[])`,
      )
      .execute()
    const rows = fresh
      .toSorted((a, b) => (pairKey(a.from, a.to) < pairKey(b.from, b.to) ? -1 : 1))
      .map(({ from, to, ...relation }) => ({
        ...relation,
        question_id: questionId,
        from_claim_id: from,
        to_claim_id: to,
      }))
    await trx
      .insertInto('relation')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .expression(sql`least(from_claim_id, to_claim_id), greatest(from_claim_id, to_claim_id)`)
          .doUpdateSet({ question_id: questionId }),
      )
      .execute()
  }
  return changed
}

function differs(stored: StoredRelation, relation: Relation): boolean {
  return (
    stored.type !== relation.type ||
    stored.detail !== relation.detail ||
    stored.from !== relation.from ||
    stored.rationale !== relation.rationale
  )
}
