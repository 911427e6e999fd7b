/** Two sides in one source: "Norland and Sudran accused each other of …", «أعلن الطرفان …». Each of them says it. Pure. */
import type { ExtractionDraft } from '../extraction/types.ts'
import { nobodyEarlier } from '../parties/earlier-parties.ts'
import { foldWords } from '../parties/fold.ts'
import { type PartyEntry, sideOf } from '../parties/party.ts'
import { resolveInstitution } from '../parties/resolve-party.ts'
import { hasForces } from './adversaries.ts'
import { sliceOf } from './claim-speakers.ts'
import type { NormalClaim } from './normal-form.ts'

type Pair = readonly [PartyEntry, PartyEntry]

/** What two sides can say with one voice, and one of them of the other. */
const shared: ReadonlySet<string> = new Set([
  'attack',
  'offensive',
  'ceasefire.agreed',
  'ceasefire.violated',
])

const wordsOf = (words: string): ReadonlySet<string> => new Set(foldWords(words))
const sideWords = wordsOf('sides side parties الطرفان الطرفين الجانبان الجانبين')
const numbering = wordsOf('both two each the كلا كل من')
const trading = wordsOf(
  'trade traded trades trading exchange exchanged exchanging تبادل تبادلت تبادلا تبادلتا تبادلوا وتبادل وتبادلت يتبادل تتبادل',
)
/** "Each other", "the other", «بعضهما بعضا», «الطرف الآخر». */
const other = wordsOf('other another بعضهما بعضهم بعضا الآخر الأخرى')

/** How many words of a content or source are looked at for the two. */
const LEADING = 30
/** Most words of the name of a side. */
const NAME = 8

/**
 * The claims with those of two sides that speak together taken apart: where they accuse each other, each accuses the
 * other one; where they tell of a truce, each tells of it. Who "both sides" are, the words or the article must tell.
 * @param parties the speakers of all attributions
 */
export function asEach(
  text: string,
  draft: ExtractionDraft,
  claims: readonly NormalClaim[],
  parties: readonly (PartyEntry | null)[],
  home: string | undefined,
): NormalClaim[] {
  return claims.flatMap((claim) => {
    const attribution = draft.attributions[claim.attribution]
    if (attribution === undefined || claim.relays || !shared.has(claim.predicate)) return [claim]
    // Each of two states has a span of its own.
    const source = attribution.source.map((span) => sliceOf(text, span)).join(' and ')
    const content = attribution.content.map((span) => sliceOf(text, span)).join(' ')
    const cue = attribution.cue.map((span) => sliceOf(text, span)).join(' ')
    const mutual =
      foldWords(cue).some((word) => trading.has(word)) ||
      foldWords(content)
        .slice(0, NAME)
        .some((word) => other.has(word))
    if (!mutual && claim.predicate !== 'ceasefire.agreed') return [claim]
    const words = foldWords(source)
    const areSides =
      words.some((word) => sideWords.has(word)) &&
      words.every((word) => sideWords.has(word) || numbering.has(word))
    const named = pairIn(source, draft.language, home)
    const pair =
      named ??
      (areSides ? (pairIn(content, draft.language, home) ?? twoOf(parties, claims)) : undefined)
    if (pair === undefined) return [claim]
    const [one, two] = pair
    return [said(claim, one, mutual ? two : null), said(claim, two, mutual ? one : null)]
  })
}

function said(claim: NormalClaim, by: PartyEntry, against: PartyEntry | null): NormalClaim {
  return {
    ...claim,
    party: by,
    chain: [...claim.chain.slice(0, -1), by],
    actor:
      against === null
        ? null
        : { how: 'stated', reason: null, side: sideOf(against), span: null, text: null },
  }
}

/** Two sides that words name with "and" or و between them. */
function pairIn(text: string, language: string, home: string | undefined): Pair | undefined {
  const words = text.split(/\s+/u).filter(Boolean).slice(0, LEADING)
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const isAnd = word === 'and' || word === 'و'
    if (!isAnd && !/^و\p{L}{2}/u.test(word)) continue
    const right = isAnd ? words.slice(at + 1) : [word.slice(1), ...words.slice(at + 1)]
    const two = longest(right, language, home, false)
    if (two === undefined) continue
    const one = longest(words.slice(0, at), language, home, true)
    if (one !== undefined && sideOf(one).key !== sideOf(two).key) return [one, two]
  }
  return undefined
}

/** The side that the most words from one end name. */
function longest(
  words: readonly string[],
  language: string,
  home: string | undefined,
  fromEnd: boolean,
): PartyEntry | undefined {
  for (let count = Math.min(NAME, words.length); count > 0; count -= 1) {
    const name = (fromEnd ? words.slice(-count) : words.slice(0, count)).join(' ')
    const party = resolveInstitution(name.replace(/[,،;:.]+$/u, ''), {
      language,
      earlier: nobodyEarlier,
      home,
    })
    if (party !== undefined && hasForces(sideOf(party))) return party
  }
  return undefined
}

/** The two sides with forces that an article lets speak or tells of, where it has no third one. */
function twoOf(
  parties: readonly (PartyEntry | null)[],
  claims: readonly NormalClaim[],
): Pair | undefined {
  const sides = new Map<string, PartyEntry>()
  const told = claims.flatMap(({ actor, affected }) => [actor?.side, affected?.side])
  for (const party of [...parties, ...told]) {
    const side = party == null ? undefined : sideOf(party)
    if (side !== undefined && hasForces(side) && !sides.has(side.key)) sides.set(side.key, side)
  }
  const [one, two, third] = sides.values()
  return one === undefined || two === undefined || third !== undefined ? undefined : [one, two]
}
