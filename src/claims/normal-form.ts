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
  Span,
  Stance,
} from '../extraction/types.ts'
import { meaningsIn } from '../parties/abbreviations.ts'
import { nobodyEarlier } from '../parties/earlier-parties.ts'
import { chainOf, onDay, type PartyEntry } from '../parties/party.ts'
import { type GivenNames, resolveInstitution } from '../parties/resolve-party.ts'
import { affectedAt } from './affected-at.ts'
import { tellsOfCivilians } from './civil-places.ts'
import { homeOf, type NormalPlace, placesOfClaims, townOf } from './claim-place.ts'
import { type NormalRole, rolesOf } from './claim-roles.ts'
import {
  agencyOf,
  clauseAround,
  holdsOfficeOfNoState,
  relayChain,
  relaysOf,
  sliceOf,
  speakersOf,
} from './claim-speakers.ts'
import { wordsInContents } from './claim-words.ts'
import { withHeadline } from './headline.ts'
import { asEach } from './joint-voices.ts'
import { ofKnownPlace } from './known-places.ts'
import { areFighters, countsManpower, countsOwnLosses } from './losses.ts'
import { unlessAbroad } from './own-losses-abroad.ts'
import { arePeacekeepers } from './third-forces.ts'
import { inTheTown } from './unlisted-town.ts'

export interface NormalOccurred {
  /** `YYYY-MM-DD`, both inclusive. */
  readonly from: string
  readonly to: string
  readonly precision: Precision
  /** `published`: the day of the report or of the saying, where the claim's own words name none. */
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
  /** True for a figure that its source has replaced in the same breath. */
  readonly former: boolean
  readonly actor: NormalRole | null
  readonly affected: NormalRole | null
  readonly place: NormalPlace | null
  readonly occurred: NormalOccurred | null
  readonly trigger: Span | null
  /** The words of the content it stands in, a passage around it where that is long (`claim-words.ts`). */
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
  /** Names that people have given to parties. */
  readonly given?: GivenNames
}

/** Brings a draft into normal form. `text` is the text that the draft was read from. */
export function toNormalForm(text: string, draft: ExtractionDraft, meta: ArticleMeta): NormalForm {
  const home = homeOf(text, draft)
  const meanings = meaningsIn(text)
  const town = townOf(text, draft)
  const parties = speakersOf(text, draft, { home, town, meanings, given: meta.given })
  const placeOf = placesOfClaims(text, draft, home)
  const relays = relaysOf(draft)
  const agency = agencyOf(text, draft)
  const wordsOf = wordsInContents(text, draft)
  const { publishedOn } = meta
  // Who has left an office speaks of no losses of its own.
  const voices =
    publishedOn === null
      ? parties
      : parties.map((party) => (party === null ? null : onDay(party, publishedOn)))
  const roles = rolesOf(text, draft, voices, home, meanings)
  const hitsCivilians = tellsOfCivilians(text)
  const claims = draft.claims.map((claim, index): NormalClaim => {
    const { actor, affected: named } = roles[index] ?? { actor: null, affected: null }
    const party = parties[claim.attribution] ?? null
    const place = placeOf(claim, named, party, holdsOfficeOfNoState(text, draft, claim, party))
    const lies = place?.country ?? place?.key ?? null
    const own = unlessAbroad(text, claim, named, lies, party)
    const affected = affectedAt(claim, own, lies, party, hitsCivilians)
    return {
      attribution: claim.attribution,
      party: parties[claim.attribution] ?? null,
      chain: relayChain(draft, parties, claim.attribution, agency),
      relays: relays[index] ?? false,
      predicate: predicateOf(text, claim),
      stance: claim.stance,
      polarity: claim.polarity,
      modality: claim.modality,
      quantity: quantityOf(text, claim),
      counted:
        claim.counted === null ? null : { span: claim.counted, text: sliceOf(text, claim.counted) },
      class: classOf(text, claim, affected, draft.language, party),
      counting: claim.counting,
      former: claim.former === true,
      actor,
      affected,
      place,
      occurred: occurredOf(claim, meta),
      trigger: claim.trigger,
      words: wordsOf(claim),
      rule: claim.rule,
      confidence: claim.confidence,
    }
  })
  const apart = asEach(text, draft, withoutAdded(claims.map(ofKnownPlace)), parties, home)
  return { parties, claims: onTheDayOfTheNews(inTheTown(withHeadline(text, apart)), draft) }
}

/** "Rose to 11 after two of the wounded died": those two are in the total that stands beside them. */
function withoutAdded(claims: readonly NormalClaim[]): NormalClaim[] {
  const totals = new Set(
    claims
      .filter((claim) => claim.counting === 'cumulative')
      .map((claim) => `${claim.attribution} ${claim.predicate}`),
  )
  return claims.filter(
    (claim) =>
      claim.counting !== 'incremental' || !totals.has(`${claim.attribution} ${claim.predicate}`),
  )
}

/** "More than 100 were wounded", said of Armenian soldiers, counts soldiers. */
function classOf(
  source: string,
  claim: ClaimDraft,
  affected: NormalRole | null,
  language: string,
  speaker: PartyEntry | null,
): string | null {
  if (!claim.predicate.startsWith('people.')) return claim.class
  if (claim.class !== null && claim.class !== 'people') return claim.class
  const counted = claim.counted ?? claim.trigger
  if (counted !== null) {
    const [before, after] = clauseAround(source, counted)
    const own = sliceOf(source, counted)
    if (arePeacekeepers(own)) return 'soldiers'
    if (countsManpower(before, own, after)) return 'soldiers'
    if (
      affected?.reason === 'own_side' &&
      isMilitary(speaker) &&
      countsOwnLosses(before, own, after)
    )
      return speaker?.kind === 'armed_group' ? 'fighters' : 'soldiers'
  }
  const text = affected?.text ?? null
  if (text !== null && areFighters(text)) return 'fighters'
  // "35 members of the Front": whoever belongs to a movement and is killed by its enemy fought for it.
  const { side = null } = affected ?? {}
  if (side?.kind === 'armed_group' && affected?.how === 'stated') return 'fighters'
  const body =
    text === null ? undefined : resolveInstitution(text, { language, earlier: nobodyEarlier })
  return body?.key.startsWith('armed-forces:') ? 'soldiers' : claim.class
}

/** A body that has no people of its own but soldiers or fighters. */
function isMilitary(speaker: PartyEntry | null): boolean {
  if (speaker === null) return false
  return chainOf(speaker).some(
    ({ key, kind }) =>
      kind === 'armed_group' || /^(?:armed-forces|ministry-of-defence|general-staff):/u.test(key),
  )
}

/** "Counter-offensive", «هجوم مضاد»: an answer to who began, and no beginning. Extraction has one word for both. */
const answering =
  /^counter(?![\p{L}])|^counter-?offensive|(?<!\p{L})(?:ال)?(?:مضاد|معاكس)ة?(?!\p{L})/iu

function predicateOf(text: string, claim: ClaimDraft): string {
  if (claim.predicate !== 'offensive' || claim.trigger === null) return claim.predicate
  const [start, end] = claim.trigger
  // The adjective follows the noun in Arabic, and may stand outside the trigger.
  return answering.test(text.slice(start, end + ADJECTIVE)) ? 'offensive.counter' : 'offensive'
}

/** Characters after a noun in which its adjective stands. */
const ADJECTIVE = 9

/** "A village" is which one was taken, and no count of them. */
function quantityOf(text: string, claim: ClaimDraft): NormalQuantity | null {
  if (claim.quantity === null) return null
  const words = sliceOf(text, claim.quantity.span)
  const isArticle = /^an?$/iu.test(words) || claim.quantity.span[0] === claim.counted?.[0]
  if (claim.predicate === 'territory.captured' && isArticle) return null
  return { ...countable(claim.quantity), text: words }
}

/** A figure of more digits than a number holds is as good as "countless": its words stay, and no number is made of them. */
function countable(quantity: NonNullable<ClaimDraft['quantity']>) {
  const bounds = [quantity.low, quantity.high].filter((bound) => bound !== null)
  if (bounds.length > 0 && bounds.every((bound) => Math.abs(bound) <= Number.MAX_SAFE_INTEGER))
    return quantity
  return { ...quantity, low: null, high: null, comparator: 'vague' as const }
}

/** Claims of harm and attack tell of what happened; a truce or a rally may be of another day. */
const happenings = /^(?:people\.|attack$)/

/**
 * A toll for which neither its own words nor those around its verb name a day is of the day of the other happenings of
 * the text at that place, where they name one: "60 more were hurt" after "35 died in Thursday's strike".
 */
function onTheDayOfTheNews(claims: readonly NormalClaim[], draft: ExtractionDraft): NormalClaim[] {
  const dated = claims.filter(
    (it) => happenings.test(it.predicate) && it.occurred?.how === 'stated',
  )
  const days = new Set(dated.map((it) => it.occurred?.from))
  const [first] = dated
  if (first?.occurred == null || days.size !== 1 || first.place === null) return [...claims]
  const { occurred, place } = first
  return claims.map((claim) => {
    const said = draft.attributions[claim.attribution]?.asserted ?? null
    const undated = happenings.test(claim.predicate) && claim.occurred?.how === 'published'
    if (!undated || said !== null || claim.place?.key !== place.key) return claim
    return { ...claim, occurred: { ...occurred, how: 'published' } }
  })
}

/**
 * True for a day of something that has happened, after the day on which it was published: one of the two is a slip, and an
 * event on a day to come is a worse guess than one of the day of the report. East of the sender it is tomorrow already.
 */
function isStillToCome(claim: ClaimDraft, day: string, { publishedOn }: ArticleMeta): boolean {
  if (publishedOn === null || claim.modality === 'forecast' || claim.modality === 'conditional')
    return false
  if (['calls', 'promises', 'asks'].includes(claim.stance)) return false
  return Date.parse(day) - Date.parse(publishedOn) > A_DAY
}

const A_DAY = 86_400_000

function occurredOf(claim: ClaimDraft, meta: ArticleMeta): NormalOccurred | null {
  // "Broke the truce signed in February": the month is the truce's.
  const ofTruce = claim.predicate === 'ceasefire.violated' && claim.occurred?.precision !== 'day'
  if (claim.occurred !== null && !ofTruce && !isStillToCome(claim, claim.occurred.from, meta)) {
    // "Said on Friday that 40 had died": Friday is the day of the saying, and of the count.
    const stated = claim.dated === undefined || claim.dated === 'content'
    return { ...claim.occurred, how: stated ? 'stated' : 'published' }
  }
  if (meta.publishedOn === null) return null
  const day = meta.publishedOn
  return { from: day, to: day, precision: 'day', how: 'published' }
}
