/** Noun phrases after a verb that may be words or may be deeds: "slammed the plan", "attacked the port". */
import { isPlaceName } from './institutions.ts'
import { papers } from './main-subjects.ts'
import type { Piece } from './piece.ts'
import type { Reading } from './reading.ts'
import { has, isNominal, PUNCTUATION, quoted, wordOf } from './reading.ts'
import * as w from './words.ts'

/** "found the keys", "has shown weakness": only papers show and find things by words. */
export function findsThings(reading: Reading, { source, group, frame }: Piece): boolean {
  if (frame?.kind !== 'phrase' || !group.cue.frames.includes('p') || source === null) return false
  for (let at = source[0]; at < source[1]; at += 1)
    if (papers.has(wordOf(reading, at))) return false
  return !holdsOpinion(reading, group.cue.lemma, frame.start)
}

/** "maintains his innocence", where "maintains the road" is a deed. */
function holdsOpinion(reading: Reading, lemma: string, start: number): boolean {
  if (lemma !== 'maintain') return false
  for (let at = start; at < start + 4; at += 1) if (opinions.has(wordOf(reading, at))) return true
  return false
}

const opinions = new Set('innocence ignorance view position line claim denial stance'.split(' '))

/** "Okoro declared winner", "ferry declared unsafe": in headlines a passive without its verb. */
export function isElected(reading: Reading, { group, frame }: Piece): boolean {
  if (frame?.kind !== 'phrase' || group.first !== group.head) return false
  if (wordOf(reading, group.head) !== 'declared') return false
  return outcomes.has(wordOf(reading, frame.start))
}

const outcomes = new Set(
  'winner winners victor victorious president champion dead safe unsafe bankrupt insolvent elected unfit illegal guilty'.split(
    ' ',
  ),
)

/** Verbs of words and of blows alike. */
const blows = new Set([
  'attack',
  'blast',
  'slam',
  'assail',
  'bash',
  'challenge',
  'charge',
  'pummel',
  'knock',
  'back',
  'hit back at',
  'hit out at',
  'fire back at',
  'shoot back at',
  'strike back at',
  'lash out at',
  'take aim at',
  'take a shot at',
  'push back against',
  'tear into',
  'rip into',
])

/** "Morland attacked the port first": a state or an army with no "for" or "over" after it deals a blow. */
export function isBlow(reading: Reading, piece: Piece, inside: boolean): boolean {
  const { source, group, frame } = piece
  if (!blows.has(group.cue.lemma) || source === null || frame?.kind !== 'phrase') return false
  let armed = inside || isPlaceName(reading, source[0], source[1])
  for (let at = source[0]; at < source[1]; at += 1) armed ||= fighting.has(wordOf(reading, at))
  if (!armed) return false
  for (let at = frame.start; at < Math.min(reading.words.length, frame.start + 14); at += 1) {
    const word = wordOf(reading, at)
    if (word === 'for' || word === 'over' || word === 'as' || quoted(reading, at)) return false
    if (word === '.' || word === ',' || word === ';') break
  }
  return true
}

const fighting = new Set(
  `army forces troops soldiers militants rebels insurgents separatists fighters gunmen militia warplanes jets navy units
  military drones helicopters warships tanks gunners artillery jihadists police`.split(/\s+/u),
)

const judging = new Set(
  'wrong false fair unfair legal illegal lawful unjust absurd racist sexist corrupt insane crazy premature inhumane'.split(
    ' ',
  ),
)

/** "called the plan reckless": an adjective that judges closes the phrase. */
function judges(reading: Reading, at: number): boolean {
  const word = wordOf(reading, at)
  if (!judging.has(word) && !/.{3}(?:ous|less|able|ible)$/u.test(word)) return false
  return !isNominal(reading, at + 1)
}

/** "called the law a gift", "the law unfair", not "called her mother": a second phrase, a quotation or a judgement follows. */
export function names(reading: Reading, start: number, end: number, source: number): boolean {
  // "in what prosecutors called a blow to the clan"
  if (wordOf(reading, source - 1) === 'what') return true
  if (has(reading, start, w.OBJECT) && !has(reading, start, w.POSSESSIVE)) return true
  for (let at = start; at < Math.min(end, start + 14); at += 1) {
    if (quoted(reading, at)) return true
    if (at > start + 1 && judges(reading, at)) return true
    if (at > start && has(reading, at, w.DETERMINER) && !has(reading, at - 1, w.PREPOSITION))
      return true
    if (at > start && has(reading, at, PUNCTUATION) && wordOf(reading, at) !== '-') return false
  }
  return false
}
