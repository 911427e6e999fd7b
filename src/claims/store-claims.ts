import { sql } from 'kysely'
import type { Connection } from '../db/create-database.ts'
import { inChunks } from '../db/in-chunks.ts'
import { idsOfParties } from '../parties/ensure-parties.ts'
import type { PartyEntry } from '../parties/party.ts'
import { rootOf } from '../places/find-place.ts'
import { questionOf } from '../questions/question-key.ts'
import { noteClaims } from '../webhooks/announce.ts'
import { asEdited, type ClaimTraits, sameTraits } from './claim-traits.ts'
import type { NormalClaim } from './normal-form.ts'
import { searchWords } from './search-words.ts'
import { joinTold, sameTexts, type Told } from './told.ts'
import { toldOfClaims } from './told-row.ts'
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
  /** Any of the reports: what makes it this claim, all of them have. */
  readonly claim: NormalClaim
  readonly party: PartyEntry
  readonly told: Told
}

/**
 * Stores claims, or joins them with what other live reports tell of them: the result does not depend
 * on the order of the reports. Rows are made and locked in the order of their keys.
 * @param ids id by key of every party that the reports name.
 * @param others keys of further claims that are locked with them
 * @returns id by key of the claim, of those that are reported
 */
export async function storeClaims(
  trx: Connection,
  reported: readonly Reported[],
  ids: ReadonlyMap<string, string>,
  language: string,
  others: readonly string[] = [],
): Promise<Map<string, string>> {
  const found = freshOf(reported, language)
  const keys = [...new Set([...found.keys(), ...others])].sort()
  if (keys.length === 0) return new Map()
  const rows = keys.flatMap((key) => {
    const fresh = found.get(key)
    return fresh === undefined ? [] : [rowOf(key, fresh, ids)]
  })
  const created: string[] = []
  for (const some of inChunks(rows)) {
    const made = await trx
      .insertInto('claim')
      .values(some)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('id')
      .execute()
    created.push(...made.map(({ id }) => id))
  }
  const stored = await storedOf(trx, keys)
  const changes = stored.flatMap((known) => {
    const fresh = found.get(known.key)?.told
    if (fresh === undefined) return []
    return changeOf(known, known.reported ? joinTold(known.told, fresh) : fresh, ids)
  })
  await updateClaims(trx, changes)
  await noteClaims(trx, { created, updated: changes.map(({ id }) => id) })
  return new Map(stored.flatMap((row) => (found.has(row.key) ? [[row.key, row.id] as const] : [])))
}

/**
 * Claims that have lost reports come to what the others tell. Under the lock of the claims.
 * @param ids claims that no report tells of any more are left as they are: nobody is shown them
 */
export async function settleClaims(trx: Connection, ids: readonly string[]): Promise<void> {
  const told = await toldOfClaims(trx, ids)
  if (told.size === 0) return
  const stored = await storedOf(trx, { ids: [...told.keys()] })
  const actors = [...told.values()].flatMap((all) => all?.traits.actor ?? [])
  const partyIds = await idsOfParties(trx, actors)
  const changes = stored.flatMap((known) => {
    const all = told.get(known.id)
    return all === undefined ? [] : changeOf(known, all, partyIds)
  })
  await updateClaims(trx, changes)
  await noteClaims(trx, { created: [], updated: changes.map(({ id }) => id) })
}

function freshOf(reported: readonly Reported[], language: string): Map<string, Fresh> {
  const found = new Map<string, Fresh>()
  for (const one of reported) {
    const known = found.get(one.key)
    const told = toldIn(one, language)
    found.set(
      one.key,
      known === undefined
        ? { claim: one.claim, party: one.party, told }
        : { ...known, told: joinTold(known.told, told) },
    )
  }
  return found
}

/** What one passage tells of its claim. */
export function toldIn({ claim, assertedAt }: Reported, language: string): Told {
  return {
    traits: traitsOf(claim),
    texts: {
      words: claim.words,
      language,
      quantityText: claim.quantity?.text ?? null,
      countedText: claim.counted?.text ?? null,
      placeText: claim.place?.text ?? null,
      affectedText: claim.affected?.text ?? null,
    },
    first: assertedAt.getTime(),
    last: assertedAt.getTime(),
    confidence: claim.confidence,
  }
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

async function storedOf(trx: Connection, which: readonly string[] | { ids: readonly string[] }) {
  const rows = await trx
    .selectFrom('claim')
    .leftJoin('party as actor', 'actor.id', 'claim.actor_id')
    .select([
      'claim.id',
      'claim.key',
      'claim.asserted_first',
      'claim.asserted_last',
      'claim.words',
      'claim.language',
      'claim.quantity_text',
      'claim.counted_text',
      'claim.place_text',
      'claim.affected_text',
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
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('mention')
            .select('mention.id')
            .whereRef('mention.claim_id', '=', 'claim.id')
            .where('mention.live', '=', true),
        )
        .as('reported'),
    )
    .where((eb) =>
      'ids' in which
        ? eb('claim.id', '=', sql<string>`any(${which.ids}::uuid[])`)
        : eb('claim.key', '=', sql<string>`any(${which})`),
    )
    .orderBy('claim.key')
    // Not the key is changed: relations that are being stored refer to the rows meanwhile.
    .forNoKeyUpdate('claim')
    .execute()
  return rows.map((row) => ({
    ...row,
    told: {
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
      },
      texts: {
        words: row.words,
        language: row.language,
        quantityText: row.quantity_text,
        countedText: row.counted_text,
        placeText: row.place_text,
        affectedText: row.affected_text,
      },
      first: row.asserted_first.getTime(),
      last: row.asserted_last.getTime(),
      confidence: row.confidence,
    } satisfies Told,
  }))
}

type Stored = Awaited<ReturnType<typeof storedOf>>[number]

/** What a claim that was stored before becomes by what its reports tell now; nothing where that is nothing new. */
function changeOf(known: Stored, all: Told, ids: ReadonlyMap<string, string>): Change[] {
  // What a reviewer has put right stays as the reviewer put it.
  const traits =
    known.review_status === 'edited' ? asEdited(known.told.traits, all.traits) : all.traits
  const { texts } = all
  const leads = !sameTexts(texts, known.told.texts)
  const same =
    !leads &&
    all.first === known.told.first &&
    all.last === known.told.last &&
    sameTraits(traits, known.told.traits) &&
    // The column is a `real`: what was stored differs from what was computed in the eighth digit.
    Math.abs(all.confidence - known.confidence) < 1e-6
  if (same) return []
  return [
    {
      id: known.id,
      asserted_first: new Date(all.first).toISOString(),
      asserted_last: new Date(all.last).toISOString(),
      confidence: all.confidence,
      stance: traits.stance,
      class: traits.class,
      counting: traits.counting,
      actor_id: traits.actor === known.actor_key ? known.actor_id : idOf(traits.actor, ids),
      actor_basis: traits.actorBasis,
      affected_basis: traits.affectedBasis,
      affected_reason: traits.affectedReason,
      place_how: traits.placeHow,
      occurred_precision: traits.occurredPrecision,
      occurred_how: traits.occurredHow,
      leads,
      words: texts.words,
      search_words: searchWords(texts.words),
      language: texts.language,
      quantity_text: texts.quantityText,
      counted_text: texts.countedText,
      place_text: texts.placeText,
      affected_text: texts.affectedText,
    },
  ]
}

function idOf(key: string | null, ids: ReadonlyMap<string, string>): string | null {
  return key === null ? null : (ids.get(key) ?? null)
}

function rowOf(key: string, { claim, party, told }: Fresh, ids: ReadonlyMap<string, string>) {
  const { traits, texts } = told
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
    affected_text: texts.affectedText,
    class: traits.class,
    quantity_low: claim.quantity?.low ?? null,
    quantity_high: claim.quantity?.high ?? null,
    comparator: claim.quantity?.comparator ?? null,
    quantity_text: texts.quantityText,
    counted_text: texts.countedText,
    counting: traits.counting,
    place_key: placeKey,
    place_root: placeKey === null ? null : rootOf(placeKey),
    place_text: texts.placeText,
    place_how: traits.placeHow,
    occurred_from: claim.occurred?.from ?? null,
    occurred_to: claim.occurred?.to ?? null,
    occurred_precision: traits.occurredPrecision,
    occurred_how: traits.occurredHow,
    question_key: placeKey === null ? null : (question?.key ?? null),
    asserted_first: new Date(told.first),
    asserted_last: new Date(told.last),
    language: texts.language,
    words: texts.words,
    search_words: searchWords(texts.words),
    confidence: told.confidence,
  }
}
