import type { VersionToRead } from '../articles/queries.ts'
import { storeSketch } from '../copies/store-sketch.ts'
import type { Connection } from '../db/create-database.ts'
import { storedSpans } from '../db/stored-spans.ts'
import type { ExtractionDraft } from '../extraction/types.ts'
import { ensureParties } from '../parties/ensure-parties.ts'
import { givenNamesIn } from '../parties/given-names.ts'
import type { PartyEntry } from '../parties/party.ts'
import { unnamedSource } from '../parties/provisional-party.ts'
import { claimKey } from './claim-key.ts'
import { type NormalClaim, toNormalForm } from './normal-form.ts'
import { keepReviewed } from './reviewed-readings.ts'
import { storeSecondReadings } from './second-readings.ts'
import { type Reported, settleClaims, storeClaims } from './store-claims.ts'
import { type Standing, standingMentions, startOf, storeMentions } from './store-mentions.ts'

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
  const sources = draft.attributions.flatMap(({ source }) =>
    source.map(([start, end]) => version.text.slice(start, end)),
  )
  const given = await givenNamesIn(trx, sources)
  const normal = toNormalForm(version.text, draft, { publishedOn: version.publishedOn, given })
  const read = normal.claims
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
  const before = await standingMentions(trx, version.articleId)
  const { reported, kept } = keepReviewedIn(version, draft, read, before)
  const ids = await ensureParties(trx, partiesOf(reported), version.versionId)
  const others = before.map((mention) => mention.key)
  const claimIds = await storeClaims(trx, reported, ids, draft.language, others)
  const keptIds = new Set(kept.keys())
  await settleClaims(
    trx,
    await storeMentions(trx, version, draft, reported, ids, claimIds, before, keptIds),
  )
  await storeSecondReadings(trx, before, kept)
  await storeSketch(trx, version, draft.boilerplate)
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

/** Leaves reviewed claims of this version where they stand, whatever is read there now. */
function keepReviewedIn(
  version: VersionToRead,
  draft: ExtractionDraft,
  read: readonly Reported[],
  before: readonly Standing[],
): { reported: Reported[]; kept: ReadonlyMap<string, Reported | null> } {
  const own = before.filter((mention) => mention.version_id === version.versionId)
  const places = own
    .filter(({ review_status: status }) => status === 'accepted' || status === 'edited')
    .map((mention) => ({
      mentionId: mention.id,
      claimKey: mention.key,
      predicate: mention.predicate,
      start: mention.span_start,
      content: storedSpans(mention.content),
    }))
  const readings = read.map((one) => ({
    one,
    claimKey: one.key,
    predicate: one.claim.predicate,
    start: startOf(draft, one),
    content: draft.attributions[one.claim.attribution]?.content ?? [],
  }))
  const result = keepReviewed(places, readings, new Set(own.map((mention) => mention.key)))
  return {
    reported: result.readings.map(({ one }) => one),
    kept: new Map([...result.kept].map(([id, reading]) => [id, reading?.one ?? null])),
  }
}

/**
 * When it was said: the article's time, which is no earlier; where the sentence names an earlier day, noon
 * UTC of that day, which is wrong by half a day at most. A figure that its source has replaced was given
 * before that, nobody says when: half a day sets it before the reports of the new figure.
 */
function assertedAt(draft: ExtractionDraft, claim: NormalClaim, version: VersionToRead): Date {
  const at = reportedAt(draft, claim, version)
  return claim.former ? new Date(at.getTime() - 43_200_000) : at
}

function reportedAt(draft: ExtractionDraft, claim: NormalClaim, version: VersionToRead): Date {
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
