/** Who did it, to whom and where: actor, affected side and place of a trigger. */

import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { CountedPhrase, Roles, Trigger } from '../../pack.ts'
import type { RoleDraft } from '../../types.ts'
import { isEnemy, own, ownSide, partyIn, subjectOf } from './actors.ts'
import { classes } from './counted-classes.ts'
import { subjectAfter } from './inverted.ts'
import { nounPhraseStart } from './noun-phrases.ts'
import { quantityAt } from './numbers.ts'
import { isNationality, strikes } from './peoples.ts'
import { placeIn } from './place-of.ts'
import { isTriggerAt } from './predicate-words.ts'
import type { Reading } from './reading.ts'
import { CAPITAL, has, isNominal, NUMBER, PUNCTUATION, readingOf, wordOf } from './reading.ts'
import { rolesOfTakeover } from './takeovers.ts'
import { tollSide } from './tolls.ts'
import * as w from './words.ts'

export function roles(
  document: Document,
  trigger: Trigger,
  phrase: CountedPhrase | null,
  range: readonly [number, number],
): Roles {
  const reading = readingOf(document)
  const [first, end] = range
  if (trigger.pattern?.startsWith('place-') === true)
    return rolesOfTakeover(reading, trigger, first, end)
  const place = placeIn(document, reading, trigger, phrase, first, end)
  let actor: RoleDraft | null = null
  let affected: RoleDraft | null = null
  if (trigger.pattern === 'active' || trigger.pattern === 'inflicted') {
    actor = subjectOf(document, reading, trigger, first)
    affected = partyOf(document, reading, phrase)
  } else if (trigger.pattern === 'loser') {
    const loser = subjectOf(document, reading, trigger, first)
    // Who "the enemy" is that lost something, the whole article must tell.
    const unnamed = loser?.how === 'stated' && isEnemy(document, loser.span)
    affected = (unnamed ? null : loser) ?? partyOf(document, reading, phrase)
  } else if (trigger.pattern === 'event') {
    actor =
      subjectOf(document, reading, trigger, first) ?? possessorOf(document, reading, trigger, first)
    affected = targetOf(document, reading, trigger, end)
  } else affected = partyOf(document, reading, phrase)
  if (affected === null && trigger.pattern === 'noun' && isOwned(reading, trigger.first))
    affected = ownSide
  // "claimed responsibility for a drone attack"
  if (actor === null && wordOf(reading, first - 2) === 'responsibility') actor = ownSide
  if (actor === null)
    actor = agentOf(document, reading, trigger, end) ?? blamed(document, reading, trigger, first)
  if (affected === null && trigger.pattern === 'toll')
    affected = tollSide(reading, tollStart(reading, trigger), trigger.end)
  if (affected === null) affected = amongOf(document, reading, trigger, phrase, end)
  if (affected === null && trigger.predicate.startsWith('people.'))
    affected = lossesOf(document, reading, trigger, first)
  return { actor, affected, place }
}

/** "put its own losses at six" */
function isOwned(reading: Reading, at: number): boolean {
  const before = wordOf(reading, at - 1) === 'own' ? at - 2 : at - 1
  return own.has(wordOf(reading, before))
}

/** The side of a counted phrase: "Armenian soldiers", "two of its helicopters", "soldiers of the X army". */
function partyOf(
  document: Document,
  reading: Reading,
  phrase: CountedPhrase | null,
): RoleDraft | null {
  if (phrase === null) return null
  const from = phrase.quantity?.end ?? phrase.first
  for (let at = from; at < phrase.end; at += 1) {
    if (own.has(wordOf(reading, at))) return ownSide
    if (
      has(reading, at, CAPITAL) &&
      // "a Sukhoi": a name for a thing, and of no side.
      !classes.has(wordOf(reading, at)) &&
      !has(reading, at, NUMBER) &&
      phrase.noun !== null &&
      at > (phrase.quantity?.first ?? -1)
    ) {
      return { how: 'stated', span: spanOf(document, at, phrase.end) }
    }
  }
  if (phrase.first > 0 && own.has(wordOf(reading, phrase.first - 1))) return ownSide
  return null
}

/** "Azerbaijani shelling", "Iran's attack on". */
function possessorOf(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  first: number,
): RoleDraft | null {
  const at = trigger.first - 1
  if (at < first) return null
  if (own.has(wordOf(reading, at))) return ownSide
  if (has(reading, at, CAPITAL) && isNominal(reading, at) && !has(reading, at, w.DAY)) {
    const start = nounPhraseStart(reading, at + 1, first)
    return partyIn(document, reading, start ?? at, at + 1)
  }
  return null
}

/** "blamed Morland artillery for the deaths of nine": the one before the deed did it, as the speaker sees it. */
function blamed(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  first: number,
): RoleDraft | null {
  if (trigger.pattern !== 'noun' && trigger.pattern !== 'event') return null
  if (reading.verbs[first - 1]?.cue.stance !== 'accuses') return null
  for (let at = first + 1; at < Math.min(trigger.first, first + 8); at += 1) {
    if (has(reading, at, PUNCTUATION)) return null
    const word = wordOf(reading, at)
    if (word === 'for' || word === 'over') return partyIn(document, reading, first, at)
  }
  return null
}

/** "killed by Azerbaijani shelling". */
function agentOf(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  end: number,
): RoleDraft | null {
  for (let at = trigger.end; at < Math.min(end, trigger.end + 6); at += 1) {
    // "wounding four before he was shot by police": the agent of another deed.
    if (has(reading, at, PUNCTUATION)) return null
    if (/^(?:before|after|when|until)$/u.test(wordOf(reading, at))) return null
    // "killed by X", "wounded as a result of X"
    if (wordOf(reading, at) !== 'by' && wordOf(reading, at - 1) !== 'result') continue
    const agent = subjectAfter(reading, at + 1, end)
    if (agent === null) return null
    let stop = agent[1]
    while (stop > agent[0] + 1 && has(reading, stop - 1, w.ADVERB | w.DAY)) stop -= 1
    // "by Morland shelling in the hills": whose shelling it was, not where.
    for (let index = agent[0]; index < stop; index += 1)
      if (isTriggerAt(reading, index, stop)) stop = index + 1
    return partyIn(document, reading, agent[0], stop)
  }
  return strikerOf(document, reading, trigger, end)
}

/** "died in Morlandish shelling of the port": the nationality of the strike. */
function strikerOf(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  end: number,
): RoleDraft | null {
  for (let at = trigger.end; at < Math.min(end, trigger.end + 6); at += 1) {
    if (has(reading, at, PUNCTUATION)) return null
    if (wordOf(reading, at) !== 'in') continue
    const from = has(reading, at + 1, w.DETERMINER) ? at + 2 : at + 1
    if (!isNationality(reading, from, end)) continue
    for (let index = from + 1; index < Math.min(end, from + 4); index += 1)
      if (isTriggerAt(reading, index, end) || strikes.has(wordOf(reading, index)))
        return { how: 'stated', span: spanOf(document, from, index + 1) }
  }
  return null
}

/** The object or the target of an attack: "shelled villages near X", "opened fire on X". */
function targetOf(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  end: number,
): RoleDraft | null {
  let at = trigger.end
  const word = wordOf(reading, at)
  if (word === 'on' || word === 'at' || word === 'of' || word === 'against' || word === 'upon')
    at += 1
  else if (has(reading, at, w.PREPOSITION | PUNCTUATION)) return null
  if (at >= end || has(reading, at, w.DAY | w.ADVERB | w.CONJUNCTION)) return null
  // "struck 12 times with artillery"
  if (/^(?:times?|occasions)$/u.test(wordOf(reading, quantityAt(reading, at, end)?.end ?? at)))
    return null
  if (trigger.predicate === 'offensive' || trigger.predicate.startsWith('ceasefire')) return null
  const target = subjectAfter(reading, at, end)
  if (target === null) return null
  // "the town at 8:05", "the coast late on Friday": the hour is no part of the place.
  let stop = target[1]
  for (let index = target[0] + 1; index < stop; index += 1)
    if (wordOf(reading, index) === 'at' && has(reading, index + 1, NUMBER)) stop = index
  while (
    stop > target[0] + 1 &&
    /^(?:late|early|again|overnight)$/u.test(wordOf(reading, stop - 1))
  )
    stop -= 1
  return { how: 'stated', span: spanOf(document, target[0], stop) }
}

/** Tokens from "losses" to the word that says what became of them, at most. */
const LOSSES = 10

/** "Orlandish losses amounted to 400 killed": whose losses they are. */
function lossesOf(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  first: number,
): RoleDraft | null {
  for (let at = trigger.first - 1; at > Math.max(first, trigger.first - LOSSES); at -= 1) {
    if (has(reading, at, PUNCTUATION | w.CONJUNCTION)) return null
    if (!/^(?:losses|casualties|fatalities)$/u.test(wordOf(reading, at))) continue
    if (isOwned(reading, at)) return ownSide
    const named = has(reading, at - 1, CAPITAL) && isNominal(reading, at - 1) && at - 1 >= first
    return named && !has(reading, at - 1, w.DAY | w.MONTH)
      ? { how: 'stated', span: spanOf(document, at - 1, at + 1) }
      : null
  }
  return null
}

/** Where the words "death toll" stand, before the verb that holds the trigger. */
function tollStart(reading: Reading, trigger: Trigger): number {
  for (let at = trigger.first; at > Math.max(0, trigger.first - 26); at -= 1)
    if (/^(?:toll|number|total|tally|count)$/u.test(wordOf(reading, at))) return at
  return trigger.first
}

/** "the death toll among its soldiers", "casualties on the Armenian side", "belonging to the X army". */
function amongOf(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  phrase: CountedPhrase | null,
  end: number,
): RoleDraft | null {
  const from = Math.max(
    trigger.pattern === 'toll'
      ? tollStart(reading, trigger)
      : Math.min(trigger.end, phrase?.end ?? trigger.end),
    0,
  )
  for (let at = from; at < Math.min(end, from + 10); at += 1) {
    const word = wordOf(reading, at)
    if (
      word === 'among' ||
      (word === 'to' && wordOf(reading, at - 1) === 'belonging') ||
      (word === 'of' && at === (phrase?.end ?? -1))
    ) {
      const stop = Math.min(end, at + 7)
      for (let index = at + 1; index < stop; index += 1) {
        if (own.has(wordOf(reading, index))) return ownSide
        if (has(reading, index, CAPITAL) && !has(reading, index, w.DAY | w.MONTH)) {
          const party = subjectAfter(reading, index, end)
          if (party === null) return null
          // "the town of Marib and taken 30 prisoner": one name, and no more.
          let stop = party[0]
          while (stop < party[1] && wordOf(reading, stop) !== 'and') stop += 1
          return { how: 'stated', span: spanOf(document, party[0], stop) }
        }
      }
    }
  }
  return null
}
