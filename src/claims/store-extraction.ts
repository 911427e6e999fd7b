import { sql } from 'kysely'
import type { VersionToRead } from '../articles/queries.ts'
import type { Connection } from '../db/create-database.ts'
import type { ExtractionDraft, Span } from '../extraction/types.ts'
import { ensureParties } from '../parties/ensure-parties.ts'
import type { PartyEntry } from '../parties/party.ts'
import { unnamedSource } from '../parties/resolve-party.ts'
import { rootOf } from '../places/find-place.ts'
import { questionOf } from '../questions/question-key.ts'
import { claimKey } from './claim-key.ts'
import { type NormalClaim, toNormalForm } from './normal-form.ts'

interface Reported {
  readonly key: string
  readonly claim: NormalClaim
  readonly party: PartyEntry
  readonly assertedAt: Date
}

/**
 * Stores what was read in one version of an article: parties, claims, mentions, the run. Idempotent: natural
 * keys make a second run of the same engine change nothing. Runs inside the caller's transaction. Mentions
 * that this version does not have any more are marked as not live.
 *
 * A claim that a source only passes on ("the agency reported, citing the ministry") is stored for the one
 * who made it, with the chain; never for the one who passed it on.
 *
 * @returns ids of the claims that the version reports, each once.
 */
export async function storeExtraction(
  trx: Connection,
  version: VersionToRead,
  draft: ExtractionDraft,
  run: { engineVersion: string; tookMs: number },
): Promise<{ claimIds: string[] }> {
  const normal = toNormalForm(version.text, draft, { publishedOn: version.publishedOn })
  const reported = normal.claims
    .filter((claim) => !claim.relays)
    .map((claim): Reported => {
      const party = claim.party ?? unnamedSource()
      return {
        key: claimKey(claim, party.key),
        claim,
        party,
        assertedAt: assertedAt(draft, claim, version),
      }
    })
  const ids = await ensureParties(trx, partiesOf(reported))
  const claimIds = await storeClaims(trx, reported, ids, draft.language)
  await storeMentions(trx, version, draft, reported, ids, claimIds)
  await trx
    .insertInto('extraction_run')
    .values({
      version_id: version.versionId,
      engine_version: run.engineVersion,
      attributions: draft.attributions.length,
      claims: reported.length,
      took_ms: Math.round(run.tookMs),
    })
    .onConflict((conflict) => conflict.columns(['version_id', 'engine_version']).doNothing())
    .execute()
  return { claimIds: [...new Set(claimIds.values())] }
}

/**
 * When it was said: the article's time, which is no earlier; where the sentence names an earlier day, noon
 * UTC of that day, which is wrong by half a day at most.
 */
function assertedAt(draft: ExtractionDraft, claim: NormalClaim, version: VersionToRead): Date {
  const said = draft.attributions[claim.attribution]?.asserted
  if (said == null || said.to >= version.publishedOn) return version.publishedAt
  const noon = new Date(`${said.to}T12:00:00Z`)
  return noon < version.publishedAt ? noon : version.publishedAt
}

function partiesOf(reported: readonly Reported[]): PartyEntry[] {
  const parties = new Map<string, PartyEntry>()
  for (const { claim, party } of reported) {
    const named = [party, ...claim.chain, claim.actor?.side, claim.affected?.side]
    for (const entry of named) if (entry != null) parties.set(entry.key, entry)
  }
  return [...parties.values()]
}

async function storeClaims(
  trx: Connection,
  reported: readonly Reported[],
  ids: ReadonlyMap<string, string>,
  language: string,
): Promise<Map<string, string>> {
  // One row a key: the mention that comes first in time, then in the alphabet, lends its words.
  const byKey = new Map<string, Reported>()
  for (const one of reported) {
    const known = byKey.get(one.key)
    if (known === undefined || comesBefore(one, known)) byKey.set(one.key, one)
  }
  const keys = [...byKey.keys()].sort()
  if (keys.length === 0) return new Map()
  const rows = keys.map((key) => {
    const one = byKey.get(key)
    if (one === undefined) throw new Error('a key without its claim')
    return rowOf(one, ids, language)
  })
  await trx
    .insertInto('claim')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const stored = await trx
    .selectFrom('claim')
    .select(['id', 'key', 'asserted_first', 'asserted_last', 'words', 'confidence'])
    .where('key', '=', sql<string>`any(${keys})`)
    .orderBy('key')
    .forUpdate()
    .execute()
  for (const known of stored) {
    const one = byKey.get(known.key)
    const row = rows.find((candidate) => candidate.key === known.key)
    if (one === undefined || row === undefined) continue
    const first = Math.min(known.asserted_first.getTime(), one.assertedAt.getTime())
    const last = Math.max(known.asserted_last.getTime(), one.assertedAt.getTime())
    const leads =
      row.words !== known.words &&
      (one.assertedAt < known.asserted_first ||
        (one.assertedAt.getTime() === known.asserted_first.getTime() && row.words < known.words))
    const confidence = Math.max(known.confidence, row.confidence)
    const same =
      !leads &&
      first === known.asserted_first.getTime() &&
      last === known.asserted_last.getTime() &&
      // The column is a `real`: what was stored differs from what was computed in the eighth digit.
      confidence - known.confidence < 1e-6
    if (same) continue
    const { words, quantity_text, counted_text, place_text, affected_text } = row
    await trx
      .updateTable('claim')
      .set({
        asserted_first: new Date(first),
        asserted_last: new Date(last),
        confidence,
        updated_at: sql`clock_timestamp()`,
        ...(leads
          ? { words, language, quantity_text, counted_text, place_text, affected_text }
          : {}),
      })
      .where('id', '=', known.id)
      .execute()
  }
  return new Map(stored.map((row) => [row.key, row.id]))
}

function comesBefore(a: Reported, b: Reported): boolean {
  const order = a.assertedAt.getTime() - b.assertedAt.getTime()
  return order < 0 || (order === 0 && a.claim.words < b.claim.words)
}

function rowOf(one: Reported, ids: ReadonlyMap<string, string>, language: string) {
  const { claim, key, party, assertedAt } = one
  const idOf = (entry: PartyEntry | null | undefined) =>
    entry == null ? null : (ids.get(entry.key) ?? null)
  const partyId = ids.get(party.key)
  if (partyId === undefined) throw new Error(`no row for the party ${party.key}`)
  const placeKey = claim.place?.key ?? null
  const question = questionOf({
    predicate: claim.predicate,
    stance: claim.stance,
    affectedSide: claim.affected?.side?.key ?? null,
    class: claim.class,
    placeKey,
  })
  return {
    key,
    party_id: partyId,
    stance: claim.stance,
    modality: claim.modality,
    polarity: claim.polarity,
    predicate: claim.predicate,
    actor_id: idOf(claim.actor?.side),
    actor_basis: claim.actor?.how ?? null,
    affected_id: idOf(claim.affected?.side),
    affected_basis: claim.affected?.how ?? null,
    affected_reason: claim.affected?.reason ?? null,
    affected_text: claim.affected?.text ?? null,
    class: claim.class,
    quantity_low: claim.quantity?.low ?? null,
    quantity_high: claim.quantity?.high ?? null,
    comparator: claim.quantity?.comparator ?? null,
    quantity_text: claim.quantity?.text ?? null,
    counted_text: claim.counted?.text ?? null,
    counting: claim.counting,
    place_key: placeKey,
    place_root: placeKey === null ? null : rootOf(placeKey),
    place_text: claim.place?.text ?? null,
    place_how: claim.place?.how ?? null,
    occurred_from: claim.occurred?.from ?? null,
    occurred_to: claim.occurred?.to ?? null,
    occurred_precision: claim.occurred?.precision ?? null,
    occurred_how: claim.occurred?.how ?? null,
    question_key: placeKey === null ? null : (question?.key ?? null),
    asserted_first: assertedAt,
    asserted_last: assertedAt,
    language,
    words: claim.words,
    confidence: claim.confidence,
  }
}

async function storeMentions(
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
  if (current.length > 0) {
    await trx
      .insertInto('mention')
      .values(current)
      .onConflict((conflict) =>
        conflict
          .columns(['version_id', 'claim_id', 'span_start'])
          .doUpdateSet({ live: true })
          .where('mention.live', '=', false),
      )
      .execute()
  }
  const live = await trx
    .selectFrom('mention')
    .select(['id', 'version_id', 'claim_id', 'span_start'])
    .where('article_id', '=', version.articleId)
    .where('live', '=', true)
    .execute()
  const gone = live
    .filter(
      (row) =>
        row.version_id !== version.versionId || !rows.has(`${row.claim_id} ${row.span_start}`),
    )
    .map((row) => row.id)
  if (gone.length > 0) {
    await trx
      .updateTable('mention')
      .set({ live: false })
      .where('id', '=', sql<string>`any(${gone}::uuid[])`)
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
