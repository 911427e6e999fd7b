import type { ClaimDraft, Span } from '../types.ts'
import {
  align,
  common,
  type Marked,
  overlaps,
  type Pair,
  type Prepared,
  prepare,
  type Role,
} from './align.ts'
import { type JudgedFigure, judgeFigures } from './figures.ts'

/** A document of a gold file with what was found in it. */
export interface Judged {
  readonly id: string
  readonly text: string
  readonly ours: readonly Prepared[]
  readonly theirs: readonly Prepared[]
  readonly pairs: readonly Pair[]
  /** Ours that lie in parts of the text that the readers threw away (boilerplate): their contents overlap those. */
  readonly inIgnored: number
  /** The reader's numbers; empty where the gold file has none. */
  readonly figures: readonly JudgedFigure[]
}

export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Marked[]
  /** Parts of the text that the readers threw away. */
  readonly ignore?: readonly Span[] | undefined
}

/** Compares what was found in a document with what a careful reader marked. `level1`: attributions inside others' words do not count. */
export function judge(
  gold: GoldDocument,
  found: readonly Marked[],
  options: { readonly level1?: boolean; readonly claims?: readonly ClaimDraft[] } = {},
): Judged {
  const counted = (list: readonly Marked[]) =>
    prepare(
      gold.text,
      options.level1 === true ? list.filter((one) => (one.level ?? 1) === 1) : list,
    )
  const ours = counted(found)
  const theirs = counted(gold.attributions)
  const ignored = gold.ignore ?? []
  const inIgnored = ours.filter((one) => overlaps(one.marked.content, ignored)).length
  const pairs = align(ours, theirs)
  const claims = options.claims ?? []
  const withFacts = theirs.map(({ marked }) => {
    const pair = pairs.find((one) => one.theirs.marked === marked)
    const own = claims.filter((claim) => found[claim.attribution] === pair?.ours.marked)
    return { ...marked, own }
  })
  const figures = judgeFigures(gold.text, withFacts, claims)
  return {
    id: gold.id,
    text: gold.text,
    ours,
    theirs,
    pairs,
    inIgnored,
    figures,
  }
}

/** Precision, recall and their harmonic mean, each from 0 to 1. */
export interface Rates {
  readonly P: number
  readonly R: number
  readonly F: number
}

export function ratesOf(
  hitsOfOurs: number,
  ours: number,
  hitsOfTheirs: number,
  theirs: number,
): Rates {
  const P = hitsOfOurs / (ours || 1)
  const R = hitsOfTheirs / (theirs || 1)
  return { P, R, F: P + R === 0 ? 0 : (2 * P * R) / (P + R) }
}

export interface Measures {
  readonly ours: number
  readonly theirs: number
  /** The same spans; of source and content, where the cues overlap. */
  readonly exact: Readonly<Record<Role, Rates>>
  /** Words in common over the pairs, against all words of the role. */
  readonly soft: Readonly<Record<Role, Rates>>
  /** Pairs that cover more than this share of the reader's content; `speaker` is the share of those with the same source. */
  readonly quotes: readonly (Rates & { readonly above: number; readonly speaker: number })[]
  /** Cue, source and content together: the figure to raise. */
  readonly full: Rates
}

const sameSpans = (a: readonly Span[], b: readonly Span[]) =>
  a.length === b.length &&
  a.every(([from, to], index) => from === b[index]?.[0] && to === b[index]?.[1])

function isExact(role: Role, a: Marked, b: Marked): boolean {
  return role === 'cue'
    ? sameSpans(a.cue, b.cue)
    : overlaps(a.cue, b.cue) && sameSpans(a[role], b[role])
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

const byRole = (rate: (role: Role) => Rates): Record<Role, Rates> => ({
  source: rate('source'),
  cue: rate('cue'),
  content: rate('content'),
})

/** The measures over all documents together. */
export function measure(documents: readonly Judged[]): Measures {
  const ours = sum(documents.map((one) => one.ours.length))
  const theirs = sum(documents.map((one) => one.theirs.length))
  const pairs = documents.flatMap((one) => one.pairs)
  const exact = (role: Role) => {
    const hits = (own: 'ours' | 'theirs', others: 'ours' | 'theirs') =>
      sum(
        documents.map(
          (document) =>
            document[own].filter((a) =>
              document[others].some((b) => isExact(role, a.marked, b.marked)),
            ).length,
        ),
      )
    return ratesOf(hits('ours', 'theirs'), ours, hits('theirs', 'ours'), theirs)
  }
  const soft = (role: Role) => {
    const shared = sum(pairs.map((pair) => common(pair.ours.words[role], pair.theirs.words[role])))
    const wordsOf = (own: 'ours' | 'theirs') =>
      sum(documents.flatMap((document) => document[own].map((one) => one.words[role].size)))
    return ratesOf(shared, wordsOf('ours'), shared, wordsOf('theirs'))
  }
  const right = pairs.filter((pair) => pair.right).length
  return {
    ours,
    theirs,
    exact: byRole(exact),
    soft: byRole(soft),
    quotes: [0.3, 0.8].map((above) => {
      const good = pairs.filter((pair) => pair.covered > above)
      const speaker = good.filter((pair) => pair.sameSource).length / (good.length || 1)
      return { above, speaker, ...ratesOf(good.length, ours, good.length, theirs) }
    }),
    full: ratesOf(right, ours, right, theirs),
  }
}
