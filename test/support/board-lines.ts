import { sql } from 'kysely'
import type { Database } from '../../src/db/create-database.ts'
import { boardMarkdown } from '../../src/exports/board-markdown.ts'
import { english } from '../../src/exports/speech.ts'
import { arabic } from '../../src/exports/speech-arabic.ts'
import { readBoard } from '../../src/questions/read-board.ts'

/** Everything that readers are shown, without ids and times of storing: what is stored, and the boards in their words and as JSON. */
export async function boardLines(db: Database): Promise<string[]> {
  return [...(await storedLines(db)), ...(await boardsInWords(db))]
}

/** As JSON in the order that a client gets it, each id by the place at which it first stands. */
export function withoutIds(board: unknown): string {
  const seen = new Map<string, number>()
  return JSON.stringify(board).replaceAll(
    /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu,
    (id) => `#${seen.get(id) ?? seen.set(id, seen.size).size - 1}`,
  )
}

/** The boards in both languages, with all names and the reasons of all relations. */
async function boardsInWords(db: Database): Promise<string[]> {
  const events = await db.selectFrom('event').select('id').orderBy('key').execute()
  const lines: string[] = []
  for (const { id } of events) {
    const board = await readBoard(db, id, {})
    if (board.rows.length === 0) continue
    const reasons = board.rows.flatMap((row) =>
      row.relations.map(({ rationales }) => `${rationales.en} ${rationales.ar}`),
    )
    const names = board.columns.map(
      ({ party }) => `${party.key} ${Object.entries(party.names).map(String).toSorted().join(' ')}`,
    )
    lines.push(...boardMarkdown(board, english), ...boardMarkdown(board, arabic))
    lines.push(...names, ...reasons, withoutIds(board))
  }
  return lines
}

async function storedLines(db: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    SELECT concat_ws(' | ', 'question', event.key, event.day_to, question.key, question.status,
      affected.key) AS line
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
      source.words, target.words, relation.rule, relation.confidence)
    FROM relation JOIN question ON question.id = relation.question_id
    JOIN event ON event.id = question.event_id
    JOIN claim AS source ON source.id = relation.from_claim_id
    JOIN claim AS target ON target.id = relation.to_claim_id
    ORDER BY line`.execute(db)
  return rows.map((row) => row.line)
}
