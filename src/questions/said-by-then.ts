/** What follows from the claims that had been made by a moment, as they are read today. Pure but for a hash. */
import { createHash } from 'node:crypto'
import type { Relation } from './compare.ts'
import type { LiveClaim, StoredRelation } from './live-claims.ts'
import { differs, judge, pairKey } from './positions.ts'
import type { QuestionRow } from './queries.ts'

/**
 * Relations and status that a question had when only these claims had been made: computed anew, since those that are
 * stored speak of all claims. A pair that a reviewer has judged keeps its judgement, whenever that was. A relation that
 * is stored keeps its id; one that held only then has an id that is always the same.
 * @param stored relations of the question
 */
export function saidByThen(
  question: QuestionRow,
  claims: readonly LiveClaim[],
  stored: readonly StoredRelation[],
): { question: QuestionRow; relations: StoredRelation[] } {
  const known = new Map(stored.map((it) => [pairKey(it.from, it.to), it]))
  const rejected = stored.filter((it) => it.status === 'rejected')
  const judged = judge(claims, new Set(rejected.map((it) => pairKey(it.from, it.to))))
  const relations = new Map(
    stored
      .filter((it) => it.status !== 'proposed')
      .map((it): [string, StoredRelation] => [pairKey(it.from, it.to), it]),
  )
  for (const relation of judged.relations) {
    const pair = pairKey(relation.from, relation.to)
    const old = known.get(pair)
    if (old !== undefined && old.status !== 'proposed') continue
    const same = old !== undefined && !differs(old, relation)
    relations.set(pair, same ? old : proposed(question.id, relation))
  }
  return {
    question: { ...question, status: judged.status },
    relations: [...relations.values()],
  }
}

function proposed(questionId: string, relation: Relation): StoredRelation {
  return { id: idOf(relation), questionId, ...relation, status: 'proposed' }
}

/** A UUID of version 8 (RFC 9562) over what the relation says of which claims. */
function idOf({ from, to, type, detail }: Relation): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([from, to, type, detail]))
    .digest()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}
