/** Losses and breaches: "lost 16 soldiers", "the loss of two tanks", "violating a truce". Indices are token indices. */

import { once } from '../../once.ts'
import type { CountedPhrase, Trigger } from '../../pack.ts'
import { classFamily } from '../../predicates.ts'
import { countedPhrases } from './counted.ts'
import { isTriggerAt, losingVerbs } from './predicate-words.ts'
import type { Reading } from './reading.ts'
import { has, wordOf } from './reading.ts'
import { modality, polarity } from './trigger-signs.ts'
import * as w from './words.ts'

/** "lost 16 soldiers", "losing any tanks", "the loss of two tanks"; "two tanks were lost". */
export function lossAt(reading: Reading, at: number, first: number, end: number): Trigger | null {
  const word = wordOf(reading, at)
  if (!losing.has(word) || unlost.has(wordOf(reading, at + 1))) return null
  const noun = word === 'loss' || word === 'losses'
  if (noun && wordOf(reading, at + 1) !== 'of') return null
  const last = noun ? at + 2 : at + 1
  const phrase = firstCounted(reading, last, end)
  const near = phrase !== undefined && phrase.first <= last + 2 && phrase.class !== null
  const equipment = near && equipmentClasses.has(phrase.class ?? '')
  // "denied losing any fighters": what is meant is named, and no number of it.
  const any = near && wordOf(reading, last) === 'any'
  if (near && !equipment && isParting(reading, phrase, end)) return null
  if (!near || (phrase.quantity === null && !equipment && !any))
    return lostAt(reading, at, first, end)
  return {
    predicate: equipment ? 'equipment.destroyed' : 'people.killed',
    // "lost 14 soldiers and three tanks"
    otherwise: equipment ? 'people.killed' : 'equipment.destroyed',
    first: at,
    end: last,
    takes: 'after',
    bare: equipment || any,
    pattern: 'loser',
    ...modality(reading, at, Math.max(0, at - 12)),
    ...polarity(reading, at, first, last),
  }
}

interface Counted {
  readonly end: number
  readonly phrase: CountedPhrase | undefined
}

/** What was found behind a token, and up to which end it was sought: contents that lie in each other end together. */
const countedIn = once((): Map<number, Counted> => new Map())

/** The first counted phrase of the words from `from` on. */
function firstCounted(reading: Reading, from: number, end: number): CountedPhrase | undefined {
  const found = countedIn(reading)
  const known = found.get(from)
  if (known?.end === end) return known.phrase
  const [phrase] = countedPhrases(reading.document, from, Math.min(end, from + 11), (index) =>
    isTriggerAt(reading, index, end),
  )
  found.set(from, { end, phrase })
  return phrase
}

/** People who are lost only by death or capture, whatever is said of how. */
const plainlyLost = /^(?:men|people|persons|members)$/u

/** What takes lives: words for it stand in a clause that tells of a loss. */
const deadly =
  /^(?:war|wars|attacks?|battles?|fighting|crash|fires?|floods?|flooding|quake|earthquake|bombings?|raids?|strikes?|airstrikes?|clash|clashes|shelling|storms?|disaster|accident|explosions?|blasts?|massacre|genocide|conflict|pandemic|famine|epidemic|outbreak|collapse|sinking|avalanche|landslide|combat|violence|ambush|siege|offensive|action|battlefield)$/u

/** "lost 200 workers to a rival", "lost two players to injury": they went, or are hurt; nobody says that they died. */
function isParting(reading: Reading, phrase: CountedPhrase, end: number): boolean {
  if (classFamily(phrase.class ?? '') === 'military') return false
  let told = false
  for (let at = phrase.end; at < Math.min(end, phrase.end + TOLD) && !told; at += 1)
    told = deadly.test(wordOf(reading, at))
  if (told) return false
  return wordOf(reading, phrase.end) === 'to' || !plainlyLost.test(wordOf(reading, phrase.end - 1))
}

/** Tokens behind those who were lost in which the cause is told. */
const TOLD = 9

/** "lost contact with a drone": nothing is lost yet. */
const unlost = new Set(
  'contact control touch track sight power patience hope confidence'.split(' '),
)

const losing = new Set([...losingVerbs, 'loss', 'losses'])

/** "took 30 soldiers prisoner": the last word says what became of them. */
export function captiveAt(
  reading: Reading,
  at: number,
  first: number,
  end: number,
): Trigger | null {
  if (!taking.has(wordOf(reading, at)) || !nearCaptive(reading, at, end)) return null
  const phrase = countedPhrases(reading.document, at + 1, Math.min(end, at + 9), () => false)[0]
  if (phrase === undefined || phrase.first > at + 2) return null
  const taken = [phrase.end, phrase.end - 1].some((index) => captive.has(wordOf(reading, index)))
  // "took 14 prisoners"
  if (!taken && !captives.test(wordOf(reading, phrase.end - 1))) return null
  return {
    predicate: 'people.captured',
    first: at,
    end: at + 1,
    takes: 'after',
    pattern: 'active',
    class: 'people',
    ...modality(reading, at, Math.max(first, at - 14)),
    ...polarity(reading, at, first, at + 1),
  }
}

const taking = new Set(['took', 'taken', 'take', 'taking', 'takes'])

/** Words that `lossAt`, `captiveAt` and `violationAt` begin with. */
export const lossHeads = (): readonly string[] => [...losing, ...taking, ...breaches]

/** Most of what is taken is no prisoner: the words after the verb tell before its figures are read. */
function nearCaptive(reading: Reading, at: number, end: number): boolean {
  for (let index = at + 1; index <= Math.min(end, at + 9); index += 1)
    if (captive.has(wordOf(reading, index)) || captives.test(wordOf(reading, index))) return true
  return false
}

const captives = /^(?:prisoners|captives|hostages)$/u

const captive = new Set(['prisoner', 'captive', 'hostage'])

/** "any tanks had been lost", "nine soldiers were lost": what was lost stands before it. */
function lostAt(reading: Reading, at: number, first: number, end: number): Trigger | null {
  let be = at - 1
  while (be > first && has(reading, be, w.ADVERB)) be -= 1
  if (!has(reading, be, w.BE)) return null
  const from = Math.max(first, at - 12)
  const phrase = countedPhrases(reading.document, from, be, (index) =>
    isTriggerAt(reading, index, end),
  ).at(-1)
  if (phrase === undefined || phrase.class === null) return null
  const equipment = equipmentClasses.has(phrase.class)
  if (!equipment && phrase.quantity === null) return null
  return {
    predicate: equipment ? 'equipment.destroyed' : 'people.killed',
    first: at,
    end: at + 1,
    takes: 'before',
    bare: true,
    pattern: 'lost',
    ...modality(reading, at, from),
    ...polarity(reading, at, first, at + 1),
  }
}

/** "violating a U.S.-brokered ceasefire": the truce stands a few words after its verb. */
export function violationAt(
  reading: Reading,
  at: number,
  first: number,
  end: number,
): Trigger | null {
  if (!breaches.has(wordOf(reading, at))) return null
  for (let index = at + 1; index < Math.min(end, at + 9); index += 1) {
    const word = wordOf(reading, index)
    if (word === 'ceasefire' || word === 'truce')
      return {
        predicate: 'ceasefire.violated',
        first: at,
        end: index + 1,
        takes: 'none',
        bare: true,
        pattern: 'event',
        ...modality(reading, at, Math.max(first, at - 14)),
        ...polarity(reading, at, first, index + 1),
      }
    if (word === ',' || word === ';' || has(reading, index, w.CONJUNCTION | w.AUXILIARY))
      return null
  }
  return null
}

const breaches = new Set(
  'violated violating violate breached breaching broke breaking broken'.split(' '),
)

export const equipmentClasses = new Set(
  'tanks armoured_vehicles vehicles artillery air_defence aircraft helicopters drones missiles ships depots command_posts equipment'.split(
    ' ',
  ),
)
