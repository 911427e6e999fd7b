/** Nouns that report: "the claim that", "X's call for", "criticism of". */
import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { Found } from '../../pack.ts'
import type { Span, Stance } from '../../types.ts'
import { nounsWithThat, ownerlessNouns, reportingNouns } from './cues.ts'
import { subjectAfter } from './inverted.ts'
import { isDash, nounPhraseStart } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  isNominal,
  looksFinite,
  PUNCTUATION,
  quoted,
  REPORTING_NOUN,
  readingOf,
  wordOf,
} from './reading.ts'
import { stretchesOf } from './stretches.ts'
import * as w from './words.ts'

/** "X's claim that …", "the ministry's call for …", "a statement by X that …", "the claim that …". */
export function nouns(document: Document): Found[] {
  const reading = readingOf(document)
  const result: Found[] = []
  for (const sentence of stretchesOf(document)) {
    for (let at = sentence.first; at < sentence.end; at += 1) {
      if (!has(reading, at, REPORTING_NOUN) || quoted(reading, at)) continue
      const noun = reportingNouns.get(wordOf(reading, at))
      if (noun === undefined) continue
      const found = nounAt(document, reading, at, sentence.first, sentence.end, noun)
      if (found !== null) result.push(found)
    }
  }
  return result
}

function nounAt(
  document: Document,
  reading: Reading,
  at: number,
  first: number,
  end: number,
  noun: { readonly stance: Stance; readonly prepositions: readonly string[] },
): Found | null {
  // Adjectives between the owner and the noun belong to the cue ("his repeated calls for").
  let from = at
  while (
    from - 1 >= first &&
    isNominal(reading, from - 1) &&
    !has(reading, from - 1, GENITIVE | CAPITAL | w.DETERMINER | w.POSSESSIVE) &&
    at - from < 3
  )
    from -= 1
  const owner = from - 1
  const next = wordOf(reading, at + 1)
  const that =
    next === 'that' && nounsWithThat.has(wordOf(reading, at)) && !looksFinite(reading, at + 2)
  const governed = noun.prepositions.includes(next)
  let source: Span | null = null
  // "withdrew its claim that …": the one who takes it back no longer makes it.
  if (owner > first && has(reading, owner, w.POSSESSIVE)) {
    const stance = reading.verbs[owner - 1]?.cue.stance
    if (stance === 'retracts' || takesBack.has(wordOf(reading, owner - 1))) return null
  }
  if (owner >= first && has(reading, owner, w.POSSESSIVE))
    source = spanOf(document, owner, owner + 1)
  else if (owner >= first && has(reading, owner, GENITIVE)) {
    const start = nounPhraseStart(reading, from, first)
    if (start === null) return null
    const [a, b] = spanOf(document, start, from)
    source = [
      a,
      document.text.slice(b - 2, b).endsWith('s') && /['’]/u.test(document.text[b - 2] ?? '')
        ? b - 2
        : b,
    ]
  } else if (wordOf(reading, owner) === '’' || wordOf(reading, owner) === "'") {
    const start = nounPhraseStart(reading, owner, first)
    if (start === null) return null
    source = spanOf(document, start, owner)
  }
  let cueEnd = at + 1
  let start = at + 2
  if (that) start = at + 2
  else if (governed) {
    cueEnd = at + 2
    start = at + 2
  } else if (next === 'by' || next === 'from') {
    const agent = subjectAfter(reading, at + 2, end)
    if (agent === null || source !== null) return null
    const after = wordOf(reading, agent[1])
    if (after !== 'that' && !noun.prepositions.includes(after)) return null
    source = spanOf(document, agent[0], agent[1])
    start = agent[1] + 1
  } else return null
  if (source === null && !(that && ownerlessNouns.has(wordOf(reading, at)))) return null
  if (
    source === null &&
    !has(reading, from - 1, w.DETERMINER) &&
    at - from === 0 &&
    !wordOf(reading, at).endsWith('s')
  )
    return null
  if (start >= end) return null
  let stop = start
  while (
    stop < end &&
    !(
      has(reading, stop, PUNCTUATION) &&
      !quoted(reading, stop) &&
      (wordOf(reading, stop) === ',' ||
        wordOf(reading, stop) === ';' ||
        isDash(reading, stop) ||
        stop === end - 1)
    )
  )
    stop += 1
  if (that) stop = beforeMainVerb(reading, start, stop)
  else {
    // "his call for a boycott went unheard": the noun phrase ends before the verb of the sentence.
    for (let index = start + 1; index < stop; index += 1)
      if (
        !quoted(reading, index) &&
        looksFinite(reading, index) &&
        !has(reading, index - 1, w.RELATIVE)
      ) {
        stop = index
        break
      }
  }
  if (stop <= start) return null
  return {
    source: source === null ? [] : [source],
    cue: [spanOf(document, from, cueEnd)],
    content: [spanOf(document, start, stop)],
    stance: noun.stance,
    confidence: 0.6,
  }
}

/** "the claim that the roof is safe was dismissed": the clause is a subject, and ends before the verb that follows it. */
function beforeMainVerb(reading: Reading, start: number, stop: number): number {
  let verbs = 0
  for (let at = start; at < stop; at += 1) {
    if (quoted(reading, at)) continue
    // A clause inside has a verb of its own.
    if (has(reading, at, w.RELATIVE | w.SUBORDINATOR | w.CONJUNCTION)) return stop
    if (!has(reading, at, w.BE | w.HAVE | w.DO | w.MODAL) || has(reading, at, GENITIVE)) {
      if (verbs === 0 && looksFinite(reading, at)) verbs = 1
      continue
    }
    const goesOn = has(reading, at - 1, w.BE | w.HAVE | w.DO | w.MODAL | w.NEGATION | w.ADVERB)
    if (verbs > 0 && !goesOn) return at
    verbs += 1
  }
  return stop
}

const takesBack = new Set(
  'withdrew withdraw withdrawn withdrawing retracted rescinded abandoned dropped recanted'.split(
    ' ',
  ),
)
