import { overlaps } from './align.ts'
import type { Judged } from './measures.ts'

/** Who stands behind sources that name nobody, as far as the reader marked a mention; counts of attributions. */
export interface BehindSources {
  /** Those behind which the reader marked a mention. */
  readonly marked: number
  /** Those of them that were found (their cues overlap ours). */
  readonly found: number
  /** The mention that we name overlaps the reader's. */
  readonly same: number
  /** We name nobody. */
  readonly none: number
}

/** Compares the antecedents of paired attributions; another mention of the same name counts as another. */
export function behindSources(documents: readonly Judged[]): BehindSources {
  const marked = documents.flatMap((one) => one.theirs).filter(({ marked: it }) => it.antecedent)
  const pairs = documents
    .flatMap((one) => one.pairs)
    .flatMap(({ ours, theirs }) =>
      theirs.marked.antecedent == null
        ? []
        : [{ ours: ours.marked.antecedent ?? null, theirs: theirs.marked.antecedent }],
    )
  const same = pairs.filter(({ ours, theirs }) => ours !== null && overlaps([ours], [theirs]))
  const none = pairs.filter(({ ours }) => ours === null)
  return { marked: marked.length, found: pairs.length, same: same.length, none: none.length }
}
