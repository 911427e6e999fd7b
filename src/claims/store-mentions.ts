import { sql } from 'kysely'
import type { VersionToRead } from '../articles/queries.ts'
import type { Connection } from '../db/create-database.ts'
import { inChunks } from '../db/in-chunks.ts'
import type { ExtractionDraft, Span } from '../extraction/types.ts'
import type { Reported } from './store-claims.ts'

/**
 * Stores where a version reports its claims, and marks what the article does not say any more as not
 * live. One mention for a claim and a place in the text.
 */
export async function storeMentions(
  trx: Connection,
  version: VersionToRead,
  draft: ExtractionDraft,
  reported: readonly Reported[],
  ids: ReadonlyMap<string, string>,
  claimIds: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = new Map<string, ReturnType<typeof mentionRow>>()
  for (const one of reported) {
    const claimId = claimIds.get(one.key)
    if (claimId === undefined) throw new Error('a claim was not stored')
    const row = mentionRow(version, draft, one, claimId, ids)
    rows.set(`${claimId} ${row.span_start}`, row)
  }
  const current = [...rows.values()]
  for (const some of inChunks(current)) {
    await trx
      .insertInto('mention')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['version_id', 'claim_id', 'span_start'])
          .doUpdateSet({ live: true, stands: true })
          .where((eb) => eb.or([eb('mention.live', '=', false), eb('mention.stands', '=', false)])),
      )
      .execute()
  }
  const live = await trx
    .selectFrom('mention')
    .select(['id', 'version_id', 'claim_id', 'span_start'])
    .where('article_id', '=', version.articleId)
    .where('live', '=', true)
    .execute()
  const isOfVersion = (row: { version_id: string }) => row.version_id === version.versionId
  const gone = live.filter(
    (row) => !isOfVersion(row) || !rows.has(`${row.claim_id} ${row.span_start}`),
  )
  if (gone.length > 0) {
    // What this version was once read to say, and is not any more, it has never said.
    const misread = gone.filter(isOfVersion).map((row) => row.id)
    await trx
      .updateTable('mention')
      .set({ live: false, stands: sql<boolean>`id <> all(${misread}::uuid[])` })
      .where('id', '=', sql<string>`any(${gone.map((row) => row.id)}::uuid[])`)
      .execute()
  }
}

function mentionRow(
  version: VersionToRead,
  draft: ExtractionDraft,
  one: Reported,
  claimId: string,
  ids: ReadonlyMap<string, string>,
) {
  const attribution = draft.attributions[one.claim.attribution]
  if (attribution === undefined) throw new Error('a claim without its attribution')
  const chain = one.claim.chain.length === 0 ? [one.party] : one.claim.chain
  const start: Span | undefined = one.claim.quantity?.span ?? one.claim.trigger ?? undefined
  return {
    claim_id: claimId,
    version_id: version.versionId,
    article_id: version.articleId,
    outlet_id: version.outletId,
    source: JSON.stringify(attribution.source),
    cue: JSON.stringify(attribution.cue),
    content: JSON.stringify(attribution.content),
    span_start: (start ?? attribution.content[0] ?? attribution.cue[0])?.[0] ?? 0,
    words: one.claim.words,
    type: attribution.type,
    level: attribution.level,
    chain: chain.map((entry) => ids.get(entry.key) ?? ''),
    rule: one.claim.rule,
    confidence: one.claim.confidence,
    asserted_at: one.assertedAt,
  }
}
