/** How claims and questions look to a reviewer: rows to wire shapes. */
import type { z } from 'zod'
import { storedSpans } from '../db/stored-spans.ts'
import { placeOf } from '../places/find-place.ts'
import { titlesOf } from '../questions/board.ts'
import { directionOf, toInstant } from '../wire.ts'
import { excerptAround } from './excerpt.ts'
import type { ClaimRow, MentionRow, Parties, PartyView, QuestionRow } from './subject-rows.ts'
import type { reviewClaim, reviewMention, reviewQuestion } from './subject-schemas.ts'

function partyOf(parties: Parties, id: string | null): PartyView | null {
  return id === null ? null : (parties.get(id) ?? null)
}

/** A claim with its mentions as a reviewer sees it; `parties` holds all that it names. */
export function claimView(
  claim: ClaimRow,
  mentions: readonly MentionRow[],
  parties: Parties,
): z.input<typeof reviewClaim> {
  const role = (id: string | null, basis: 'stated' | 'inferred' | null) => {
    const party = partyOf(parties, id)
    return party === null ? null : { party, basis }
  }
  return {
    id: claim.id,
    party: partyOf(parties, claim.party_id),
    stance: claim.stance,
    modality: claim.modality,
    polarity: claim.polarity,
    predicate: claim.predicate,
    actor: role(claim.actor_id, claim.actor_basis),
    affected: role(claim.affected_id, claim.affected_basis),
    affectedReason: claim.affected_reason,
    quantity:
      claim.comparator === null
        ? null
        : {
            low: claim.quantity_low,
            high: claim.quantity_high,
            comparator: claim.comparator,
            text: claim.quantity_text,
          },
    class: claim.class,
    counting: claim.counting,
    place:
      claim.place_key === null
        ? null
        : {
            key: claim.place_key,
            text: claim.place_text,
            names: placeOf(claim.place_key)?.names ?? null,
          },
    occurred:
      claim.occurred_from === null || claim.occurred_to === null
        ? null
        : { from: claim.occurred_from, to: claim.occurred_to, precision: claim.occurred_precision },
    firstAsserted: toInstant(claim.asserted_first),
    lastAsserted: toInstant(claim.asserted_last),
    words: claim.words,
    language: claim.language,
    dir: directionOf(claim.language),
    confidence: claim.confidence,
    reviewStatus: claim.review_status,
    mentionCount: mentions[0]?.total ?? 0,
    mentions: mentions.map((mention) => mentionView(mention, parties)),
  }
}

function mentionView(mention: MentionRow, parties: Parties): z.input<typeof reviewMention> {
  const source = storedSpans(mention.source)
  const cue = storedSpans(mention.cue)
  const content = storedSpans(mention.content)
  return {
    id: mention.id,
    article: {
      id: mention.article_id,
      version: mention.version,
      title: mention.title,
      url: mention.url,
      publishedAt: toInstant(mention.published_at),
    },
    outlet: { id: mention.outlet_id, name: mention.outlet_name },
    language: mention.language,
    dir: directionOf(mention.language),
    excerpt: excerptAround(mention.text, [...source, ...cue, ...content]),
    source: source.map(([start, end]) => [start, end]),
    cue: cue.map(([start, end]) => [start, end]),
    content: content.map(([start, end]) => [start, end]),
    type: mention.type,
    level: mention.level,
    chain: mention.chain.flatMap((id) => partyOf(parties, id) ?? []),
    rule: mention.rule,
    confidence: mention.confidence,
    assertedAt: toInstant(mention.asserted_at),
    live: mention.live,
  }
}

/** A question with its event. */
export function questionView(
  question: QuestionRow,
  parties: Parties,
): z.input<typeof reviewQuestion> {
  const affected = partyOf(parties, question.affected_side_id)
  return {
    id: question.id,
    event: {
      id: question.event_id,
      key: question.event_key,
      place: {
        key: question.event_place,
        names: question.event_place_names as Record<string, string>,
      },
      days: { from: question.day_from, to: question.day_to },
    },
    titles: titlesOf(
      {
        key: question.key,
        predicate: question.predicate,
        class: question.class,
        placeNames: question.place_names as Record<string, string> | null,
        eventPlace: question.event_place,
      },
      affected,
    ),
    predicate: question.predicate,
    affected,
    class: question.class,
    status: question.status,
  }
}
