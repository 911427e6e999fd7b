/** Titles of questions and events that a person can read, in English and Arabic. Pure. */

import { armedGroups } from '../parties/armed-groups.ts'
import { authorities, organisations } from '../parties/polities.ts'
import { inSentence, languageOf } from '../parties/state-names.ts'
import { demonyms } from '../parties/states.ts'
import { isState, placeOf, rootOf } from '../places/find-place.ts'
import { genitive } from './arabic-genitive.ts'
import type { QuestionAsked } from './question-key.ts'

export type Titles = Readonly<Record<'en' | 'ar', string>>

/** Names of the affected side, for sides that the registry does not know. */
export type Names = Readonly<Record<string, string>>

interface Fate {
  readonly en: string
  /** Plural noun after «عدد». */
  readonly ar: string
}

const fates: Readonly<Record<string, Fate>> = {
  'people.killed': { en: 'were killed', ar: 'القتلى' },
  'people.wounded': { en: 'were wounded', ar: 'الجرحى' },
  'people.missing': { en: 'are missing', ar: 'المفقودين' },
  'people.captured': { en: 'were taken prisoner', ar: 'الأسرى' },
  'people.detained': { en: 'were detained', ar: 'المحتجزين' },
  'people.displaced': { en: 'were displaced', ar: 'النازحين' },
}

interface Kind {
  /** Plural after "how many". */
  readonly en: string
  /** Singular accusative after «كم», as it is written without vowels. */
  readonly ar: string
}

const kinds: Readonly<Record<string, Kind>> = {
  tanks: { en: 'tanks', ar: 'دبابة' },
  armoured_vehicles: { en: 'armoured vehicles', ar: 'مدرعة' },
  vehicles: { en: 'vehicles', ar: 'مركبة' },
  artillery: { en: 'artillery pieces', ar: 'قطعة مدفعية' },
  air_defence: { en: 'air-defence systems', ar: 'منظومة دفاع جوي' },
  aircraft: { en: 'aircraft', ar: 'طائرة' },
  helicopters: { en: 'helicopters', ar: 'مروحية' },
  drones: { en: 'drones', ar: 'طائرة مسيرة' },
  missiles: { en: 'missiles', ar: 'صاروخا' },
  ships: { en: 'ships', ar: 'سفينة' },
  depots: { en: 'depots', ar: 'مستودعا' },
  command_posts: { en: 'command posts', ar: 'مركز قيادة' },
  positions: { en: 'positions', ar: 'موقعا' },
  houses: { en: 'houses', ar: 'منزلا' },
  villages: { en: 'villages', ar: 'قرية' },
}
const anyKind: Kind = { en: 'pieces of equipment', ar: 'قطعة عتاد' }

/** «الجانب الأرميني», or «جانب» with the name where no adjective is known. */
function arabicSide(side: string, names: Names): string {
  const base = demonyms[side]?.ar[0]
  if (base !== undefined && !base.includes(' ')) return `الجانب ال${base}`
  return `جانب ${genitive(authorities[side]?.ar ?? names['ar'] ?? names['en'] ?? side)}`
}

function englishSide(side: string, names: Names): string {
  const adjective = demonyms[side]?.en[0]
  if (adjective !== undefined) return `the ${adjective} side`
  if (authorities[side] !== undefined) return inSentence(side)
  const name = names['en'] ?? names['ar'] ?? side
  // "Foreign forces" are a noun, not a name.
  if (side.startsWith('generic:')) return name.toLowerCase()
  return organisations[side] !== undefined && name.includes(' ') ? `the ${name}` : name
}

/** "on the Armenian side", "on the side of the Nagorno-Karabakh Republic". */
function onSide(side: string, names: Names): string {
  const named = englishSide(side, names)
  return named.endsWith(' side') ? `on ${named}` : `on the side of ${named}`
}

/** Names of a place; of one that no list knows those that texts give it, see `namesInTexts`. */
export function placeNames(key: string, given: Names | null): Names {
  return placeOf(key)?.names ?? given ?? { [languageOf(key)]: key }
}

/**
 * Names that texts give to a place, one for each script: the first in the alphabet of several spellings, whichever came
 * first. Null where none has a name for it.
 */
export function namesInTexts(texts: readonly string[]): Names | null {
  const names: Record<string, string> = {}
  for (const text of texts) {
    const language = languageOf(text)
    const known = names[language]
    if (known === undefined || text < known) names[language] = text
  }
  return texts.length === 0 ? null : names
}

/**
 * The title of a question. `affected`: names of the affected side, empty where there is none. `placeGiven`: the place's names
 * in texts. `root`: key of the event's place: people hurt at home are "in Turkey" and on no side.
 */
export function questionTitles(
  question: QuestionAsked,
  affected: Names,
  placeGiven: Names | null = null,
  root: string | null = null,
): Titles {
  const { predicate, affectedSide: side } = question
  const place = question.placeKey === null ? {} : placeNames(question.placeKey, placeGiven)
  const [nameInEnglish, nameInArabic] = [place['en'] ?? place['ar'], place['ar'] ?? place['en']]
  const inEnglish = nameInEnglish === undefined ? '' : ` in ${nameInEnglish}`
  const inArabic = nameInArabic === undefined ? '' : ` في ${nameInArabic}`
  const fate = fates[predicate]
  if (fate !== undefined) return peopleTitles(question, fate, affected, root)
  if (predicate === 'equipment.destroyed' || predicate === 'equipment.captured') {
    return equipmentTitles(question, affected)
  }
  switch (predicate) {
    case 'attack':
      return {
        en: `Who attacked${inEnglish}, and what was hit?`,
        ar: `من شن الهجمات${inArabic}، وماذا أصابت؟`,
      }
    case 'offensive':
      return {
        en: `Who began an offensive${inEnglish}?`,
        ar: `من بدأ العملية الهجومية${inArabic}؟`,
      }
    case 'offensive.counter':
      return {
        en: `Who launched a counter-offensive${inEnglish}?`,
        ar: `من شن الهجوم المضاد${inArabic}؟`,
      }
    case 'territory.captured':
      return takeoverTitles(question.placeKey, nameInEnglish, nameInArabic)
    case 'ceasefire.agreed':
      return {
        en: `Was a ceasefire agreed${inEnglish}?`,
        ar: `هل جرى الاتفاق على وقف إطلاق النار${inArabic}؟`,
      }
    case 'ceasefire.violated':
      return {
        en: `Who broke the ceasefire${inEnglish}?`,
        ar: `من خرق وقف إطلاق النار${inArabic}؟`,
      }
    case 'crowd.size':
      return {
        en: `How many people gathered${inEnglish}?`,
        ar: `كم بلغ عدد المشاركين في التجمع${inArabic}؟`,
      }
    default: {
      const about = side === null ? '' : ` (${englishSide(side, affected)})`
      const aboutArabic = side === null ? '' : ` (${arabicSide(side, affected)})`
      return { en: `${predicate}${about}`, ar: `${predicate}${aboutArabic}` }
    }
  }
}

/** What was taken "near" a town stands under the town's name. */
function takeoverTitles(
  key: string | null,
  inEnglish: string | undefined,
  inArabic: string | undefined,
): Titles {
  if (key === null || inEnglish === undefined || inArabic === undefined)
    return { en: 'Who took control?', ar: 'من سيطر على مواقع؟' }
  return rootOf(key) === key
    ? { en: `Who took control of ground in ${inEnglish}?`, ar: `من سيطر على مواقع في ${inArabic}؟` }
    : {
        en: `Who took control in and around ${inEnglish}?`,
        ar: `من سيطر على مواقع في ${inArabic} ومحيطها؟`,
      }
}

const army = { en: 'soldiers', ar: 'العسكريين' }
const movement = { en: 'fighters', ar: 'المقاتلين' }

/** A movement has fighters; a state and who acts as one have soldiers. */
function isMovement(side: string | null): boolean {
  if (side === null) return false
  return armedGroups[side] !== undefined || authorities[side]?.kind === 'armed_group'
}

function peopleTitles(
  question: QuestionAsked,
  fate: Fate,
  affected: Names,
  root: string | null,
): Titles {
  const { affectedSide: side, class: group } = question
  if (side !== null && side === root && group !== 'military' && isState(side)) {
    const home = placeNames(side, null)['ar'] ?? affected['ar'] ?? side
    return {
      en: `How many people ${fate.en} in ${inSentence(side)}?`,
      ar: `كم بلغ عدد ${fate.ar} في ${home}؟`,
    }
  }
  const military = isMovement(side) ? movement : army
  const who = group === 'military' ? military.en : 'people'
  const whoArabic = group === 'military' ? ` من ${military.ar}` : ''
  const on = side === null ? '' : ` ${onSide(side, affected)}`
  const onArabic = side === null ? '' : ` في ${arabicSide(side, affected)}`
  return {
    en: `How many ${who}${on} ${fate.en}?`,
    ar: `كم بلغ عدد ${fate.ar}${whoArabic}${onArabic}؟`,
  }
}

function equipmentTitles(question: QuestionAsked, affected: Names): Titles {
  const { affectedSide: side, predicate } = question
  const kind = kinds[question.class ?? ''] ?? anyKind
  const captured = predicate === 'equipment.captured'
  if (side === null) {
    return captured
      ? { en: `How many ${kind.en} were captured?`, ar: `كم ${kind.ar} جرى الاستيلاء عليها؟` }
      : { en: `How many ${kind.en} were destroyed?`, ar: `كم ${kind.ar} جرى تدميرها؟` }
  }
  const en = `How many ${kind.en} did ${englishSide(side, affected)} lose${captured ? ' to capture' : ''}?`
  const ar = captured
    ? `كم ${kind.ar} ل${arabicSide(side, affected).replace(/^ال/, 'ل')} جرى الاستيلاء عليها؟`
    : `كم ${kind.ar} خسر ${arabicSide(side, affected)}؟`
  return { en, ar }
}

const dates = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  ar: new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** "Nagorno-Karabakh, 27 September 2020". */
export function eventTitles(names: Names, dayFrom: string): Titles {
  const day = new Date(`${dayFrom}T00:00:00Z`)
  const en = names['en'] ?? Object.values(names)[0] ?? ''
  return {
    en: `${en}, ${dates.en.format(day)}`,
    ar: `${names['ar'] ?? en}، ${dates.ar.format(day)}`,
  }
}
