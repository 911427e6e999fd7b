/**
 * What words of English mean killed, wounded, destroyed, attacked, … and who did it to whom. Indices
 * are token indices.
 */
import type { Document } from '../../document.ts'
import { once } from '../../once.ts'
import type { Trigger } from '../../pack.ts'
import {
  isAddedToToll,
  isBodyFound,
  isCountedAdjective,
  isFromHome,
  isOfPeople,
  isOfTheHurt,
  isOfWhole,
  isSpelledOut,
} from './befallen.ts'
import { byNature, isMeans } from './causes.ts'
import { countedPhrases } from './counted.ts'
import { captiveAt, equipmentClasses, lossAt, lossHeads, violationAt } from './losses.ts'
import { cardinal, quantityAt } from './numbers.ts'
import { canBePeople, namesPlace, objectEnd, withoutShared } from './objects.ts'
import type { Entry } from './predicate-words.ts'
import { entries, entryAt, isTriggerAt } from './predicate-words.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  has,
  isNominal,
  NUMBER,
  opensQuote,
  PUNCTUATION,
  readingOf,
  wordOf,
} from './reading.ts'
import { strikeAt, strikeHeads } from './strike-verbs.ts'
import { takeoverAt, takeoverHeads } from './takeovers.ts'
import { announced, numberOfAt, tollHeads } from './tolls.ts'
import { cumulative, isCompared, isUnwanted, modality, near, polarity } from './trigger-signs.ts'
import * as w from './words.ts'

/** Every word that a trigger begins with: a token that is not in it is never asked for one. */
export const openings: ReadonlySet<string> = new Set([
  ...entries.keys(),
  ...tollHeads,
  ...lossHeads(),
  ...strikeHeads,
  ...takeoverHeads,
])

const NONE = 1
const SOME = 2

/** For each token NONE or SOME, or 0 where nobody asked: contents lie in each other and ask again and again. */
const beginsOf = once((reading: Reading) => new Uint8Array(reading.words.length))

export function triggers(document: Document, first: number, end: number): Trigger[] {
  const reading = readingOf(document)
  const known = beginsOf(reading)
  const result: Trigger[] = []
  for (let at = first; at < end; at += 1) {
    if (known[at] === 0) known[at] = openings.has(wordOf(reading, at)) ? SOME : NONE
    if (known[at] === NONE) continue
    const toll = numberOfAt(reading, at, first, end)
    if (toll !== null) {
      result.push(toll)
      at = toll.end - 1
      continue
    }
    const entry = entryAt(reading, at, end)
    if (entry === null) {
      const loss =
        lossAt(reading, at, first, end) ??
        captiveAt(reading, at, first, end) ??
        violationAt(reading, at, first, end) ??
        strikeAt(reading, at, first, end) ??
        takeoverAt(reading, at, first, end)
      if (loss !== null) {
        result.push(loss)
        at = loss.end - 1
      }
      continue
    }
    const trigger = triggerOf(reading, entry, at, first, end)
    at += entry.words.length - 1
    if (trigger !== null) result.push(trigger)
  }
  return withoutShared(reading, result)
}

function triggerOf(
  reading: Reading,
  entry: Entry,
  at: number,
  first: number,
  end: number,
): Trigger | null {
  const last = at + entry.words.length
  const next = wordOf(reading, last)
  // "opposed a ground offensive", "ruled out an attack": there was none.
  if (entry.voice === 'event' && isUnwanted(reading, at)) return null
  // "killed by Azerbaijani shelling": the means, not a claim of its own.
  if (entry.voice === 'event' && (isMeans(reading, at, first) || byNature(reading, at, first)))
    return null
  const common = {
    first: at,
    end: last,
    ...modality(reading, at, Math.max(first, at - 14)),
    ...polarity(reading, at, first, last),
    ...(entry.class === undefined ? {} : { class: entry.class }),
  }
  if (entry.voice === 'event')
    return { ...common, predicate: entry.predicate, takes: 'none', bare: true, pattern: 'event' }
  if (entry.pattern === 'toll') return announced(reading, entry, common, end)
  // "put the dead at 31 and the missing at four"
  if (next === 'at' && isDetermined(reading, at) && quantityAt(reading, last + 1, end) !== null)
    return announced(reading, { ...entry, counting: 'cumulative' }, common, end)
  if (entry.voice === 'noun') {
    if (entry.words[0] === 'bodies' && !isBodyFound(reading, at, first, end)) return null
    const added = entry.words[0] === 'bodies' && isAddedToToll(reading, at, first)
    // "losses stood at four dead": what became of them is said.
    if (entry.predicate === 'people.casualties' && isSpelledOut(reading, last, end)) return null
    // "compared with 3,000 deaths last year": of another time.
    if (isCompared(reading, at, first)) return null
    const inflicted = ['inflicted', 'inflicting', 'caused', 'causing', 'inflict'].some((word) =>
      near(reading, at, word, 5, first),
    )
    const pattern = inflicted ? 'inflicted' : 'noun'
    const rose = added
      ? { counting: 'incremental' as const }
      : cumulative(reading, at, last, first, end)
    const bare =
      entry.predicate === 'people.casualties' &&
      (inflicted ||
        near(reading, at, 'suffered', 5, first) ||
        near(reading, at, 'sustained', 5, first))
    if (next === 'of' && entry.words[0] === 'death')
      return { ...common, predicate: entry.predicate, takes: 'after', bare: true, pattern, ...rose }
    if (next === 'of' || entry.words[0] === 'death')
      return next === 'of'
        ? { ...common, predicate: entry.predicate, takes: 'after', pattern, ...rose }
        : null
    return {
      ...common,
      predicate: entry.predicate,
      takes: 'self',
      class: 'people',
      pattern,
      // "denied any deaths", "there were no injuries"
      ...(bare || /^(?:any|no)$/u.test(wordOf(reading, at - 1)) ? { bare: true } : {}),
      ...rose,
    }
  }
  // "three of the 30 injured had died": what befell the three is still to come.
  if (isOfWhole(reading, at)) return null
  const rose = cumulative(reading, at, last, first, end)
  if (isCountedAdjective(reading, entry, at, last, end))
    return {
      ...common,
      predicate: entry.predicate,
      takes: 'self',
      class: 'people',
      pattern: 'noun',
      ...rose,
    }
  if (entry.voice === 'intransitive' || entry.voice === 'state') {
    if (entry.words[0]?.startsWith('fle') === true && !isFromHome(reading, at, last, first, end))
      return null
    if (entry.voice === 'state' && isDetermined(reading, at)) return null
    // "40 people are dead or missing": nobody tells which.
    if (next === 'or' && /^(?:missing|wounded|injured)$/u.test(wordOf(reading, last + 1)))
      return null
    if (entry.words[0] === 'missing' && wordOf(reading, at - 1) === 'or') return null
    if (entry.words[0] === 'missing' && isNominal(reading, last) && !has(reading, last, CAPITAL))
      return null
    const crowd = entry.predicate === 'crowd.size'
    return {
      ...common,
      predicate: entry.predicate,
      takes: 'before',
      pattern: 'befell',
      class: 'people',
      ...(entry.voice === 'intransitive' && !crowd ? { bare: true } : {}),
      ...rose,
      ...(isOfTheHurt(reading, at, first) ? { counting: 'incremental' as const } : {}),
    }
  }
  // "two gunshot wounds"
  if (entry.words[0] === 'wounds' && quantityAt(reading, last, end) === null) return null
  const active = isActive(reading, at, last, first, end)
  const predicate = predicateFor(reading, entry.predicate, at, last, first, end, active)
  if (predicate === null) return null
  // "the wounded soldiers", "captured territory": an adjective.
  if (isDetermined(reading, at) && !entry.words[0]?.endsWith('ing') && !isDeed(entry, next))
    return null
  // "a camp for displaced people": who they are, and no news.
  if (entry.words[0] === 'displaced' && isOfPeople(reading, last) && !has(reading, at - 1, w.BE))
    return null
  // "the exchange of captured troops"
  if (wordOf(reading, at - 1) === 'of' && wordOf(reading, at).endsWith('ed')) return null
  const people = predicate.startsWith('people.')
  return {
    ...common,
    predicate,
    takes: active ? 'after' : 'before',
    pattern: active ? 'active' : 'passive',
    bare: !active || !people || canBePeople(reading, last, end),
    ...(active ? { reach: objectEnd(reading, last, end) } : {}),
    ...(people ? { class: 'people' } : {}),
    ...rose,
  }
}

/** "the arrest of 14 suspects": a noun for what was done. */
function isDeed({ words: [word = ''] }: Entry, next: string): boolean {
  return next === 'of' && (word === 'arrest' || word === 'capture')
}

/** "the wounded", "his dead", but not "three dead". */
function isDetermined(reading: Reading, at: number): boolean {
  return has(reading, at - 1, w.DETERMINER | w.POSSESSIVE) && cardinal(reading, at - 1, at) === null
}

/** "captured" is of people, equipment or places, by what it takes; "destroyed" is not of places. */
function predicateFor(
  reading: Reading,
  predicate: string,
  at: number,
  last: number,
  first: number,
  end: number,
  active: boolean,
): string | null {
  if (
    predicate !== 'people.captured' &&
    predicate !== 'territory.captured' &&
    predicate !== 'equipment.destroyed'
  )
    return predicate
  const isTrigger = (index: number) => isTriggerAt(reading, index, end)
  const phrases = active
    ? countedPhrases(reading.document, last, Math.min(end, last + 9), isTrigger)
    : countedPhrases(reading.document, Math.max(first, at - 10), at, isTrigger)
  // "60 soldiers were killed and 12 were captured": the figure alone is of those before it.
  const bare = phrases.at(-1)
  const counted = bare?.class === null && bare.quantity !== null && bare.noun === null
  const nearest = counted ? phrases.findLast((phrase) => phrase.class !== null) : bare
  // "destroying a hideout used by militants": no militant was destroyed.
  const object = phrases[0]
  const isObject = object !== undefined && !holds(reading, last, object.first, 'by')
  // "captured Orlin and taken 40 soldiers prisoner": those are of another verb.
  const isNext =
    isObject && has(reading, last, CAPITAL) && holds(reading, last, object.first, 'and')
  // "killed two rebels and captured 60": of those before it.
  const alone = active && isObject && object.noun === null && object.quantity !== null
  const earlier = alone
    ? countedPhrases(reading.document, Math.max(first, at - 10), at, isTrigger).at(-1)
    : undefined
  const key = (active ? (isObject && !isNext ? (earlier ?? object) : null) : nearest)?.class ?? null
  const place = key === 'villages' || key === 'positions' || key === 'houses'
  if (predicate === 'equipment.destroyed') {
    if (key === null) return active || phrases.length === 0 ? null : predicate
    if (equipmentClasses.has(key)) return predicate
    return place || key === 'houses' ? null : 'people.killed'
  }
  if (key !== null && equipmentClasses.has(key)) return 'equipment.captured'
  if (key !== null && !place) return predicate === 'territory.captured' ? null : 'people.captured'
  if (place) return 'territory.captured'
  if (predicate === 'people.captured' && /^(?:prisoner|hostage)$/u.test(wordOf(reading, last - 1)))
    return predicate
  const target = active ? wordOf(reading, last) : ''
  if (
    active &&
    (has(reading, last, CAPITAL) || (target === 'the' && namesPlace(reading, last + 1, end)))
  )
    return 'territory.captured'
  return predicate === 'territory.captured' && active ? predicate : null
}

function holds(reading: Reading, from: number, to: number, word: string): boolean {
  for (let at = from; at < to; at += 1) if (wordOf(reading, at) === word) return true
  return false
}

/** A verb is active where its object follows and no form of "be" goes before. */
function isActive(reading: Reading, at: number, last: number, first: number, end: number): boolean {
  if (
    /ing$|^kills?$|^wounds?$|^injures?$|^destroy$|^detain$|^arrest$|^capture$|^shoot$/u.test(
      wordOf(reading, at),
    )
  )
    return true
  for (let index = at - 1; index >= Math.max(first, at - 4); index -= 1) {
    if (has(reading, index, w.BE)) return false
    // "were killed or wounded", "killed and 100 were wounded"
    if (has(reading, index, w.HAVE | w.MODAL)) break
    if (
      !has(reading, index, w.ADVERB) &&
      !['and', 'or', 'killed', 'wounded', 'injured'].includes(wordOf(reading, index))
    )
      break
  }
  // killed "dozens of militants": the object stands behind its mark.
  if (opensQuote(reading, last) >= 0) last += 1
  if (last >= end) return false
  const next = reading.flags[last] ?? 0
  if ((next & (NUMBER | w.DETERMINER | w.POSSESSIVE | CAPITAL | w.OBJECT)) !== 0)
    return (next & (w.DAY | w.MONTH)) === 0
  if (quantityAt(reading, last, end) !== null) return true
  return isNominal(reading, last) && (next & PUNCTUATION) === 0 && !isTriggerAt(reading, last, end)
}
