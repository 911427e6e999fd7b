/** What follows from the claims that had been made by a moment, as they are read today. Pure. */
import type { Relation } from './compare.ts'
import type { LiveClaim, StoredRelation } from './live-claims.ts'
import { differs, judge, pairKey } from './positions.ts'
import type { QuestionRow } from './queries.ts'
import { relationId } from './relation-id.ts'

/**
 * Relations and status that a question had when only these claims had been made: computed anew, since those that are
 * stored speak of all claims. A pair that a reviewer has judged keeps its judgement, whenever that was. A relation that
 * is stored keeps its id; one that held only then has the id with which it was stored.
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
  return { id: relationId(relation), questionId, ...relation, status: 'proposed' }
}
