/** One attribution while it is being put together. Indices are token indices. */
import type { Frame } from './frames.ts'
import type { Group } from './groups.ts'
import type { Range } from './noun-phrases.ts'

export type Pattern =
  | 'cue-content'
  | 'content-source-cue'
  | 'content-cue-source'
  | 'passive'
  | 'participle'
  | 'according-to'

export interface Piece {
  pattern: Pattern
  group: Group
  source: Range | null
  cue: Range
  /** Token ranges; the last one may be open at its right. */
  content: [number, number][]
  /** Kind of what stands right of the cue, if anything does. */
  frame: Frame | null
  nested: boolean
  confidence: number
  /** The sentence ends in a colon: the content is what comes next. */
  waits?: boolean
  /** What comes next is the content only where it is all quoted. */
  quoteOnly?: boolean
  /** It describes a noun of another clause ("a crowd that police estimated at 5,000"). */
  aside?: boolean
  /** Whom this source relays, over the same content. */
  relayed?: { readonly source: Range; readonly cue: Range }
  /** Whom the one who is relayed relays in turn: "citing TASS, which quoted the ministry". */
  behind?: { readonly source: Range; readonly cue: Range }
  /** True for "citing X" after a report: X stands behind that report, and is no attribution beside it. */
  cites?: boolean
}
