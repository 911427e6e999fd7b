/** What is read now where a reviewed claim stands: kept beside it until somebody has looked. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { Reported } from './store-claims.ts'
import type { Standing } from './store-mentions.ts'

/** What a newer engine reads, in short; all null where it reads nothing. */
export interface SecondReading {
  readonly words: string | null
  readonly party: Readonly<Record<string, string>> | null
  readonly predicate: string | null
  readonly quantity: string | null
}

const nothing: SecondReading = { words: null, party: null, predicate: null, quantity: null }

/**
 * Notes what is read in the place of reviewed claims, and forgets it where their own reading is found again.
 * @param before the mentions that the article had
 * @param kept by the id of a mention that stays: what is read there now, or null
 */
export async function storeSecondReadings(
  trx: Connection,
  before: readonly Standing[],
  kept: ReadonlyMap<string, Reported | null>,
): Promise<void> {
  const agreed = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]))
  if (agreed.length > 0) {
    await trx
      .deleteFrom('second_reading')
      .where('mention_id', '=', sql<string>`any(${agreed}::uuid[])`)
      .execute()
  }
  const rows = [...kept].map(([mentionId, one]) => ({
    mention_id: mentionId,
    reading: JSON.stringify(one === null ? nothing : shortened(one)),
  }))
  if (rows.length === 0) return
  await trx
    .insertInto('second_reading')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('mention_id')
        .doUpdateSet({ reading: sql`excluded.reading` })
        .where(sql<boolean>`second_reading.reading <> excluded.reading`),
    )
    .execute()
}

function shortened({ claim, party }: Reported): SecondReading {
  return {
    words: claim.words,
    party: party.names,
    predicate: claim.predicate,
    quantity: claim.quantity?.text ?? null,
  }
}
