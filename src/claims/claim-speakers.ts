/** Who speaks in each attribution of a draft, and who only passes on what another said. Pure. */
import type { ExtractionDraft, Span } from '../extraction/types.ts'
import type { PartyEntry } from '../parties/party.ts'
import { resolveParty } from '../parties/resolve-party.ts'

export function sliceOf(text: string, [start, end]: Span): string {
  return text.slice(start, end)
}

/**
 * Resolves the sources in the order of the text, each with those before it as context: "the ministry"
 * is the one named last. Null where an attribution names nobody.
 */
export function speakersOf(text: string, draft: ExtractionDraft): (PartyEntry | null)[] {
  const order = draft.attributions
    .map((attribution, index) => ({ attribution, index, at: attribution.cue[0]?.[0] ?? 0 }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
  const parties: (PartyEntry | null)[] = draft.attributions.map(() => null)
  const earlier: PartyEntry[] = []
  for (const { attribution, index } of order) {
    const { parts, antecedent } = attribution
    const own = antecedent === null ? attribution.source : [antecedent]
    if (own.length === 0 && parts === null) continue
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

/** From the outlet's side inwards: the speakers around an attribution, then its own. */
export function relayChain(
  draft: ExtractionDraft,
  parties: readonly (PartyEntry | null)[],
  attribution: number,
): PartyEntry[] {
  const chain: PartyEntry[] = []
  for (const at of [...around(draft, attribution)].reverse()) {
    const party = parties[at]
    if (party != null) chain.push(party)
  }
  return chain
}

/** An attribution, then those in whose content it lies, from the inside. */
function around(draft: ExtractionDraft, attribution: number): Set<number> {
  const seen = new Set<number>()
  for (let at: number | null = attribution; at !== null && !seen.has(at); ) {
    seen.add(at)
    at = draft.attributions[at]?.parent ?? null
  }
  return seen
}

/** True where a claim of an attribution nested in this one's rests on the same words. */
export function onlyRelays(draft: ExtractionDraft, index: number): boolean {
  const claim = draft.claims[index]
  if (claim === undefined) return false
  return draft.claims.some(
    (other) =>
      other.attribution !== claim.attribution &&
      other.predicate === claim.predicate &&
      around(draft, other.attribution).has(claim.attribution) &&
      (claim.predicate === 'statement' ||
        (sameSpan(other.trigger, claim.trigger) &&
          sameSpan(other.quantity?.span ?? null, claim.quantity?.span ?? null))),
  )
}

function sameSpan(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return a === b
  return a[0] === b[0] && a[1] === b[1]
}
