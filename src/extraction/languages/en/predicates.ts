/**
 * What words of English mean killed, wounded, destroyed, attacked, … and who did it to whom. Indices
 * are token indices.
 */
import type { Document } from '../../document.ts'
import { spanOf, tokensOf } from '../../document.ts'
import type { CountedPhrase, FactPack, Roles, Trigger } from '../../pack.ts'
import type { Counting, Modality, RoleDraft, SourceParts, Span } from '../../types.ts'
import { countedPhrases, quantityAt } from './numbers.ts'
import { isPlaceName } from './parts.ts'
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
import { nounPhraseStart, subjectAfter } from './sources.ts'
import * as w from './words.ts'

type Voice = 'verb' | 'intransitive' | 'noun' | 'state' | 'event'

interface Entry {
  readonly predicate: string
  readonly words: readonly string[]
  readonly voice: Voice
  readonly pattern?: string
  readonly class?: string
  readonly counting?: Counting
}

/**
 * `verb` kills in the active and is suffered in the passive; `intransitive` befalls its subject ("died");
 * `noun` counts itself ("fatalities") or what comes after "of"; `state` follows what it counts ("dead");
 * `event` counts nothing. `|` parts alternatives.
 */
const lines: readonly (readonly [predicate: string, voice: Voice, words: string])[] = [
  [
    'people.killed',
    'verb',
    'killed|kill|kills|killing|slain|slaughtered|eliminated|martyred|shot dead|executed|assassinated',
  ],
  [
    'people.casualties',
    'verb',
    'killed or wounded|killed and wounded|killed or injured|killed and injured|dead or wounded|dead and wounded',
  ],
  [
    'people.killed',
    'intransitive',
    'died|dying|perished|lost their lives|lost his life|lost her life|lost lives|were martyred|succumbed|have died',
  ],
  ['people.killed', 'noun', 'deaths|death|fatalities|fatality'],
  ['people.killed', 'state', 'dead|lifeless'],
  ['people.wounded', 'verb', 'wounded|wound|wounding|injured|injuring|injure|hurt|maimed'],
  ['people.wounded', 'noun', 'injuries'],
  ['people.casualties', 'noun', 'casualties|losses'],
  ['people.missing', 'state', 'missing|unaccounted for|went missing|disappeared'],
  [
    'people.captured',
    'verb',
    'took prisoner|taken prisoner|captured|capturing|capture|taken captive|abducted|kidnapped',
  ],
  [
    'people.detained',
    'verb',
    'detained|detaining|detain|arrested|arresting|arrest|taken into custody|rounded up|imprisoned|jailed',
  ],
  [
    'people.displaced',
    'verb',
    'displaced|displacing|evacuated|evacuating|forced from their homes|driven from their homes',
  ],
  [
    'people.displaced',
    'intransitive',
    'fled|fleeing|left their homes|fled their homes|left homeless|been made homeless',
  ],
  [
    'equipment.destroyed',
    'verb',
    'destroyed|destroying|destroy|knocked out|disabled|wiped out|blown up|neutralised|neutralized|burned out',
  ],
  [
    'equipment.shot_down',
    'verb',
    'shot down|shooting down|shoot down|downed|downing|brought down|intercepted|intercepting',
  ],
  [
    'territory.captured',
    'verb',
    'seized|seizing|took control of|taken control of|taking control of|retook|retaken|recaptured|liberated|liberating|occupied|overran|taken back',
  ],
  [
    'attack',
    'event',
    'opened fire|opening fire|open fire|fired on|fired at|firing on|firing at|fired rockets|fired missiles|shelled|shelling|shells|bombed|bombing|bombardment|bombarded|attacked|attacking|airstrike|airstrikes|air strike|air strikes|air raid|air raids|came under fire|rocket fire|artillery fire|launched an attack|launched attacks|launched a strike|struck|targeted|targeting|drone attack|drone attacks|attack on|attacks on',
  ],
  [
    'offensive',
    'event',
    'counter - offensive|counteroffensive|offensive|ground operation|ground assault|ground invasion|invaded|invasion',
  ],
  [
    'ceasefire.agreed',
    'event',
    'agreed to a ceasefire|agreed on a ceasefire|agreed a ceasefire|agreed to a truce|agreed on a truce|agreed to cease fire|ceasefire took effect|ceasefire came into force|ceasefire was agreed|ceasefire had been agreed|ceasefire has been agreed|truce was agreed|truce had been agreed|declared a ceasefire|declared a truce|announced a ceasefire|ceasefire agreement',
  ],
  [
    'ceasefire.violated',
    'event',
    'violated the ceasefire|violated a ceasefire|violating the ceasefire|violating a ceasefire|violated the truce|violating the truce|broke the ceasefire|breaking the ceasefire|broken the ceasefire|broken the truce|broke the truce|breached the ceasefire|breaching the ceasefire|ceasefire violation|ceasefire violations|violation of the ceasefire|violations of the ceasefire',
  ],
  [
    'crowd.size',
    'intransitive',
    'took part|taken part|gathered|attended|marched|rallied|turned out|demonstrated|took to the streets|protested|joined the march|joined the rally|joined the protest',
  ],
]

const tolls: readonly string[] = [
  'death toll',
  'toll',
  'number of dead',
  'number of deaths',
  'number of people killed',
  'number of soldiers killed',
  'number of civilians killed',
]

const entries = buildEntries()

function buildEntries(): ReadonlyMap<string, readonly Entry[]> {
  const byFirst = new Map<string, Entry[]>()
  const add = (entry: Entry) => {
    const first = entry.words[0] ?? ''
    const list = byFirst.get(first)
    if (list === undefined) byFirst.set(first, [entry])
    else list.push(entry)
  }
  for (const [predicate, voice, words] of lines)
    for (const phrase of words.split('|')) add({ predicate, voice, words: phrase.split(' ') })
  for (const toll of tolls)
    add({
      predicate: 'people.killed',
      voice: 'noun',
      words: toll.split(' '),
      pattern: 'toll',
      counting: 'cumulative',
      class: 'people',
    })
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** Every phrase that a trigger may be, for the test of the lexicon. */
export const triggerPhrases: readonly string[] = [...entries.values()].flatMap((list) =>
  list.map((entry) => entry.words.join(' ')),
)

function entryAt(reading: Reading, at: number, end: number): Entry | null {
  const list = entries.get(wordOf(reading, at))
  if (list === undefined) return null
  for (const entry of list)
    if (
      at + entry.words.length <= end &&
      entry.words.every((word, index) => wordOf(reading, at + index) === word)
    )
      return entry
  return null
}

function isTriggerAt(reading: Reading, at: number, end: number): boolean {
  return entryAt(reading, at, end) !== null
}

function triggers(document: Document, first: number, end: number): Trigger[] {
  const reading = readingOf(document)
  const result: Trigger[] = []
  for (let at = first; at < end; at += 1) {
    const entry = entryAt(reading, at, end)
    if (entry === null) {
      const losing = lossAt(reading, at, end)
      if (losing !== null) {
        result.push(losing)
        at = losing.end - 1
      }
      continue
    }
    const trigger = triggerOf(reading, entry, at, first, end)
    at += entry.words.length - 1
    if (trigger !== null) result.push(trigger)
  }
  return result
}

/** "lost 16 soldiers", "lost three tanks", "inflicted losses". */
function lossAt(reading: Reading, at: number, end: number): Trigger | null {
  const word = wordOf(reading, at)
  if (word !== 'lost' && word !== 'losing') return null
  const quantity = quantityAt(reading, at + 1, end)
  if (quantity === null) return null
  const phrase = countedPhrases(reading.document, at + 1, Math.min(end, at + 12), (index) =>
    isTriggerAt(reading, index, end),
  )[0]
  if (phrase === undefined || phrase.class === null) return null
  const equipment = equipmentClasses.has(phrase.class)
  return {
    predicate: equipment ? 'equipment.destroyed' : 'people.killed',
    first: at,
    end: at + 1,
    takes: 'after',
    pattern: 'loser',
    ...modality(reading, at, Math.max(0, at - 12)),
  }
}

const equipmentClasses = new Set(
  'tanks armoured_vehicles vehicles artillery air_defence aircraft helicopters drones missiles ships depots command_posts equipment'.split(
    ' ',
  ),
)

function triggerOf(
  reading: Reading,
  entry: Entry,
  at: number,
  first: number,
  end: number,
): Trigger | null {
  const last = at + entry.words.length
  const next = wordOf(reading, last)
  // "killed by Azerbaijani shelling": the means, not a claim of its own.
  if (entry.voice === 'event' && isMeans(reading, at, first)) return null
  const common = {
    first: at,
    end: last,
    ...modality(reading, at, Math.max(first, at - 14)),
    ...polarity(reading, at, first, last),
    ...(entry.class === undefined ? {} : { class: entry.class }),
  }
  if (entry.voice === 'event')
    return { ...common, predicate: entry.predicate, takes: 'none', bare: true, pattern: 'event' }
  if (entry.pattern === 'toll') {
    const figure = tollFigure(reading, last, end)
    if (figure < 0) return null
    const key = countedPhrases(reading.document, at, figure, () => false).find(
      (phrase) => phrase.class !== null,
    )?.class
    return {
      ...common,
      // Far from its figure the toll is held by the verb next to it ("has risen to").
      first: figure - at > 9 ? figure - 2 : at,
      end: figure,
      predicate: entry.predicate,
      takes: 'after',
      counting: 'cumulative',
      pattern: 'toll',
      class: key ?? 'people',
    }
  }
  if (entry.voice === 'noun') {
    const inflicted = ['inflicted', 'inflicting', 'caused', 'causing', 'inflict'].some((word) =>
      near(reading, at, word, 5, first),
    )
    const pattern = inflicted ? 'inflicted' : 'noun'
    const rose = cumulative(reading, at, last, first, end)
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
      ...(bare ? { bare: true } : {}),
      ...rose,
    }
  }
  const rose = cumulative(reading, at, last, first, end)
  if (entry.voice === 'intransitive' || entry.voice === 'state') {
    if (entry.voice === 'state' && has(reading, at - 1, w.DETERMINER | w.POSSESSIVE)) return null
    if (entry.words[0] === 'missing' && isNominal(reading, last) && !has(reading, last, CAPITAL))
      return null
    const crowd = entry.predicate === 'crowd.size'
    return {
      ...common,
      predicate: entry.predicate,
      takes: 'before',
      pattern: 'befell',
      ...(crowd ? {} : { class: 'people' }),
      ...(entry.voice === 'intransitive' && !crowd ? { bare: true } : {}),
      ...rose,
    }
  }
  const active = isActive(reading, at, last, first, end)
  const predicate = predicateFor(reading, entry.predicate, at, last, first, end, active)
  if (predicate === null) return null
  // "the wounded soldiers", "captured territory": an adjective.
  if (has(reading, at - 1, w.DETERMINER | w.POSSESSIVE) && !entry.words[0]?.endsWith('ing'))
    return null
  const people = predicate.startsWith('people.')
  return {
    ...common,
    predicate,
    takes: active ? 'after' : 'before',
    pattern: active ? 'active' : 'passive',
    bare: true,
    ...(people ? { class: 'people' } : {}),
    ...rose,
  }
}

/** Token after "rose to", "at", "is", "of" that leads from a toll to its figure, or -1. */
function tollFigure(reading: Reading, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 24); at += 1) {
    const word = wordOf(reading, at)
    if (word === ';' || word === '.') return -1
    const leads =
      word === 'to' ||
      word === 'at' ||
      word === 'of' ||
      word === 'is' ||
      word === 'was' ||
      word === 'exceeded' ||
      word === 'reached' ||
      word === 'exceeds' ||
      word === 'reaching' ||
      word === 'topped' ||
      word === 'passed' ||
      word === ':'
    if (leads && quantityAt(reading, at + 1, end) !== null) return at + 1
  }
  return -1
}

function isMeans(reading: Reading, at: number, first: number): boolean {
  for (let index = at - 1; index >= Math.max(first, at - 4); index -= 1) {
    const word = wordOf(reading, index)
    if (word === 'by' || word === 'from' || word === 'in')
      return isTriggerAt(reading, index - 1, index)
  }
  return false
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
  const key = (active ? phrases[0] : phrases.at(-1))?.class ?? null
  const place = key === 'villages' || key === 'positions' || key === 'houses'
  if (predicate === 'equipment.destroyed') {
    if (key === null) return active || phrases.length === 0 ? null : predicate
    if (equipmentClasses.has(key)) return predicate
    return place || key === 'houses' ? null : 'people.killed'
  }
  if (key !== null && equipmentClasses.has(key)) return 'equipment.captured'
  if (key !== null && !place) return predicate === 'territory.captured' ? null : 'people.captured'
  if (place) return 'territory.captured'
  if (predicate === 'people.captured' && wordOf(reading, last - 1) === 'prisoner') return predicate
  const target = active ? wordOf(reading, last) : ''
  if (active && (has(reading, last, CAPITAL) || target === 'the')) return 'territory.captured'
  return predicate === 'territory.captured' && active ? predicate : null
}

/** A verb is active where its object follows and no form of "be" goes before. */
function isActive(reading: Reading, at: number, last: number, first: number, end: number): boolean {
  if (
    /ing$|^kills?$|^wound$|^injure$|^destroy$|^detain$|^arrest$|^capture$|^shoot$/u.test(
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
  if (last >= end) return false
  const next = reading.flags[last] ?? 0
  if ((next & (NUMBER | w.DETERMINER | w.POSSESSIVE | CAPITAL | w.OBJECT)) !== 0)
    return (next & (w.DAY | w.MONTH)) === 0
  if (quantityAt(reading, last, end) !== null) return true
  return isNominal(reading, last) && (next & PUNCTUATION) === 0 && !isTriggerAt(reading, last, end)
}

function near(
  reading: Reading,
  at: number,
  word: string,
  distance: number,
  first: number,
): boolean {
  for (let index = at - 1; index >= Math.max(first, at - distance); index -= 1)
    if (wordOf(reading, index) === word) return true
  return false
}

const risen = new Set(
  'rose risen rises rising reached reaching climbed climbing increased grown grew stood stands exceeded'.split(
    ' ',
  ),
)

/** "a total of", "rose to", "has reached", "so far": the total; "so far" too. */
function cumulative(
  reading: Reading,
  at: number,
  last: number,
  first: number,
  end: number,
): { counting?: Counting } {
  for (let index = Math.max(first, at - 10); index < Math.min(end, last + 8); index += 1) {
    const word = wordOf(reading, index)
    if (
      word === 'total' ||
      word === 'altogether' ||
      (risen.has(word) && wordOf(reading, index + 1) === 'to')
    )
      return { counting: 'cumulative' }
    if (word === 'so' && wordOf(reading, index + 1) === 'far') return { counting: 'cumulative' }
    if (word === 'in' && wordOf(reading, index + 1) === 'all') return { counting: 'cumulative' }
  }
  return {}
}

const hedges = new Set(
  'reportedly allegedly possibly presumably apparently might may probably feared believed supposedly perhaps likely presumed could'.split(
    ' ',
  ),
)

function modality(reading: Reading, at: number, from: number): { modality?: Modality } {
  for (let index = at - 1; index >= from; index -= 1) {
    const word = wordOf(reading, index)
    if (word === ';' || word === '.') break
    if (word === 'if' || word === 'unless') return { modality: 'conditional' }
    if (at - index > 6) continue
    if (hedges.has(word)) return { modality: 'hedged' }
    if (word === 'will' || word === 'would' || word === 'shall') return { modality: 'forecast' }
  }
  return {}
}

function polarity(
  reading: Reading,
  at: number,
  first: number,
  last: number,
): { polarity?: 'negated' } {
  for (let index = at - 1; index >= Math.max(first, at - 6); index -= 1) {
    const word = wordOf(reading, index)
    if (has(reading, index, PUNCTUATION) || word === 'that' || has(reading, index, w.CONJUNCTION))
      break
    if (word === 'no' && ['fewer', 'less', 'more'].includes(wordOf(reading, index + 1))) continue
    if (word === 'not' && ['fewer', 'less', 'more', 'only'].includes(wordOf(reading, index + 1)))
      continue
    if (
      has(reading, index, w.NEGATION) ||
      word === 'nobody' ||
      word === 'none' ||
      word === 'without'
    )
      return { polarity: 'negated' }
  }
  if (wordOf(reading, last) === 'no' || wordOf(reading, last) === 'nobody')
    return { polarity: 'negated' }
  return {}
}

const own = new Set(['its', 'our', 'their', 'his'])
const selves = new Set(['we', 'it', 'they'])
const ownSide: RoleDraft = { how: 'inferred', reason: 'own_side' }

function roles(
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
    if (wordOf(reading, at) !== 'by') continue
    const agent = subjectAfter(reading, at + 1, end)
    return agent === null ? null : partyIn(document, reading, agent[0], agent[1])
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
  return { how: 'stated', span: spanOf(document, target[0], target[1]) }
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
      !has(reading, at, w.BE | w.HAVE)
    )
      return false
  }
  return end > first
}

const sides = new Set(
  `ministry army military forces troops navy command defence defense mod government state army's militia rebels guard
  separatists insurgents brigade kremlin pentagon`.split(/\s+/u),
)
const neutral = new Set(
  'health hospital police un nations agency observatory witnesses residents doctors media foreign'.split(
    ' ',
  ),
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

export const facts: FactPack = {
  counted: (document, first, end) => {
    const reading = readingOf(document)
    return countedPhrases(document, first, end, (index) => isTriggerAt(reading, index, end))
  },
  triggers,
  roles,
  joins,
  isSide,
}
