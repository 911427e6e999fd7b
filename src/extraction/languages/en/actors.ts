/** Who did it, where the verb is active: its subject as far as it names a side. Indices are token indices. */
import type { Document } from '../../document.ts'
import { spanOf, tokensOf } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import type { RoleDraft, Span } from '../../types.ts'
import { nounPhraseStart } from './noun-phrases.ts'
import { isTriggerAt } from './predicate-words.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  isNominal,
  looksFinite,
  PUNCTUATION,
  quoted,
  readingOf,
  wordOf,
} from './reading.ts'
import { withoutTime } from './sources.ts'
import * as w from './words.ts'

/** Possessives by which a speaker's own side is named. */
export const own: ReadonlySet<string> = new Set(['its', 'our', 'their', 'his'])

/** "They" are others in a speaker's own words. */
const selves = new Set(['we', 'it'])

export const ownSide: RoleDraft = { how: 'inferred', reason: 'own_side' }

/** What stands before an active verb, as far as it names a side. */
export function subjectOf(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  first: number,
): RoleDraft | null {
  let at = trigger.first
  // "accused X of shelling", "blamed X for deliberately attacking"
  const verb = has(reading, at - 1, w.ADVERB) ? at - 1 : at
  const before = wordOf(reading, verb - 1)
  if ((before === 'of' || before === 'for') && verb - 1 > first)
    at = withoutTime(reading, verb - 1, first)
  else if (controlled(reading, at, first)) return ownSide
  else if (wordOf(reading, at - 1) === ',' && wordOf(reading, at).endsWith('ing')) {
    // "its forces had taken the village, killing 12": who took it killed them.
    const sentence = document.sentences[document.sentenceOf[at] ?? -1]
    first = Math.max(sentence?.first ?? first, at - RESULT)
    at = overAuxiliaries(reading, verbBefore(reading, at - 1, first), first)
  } else {
    at = overAuxiliaries(reading, at, first)
    // "continued to violate", "tried to shell"
    if (wordOf(reading, at - 1) === 'to' && goingOn.has(wordOf(reading, at - 2)))
      at = overAuxiliaries(reading, at - 2, first)
    // "began shelling", "launched a counter-offensive": the noun has its verb before it.
    for (let back = at - 1; back >= Math.max(first, at - 6); back -= 1) {
      // "launched drones and that it shot down 80": a clause with a subject of its own.
      if (has(reading, back, w.PRONOUN | w.SUBORDINATOR) || wordOf(reading, back) === 'that') break
      if (!lightVerbs.has(wordOf(reading, back))) continue
      at = back
      at = overAuxiliaries(reading, at, first)
      break
    }
    if (wordOf(reading, at - 1) === 'and') {
      // "shot down two drones and destroyed three tanks": the subject is shared.
      const sentence = document.sentences[document.sentenceOf[trigger.first] ?? -1]
      first = Math.max(sentence?.first ?? first, at - 26)
      for (let back = at - 2; back > first; back -= 1) {
        const flag = reading.flags[back] ?? 0
        if (isTriggerAt(reading, back, trigger.first)) {
          at = back
          at = overAuxiliaries(reading, at, first)
          break
        }
        if ((flag & w.SUBORDINATOR) !== 0) break
      }
    }
  }
  if (at <= first) return null
  // "Nepal's claim that it had lost three tanks": of what was lost, who denies it is told.
  const claimant =
    trigger.pattern === 'active' ? claimantOf(document, reading, at - 1, first) : null
  if (claimant !== null) return claimant
  if (selves.has(wordOf(reading, at - 1)) || isSpeaker(reading, at - 1, first)) return ownSide
  const start = nounPhraseStart(reading, at, first)
  if (start === null || isMishap(reading, start, at)) return null
  return partyIn(document, reading, start, at)
}

/** "Armenia's claim that it had destroyed three tanks", in the words of another: "it" is who claimed it. */
function claimantOf(
  document: Document,
  reading: Reading,
  at: number,
  first: number,
): RoleDraft | null {
  if (!/^(?:it|they)$/u.test(wordOf(reading, at)) || wordOf(reading, at - 1) !== 'that') return null
  const owner = at - 3
  if (!claimNouns.test(wordOf(reading, at - 2)) || !has(reading, owner, GENITIVE)) return null
  const start = owner >= first ? nounPhraseStart(reading, owner + 1, first) : null
  return start === null ? null : partyIn(document, reading, start, owner + 1)
}

const claimNouns =
  /^(?:claims?|allegations?|assertions?|reports?|statements?|accusations?|charges?|announcements?|denials?)$/u

/** Tokens from the subject of a clause to a participle behind it, at most. */
const RESULT = 24

/** The last finite verb before a comma, as far as its clause goes; `first` where there is none. */
function verbBefore(reading: Reading, comma: number, first: number): number {
  for (let at = comma - 1; at > first; at -= 1) {
    if (looksFinite(reading, at)) return at
    if (has(reading, at, PUNCTUATION) && wordOf(reading, at) !== '-') return first
  }
  return first
}

/** "Blast at a mill kills four": no side did it. */
function isMishap(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    if (has(reading, at, w.PREPOSITION)) return false
    if (mishaps.has(wordOf(reading, at))) return true
  }
  return false
}

const mishaps = new Set(
  `blast explosion landslide collapse crash accident derailment stampede fire wildfire flood floods flooding storm quake
  earthquake cyclone typhoon hurricane tornado avalanche heatwave outbreak shelling bombing strike strikes airstrike attack attacks
  raid raids blasts explosions fires`.split(/\s+/u),
)

/** "denied shelling the port", "admitted downing a drone": who says it did it, or did not. */
function controlled(reading: Reading, at: number, first: number): boolean {
  // "claimed to have destroyed four tanks"
  let verb = at
  while (verb > first && has(reading, verb - 1, w.HAVE | w.ADVERB)) verb -= 1
  if (wordOf(reading, verb - 1) === 'to' && verb - 1 === first)
    return reading.verbs[first - 1] !== undefined && !quoted(reading, first)
  if (at !== first || !wordOf(reading, at).endsWith('ing') || quoted(reading, at)) return false
  const stance = reading.verbs[at - 1]?.cue.stance
  return stance === 'denies' || stance === 'concedes'
}

/** "The rebels said they …", "… denied that they …": in indirect speech "they" are the speakers, unless one speaks. */
function isSpeaker(reading: Reading, at: number, first: number): boolean {
  if (at !== first || wordOf(reading, at) !== 'they' || quoted(reading, at)) return false
  const that = wordOf(reading, at - 1) === 'that' ? 1 : 0
  let verb = at - 1 - that
  while (verb > 0 && has(reading, verb, w.DAY | w.ADVERB | w.PREPOSITION)) verb -= 1
  if (reading.verbs[verb] === undefined) return false
  while (verb > 0 && (reading.verbs[verb] !== undefined || has(reading, verb, w.AUXILIARY)))
    verb -= 1
  return !/^(?:it|he|she|who)$/u.test(wordOf(reading, verb))
}

const goingOn = new Set(
  'continued continue continues began begun managed tried attempted'.split(' '),
)

const lightVerbs = new Set(
  'began begun begin launched launching launch started starting carried mounted conducted opened announced unleashed'.split(
    ' ',
  ),
)

/** The first side that a phrase names: a name, the speaker's own, or a common noun ("the army"). */
export function partyIn(
  document: Document,
  reading: Reading,
  first: number,
  end: number,
): RoleDraft | null {
  for (let at = first; at < end; at += 1) {
    if (own.has(wordOf(reading, at))) return ownSide
    if (
      has(reading, at, CAPITAL) &&
      isNominal(reading, at) &&
      !has(reading, at, w.DAY | w.MONTH | w.DETERMINER)
    ) {
      const from = has(reading, first, w.DETERMINER) ? first + 1 : first
      return { how: 'stated', span: spanOf(document, from <= at ? from : at, end) }
    }
  }
  // "a military jet", "army artillery": whose it is.
  const isShort = end - first <= 5 && arms.test(wordOf(reading, end - 1))
  for (let at = isShort ? first : end; at < end - 1; at += 1)
    if (owners.has(wordOf(reading, at)))
      return { how: 'stated', span: spanOf(document, at, at + 1) }
  // "the army", "government forces": a side by its common noun.
  return sideNouns.has(wordOf(reading, end - 1)) && end - first <= 4
    ? {
        how: 'stated',
        span: spanOf(document, has(reading, first, w.DETERMINER) ? first + 1 : first, end),
      }
    : null
}

const owners = new Set(['army', 'military', 'government', 'regime', 'junta'])
const arms =
  /^(?:jets?|planes?|warplanes?|aircraft|helicopters?|drones?|artillery|guns|gunners|gunships?|tanks?|snipers?|shells?|rockets?|missiles?|airstrikes?|strikes?)$/u

const sideNouns = new Set(
  'army military forces troops navy coalition rebels insurgents separatists militants militia militias police enemy'.split(
    ' ',
  ),
)

/** "the enemy", "enemy forces", "the enemy army". */
export function isEnemy(document: Document, span: Span): boolean {
  const reading = readingOf(document)
  const [first, end] = tokensOf(document, span)
  for (let at = first; at < end; at += 1) if (wordOf(reading, at) === 'enemy') return true
  return false
}

/** Where the verb group begins whose verb stands at `at`: "had not yet shelled". */
function overAuxiliaries(reading: Reading, at: number, first: number): number {
  let start = at
  while (
    start - 1 >= first &&
    has(reading, start - 1, w.AUXILIARY | w.ADVERB) &&
    !has(reading, start - 1, GENITIVE | w.PRONOUN)
  )
    start -= 1
  return start
}
