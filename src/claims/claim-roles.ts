/** Who acted and whom it befell: sides that the words name, or that follow from who speaks. Pure. */

import type { ClaimDraft, ExtractionDraft, Span } from '../extraction/types.ts'
import { type Meanings, spellOut } from '../parties/abbreviations.ts'
import { type EarlierParties, rememberParties } from '../parties/earlier-parties.ts'
import { termsIn } from '../parties/find-term.ts'
import { foldWords } from '../parties/fold.ts'
import { irregularsOf, isOfNoState } from '../parties/irregulars.ts'
import { chainOf, type PartyEntry, sideOf } from '../parties/party.ts'
import type { ResolutionContext } from '../parties/resolve-party.ts'
import { fieldsSoldiers } from '../parties/serving-under.ts'
import { partyNamedIn, sideBeside } from '../parties/side-named-in.ts'
import { adversariesIn, hasForces } from './adversaries.ts'
import { clauseAround, sliceOf } from './claim-speakers.ts'
import { countsOwnLosses, isOfEnemy, loserIn, ownFightersIn } from './losses.ts'
import { movementFrom } from './movement-named.ts'
import { thirdForceIn } from './third-forces.ts'

/**
 * Why a side was inferred. `own_side`: a ministry that announces losses and names nobody speaks of its
 * own. `adversary`: a side that says what it destroyed destroyed what its only adversary in the
 * article had. `place`: people who are no soldiers and were hurt in a state are that state's, unless
 * somebody says otherwise.
 */
export type RoleReason = 'own_side' | 'adversary' | 'place'

export interface NormalRole {
  readonly how: 'stated' | 'inferred'
  readonly reason: RoleReason | null
  /** The side that acted or was affected; null where the words name none that is known. */
  readonly side: PartyEntry | null
  readonly span: Span | null
  readonly text: string | null
}

export interface ClaimRoles {
  readonly actor: NormalRole | null
  readonly affected: NormalRole | null
}

/** Roles of all claims of a draft, in its order. */
export function rolesOf(
  text: string,
  draft: ExtractionDraft,
  speakers: readonly (PartyEntry | null)[],
  home: string | undefined,
  meanings: Meanings,
): ClaimRoles[] {
  const context = { language: draft.language, earlier: onlyOnes(speakers), home, meanings }
  const sides = draft.claims.map((claim) => {
    const speaker = speakers[claim.attribution] ?? null
    return speaker === null ? null : sideOf(speaker)
  })
  const first = draft.claims.map((claim, at): ClaimRoles => {
    const side = sides[at] ?? null
    return {
      actor: roleOf(text, context, claim.actor, side),
      affected: affectedOf(text, context, claim, side),
    }
  })
  const adversaries = adversariesIn(draft.claims, first, sides)
  return draft.claims.map((claim, at) => {
    const own = first[at] ?? { actor: null, affected: null }
    const before = draft.claims[at - 1]
    // Whoever they are: one sentence never counts the dead of one side and the wounded of another.
    const isStated = own.affected?.how === 'stated'
    const roles =
      isOfThoseBefore(claim, before) && !isStated
        ? { ...own, affected: first[at - 1]?.affected ?? own.affected }
        : own
    return {
      actor: inferActor(claim, roles.actor, sides[at] ?? null),
      affected: inferAffected(claim, roles, sides[at] ?? null, adversaries),
    }
  })
}

/** "60 Czech soldiers were killed and 12 captured": a figure without a noun is of those counted before it. */
function isOfThoseBefore(claim: ClaimDraft, before: ClaimDraft | undefined): boolean {
  return (
    before !== undefined &&
    before.attribution === claim.attribution &&
    claim.quantity !== null &&
    claim.counted === null &&
    claim.counting !== 'cumulative' &&
    claim.predicate.startsWith('people.') &&
    before.predicate.startsWith('people.')
  )
}

/** A role that follows from who speaks, or where. */
export function inferred(side: PartyEntry, reason: RoleReason): NormalRole {
  return { how: 'inferred', reason, side, span: null, text: null }
}

/** Bodies of which the article's speakers know one only: "the army" is that one. */
function onlyOnes(speakers: readonly (PartyEntry | null)[]): EarlierParties {
  const bodies = new Map<string, PartyEntry>()
  for (const speaker of speakers)
    for (const entry of speaker === null ? [] : chainOf(speaker)) bodies.set(entry.key, entry)
  const ofKind = Map.groupBy(bodies.values(), ({ key }) => key.replace(/:.*$/u, ''))
  return rememberParties([...ofKind.values()].flatMap((same) => (same.length === 1 ? same : [])))
}

function roleOf(
  text: string,
  context: ResolutionContext,
  role: ClaimDraft['actor'],
  speakerSide: PartyEntry | null,
): NormalRole | null {
  if (role === null) return null
  if (role.how === 'inferred') {
    // Who has no people of its own, a ministry of nobody knows where, does not speak of its own.
    const side = speakerSide !== null && hasForces(speakerSide) ? speakerSide : null
    return { how: 'inferred', reason: role.reason, side, span: null, text: null }
  }
  const words = sliceOf(text, role.span)
  const named =
    movementFrom(text, role.span, context) ??
    irregularsOf(words, partyNamedIn(words, context), context)
  const side = named === undefined ? null : sideOf(named)
  return { how: 'stated', reason: null, side, span: role.span, text: words }
}

/** Characters around a counted noun in which its nationality is looked for. */
const BESIDE = 60

function affectedOf(
  text: string,
  context: ResolutionContext,
  claim: ClaimDraft,
  speakerSide: PartyEntry | null,
): NormalRole | null {
  const role =
    thirdForceOf(text, claim, speakerSide) ??
    ownFighters(text, claim, speakerSide) ??
    ownLosses(text, claim, speakerSide) ??
    loserOf(text, claim, roleOf(text, context, claim.affected, speakerSide))
  if (claim.counted === null || (role?.how === 'stated' && role.side !== null)) return role
  // «جنديا أرمينيا», "Armenian soldiers": an adjective beside the noun beats what could be inferred.
  const [start, end] = claim.counted
  const named = sideBeside(
    spellOut(text.slice(Math.max(0, start - BESIDE), start), context.meanings),
    spellOut(text.slice(start, end), context.meanings),
    spellOut(text.slice(end, end + BESIDE), context.meanings),
  )
  // "12 Syrian rebels": whose they are, their nationality does not tell.
  if (named === undefined || isOfNoState(text.slice(start, end), named)) return role
  return {
    how: 'stated',
    reason: null,
    side: sideOf(named),
    span: claim.counted,
    text: sliceOf(text, claim.counted),
  }
}

/** "20 NATO soldiers", «9 جنود أجانب»; and a force that counts its own: "NATO said three of its soldiers were killed". */
function thirdForceOf(
  text: string,
  claim: ClaimDraft,
  speaker: PartyEntry | null,
): NormalRole | undefined {
  const side = thirdForceIn(text, claim)
  if (side !== undefined && claim.counted !== null)
    return {
      how: 'stated',
      reason: null,
      side,
      span: claim.counted,
      text: sliceOf(text, claim.counted),
    }
  const isOwn = claim.affected?.how === 'inferred' && claim.class === 'soldiers'
  return isOwn && speaker !== null && fieldsSoldiers(speaker.key)
    ? inferred(speaker, 'own_side')
    : undefined
}

/** Movements and authorities that no state is: who fights for them are fighters. */
function hasFighters(speaker: PartyEntry | null): speaker is PartyEntry {
  return speaker?.kind === 'armed_group' || speaker?.kind === 'de_facto_authority'
}

/** "Five of the group's fighters", «سبعة من مسلحيها»: of whoever speaks, where the clause names nobody else. */
function ownFighters(
  text: string,
  claim: ClaimDraft,
  speaker: PartyEntry | null,
): NormalRole | null {
  const figure = claim.counted ?? claim.quantity?.span ?? null
  if (figure === null || !hasFighters(speaker) || claim.actor !== null) return null
  if (claim.affected?.how === 'stated' || !claim.predicate.startsWith('people.')) return null
  const [before, after] = clauseAround(text, figure)
  const counted = sliceOf(text, figure)
  const span = ownFightersIn(counted, after)
  if (span === undefined || namesSomebodyElse(before, speaker)) return null
  return { ...inferred(speaker, 'own_side'), text: span }
}

/** "Put its losses at 14", of a movement as much as of an army. */
function ownLosses(text: string, claim: ClaimDraft, speaker: PartyEntry | null): NormalRole | null {
  const at = claim.trigger ?? claim.counted
  if (at === null || speaker?.kind !== 'armed_group' || claim.affected !== null) return null
  if (claim.actor !== null || !losses.test(claim.predicate)) return null
  const [before, after] = clauseAround(text, at)
  if (!countsOwnLosses(before, sliceOf(text, at), after)) return null
  if (namesSomebodyElse(before, speaker)) return null
  return { ...inferred(speaker, 'own_side'), text: sliceOf(text, at) }
}

function namesSomebodyElse(words: string, speaker: PartyEntry): boolean {
  return termsIn(foldWords(words), true).some(({ code }) => code !== speaker.key)
}

/** A clause that names the loser leaves nothing to infer: "Azerbaijan had suffered heavy losses". */
function loserOf(text: string, claim: ClaimDraft, role: NormalRole | null): NormalRole | null {
  const own = claim.trigger
  if (own === null || role?.side == null || role.how === 'stated') return role
  if (!losses.test(claim.predicate)) return role
  const [before, after] = clauseAround(text, own)
  const named = isOfEnemy(claim.counted === null ? '' : sliceOf(text, claim.counted))
    ? 'enemy'
    : loserIn(before, sliceOf(text, own), after)
  if (named === undefined) return role
  if (named !== 'enemy') return { ...role, how: 'stated', reason: null, side: sideOf(named) }
  return theEnemy
}

/** "The enemy" of whoever speaks; the article may tell who that is. */
export const theEnemy: NormalRole = {
  how: 'stated',
  reason: null,
  side: null,
  span: null,
  text: null,
}

/** Predicates by which a side loses something. */
export const losses = /^(?:equipment\.|people\.(?:killed|wounded|casualties|captured)$)/
const blows = /^(?:equipment\.|offensive$|people\.captured$)/

function inferAffected(
  claim: ClaimDraft,
  roles: ClaimRoles,
  speakerSide: PartyEntry | null,
  adversaries: ReadonlyMap<string, PartyEntry>,
): NormalRole | null {
  const { actor, affected } = roles
  if (affected !== null && (affected.side !== null || affected.how === 'inferred')) return affected
  if (speakerSide === null || !hasForces(speakerSide)) return affected
  const actorKey = actor?.side?.key ?? null
  if (affected === theEnemy) {
    const side = adversaries.get(speakerSide.key)
    return side === undefined ? affected : inferred(side, 'adversary')
  }
  if (claim.stance === 'denies' && affected === null) {
    // Who denies a loss and names nobody denies its own; who denies a deed is its actor.
    const own =
      losses.test(claim.predicate) && claim.class !== 'prisoners' && actorKey !== speakerSide.key
    return own ? inferred(speakerSide, 'own_side') : affected
  }
  const strikes = blows.test(claim.predicate) && (actorKey === null || actorKey === speakerSide.key)
  if (!strikes || claim.stance === 'concedes') return affected
  const adversary = adversaries.get(speakerSide.key)
  // A side that only reports a loss, and names no actor, may speak of its own.
  if (adversary === undefined || (actorKey === null && claim.predicate === 'offensive')) {
    return affected
  }
  return {
    ...inferred(adversary, 'adversary'),
    span: affected?.span ?? null,
    text: affected?.text ?? null,
  }
}

/** Who announces that a town was taken and names nobody has taken it. */
function inferActor(
  claim: ClaimDraft,
  actor: NormalRole | null,
  speakerSide: PartyEntry | null,
): NormalRole | null {
  const taken = claim.predicate === 'territory.captured' && claim.stance === 'asserts'
  // Who tells of a fall need not have brought it about.
  if (/^fact\.(?:fall|place-fall|place-taken)/u.test(claim.rule)) return actor
  if (actor !== null || !taken || speakerSide === null || !hasForces(speakerSide)) return actor
  return claim.polarity === 'affirmed' ? inferred(speakerSide, 'own_side') : actor
}
