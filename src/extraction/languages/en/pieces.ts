/** The attributions of one sentence: which stand beside each other, which inside another. */
import { closeRight } from './extents.ts'
import { rightOf } from './frames.ts'
import { groupsIn } from './groups.ts'
import { isDash } from './noun-phrases.ts'
import { orPerceived } from './perceived.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { has, looksFinite, PUNCTUATION, quoted, wordOf } from './reading.ts'
import { citedAside, citedBefore, citedBehind } from './relays.ts'
import { isHeadline, resolve } from './resolve.ts'
import * as w from './words.ts'

/** Reports one inside the other that end together, at most: no text goes as deep, and each is read to its end. */
const DEEPEST = 8

export function piecesOf(reading: Reading, first: number, end: number): Piece[] {
  const pieces: Piece[] = []
  const groups = groupsIn(reading, first, end)
  let covered = first
  let current: Piece | null = null
  let depth = 0
  for (const group of groups) {
    if (quoted(reading, group.head)) continue
    const inside = current !== null && group.first < covered
    if (!inside) depth = 0
    else if (depth >= DEEPEST) continue
    const behind = citedBehind(reading, group, current, end)
    if (behind != null && current !== null) {
      current.behind = behind
      covered = Math.max(covered, behind.source[1])
      continue
    }
    const right = orPerceived(reading, group, rightOf(reading, group, end), end)
    const closesAside =
      inside && current !== null && isAfterAside(reading, group.first, current.group.first, first)
    // An aside of the subject ("X, who promised …, said") does not hide the subject.
    const aside =
      current?.pattern === 'participle' ||
      current?.aside === true ||
      (current?.source != null && has(reading, current.source[0], w.RELATIVE)) ||
      closesAside
    const bound =
      inside && current !== null && !closesAside
        ? contentStart(current)
        : current === null || aside
          ? first
          : Math.max(first, lastEnd(current))
    const piece = resolve(reading, group, right, first, end, bound, current, inside)
    if (piece === null) continue
    if (piece.source !== null && piece.relayed === undefined && piece.pattern === 'cue-content') {
      const told =
        citedAside(reading, piece.source, group.first) ?? citedBefore(reading, first, piece.source)
      if (told != null) piece.relayed = told
    }
    if (piece.cites === true && current !== null && piece.source !== null) {
      if (group.first > contentStart(current)) trimRight(current, group.first - 1)
      current.relayed ??= { source: piece.source, cue: piece.cue }
      covered = Math.max(covered, piece.source[1])
      continue
    }
    // "It is unclear, experts warn, who ordered it": the question asks for whoever did.
    if (inside && current !== null && asksFor(reading, piece, current)) continue
    if (inside && current !== null) {
      if (
        current.pattern !== 'cue-content' &&
        current.pattern !== 'passive' &&
        piece.pattern.startsWith('content-')
      )
        continue
      const outside = closesAside && piece.source !== null && piece.source[0] < current.group.first
      const cut = outside ? group.first - 1 : breaksOut(reading, piece, current, end)
      if (
        cut < 0 &&
        piece.pattern !== 'content-source-cue' &&
        piece.pattern !== 'content-cue-source'
      ) {
        piece.nested = true
        closeRight(reading, piece, covered)
        pieces.push(piece)
        if (lastEnd(piece) >= covered) depth += 1
        continue
      }
      if (cut >= 0) trimRight(current, cut)
      else if (!endsSentence(reading, piece, end)) {
        piece.nested = true
        pieces.push(piece)
        continue
      } else {
        current.nested = true
        trimRight(current, piece.content[0]?.[1] ?? covered)
      }
    }
    closeRight(reading, piece, end)
    pieces.push(piece)
    covered = Math.max(covered, lastEnd(piece))
    current = piece
  }
  return pieces
}

/** True where the source is the "who" that a content begins with. */
function asksFor(reading: Reading, { source }: Piece, current: Piece): boolean {
  return (
    source !== null &&
    current.pattern === 'content-source-cue' &&
    source[0] === contentStart(current) &&
    wordOf(reading, source[0]) === 'who'
  )
}

/** Tokens of a relative clause between its pronoun and its verb, at most. */
const RELATIVE = 14

/** "X, whose race was seen as lost, said": the verb at `verb` follows the comma that ends the clause around `inner`. */
function isAfterAside(reading: Reading, verb: number, inner: number, first: number): boolean {
  if (wordOf(reading, verb - 1) !== ',') return false
  for (let at = inner - 1; at > Math.max(first, inner - RELATIVE); at -= 1) {
    if (has(reading, at, w.RELATIVE)) return wordOf(reading, at - 1) === ','
    if (wordOf(reading, at) === ',') return false
  }
  return false
}

function contentStart(piece: Piece): number {
  return piece.content.at(-1)?.[0] ?? piece.cue[1]
}

function lastEnd(piece: Piece): number {
  return Math.max(piece.cue[1], piece.source?.[1] ?? 0, ...piece.content.map((range) => range[1]))
}

function trimRight(piece: Piece, at: number): void {
  const last = piece.content.at(-1)
  if (last !== undefined && last[1] > at) last[1] = Math.max(last[0], at)
}

function endsSentence(reading: Reading, piece: Piece, end: number): boolean {
  let at = Math.max(piece.cue[1], piece.source?.[1] ?? 0)
  while (at < end && has(reading, at, PUNCTUATION)) at += 1
  return at >= end - 4
}

/**
 * Where the content that is open must end because this piece is the author's again, or -1 where
 * the piece is a part of that content.
 */
function breaksOut(reading: Reading, piece: Piece, current: Piece, end: number): number {
  void end
  const before = piece.group.first - 1
  if (piece.pattern === 'participle') {
    if (wordOf(reading, before) === ',' || isDash(reading, before)) return before
    // "saying that … and vowing to …", "warning …, but adding …": participles of one subject.
    if (current.pattern === 'participle' && has(reading, before, w.CONJUNCTION))
      return wordOf(reading, before - 1) === ',' ? before - 1 : before
    return wordOf(reading, before) === 'and' && wordOf(reading, before - 1) === ','
      ? before - 1
      : -1
  }
  if (piece.group.kind !== 'active') return -1
  const from =
    piece.source !== null && piece.source !== current.source ? piece.source[0] : piece.group.first
  let at = from - 1
  const word = wordOf(reading, at)
  if (word === ';') return at
  const aside = asideAt(reading, piece, current, at, from)
  if (aside >= 0) return aside
  // "…, where officials said 45 people were killed": others speak of the place.
  if (word === 'where' && wordOf(reading, at - 1) === ',' && piece.source !== current.source)
    return at - 1
  // Headlines join by commas: "A says X, B denies it".
  if (word === ',' && isHeadline(reading, at)) return at
  // "…, though the drivers say …": somebody else's report, set against the first.
  if ((word === 'though' || word === 'although') && wordOf(reading, at - 1) === ',')
    return from === piece.group.first || has(reading, from, w.PRONOUN) ? -1 : at - 1
  if (setsApart(reading, piece, current, at, from))
    return wordOf(reading, at - 1) === ',' ? at - 1 : at
  if (word !== 'and' && word !== 'but' && word !== 'while' && word !== 'then' && word !== 'or')
    return -1
  if (word === 'then' && wordOf(reading, at - 1) === 'and') at -= 1
  const comma = wordOf(reading, at - 1) === ',' || wordOf(reading, at - 1) === ';'
  // "said she was tired and wanted to sleep": what is believed belongs to the one that is spoken of.
  if (
    from === piece.group.first &&
    !comma &&
    !isDash(reading, at - 1) &&
    piece.group.cue.stance === 'believes'
  )
    if (current.frame?.kind === 'clause' && current.group.cue.stance !== 'believes') return -1
  if (from === piece.group.first) {
    // Coordinated verbs of one subject: "said … and called for …".
    return comma ? at - 1 : at
  }
  if (comma || word === 'but' || word === 'while') return comma ? at - 1 : at
  // "accuses him of fraud and Weber says …": a phrase holds no clause.
  if (current.frame?.kind === 'phrase' || current.frame?.kind === 'infinitive') return at
  return -1
}

const settingApart = new Set(
  'after although though when as because while whereas before since even'.split(' '),
)

/** "backed the levy after she called it unfair": a clause with a subject of its own is no part of a noun phrase. */
function setsApart(
  reading: Reading,
  piece: Piece,
  current: Piece,
  at: number,
  from: number,
): boolean {
  if (!settingApart.has(wordOf(reading, at)) || from === piece.group.first) return false
  return current.frame?.kind !== 'clause' || wordOf(reading, at - 1) === ','
}

/** "said the ferry would stay, which the union opposes": the comma before an aside after a whole clause, or -1. */
function asideAt(reading: Reading, piece: Piece, current: Piece, at: number, from: number): number {
  const word = wordOf(reading, at)
  const comma = word === 'which' ? at - 1 : has(reading, from, w.RELATIVE) ? at : -1
  if (comma < 0 || wordOf(reading, comma) !== ',' || piece.source === current.source) return -1
  if (current.pattern !== 'cue-content' || current.frame === null) return -1
  if (current.frame.kind !== 'clause') return comma
  for (let index = contentStart(current); index < comma; index += 1)
    if (looksFinite(reading, index)) return comma
  return -1
}
