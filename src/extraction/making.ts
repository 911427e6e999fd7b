/** What is known while one claim is made, and how it hangs together with the claims before it. */
import type { Document } from './document.ts'
import { tokensOf } from './document.ts'
import type { Calendar } from './occurrence.ts'
import type { LanguagePack } from './pack.ts'
import type { Pairing } from './pairing.ts'
import { predicateOf } from './predicates.ts'
import type { AttributionDraft, ClaimDraft } from './types.ts'

export interface Making {
  readonly document: Document
  /** The figures of other words before and behind it. */
  readonly beside: readonly [before: Pairing | undefined, next: Pairing | undefined]
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

export const casualties = (claim: Pick<ClaimDraft, 'predicate'>) =>
  predicateOf(claim.predicate)?.family === 'casualties'

/** True where this figure is coordinated with the claim before it, or both are losses of one subject. */
export function shares(document: Document, making: Making): boolean {
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
