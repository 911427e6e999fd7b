import type { Prepared } from './align.ts'
import { type Judged, type Rates, ratesOf } from './measures.ts'

/** Where the figures come from: `right` is what counts for `full`. */
export interface Part extends Rates {
  readonly name: string
  readonly ours: number
  readonly theirs: number
}

export interface RulePart {
  readonly rule: string
  readonly ours: number
  readonly right: number
  /**
   * F of `full` with the rule less F without it, all other pairs as they are. Below 0 the rule costs more than it
   * brings; what another rule would find in its place is not counted.
   */
  readonly gain: number
}

export interface Band {
  readonly from: number
  readonly to: number
  readonly ours: number
  /** Share of those that are right: the band should hold it. */
  readonly right: number
  /** What the confidences promise, on average. */
  readonly promised: number
}

export interface DocumentPart extends Rates {
  readonly id: string
  readonly ours: number
  readonly theirs: number
  readonly right: number
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

const typeOf = (one: Prepared) => one.marked.type ?? 'none'
const ruleOf = (one: Prepared) => one.marked.rule ?? 'none'

const rightPairs = (documents: readonly Judged[]) =>
  documents.flatMap((one) => one.pairs.filter((pair) => pair.right))

/** By type of attribution: precision over what we called so, recall over what the reader called so. */
export function byType(documents: readonly Judged[]): Part[] {
  const ours = countBy(
    documents.flatMap((one) => one.ours),
    typeOf,
  )
  const theirs = countBy(
    documents.flatMap((one) => one.theirs),
    typeOf,
  )
  const right = rightPairs(documents)
  return [...new Set([...theirs.keys(), ...ours.keys()])].sort().map((name) => {
    const counts = { ours: ours.get(name)?.length ?? 0, theirs: theirs.get(name)?.length ?? 0 }
    const hits = (side: 'ours' | 'theirs') =>
      right.filter((pair) => typeOf(pair[side]) === name).length
    return { name, ...counts, ...ratesOf(hits('ours'), counts.ours, hits('theirs'), counts.theirs) }
  })
}

/** By rule, the one that brings most first. */
export function byRule(documents: readonly Judged[]): RulePart[] {
  const found = documents.flatMap((one) => one.ours)
  const theirs = documents.reduce((total, one) => total + one.theirs.length, 0)
  const right = rightPairs(documents)
  const rightBy = countBy(right, (pair) => ruleOf(pair.ours))
  const all = ratesOf(right.length, found.length, right.length, theirs).F
  return [...countBy(found, ruleOf)]
    .map(([rule, own]) => {
      const hits = rightBy.get(rule)?.length ?? 0
      const left = right.length - hits
      const without = ratesOf(left, found.length - own.length, left, theirs).F
      return { rule, ours: own.length, right: hits, gain: all - without }
    })
    .sort((a, b) => b.gain - a.gain || (a.rule < b.rule ? -1 : 1))
}

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** Bands of confidence against the share that is right; a band holds its lower edge, the last one both. */
export function byConfidence(documents: readonly Judged[]): Band[] {
  const right = new Set(rightPairs(documents).map((pair) => pair.ours))
  const found = documents.flatMap((one) => one.ours)
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] ?? 1
    const own = found.flatMap((one) => {
      const confidence = one.marked.confidence ?? 0
      const within = confidence >= from && (confidence < to || to === 1)
      return within ? [{ one, confidence }] : []
    })
    if (own.length === 0) return []
    const promised = own.reduce((total, { confidence }) => total + confidence, 0) / own.length
    const share = own.filter(({ one }) => right.has(one)).length / own.length
    return [{ from, to, ours: own.length, right: share, promised }]
  })
}

/** By document, the one with the most misses and false finds first. */
export function byDocument(documents: readonly Judged[]): DocumentPart[] {
  return documents
    .map((one) => {
      const [ours, theirs] = [one.ours.length, one.theirs.length]
      const right = one.pairs.filter((pair) => pair.right).length
      return { id: one.id, ours, theirs, right, ...ratesOf(right, ours, right, theirs) }
    })
    .sort(
      (a, b) =>
        b.ours + b.theirs - 2 * b.right - (a.ours + a.theirs - 2 * a.right) ||
        (a.id < b.id ? -1 : 1),
    )
}
