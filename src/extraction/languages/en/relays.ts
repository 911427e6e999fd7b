/** Who is cited or quoted by another source: "TASS reported, citing the ministry", "quoted X as saying". */
import { bodies, speakers } from './institutions.ts'
import { subjectAfter } from './inverted.ts'
import type { Range } from './noun-phrases.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { quoted, wordOf } from './reading.ts'
import { roles } from './titles.ts'

/** "…, TASS reported, citing the ministry": the one cited stands behind what TASS reports. */
export function cited(reading: Reading, piece: Piece, current: Piece | null): Piece | null {
  const { group } = piece
  if (group.cue.lemma !== 'cite' || current === null || current.content.length === 0) return null
  if (!/[tq]/u.test(current.group.cue.frames) || wordOf(reading, group.first - 1) !== ',')
    return null
  const named = subjectAfter(reading, group.end, piece.content[0]?.[1] ?? group.end)
  if (named === null) return null
  let speaks = false
  for (let at = named[0]; at < named[1]; at += 1)
    speaks ||=
      bodies.has(wordOf(reading, at)) ||
      roles.has(wordOf(reading, at)) ||
      speakers.has(wordOf(reading, at))
  if (!speaks) return null
  return { ...piece, source: named, cue: [group.first, group.end], content: [], cites: true }
}

/** "Reuters, citing two miners, reported": whom it cites, after the comma that closes the source; or null. */
export function citedAside(reading: Reading, source: Range, verb: number): Piece['relayed'] | null {
  const at = source[1] + 1
  if (wordOf(reading, at - 1) !== ',' || wordOf(reading, at) !== 'citing') return null
  const named = subjectAfter(reading, at + 1, verb)
  return named === null || named[1] > verb ? null : { source: named, cue: [at, at + 1] }
}

/** "quoted X as saying that …": the content begins after "saying"; who is quoted is a nested source. */
export function relay(reading: Reading, piece: Piece, end: number): boolean {
  const { lemma } = piece.group.cue
  if (lemma !== 'quote' && lemma !== 'cite') return false
  for (let at = piece.group.end; at < Math.min(end, piece.group.end + 30); at += 1) {
    if (quoted(reading, at)) return false
    if (
      wordOf(reading, at) !== 'as' ||
      !['saying', 'telling', 'stating'].includes(wordOf(reading, at + 1))
    )
      continue
    let start = at + 2
    if (
      wordOf(reading, start) === 'that' ||
      wordOf(reading, start) === ',' ||
      wordOf(reading, start) === ':'
    )
      start += 1
    const told = subjectAfter(reading, piece.group.end, at)
    if (told === null) return false
    piece.cue = [piece.group.first, piece.group.end]
    piece.content = [[start, end]]
    piece.frame = { kind: 'clause', cueEnd: piece.group.end, start }
    piece.relayed = { source: told, cue: [at, at + 2] }
    return true
  }
  return false
}
