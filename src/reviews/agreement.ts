/** How far reviewers who decided the same tasks, each without knowing of the other, agree beyond chance. Pure. */

/** What two people made of one task, as categories: `accept`, `edit`, a rating. */
export type Pair = readonly [first: string, second: string]

export interface Agreement {
  readonly pairs: number
  /** Share of the pairs that are the same, 0 to 1; null without pairs. */
  readonly observed: number | null
  /** Cohen's kappa, -1 to 1; null where chance alone would give full agreement. */
  readonly kappa: number | null
  /** Krippendorff's alpha for nominal categories, at most 1; null where nothing could differ. */
  readonly alpha: number | null
}

export function agreementOf(pairs: readonly Pair[]): Agreement {
  const same = pairs.filter(([a, b]) => a === b).length
  return {
    pairs: pairs.length,
    observed: pairs.length === 0 ? null : same / pairs.length,
    kappa: cohensKappa(pairs),
    alpha: krippendorffsAlpha(pairs),
  }
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/**
 * (observed - expected) / (1 - expected), where the expected share follows from how often each of the two used each
 * category. Jacob Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20
 * (1960).
 * @returns null where there are no pairs, or both used one category only and the same.
 */
export function cohensKappa(pairs: readonly Pair[]): number | null {
  const count = pairs.length
  if (count === 0) return null
  const firsts = countOf(pairs.map(([first]) => first))
  const seconds = countOf(pairs.map(([, second]) => second))
  let expected = 0
  for (const [category, times] of firsts) {
    expected += (times / count) * ((seconds.get(category) ?? 0) / count)
  }
  if (expected === 1) return null
  const observed = pairs.filter(([a, b]) => a === b).length / count
  return (observed - expected) / (1 - expected)
}

/**
 * 1 - observed disagreement / expected disagreement, from the coincidences of values: every pair counts in both
 * directions, and expected values are drawn without putting back. Klaus Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (2011), two observers, nominal data, no missing data.
 * @returns null where there are no pairs, or all values are one category.
 */
export function krippendorffsAlpha(pairs: readonly Pair[]): number | null {
  const values = countOf(pairs.flat())
  const total = 2 * pairs.length
  let alike = 0
  for (const times of values.values()) alike += times * (times - 1)
  const expected = total * (total - 1) - alike
  if (expected === 0) return null
  const differing = 2 * pairs.filter(([a, b]) => a !== b).length
  return 1 - ((total - 1) * differing) / expected
}
