/** What somebody or something is taken for: "is known as the widow-maker", "sees the canal as a threat". */
import type { Frame, Right } from './frames.ts'
import type { Group } from './groups.ts'
import type { Reading } from './reading.ts'
import { has, looksFinite, PUNCTUATION, quoted, wordOf } from './reading.ts'
import * as w from './words.ts'

/** Verbs that report in this turn and not with a plain object. */
const taking = new Set(['see', 'know'])

/** Tokens between the verb and "as", at most. */
const REACH = 16

/** What stands right of a verb, where nothing else was found this turn of it. */
export function orPerceived(reading: Reading, group: Group, right: Right, to: number): Right {
  if (right.frame !== null) return right
  const frame = perceived(reading, group, to) ?? sameAgain(reading, group)
  return frame === null ? right : { frame, cueEnd: frame.cueEnd, rest: frame.start }
}

/** "said so", "said the same of the mayor". */
function sameAgain(reading: Reading, { cue, kind, end }: Group): Frame | null {
  if (cue.lemma !== 'say' || kind === 'passive') return null
  const same = wordOf(reading, end) === 'the' && wordOf(reading, end + 1) === 'same'
  return same || wordOf(reading, end) === 'so' || wordOf(reading, end) === 'otherwise'
    ? { kind: 'phrase', cueEnd: end, start: end }
    : null
}

/** What became of those who "were reported killed", "are feared drowned". */
const fates = new Set(
  `killed wounded injured dead missing drowned hurt lost captured abducted kidnapped detained arrested displaced evacuated destroyed
  damaged sunk downed trapped stranded burnt burned shot sick ill infected safe`.split(/\s+/u),
)

/** The frame of "seen as …" (a passive) or "sees X as …"; null where there is no "as". */
function perceived(reading: Reading, group: Group, to: number): Frame | null {
  const { cue, kind, end } = group
  if (kind === 'passive' && fates.has(wordOf(reading, end)) && /[tn]/u.test(cue.frames))
    return { kind: 'phrase', cueEnd: end, start: end }
  if (kind === 'passive')
    return (cue.frames.includes('n') || taking.has(cue.lemma)) && wordOf(reading, end) === 'as'
      ? { kind: 'phrase', cueEnd: end + 1, start: end + 1 }
      : null
  if (cue.lemma !== 'see' || has(reading, end, PUNCTUATION | w.PREPOSITION)) return null
  for (let at = end + 1; at < Math.min(to, end + REACH); at += 1) {
    if (quoted(reading, at)) continue
    if (wordOf(reading, at) === 'as' && !has(reading, at + 1, w.PRONOUN))
      return { kind: 'phrase', cueEnd: end, start: end }
    if (has(reading, at, PUNCTUATION | w.SUBORDINATOR) || looksFinite(reading, at)) return null
  }
  return null
}
