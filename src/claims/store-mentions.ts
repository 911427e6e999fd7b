import { sql } from 'kysely'
import type { VersionToRead } from '../articles/queries.ts'
import type { Connection } from '../db/create-database.ts'
import { inChunks } from '../db/in-chunks.ts'
import type { ReviewStatus } from '../db/schema.generated.ts'
import type { ExtractionDraft, Span } from '../extraction/types.ts'
import { type Reported, toldIn } from './store-claims.ts'
import { comesBefore, joinTold, type Told } from './told.ts'
import { storedTold } from './told-row.ts'

/** A live mention with the claim that it reports. */
export interface Standing {
  readonly id: string
  readonly version_id: string
  readonly claim_id: string
  readonly span_start: number
  readonly key: string
  readonly predicate: string
  readonly content: unknown
  readonly review_status: ReviewStatus
}

/** What an article says so far, in its version before or as this one was read before. */
export function standingMentions(trx: Connection, articleId: string): Promise<Standing[]> {
  return trx
    .selectFrom('mention')
    .innerJoin('claim', 'claim.id', 'mention.claim_id')
    .select(['mention.id', 'mention.version_id', 'mention.claim_id', 'mention.span_start'])
    .select(['mention.content', 'claim.key', 'claim.predicate', 'claim.review_status'])
    .where('mention.article_id', '=', articleId)
    .where('mention.live', '=', true)
    .execute()
}

/**
 * Stores where a version reports its claims, and marks what the article does not say any more as not
 * live. One mention for a claim and a place in the text.
 * @param before what the article has said so far
 * @param kept mentions that stay, though they are not read any more: a person has decided on their claims
 * @returns ids of the claims that have lost a mention
 */
export async function storeMentions(
  trx: Connection,
  version: VersionToRead,
  draft: ExtractionDraft,
  reported: readonly Reported[],
  ids: ReadonlyMap<string, string>,
  claimIds: ReadonlyMap<string, string>,
  before: readonly Standing[],
  kept: ReadonlySet<string>,
): Promise<string[]> {
  const rows = new Map<string, { told: Told; row: ReturnType<typeof mentionRow> }>()
  for (const one of reported) {
    const claimId = claimIds.get(one.key)
    if (claimId === undefined) throw new Error('a claim was not stored')
    const row = mentionRow(version, draft, one, claimId, ids)
    const place = `${claimId} ${row.span_start}`
    const told = toldIn(one, draft.language)
    const known = rows.get(place)
    // One sentence that was read in two ways is shown as its first reading.
    rows.set(place, {
      told: known === undefined ? told : joinTold(known.told, told),
      row: known !== undefined && comesBefore(known.told, told) ? known.row : row,
    })
  }
  const current = [...rows.values()].map(({ told, row }) => ({
    ...row,
    confidence: told.confidence,
    told: storedTold(told),
  }))
  for (const some of inChunks(current)) {
    await trx
      .insertInto('mention')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['version_id', 'claim_id', 'span_start'])
          .doUpdateSet({ live: true, stands: true, told: sql`excluded.told` })
          .where(
            sql<boolean>`NOT mention.live OR NOT mention.stands OR mention.told IS DISTINCT FROM excluded.told`,
          ),
      )
      .execute()
  }
  const isOfVersion = (row: Standing) => row.version_id === version.versionId
  const gone = before.filter(
    (row) =>
      !isOfVersion(row) || !(kept.has(row.id) || rows.has(`${row.claim_id} ${row.span_start}`)),
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
  // Of what was read before and is read anew, the claim may have learnt something that is not there any more.
  const reread = before.filter(isOfVersion)
  return [...new Set([...gone, ...reread].map((row) => row.claim_id))]
}

/** Where the figure of a reported claim begins, or what tells the deed, or its content. */
export function startOf(draft: ExtractionDraft, { claim }: Reported): number {
  const attribution = draft.attributions[claim.attribution]
  const start: Span | undefined = claim.quantity?.span ?? claim.trigger ?? undefined
  return (start ?? attribution?.content[0] ?? attribution?.cue[0])?.[0] ?? 0
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
  return {
    claim_id: claimId,
    version_id: version.versionId,
    article_id: version.articleId,
    outlet_id: version.outletId,
    source: JSON.stringify(attribution.source),
    cue: JSON.stringify(attribution.cue),
    content: JSON.stringify(attribution.content),
    span_start: startOf(draft, one),
    words: one.claim.words,
    type: attribution.type,
    level: attribution.level,
    chain: chain.map((entry) => ids.get(entry.key) ?? ''),
    rule: one.claim.rule,
    confidence: one.claim.confidence,
    asserted_at: one.assertedAt,
  }
}
