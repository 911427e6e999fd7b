/** What a side said before what it says now, and how the one became the other. Pure. */
import type { Direction } from '../extraction/types.ts'
import type { PartyRow } from '../parties/queries.ts'
import { isDenial, loosens, type Relation } from './compare.ts'
import { sameQuantity } from './intervals.ts'
import type { LiveClaim, ReportShown } from './live-claims.ts'
import { pairKey } from './positions.ts'
import { type QuantityView, quantityView } from './quantity-view.ts'

export interface TimelineStep {
  readonly claimId: string
  /** Who of the side said it. */
  readonly party: PartyRow | null
  readonly stance: LiveClaim['stance']
  readonly quantity: QuantityView | null
  /** RFC 3339. */
  readonly assertedAt: string
  readonly words: string
  readonly language: string
  readonly dir: Direction
  readonly report: ReportShown
  /** The claim that took its place: `updates` with up, down, refines, corrects or retracts, or `repeats`. */
  readonly replacedBy: {
    readonly claimId: string
    readonly type: Relation['type']
    readonly detail: string | null
  } | null
}

/**
 * Splits a line of claims into those that say what is said now and those before them. The same figure said again, by
 * whomever of the side, is the position; what was said before another figure is the past, even where it was the same.
 * @param line claims that `claim` took the place of, oldest first.
 */
export function splitLine(
  claim: LiveClaim,
  line: readonly LiveClaim[],
): { now: LiveClaim[]; before: LiveClaim[] } {
  const isSame = (one: LiveClaim) =>
    (sameQuantity(one.quantity, claim.quantity) || isSaidLooselySince(one, claim)) &&
    one.predicate === claim.predicate &&
    // Who takes a figure back or denies it does not say it once more.
    isDenial(one) === isDenial(claim) &&
    (one.stance === 'retracts') === (claim.stance === 'retracts')
  const since = line.findLastIndex((one) => one.quantity !== null && !isSame(one)) + 1
  const again = line.slice(since).filter(isSame)
  return { now: [claim, ...again], before: line.filter((one) => !again.includes(one)) }
}

/** "At least 40" after the 40 that stands: the 40 once more, and no figure before it. */
function isSaidLooselySince(one: LiveClaim, claim: LiveClaim): boolean {
  return one.assertedAt >= claim.assertedAt && loosens(one, claim)
}

/**
 * The steps before the standing claim of a line.
 * @param before those of the line that are shown as the past.
 * @param line the whole line, oldest first, with the standing claim at its end.
 * @param relations among the claims of the side.
 */
export function timelineOf(
  before: readonly LiveClaim[],
  line: readonly LiveClaim[],
  relations: readonly Relation[],
  shown: {
    readonly parties: ReadonlyMap<string, PartyRow>
    readonly directionOf: (language: string) => Direction
  },
): TimelineStep[] {
  if (before.length === 0) return []
  const members = new Set(line.map((claim) => claim.id))
  const byPair = new Map(
    relations
      .filter(({ from, to }) => members.has(from) && members.has(to))
      .map((relation) => [pairKey(relation.from, relation.to), relation]),
  )
  const replacedBy = (claim: LiveClaim): TimelineStep['replacedBy'] => {
    for (const later of line.slice(line.indexOf(claim) + 1)) {
      const relation = byPair.get(pairKey(claim.id, later.id))
      if (relation === undefined) continue
      return { claimId: later.id, type: relation.type, detail: relation.detail }
    }
    return null
  }
  return before.map((claim) => ({
    claimId: claim.id,
    party: shown.parties.get(claim.partyId) ?? null,
    stance: claim.stance,
    quantity: quantityView(claim),
    assertedAt: claim.firstMention.toISOString(),
    words: claim.words,
    language: claim.language,
    dir: shown.directionOf(claim.language),
    report: claim.report,
    replacedBy: replacedBy(claim),
  }))
}
