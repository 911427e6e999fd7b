/**
 * Claims inside the contents of attributions: which trigger counts which number, who did it, whom it
 * befell, where and when. What words mean comes from the pack; how they are joined is shared.
 */

import { withBlame } from './blames.ts'
import { contentRanges } from './content-ranges.ts'
import type { Document } from './document.ts'
import { spanOf, tokensOf } from './document.ts'
import { ellipticClaim } from './ellipsis.ts'
import { countingOf, elliptic, formerOf, statedQuantity } from './figures.ts'
import { casualties, type Making } from './making.ts'
import { collectDates, type Ownership } from './occurrence.ts'
import { refuseMore } from './overfull.ts'
import type { FoundDate, LanguagePack } from './pack.ts'
import type { Pairing } from './pairing.ts'
import { pairUp } from './pairing.ts'
import { pointedAt } from './pointed-at.ts'
import { classFamily, predicateOf } from './predicates.ts'
import { rolesOf } from './roles.ts'
import { figuresBeside, foreseen, statementOf } from './statements.ts'
import type { AttributionDraft, ClaimDraft, Modality, RoleDraft } from './types.ts'

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
  const calendar = collectDates(document, dates, published, pack.facts.relatives)
  const ranges = contentRanges(document, pack, attributions)
  attributions.forEach((attribution, index) => {
    const own: ClaimDraft[] = []
    const read = ranges[index] ?? []
    for (const [first, end] of read) {
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
          beside: [before, next],
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
    const blamed = withBlame(document, pack, attribution, index, read, own, claims)
    own.splice(0, own.length, ...blamed)
    if (own.length === 0) own.push(...pointedAt(document, pack, attributions, index, claims))
    if (own.length === 0) {
      const elliptic = ellipticClaim(document, pack, attributions, index, read, claims)
      if (elliptic !== null) own.push(elliptic)
    }
    const figures = figuresBeside(document, pack, attribution, index, read, own)
    if (own.length + figures.length === 0) own.push(statementOf(attribution, index))
    claims.push(...withOnePlace(document, pack, own), ...figures)
    refuseMore(claims.length, 'claims')
  })
  return claims
}

/** The nearest pairing of another trigger, after (`step` 1) or before (-1) the one at `at`. */
function otherTrigger(pairings: readonly Pairing[], at: number, step: 1 | -1): Pairing | undefined {
  const own = pairings[at]?.trigger
  let index = at + step
  while (index >= 0 && index < pairings.length && pairings[index]?.trigger === own) index += step
  return index < 0 ? undefined : pairings[index]
}

/**
 * "five were killed on Monday and two were hurt on Tuesday": before a figure that "and" begins, a day is of the one before; right before
 * a figure, it is of that.
 */
function ownershipOf({ document, pack, pairing, beside }: Making): Ownership {
  const [before, next] = beside
  const start = startOf(pairing)
  const joined =
    pack.facts.opensClause(document, start - 1) || pack.facts.opensClause(document, start)
  const isOfNext = (date: FoundDate) =>
    next !== undefined && date.first >= endOf(pairing) && date.end === startOf(next)
  return {
    isOfNext,
    isOwn: (date) =>
      !isOfNext(date) &&
      !(before !== undefined && joined && date.end <= start && date.first >= endOf(before)),
  }
}

const startOf = ({ trigger, phrase }: Pairing): number =>
  Math.min(trigger.first, phrase?.first ?? trigger.first)

const endOf = ({ trigger, phrase }: Pairing): number => Math.max(trigger.end, phrase?.end ?? 0)

/** Who attacked did what came of it: «قصفت القوات … ما أدى إلى مقتل …», "shelled the town, killing …". */
function asResult(making: Making, claim: ClaimDraft): ClaimDraft {
  const { document, pack, pairing, own } = making
  if (claim.actor !== null || predicateOf(claim.predicate)?.family !== 'casualties') return claim
  const attack = own.findLast((other) => other.actor !== null)
  if (attack === undefined || predicateOf(attack.predicate)?.family !== 'attack') return claim
  const caused = pack.facts.results?.(document, pairing.trigger.first) ?? false
  return caused ? { ...claim, actor: attack.actor } : claim
}

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

function claimOf(making: Making): ClaimDraft {
  const { document, pack, attribution, pairing, range, calendar } = making
  const { trigger, phrase } = pairing
  const counted =
    trigger.counted ??
    phrase?.noun ??
    trigger.unlessNamed ??
    (trigger.takes === 'self' ? spanOf(document, trigger.first, trigger.end) : null)
  // A noun of no known class, or none, still stands for people where people are what is counted.
  const named = phrase != null && predicateOf(pairing.predicate)?.unit === 'people'
  const className = phrase?.class ?? elliptic(making) ?? trigger.class ?? (named ? 'people' : null)
  const predicate = countsPeople(pairing, className) ? 'people.killed' : pairing.predicate
  const { actor, affected, place } = rolesOf(making, counted, className)
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
    place,
    ...calendar.of(claimSpan, attribution, ownershipOf(making)),
    trigger: spanOf(document, trigger.first, trigger.end),
    rule: `fact.${trigger.pattern ?? trigger.takes}`,
    confidence: confidenceOf(attribution.confidence, trigger.modality, actor, affected),
  }
}

/** "Russia lost a thousand soldiers, Ukraine 500": men, though the verb alone says nothing of what. */
function countsPeople({ trigger, predicate }: Pairing, className: string | null): boolean {
  if (trigger.otherwise !== 'people.killed' || predicateOf(predicate)?.unit !== 'equipment')
    return false
  const family = className === null ? undefined : classFamily(className)
  return family === 'military' || family === 'civilian' || family === 'any'
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
