/** Claims as they look on the wire. */
import { storedSpans } from '../db/stored-spans.ts'
import type { PartyRow } from '../parties/queries.ts'
import { placeOf } from '../places/find-place.ts'
import { directionOf, toInstant } from '../wire.ts'
import type { ClaimRow, MentionRow } from './queries.ts'

type Parties = ReadonlyMap<string, PartyRow>

function known(parties: Parties, id: string): PartyRow {
  const party = parties.get(id)
  if (party === undefined) throw new Error(`no row for the party ${id}`)
  return party
}

export function toMention(row: MentionRow, parties: Parties) {
  return {
    id: row.id,
    articleId: row.article_id,
    version: row.version,
    outlet: { id: row.outlet_id, name: row.outlet_name },
    live: row.live,
    source: storedSpans(row.source),
    cue: storedSpans(row.cue),
    content: storedSpans(row.content),
    words: row.words,
    type: row.type,
    level: row.level,
    chain: row.chain.map((id) => known(parties, id)),
    rule: row.rule,
    confidence: row.confidence,
    assertedAt: toInstant(row.asserted_at),
  }
}

export function toClaim(row: ClaimRow, mentions: readonly MentionRow[], parties: Parties) {
  const place = row.place_key === null ? undefined : placeOf(row.place_key)
  return {
    id: row.id,
    party: known(parties, row.party_id),
    stance: row.stance,
    polarity: row.polarity,
    modality: row.modality,
    predicate: row.predicate,
    quantity:
      row.comparator === null
        ? null
        : {
            low: row.quantity_low,
            high: row.quantity_high,
            comparator: row.comparator,
            text: row.quantity_text ?? '',
          },
    class: row.class,
    counted: row.counted_text,
    counting: row.counting,
    actor:
      row.actor_basis === null
        ? null
        : {
            party: row.actor_id === null ? null : known(parties, row.actor_id),
            basis: row.actor_basis,
            reason: null,
            text: null,
          },
    affected:
      row.affected_basis === null
        ? null
        : {
            party: row.affected_id === null ? null : known(parties, row.affected_id),
            basis: row.affected_basis,
            reason: row.affected_reason,
            text: row.affected_text,
          },
    place:
      row.place_key === null && row.place_text === null
        ? null
        : {
            key: row.place_key,
            names: place?.names ?? {},
            text: row.place_text,
            how: row.place_how,
          },
    occurred:
      row.occurred_from === null || row.occurred_to === null
        ? null
        : {
            from: row.occurred_from,
            to: row.occurred_to,
            precision: row.occurred_precision ?? 'day',
            how: row.occurred_how,
          },
    words: row.words,
    language: row.language,
    dir: directionOf(row.language),
    confidence: row.confidence,
    reviewStatus: row.review_status,
    eventId: row.event_id,
    questionId: row.question_id,
    assertedFirst: toInstant(row.asserted_first),
    assertedLast: toInstant(row.asserted_last),
    updatedAt: toInstant(row.updated_at),
    mentions: mentions
      .filter((mention) => mention.claim_id === row.id)
      .map((mention) => toMention(mention, parties)),
  }
}
