/**
 * Towns that no list knows, by the sound of their names: a key that two spellings, in two scripts, share. Pure. Such a
 * place lies in the state that its article tells of, where it tells of one (`GE~…`), else in nothing.
 */
import { foldWords } from '../parties/fold.ts'
import { registry } from '../parties/registry.ts'
import { skeletonOf } from '../parties/skeleton.ts'
import { isState, placeCalled, placeIn } from './find-place.ts'

export interface UnlistedPlace {
  /** `~` and the consonants of the name; of a name with few of them the name itself, folded. */
  readonly key: string
  /** The name as it stands in the text. */
  readonly name: string
}

/** Fewest consonants that tell one town from another. */
const FEWEST = 4

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => foldWords(word)))
}

/** Capitalised words that are no part of a town's name. */
const noNames = folded(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September ' +
    'October November December North South East West Northern Southern Eastern Western Central District Province Region ' +
    'City Town Village State County Oblast Governorate Camp Street Square Hospital Airport Base The A An On In At Near ' +
    // A sentence begins with these: "the town they live in. These people …".
    'This That These Those There Then They We He She It I You Our Their His Her Its My Your But And Or So If When While ' +
    'After Before As For From With By To No Not What Who Where Why How Many Most Some All One Two Both Here Now',
)
const articles = folded('Al El As Ash An Ad Ar Az At')

/** Nouns before the name of a town or province; no article is on them then. */
const kindsOfPlace = folded(
  'مدينة بلدة قرية مقاطعة محافظة ولاية إقليم مخيم ضاحية ناحية قضاء بلدية منطقة حي بمدينة ببلدة بقرية بمقاطعة بمحافظة بولاية بمنطقة بمخيم',
)
/** Words with which a name of two words begins. */
const beginnings = folded(
  'أم أبو دير بيت تل عين خان جبل رأس كفر بني وادي الشيخ شيخ سيدي بير بئر نهر قصر برج',
)
/** What else may follow such a noun. */
const adjectives = folded(
  'صغيرة كبيرة نائية مجاورة قريبة أخرى واحدة محاصرة محتلة مكتظة شمال جنوب شرق غرب وسط قرب في من على تقع تابعة',
)

/** The name of a town in the words of a place or of a clause, or undefined where none stands out as one. */
export function unlistedPlaceIn(text: string): UnlistedPlace | undefined {
  const name = /\p{Script=Arabic}/u.test(text) ? nameAfterNoun(text) : capitalisedName(text)
  if (name === undefined || placeIn(name) !== undefined) return undefined
  const words = foldWords(name)
    .filter((word) => !articles.has(word))
    .map((word) => word.replace(/^ال(?=.{3})/u, ''))
  const sound = words.map(skeletonOf).join('')
  return { key: sound.length < FEWEST ? `~${words.join(' ')}` : `~${sound}`, name }
}

const standing =
  /(?<![\p{L}\p{N}-])(?:in|near|off|outside|(?:town|village|city|settlement|port) of|(?:attacks?|strikes?|shelling|raids?|assault) on)[^\S\n]{1,3}(?:the\s{1,3}(?:town|village|city|settlement|port)\s{1,3}of\s{1,3})?(?=\p{Lu})/gu
/** How far the name of a town may reach, in UTF-16 code units. */
const REACH = 60

/** The first such name that stands as a place in a clause: after "near", after «بلدة». */
export function unlistedPlaceStandingIn(clause: string): UnlistedPlace | undefined {
  if (/\p{Script=Arabic}/u.test(clause)) return unlistedPlaceIn(clause)
  for (const found of clause.matchAll(standing)) {
    const from = found.index + found[0].length
    const place = unlistedPlaceIn(clause.slice(from, from + REACH))
    // A name further on belongs to something else.
    if (place !== undefined && clause.startsWith(place.name, from)) return place
  }
  return undefined
}

/** Mentions of a town behind which its state is looked for, and the words that a state's name may have. */
const MENTIONS = 20
const WORDS_OF_STATE = 4

/** "Kestrelgrad, Norway", «كستريلغراد في النرويج»: the state that a text puts right behind a town's name, at any mention. */
export function stateBehind(text: string, town: string): string | undefined {
  let at = text.indexOf(town)
  for (let seen = 0; at >= 0 && seen < MENTIONS; seen += 1) {
    const rest = text.slice(at + town.length, at + town.length + REACH)
    const link = /^(?:,|،| in| في) /u.exec(rest)
    const words =
      link === null ? [] : foldWords(rest.slice(link[0].length)).slice(0, WORDS_OF_STATE)
    if (words[0] === 'the') words.shift()
    for (let count = words.length; count > 0; count -= 1) {
      const key = placeCalled(words.slice(0, count))
      if (key !== undefined && isState(key)) return key
    }
    at = text.indexOf(town, at + town.length)
  }
  return undefined
}

/** The words of a name are at most this many. */
const LONGEST = 3

function capitalisedName(text: string): string | undefined {
  const tokens = text.split(/\s+/u).slice(0, 30)
  const run: string[] = []
  for (const token of tokens) {
    const bare = token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/['’]s$/u, '')
    const isName = /^\p{Lu}/u.test(bare) && bare.length > 1 && !isOther(bare)
    if (isName && run.length < LONGEST) run.push(bare)
    else if (run.length > 0) break
    if (isName && /[,;:.]$/u.test(token)) break
  }
  return run.length === 0 ? undefined : run.join(' ')
}

/** A weekday, a direction, an adjective of a country, a name that is somebody's. */
function isOther(word: string): boolean {
  const words = foldWords(word)
  const { terms, names } = registry()
  return words.every((it) => noNames.has(it)) || words.some((it) => terms.has(it) || names.has(it))
}

function nameAfterNoun(text: string): string | undefined {
  const tokens = text.split(/\s+/u).slice(0, 200)
  for (const [at, token] of tokens.entries()) {
    if (!kindsOfPlace.has(foldWords(token)[0] ?? '')) continue
    const name: string[] = []
    for (const next of tokens.slice(at + 1, at + 3)) {
      const bare = next.replace(/[^\p{L}\p{M}]+$/u, '')
      if (!/^\p{Script=Arabic}{2,}/u.test(bare)) break
      name.push(bare)
      if (bare !== next || !beginnings.has(foldWords(bare)[0] ?? '')) break
    }
    const word = foldWords(name[0] ?? '')[0] ?? ''
    // «بلدة حدودية»: an adjective, with no article on it.
    const isAdjective = adjectives.has(word) || /^(?!ال).*يه$/u.test(word)
    if (name.length > 0 && !isAdjective && !registry().terms.has(word)) return name.join(' ')
  }
  return undefined
}
