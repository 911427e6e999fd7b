import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { inChunks } from '../db/in-chunks.ts'
import type { PartyEntry } from '../parties/party.ts'
import { rootOf } from '../places/find-place.ts'
import { questionOf } from '../questions/question-key.ts'
import { type ClaimTraits, joinTraits, sameTraits } from './claim-traits.ts'
import type { NormalClaim } from './normal-form.ts'
import { searchWords } from './search-words.ts'
import { type Change, updateClaims } from './update-claims.ts'

/** A claim as one passage of an article reports it. */
export interface Reported {
  /** Key of the claim: reports of one key are reports of one claim. */
  readonly key: string
  readonly claim: NormalClaim
  readonly party: PartyEntry
  readonly assertedAt: Date
}

/** What the reports of one claim in one article come to. */
interface Fresh {
  /** The report that comes first in time, then in the alphabet, lends the claim its words. */
  readonly lead: Reported
  readonly traits: ClaimTraits
  readonly last: Date
  readonly confidence: number
}

/**
 * Stores claims, or joins them with what is known of them from other reports: the result does not depend
 * on the order of the reports. Rows are made and locked in the order of their keys.
 * @param ids id by key of every party that the reports name.
 * @returns id by key of the claim.
 */
export async function storeClaims(
  trx: Connection,
  reported: readonly Reported[],
  ids: ReadonlyMap<string, string>,
  language: string,
): Promise<Map<string, string>> {
  const found = freshOf(reported)
  const keys = [...found.keys()].sort()
  if (keys.length === 0) return new Map()
  const rows = new Map(
    keys.flatMap((key) => {
      const fresh = found.get(key)
      return fresh === undefined ? [] : [[key, rowOf(fresh, ids, language)] as const]
    }),
  )
  for (const some of inChunks([...rows.values()])) {
    await trx
      .insertInto('claim')
      .values(some)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
  }
  const stored = await storedOf(trx, keys)
  const changes = stored.flatMap((known) => {
    const fresh = found.get(known.key)
    const row = rows.get(known.key)
    return fresh === undefined || row === undefined ? [] : changeOf(known, fresh, row, ids)
  })
  await updateClaims(trx, changes)
  return new Map(stored.map((row) => [row.key, row.id]))
}

function freshOf(reported: readonly Reported[]): Map<string, Fresh> {
  const found = new Map<string, Fresh>()
  for (const one of reported) {
    const known = found.get(one.key)
    const traits = traitsOf(one.claim)
    const { assertedAt: last } = one
    const { confidence } = one.claim
    found.set(
      one.key,
      known === undefined
        ? { lead: one, traits, last, confidence }
        : {
            lead: comesBefore(one, known.lead) ? one : known.lead,
            traits: joinTraits(known.traits, traits),
            last: last > known.last ? last : known.last,
            confidence: Math.max(known.confidence, confidence),
          },
    )
  }
  return found
}

function traitsOf(claim: NormalClaim): ClaimTraits {
  return {
    stance: claim.stance,
    class: claim.class,
    counting: claim.counting,
    actor: claim.actor?.side?.key ?? null,
    actorBasis: claim.actor?.how ?? null,
    affectedBasis: claim.affected?.how ?? null,
    affectedReason: claim.affected?.reason ?? null,
    placeHow: claim.place?.how ?? null,
    occurredPrecision: claim.occurred?.precision ?? null,
    occurredHow: claim.occurred?.how ?? null,
  }
}

function comesBefore(a: Reported, b: Reported): boolean {
  const order = a.assertedAt.getTime() - b.assertedAt.getTime()
  return order < 0 || (order === 0 && a.claim.words < b.claim.words)
}

async function storedOf(trx: Connection, keys: readonly string[]) {
  const rows = await trx
    .selectFrom('claim')
    .leftJoin('party as actor', 'actor.id', 'claim.actor_id')
    .select([
      'claim.id',
      'claim.key',
      'claim.asserted_first',
      'claim.asserted_last',
      'claim.words',
      'claim.confidence',
      'claim.review_status',
      'claim.stance',
      'claim.class',
      'claim.counting',
      'claim.actor_id',
      'actor.key as actor_key',
      'claim.actor_basis',
      'claim.affected_basis',
      'claim.affected_reason',
      'claim.place_how',
      'claim.occurred_precision',
      'claim.occurred_how',
    ])
    .where('claim.key', '=', sql<string>`any(${keys})`)
    .orderBy('claim.key')
    // Not the key is changed: relations that are being stored refer to the rows meanwhile.
    .forNoKeyUpdate('claim')
    .execute()
  return rows.map((row) => ({
    ...row,
    traits: {
      stance: row.stance,
      class: row.class,
      counting: row.counting,
      actor: row.actor_key,
      actorBasis: row.actor_basis,
      affectedBasis: row.affected_basis,
      affectedReason: row.affected_reason,
      placeHow: row.place_how,
      occurredPrecision: row.occurred_precision,
      occurredHow: row.occurred_how,
    } satisfies ClaimTraits,
  }))
}

type Stored = Awaited<ReturnType<typeof storedOf>>[number]

/** What a claim that was stored before gains by new reports; nothing where they tell nothing new. */
function changeOf(
  known: Stored,
  fresh: Fresh,
  row: ReturnType<typeof rowOf>,
  ids: ReadonlyMap<string, string>,
): Change[] {
  const first = Math.min(known.asserted_first.getTime(), fresh.lead.assertedAt.getTime())
  const last = Math.max(known.asserted_last.getTime(), fresh.last.getTime())
  const leads =
    row.words !== known.words &&
    (fresh.lead.assertedAt < known.asserted_first ||
      (fresh.lead.assertedAt.getTime() === known.asserted_first.getTime() &&
        row.words < known.words))
  const joined = joinTraits(known.traits, fresh.traits)
  // What a reviewer has put right stays as the reviewer put it.
  const { stance, class: counted } = known.review_status === 'edited' ? known : joined
  const traits = { ...joined, stance, class: counted }
  const confidence = Math.max(known.confidence, fresh.confidence)
  const same =
    !leads &&
    first === known.asserted_first.getTime() &&
    last === known.asserted_last.getTime() &&
    sameTraits(traits, known.traits) &&
    // The column is a `real`: what was stored differs from what was computed in the eighth digit.
    confidence - known.confidence < 1e-6
  if (same) return []
  return [
    {
      id: known.id,
      asserted_first: new Date(first).toISOString(),
      asserted_last: new Date(last).toISOString(),
      confidence,
      stance: traits.stance,
      class: traits.class,
      counting: traits.counting,
      actor_id: traits.actor === known.traits.actor ? known.actor_id : idOf(traits.actor, ids),
      actor_basis: traits.actorBasis,
      affected_basis: traits.affectedBasis,
      affected_reason: traits.affectedReason,
      place_how: traits.placeHow,
      occurred_precision: traits.occurredPrecision,
      occurred_how: traits.occurredHow,
      leads,
      words: row.words,
      search_words: row.search_words,
      language: row.language,
      quantity_text: row.quantity_text,
      counted_text: row.counted_text,
      place_text: row.place_text,
      affected_text: row.affected_text,
    },
  ]
}

function idOf(key: string | null, ids: ReadonlyMap<string, string>): string | null {
  return key === null ? null : (ids.get(key) ?? null)
}

function rowOf(fresh: Fresh, ids: ReadonlyMap<string, string>, language: string) {
  const { lead, traits, last, confidence } = fresh
  const { claim, key, party, assertedAt } = lead
  const partyId = ids.get(party.key)
  if (partyId === undefined) throw new Error(`no row for the party ${party.key}`)
  const placeKey = claim.place?.key ?? null
  const question = questionOf({
    predicate: claim.predicate,
    stance: claim.stance,
    affectedSide: claim.affected?.side?.key ?? null,
    class: claim.class,
    placeKey,
    unnamed: traits.actor === null && claim.polarity === 'affirmed',
  })
  return {
    key,
    party_id: partyId,
    stance: traits.stance,
    modality: claim.modality,
    polarity: claim.polarity,
    predicate: claim.predicate,
    actor_id: idOf(traits.actor, ids),
    actor_basis: traits.actorBasis,
    affected_id: idOf(claim.affected?.side?.key ?? null, ids),
    affected_basis: traits.affectedBasis,
    affected_reason: traits.affectedReason,
    affected_text: claim.affected?.text ?? null,
    class: traits.class,
    quantity_low: claim.quantity?.low ?? null,
    quantity_high: claim.quantity?.high ?? null,
    comparator: claim.quantity?.comparator ?? null,
    quantity_text: claim.quantity?.text ?? null,
    counted_text: claim.counted?.text ?? null,
    counting: traits.counting,
    place_key: placeKey,
    place_root: placeKey === null ? null : rootOf(placeKey),
    place_text: claim.place?.text ?? null,
    place_how: traits.placeHow,
    occurred_from: claim.occurred?.from ?? null,
    occurred_to: claim.occurred?.to ?? null,
    occurred_precision: traits.occurredPrecision,
    occurred_how: traits.occurredHow,
    question_key: placeKey === null ? null : (question?.key ?? null),
    asserted_first: assertedAt,
    asserted_last: last,
    language,
    words: claim.words,
    search_words: searchWords(claim.words),
    confidence,
  }
}
