/** What a report tells of its claim, as it is stored with the mention. */
import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import type { ClaimTraits } from './claim-traits.ts'
import { joinTold, type LentTexts, type Told } from './told.ts'

/** Of a mention as JSON: what is null is left out, and what the mention's own columns say. */
export type StoredTold = Partial<ClaimTraits> & Partial<Omit<LentTexts, 'words'>>

export function storedTold({ traits, texts }: Told): string {
  const { language, quantityText, countedText, placeText, affectedText } = texts
  const told = { ...traits, language, quantityText, countedText, placeText, affectedText }
  // Postgres refuses half a surrogate pair, which a span that cuts one would give.
  return JSON.stringify(told satisfies StoredTold, (_name, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : (value ?? undefined),
  )
}

interface Report {
  readonly told: StoredTold
  readonly words: string
  readonly at: number
  readonly confidence: number
}

function toldBy({ told, words, at, confidence }: Report): Told {
  return {
    traits: {
      stance: told.stance ?? 'asserts',
      class: told.class ?? null,
      counting: told.counting ?? null,
      actor: told.actor ?? null,
      actorBasis: told.actorBasis ?? null,
      affectedBasis: told.affectedBasis ?? null,
      affectedReason: told.affectedReason ?? null,
      placeHow: told.placeHow ?? null,
      occurredPrecision: told.occurredPrecision ?? null,
      occurredHow: told.occurredHow ?? null,
    },
    texts: {
      words,
      language: told.language ?? '',
      quantityText: told.quantityText ?? null,
      countedText: told.countedText ?? null,
      placeText: told.placeText ?? null,
      affectedText: told.affectedText ?? null,
    },
    first: at,
    last: at,
    confidence,
  }
}

/**
 * What the live reports of claims come to, by the claim's id; of every claim that has any. Undefined where one of them was
 * stored when it was not kept what a report tells: the claim has it among what it came to.
 */
export async function toldOfClaims(
  db: Connection,
  claimIds: readonly string[],
): Promise<Map<string, Told | undefined>> {
  if (claimIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('mention')
    .select(['claim_id', 'told', 'words', 'confidence'])
    .select(sql<number>`(extract(epoch FROM asserted_at) * 1000)::float8`.as('at'))
    .where('claim_id', '=', sql<string>`any(${claimIds}::uuid[])`)
    .where('live', '=', true)
    .execute()
  const found = new Map<string, Told | undefined>()
  for (const [id, reports] of Map.groupBy(rows, (row) => row.claim_id)) {
    const isKept = reports.every(({ told }) => told !== null)
    const told = isKept ? reports.map((it) => toldBy({ ...it, told: it.told as StoredTold })) : []
    found.set(id, isKept ? told.reduce(joinTold) : undefined)
  }
  return found
}
