/** Corrections as they look on the wire. Pure. */
import type { Direction } from '../extraction/types.ts'
import type { PartyRow } from '../parties/queries.ts'
import type { Said } from './corrections.ts'
import type { Correction } from './queries.ts'

export interface CorrectionView {
  readonly claimId: string
  readonly party: PartyRow | null
  readonly outlet: string
  readonly articleId: string
  /** The version in which it is gone, and since when that is what the article says (RFC 3339). */
  readonly version: number
  readonly at: string
  readonly quantity: Said['quantity']
  readonly words: string
  readonly language: string
  readonly dir: Direction
  /** What the article says in its place; null where nothing is, or nobody can tell which. */
  readonly replacedBy: {
    readonly claimId: string
    readonly quantity: Said['quantity']
    readonly words: string
  } | null
  /** The outlet's own note. */
  readonly note: string | null
}

export function correctionView(
  { before, after, since, articleId, outlet, note }: Correction,
  parties: ReadonlyMap<string, PartyRow>,
  directionOf: (language: string) => Direction,
): CorrectionView {
  return {
    claimId: before.claimId,
    party: parties.get(before.partyId) ?? null,
    outlet,
    articleId,
    version: since.version,
    at: since.at,
    quantity: before.quantity,
    words: before.words,
    language: before.language,
    dir: directionOf(before.language),
    replacedBy:
      after === null
        ? null
        : { claimId: after.claimId, quantity: after.quantity, words: after.words },
    note,
  }
}
