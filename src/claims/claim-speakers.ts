/** Who speaks in each attribution of a draft, and who only passes on what another said. Pure. */
import type { ClaimDraft, ExtractionDraft, Span } from '../extraction/types.ts'
import type { Meanings } from '../parties/abbreviations.ts'
import { nobodyEarlier, rememberParties } from '../parties/earlier-parties.ts'
import { jointSourceIn } from '../parties/joint-source.ts'
import { organisationsIn } from '../parties/named-in-text.ts'
import type { PartyEntry } from '../parties/party.ts'
import { unnamedSource } from '../parties/provisional-party.ts'
import {
  type GivenNames,
  isBodyOfNoState,
  resolveInstitution,
  resolveParty,
} from '../parties/resolve-party.ts'
import { clauseOf } from '../parties/side-named-in.ts'
import { openedBy } from './sentence-opening.ts'

export function sliceOf(text: string, [start, end]: Span): string {
  return text.slice(start, end)
}

/** Characters on either side in which the words of a clause are looked at. */
const BESIDE = 60

/** The words of a clause before and after a span, some ten of them at most on either side. */
export function clauseAround(text: string, [start, end]: Span): [before: string, after: string] {
  const before = text.slice(Math.max(0, start - BESIDE), start)
  const from = before.search(/[^.;:!?،؛؟\n"“”«»]*$/u)
  return [before.slice(from), clauseOf(text.slice(end, end + BESIDE))]
}

/** What the whole text tells about who is meant by a bare office. */
export interface Setting {
  /** The state in which the news is, for police and army that name none. */
  readonly home: string | undefined
  /** The one town that the news is about, for governors and mayors that name none. */
  readonly town: string | undefined
  /** What abbreviations that several bodies share mean in the text. */
  readonly meanings: Meanings
  /** Names that people have given to parties. */
  readonly given?: GivenNames | undefined
}

/**
 * Resolves the sources in the order of the text, each with those before it as context: "the ministry"
 * is the one named last. Null where an attribution names nobody.
 */
export function speakersOf(
  text: string,
  draft: ExtractionDraft,
  { home, town, meanings, given }: Setting,
): (PartyEntry | null)[] {
  const order = draft.attributions
    .map((attribution, index) => ({ attribution, index, at: attribution.cue[0]?.[0] ?? 0 }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
  const parties: (PartyEntry | null)[] = draft.attributions.map(() => null)
  const earlier = rememberParties()
  for (const party of organisationsIn(text)) earlier.mention(party)
  for (const { attribution, index } of order) {
    const { parts, antecedent, open } = attribution
    const own = antecedent === null ? attribution.source : [antecedent]
    if (own.length === 0 && parts === null) continue
    const words = own.map((span) => sliceOf(text, span)).join(' ')
    if (whosever.test(words.trim())) continue
    const ruler = runBy(text, own[0])
    const party = resolveParty(
      {
        text: `${ruler}${listBefore(text, own[0])}${words}`,
        institution:
          parts?.institution == null
            ? null
            : `${words.startsWith(sliceOf(text, parts.institution)) ? ruler : ''}${sliceOf(text, parts.institution)}`,
        person: parts?.person == null ? null : sliceOf(text, parts.person),
        role: parts?.role ?? 'unknown',
      },
      {
        language: draft.language,
        earlier,
        home,
        scene: openedBy(text, attribution) ?? town,
        meanings,
        given,
      },
    )
    // "He", "the ministry" of nobody knows where: not a party of that name, one for all articles.
    const isOpen = open !== null && open !== 'generic'
    if (party.kind === 'unknown' && (isOpen || isBodyOfNoState(words))) continue
    // Nor "the company", though its report may have told which.
    if (isOpen && !party.known && party.kind === 'generic') continue
    parties[index] = party
    earlier.add(party)
  }
  return parties
}

/** Who runs a body, in the words before its name: it tells which body it is, and source spans may leave it out. */
const rulerBefore =
  /(?<![\p{L}\p{N}])(?:\p{L}[\p{L}'’]{1,30}[ -])?[\p{L}.]{2,30}[-–](?:run|controlled|administered|governed|led)\s{1,3}$/u

function runBy(text: string, first: Span | undefined): string {
  if (first === undefined) return ''
  return rulerBefore.exec(text.slice(Math.max(0, first[0] - BESIDE), first[0]))?.[0] ?? ''
}

/** "His government", «بلاده»: whose it is, is another matter; it is nobody's name. */
const whosever =
  /^(?:(?:his|her|its|their|our|my)\s{1,3}(?:country|nation|government|people)|(?:بلاد|حكومت)(?:ه|ها|هم|نا|ي))$/iu

/** True for "Health Minister" and a name in a text that does not tell of which state. */
export function holdsOfficeOfNoState(
  text: string,
  draft: ExtractionDraft,
  claim: ClaimDraft,
  party: PartyEntry | null,
): boolean {
  const office = draft.attributions[claim.attribution]?.parts?.institution ?? null
  if (party?.kind !== 'person' || party.speaksFor !== null || party.known) return false
  return office !== null && isBodyOfNoState(sliceOf(text, office))
}

/** Names with commas after them, at the end of a text: "Peru, ". */
const namesListed = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}]{1,30}(?: \p{Lu}[\p{L}]{1,30})?, ){1,6}$/u

/** The states of a list that a source span has cut: "Peru, " before "Chile and Bolivia". */
function listBefore(text: string, first: Span | undefined): string {
  if (first === undefined || jointSourceIn(sliceOf(text, first)) === undefined) return ''
  const before = namesListed.exec(text.slice(Math.max(0, first[0] - BESIDE), first[0]))?.[0] ?? ''
  return jointSourceIn(`${before}${sliceOf(text, first)}`) === undefined ? '' : before
}

/** The agency that a dateline names, "BAKU (Reuters) -": it passed on all that the text says. Null where none is known. */
export function agencyOf(text: string, draft: ExtractionDraft): PartyEntry | null {
  const span = draft.dateline?.outlet ?? null
  if (span === null) return null
  const named = resolveInstitution(sliceOf(text, span), {
    language: draft.language,
    earlier: nobodyEarlier,
  })
  return named?.kind === 'agency' ? named : null
}

/**
 * From the outlet's side inwards: the agency of the dateline, the speakers around an attribution, then its own, which is the origin: the
 * unnamed source where the text names nobody, never the one who passed it on. Each party stands in it once, where it
 * is nearest to the words.
 */
export function relayChain(
  draft: ExtractionDraft,
  parties: readonly (PartyEntry | null)[],
  attribution: number,
  agency: PartyEntry | null = null,
): PartyEntry[] {
  const chain: PartyEntry[] = agency === null ? [] : [agency]
  for (const at of [...around(draft, attribution)].reverse()) {
    const party = parties[at] ?? (at === attribution ? unnamedSource() : null)
    if (party !== null) chain.push(party)
  }
  return chain.filter((party, at) => chain.findLastIndex(({ key }) => key === party.key) === at)
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

/**
 * For every claim of a draft: true where a claim of an attribution nested in its own rests on the same words. One
 * pass over the claims, so a long list of quotations costs in step with its length.
 */
export function relaysOf(draft: ExtractionDraft): boolean[] {
  const inner = new Set<string>()
  for (const claim of draft.claims) {
    for (const outer of around(draft, claim.attribution)) {
      if (outer === claim.attribution) continue
      inner.add(relayKey(outer, claim))
      if (claim.predicate === 'statement') inner.add(`${outer} statement`)
    }
  }
  return draft.claims.map(
    (claim) => !rejects(claim) && inner.has(relayKey(claim.attribution, claim)),
  )
}

/** "The army rejected the ministry's claim that …" says more than the ministry's claim: that it is not so. */
function rejects(claim: ClaimDraft): boolean {
  return claim.stance === 'denies' && claim.predicate !== 'statement'
}

/** What a claim of one attribution and the same claim of another have in common. */
function relayKey(attribution: number, claim: ClaimDraft): string {
  const { predicate, trigger, quantity } = claim
  if (predicate === 'statement' && quantity === null) return `${attribution} statement`
  return `${attribution} ${predicate} ${trigger?.join('-')} ${quantity?.span.join('-')}`
}
