/**
 * How sure an attribution is: the share of attributions like it that are right, where "right" is the full match of the
 * yardstick (cue and source overlap, half of the content). Points are log-odds in steps of a quarter, set by hand from
 * shares that were measured; the README beside this file has the table of what they give, and the command.
 */
import type { Document } from './document.ts'
import { tokensOf } from './document.ts'
import type { AttributionDraft, Span } from './types.ts'

/** What a language brings: its points, and what words and sources are plain in it. */
export interface Sureness {
  /** Points of a rule by its name; of a rule that was not measured, what the rule itself gives counts. */
  readonly rules: Readonly<Record<string, number>>
  /** True for a cue that does nothing but report ("said", «قال»). */
  readonly isPlain: (document: Document, cue: Span) => boolean
  /** True where verbs carry their subject: an empty source is then as good as any. */
  readonly dropsSubjects: boolean
}

const points = {
  /** All of it, or a part, in quotation marks: its ends are certain. */
  direct: 1.75,
  mixed: 0.5,
  plainCue: 1,
  /** Below 25 and below 60 characters of content: often no words of anybody's. */
  tiny: -0.75,
  short: -0.25,
  /** Somebody should be named and is not. */
  noSource: -1.25,
  /** "officials", or a pronoun, and nobody behind it. */
  open: -0.5,
  /** More than a space and a comma between source and cue. */
  apart: -0.5,
  /** In another's words: both pairs of ends have to be found. */
  nested: -1.5,
} as const

/** Not surer than this, whatever the points: the yardsticks are small. */
const MOST = 0.97
const LEAST = 0.05

/** 0 to 1, in steps of a hundredth. `own` is what the rule gives, 0 to 1. */
export function confidenceOf(
  document: Document,
  sureness: Sureness,
  draft: Pick<AttributionDraft, 'source' | 'cue' | 'content' | 'type' | 'level' | 'open' | 'rule'>,
  own: number,
): number {
  const { source, cue, content, type, level, open, rule } = draft
  let odds = sureness.rules[rule] ?? Math.log(own / (1 - own))
  if (type === 'direct') odds += points.direct
  if (type === 'mixed') odds += points.mixed
  const first = cue[0]
  if (first !== undefined && sureness.isPlain(document, first)) odds += points.plainCue
  const length = content.reduce((sum, [start, end]) => sum + end - start, 0)
  if (length < 25) odds += points.tiny
  else if (length < 60) odds += points.short
  const named = source[0]
  if (named === undefined) odds += sureness.dropsSubjects ? 0 : points.noSource
  else {
    if (open !== null) odds += points.open
    if (first !== undefined && between(named, first) > 2) odds += points.apart
  }
  if (level === 2) odds += points.nested
  const share = 1 / (1 + Math.exp(-odds))
  return Math.round(100 * Math.min(MOST, Math.max(LEAST, share))) / 100
}

/** UTF-16 code units between two spans. */
function between(a: Span, b: Span): number {
  return Math.max(0, a[0] >= b[1] ? a[0] - b[1] : b[0] - a[1])
}

/** Whether a cue is one of these folded words, alone. */
export function isOneOf(document: Document, cue: Span, words: ReadonlySet<string>): boolean {
  const [first, end] = tokensOf(document, cue)
  return end - first === 1 && words.has(document.tokens[first]?.norm ?? '')
}
