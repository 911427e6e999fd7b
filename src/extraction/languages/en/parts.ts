/**
 * Takes a source phrase apart: institution, person, role; and finds whom a pronoun or "the
 * ministry" stands for. Indices are token indices.
 */
import type { Document } from '../../document.ts'
import { spanOf, tokensOf } from '../../document.ts'
import type { SourceParts, Span } from '../../types.ts'
import { bodies, documents, isPlaceName, offices, speakers } from './institutions.ts'
import type { Piece } from './persons.ts'
import { joinsWords, personIn } from './persons.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, NUMBER, PUNCTUATION, readingOf, wordOf } from './reading.ts'
import { titles } from './titles.ts'
import * as w from './words.ts'

/** Institution, person and role of a source phrase; null where it names nobody ("he", "some"). */
export function partsOf(document: Document, source: Span): SourceParts | null {
  const reading = readingOf(document)
  const [first, end] = tokensOf(document, source)
  if (end <= first) return null
  if (
    end - first === 1 &&
    !isAcronym(document, first) &&
    has(reading, first, w.PRONOUN | w.OBJECT | w.RELATIVE | w.POSSESSIVE | w.DETERMINER)
  )
    return null
  // "The army, whose commander X was hurt, said": what follows "whose" is somebody else.
  const aside = splitAsides(reading, first, end)
  const others = aside.findIndex(([from]) => /^(?:whose|whom)$/u.test(wordOf(reading, from)))
  const pieces = others > 0 ? aside.slice(0, others) : aside
  // "Oman, a partner of Britain", "Oman, which hosts the talks": the state itself, whatever is said of it.
  const [head] = pieces
  if (head !== undefined && pieces.length > 1 && isPlaceName(reading, head[0], head[1]))
    return { institution: spanOf(document, head[0], head[1]), person: null, role: 'body' }
  let institution: Span | null = null
  let person: Span | null = null
  let speaker = false
  let office = false
  let paper = false
  let described = false
  for (const [from, to] of pieces) {
    for (let at = from; at < to; at += 1) {
      const word = wordOf(reading, at)
      if (speakers.has(word)) speaker = true
      if (offices.has(word)) office = true
      if (documents.has(word) && !has(reading, at, CAPITAL)) paper = true
      if (titles.has(word)) described = true
    }
    const body = bodyIn(reading, from, to)
    if (institution === null && body !== null) institution = spanOf(document, body[0], body[1])
    const name = isQualified(reading, from, to) ? null : personIn(reading, from, to, body)
    if (person === null && name !== null) {
      person = spanOf(document, name[0], name[1])
      institution ??= officeBefore(document, reading, from, name[0])
    }
  }
  if (institution === null && isPlaceName(reading, first, end)) {
    return { institution: spanOf(document, first, end), person: null, role: 'body' }
  }
  // "the Prosecutor General's Office": the body, not its head.
  if (office && !speaker && person === null && institution !== null) {
    const [from, to] = tokensOf(document, institution)
    if (institution[1] >= source[1] - 1 && bodies.has(wordOf(reading, to - 1)) && from <= first + 1)
      office = false
  }
  const role: SourceParts['role'] = speaker
    ? 'spokesperson'
    : paper && person === null
      ? 'document'
      : office && (person !== null || institution !== null)
        ? 'office'
        : person !== null
          ? 'person'
          : institution !== null && (!described || institution[1] >= source[1])
            ? 'body'
            : office
              ? 'office'
              : 'unknown'
  return { institution, person, role }
}

/** "Saudi-owned Al Arabiya", "the council-run Quay TV": what is owned or run is no person, whatever its name. */
function isQualified(reading: Reading, first: number, end: number): boolean {
  for (let at = first + 1; at + 1 < end; at += 1)
    if (wordOf(reading, at) === '-' && qualifying.has(wordOf(reading, at + 1))) return true
  return false
}

const qualifying = new Set(['run', 'owned', 'controlled', 'funded', 'sponsored'])

/** "US" is a state, "us" is not. */
function isAcronym(document: Document, index: number): boolean {
  const token = document.tokens[index]
  return token !== undefined && document.text.slice(token.start, token.end) === 'US'
}

/** The office of whoever is named right after it, with whose it is: "Chilean Foreign Minister" of "Chilean Foreign Minister X". */
function officeBefore(
  document: Document,
  reading: Reading,
  first: number,
  name: number,
): Span | null {
  const from = has(reading, first, w.DETERMINER) ? first + 1 : first
  const past = wordOf(reading, from) === 'former' || wordOf(reading, from) === 'ex'
  const qualified = name - from > 1 && has(reading, from, CAPITAL)
  if (past || !qualified || !offices.has(wordOf(reading, name - 1))) return null
  return spanOf(document, from, name)
}

function splitAsides(reading: Reading, first: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let from = first
  for (let at = first; at <= end; at += 1) {
    if (
      at < end &&
      wordOf(reading, at) !== ',' &&
      wordOf(reading, at) !== '(' &&
      wordOf(reading, at) !== ')'
    )
      continue
    if (at > from) pieces.push([from, at])
    from = at + 1
  }
  return pieces
}

/** The body that a phrase names: "Armenian Defence Ministry", "Armenia's MoD", "the presidency of X". */
function bodyIn(reading: Reading, first: number, end: number): Piece | null {
  // After "for", "of", "at": the body that a person speaks for or heads.
  for (let at = first; at < end; at += 1) {
    const word = wordOf(reading, at)
    if (word !== 'for' && word !== 'of' && word !== 'at' && word !== 'from' && word !== 'with')
      continue
    if (
      has(reading, at - 1, CAPITAL) &&
      !speakers.has(wordOf(reading, at - 1)) &&
      headedByBody(reading, first, at)
    )
      continue
    const start = has(reading, at + 1, w.DETERMINER) ? at + 2 : at + 1
    const stop = runEnd(reading, start, end)
    const named =
      stop > start && (containsBody(reading, start, stop) || capitalised(reading, start, stop))
    const office = offices.has(wordOf(reading, start)) && runEnd(reading, start, end) > start + 1
    const human =
      titles.has(lastWord(reading, first, at)) || speakers.has(lastWord(reading, first, at))
    if (
      (named || (office && speakers.has(lastWord(reading, first, at)))) &&
      (human || containsBody(reading, start, stop)) &&
      !headedByBody(reading, first, at)
    )
      // "the governor of Varn": the office, not the town.
      return localOffices.has(lastWord(reading, first, at)) && !containsBody(reading, start, stop)
        ? [at - 1, stop]
        : [start, stop]
  }
  let best: Piece | null = null
  let at = first
  while (at < end) {
    if (!isNominal(reading, at) || has(reading, at, w.DETERMINER | PUNCTUATION | NUMBER)) {
      at += 1
      continue
    }
    const stop = nominalRunEnd(reading, at, end)
    let head = -1
    for (let index = stop - 1; index >= at; index -= 1) {
      if (!bodies.has(wordOf(reading, index))) continue
      head = index
      break
    }
    if (head >= 0) {
      let to = head + 1
      // "Ministry of Defence of Armenia", "Office of the Prosecutor General"
      while (
        to < end &&
        (wordOf(reading, to) === 'of' || wordOf(reading, to) === 'for') &&
        to + 1 < end
      ) {
        const start = has(reading, to + 1, w.DETERMINER) ? to + 2 : to + 1
        const next = runEnd(reading, start, end)
        if (next <= start || !has(reading, start, CAPITAL)) break
        to = next
      }
      let from = at
      while (from < head && (descriptorsOnly(reading, from) || has(reading, from, w.ADVERB)))
        from += 1
      best = [from, to]
      break
    }
    at = stop
  }
  return best
}

const localOffices = new Set(['governor', 'mayor', 'prefect'])

function descriptorsOnly(reading: Reading, index: number): boolean {
  const word = wordOf(reading, index)
  return (
    (word === 'senior' || word === 'former' || word === 'top' || word === 'new') &&
    !has(reading, index, CAPITAL)
  )
}

function headedByBody(reading: Reading, first: number, end: number): boolean {
  return bodies.has(lastWord(reading, first, end))
}

function lastWord(reading: Reading, first: number, end: number): string {
  return end > first ? wordOf(reading, end - 1) : ''
}

function containsBody(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (bodies.has(wordOf(reading, at))) return true
  return false
}

function capitalised(reading: Reading, first: number, end: number): boolean {
  return end > first && has(reading, first, CAPITAL)
}

function nominalRunEnd(reading: Reading, first: number, end: number): number {
  let at = first
  while (at < end && (isNominal(reading, at) || joinsWords(reading, at))) at += 1
  return at
}

/** End of a run of a name with its inner "of", "and the": "Red Cross of Armenia". */
function runEnd(reading: Reading, first: number, end: number): number {
  let at = nominalRunEnd(reading, first, end)
  while (at > first && at < end && wordOf(reading, at) === 'of') {
    const start = has(reading, at + 1, w.DETERMINER) ? at + 2 : at + 1
    if (!has(reading, start, CAPITAL)) break
    const next = nominalRunEnd(reading, start, end)
    if (next <= start) break
    at = next
  }
  return at
}
