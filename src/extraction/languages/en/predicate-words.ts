/** What words of English mean killed, wounded, destroyed, attacked, … */

import type { Counting } from '../../types.ts'
import { isPhrase } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { wordOf } from './reading.ts'

type Voice = 'verb' | 'intransitive' | 'noun' | 'state' | 'event'

export interface Entry {
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
    'killed|kill|kills|killing|stabbed to death|beaten to death|shot to death|burned to death|burnt to death|hacked to death|crushed to death|bludgeoned to death|trampled to death|gunned down|mown down|murdered|massacred|beheaded|lynched|electrocuted|slain|slaughtered|eliminated|martyred|shot dead|executed|assassinated',
  ],
  [
    'people.casualties',
    'verb',
    'killed or wounded|killed and wounded|killed or injured|killed and injured|dead or wounded|dead and wounded',
  ],
  [
    'people.killed',
    'intransitive',
    'died|die|dies|dying|perished|drowned|suffocated|froze to death|starved to death|burned alive|bled to death|lost their lives|lost his life|lost her life|lost lives|were martyred|succumbed|have died',
  ],
  ['people.killed', 'noun', 'deaths|death|fatalities|fatality|bodies|killings|murders|drownings'],
  ['people.killed', 'state', 'dead|lifeless|among the dead|among those killed'],
  [
    'people.wounded',
    'verb',
    'wounded|wound|wounds|wounding|injures|injured|injuring|injure|hurt|maimed',
  ],
  ['people.wounded', 'state', 'among the wounded|among the injured'],
  ['people.wounded', 'noun', 'injuries'],
  ['people.casualties', 'noun', 'casualties|losses'],
  ['people.detained', 'noun', 'arrests|detentions'],
  ['people.captured', 'noun', 'abductions|kidnappings'],
  ['people.missing', 'noun', 'disappearances'],
  ['people.missing', 'state', 'missing|unaccounted for|went missing|disappeared'],
  [
    'people.captured',
    'verb',
    'took prisoner|taken prisoner|captured|capturing|capture|taken captive|taken hostage|took hostage|held hostage|abducted|kidnapped',
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
    'continuing to shell|continued to shell|continuing to bomb|continued to bomb|opened fire|opening fire|open fire|fired on|fired at|firing on|firing at|firing first|fired first|shooting first|fired rockets|fired missiles|fired mortars|fired shells|fired artillery|firing rockets|firing mortars|shelled|shelling|shells|bombed|bombing|bombardment|bombarded|attacked|attacking|airstrike|airstrikes|air strike|air strikes|air raid|air raids|came under fire|rocket fire|artillery fire|launched an attack|launched attacks|launched a strike|struck|targeted|targeting|drone attack|drone attacks|attack on|attacks on',
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
    'took part|taken part|participated|gathered|attended|marched|rallied|turned out|demonstrated|took to the streets|massed|turned up|protested|joined the march|joined the rally|joined the protest|joined the demonstration|joined it',
  ],
]

const tolls: readonly (readonly [predicate: string, words: string])[] = [
  [
    'people.killed',
    'death toll|toll|number of dead|number of deaths|number of people killed|number of soldiers killed|number of civilians killed',
  ],
  ['people.wounded', 'number of wounded|number of injured|number of injuries'],
  ['people.missing', 'number of missing'],
  ['people.captured', 'number of captured|number of prisoners'],
  ['people.detained', 'number of arrests|number of detained|number of detentions'],
  ['people.displaced', 'number of displaced'],
  [
    'crowd.size',
    'crowd|turnout|attendance|number of protesters|number of demonstrators|number of participants|number of marchers',
  ],
]

export const entries = buildEntries()

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

export function entryAt(reading: Reading, at: number, end: number): Entry | null {
  const list = entries.get(wordOf(reading, at))
  if (list === undefined) return null
  for (const entry of list)
    if (at + entry.words.length <= end && isPhrase(reading, at, entry.words)) return entry
  return null
}

export function isTriggerAt(reading: Reading, at: number, end: number): boolean {
  return entryAt(reading, at, end) !== null || losingVerbs.has(wordOf(reading, at))
}

export const losingVerbs = new Set(['lost', 'losing', 'lose', 'loses'])
