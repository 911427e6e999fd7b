/** Who is cited or quoted by another source: "TASS reported, citing the ministry", "quoted X as saying". */
import { bodies, speakers } from './institutions.ts'
import { subjectAfter } from './inverted.ts'
import type { Range } from './noun-phrases.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { quoted, wordOf } from './reading.ts'
import { roles } from './titles.ts'

/** What an outlet does with the words of others. */
export const relaying: ReadonlySet<string> = new Set(['cite', 'quote'])

/** The same as a participle that opens an aside. */
export function opensCitation(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  return word === 'citing' || word === 'quoting'
}

/** True where a phrase names a body or somebody who speaks: "citing the cost" cites nobody. */
export function speaks(reading: Reading, [first, end]: Range): boolean {
  for (let at = first; at < end; at += 1) {
    const word = wordOf(reading, at)
    if (bodies.has(word) || roles.has(word) || speakers.has(word)) return true
  }
  return false
}

/** "…, TASS reported, citing the ministry": the one cited stands behind what TASS reports. */
export function cited(reading: Reading, piece: Piece, current: Piece | null): Piece | null {
  const { group } = piece
  if (!relaying.has(group.cue.lemma) || current === null || current.content.length === 0)
    return null
  if (!/[tq]/u.test(current.group.cue.frames) || wordOf(reading, group.first - 1) !== ',')
    return null
  const named = subjectAfter(reading, group.end, piece.content[0]?.[1] ?? group.end)
  if (named === null) return null
  if (!speaks(reading, named)) return null
  return { ...piece, source: named, cue: [group.first, group.end], content: [], cites: true }
}

/** "…, citing TASS, which quoted the ministry": whom the one who is cited has it from, where the verb is of the clause about it; or null. */
export function citedBehind(
  reading: Reading,
  group: Piece['group'],
  current: Piece | null,
  end: number,
): Piece['relayed'] | null {
  const comma = current?.relayed?.source[1] ?? -1
  if (!relaying.has(group.cue.lemma) || comma < 0 || wordOf(reading, comma) !== ',') return null
  if (group.first !== comma + 2 || !/^(?:which|who)$/u.test(wordOf(reading, comma + 1))) return null
  const named = subjectAfter(reading, group.end, end)
  return named === null || !speaks(reading, named)
    ? null
    : { source: named, cue: [group.first, group.end] }
}

/** "Reuters, citing two miners, reported": whom it cites, after the comma that closes the source; or null. */
export function citedAside(reading: Reading, source: Range, verb: number): Piece['relayed'] | null {
  const at = source[1] + 1
  if (wordOf(reading, at - 1) !== ',' || !opensCitation(reading, at)) return null
  const named = subjectAfter(reading, at + 1, verb)
  return named === null || named[1] > verb ? null : { source: named, cue: [at, at + 1] }
}

/** "Citing two miners, Reuters reported": whom it cites, from the beginning of the sentence to the comma before the source; or null. */
export function citedBefore(
  reading: Reading,
  first: number,
  source: Range,
): Piece['relayed'] | null {
  if (!opensCitation(reading, first) || wordOf(reading, source[0] - 1) !== ',') return null
  const comma = source[0] - 1
  const named = subjectAfter(reading, first + 1, comma)
  if (named === null || named[1] !== comma || !speaks(reading, named)) return null
  return { source: named, cue: [first, first + 1] }
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
