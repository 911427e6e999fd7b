/** Who did it, to whom and where: actor, affected side and place of a trigger. */

import type { Document } from '../../document.ts'
import { spanOf } from '../../document.ts'
import type { CountedPhrase, Roles, Trigger } from '../../pack.ts'
import type { RoleDraft, Span } from '../../types.ts'
import { subjectAfter } from './inverted.ts'
import { nounPhraseStart } from './noun-phrases.ts'
import { isTriggerAt } from './predicates.ts'
import type { Reading } from './reading.ts'
import {
  CAPITAL,
  GENITIVE,
  has,
  isNominal,
  NUMBER,
  PUNCTUATION,
  readingOf,
  wordOf,
} from './reading.ts'
import * as w from './words.ts'

const own = new Set(['its', 'our', 'their', 'his'])

/** "They" are others in a speaker's own words. */
const selves = new Set(['we', 'it'])

const ownSide: RoleDraft = { how: 'inferred', reason: 'own_side' }

export function roles(
  document: Document,
  trigger: Trigger,
  phrase: CountedPhrase | null,
  range: readonly [number, number],
): Roles {
  const reading = readingOf(document)
  const [first, end] = range
  const place = placeIn(document, reading, trigger, phrase, first, end)
  let actor: RoleDraft | null = null
  let affected: RoleDraft | null = null
  if (trigger.pattern === 'active' || trigger.pattern === 'inflicted') {
    actor = subjectOf(document, reading, trigger, first)
    affected = partyOf(document, reading, phrase)
  } else if (trigger.pattern === 'loser') {
    affected = subjectOf(document, reading, trigger, first) ?? partyOf(document, reading, phrase)
  } else if (trigger.pattern === 'event') {
    actor =
      subjectOf(document, reading, trigger, first) ?? possessorOf(document, reading, trigger, first)
    affected = targetOf(document, reading, trigger, end)
  } else affected = partyOf(document, reading, phrase)
  if (actor === null) actor = agentOf(document, reading, trigger, end)
  if (affected === null) affected = amongOf(document, reading, trigger, phrase, end)
  return { actor, affected, place }
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

/** What stands before an active verb, as far as it names a side. */
function subjectOf(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  first: number,
): RoleDraft | null {
  let at = trigger.first
  // "accused X of shelling", "blamed X for attacking"
  const before = wordOf(reading, at - 1)
  if ((before === 'of' || before === 'for') && at - 1 > first) at -= 1
  else {
    while (
      at - 1 >= first &&
      has(reading, at - 1, w.AUXILIARY | w.ADVERB) &&
      !has(reading, at - 1, GENITIVE | w.PRONOUN)
    )
      at -= 1
    // "began shelling", "launched a counter-offensive": the noun has its verb before it.
    for (let back = at - 1; back >= Math.max(first, at - 6); back -= 1) {
      if (!lightVerbs.has(wordOf(reading, back))) continue
      at = back
      while (
        at - 1 >= first &&
        has(reading, at - 1, w.AUXILIARY | w.ADVERB) &&
        !has(reading, at - 1, GENITIVE | w.PRONOUN)
      )
        at -= 1
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
          while (
            at - 1 >= first &&
            has(reading, at - 1, w.AUXILIARY | w.ADVERB) &&
            !has(reading, at - 1, GENITIVE | w.PRONOUN)
          )
            at -= 1
          break
        }
        if ((flag & w.SUBORDINATOR) !== 0) break
      }
    }
  }
  if (at <= first) return null
  if (selves.has(wordOf(reading, at - 1))) return ownSide
  const start = nounPhraseStart(reading, at, first)
  if (start === null) return null
  return partyIn(document, reading, start, at)
}

const lightVerbs = new Set(
  'began begun begin launched launching launch started starting carried mounted conducted opened announced unleashed'.split(
    ' ',
  ),
)

function partyIn(
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

/** "killed by Azerbaijani shelling". */
function agentOf(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  end: number,
): RoleDraft | null {
  for (let at = trigger.end; at < Math.min(end, trigger.end + 6); at += 1) {
    if (has(reading, at, PUNCTUATION)) return null
    // "killed by X", "wounded as a result of X"
    if (wordOf(reading, at) !== 'by' && wordOf(reading, at - 1) !== 'result') continue
    const agent = subjectAfter(reading, at + 1, end)
    if (agent === null) return null
    let stop = agent[1]
    while (stop > agent[0] + 1 && has(reading, stop - 1, w.ADVERB | w.DAY)) stop -= 1
    return partyIn(document, reading, agent[0], stop)
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

/** Where the words "death toll" stand, before the verb that holds the trigger. */
function tollStart(reading: Reading, trigger: Trigger): number {
  for (let at = trigger.first; at > Math.max(0, trigger.first - 26); at -= 1)
    if (wordOf(reading, at) === 'toll' || wordOf(reading, at) === 'number') return at
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
          return party === null
            ? null
            : { how: 'stated', span: spanOf(document, party[0], party[1]) }
        }
      }
    }
  }
  return null
}

const placePrepositions = new Set([
  'in',
  'near',
  'at',
  'outside',
  'around',
  'across',
  'along',
  'inside',
])

/** The first place after the trigger, else the nearest one before it: "in X", "near X". */
function placeIn(
  document: Document,
  reading: Reading,
  trigger: Trigger,
  phrase: CountedPhrase | null,
  first: number,
  end: number,
): Span | null {
  const sentence = document.sentences[document.sentenceOf[trigger.first] ?? -1]
  const from = Math.max(first, sentence?.first ?? first)
  const to = Math.min(end, sentence?.end ?? end)
  const start = Math.max(trigger.end, phrase?.end ?? 0)
  for (let at = Math.min(trigger.end, start); at < to; at += 1) {
    const span = placeAt(document, reading, at, to)
    if (span !== null) return span
  }
  for (let at = trigger.first - 1; at >= from; at -= 1) {
    const span = placeAt(document, reading, at, to)
    if (span !== null) return span
  }
  return null
}

function placeAt(document: Document, reading: Reading, at: number, end: number): Span | null {
  if (!placePrepositions.has(wordOf(reading, at))) return null
  let from = at + 1
  const article = has(reading, from, w.DETERMINER) ? 1 : 0
  if (article === 1) from += 1
  while (
    [
      'city',
      'town',
      'village',
      'region',
      'province',
      'district',
      'of',
      'central',
      'northern',
      'southern',
      'eastern',
      'western',
      'capital',
    ].includes(wordOf(reading, from))
  )
    from += 1
  if (
    !has(reading, from, CAPITAL) ||
    has(reading, from, w.DAY | w.MONTH | NUMBER) ||
    !isNominal(reading, from)
  )
    return null
  let to = from
  while (
    to < end &&
    ((has(reading, to, CAPITAL) && !has(reading, to, w.DAY | w.MONTH)) ||
      (wordOf(reading, to) === '-' && has(reading, to + 1, CAPITAL)))
  )
    to += 1
  return to > from ? spanOf(document, from, to) : null
}
