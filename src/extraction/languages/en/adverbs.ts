/** What is told on the word of nobody in particular: "Twelve people were reportedly killed". Indices are token indices. */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { Found, RuleContext } from '../../pack.ts'
import type { Span } from '../../types.ts'
import { isDash } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { has, looksFinite, PUNCTUATION, quoted, readingOf, wordOf } from './reading.ts'
import { stretchesOf } from './stretches.ts'
import * as w from './words.ts'

/** Hearsay alone: "allegedly" and "apparently" hedge what the author says himself. */
const HEARSAY = 'reportedly'

/** With a comma at the head of its clause it speaks of all of it: "Allegedly, the guard took bribes". */
const fronted = new Set(['allegedly', 'supposedly', 'purportedly'])

/** Clauses that an adverb tells on hearsay, without a source; none in a relative clause or in brackets. */
export function adverbs(document: Document, { found }: RuleContext): Found[] {
  const reading = readingOf(document)
  const result: Found[] = []
  for (const { first, end } of stretchesOf(document)) {
    if (!holdsFlag(reading, first, end, w.HEARSAY)) continue
    let from = first
    for (let at = first; at < end; at += 1) {
      if (quoted(reading, at)) continue
      if (opensClause(reading, at, first)) from = at + 1
      const fronts =
        at === from && fronted.has(wordOf(reading, at)) && wordOf(reading, at + 1) === ','
      if ((wordOf(reading, at) !== HEARSAY && !fronts) || reports(reading, at, end)) continue
      // "the reportedly haunted house"
      if (has(reading, at - 1, w.DETERMINER | w.POSSESSIVE | w.PREPOSITION)) continue
      const stop = clauseEnd(reading, at + 1, end)
      const content: Span[] = []
      if (at > from) content.push(spanOf(document, from, at))
      const next = wordOf(reading, at + 1) === ',' ? at + 2 : at + 1
      if (stop > next) content.push(spanOf(document, next, stop))
      if (wordOf(reading, at - 1) === ',' || !holdsClause(reading, from, stop)) continue
      result.push({
        source: [],
        cue: [spanOf(document, at, at + 1)],
        content,
        stance: 'asserts',
        confidence: 0.6,
      })
      // One for a clause, however often it says so.
      at = stop
      from = stop + 1
    }
  }
  // "He said nine had reportedly died": he answers for it, whoever told him.
  const told = sortedContents(found)
  return result.filter(({ cue }) => !within(told, cue[0]?.[0] ?? 0))
}

function holdsFlag(reading: Reading, first: number, end: number, flag: number): boolean {
  for (let at = first; at < end; at += 1) if (has(reading, at, flag)) return true
  return false
}

/** Contents by their start, each with the farthest end of all up to it: one look-up tells whether an offset is in any. */
function sortedContents(found: readonly Found[]): readonly Span[] {
  let reach = 0
  return found
    .flatMap(({ content }) => content)
    .toSorted((a, b) => a[0] - b[0])
    .map(([start, end]) => {
      reach = Math.max(reach, end)
      return [start, reach]
    })
}

function within(spans: readonly Span[], offset: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low > 0 && (spans[low - 1]?.[1] ?? 0) > offset
}

/** "Marsh reportedly said": another cue has what was said, and the adverb is a part of it. */
function reports(reading: Reading, at: number, end: number): boolean {
  for (let index = at + 1; index < Math.min(end, at + 3); index += 1)
    if (/[tTq]/u.test(reading.verbs[index]?.cue.frames ?? '')) return true
  return false
}

/** After this token a clause begins whose adverb does not speak of what stands before it. */
function opensClause(reading: Reading, at: number, first: number): boolean {
  const word = wordOf(reading, at)
  if (word === ';' || word === ':' || word === '(' || word === ')' || isDash(reading, at))
    return true
  if (has(reading, at, w.RELATIVE | w.SUBORDINATOR) && !has(reading, at, w.PREPOSITION)) return true
  return (word === 'and' || word === 'but') && (at === first || wordOf(reading, at - 1) === ',')
}

function clauseEnd(reading: Reading, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (quoted(reading, at)) continue
    const word = wordOf(reading, at)
    if (word === ';' || word === ')' || isDash(reading, at)) return at
    if (word === ',' && ['but', 'although', 'though', 'while'].includes(wordOf(reading, at + 1)))
      return at
  }
  return has(reading, end - 1, PUNCTUATION) ? end - 1 : end
}

/** A subject before the verb: "who reportedly left", "reportedly winning over" say it of somebody outside. */
function holdsClause(reading: Reading, from: number, stop: number): boolean {
  if (
    has(reading, from, w.RELATIVE) ||
    wordOf(reading, from) === HEARSAY ||
    fronted.has(wordOf(reading, from))
  )
    return wordOf(reading, from + 1) === ','
  for (let at = from + 1; at < stop; at += 1) if (looksFinite(reading, at)) return true
  return false
}
