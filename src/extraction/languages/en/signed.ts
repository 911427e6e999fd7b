/**
 * Words with a signature and no verb: a quotation that a dash and a name close ("…" — Ada Mora), and
 * the turns of a transcript (HOST: …). Indices are token indices.
 */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { Found } from '../../pack.ts'
import { isDash } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  has,
  looksFinite,
  opensQuote,
  PUNCTUATION,
  quoted,
  quoteEnd,
  readingOf,
  wordOf,
} from './reading.ts'
import * as w from './words.ts'

/** Longest signature, in tokens. */
const SIGNATURE = 7

/** Longest name before the colon of a turn, in tokens. */
const TURN = 4

/** A lone line in capitals with a colon is a label; turns come at least in pairs. */
const TURNS = 2

export function signed(document: Document): Found[] {
  const reading = readingOf(document)
  const result: Found[] = []
  const turns: Found[] = []
  for (const { first, end, boilerplate } of document.paragraphs) {
    if (boilerplate || end - first < 4) continue
    const found = signature(reading, first, end)
    if (found !== null) {
      result.push(found)
      continue
    }
    const turn = turnOf(reading, first, end)
    if (turn !== null) turns.push(turn)
    else
      for (let at = first + 1; at < end - 1; at += 1) {
        const labelled = labelAt(reading, first, at, end)
        if (labelled !== null) result.push(labelled)
      }
  }
  return turns.length >= TURNS ? [...result, ...turns] : result
}

/** «"…" — Name», alone on its line. */
function signature(reading: Reading, first: number, end: number): Found | null {
  const { document } = reading
  if (!isMark(reading, first)) return null
  for (let at = end - 2; at >= Math.max(first + 2, end - SIGNATURE - 1); at -= 1) {
    if (wordOf(reading, at) !== '―' && !isDash(reading, at)) continue
    if (!isMark(reading, at - 1)) return null
    let stop = end
    while (stop > at + 1 && wordOf(reading, stop - 1) === '.') stop -= 1
    for (let name = at + 1; name < stop; name += 1)
      if (looksFinite(reading, name) || has(reading, name, w.PRONOUN | w.DAY)) return null
    if (!has(reading, at + 1, CAPITAL) || stop <= at + 1) return null
    return {
      source: [spanOf(document, at + 1, stop)],
      cue: [spanOf(document, at, at + 1)],
      content: [spanOf(document, first, at)],
      stance: 'asserts',
      confidence: 0.7,
    }
  }
  return null
}

/** «Ada Mora: “…”» at the head of a paragraph, or after a dash. */
function labelAt(reading: Reading, first: number, colon: number, end: number): Found | null {
  const { document } = reading
  if (wordOf(reading, colon) !== ':' || opensQuote(reading, colon + 1) < 0) return null
  let from = colon
  while (from > first && colon - from < SIGNATURE && isName(reading, from - 1)) from -= 1
  if (from === colon || !has(reading, from, CAPITAL)) return null
  if (from !== first && !isDash(reading, from - 1)) return null
  return {
    source: [spanOf(document, from, colon)],
    cue: [spanOf(document, colon, colon + 1)],
    content: [spanOf(document, colon + 1, quoteEnd(reading, colon + 1, end))],
    stance: 'asserts',
    confidence: 0.7,
  }
}

function isName(reading: Reading, at: number): boolean {
  if (quoted(reading, at)) return false
  if (has(reading, at, CAPITAL)) return reading.verbs[at] === undefined
  return wordOf(reading, at) === 'and' || wordOf(reading, at) === '.'
}

function isMark(reading: Reading, at: number): boolean {
  return /^["“”„«»]$|^''$/u.test(wordOf(reading, at))
}

/** «HOST: …» at the head of a paragraph, its quotation mark aside. */
function turnOf(reading: Reading, from: number, end: number): Found | null {
  const { document } = reading
  const first = isMark(reading, from) ? from + 1 : from
  for (let at = first; at < Math.min(end - 1, first + TURN + 1); at += 1) {
    if (wordOf(reading, at) === ':') {
      if (at === first) return null
      return {
        source: [spanOf(document, first, at)],
        cue: [spanOf(document, at, at + 1)],
        content: [spanOf(document, at + 1, end)],
        stance: 'asserts',
        confidence: 0.7,
      }
    }
    if (wordOf(reading, at) === '.') continue
    const token = document.tokens[at]
    if (token === undefined || has(reading, at, PUNCTUATION)) return null
    const text = document.text.slice(token.start, token.end)
    if (text.length < 2 || text !== text.toUpperCase() || text === text.toLowerCase()) return null
  }
  return null
}
