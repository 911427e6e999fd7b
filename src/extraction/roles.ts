/** Who did it and whom it befell: what the words say, and what follows from who speaks. */
import { type Making, shares } from './making.ts'
import type { Trigger } from './pack.ts'
import { classFamily, predicateOf } from './predicates.ts'
import type { AttributionDraft, ClaimDraft, RoleDraft, Span } from './types.ts'

const ownSide: RoleDraft = { how: 'inferred', reason: 'own_side' }

/**
 * Actor, affected and place of a claim.
 *
 * @param counted the words for what is counted; they are the affected where civilians are
 * @param className the class of what is counted
 */
export function rolesOf(
  making: Making,
  counted: Span | null,
  className: string | null,
): { actor: RoleDraft | null; affected: RoleDraft | null; place: Span | null } {
  const { document, pack, attribution, pairing, range, own } = making
  const { trigger, phrase, predicate } = pairing
  const roles = pack.facts.roles(document, trigger, phrase, range)
  const family = predicateOf(predicate)?.family
  const last = own.at(-1)
  const kind = className === null ? undefined : classFamily(className)
  const speaker = attribution.antecedent ?? attribution.source[0] ?? null
  const side = pack.facts.isSide(document, attribution.parts, speaker)
  let { affected } = roles
  let actor = enemyOf(making, roles.actor)
  const losing = family === 'casualties' || family === 'persons' || family === 'equipment'
  if (affected === null && losing && last?.affected != null && shares(document, making))
    if (!isCounted(last) && !happensToPlaces.has(predicateOf(last.predicate)?.family ?? ''))
      // «امرأة وطفل»: who is hurt is each time the one who is counted; what is shelled or taken loses nobody by it.
      affected = last.affected
  if (actor === null && losing && last?.actor != null && shares(document, making))
    actor = last.actor
  if (actor === null && family === 'casualties' && own.length === 0) actor = accusedBefore(making)
  if (affected === null && family === 'casualties') {
    if (kind === 'civilian' && counted !== null) affected = { how: 'stated', span: counted }
    else if (
      side &&
      actor === null &&
      trigger.pattern !== 'inflicted' &&
      countsItsOwn(making, className)
    )
      affected = ownSide
  }
  if (affected === null && side && losesItsOwn(attribution, family, trigger, actor))
    affected = ownSide
  const others = affected?.how !== 'inferred' && attribution.stance !== 'denies'
  if (actor === null && side && others && trigger.pattern === 'inflicted') actor = ownSide
  if (isContested(making)) {
    if (actor?.how === 'inferred') actor = null
    if (affected?.how === 'inferred') affected = null
  }
  // The same words never name both: «550 جنديا أرمينيا سقطوا».
  const same =
    actor?.how === 'stated' && affected?.how === 'stated' && isSame(actor.span, affected.span)
  return { actor: same ? null : actor, affected, place: roles.place }
}

/** "X rejected Y's claim that five soldiers were killed": whose they were is what the two may not agree on. */
function isContested({ attribution, attributions }: Making): boolean {
  const parent = attribution.parent === null ? undefined : attributions[attribution.parent]
  // Nor does "Chad and Niger said two soldiers were killed" tell.
  return parent?.stance === 'denies' || attribution.source.length > 1
}

/** "The enemy killed nine villagers", said by one who accused somebody of an attack right before: the one accused. */
function enemyOf(making: Making, actor: RoleDraft | null): RoleDraft | null {
  const { document, pack, attribution, attributions, claims } = making
  if (actor?.how !== 'stated' || pack.facts.isEnemy?.(document, actor.span) !== true) return actor
  const words = (draft: AttributionDraft | undefined) => {
    const span = draft?.antecedent ?? draft?.source[0]
    return span === undefined ? null : document.text.slice(span[0], span[1])
  }
  const speaker = words(attribution)
  const attack = claims
    .slice(-8)
    .findLast(
      (claim) =>
        claim.stance === 'accuses' &&
        claim.actor?.how === 'stated' &&
        words(attributions[claim.attribution]) === speaker,
    )
  return speaker === null ? actor : (attack?.actor ?? actor)
}

function isSame(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** Whoever counts prisoners or hostages counts those of others; a state that counts dead militants, rebels or mercenaries does not count its own. */
function countsItsOwn({ document, pack, attribution }: Making, className: string | null): boolean {
  if (className === 'prisoners') return false
  if (className === null || !irregulars.has(className)) return true
  const speaker = attribution.antecedent ?? attribution.source[0] ?? null
  return pack.facts.isIrregular?.(document, attribution.parts, speaker) ?? false
}

const happensToPlaces: ReadonlySet<string> = new Set(['attack', 'territory'])

const irregulars: ReadonlySet<string> = new Set(['militants', 'fighters', 'mercenaries'])

const ownMen: ReadonlySet<string> = new Set(['people.missing', 'people.captured'])

/** What a side lost, and what it denies or concedes that was lost or hit, was its own. */
function losesItsOwn(
  { stance }: AttributionDraft,
  family: string | undefined,
  trigger: Trigger,
  actor: RoleDraft | null,
): boolean {
  if (trigger.pattern === 'loser' || trigger.pattern === 'lost') return true
  // "admitted that nine soldiers were missing"
  if (stance === 'concedes' && actor === null && ownMen.has(trigger.predicate)) return true
  return (
    family === 'equipment' &&
    actor === null &&
    trigger.takes === 'before' &&
    (stance === 'denies' || stance === 'concedes')
  )
}

/**
 * "According to the same statement, civilians were killed", right after that source accused
 * somebody of an attack: the accused is the actor.
 */
function accusedBefore(making: Making): RoleDraft | null {
  const { attribution, attributions, claims, index } = making
  const antecedent = attribution.antecedent
  const earlier = index > 0 ? attributions[index - 1] : undefined
  if (antecedent === null || earlier === undefined) return null
  const speaker = earlier.antecedent ?? earlier.source[0]
  if (speaker === undefined || speaker[0] !== antecedent[0] || speaker[1] !== antecedent[1])
    return null
  const attack = claims.slice(-8).findLast((claim) => claim.attribution === index - 1)
  return attack !== undefined && predicateOf(attack.predicate)?.family === 'attack'
    ? attack.actor
    : null
}

/** True where nobody is named as the affected but the ones who are counted. */
function isCounted({ affected, counted }: ClaimDraft): boolean {
  return affected?.how === 'stated' && counted !== null && affected.span[0] === counted[0]
}
