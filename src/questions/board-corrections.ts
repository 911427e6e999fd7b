/** What outlets have taken out of their articles or changed, as boards show it. Pure. */
import type { CorrectionView } from '../corrections/correction-view.ts'
import type { Correction } from '../corrections/queries.ts'

export interface BoardCorrections {
  /** By the claim at whose position they stand. */
  readonly of: ReadonlyMap<string, readonly CorrectionView[]>
  /** Of claims that nobody reports any more and that nothing has replaced. */
  readonly gone: readonly CorrectionView[]
}

/**
 * Each correction at the position of what has replaced it, else at that of the claim itself, which others still report;
 * without either, if it is of the event, beside the rows.
 */
export function placeCorrections(
  corrections: readonly Correction[],
  live: ReadonlySet<string>,
  event: { readonly placeKey: string; readonly dayFrom: string; readonly dayTo: string },
  toView: (correction: Correction) => CorrectionView,
): BoardCorrections {
  const of = new Map<string, CorrectionView[]>()
  const gone: CorrectionView[] = []
  for (const correction of corrections) {
    const { before, after } = correction
    const at = [after?.claimId, before.claimId].find((id) => id !== undefined && live.has(id))
    if (at !== undefined) of.set(at, [...(of.get(at) ?? []), toView(correction)])
    else if (
      before.placeRoot === event.placeKey &&
      before.day !== null &&
      event.dayFrom <= before.day &&
      before.day <= event.dayTo
    ) {
      gone.push(toView(correction))
    }
  }
  return { of, gone }
}
