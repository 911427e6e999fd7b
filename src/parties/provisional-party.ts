/** Parties that the registry does not know, and what of a phrase is their name. Pure. */
import { fold, foldWords } from './fold.ts'
import { onlyQualifies } from './generic-source.ts'
import { provisionalKey } from './known-by-sound.ts'
import { dropNoise } from './manner-of-speaking.ts'
import type { PartyEntry } from './party.ts'
import { partyOf } from './party-of.ts'
import { keyByMeaning } from './translated-names.ts'

/** Longest provisional key that is kept, in UTF-16 code units of folded text. */
const LONGEST_KEY = 120

export const leading: ReadonlySet<string> = new Set(['the', 'a', 'an'])
const honorifics = new Set(
  (
    'mr mrs ms dr sir general gen colonel col lieutenant lt major maj captain capt president minister ' +
    'ambassador senator sen rep professor prof ' +
    'السيد السيدة الدكتور اللواء العميد العقيد المقدم الرائد الفريق الجنرال الأستاذ الشيخ السفير'
  )
    .split(' ')
    .map((word) => fold(word)),
)

/** "Navy spokesman Capt.", «المتحدث باسم البحرية العميد»: what is left without a name ends with a rank. */
export function withoutRank(text: string): string {
  const words = text.trim().split(/\s+/u)
  while (words.length > 1 && honorifics.has(fold((words.at(-1) ?? '').replace(/[.,،]+$/u, ''))))
    words.pop()
  return words.join(' ')
}

export function bareName(text: string): string[] {
  const words = foldWords(text)
  let from = 0
  while (from < words.length - 1 && honorifics.has(words[from] ?? '')) from += 1
  return words.slice(from)
}

/**
 * A person whom the registry does not know. The institution is part of the key: two people of one
 * name who speak for different bodies stay two parties, whichever article comes first. Within one body a name is known
 * by its sound, so that two scripts name one person.
 */
export function provisionalPerson(
  text: string,
  institution: PartyEntry | null,
  language: string,
): PartyEntry {
  const name = bareName(text).join(' ').slice(0, LONGEST_KEY)
  const speaksFor = institution?.kind === 'generic' ? null : institution
  return {
    key: provisionalKey(name, speaksFor),
    kind: 'person',
    names: { [language]: text.trim() },
    country: speaksFor?.country ?? null,
    speaksFor,
    known: false,
  }
}

export function provisional(phrase: string, language: string): PartyEntry {
  const text = withoutDoings(phrase)
  const all = foldWords(text)
  const bare = dropNoise(all)
  // «المكتب الإعلامي الحكومي» is a body, though an adjective alone is left of it.
  const words = onlyQualifies(bare) && !onlyQualifies(all) ? all : bare
  const plain = withoutStanding(leading.has(words[0] ?? '') ? words.slice(1) : words, text)
  const name = plain.join(' ').slice(0, LONGEST_KEY)
  if (name === '' || onlyQualifies(plain)) return unnamedSource()
  const isSomebody = isNounAlone(text)
  const meaning = isSomebody ? undefined : keyByMeaning(name)
  return {
    key: `${isSomebody ? 'generic' : 'provisional'}:${meaning === undefined ? name : `=${meaning}`}`,
    kind: isSomebody ? 'generic' : 'unknown',
    names: { [language]: shown(text).slice(0, 2 * LONGEST_KEY) },
    country: null,
    speaksFor: null,
    known: false,
  }
}

/** The name as boards show it, the same whichever report came first. */
function shown(text: string): string {
  const bare = text.trim().replace(/^the /iu, '')
  const first = bare.split(' ', 1)[0]?.toLowerCase() ?? ''
  const rest = bare.slice(first.length + 1)
  return standing.has(first) && /^\p{Lu}/u.test(rest) ? rest : text.trim()
}

/** «حركة النهر المنظمة للمسيرة»: what a body did this time, behind a name of two words at least. */
const doings =
  /^(\S+ \S+(?: \S+){0,4}?) ال(?:منظم|داعي|راعي|مشغل|مالك|مشرف|مسؤول)ة (?:لل?\p{L}+|إلى|على|عن) ?.*$/u

function withoutDoings(phrase: string): string {
  return doings.exec(phrase.trim())?.[1] ?? phrase
}

const standing = new Set('opposition ruling main largest powerful influential'.split(' '))

/** "The opposition Front for Change": what it is in its country is no part of its name. */
function withoutStanding(words: readonly string[], text: string): readonly string[] {
  const isName = /\p{Lu}\S*[^\p{L}]+(?:of |for |the )*\p{Lu}/u.test(text.replace(/^The /u, ''))
  const at = words.findIndex((word) => !standing.has(word))
  return isName && at > 0 ? words.slice(at) : words
}

/**
 * True for an English phrase of common nouns: "a rebel commander", "the company". Another report's is another one, as
 * with witnesses. Without an article a capital may begin a name as well as a sentence; Arabic has no capitals.
 */
function isNounAlone(text: string): boolean {
  const phrase = text.trim()
  // "Her Conservative counterpart": somebody's, and another one's in another report.
  if (/^(?:his|her|its|their|our|my)\s/iu.test(phrase))
    return /\s\p{Ll}[\p{L}-]{0,40}$/u.test(phrase)
  const bare = phrase.replace(/^(?:the|an?)\s+/iu, '')
  return /^\p{Ll}/u.test(bare) && !/[\p{Lu}\p{N}]|\p{Script=Arabic}/u.test(bare)
}

/** The party of attributions that name nobody (passives). */
export function unnamedSource(): PartyEntry {
  const party = partyOf('generic:unnamed')
  if (party === undefined) throw new Error('the registry has lost its unnamed source')
  return party
}
