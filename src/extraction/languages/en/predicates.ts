/**
 * What words of English mean killed, wounded, destroyed, attacked, … and who did it to whom. Indices
 * are token indices.
 */
import type { Document } from '../../document.ts'
import type { Trigger } from '../../pack.ts'
import type { Counting } from '../../types.ts'
import { countedPhrases } from './counted.ts'
import { isPhrase } from './lexicon.ts'
import { cardinal, quantityAt } from './numbers.ts'
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
import { numberOfAt, tollFigure } from './tolls.ts'
import { cumulative, modality, near, polarity } from './trigger-signs.ts'
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
    'died|die|dies|dying|perished|lost their lives|lost his life|lost her life|lost lives|were martyred|succumbed|have died',
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
    'continuing to shell|continued to shell|continuing to bomb|continued to bomb|opened fire|opening fire|open fire|fired on|fired at|firing on|firing at|fired rockets|fired missiles|shelled|shelling|shells|bombed|bombing|bombardment|bombarded|attacked|attacking|airstrike|airstrikes|air strike|air strikes|air raid|air raids|came under fire|rocket fire|artillery fire|launched an attack|launched attacks|launched a strike|struck|targeted|targeting|drone attack|drone attacks|attack on|attacks on',
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

const tolls: readonly (readonly [predicate: string, words: string])[] = [
  [
    'people.killed',
    'death toll|toll|number of dead|number of deaths|number of people killed|number of soldiers killed|number of civilians killed',
  ],
  ['people.wounded', 'number of wounded|number of injured'],
  ['people.missing', 'number of missing'],
  ['people.captured', 'number of captured|number of prisoners'],
  ['people.detained', 'number of arrests|number of detained'],
  ['people.displaced', 'number of displaced'],
  ['crowd.size', 'crowd|turnout|number of protesters|number of demonstrators'],
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
  for (const [predicate, phrases] of tolls)
    for (const toll of phrases.split('|'))
      add({
        predicate,
        voice: 'noun',
        words: toll.split(' '),
        pattern: 'toll',
        // A crowd is counted as it stands.
        ...(predicate === 'crowd.size' ? {} : { counting: 'cumulative' }),
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
    if (at + entry.words.length <= end && isPhrase(reading, at, entry.words)) return entry
  return null
}

export function isTriggerAt(reading: Reading, at: number, end: number): boolean {
  return entryAt(reading, at, end) !== null || losingVerbs.has(wordOf(reading, at))
}

export function triggers(document: Document, first: number, end: number): Trigger[] {
  const reading = readingOf(document)
  const result: Trigger[] = []
  for (let at = first; at < end; at += 1) {
    const toll = numberOfAt(reading, at, first, end)
    if (toll !== null) {
      result.push(toll)
      at = toll.end - 1
      continue
    }
    const entry = entryAt(reading, at, end)
    if (entry === null) {
      const loss = lossAt(reading, at, first, end) ?? violationAt(reading, at, first, end)
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
  return result
}

/** "lost 16 soldiers", "losing any tanks", "the loss of two tanks"; "two tanks were lost". */
function lossAt(reading: Reading, at: number, first: number, end: number): Trigger | null {
  const word = wordOf(reading, at)
  if (!losing.has(word)) return null
  if (unlost.has(wordOf(reading, at + 1))) return null
  const noun = word === 'loss' || word === 'losses'
  if (noun && wordOf(reading, at + 1) !== 'of') return null
  const last = noun ? at + 2 : at + 1
  const phrase = countedPhrases(reading.document, last, Math.min(end, last + 11), (index) =>
    isTriggerAt(reading, index, end),
  )[0]
  const near = phrase !== undefined && phrase.first <= last + 2 && phrase.class !== null
  const equipment = near && equipmentClasses.has(phrase.class ?? '')
  if (!near || (phrase.quantity === null && !equipment)) return lostAt(reading, at, first, end)
  return {
    predicate: equipment ? 'equipment.destroyed' : 'people.killed',
    first: at,
    end: last,
    takes: 'after',
    bare: equipment,
    pattern: 'loser',
    ...modality(reading, at, Math.max(0, at - 12)),
    ...polarity(reading, at, first, last),
  }
}

/** "lost contact with a drone": nothing is lost yet. */
const unlost = new Set(
  'contact control touch track sight power patience hope confidence'.split(' '),
)

const losingVerbs = new Set(['lost', 'losing', 'lose', 'loses'])

const losing = new Set([...losingVerbs, 'loss', 'losses'])

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
function violationAt(reading: Reading, at: number, first: number, end: number): Trigger | null {
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
      ...(entry.counting === undefined ? {} : { counting: entry.counting }),
      pattern: 'toll',
      class: key ?? tollClass(wordOf(reading, at - 1)),
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
    if (entry.voice === 'state' && isDetermined(reading, at)) return null
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
    }
  }
  const active = isActive(reading, at, last, first, end)
  const predicate = predicateFor(reading, entry.predicate, at, last, first, end, active)
  if (predicate === null) return null
  // "the wounded soldiers", "captured territory": an adjective.
  if (isDetermined(reading, at) && !entry.words[0]?.endsWith('ing')) return null
  // "the exchange of captured troops"
  if (wordOf(reading, at - 1) === 'of' && wordOf(reading, at).endsWith('ed')) return null
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

/** "the wounded", "his dead", but not "three dead". */
function isDetermined(reading: Reading, at: number): boolean {
  return has(reading, at - 1, w.DETERMINER | w.POSSESSIVE) && cardinal(reading, at - 1, at) === null
}

/** "the military death toll": soldiers. */
function tollClass(before: string): string {
  return before === 'military' ? 'soldiers' : before === 'civilian' ? 'civilians' : 'people'
}

const disasters = new Set(
  `earthquake quake quakes aftershock aftershocks tremor storm storms hurricane cyclone typhoon tornado flood floods flooding
  tsunami wildfire wildfires fire avalanche landslide landslides lightning drought disaster pandemic virus disease tragedy`.split(
    /\s+/u,
  ),
)

/** "when an earthquake struck": no side did it. */
function byNature(reading: Reading, at: number, first: number): boolean {
  if (!/^(?:struck|attacked|attacking|targeted|targeting)$/u.test(wordOf(reading, at))) return false
  for (let index = at - 1; index >= Math.max(first, at - 5); index -= 1) {
    if (has(reading, index, PUNCTUATION)) return false
    if (disasters.has(wordOf(reading, index))) return true
  }
  return false
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
  // killed "dozens of militants": the object stands behind its mark.
  if (opensQuote(reading, last) >= 0) last += 1
  if (last >= end) return false
  const next = reading.flags[last] ?? 0
  if ((next & (NUMBER | w.DETERMINER | w.POSSESSIVE | CAPITAL | w.OBJECT)) !== 0)
    return (next & (w.DAY | w.MONTH)) === 0
  if (quantityAt(reading, last, end) !== null) return true
  return isNominal(reading, last) && (next & PUNCTUATION) === 0 && !isTriggerAt(reading, last, end)
}
