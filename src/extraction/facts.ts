/**
 * Claims inside the contents of attributions: which trigger counts which number, who did it, whom it
 * befell, where and when. What words mean comes from the pack; how they are joined is shared.
 */

import type { Document } from './document.ts'
import { spanOf, tokensOf } from './document.ts'
import { ellipticClaim } from './ellipsis.ts'
import type { Calendar } from './occurrence.ts'
import { collectDates } from './occurrence.ts'
import type { CountedPhrase, FoundDate, LanguagePack, Trigger } from './pack.ts'
import type { Pairing } from './pairing.ts'
import { pairUp } from './pairing.ts'
import { classFamily, predicateOf } from './predicates.ts'
import { contentRange, figuresBeside, foreseen, statementOf } from './statements.ts'
import type {
  AttributionDraft,
  ClaimDraft,
  Counting,
  Modality,
  QuantityDraft,
  RoleDraft,
} from './types.ts'

/**
 * Claims of all attributions, in the order of the attributions, then of the text; figures that no predicate
 * counts come last.
 *
 * @param dates the dates of each sentence of the document
 */
export function findClaims(
  document: Document,
  pack: LanguagePack,
  attributions: readonly AttributionDraft[],
  dates: readonly (readonly FoundDate[])[],
  published: string | null,
): ClaimDraft[] {
  const claims: ClaimDraft[] = []
  const calendar = collectDates(document, dates, published)
  attributions.forEach((attribution, index) => {
    const own: ClaimDraft[] = []
    for (const span of attribution.content) {
      const [first, end] = contentRange(document, pack, span)
      const pairings = pairUp(document, pack, first, end)
      pairings.forEach((pairing, at) => {
        const next = otherTrigger(pairings, at, 1)
        const before = otherTrigger(pairings, at, -1)
        const from =
          before === undefined ? first : Math.max(before.trigger.end, before.phrase?.end ?? 0)
        const to =
          next === undefined ? end : Math.min(next.trigger.first, next.phrase?.first ?? end)
        const range = [
          Math.min(from, pairing.trigger.first),
          Math.max(to, pairing.trigger.end),
        ] as const
        const making: Making = {
          document,
          pack,
          attribution,
          index,
          pairing,
          range,
          own,
          claims,
          attributions,
          calendar,
        }
        const claim = asResult(making, claimOf(making))
        const former =
          pairing.former === undefined ? null : formerOf(document, claim, pairing.former)
        if (former !== null) own.push(former)
        own.push(claim)
      })
    }
    if (own.length === 0) {
      const elliptic = ellipticClaim(document, pack, attributions, index, claims)
      if (elliptic !== null) own.push(elliptic)
    }
    const figures = figuresBeside(document, pack, attribution, index, own)
    if (own.length + figures.length === 0) own.push(statementOf(attribution, index))
    claims.push(...withOnePlace(document, pack, own), ...figures)
  })
  return claims
}

/** The nearest pairing of another trigger, after (`step` 1) or before (-1) the one at `at`. */
function otherTrigger(pairings: readonly Pairing[], at: number, step: 1 | -1): Pairing | undefined {
  const own = pairings[at]?.trigger
  let index = at + step
  while (pairings[index] !== undefined && pairings[index]?.trigger === own) index += step
  return pairings[index]
}

/** Who attacked did what came of it: «قصفت القوات … ما أدى إلى مقتل …», "shelled the town, killing …". */
function asResult(making: Making, claim: ClaimDraft): ClaimDraft {
  const { document, pack, pairing, own } = making
  if (claim.actor !== null || predicateOf(claim.predicate)?.family !== 'casualties') return claim
  const attack = own.findLast((other) => other.actor !== null)
  if (attack === undefined || predicateOf(attack.predicate)?.family !== 'attack') return claim
  const caused = pack.facts.results?.(document, pairing.trigger.first) ?? false
  return caused ? { ...claim, actor: attack.actor } : claim
}

/** What the source said before the claim that replaces it. */
function formerOf(document: Document, claim: ClaimDraft, phrase: CountedPhrase): ClaimDraft | null {
  const quantity = quantityDraft(document, phrase.quantity)
  if (quantity === null) return null
  return { ...claim, quantity, counted: phrase.noun ?? claim.counted, former: true }
}

function quantityDraft(
  document: Document,
  quantity: CountedPhrase['quantity'],
): QuantityDraft | null {
  if (quantity === null) return null
  const { low, high, comparator, first, end } = quantity
  return { low, high, comparator, span: spanOf(document, first, end) }
}

const casualties = (claim: ClaimDraft) => predicateOf(claim.predicate)?.family === 'casualties'

/** Coordinated figures share the one place, and the one attacker, that their content names. */
function withOnePlace(
  document: Document,
  pack: LanguagePack,
  own: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  if (own.length === 1) return own
  const places = own.flatMap((claim) => (claim.place === null ? [] : [claim.place]))
  const place = places.every((span) => span[0] === places[0]?.[0]) ? (places[0] ?? null) : null
  const acting = own.filter((claim) => casualties(claim) && claim.actor !== null)
  const attacker = acting.length === 1 ? acting[0] : undefined
  const actorOf = (claim: ClaimDraft): RoleDraft | null =>
    claim.actor ??
    (attacker === undefined || parted(document, pack, attacker, claim) ? null : attacker.actor)
  return own.map((claim) =>
    casualties(claim) ? { ...claim, place: claim.place ?? place, actor: actorOf(claim) } : claim,
  )
}

/** True where the second claim stands in a clause of its own, or nobody but the attacker itself was hit. */
function parted(document: Document, pack: LanguagePack, a: ClaimDraft, b: ClaimDraft): boolean {
  if (a.actor?.how === 'inferred' && b.affected?.how === 'inferred') return true
  if (a.trigger === null || b.trigger === null) return false
  const [left, right] =
    a.trigger[0] < b.trigger[0] ? [a.trigger, b.trigger] : [b.trigger, a.trigger]
  const between = [tokensOf(document, left)[1], tokensOf(document, right)[0]] as const
  return pack.facts.separates?.(document, ...between) ?? false
}

interface Making {
  readonly document: Document
  readonly pack: LanguagePack
  readonly attribution: AttributionDraft
  readonly index: number
  readonly pairing: Pairing
  readonly range: readonly [number, number]
  /** Claims of this attribution so far. */
  readonly own: readonly ClaimDraft[]
  /** Claims of earlier attributions. */
  readonly claims: readonly ClaimDraft[]
  readonly attributions: readonly AttributionDraft[]
  readonly calendar: Calendar
}

const ownSide: RoleDraft = { how: 'inferred', reason: 'own_side' }

function claimOf(making: Making): ClaimDraft {
  const { document, pack, attribution, pairing, range, own, calendar } = making
  const { trigger, phrase, predicate } = pairing
  const roles = pack.facts.roles(document, trigger, phrase, range)
  const family = predicateOf(predicate)?.family
  const last = own.at(-1)
  const contested = isContested(making)
  const counted =
    trigger.counted ??
    phrase?.noun ??
    (trigger.takes === 'self' ? spanOf(document, trigger.first, trigger.end) : null)
  // A noun of no known class still stands for people where people are what is counted.
  const named = phrase?.noun != null && predicateOf(predicate)?.unit === 'people'
  const className = phrase?.class ?? elliptic(making) ?? trigger.class ?? (named ? 'people' : null)
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
  if (contested) {
    if (actor?.how === 'inferred') actor = null
    if (affected?.how === 'inferred') affected = null
  }
  const claimSpan = spanOf(document, range[0], range[1])
  return {
    attribution: making.index,
    predicate,
    stance: attribution.stance,
    polarity: trigger.polarity ?? 'affirmed',
    modality: trigger.modality ?? foreseen(document, pack, attribution),
    quantity: statedQuantity(making),
    counted,
    class: className,
    counting: countingOf(making),
    actor,
    affected,
    place: roles.place,
    ...calendar.of(claimSpan, attribution),
    trigger: spanOf(document, trigger.first, trigger.end),
    rule: `fact.${trigger.pattern ?? trigger.takes}`,
    confidence: confidenceOf(attribution.confidence, trigger.modality, actor, affected),
  }
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

/** A state that counts dead militants, rebels or mercenaries does not count its own. */
function countsItsOwn({ document, pack, attribution }: Making, className: string | null): boolean {
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

/** The figure of a claim; an indefinite singular that is denied («نفى خسارة دبابة») is none. */
function statedQuantity({ document, attribution, pairing }: Making): QuantityDraft | null {
  const { trigger, phrase } = pairing
  const denied = attribution.stance === 'denies' || trigger.polarity === 'negated'
  if (phrase?.implicit === true && denied) return null
  return quantityDraft(document, phrase?.quantity ?? trigger.quantity ?? null)
}

/** Class of "another 15" or of a figure without a noun: what was counted just before it. */
function elliptic(making: Making): string | null {
  const { document, own, pairing } = making
  const last = own.at(-1)
  if (last === undefined || pairing.phrase === null || pairing.phrase.class !== null) return null
  return pairing.phrase.additional === true || shares(document, making) ? last.class : null
}

/** True where this figure is coordinated with the claim before it, or both are losses of one subject. */
function shares(document: Document, making: Making): boolean {
  const { own, pairing, pack } = making
  const last = own.at(-1)
  if (last?.trigger == null) return false
  if (last.rule === 'fact.loser') return true
  if (last.rule === 'fact.losses' && pairing.trigger.pattern === 'losses') return true
  // Coordinated objects of one verb.
  if (last.trigger[0] === document.tokens[pairing.trigger.first]?.start) return true
  const named = last.affected?.how === 'stated' ? last.affected.span : null
  const counted = last.counted ?? last.quantity?.span ?? last.trigger
  const [, lastEnd] = tokensOf(document, named !== null && named[0] > counted[0] ? named : counted)
  const start = Math.min(pairing.trigger.first, pairing.phrase?.first ?? pairing.trigger.first)
  const end = Math.max(lastEnd, tokensOf(document, last.trigger)[1])
  return start >= end && start - end <= 4 && pack.facts.joins(document, end, start)
}

/**
 * "According to the same statement, civilians were killed", right after that source accused
 * somebody of an attack: the accused is the actor.
 */
function accusedBefore(making: Making): RoleDraft | null {
  const { attribution, attributions, claims, index } = making
  const antecedent = attribution.antecedent
  const earlier = attributions[index - 1]
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

function countingOf(making: Making): Counting | null {
  const { pairing, own, claims } = making
  if (pairing.phrase?.quantity == null) return null
  if (pairing.phrase.additional === true) {
    const { predicate } = pairing
    const same = (claim: ClaimDraft) => claim.predicate === predicate && claim.quantity !== null
    const counted = own.some(same) || claims.slice(-40).some(same)
    // "12 were killed and 40 more wounded" counts all of the wounded; "50 more were wounded" alone does not.
    const other = own.some((claim) => casualties(claim) && claim.quantity !== null)
    const onTop = pairing.phrase.more === true && (!other || pairing.trigger.modality === 'hedged')
    return counted || onTop ? 'incremental' : (pairing.trigger.counting ?? null)
  }
  return pairing.trigger.counting ?? null
}

function confidenceOf(
  base: number,
  modality: Modality | undefined,
  actor: RoleDraft | null,
  affected: RoleDraft | null,
): number {
  let value = base
  if (affected?.how === 'inferred' || actor?.how === 'inferred') value -= 0.1
  if (modality !== undefined && modality !== 'plain') value -= 0.05
  return Math.round(Math.max(0.1, value) * 100) / 100
}
