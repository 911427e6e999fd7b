/** Losses that are taken for the speaker's own only because it names nobody, in a land where it is not at home. Pure. */
import { classFamily } from '../extraction/predicates.ts'
import type { ClaimDraft } from '../extraction/types.ts'
import { fold, foldWords } from '../parties/fold.ts'
import { type PartyEntry, sideOf } from '../parties/party.ts'
import { partyOf } from '../parties/party-of.ts'
import { isState, rootOf } from '../places/find-place.ts'
import { peopleAtHomeIn } from '../places/people-of-regions.ts'
import { type NormalRole, theEnemy } from './claim-roles.ts'
import { clauseAround, sliceOf } from './claim-speakers.ts'
import { countsOwnLosses, ownFightersIn } from './losses.ts'

const possessives = new Set(['its', 'our', 'their'])
/** «جنودها», «قواتنا»: whose they are is written with the noun. */
const ownPeople = new RegExp(
  `^(?:و|ب|ل)?(?:${[
    'جنود',
    'قوات',
    'مقاتلي',
    'عناصر',
    'أفراد',
    'عسكريي',
    'رجال',
    'مواطني',
    'مدنيي',
    'صفوف',
    'أراضي',
    'مواقع',
    'قواعد',
  ]
    .map((stem) => fold(stem))
    .join('|')})(?:ها|ه|هم|نا)$`,
  'u',
)

/**
 * The affected side that a claim has left of an inference that the losses are the speaker's own. Nobody admits harm to
 * people who live in another's country without saying "our" or "its": they are the country's, and so are the soldiers of
 * whom a movement speaks, which has fighters. An army counts its own soldiers wherever they fall (Kabul, Makiivka), and the
 * people of a disputed region are of who is at home there.
 * @param place key of the claim's place, or of its country; null: not known
 * @returns the role as it was where the inference holds
 */
export function unlessAbroad(
  text: string,
  claim: ClaimDraft,
  affected: NormalRole | null,
  place: string | null,
  speaker: PartyEntry | null,
): NormalRole | null {
  if (affected?.reason !== 'own_side' || affected === theEnemy || affected.text !== null)
    return affected
  if (speaker === null || claim.stance !== 'asserts' || !claim.predicate.startsWith('people.'))
    return affected
  const side = sideOf(speaker)
  const isMilitary = claim.class !== null && classFamily(claim.class) === 'military'
  const fights = side.kind === 'armed_group'
  const isForeign = place !== null && !isAtHome(side, place)
  // A movement has fighters: soldiers are somebody else's, wherever they fell.
  const othersSoldiers = fights && claim.class === 'soldiers'
  if (!isForeign && !othersSoldiers) return affected
  if (saysOwn(text, claim)) return affected
  if (isMilitary && !othersSoldiers) return affected
  const whose = sideThere(place === null ? '' : rootOf(place), isMilitary)
  if (whose === undefined) return null
  return { ...affected, side: whose, reason: 'place' }
}

/** True where the side's people live in the root of the place, or nothing tells where that lies. */
function isAtHome(side: PartyEntry, place: string): boolean {
  const root = rootOf(place)
  if (isState(root)) return side.country === root || side.country === null
  const people = peopleAtHomeIn(root)
  return people === undefined || people.includes(side.key) || people.includes(side.country ?? '')
}

/** Whose people are at home in a root, where that is one side; soldiers only where it is a state. */
function sideThere(root: string, isMilitary: boolean): PartyEntry | undefined {
  if (isState(root)) return partyOf(root)
  const [only, ...others] = isMilitary ? [] : (peopleAtHomeIn(root) ?? [])
  return only === undefined || others.length > 0 ? undefined : partyOf(only)
}

function saysOwn(text: string, claim: ClaimDraft): boolean {
  const at = claim.counted ?? claim.quantity?.span ?? claim.trigger
  if (at === null) return false
  const [before, after] = clauseAround(text, at)
  const counted = sliceOf(text, at)
  if (countsOwnLosses(before, counted, after) || ownFightersIn(counted, after) !== undefined)
    return true
  // "Said it suffered losses, with 5 killed": who suffers them is who speaks.
  return foldWords(`${before} ${counted} ${after}`).some(
    (word) => possessives.has(word) || ownPeople.test(word),
  )
}
