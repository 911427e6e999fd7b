/** What the stateless preview and the command line print: the draft with its parties and places. */
import type { AttributionDraft, Dateline, ExtractionDraft, Span } from '../extraction/types.ts'
import { type PartyEntry, type PartyKind, sideOf } from '../parties/party.ts'
import { placeIn, placeOf } from '../places/find-place.ts'
import type { PlaceBasis } from './claim-place.ts'
import type { NormalRole } from './claim-roles.ts'
import { sliceOf } from './claim-speakers.ts'
import { type NormalClaim, toNormalForm } from './normal-form.ts'

export interface PartyView {
  readonly key: string
  readonly kind: PartyKind
  readonly names: Readonly<Record<string, string>>
  readonly country: string | null
  readonly known: boolean
}

export interface RoleView {
  readonly how: 'stated' | 'inferred'
  readonly reason: string | null
  readonly party: PartyView | null
  readonly span: Span | null
  readonly text: string | null
}

export interface AttributionView
  extends Pick<
    AttributionDraft,
    | 'source'
    | 'cue'
    | 'content'
    | 'type'
    | 'stance'
    | 'level'
    | 'parent'
    | 'antecedent'
    | 'open'
    | 'rule'
    | 'confidence'
  > {
  readonly party: PartyView | null
  readonly speaksFor: PartyView | null
  readonly side: PartyView | null
}

export interface ClaimView
  extends Pick<
    NormalClaim,
    | 'attribution'
    | 'predicate'
    | 'stance'
    | 'polarity'
    | 'modality'
    | 'quantity'
    | 'counted'
    | 'class'
    | 'counting'
    | 'former'
    | 'occurred'
    | 'trigger'
    | 'rule'
    | 'confidence'
  > {
  /** Who passed it on, from the outlet's side inwards; the last one is the origin. */
  readonly chain: readonly PartyView[]
  /** True where a source nested in this one carries the same claim: this one only passes it on. */
  readonly relays: boolean
  readonly actor: RoleView | null
  readonly affected: RoleView | null
  readonly place: {
    readonly key: string | null
    readonly names: Readonly<Record<string, string>>
    readonly text: string | null
    readonly how: PlaceBasis
  } | null
}

export interface DatelineView {
  readonly span: Span
  readonly place: { readonly key: string | null; readonly text: string; readonly span: Span } | null
  readonly outlet: { readonly text: string; readonly span: Span } | null
  readonly date: string | null
}

export interface Extraction {
  readonly language: string
  /** Where, when and by which agency the text says that it was written. */
  readonly dateline: DatelineView | null
  readonly attributions: readonly AttributionView[]
  readonly claims: readonly ClaimView[]
}

function viewOf(party: PartyEntry): PartyView {
  const { key, kind, names, country, known } = party
  return { key, kind, names, country, known }
}

function roleView(role: NormalRole | null): RoleView | null {
  if (role === null) return null
  const { how, reason, side, span, text } = role
  return { how, reason, party: side === null ? null : viewOf(side), span, text }
}

function datelineView(text: string, dateline: Dateline | null): DatelineView | null {
  if (dateline === null) return null
  const { span, place, outlet, date } = dateline
  const words = (at: Span) => ({ text: sliceOf(text, at), span: at })
  return {
    span,
    place: place === null ? null : { key: placeIn(sliceOf(text, place)) ?? null, ...words(place) },
    outlet: outlet === null ? null : words(outlet),
    date,
  }
}

/**
 * Parties, places and days of a draft, ready to print. Pure.
 * @param options.publishedOn day of publication, `YYYY-MM-DD`; claims without a day of their own have it.
 */
export function describeExtraction(
  text: string,
  draft: ExtractionDraft,
  options: { publishedOn: string | null },
): Extraction {
  const normal = toNormalForm(text, draft, options)
  return {
    language: draft.language,
    dateline: datelineView(text, draft.dateline),
    attributions: draft.attributions.map((attribution, index) => {
      const party = normal.parties[index] ?? null
      const { source, cue, content, type, stance, level, parent, antecedent, open } = attribution
      return {
        source,
        cue,
        content,
        type,
        stance,
        level,
        parent,
        antecedent,
        open,
        party: party === null ? null : viewOf(party),
        speaksFor: party?.speaksFor == null ? null : viewOf(party.speaksFor),
        side: party === null ? null : viewOf(sideOf(party)),
        rule: attribution.rule,
        confidence: attribution.confidence,
      }
    }),
    claims: normal.claims.map((claim) => ({
      attribution: claim.attribution,
      predicate: claim.predicate,
      stance: claim.stance,
      polarity: claim.polarity,
      modality: claim.modality,
      quantity: claim.quantity,
      counted: claim.counted,
      class: claim.class,
      counting: claim.counting,
      former: claim.former,
      chain: claim.chain.map(viewOf),
      relays: claim.relays,
      actor: roleView(claim.actor),
      affected: roleView(claim.affected),
      place:
        claim.place === null
          ? null
          : {
              key: claim.place.key,
              names: claim.place.key === null ? {} : (placeOf(claim.place.key)?.names ?? {}),
              text: claim.place.text,
              how: claim.place.how,
            },
      occurred: claim.occurred,
      trigger: claim.trigger,
      rule: claim.rule,
      confidence: claim.confidence,
    })),
  }
}
