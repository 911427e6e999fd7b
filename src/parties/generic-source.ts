/** Sources without a name of their own: "local authorities in Stepanakert", «تقارير غير مؤكدة». Pure. */
import { isState, placeCalled, placeOf, rootOf } from '../places/find-place.ts'
import { withoutClitics } from './find-term.ts'
import { fold, foldWords } from './fold.ts'
import { institutionKinds } from './institutions.ts'
import type { PartyEntry } from './party.ts'
import { partyOf } from './party-of.ts'
import { authorities } from './polities.ts'
import { headOf, registry } from './registry.ts'

function folded(words: string): Set<string> {
  return new Set(words.split(' ').map((word) => fold(word)))
}

/** Words that say how many there are, how high they stand or how well they know; never who they are. */
const qualifiers = folded(
  'several some many other others various multiple two three few unconfirmed local regional senior top high ranking ' +
    'unnamed anonymous informed reliable certain initial early both and ' +
    'عدة عدد بعض كبار كبير رفيع رفيعة رفيعو المستوى مطلع مطلعة مطلعون موثوق موثوقة متطابقة محلي محلية محليون محليين ' +
    'متعددة مختلفة أخرى أولية متفرقة و غير مؤكد مؤكدة مسمى مسماة معلن معلنة معروف معروفة موثقة',
)

/** Adjectives that say of what kind a source is, and leave it without a noun when they stand alone. */
const kindsOfSource = folded(
  'official military medical diplomatic governmental security ' +
    'رسمي رسمية عسكري عسكرية طبي طبية دبلوماسي دبلوماسية حكومي حكومية أمني أمنية إعلامي إعلامية صحفي صحفية خاص خاصة',
)

const negation = fold('غير')

/** True where words are adjectives and nothing else: they name nobody. */
export function onlyQualifies(words: readonly string[]): boolean {
  const bare = headOf(words).split(' ')
  // «غير …» is an adjective whatever follows.
  if (bare[0] === negation && bare.length <= 3) return true
  return bare.every(
    (word) =>
      word === '' || qualifiers.has(word) || kindsOfSource.has(word.replace(/^ال(?=.{3})/u, '')),
  )
}

/** Heads that speak for the authority of the place where they are; residents and doctors do not. */
const speakForTheirPlace: ReadonlySet<string> = new Set([
  'officials',
  'military-source',
  'security-source',
  'police',
])

/**
 * The party of a phrase that consists of a generic source, qualifiers and places or countries: the
 * officials of the one side that it names; a generic source without a side where it names none or several, or
 * where such people speak for no side (witnesses). Undefined for every other phrase.
 * @param isBody true where a body is named in it, known or not: "researchers at the university".
 */
export function genericSourceIn(text: string, isBody: boolean): PartyEntry | undefined {
  const comma = text.search(/[,،(]/u)
  const words = foldWords(text)
  const found =
    fromWords(words) ?? (comma < 0 ? undefined : fromWords(foldWords(text.slice(0, comma))))
  if (found !== undefined || isBody) return found
  // "Residents in the town of …": where they are does not tell who they are, known or not.
  const at = words.findIndex((word) => standsBeforePlace.has(word))
  const bare = at < 1 ? undefined : fromWords(words.slice(0, at))
  return bare?.speaksFor === null ? bare : undefined
}

const standsBeforePlace = folded('in near inside from في من قرب داخل بمدينة ببلدة')

function fromWords(words: readonly string[]): PartyEntry | undefined {
  const { sides, places, rest } = split(words)
  const { generics, heads } = registry()
  const bare = rest.filter((word) => !qualifiers.has(word))
  for (const candidate of [headOf(rest), headOf(bare)]) {
    if (candidate === '') continue
    const [place] = places
    if (place !== undefined && places.size === 1 && localOffices.has(candidate)) {
      return localAuthority(place)
    }
    const kind = heads.get(candidate)?.kind
    const generic = generics.get(candidate)
    const [side] = sides
    for (const own of [kind, generic?.slice('generic:'.length)]) {
      if (own === undefined || side === undefined || sides.size > 1) continue
      if (speakForTheirPlace.has(own)) return partyOf(`${own}:${side}`)
    }
    if (generic !== undefined) return partyOf(generic)
    if (kind !== undefined && institutionKinds[kind]?.kind === 'generic') {
      return partyOf(`generic:${kind}`)
    }
  }
  return undefined
}

/** Offices of a town or region, by their heads: whoever holds them speaks for it. */
const localOffices: ReadonlySet<string> = new Set(
  [
    'governor',
    'regional governor',
    'acting governor',
    'regional head',
    'head of the region',
    'regional administration',
    'regional military administration',
    'military administration',
    'head of the regional military administration',
    'mayor',
    'deputy mayor',
    'city council',
    'municipality',
    'city hall',
    'regional government',
    'state government',
    'state governor',
    'provincial government',
    'provincial governor',
    'provincial authorities',
    'district administration',
    'county government',
    'محافظ',
    'حاكم',
    'والي',
    'رئيس بلدية',
    'عمدة',
    'بلدية',
    'حاكم منطقة',
    'حاكم مقاطعة',
    'حاكم ولاية',
    'حاكم إقليم',
    'محافظ محافظة',
    'والي ولاية',
    'حكومة ولاية',
    'حكومة إقليم',
    'سلطات ولاية',
    'سلطات محافظة',
    'عمدة مدينة',
    'رئيس بلدية مدينة',
    'الإدارة العسكرية',
    'مجلس مدينة',
  ].map((head) => headOf(foldWords(head))),
)

/** True for the words of such an office alone: "Governor", «الحاكم». */
export function isLocalOffice(text: string): boolean {
  return localOffices.has(headOf(foldWords(text)).replace(/^ال(?=.{3})/u, ''))
}

/** The authorities of a town for the words of such an office; undefined for other words, and where no town is known. */
export function localOfficeAt(text: string, town: string | undefined): PartyEntry | undefined {
  const isOffice = town !== undefined && isLocalOffice(text.replace(/^the\s+/iu, ''))
  return isOffice ? localAuthority(town) : undefined
}

/** The authorities of a place below states, whoever heads them. */
function localAuthority(place: string): PartyEntry | undefined {
  const names = placeOf(place)?.names
  if (names === undefined) return undefined
  const owner = partyOf(rootOf(place)) ?? null
  return {
    key: `local-authorities:${place}`,
    kind: 'institution',
    names: {
      en: `Authorities of ${names['en'] ?? place}`,
      ar: `سلطات ${names['ar'] ?? names['en'] ?? place}`,
    },
    country: owner?.country ?? null,
    speaksFor: owner,
    known: true,
  }
}

/** The sides that words name, by country, adjective, capital or a place of theirs; and the other words. */
function split(words: readonly string[]) {
  const sides = new Set<string>()
  const places = new Set<string>()
  const rest: string[] = []
  const most = Math.max(registry().longest, 4)
  for (let from = 0; from < words.length; ) {
    let took = 0
    for (let count = Math.min(most, words.length - from); count > 0 && took === 0; count -= 1) {
      for (const variant of withoutClitics(words.slice(from, from + count))) {
        const side = sideCalled(variant)
        if (side === undefined) continue
        sides.add(side)
        const place = placeCalled(variant)
        if (place !== undefined && !isState(place)) places.add(place)
        took = count
        break
      }
    }
    if (took === 0) rest.push(words[from] ?? '')
    from += Math.max(1, took)
  }
  return { sides, places, rest }
}

function sideCalled(words: readonly string[]): string | undefined {
  const term = registry().terms.get(words.join(' '))
  if (term !== undefined) return term.code
  const place = placeCalled(words)
  if (place === undefined) return undefined
  const root = rootOf(place)
  return isState(root) || Object.hasOwn(authorities, root) ? root : undefined
}
