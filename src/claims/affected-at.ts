/** Whose the people were whom something befell, where no words tell: those of the place. Pure. */
import { classFamily } from '../extraction/predicates.ts'
import type { ClaimDraft } from '../extraction/types.ts'
import { type PartyEntry, sideOf } from '../parties/party.ts'
import { partyOf } from '../parties/party-of.ts'
import { bodyThatCountsWhoever } from '../parties/works-at-home.ts'
import { isState, rootOf } from '../places/find-place.ts'
import { peopleAtHomeIn } from '../places/people-of-regions.ts'
import { hasForces } from './adversaries.ts'
import { inferred, losses, type NormalRole, theEnemy } from './claim-roles.ts'

const harm = /^people\.(?:killed|wounded|casualties|missing|displaced)$/

/** True for harm to people who are no soldiers and of whom nothing tells whose they are. */
export function isOpenToll(claim: ClaimDraft, affected: NormalRole | null): boolean {
  if (affected === theEnemy || affected?.side != null || !harm.test(claim.predicate)) return false
  // Whoever is held is no one of the place.
  if (claim.class === 'prisoners') return false
  return claim.class === null || classFamily(claim.class) !== 'military'
}

/**
 * The affected side where the words name none: of people who are no soldiers, the state in which it happened. Two
 * tolls of one accident are then answers to one question, whichever of them a ministry gave: a health ministry, the
 * police and rescuers count whoever was harmed, and their own people only where no state is known. Of a region that is no
 * state they are the one people that is at home there (Gaza), whoever else counts.
 * @param place key of the claim's place
 * @param hitsCivilians true where the text tells of a school, a hospital, a market: a movement counts whoever was there
 */
export function affectedAt(
  claim: ClaimDraft,
  affected: NormalRole | null,
  place: string | null,
  speaker: PartyEntry | null,
  hitsCivilians = false,
): NormalRole | null {
  const soldiersOf = soldiersAt(claim, affected, place, speaker)
  if (soldiersOf !== undefined) return inferred(soldiersOf, 'place')
  const body = speaker === null ? undefined : bodyThatCountsWhoever(speaker)
  const ofWhoever = body !== undefined || (hitsCivilians && isMovement(speaker))
  const isOpen =
    affected?.reason === 'own_side' &&
    (ofWhoever || (affected.text === null && arePeopleAbroad(claim, place, speaker)))
  if (!isOpenToll(claim, isOpen ? null : affected)) return affected
  const words = { span: affected?.span ?? null, text: affected?.text ?? null }
  const root = place === null ? '' : rootOf(place)
  const state = isState(root) ? partyOf(root) : undefined
  if (state !== undefined) return { ...inferred(state, 'place'), ...words }
  const own = body === undefined ? undefined : sideOf(body)
  if (own !== undefined && hasForces(own)) return { ...inferred(own, 'own_side'), ...words }
  const people = onlyPeopleOf(root)
  return people === undefined ? affected : { ...inferred(people, 'place'), ...words }
}

/** Whose people live in a region, where those are of one side. */
function onlyPeopleOf(root: string): PartyEntry | undefined {
  const [only, ...others] = peopleAtHomeIn(root) ?? []
  return only === undefined || others.length > 0 ? undefined : partyOf(only)
}

/** "20 people were killed in Kharkiv", says a ministry of Russia: with a noun for people, and no soldiers, of the place. */
function arePeopleAbroad(
  claim: ClaimDraft,
  place: string | null,
  speaker: PartyEntry | null,
): boolean {
  if (claim.counted === null || place === null || speaker === null) return false
  const root = rootOf(place)
  return isState(root) && root !== sideOf(speaker).country
}

/** Soldiers whom a movement says that it killed or took in a state are that state's: its own are fighters. */
function soldiersAt(
  claim: ClaimDraft,
  affected: NormalRole | null,
  place: string | null,
  speaker: PartyEntry | null,
): PartyEntry | undefined {
  const isOpen = affected === null || (affected !== theEnemy && affected.side === null)
  if (!isOpen || claim.class !== 'soldiers' || !losses.test(claim.predicate)) return undefined
  if (!isMovement(speaker) || place === null) return undefined
  const root = rootOf(place)
  return isState(root) ? partyOf(root) : undefined
}

function isMovement(speaker: PartyEntry | null): boolean {
  return speaker !== null && sideOf(speaker).kind === 'armed_group'
}
