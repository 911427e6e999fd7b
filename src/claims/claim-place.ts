/** Where a claim says that something happened, or where it stands in for that. Pure. */
import { predicateOf } from '../extraction/predicates.ts'
import type { AttributionDraft, ClaimDraft, ExtractionDraft, Span } from '../extraction/types.ts'
import { termsIn } from '../parties/find-term.ts'
import { foldWords } from '../parties/fold.ts'
import type { PartyEntry } from '../parties/party.ts'
import { bodyThatCountsWhoever } from '../parties/works-at-home.ts'
import {
  containersOf,
  isState,
  mayBeCapital,
  placeIn,
  placeOf,
  placesIn,
  placesStanding,
  rootOf,
} from '../places/find-place.ts'
import {
  stateBehind,
  type UnlistedPlace,
  unlistedPlaceIn,
  unlistedPlaceStandingIn,
} from '../places/unlisted-place.ts'
import { isOpenToll } from './affected-at.ts'
import type { NormalRole } from './claim-roles.ts'
import { sliceOf } from './claim-speakers.ts'
import { headlineOf } from './headline.ts'
import { asidesOf, openedBy } from './sentence-opening.ts'

/**
 * In the claim's own words, in its attribution's, the article's main place or its dateline's, the affected side's home, the country of a
 * speaker whose work ends at its borders.
 */
export type PlaceBasis = 'stated' | 'attribution' | 'article' | 'affected' | 'speaker'

export interface NormalPlace {
  readonly key: string | null
  readonly text: string | null
  readonly how: PlaceBasis
  /** The state of a town that no list knows, where the article tells; absent for every other place. */
  readonly country?: string
}

/**
 * Finds the place of each claim: the first of these that names a known place, the words alone where none
 * does. `home`: the state in which the news is; `isLost`: the speaker holds an office of a state that nothing tells. What an attribution names is looked up once, however many claims stand in it.
 */
export function placesOfClaims(
  text: string,
  draft: ExtractionDraft,
  home: string | undefined,
): (
  claim: ClaimDraft,
  affected: NormalRole | null,
  speaker: PartyEntry | null,
  isLost: boolean,
) => NormalPlace | null {
  const mainPlace = mainPlaceOf(text, draft)
  const scene = sceneOf(text, draft)
  const near = new Map<number, Surroundings>()
  const placeNear = (index: number): Surroundings => {
    const known = near.get(index)
    if (known !== undefined) return known
    const attribution = draft.attributions[index]
    const found =
      attribution === undefined
        ? { place: null, unlisted: undefined, isOfOffice: false }
        : surroundingsOf(text, attribution)
    near.set(index, found)
    return found
  }
  return (claim, affected, speaker, isLost) => {
    const words = claim.place === null ? null : sliceOf(text, claim.place)
    const stated = claim.place === null ? undefined : placeStated(text, claim.place)
    if (stated !== undefined) return { key: stated, text: words, how: 'stated' }
    const { place: beside, unlisted: unlistedNear, isOfOffice } = placeNear(claim.attribution)
    const unlisted = (words === null ? undefined : unlistedPlaceIn(words)) ?? unlistedNear
    // A town that no list knows says more than the country, and less than a region that it may lie in.
    const around = beside ?? (mainPlace === null ? null : rootOf(mainPlace))
    if (unlisted !== undefined && (around === null || isState(around))) {
      // Never that of who fights there or has lost people: armies speak of towns of others. Police do not.
      const told = around ?? stateBehind(text, unlisted.name) ?? home
      const state = told ?? countryServed(speaker)
      const within = state !== null && isState(state) ? { country: state } : {}
      return { key: `${state ?? ''}${unlisted.key}`, text: unlisted.name, how: 'stated', ...within }
    }
    // "The governor of Sindh" on the dead of Karachi: where an office lies is less near than the town in it.
    if (mainPlace !== null && beside !== mainPlace && isOfOffice && liesIn(mainPlace, beside))
      return { key: mainPlace, text: words, how: 'article' }
    // «وزارة الدفاع في باكو» on a town of its neighbour: a ministry sits in its capital, whatever it speaks of.
    const isSeat = isOfOffice && beside !== null && mayBeCapital(beside)
    const elsewhere =
      isSeat &&
      mainPlace !== null &&
      mainPlace !== beside &&
      (rootOf(mainPlace) !== rootOf(beside) || !isState(mainPlace))
    if (beside !== null && !elsewhere) return { key: beside, text: words, how: 'attribution' }
    // An article about one state quotes the minister of its enemy on the dead at home.
    const served = countryServed(speaker)
    const isToll = isOpenToll(claim, affected?.reason === 'own_side' ? null : affected)
    if (isToll && served !== null && isAbroad(served, mainPlace))
      return { key: served, text: words, how: 'speaker' }
    const isOpen = isToll && isLost && home === undefined
    if (mainPlace !== null && !isOpen) return { key: mainPlace, text: words, how: 'article' }
    if (scene !== null && onTheGround.has(predicateOf(claim.predicate)?.family ?? ''))
      return { key: scene, text: words, how: 'article' }
    const owner = affected?.side?.key
    if (owner !== undefined && placeOf(owner) !== undefined) {
      return { key: owner, text: words, how: 'affected' }
    }
    if (served !== null) return { key: served, text: words, how: 'speaker' }
    return words === null ? null : { key: null, text: words, how: 'stated' }
  }
}

/** True where a state's body would speak of another state's ground. */
function isAbroad(served: string, place: string | null): boolean {
  if (place === null) return false
  const [own, there] = [rootOf(served), rootOf(place)]
  return isState(own) && isState(there) && own !== there
}

/** Families of predicates that happen where a reporter may stand. */
const onTheGround: ReadonlySet<string> = new Set(['casualties', 'persons', 'attack', 'equipment'])

/**
 * The place of the dateline where it can be taken for the place of what is told: a known place that is no
 * capital. A desk in a capital tells of what happens elsewhere.
 */
function sceneOf(text: string, draft: ExtractionDraft): string | null {
  const span = draft.dateline?.place ?? null
  const key = span === null ? undefined : placeIn(sliceOf(text, span))
  return key === undefined || isState(key) || mayBeCapital(key) ? null : key
}

/** "US strikes": the state before a noun is no place, though its words were taken for one. */
function placeStated(text: string, [start, end]: Span): string | undefined {
  const words = text.slice(start, end)
  const stated = townCalled(words)
  if (stated === undefined || !isState(stated)) return stated
  return placesStanding(text.slice(Math.max(0, start - BESIDE), end + BESIDE)).includes(stated)
    ? stated
    : undefined
}

/** Characters on either side of a place in which its preposition, and what it may belong to, stand. */
const BESIDE = 24

/** The place of words that were read as a place's name: «صور» is a town there, and pictures elsewhere. */
function townCalled(words: string): string | undefined {
  return placeIn(words) ?? placeIn(`City of ${words}`) ?? placeIn(`مدينة ${words}`)
}

/** The country of a body that speaks of its own country unless it says otherwise. */
function countryServed(speaker: PartyEntry | null): string | null {
  const body = speaker === null ? undefined : bodyThatCountsWhoever(speaker)
  if (body === undefined) return null
  const own = body.key.slice(body.key.indexOf(':') + 1)
  return placeOf(own) === undefined ? body.country : own
}

/** What the words of an attribution tell of where it happened. */
interface Surroundings {
  readonly place: string | null
  readonly unlisted: UnlistedPlace | undefined
  /** True where the words of the content name no place, and those around them do. */
  readonly isOfOffice: boolean
}

/** True for a place below another. */
function liesIn(place: string, around: string | null): boolean {
  return around !== null && containersOf(place).includes(around)
}

function surroundingsOf(text: string, attribution: AttributionDraft): Surroundings {
  const content = attribution.content.map((span) => sliceOf(text, span)).join('\n')
  const told = placesStanding(content)[0] ?? homographIn(content)
  const opened = told === undefined ? openedBy(text, attribution) : undefined
  const place = told ?? opened ?? placesStanding(reachOf(text, attribution))[0] ?? null
  // «وفي كيتو، قال وزير الداخلية»: a capital is where somebody speaks, whatever of.
  const isOfOffice =
    told === undefined && (opened === undefined || isState(opened) || mayBeCapital(opened))
  const unlisted = unlistedPlaceStandingIn(content.slice(0, LONGEST_REACH))
  const town = unlisted === undefined ? undefined : townCalled(unlisted.name)
  if (town === undefined) return { place, unlisted, isOfOffice }
  return {
    place: place === null || isState(place) ? town : place,
    unlisted: undefined,
    isOfOffice: false,
  }
}

/** A preposition and one word that ends its clause: «في صور», but not «في صور نشرها». */
const endsClause =
  /(?<![\p{L}\p{M}])(?:في|قرب|(?:غارات?|غارة|ضربة|هجوم|قصف)\s(?:\p{L}{1,12}\s)?على)\s(\p{Script=Arabic}{2,12})(?=\s?(?:$|[.،؛:!»"\n]|(?:أمس|اليوم|يوم|فجر|صباح|مساء|جنوبي?)\s))/gu

/** The town whose name is a common noun too, where it stands alone after a preposition. */
function homographIn(content: string): string | undefined {
  for (const [, word = ''] of content.slice(0, LONGEST_REACH).matchAll(endsClause)) {
    const town = placeIn(`مدينة ${word}`)
    if (town !== undefined) return town
  }
  return undefined
}

/** Longest passage that is searched around an attribution, in UTF-16 code units: some paragraphs. */
const LONGEST_REACH = 5_000

/** The passage from the first to the last word of an attribution; of a long one the beginning. */
function reachOf(text: string, attribution: AttributionDraft): string {
  const spans = [...attribution.source, ...attribution.cue, ...attribution.content]
  let from = Number.POSITIVE_INFINITY
  let to = 0
  for (const [start, end] of spans) {
    from = Math.min(from, start)
    to = Math.max(to, end)
  }
  if (spans.length === 0) return ''
  return without(text, asidesOf(text, [attribution]), [from, Math.min(to, from + LONGEST_REACH)])
}

/** A region weighs more than a state: states are named as actors all the time, even after "in". */
const REGION_WEIGHT = 3

/**
 * Where the article's news is: the root in which most of its places lie (of equals the one named first); in it the
 * place of the headline, or the only one that is named. The dateline does not count: it says where the reporter sat.
 */
function mainPlaceOf(text: string, draft: ExtractionDraft): string | null {
  const named = placesStanding(withoutBoilerplate(text, draft))
  const weights = new Map<string, number>()
  for (const key of named) {
    const root = rootOf(key)
    weights.set(root, (weights.get(root) ?? 0) + (isState(root) ? 1 : REGION_WEIGHT))
  }
  let best: string | null = null
  for (const [root, weight] of weights) if (weight > (weights.get(best ?? '') ?? 0)) best = root
  if (best === null) return null
  const headline = headlineOf(text)
  const told = isState(best)
    ? placesStanding(withoutBoilerplate(text, draft).slice(headline.length))
    : named
  return narrowed(best, headline, named, told)
}

/** The one town that the article is about; undefined where it is about a state or nothing tells. */
export function townOf(text: string, draft: ExtractionDraft): string | undefined {
  const main = mainPlaceOf(text, draft)
  return main === null || main === rootOf(main) ? undefined : main
}

/** The state in which the article's news is, where it names no other: "the army" and "police" are that state's. */
export function homeOf(text: string, draft: ExtractionDraft): string | undefined {
  const main = mainPlaceOf(text, draft)
  const root = main === null ? stateBeside(text, draft) : rootOf(main)
  if (root === undefined || !isState(root)) return undefined
  const others = termsIn(foldWords(withoutBoilerplate(text, draft)), true)
  return others.every((term) => !isState(term.code) || term.code === root) ? root : undefined
}

/** A name, a comma, another name: "Puno, Peru". */
const townAndState =
  /\p{Lu}[\p{L}'’-]{1,40}, (\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40})?)/gu

/** The state of a text that names no place as one: after the town ("Puno, Peru"), or that of the dateline. */
function stateBeside(text: string, draft: ExtractionDraft): string | undefined {
  const states = new Set<string>()
  for (const [, name = ''] of withoutBoilerplate(text, draft).matchAll(townAndState)) {
    const [first] = placesIn(name)
    if (first !== undefined && isState(first.key)) states.add(first.key)
  }
  if (states.size === 0 && draft.dateline !== null) {
    for (const { key } of placesIn(sliceOf(text, draft.dateline.span))) states.add(rootOf(key))
  }
  const [state] = states
  return states.size === 1 ? state : undefined
}

/**
 * The town in a root that a text is about, else the root.
 * @param told places of the text; of a state those below the headline, which says "in Peru" of a town in Peru
 */
function narrowed(
  root: string,
  headline: string,
  named: readonly string[],
  told: readonly string[],
): string {
  const inside = (keys: readonly string[]) =>
    [...new Set(keys)].filter((key) => key !== root && rootOf(key) === root)
  const titled = inside(placesIn(headline).map((it) => it.key))
  // A text that speaks of the whole region, too, is not about the one town that it names.
  const towns = titled.length > 0 || told.includes(root) ? titled : inside(named)
  // "Talish, near Martakert": the one in which all the others lie.
  return towns.find((key) => towns.every((other) => containersOf(other).includes(key))) ?? root
}

function withoutBoilerplate(text: string, draft: ExtractionDraft): string {
  const head = draft.dateline === null ? [] : [draft.dateline.span]
  const left = [...draft.boilerplate, ...head, ...asidesOf(text, draft.attributions)]
  return without(text, left, [0, text.length])
}

/** The part of a text from `start` to `end`, without some passages. */
function without(text: string, passages: readonly Span[], [start, end]: Span): string {
  let kept = ''
  let at = start
  for (const [from, to] of passages.toSorted((a, b) => a[0] - b[0])) {
    if (from > at) kept += `${text.slice(at, Math.min(from, end))}\n`
    at = Math.max(at, to)
  }
  return at < end ? kept + text.slice(at, end) : kept
}
