import { createHash, randomUUID } from 'node:crypto'
import type { VersionToRead } from '../articles/queries.ts'
import type { Connection } from '../db/create-database.ts'
import type { ExtractionDraft } from '../extraction/types.ts'

const sha = (parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

async function ensureParty(trx: Connection, name: string): Promise<string> {
  const key = `provisional:${name.toLowerCase()}`
  const id = randomUUID()
  await trx
    .insertInto('party')
    .values({
      id,
      key,
      kind: 'unknown',
      names: JSON.stringify({ en: name }),
      side_id: id,
      known: false,
    })
    .onConflict((oc) => oc.column('key').doNothing())
    .execute()
  const row = await trx.selectFrom('party').select('id').where('key', '=', key).executeTakeFirst()
  if (row === undefined) throw new Error('the party is not there')
  return row.id
}

/** Stores what was found in a version, inside the caller's transaction; a second run changes nothing. */
export async function storeExtraction(
  trx: Connection,
  version: VersionToRead,
  draft: ExtractionDraft,
  run: { engineVersion: string; tookMs: number },
): Promise<{ claimIds: string[] }> {
  await trx
    .insertInto('extraction_run')
    .values({
      version_id: version.versionId,
      engine_version: run.engineVersion,
      attributions: draft.attributions.length,
      claims: draft.claims.length,
      took_ms: run.tookMs,
    })
    .onConflict((oc) => oc.columns(['version_id', 'engine_version']).doNothing())
    .execute()
  const claimIds: string[] = []
  for (const claim of draft.claims) {
    const attribution = draft.attributions[claim.attribution]
    if (attribution === undefined) continue
    const span = attribution.source[0] ?? attribution.antecedent
    const party = await ensureParty(trx, span === null ? '?' : version.text.slice(...span))
    const words = attribution.content.map((part) => version.text.slice(...part)).join(' ')
    const key = sha([party, claim.predicate, claim.stance, words])
    await trx
      .insertInto('claim')
      .values({
        key,
        party_id: party,
        stance: claim.stance,
        modality: claim.modality,
        polarity: claim.polarity,
        predicate: claim.predicate,
        asserted_first: version.publishedAt,
        asserted_last: version.publishedAt,
        language: draft.language,
        words,
        confidence: claim.confidence,
      })
      .onConflict((oc) => oc.column('key').doNothing())
      .execute()
    const stored = await trx
      .selectFrom('claim')
      .select('id')
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    claimIds.push(stored.id)
    await trx
      .insertInto('mention')
      .values({
        claim_id: stored.id,
        version_id: version.versionId,
        article_id: version.articleId,
        outlet_id: version.outletId,
        source: JSON.stringify(attribution.source),
        cue: JSON.stringify(attribution.cue),
        content: JSON.stringify(attribution.content),
        span_start: attribution.content[0]?.[0] ?? 0,
        words,
        type: attribution.type,
        level: attribution.level,
        chain: [party],
        rule: claim.rule,
        confidence: claim.confidence,
        asserted_at: version.publishedAt,
      })
      .onConflict((oc) => oc.columns(['version_id', 'claim_id', 'span_start']).doNothing())
      .execute()
  }
  return { claimIds }
}
