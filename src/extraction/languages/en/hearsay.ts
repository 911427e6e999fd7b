/** Adverbs that report and name nobody: "the pilot reportedly ejected", "Allegedly, he took bribes". Token indices. */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { Found } from '../../pack.ts'
import type { Range } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import {
  has,
  isNominal,
  looksFinite,
  PUNCTUATION,
  quoted,
  readingOf,
  stretchesOf,
  wordOf,
} from './reading.ts'
import { subjectBefore } from './sources.ts'
import * as w from './words.ts'

const adverbs = new Set(['reportedly', 'allegedly', 'supposedly'])

/** The clause that an adverb of hearsay stands in, with no source. */
export function hearsay(document: Document): Found[] {
  const reading = readingOf(document)
  const result: Found[] = []
  for (const { first, end } of stretchesOf(document))
    for (let at = first; at < end; at += 1) {
      if (!adverbs.has(wordOf(reading, at)) || quoted(reading, at)) continue
      const content = contentAround(reading, at, first, end)
      if (content === null) continue
      result.push({
        source: [],
        cue: [spanOf(document, at, at + 1)],
        content: content.map(([from, to]) => spanOf(document, from, to)),
        stance: 'asserts',
        antecedent: null,
        confidence: 0.5,
      })
    }
  return result
}

function contentAround(reading: Reading, at: number, first: number, end: number): Range[] | null {
  const stop = clauseEnd(reading, at + 1, end)
  // "reportedly said": the verb behind it reports, and names who did.
  if (/[tTq]/u.test(reading.verbs[at + 1]?.cue.frames ?? '')) return null
  if (at === first) {
    const from = wordOf(reading, at + 1) === ',' ? at + 2 : -1
    return from > 0 && from < stop ? [[from, stop]] : null
  }
  // "said that, reportedly, …": how sure the one who says it is.
  if (wordOf(reading, at - 1) === ',') return null
  // "an allegedly corrupt official"
  if (has(reading, at - 1, w.DETERMINER | w.POSSESSIVE | w.PREPOSITION)) return null
  let verb = at
  while (verb - 1 >= first && has(reading, verb - 1, w.AUXILIARY | w.NEGATION)) verb -= 1
  const isVerb = verb < at || looksFinite(reading, at + 1) || reading.verbs[at + 1] !== undefined
  if (!isVerb && isNominal(reading, at + 1)) return null
  const subject = subjectBefore(reading, verb, first)
  if (subject === null || stop <= at + 1) return null
  return [
    [subject[0], at],
    [at + 1, stop],
  ]
}

/** Where the clause ends: at a semicolon, or at a comma that a conjunction follows. */
function clauseEnd(reading: Reading, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (!has(reading, at, PUNCTUATION) || quoted(reading, at)) continue
    if (wordOf(reading, at) === ';') return at
    if (wordOf(reading, at) === ',' && has(reading, at + 1, w.CONJUNCTION | w.SUBORDINATOR))
      return at
  }
  return end
}
