import { sql } from 'kysely'
import type { Database } from '../../src/db/create-database.ts'

/** Everything that readers are shown, without ids and times of storing. */
export async function boardLines(db: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    SELECT concat_ws(' | ', 'question', event.key, event.day_to, question.key, question.status,
      question.titles->>'en', affected.key) AS line
    FROM question JOIN event ON event.id = question.event_id
    LEFT JOIN party AS affected ON affected.id = question.affected_side_id
    WHERE EXISTS (SELECT FROM claim JOIN mention ON mention.claim_id = claim.id AND mention.live
                  WHERE claim.question_id = question.id)
    UNION ALL
    SELECT concat_ws(' | ', 'claim', event.key, question.key, party.key, claim.predicate, claim.stance,
      claim.polarity, claim.quantity_low, claim.quantity_high, claim.comparator, claim.class, claim.counting,
      claim.place_key, claim.occurred_from, claim.occurred_how, claim.affected_reason, claim.words,
      (SELECT count(*) FROM mention WHERE mention.claim_id = claim.id AND mention.live)) AS line
    FROM claim JOIN party ON party.id = claim.party_id
    LEFT JOIN event ON event.id = claim.event_id LEFT JOIN question ON question.id = claim.question_id
    WHERE EXISTS (SELECT FROM mention WHERE mention.claim_id = claim.id AND mention.live)
    UNION ALL
    SELECT concat_ws(' | ', 'relation', event.key, question.key, relation.type, relation.detail,
      source.words, target.words, relation.rationale)
    FROM relation JOIN question ON question.id = relation.question_id
    JOIN event ON event.id = question.event_id
    JOIN claim AS source ON source.id = relation.from_claim_id
    JOIN claim AS target ON target.id = relation.to_claim_id
    ORDER BY line`.execute(db)
  return rows.map((row) => row.line)
}
