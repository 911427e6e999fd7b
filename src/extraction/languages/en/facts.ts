/** What the shared fact finder asks of English. */

import type { Document } from '../../document.ts'
import { tokensOf } from '../../document.ts'
import type { FactPack } from '../../pack.ts'
import type { AttributionDraft, SourceParts, Span } from '../../types.ts'
import { isEnemy } from './actors.ts'
import { blamed } from './blame.ts'
import { countedPhrases } from './counted.ts'
import { figures } from './figures.ts'
import { isPlaceName } from './institutions.ts'
import { isTriggerAt } from './predicate-words.ts'
import { triggers } from './predicates.ts'
import type { Reading } from './reading.ts'
import { has, isNominal, quoted, readingOf, wordOf } from './reading.ts'
import { roles } from './roles.ts'
import * as w from './words.ts'

function joins(document: Document, first: number, end: number): boolean {
  const reading = readingOf(document)
  for (let at = first; at < end; at += 1) {
    const word = wordOf(reading, at)
    if (
      word !== 'and' &&
      word !== ',' &&
      word !== 'or' &&
      word !== 'with' &&
      word !== 'plus' &&
      word !== 'while' &&
      !has(reading, at, w.BE | w.HAVE) &&
      // "a woman and her two sons"
      !/^(?:his|her|their)$/u.test(word)
    )
      return false
  }
  return end > first
}

const sides = new Set(
  `ministry army military force forces troops navy command defence defense mod government state army's militia rebels guard
  separatists insurgents brigade kremlin pentagon`.split(/\s+/u),
)

/** Sides that are no state's. */
const irregular = new Set('militia rebels separatists insurgents militants'.split(' '))

function isIrregular(document: Document, parts: SourceParts | null, source: Span | null): boolean {
  const reading = readingOf(document)
  const span = parts?.institution ?? source
  if (span === null) return false
  const [first, end] = tokensOf(document, span)
  for (let at = first; at < end; at += 1) if (irregular.has(wordOf(reading, at))) return true
  return false
}

/** "and that four of its soldiers were killed": a clause of its own. */
function separates(document: Document, first: number, end: number): boolean {
  const reading = readingOf(document)
  for (let at = first + 1; at < end; at += 1) {
    const before = wordOf(reading, at - 1)
    if (wordOf(reading, at) === 'that' && (before === 'and' || before === 'but')) return true
    if (wordOf(reading, at) === ';') return true
    // "wounding four before he was shot by guards": the one who was shot did not wound himself.
    if (turning.has(wordOf(reading, at)) && has(reading, at + 1, w.PRONOUN)) return true
  }
  return false
}

const turning = new Set(['before', 'after', 'until'])

const neutral = new Set(
  `health hospital police un nations agency observatory witnesses residents doctors media foreign coast coastguard
  emergency emergencies rescue maritime fire`.split(/\s+/u),
)

function isSide(document: Document, parts: SourceParts | null, source: Span | null): boolean {
  const reading = readingOf(document)
  const span = parts?.institution ?? (parts?.role === 'body' ? source : null)
  if (span === null) return false
  const [first, end] = tokensOf(document, span)
  let side = isPlaceName(reading, first, end)
  for (let at = first; at < end; at += 1) {
    if (neutral.has(wordOf(reading, at))) return false
    if (sides.has(wordOf(reading, at))) side = true
  }
  return side
}

const besides = new Set('it them at to of only just merely , .'.split(' '))

const standIns = new Set('figure number total count tally'.split(' '))

/** "it at 11", "the figure at 11": of what was counted right before. */
function resumes(document: Document, first: number, end: number): boolean {
  const reading = readingOf(document)
  for (let at = first; at < Math.min(end, first + 3); at += 1) {
    const word = wordOf(reading, at)
    if (word === 'it' && at === first) return wordOf(reading, at + 1) === 'at'
    if (standIns.has(word)) return wordOf(reading, at + 1) === 'at' && at > first
  }
  return false
}

/** A word of "the figure". */
function standsIn(reading: Reading, at: number): boolean {
  return standIns.has(wordOf(reading, at)) || standIns.has(wordOf(reading, at + 1))
}

const foreseeing = new Set(['expect', 'forecast', 'predict', 'anticipate', 'foresee', 'project'])

/** "expects", "has forecast": what is to come. */
function foresees(document: Document, cue: Span): boolean {
  const reading = readingOf(document)
  const [first, end] = tokensOf(document, cue)
  for (let at = end - 1; at >= first; at -= 1)
    if (foreseeing.has(reading.verbs[at]?.cue.lemma ?? '')) return true
  return false
}

/** Verbs that pass a judgement on something: what befell is told by the author, who says what the thing is. */
const judging = new Set(
  'blame condemn denounce deplore praise hail mourn criticise criticize decry lament applaud welcome slam'.split(
    ' ',
  ),
)

/** "blames Russia for a war that has killed 270,000": the clause behind "a war" is the author's; -1 where there is none. */
function authorFrom(
  document: Document,
  first: number,
  end: number,
  { cue }: AttributionDraft,
): number {
  const reading = readingOf(document)
  const [span] = cue
  if (span === undefined) return -1
  const [from, to] = tokensOf(document, span)
  let judges = false
  for (let at = from; at < to; at += 1) judges ||= judging.has(reading.verbs[at]?.cue.lemma ?? '')
  if (!judges || quoted(reading, first)) return -1
  for (let at = first + 2; at < end; at += 1) {
    if (!/^(?:that|which|who)$/u.test(wordOf(reading, at))) continue
    const noun = wordOf(reading, at - 1) === ',' ? at - 2 : at - 1
    if (isNominal(reading, noun)) return at
  }
  return -1
}

export const facts: FactPack = {
  counted: (document, first, end) => {
    const reading = readingOf(document)
    return countedPhrases(document, first, end, (index) => isTriggerAt(reading, index, end))
  },
  figures,
  besideFigure: (document, index) =>
    besides.has(wordOf(readingOf(document), index)) || standsIn(readingOf(document), index),
  resumes,
  opensClause: (document, index) =>
    /^(?:and|but|while|that|,|;)$/u.test(wordOf(readingOf(document), index)),
  authorFrom,
  pointers: new Set(['it', 'that', 'this', 'these', 'those']),
  relatives: new Set(['who', 'which', 'whose', 'whom', 'that']),
  triggers,
  roles,
  joins,
  separates,
  isSide,
  foresees,
  isIrregular,
  blamed,
  isEnemy,
}
