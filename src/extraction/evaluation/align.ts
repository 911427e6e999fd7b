import type { Span } from '../types.ts'
import type { GoldFact } from './figures.ts'

export const roles = ['source', 'cue', 'content'] as const
export type Role = (typeof roles)[number]

/** What is compared of an attribution, of a careful reader's or of ours; spans count UTF-16 code units of the text. */
export interface Marked {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly type?: string | undefined
  /** 2 inside another's words; 1 where it is left out. */
  readonly level?: number | undefined
  /** Who stands behind a source that names nobody. */
  readonly antecedent?: Span | null | undefined
  /** The reader's alone: what its content states. */
  readonly facts?: readonly GoldFact[] | undefined
  /** Ours alone. */
  readonly rule?: string | undefined
  readonly confidence?: number | undefined
}

/** An attribution with its words, each named by the offset where it begins. */
export interface Prepared {
  readonly marked: Marked
  readonly words: Readonly<Record<Role, ReadonlySet<number>>>
}

/** One of ours beside one of the reader's; no attribution is in two pairs. */
export interface Pair {
  readonly ours: Prepared
  readonly theirs: Prepared
  /** Share of the reader's content words that ours has. */
  readonly covered: number
  /** The sources overlap, or neither has one. */
  readonly sameSource: boolean
  /** Cues overlap, same source, and of all content words at least half are common to both. */
  readonly right: boolean
}

const word = /[\p{L}\p{N}\p{M}]+/gu

function wordsIn(text: string, spans: readonly Span[]): Set<number> {
  const starts = new Set<number>()
  for (const [from, to] of spans) {
    for (const found of text.slice(from, to).matchAll(word)) starts.add(from + found.index)
  }
  return starts
}

export function prepare(text: string, marked: readonly Marked[]): Prepared[] {
  return marked.map((one) => ({
    marked: one,
    words: {
      source: wordsIn(text, one.source),
      cue: wordsIn(text, one.cue),
      content: wordsIn(text, one.content),
    },
  }))
}

export function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const one of a) if (b.has(one)) count += 1
  return count
}

export function overlaps(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some(([from, to]) => b.some(([start, end]) => from < end && start < to))
}

function toPair(ours: Prepared, theirs: Prepared): Pair {
  const [a, b] = [ours.marked, theirs.marked]
  const both = common(ours.words.content, theirs.words.content)
  const either = ours.words.content.size + theirs.words.content.size - both
  const sameSource =
    (a.source.length === 0 && b.source.length === 0) || overlaps(a.source, b.source)
  return {
    ours,
    theirs,
    covered: both / (theirs.words.content.size || 1),
    sameSource,
    right: overlaps(a.cue, b.cue) && sameSource && both / (either || 1) >= 0.5,
  }
}

/**
 * Pairs what belongs together, the closest first: words in common, of the cue twice, against the words of both contents.
 * What has no word in common with anything stays alone.
 */
export function align(ours: readonly Prepared[], theirs: readonly Prepared[]): Pair[] {
  const candidates: { closeness: number; ours: Prepared; theirs: Prepared }[] = []
  for (const a of ours) {
    for (const b of theirs) {
      const shared = common(a.words.content, b.words.content) + 2 * common(a.words.cue, b.words.cue)
      if (shared === 0) continue
      const size = a.words.content.size + b.words.content.size + 4
      candidates.push({ closeness: shared / size, ours: a, theirs: b })
    }
  }
  candidates.sort((a, b) => b.closeness - a.closeness)
  const used = new Set<Prepared>()
  const pairs: Pair[] = []
  for (const candidate of candidates) {
    if (used.has(candidate.ours) || used.has(candidate.theirs)) continue
    used.add(candidate.ours)
    used.add(candidate.theirs)
    pairs.push(toPair(candidate.ours, candidate.theirs))
  }
  return pairs
}
