/**
 * Claims in normal form: what does not depend on the language of the article. Pure; parties and places
 * come from the registries, spans stay offsets of the text that was read.
 */
import type {
  ClaimDraft,
  Comparator,
  Counting,
  ExtractionDraft,
  Modality,
  Polarity,
  Precision,
  RoleDraft,
  Span,
  Stance,
} from '../extraction/types.ts'
import { type PartyEntry, sideOf } from '../parties/party.ts'
import { partyNamedIn, resolveParty } from '../parties/resolve-party.ts'
import { isState, placeIn, placeOf, placesStanding, rootOf } from '../places/find-place.ts'

export interface NormalRole {
  readonly how: 'stated' | 'inferred'
  readonly reason: 'own_side' | null
  /** The side that acted or was affected; null where the words name none that is known. */
  readonly side: PartyEntry | null
  readonly span: Span | null
  readonly text: string | null
}

export type PlaceBasis = 'stated' | 'attribution' | 'article' | 'affected'

export interface NormalPlace {
  readonly key: string | null
  readonly text: string | null
  /**
   * In the claim's own words, in the words of its attribution, the article's main place, or the home of
   * the affected side.
   */
  readonly how: PlaceBasis
}

export interface NormalOccurred {
  /** `YYYY-MM-DD`, both inclusive. */
  readonly from: string
  readonly to: string
  readonly precision: Precision
  readonly how: 'stated' | 'published'
}

export interface NormalQuantity {
  readonly low: number | null
  readonly high: number | null
  readonly comparator: Comparator
  readonly span: Span
  readonly text: string
}

export interface NormalClaim {
  /** Index of the attribution in the draft. */
  readonly attribution: number
  /** Who asserts it; null where the text names nobody. */
  readonly party: PartyEntry | null
  /** Who passed it on, from the outlet's side inwards, then the party itself. */
  readonly chain: readonly PartyEntry[]
  /** True where a source nested in this one carries the same claim: this one only relays it. */
  readonly relays: boolean
  readonly predicate: string
  readonly stance: Stance
  readonly polarity: Polarity
  readonly modality: Modality
  readonly quantity: NormalQuantity | null
  readonly counted: { readonly span: Span; readonly text: string } | null
  readonly class: string | null
  readonly counting: Counting | null
  readonly actor: NormalRole | null
  readonly affected: NormalRole | null
  readonly place: NormalPlace | null
  readonly occurred: NormalOccurred | null
  readonly trigger: Span | null
  /** The words of the content it stands in; parts that stand apart are joined by " … ". */
  readonly words: string
  readonly rule: string
  readonly confidence: number
}

export interface NormalForm {
  /** Who speaks in each attribution of the draft, by its index; null where nobody is named. */
  readonly parties: readonly (PartyEntry | null)[]
  readonly claims: readonly NormalClaim[]
}

export interface ArticleMeta {
  /** Calendar day of publication, `YYYY-MM-DD`, or null. */
  readonly publishedOn: string | null
}

/** Brings a draft into normal form. `text` is the text that the draft was read from. */
export function toNormalForm(text: string, draft: ExtractionDraft, meta: ArticleMeta): NormalForm {
  const parties = speakers(text, draft)
  const mainPlace = mainPlaceOf(text, draft)
  const claims = draft.claims.map((claim, index): NormalClaim => {
    const attribution = draft.attributions[claim.attribution]
    const party = parties[claim.attribution] ?? null
    const affected = roleOf(text, draft.language, claim.affected, party)
    return {
      attribution: claim.attribution,
      party,
      chain: relayChain(draft, parties, claim.attribution),
      relays: relaysOnly(draft, index),
      predicate: claim.predicate,
      stance: claim.stance,
      polarity: claim.polarity,
      modality: claim.modality,
      quantity:
        claim.quantity === null
          ? null
          : { ...claim.quantity, text: sliceOf(text, claim.quantity.span) },
      counted:
        claim.counted === null ? null : { span: claim.counted, text: sliceOf(text, claim.counted) },
      class: claim.class,
      counting: claim.counting,
      actor: roleOf(text, draft.language, claim.actor, party),
      affected,
      place: placeOfClaim(text, draft, claim, mainPlace, affected),
      occurred: occurredOf(claim, meta),
      trigger: claim.trigger,
      words: wordsOf(text, attribution?.content ?? []),
      rule: claim.rule,
      confidence: claim.confidence,
    }
  })
  return { parties, claims }
}

function sliceOf(text: string, [start, end]: Span): string {
  return text.slice(start, end)
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => sliceOf(text, span)).join(' … ')
}

/** Resolves the sources in the order of the text, each with those before it as context. */
function speakers(text: string, draft: ExtractionDraft): (PartyEntry | null)[] {
  const order = draft.attributions
    .map((attribution, index) => ({ attribution, index, at: attribution.cue[0]?.[0] ?? 0 }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
  const parties: (PartyEntry | null)[] = draft.attributions.map(() => null)
  const earlier: PartyEntry[] = []
  for (const { attribution, index } of order) {
    const own = attribution.antecedent === null ? attribution.source : [attribution.antecedent]
    if (own.length === 0 && attribution.parts === null) continue
    const parts = attribution.parts
    const party = resolveParty(
      {
        text: own.map((span) => sliceOf(text, span)).join(' '),
        institution: parts?.institution == null ? null : sliceOf(text, parts.institution),
        person: parts?.person == null ? null : sliceOf(text, parts.person),
        role: parts?.role ?? 'unknown',
      },
      { language: draft.language, earlier },
    )
    parties[index] = party
    earlier.push(party)
  }
  return parties
}

function relayChain(
  draft: ExtractionDraft,
  parties: readonly (PartyEntry | null)[],
  attribution: number,
): PartyEntry[] {
  const chain: PartyEntry[] = []
  const seen = new Set<number>()
  for (let at: number | null = attribution; at !== null && !seen.has(at); ) {
    seen.add(at)
    const party = parties[at]
    if (party != null) chain.unshift(party)
    at = draft.attributions[at]?.parent ?? null
  }
  return chain
}

/** True where a claim of an attribution nested in this one's rests on the same words. */
function relaysOnly(draft: ExtractionDraft, index: number): boolean {
  const claim = draft.claims[index]
  if (claim === undefined) return false
  return draft.claims.some(
    (other) =>
      other.attribution !== claim.attribution &&
      other.predicate === claim.predicate &&
      isInside(draft, other.attribution, claim.attribution) &&
      (claim.predicate === 'statement' ||
        (sameSpan(other.trigger, claim.trigger) &&
          sameSpan(other.quantity?.span ?? null, claim.quantity?.span ?? null))),
  )
}

function isInside(draft: ExtractionDraft, inner: number, outer: number): boolean {
  const seen = new Set<number>()
  for (let at = draft.attributions[inner]?.parent ?? null; at !== null && !seen.has(at); ) {
    if (at === outer) return true
    seen.add(at)
    at = draft.attributions[at]?.parent ?? null
  }
  return false
}

function sameSpan(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return a === b
  return a[0] === b[0] && a[1] === b[1]
}

function roleOf(
  text: string,
  language: string,
  role: RoleDraft | null,
  speaker: PartyEntry | null,
): NormalRole | null {
  if (role === null) return null
  if (role.how === 'inferred') {
    const side = speaker === null ? null : sideOf(speaker)
    return { how: 'inferred', reason: role.reason, side, span: null, text: null }
  }
  const words = sliceOf(text, role.span)
  const named = partyNamedIn(words, { language, earlier: [] })
  const side = named === undefined ? null : sideOf(named)
  return { how: 'stated', reason: null, side, span: role.span, text: words }
}

function placeOfClaim(
  text: string,
  draft: ExtractionDraft,
  claim: ClaimDraft,
  mainPlace: string | null,
  affected: NormalRole | null,
): NormalPlace | null {
  const words = claim.place === null ? null : sliceOf(text, claim.place)
  const stated = words === null ? undefined : placeIn(words)
  if (stated !== undefined) return { key: stated, text: words, how: 'stated' }
  const attribution = draft.attributions[claim.attribution]
  if (attribution !== undefined) {
    const own = placesStanding(wordsOf(text, attribution.content))
    const near = own[0] ?? placesStanding(reachOf(text, attribution))[0]
    if (near !== undefined) return { key: near, text: words, how: 'attribution' }
  }
  if (mainPlace !== null) return { key: mainPlace, text: words, how: 'article' }
  const home = affected?.side?.key
  if (home !== undefined && placeOf(home) !== undefined) {
    return { key: home, text: words, how: 'affected' }
  }
  return words === null ? null : { key: null, text: words, how: 'stated' }
}

/** The passage from the first to the last word of an attribution. */
function reachOf(text: string, attribution: ExtractionDraft['attributions'][number]): string {
  const spans = [...attribution.source, ...attribution.cue, ...attribution.content]
  const from = Math.min(...spans.map((span) => span[0]))
  const to = Math.max(...spans.map((span) => span[1]))
  return spans.length === 0 ? '' : text.slice(from, to)
}

/** The root at which most of the article's places lie; of equals the one named first. */
function mainPlaceOf(text: string, draft: ExtractionDraft): string | null {
  const counts = new Map<string, number>()
  for (const key of placesStanding(withoutBoilerplate(text, draft))) {
    const root = rootOf(key)
    // A city of a state is often a government by another name: it counts less than a region.
    counts.set(root, (counts.get(root) ?? 0) + (isState(root) ? 1 : 2))
  }
  let best: string | null = null
  for (const [root, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = root
  return best
}

function withoutBoilerplate(text: string, draft: ExtractionDraft): string {
  let kept = ''
  let at = 0
  for (const [start, end] of draft.boilerplate.toSorted((a, b) => a[0] - b[0])) {
    if (start > at) kept += `${text.slice(at, start)}\n`
    at = Math.max(at, end)
  }
  return kept + text.slice(at)
}

function occurredOf(claim: ClaimDraft, meta: ArticleMeta): NormalOccurred | null {
  if (claim.occurred !== null) return { ...claim.occurred, how: 'stated' }
  if (meta.publishedOn === null) return null
  const day = meta.publishedOn
  return { from: day, to: day, precision: 'day', how: 'published' }
}
